use std::{
    fs,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use super::findings::Findings;
use crate::publish::Place;

/// The most bytes that a file may have.
pub const LARGEST: u64 = 8 * 1024 * 1024;

/// The content folder, of which nothing is read that lies outside it.
pub struct Folder<'a> {
    root: PathBuf,
    findings: &'a Findings,
}

/// A file or folder within the content.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// Whether it is a folder.
    pub is_folder: bool,
}

impl<'a> Folder<'a> {
    /// The folder at `path`; none, with a problem, where there is none.
    pub fn open(path: &Path, findings: &'a Findings) -> Option<Self> {
        let refuse = |why: String| {
            let place = Place::at(".", 0);
            let found = format!("the folder {} cannot be read: {why}", path.display());
            findings.error(place, "unreadable", found, "the folder with site.toml");
        };
        match path.canonicalize() {
            Ok(root) if root.is_dir() => Some(Self { root, findings }),
            Ok(_) => {
                refuse("it is a file".to_owned());
                None
            }
            Err(error) => {
                refuse(reason(&error));
                None
            }
        }
    }

    /// What the folder at `path` holds, sorted by name, without hidden files.
    pub fn list(&self, path: &str) -> Vec<Entry> {
        let listed = fs::read_dir(self.root.join(path)).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        let listed = match listed {
            Ok(listed) => listed,
            Err(error) => {
                let shown = if path.is_empty() { "." } else { path };
                self.unreadable(shown, &reason(&error));
                return Vec::new();
            }
        };
        let mut entries = Vec::new();
        for entry in listed {
            let Ok(name) = entry.file_name().into_string() else {
                let shown = join(path, &entry.file_name().to_string_lossy());
                let place = Place::at(shown, 0);
                self.findings
                    .error(place, "bad-name", "a name that is not UTF-8", "a name in UTF-8");
                continue;
            };
            if name.starts_with('.') {
                continue;
            }
            let full = join(path, &name);
            if let Some(is_folder) = self.kind(&full) {
                entries.push(Entry { name, is_folder });
            }
        }
        entries.sort();
        entries
    }

    /// Whether there is something at `path` that is no folder, be it readable or not.
    pub fn holds(&self, path: &str) -> bool {
        self.root
            .join(path)
            .symlink_metadata()
            .is_ok_and(|found| !found.is_dir())
    }

    /// The file at `path`, to be read bit by bit, however large it is; none, with a problem, where it cannot be opened.
    pub fn open_file(&self, path: &str) -> Option<fs::File> {
        match fs::File::open(self.root.join(path)) {
            Ok(file) => Some(file),
            Err(error) => {
                self.unreadable(path, &reason(&error));
                None
            }
        }
    }

    /// The bytes of the file at `path`; none, with a problem, where it is too large.
    pub fn read_bytes(&self, path: &str) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let read = fs::File::open(self.root.join(path)).and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes));
        if let Err(error) = read {
            self.unreadable(path, &reason(&error));
            return None;
        }
        if bytes.len() as u64 > LARGEST {
            let found = format!("a file of more than {} MB", LARGEST / 1024 / 1024);
            let expected = format!("at most {} MB", LARGEST / 1024 / 1024);
            self.findings.error(Place::at(path, 0), "too-large", found, expected);
            return None;
        }
        Some(bytes)
    }

    /// The text of the file at `path`; none, with a problem, where it is too large or no UTF-8.
    pub fn read(&self, path: &str) -> Option<String> {
        match String::from_utf8(self.read_bytes(path)?) {
            Ok(text) => Some(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)),
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                let bytes = error.as_bytes();
                let line = bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
                let found = format!("the byte 0x{:02X} is not UTF-8", bytes[at]);
                self.findings
                    .error(Place::at(path, line), "not-utf8", found, "a file in UTF-8");
                None
            }
        }
    }

    /// Whether an entry is a folder; none, with a problem, where it is neither folder nor file or leads out.
    fn kind(&self, path: &str) -> Option<bool> {
        let full = self.root.join(path);
        let resolved = match full.canonicalize() {
            Ok(resolved) => resolved,
            Err(error) => {
                self.unreadable(path, &reason(&error));
                return None;
            }
        };
        if !resolved.starts_with(&self.root) {
            let place = Place::at(path.to_owned(), 0);
            let expected = "a file or folder within the content";
            self.findings.error(
                place,
                "link-out",
                "a link that leads out of the content folder",
                expected,
            );
            return None;
        }
        match fs::metadata(&resolved) {
            Ok(data) if data.is_dir() => Some(true),
            Ok(data) if data.is_file() => Some(false),
            Ok(_) => {
                self.unreadable(path, "it is neither file nor folder");
                None
            }
            Err(error) => {
                self.unreadable(path, &reason(&error));
                None
            }
        }
    }

    fn unreadable(&self, path: &str, why: &str) {
        let place = Place::at(path.to_owned(), 0);
        let found = format!("it cannot be read: {why}");
        self.findings
            .error(place, "unreadable", found, "a file or folder that can be read");
    }
}

/// A path within the content.
pub fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() {
        name.to_owned()
    } else {
        format!("{folder}/{name}")
    }
}

/// Why reading failed, in words that are the same on every system.
fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "it does not exist".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ => error.to_string(),
    }
}
