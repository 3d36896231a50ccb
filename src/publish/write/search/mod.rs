//! The search index: Pagefind's, one for each language, a record for each paragraph.
//!
//! ```text
//! search/<hash of all of it>/search.js, find.js     our own part, which boot.js loads at its first use
//! search/<hash>/<lang>/pagefind.js, …               Pagefind's, which find.js loads, and the index that it reads
//! ```
//!
//! Everything has the hash in its address, so that one release never searches the index of another.

mod index;
mod parts;
mod record;
mod records;

use std::thread;

pub use record::{Kind, Record};
pub use records::records;

use super::{Reach, SiteFiles, WriteError, short_hash};
use crate::{model::Language, publish::Publication};

/// The part of the search page that runs in the browser: shows what is found.
const SEARCH: &str = include_str!("../../../app/search/search.js");

/// What it finds with: the words of a query, and Pagefind.
const FIND: &str = include_str!("../../../app/search/find.js");

/// Adds the search: an index for each language of the site and what searches it. Returns its folder, from the base:
/// "search/<hash>/"; none for a publication in which there is nothing to search.
///
/// # Errors
///
/// [`WriteError::Search`] if an index cannot be made, [`WriteError::BadPath`] for a language that is no plain name.
pub fn add(files: &mut SiteFiles, publication: &Publication) -> Result<Option<String>, WriteError> {
    let languages = &publication.site.languages;
    let indexes = thread::scope(|scope| {
        let index = |language| move || of_language(publication, language);
        let threads: Vec<_> = languages.iter().map(|language| scope.spawn(index(language))).collect();
        let indexes = threads.into_iter().map(|thread| thread.join());
        let panicked = |_| Err(WriteError::Search("the indexer panicked".to_owned()));
        indexes
            .map(|index| index.unwrap_or_else(panicked))
            .collect::<Result<Vec<_>, _>>()
    })?;
    if indexes.iter().any(Vec::is_empty) {
        return Ok(None);
    }
    let mut all = vec![
        ("search.js".to_owned(), SEARCH.as_bytes().to_vec(), Reach::Shared),
        ("find.js".to_owned(), FIND.as_bytes().to_vec(), Reach::Shared),
    ];
    for (language, index) in languages.iter().zip(indexes) {
        all.extend(index.into_iter().map(|file| {
            let reach = if file.name.ends_with(".js") || file.name.ends_with(".json") {
                Reach::Shared
            } else if file.name.starts_with("fragment/") {
                Reach::Single
            } else {
                Reach::Packed
            };
            (format!("{language}/{}", file.name), file.bytes, reach)
        }));
    }
    let hash = short_hash(all.iter().flat_map(|(name, bytes, _)| [name.as_bytes(), bytes]));
    let folder = format!("search/{hash}/");
    for (name, bytes, reach) in all {
        files.add(format!("{folder}{name}"), bytes, reach)?;
    }
    Ok(Some(folder))
}

fn of_language(publication: &Publication, language: &Language) -> Result<Vec<index::IndexFile>, WriteError> {
    index::build(language, records(publication, language)).map_err(WriteError::Search)
}
