//! From the compiled client to what the browser loads: split at the lazy islands, then bound to JavaScript. As
//! libraries, so that no command-line tool has to be installed and no version can differ.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use wasm_bindgen_cli_support::Bindgen;

use crate::{files, shorten};

/// What client.js provides to the wasm file.
const PROVIDED: &str = "./client_bg.js";

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
    let mut bound = bindgen.generate_output().context("the client can't be bound")?;
    let imports = bound.wasm().imports.iter().filter(|import| import.module == PROVIDED);
    let names = shorten::short_names(imports.map(|import| import.name.as_str()));
    for import in bound
        .wasm_mut()
        .imports
        .iter_mut()
        .filter(|import| import.module == PROVIDED)
    {
        if let Some(short) = names.get(&import.name) {
            import.name.clone_from(short);
        }
    }
    bound.emit(folder).context("the bound client can't be written")?;
    let script = folder.join("client.js");
    let source = String::from_utf8(files::read(&script)?).context("client.js is no UTF-8")?;
    files::write(&script, shorten::script(&source, &names).as_bytes())?;
    std::fs::remove_file(&main).with_context(|| format!("{} can't be removed", main.display()))?;
    Ok(chunks
        .prefetch_map
        .into_iter()
        .map(|(island, chunks)| (island, chunks.into_iter().map(|chunk| chunk + ".wasm").collect()))
        .collect())
}
