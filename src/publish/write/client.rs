use super::{
    SiteFiles, WriteError,
    file::{Reach, short_hash},
};
use crate::publish::embedded::EmbeddedFile;

/// Adds the browser's client under a folder named after the hash of all of it, since its files import one another.
/// Returns that folder, from the base: "pkg/<hash>/"; none without a client.
///
/// # Errors
///
/// [`WriteError::BadPath`] for a file name that is no plain path.
pub fn add(files: &mut SiteFiles, client: &[EmbeddedFile]) -> Result<Option<String>, WriteError> {
    if client.is_empty() {
        return Ok(None);
    }
    let hash = short_hash(client.iter().flat_map(|file| [file.path.as_bytes(), file.bytes]));
    let folder = format!("pkg/{hash}/");
    for file in client {
        files.add(format!("{folder}{}", file.path), file.bytes, Reach::Shared)?;
    }
    Ok(Some(folder))
}
