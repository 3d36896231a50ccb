use std::{
    borrow::Cow,
    collections::BTreeMap,
    io::{self, Read},
};

use flate2::read::GzDecoder;
use sha2::{Digest, Sha256};

use super::WriteError;

/// A file of the site.
#[derive(Clone, Debug)]
pub struct SiteFile {
    /// What it holds.
    pub bytes: Cow<'static, [u8]>,
    /// How often it is read.
    pub reach: Reach,
}

/// How often a file is read, which says how hard it is worth compressing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// With most pages: client, style sheet, lists.
    Shared,
    /// By itself: a page, a document's data.
    Single,
    /// With every first search. It is packed with gzip, and what reads it takes it unpacked too.
    Packed,
}

impl SiteFile {
    /// A packed file as it is written beside its compressed forms, which are smaller when they are made of this; none
    /// for any other. Where there are none, it stays packed: few hosts compress a kind of file that they do not know.
    ///
    /// # Errors
    ///
    /// If it is not packed with gzip.
    pub(super) fn unpacked(&self) -> io::Result<Option<Self>> {
        if self.reach != Reach::Packed {
            return Ok(None);
        }
        let mut bytes = Vec::new();
        GzDecoder::new(&*self.bytes).read_to_end(&mut bytes)?;
        Ok(Some(Self {
            bytes: bytes.into(),
            reach: Reach::Shared,
        }))
    }
}

/// The files of the site, by path from its folder, with forward slashes.
#[derive(Clone, Debug, Default)]
pub struct SiteFiles(BTreeMap<String, SiteFile>);

impl SiteFiles {
    /// Adds a file.
    ///
    /// # Errors
    ///
    /// [`WriteError::BadPath`] if the path leaves the folder, or is there already.
    pub fn add(&mut self, path: String, bytes: impl Into<Cow<'static, [u8]>>, reach: Reach) -> Result<(), WriteError> {
        if !is_plain(&path) || self.0.contains_key(&path) {
            return Err(WriteError::BadPath(path));
        }
        self.0.insert(
            path,
            SiteFile {
                bytes: bytes.into(),
                reach,
            },
        );
        Ok(())
    }

    /// Whether there is a file with this path.
    pub fn contains(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    /// The files, in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &SiteFile)> {
        self.0.iter().map(|(path, file)| (path.as_str(), file))
    }
}

/// The SHA-256 of some bytes, in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// The hash that stands in an address: long enough that two builds never meet.
pub fn short_hash<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        // With its length, so that bytes that move from one part to the next make another hash.
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hexadecimal(&hash.finalize()[..8])
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether the path stays in its folder on every system.
fn is_plain(path: &str) -> bool {
    path.split('/').all(|segment| {
        !segment.is_empty() && !segment.starts_with('.') && !segment.contains(['\\', ':', '\0', '?', '#', '%'])
    })
}

#[cfg(test)]
mod tests {
    use super::{Reach, SiteFiles, sha256};

    #[test]
    fn paths_that_leave_the_folder_are_refused() {
        for path in [
            "", "/etc/x", "../x", "a/../x", "a//b", "a/", "c:\\x", "a\\b", ".hidden", "a?b",
        ] {
            assert!(
                SiteFiles::default()
                    .add(path.to_owned(), b"".as_slice(), Reach::Single)
                    .is_err(),
                "{path}"
            );
        }
    }

    #[test]
    fn a_path_is_taken_once() {
        let mut files = SiteFiles::default();
        assert!(
            files
                .add("fr/index.html".to_owned(), b"1".as_slice(), Reach::Single)
                .is_ok()
        );
        assert!(
            files
                .add("fr/index.html".to_owned(), b"2".as_slice(), Reach::Single)
                .is_err()
        );
    }

    #[test]
    fn the_hash_is_sha256() {
        assert_eq!(
            sha256(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
