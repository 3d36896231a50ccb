use std::{
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
};

use indicatif::ProgressBar;
use walkdir::WalkDir;

use super::packed;

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
    /// What a name on the command line stands for: a folder for the `.xml`, `.xml.gz` and `.zip` files in it and below, in the
    /// order of their names. Links are not followed.
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
                Ok(entry) if entry.file_type().is_file() && is_of_iati(entry.path()) => {
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
            found.push(Self::Missing(
                path.to_owned(),
                "no .xml, .xml.gz or .zip file in this folder".to_owned(),
            ));
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

    /// Gives every file that it holds: itself, what is packed in it with gzip, or each `.xml` file of a ZIP archive, whose name
    /// then follows that of the archive. What cannot be read is given as a file that says why. `bar` counts what is read, packed.
    pub fn each(&self, bar: &ProgressBar, give: &mut dyn FnMut(&str, &mut dyn Read)) {
        let name = self.name();
        let given = match self {
            Self::Input => packed::stream(&name, &mut bar.wrap_read(io::stdin()), give),
            Self::File(path) => File::open(path).and_then(|file| {
                let metadata = file.metadata()?;
                match metadata.is_file() {
                    true => packed::file(&name, file, metadata.len(), bar, give),
                    // A pipe: what is packed in it has to be laid down first.
                    false => packed::stream(&name, &mut bar.wrap_read(file), give)?,
                }
                Ok(())
            }),
            Self::Missing(_, reason) => Err(io::Error::other(reason.clone())),
        };
        if let Err(error) = given {
            give(&name, &mut Unreadable(Some(error)));
        }
    }
}

/// Gives the error that opening a file gave, so that it is reported as every other.
struct Unreadable(Option<io::Error>);

impl Read for Unreadable {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(self.0.take().unwrap_or_else(|| io::Error::other("cannot be opened")))
    }
}

/// Whether a file of a folder is taken: by its name, since a folder holds other things, too.
fn is_of_iati(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    [".xml", ".xml.gz", ".zip"].iter().any(|ending| name.ends_with(ending))
}
