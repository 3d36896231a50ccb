use std::{
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
};

use tempfile::TempDir;

/// A published site on disk.
#[derive(Debug)]
pub struct Build {
    folder: PathBuf,
    base_path: String,
    _temporary: Option<TempDir>,
}

impl Build {
    /// A site that stays where it is.
    pub fn kept(folder: PathBuf, base_path: &str) -> Self {
        Self {
            folder,
            base_path: base_path.to_owned(),
            _temporary: None,
        }
    }

    /// A site in a folder that is removed with the build.
    pub fn temporary(holder: TempDir, folder: PathBuf, base_path: &str) -> Self {
        Self {
            folder,
            base_path: base_path.to_owned(),
            _temporary: Some(holder),
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
