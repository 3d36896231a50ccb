use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{WriteError, data};

/// Where a site is to be: a folder that may be replaced, and the folder that it lies in.
#[derive(Debug)]
pub struct Target {
    /// The folder, absolute and without links.
    pub folder: PathBuf,
    /// The folder that holds it; exists.
    pub parent: PathBuf,
    /// Its name.
    pub name: String,
}

impl Target {
    /// Looks at the target, and makes the folder that it is to lie in.
    ///
    /// # Errors
    ///
    /// [`WriteError::NotASite`] if the folder holds something else than a site of ours, [`WriteError::Overlap`] if
    /// it holds the content or lies in it, [`WriteError::BadTarget`] or [`WriteError::File`].
    pub fn new(out: &Path, content: Option<&Path>) -> Result<Self, WriteError> {
        let target = Self::resolve(out)?;
        if let Some(content) = content.and_then(|content| content.canonicalize().ok())
            && (target.folder.starts_with(&content) || content.starts_with(&target.folder))
        {
            return Err(WriteError::Overlap {
                out: target.folder,
                content,
            });
        }
        fs::create_dir_all(&target.parent).map_err(WriteError::file("create the folder", &target.parent))?;
        match target.folder.read_dir().map(|mut entries| entries.next().is_none()) {
            Ok(is_empty) if is_empty || is_site(&target.folder) => Ok(target),
            Ok(_) => Err(WriteError::NotASite(target.folder)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(target),
            Err(error) if error.kind() == io::ErrorKind::NotADirectory => Err(WriteError::BadTarget(target.folder)),
            Err(error) => Err(WriteError::file("read the folder", &target.folder)(error)),
        }
    }

    /// Makes the path absolute, through links of the parts that are there already.
    fn resolve(out: &Path) -> Result<Self, WriteError> {
        let bad = || WriteError::BadTarget(out.to_owned());
        let absolute = std::path::absolute(out).map_err(WriteError::file("find", out))?;
        let folder = match absolute.canonicalize() {
            Ok(folder) => folder,
            Err(_) => {
                let existing = absolute.ancestors().find(|part| part.is_dir()).ok_or_else(bad)?;
                let rest = absolute.strip_prefix(existing).map_err(|_| bad())?;
                // `..` through a folder that is not there yet cannot be resolved.
                if rest
                    .components()
                    .any(|part| !matches!(part, std::path::Component::Normal(_)))
                {
                    return Err(bad());
                }
                existing
                    .canonicalize()
                    .map_err(WriteError::file("find", existing))?
                    .join(rest)
            }
        };
        let parent = folder.parent().ok_or_else(bad)?.to_owned();
        let name = folder
            .file_name()
            .and_then(|name| name.to_str())
            .ok_or_else(bad)?
            .to_owned();
        Ok(Self { folder, parent, name })
    }
}

/// Whether the folder holds a site that was published before.
pub(super) fn is_site(folder: &Path) -> bool {
    let read = || -> Option<serde_json::Value> {
        let bytes = fs::read(folder.join(data::FOLDER).join("index.json")).ok()?;
        serde_json::from_slice(&bytes).ok()
    };
    read().is_some_and(|index| index["schema_version"].is_string() && index["datasets"].is_array())
}
