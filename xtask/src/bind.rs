//! From the compiled client to what the browser loads: split at the lazy islands, then bound to JavaScript. As
//! libraries, so that no command-line tool has to be installed and no version can differ.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use wasm_bindgen_cli_support::Bindgen;

use crate::files;

/// The files of a chunk each lazy island loads on top of the base, by island.
pub type Chunks = BTreeMap<String, Vec<String>>;

/// Splits and binds `wasm` into `folder`: `client.js`, `client_bg.wasm`, `__wasm_split.js` and the chunks.
pub fn bind(wasm: &Path, folder: &Path) -> Result<Chunks> {
    let input = files::read(wasm)?;
    let main = folder.join("client.wasm");
    let mut split = wasm_split_cli_support::Options::new(&input);
    split.output_dir = folder;
    split.main_out_path = &main;
    split.main_module = "./client.js";
    let chunks =
        wasm_split_cli_support::transform(split).map_err(|error| anyhow!("the client can't be split: {error:#}"))?;

    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(&main)
        .web(true)
        .context("wasm-bindgen")?
        .typescript(false)
        .keep_lld_exports(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .omit_default_module_path(false);
    bindgen.generate(folder).context("the client can't be bound")?;
    std::fs::remove_file(&main).with_context(|| format!("{} can't be removed", main.display()))?;
    Ok(chunks
        .prefetch_map
        .into_iter()
        .map(|(island, chunks)| (island, chunks.into_iter().map(|chunk| chunk + ".wasm").collect()))
        .collect())
}
