use super::{
    SiteFiles, WriteError,
    file::{Reach, short_hash},
};
use crate::publish::embedded::ClientFile;

/// Where the client's files lie in the site.
pub struct Places {
    /// The folder of all of it, from the base: "pkg/<hash>/".
    pub client: String,
    /// The folder of what checks IATI files: "pkg/<hash>/check/"; none in a client without it.
    pub check: Option<String>,
}

/// Adds the browser's client under a folder named after the hash of all of it, since its files import one another.
/// Returns where it lies; none without a client.
///
/// # Errors
///
/// [`WriteError::BadPath`] for a file name that is no plain path.
pub fn add(files: &mut SiteFiles, client: Vec<ClientFile>) -> Result<Option<Places>, WriteError> {
    if client.is_empty() {
        return Ok(None);
    }
    let hash = short_hash(client.iter().flat_map(|(path, bytes)| [path.as_bytes(), bytes]));
    let folder = format!("pkg/{hash}/");
    let checks = client.iter().any(|(path, _)| path == "check/check.js");
    for (path, bytes) in client {
        files.add(format!("{folder}{path}"), bytes, Reach::Shared)?;
    }
    Ok(Some(Places {
        check: checks.then(|| format!("{folder}check/")),
        client: folder,
    }))
}
