//! From the compiled client to what the browser loads: split at the lazy islands, then bound to JavaScript. As
//! libraries, so that no command-line tool has to be installed and no version can differ.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use wasm_bindgen_cli_support::{Bindgen, Output};

use crate::{files, shorten, strip};

/// The files of a chunk each lazy island loads on top of the base, by island.
pub type Chunks = BTreeMap<String, Vec<String>>;

/// Whether functions keep their names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// As it is published.
    Dropped,
    /// A stack trace in the browser's console says what went wrong.
    Kept,
}

/// Splits and binds `wasm` into `folder`: `client.js`, `client_bg.wasm`, `__wasm_split.js` and the chunks.
pub fn bind(wasm: &Path, folder: &Path, names: Names) -> Result<Chunks> {
    let input = files::read(wasm)?;
    let main = folder.join("client.wasm");
    let mut split = wasm_split_cli_support::Options::new(&input);
    split.output_dir = folder;
    split.main_out_path = &main;
    split.main_module = "./client.js";
    let chunks =
        wasm_split_cli_support::transform(split).map_err(|error| anyhow!("the client can't be split: {error:#}"))?;

    let mut bindgen = bindgen(&main, names)?;
    bindgen.keep_lld_exports(true);
    let bound = bindgen.generate_output().context("the client can't be bound")?;
    std::fs::remove_file(&main).with_context(|| format!("{} can't be removed", main.display()))?;
    emit(bound, folder, "client", names)?;
    Ok(chunks
        .prefetch_map
        .into_iter()
        .map(|(island, chunks)| (island, chunks.into_iter().map(|chunk| chunk + ".wasm").collect()))
        .collect())
}

/// Binds `wasm`, as one file, into `folder`: `<name>.js` and `<name>_bg.wasm`, named after it.
pub fn bind_whole(wasm: &Path, folder: &Path, names: Names) -> Result<()> {
    let name = wasm
        .file_stem()
        .and_then(|name| name.to_str())
        .context("a file without a name")?;
    let bound = bindgen(wasm, names)?.generate_output();
    emit(
        bound.with_context(|| format!("{name} can't be bound"))?,
        folder,
        name,
        names,
    )
}

fn bindgen(wasm: &Path, names: Names) -> Result<Bindgen> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(wasm)
        .web(true)
        .context("wasm-bindgen")?
        .typescript(false)
        .remove_name_section(names == Names::Dropped)
        .remove_producers_section(true)
        .omit_default_module_path(false);
    Ok(bindgen)
}

fn emit(mut bound: Output, folder: &Path, name: &str, names: Names) -> Result<()> {
    match names {
        Names::Dropped => emit_small(&mut bound, folder, name),
        Names::Kept => bound
            .emit(folder)
            .with_context(|| format!("{name}.js can't be written")),
    }
}

/// Writes what was bound with short names, and drops from it and from the chunks beside it what only people read.
fn emit_small(bound: &mut Output, folder: &Path, name: &str) -> Result<()> {
    // What the script provides to the wasm file.
    let provided = format!("./{name}_bg.js");
    let imports = bound.wasm().imports.iter().filter(|import| import.module == provided);
    let names = shorten::short_names(imports.map(|import| import.name.as_str()));
    for import in bound
        .wasm_mut()
        .imports
        .iter_mut()
        .filter(|import| import.module == provided)
    {
        if let Some(short) = names.get(&import.name) {
            import.name.clone_from(short);
        }
    }
    bound
        .emit(folder)
        .with_context(|| format!("{name}.js can't be written"))?;
    let script = folder.join(format!("{name}.js"));
    let source = String::from_utf8(files::read(&script)?).with_context(|| format!("{name}.js is no UTF-8"))?;
    files::write(&script, shorten::script(&source, &names).as_bytes())?;
    for name in files::below(folder)?
        .iter()
        .filter(|name| name.extension().is_some_and(|kind| kind == "wasm"))
    {
        let file = folder.join(name);
        let stripped = strip::custom_sections(&files::read(&file)?).with_context(|| format!("{}", file.display()))?;
        files::write(&file, &stripped)?;
    }
    Ok(())
}
