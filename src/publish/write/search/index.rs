use pagefind::{api::PagefindIndex, options::PagefindServiceConfig};
use tokio::runtime;

use super::{Record, parts};
use crate::model::Language;

/// A file of an index, by its path in the index's folder.
pub struct IndexFile {
    /// "pagefind.js", "fragment/fr_0a1b2c3.pf_fragment".
    pub name: String,
    /// What it holds; all but scripts and JSON is packed with gzip by Pagefind, which also reads it unpacked.
    pub bytes: Vec<u8>,
}

/// Pagefind's bundle holds user interfaces too; only its core is published.
const CORE: [&str; 2] = ["pagefind.js", "pagefind-entry.json"];

/// Where Pagefind's script gets its `fetch` from: it keeps to itself that a part of the index did not come, so that a
/// reader would be told that nothing was found. Ours notes it.
const WATCHED: &[u8] = b"import{fetch}from\"../find.js\";\n";

/// Indexes these records, in their order, and returns what is to be published, by name; nothing for no records.
///
/// # Errors
///
/// What Pagefind says.
pub fn build(language: &Language, records: Vec<Record>) -> Result<Vec<IndexFile>, String> {
    if records.is_empty() {
        return Ok(Vec::new());
    }
    let runtime = runtime::Builder::new_current_thread()
        .build()
        .map_err(|error| error.to_string())?;
    let files = runtime
        .block_on(async {
            let options = PagefindServiceConfig::builder().build();
            let mut index = PagefindIndex::new(Some(options))?;
            for Record {
                address,
                content,
                meta,
                filters,
            } in records
            {
                let meta = meta.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
                let filters = filters
                    .into_iter()
                    .map(|(key, value)| (key.to_owned(), vec![value]))
                    .collect();
                index
                    .add_custom_record(address, content, language.to_string(), Some(meta), Some(filters), None)
                    .await?;
            }
            index.get_files().await
        })
        .map_err(|error| format!("{error:#}"))?;
    let mut files: Vec<IndexFile> = files
        .into_iter()
        .map(|file| IndexFile {
            name: file.filename.to_string_lossy().replace('\\', "/"),
            bytes: file.contents,
        })
        .collect();
    files.sort_by(|one, other| one.name.cmp(&other.name));
    let own = format!("wasm.{language}.pagefind");
    let stems = files.iter().any(|file| file.name == own);
    let wasm = if stems { own } else { "wasm.unknown.pagefind".to_owned() };
    files.retain(|file| {
        CORE.contains(&file.name.as_str())
            || file.name == wasm
            || [".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment"]
                .iter()
                .any(|ending| file.name.ends_with(ending))
    });
    for file in files.iter_mut().filter(|file| file.name == "pagefind.js") {
        file.bytes.splice(..0, WATCHED.iter().copied());
    }
    parts::divide(language.as_str(), &mut files)?;
    Ok(files)
}
