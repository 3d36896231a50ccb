use std::{
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
};

use crate::publish::{
    Publication,
    locked_folder::{LockedFolder, abandoned},
    write::{self, Compressor, Options, Silent, Summary, WriteError},
};

/// A published site on disk.
#[derive(Debug)]
pub struct Build {
    folder: PathBuf,
    base_path: String,
    _temporary: Option<LockedFolder>,
}

const PREFIX: &str = "openstrategy-preview-";

impl Build {
    /// A site that stays where it is.
    pub fn kept(folder: PathBuf, base_path: &str) -> Self {
        Self {
            folder,
            base_path: base_path.to_owned(),
            _temporary: None,
        }
    }

    /// Publishes into a temporary folder, which is removed with the build.
    ///
    /// # Errors
    ///
    /// [`WriteError`], as publishing anywhere.
    pub fn publish(publication: &Publication, compressor: &Compressor) -> Result<(Self, Summary), WriteError> {
        let parent = std::env::temp_dir();
        let refused = WriteError::file("create a folder in", &parent);
        let temporary = LockedFolder::new(&parent, PREFIX, "").map_err(refused)?;
        let folder = temporary.path().join("site");
        let options = Options {
            compressor: Some(compressor.clone()),
            content: None,
        };
        let summary = write::publish(publication, &folder, &options, &Silent)?;
        let base_path = publication.site.base_path().to_owned();
        let build = Self {
            folder,
            base_path,
            _temporary: Some(temporary),
        };
        Ok((build, summary))
    }

    /// Removes the builds of previews that were killed.
    pub fn clear_abandoned() {
        for build in abandoned(&std::env::temp_dir(), PREFIX) {
            // What cannot be removed is left to the next preview.
            let _ = build.remove();
        }
    }

    /// Its folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The path part of its base address.
    pub fn base_path(&self) -> &str {
        &self.base_path
    }
}

/// The build that is served. A newer one takes its place between two requests; one that is still being read stays
/// on disk until it has been.
#[derive(Debug)]
pub struct Shown(RwLock<Arc<Build>>);

impl Shown {
    /// Shows a first build.
    pub fn new(build: Build) -> Self {
        Self(RwLock::new(Arc::new(build)))
    }

    /// The build that is served now.
    pub fn build(&self) -> Arc<Build> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Shows another build from now on.
    pub fn replace(&self, build: Build) {
        let mut shown = self.0.write().unwrap_or_else(PoisonError::into_inner);
        *shown = Arc::new(build);
    }
}
