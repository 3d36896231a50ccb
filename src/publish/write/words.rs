use std::collections::BTreeMap;

use super::{Reach, SiteFiles, WriteError, short_hash};
use crate::{app::islands, locale::Messages, model::Language, publish::Publication};

/// Adds the words of islands, a file a language: every message that an island shows, by id. Returns where they are, from
/// the base.
///
/// # Errors
///
/// [`WriteError::Json`] and [`WriteError::BadPath`]; none is known to happen.
pub fn add(files: &mut SiteFiles, publication: &Publication) -> Result<BTreeMap<Language, String>, WriteError> {
    let (texts, counts) = islands::texts();
    let mut paths = BTreeMap::new();
    for language in &publication.site.languages {
        let overrides = publication.messages.get(language).map(String::as_str);
        let words = Messages::new(language, overrides).dictionary(&texts, &counts);
        let json = serde_json::to_vec(words.texts())?;
        let path = format!("assets/words.{language}.{}.json", short_hash([json.as_slice()]));
        files.add(path.clone(), json, Reach::Shared)?;
        paths.insert(language.clone(), path);
    }
    Ok(paths)
}
