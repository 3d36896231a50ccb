//! What `build.rs` puts into the binary: files of the site, and the browser's client.

use std::borrow::Cow;
use std::path::Path;

use walkdir::WalkDir;

use super::write::WriteError;

/// A file in the binary.
#[derive(Clone, Copy, Debug)]
pub struct EmbeddedFile {
    /// Its path from the folder that its table is made from, with forward slashes.
    pub path: &'static str,
    /// What it holds.
    pub bytes: &'static [u8],
}

/// Where the files of the browser's client are.
#[allow(dead_code, reason = "which of them is made depends on the profile")]
pub enum Client {
    /// In the binary: what is released is one file.
    Inside(&'static [EmbeddedFile]),
    /// In this folder of the machine that compiled, if there is one: while the client changes, nothing native has to be
    /// compiled once more.
    Folder(&'static str),
}

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// A file of the client: its path with forward slashes, and what it holds.
pub type ClientFile = (String, Cow<'static, [u8]>);

impl Client {
    /// Its files, in the order of their paths; none without a client.
    ///
    /// # Errors
    ///
    /// [`WriteError::File`] for a file that can't be read.
    pub fn files(&self) -> Result<Vec<ClientFile>, WriteError> {
        match self {
            Self::Inside(files) => Ok(files
                .iter()
                .map(|file| (file.path.to_owned(), Cow::Borrowed(file.bytes)))
                .collect()),
            Self::Folder(folder) => read(Path::new(folder)),
        }
    }
}

fn read(folder: &Path) -> Result<Vec<ClientFile>, WriteError> {
    let mut files = Vec::new();
    if !folder.is_dir() {
        return Ok(files);
    }
    let entries = WalkDir::new(folder)
        .min_depth(1)
        .into_iter()
        .filter_entry(|entry| !entry.file_name().to_string_lossy().starts_with('.'));
    for entry in entries {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(folder).to_owned();
            WriteError::file("read", &path)(error.into())
        })?;
        if entry.file_type().is_dir() {
            continue;
        }
        let bytes = std::fs::read(entry.path()).map_err(WriteError::file("read", entry.path()))?;
        let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
        files.push((parts.join("/"), Cow::Owned(bytes)));
    }
    files.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_in_a_folder_is_read_by_path() {
        let folder = tempfile::tempdir().expect("a folder");
        assert_eq!(read(&folder.path().join("none")).expect("no client"), []);
        for (path, text) in [("boot.js", "b"), ("read/client.js", "r"), (".hidden/x", "h")] {
            let file = folder.path().join(path);
            std::fs::create_dir_all(file.parent().expect("a folder")).expect("made");
            std::fs::write(file, text).expect("written");
        }
        let files = read(folder.path()).expect("read");
        let files: Vec<(&str, &[u8])> = files.iter().map(|(path, bytes)| (path.as_str(), &**bytes)).collect();
        assert_eq!(files, [("boot.js", b"b".as_slice()), ("read/client.js", b"r")]);
    }
}
