use std::{
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
};

use walkdir::WalkDir;

/// A file to read, or standard input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// `-`.
    Input,
    /// A file.
    File(PathBuf),
    /// What is neither, or a folder that cannot be read: the reason.
    Missing(PathBuf, String),
}

impl Source {
    /// What a name on the command line stands for: a folder for the `.xml` files in it and below, in the order of their names.
    /// Links are not followed.
    pub fn named(path: &Path) -> Vec<Self> {
        if path == Path::new("-") {
            return vec![Self::Input];
        }
        if !path.is_dir() {
            return vec![Self::File(path.to_owned())];
        }
        let mut found = Vec::new();
        for entry in WalkDir::new(path).sort_by_file_name() {
            match entry {
                Ok(entry) if entry.file_type().is_file() && is_xml(entry.path()) => {
                    found.push(Self::File(entry.into_path()));
                }
                Ok(_) => {}
                Err(error) => {
                    let at = error.path().unwrap_or(path).to_owned();
                    found.push(Self::Missing(at, error.to_string()));
                }
            }
        }
        if found.is_empty() {
            found.push(Self::Missing(path.to_owned(), "no .xml file in this folder".to_owned()));
        }
        found
    }

    /// What reports call it.
    pub fn name(&self) -> String {
        match self {
            Self::Input => "-".to_owned(),
            Self::File(path) | Self::Missing(path, _) => path.display().to_string(),
        }
    }

    /// How long it is; 0 where that is not known.
    pub fn length(&self) -> u64 {
        match self {
            Self::File(path) => path.metadata().map_or(0, |metadata| metadata.len()),
            _ => 0,
        }
    }

    /// Opens it.
    pub fn open(&self) -> io::Result<Box<dyn Read>> {
        match self {
            Self::Input => Ok(Box::new(io::stdin())),
            Self::File(path) => Ok(Box::new(File::open(path)?)),
            Self::Missing(_, reason) => Err(io::Error::other(reason.clone())),
        }
    }
}

fn is_xml(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("xml"))
}
