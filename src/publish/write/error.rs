use std::{
    fmt, io,
    path::{Path, PathBuf},
};

/// Why a site could not be written. The old one, if there was one, stands untouched unless [`WriteError::Lost`].
#[derive(Debug)]
pub enum WriteError {
    /// The file system refuses something.
    File {
        /// What was tried: "write", "create the folder".
        action: &'static str,
        /// With what.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// The target is a folder with files, and not a site that was published before.
    NotASite(PathBuf),
    /// The target lies in the content folder or holds it.
    Overlap {
        /// The target.
        out: PathBuf,
        /// The content folder.
        content: PathBuf,
    },
    /// The target cannot be a site's folder: a file, or the root of a file system.
    BadTarget(PathBuf),
    /// A page or data file has an address that is not a plain path in the site, or two have the same.
    BadPath(String),
    /// The style sheet cannot be made.
    Style(String),
    /// The index of a search cannot be made.
    Search(String),
    /// Data cannot be written as JSON.
    Json(serde_json::Error),
    /// Tables cannot be written as CSV.
    Csv(csv::Error),
    /// The publication cannot be written as IATI.
    Iati(String),
    /// The new site could not be put in place, and neither could the old one be put back: it lies in a folder beside.
    Lost {
        /// Where the site was to be.
        out: PathBuf,
        /// Where the old one lies.
        old: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl WriteError {
    /// Makes an I/O error say what was tried with which file.
    pub(in crate::publish) fn file(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::File {
            action,
            path: path.to_owned(),
            source,
        }
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { action, path, source } => write!(formatter, "cannot {action} {}: {source}", path.display()),
            Self::NotASite(path) => write!(
                formatter,
                "{} has files in it and is not a site that openstrategy published (no data/v1/index.json); expected a \
                 new or empty folder, or such a site",
                path.display()
            ),
            Self::Overlap { out, content } => write!(
                formatter,
                "the site's folder {} and the content {} lie in one another; expected two folders side by side",
                out.display(),
                content.display()
            ),
            Self::BadTarget(path) => {
                write!(
                    formatter,
                    "{} cannot be replaced; expected a folder for the site",
                    path.display()
                )
            }
            Self::BadPath(path) => write!(
                formatter,
                "`{path}` cannot be a file of the site; expected a plain path that no other page or file has"
            ),
            Self::Search(what) => write!(formatter, "cannot make the search index: {what}"),
            Self::Style(what) => write!(formatter, "style/{what}"),
            Self::Json(source) => write!(formatter, "cannot write data as JSON: {source}"),
            Self::Csv(source) => write!(formatter, "cannot write tables as CSV: {source}"),
            Self::Iati(what) => write!(formatter, "cannot write the publication as IATI: {what}"),
            Self::Lost { out, old, source } => write!(
                formatter,
                "cannot put the new site at {}: {source}; the old one lies in {}, move it back",
                out.display(),
                old.display()
            ),
        }
    }
}

impl std::error::Error for WriteError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File { source, .. } | Self::Lost { source, .. } => Some(source),
            Self::Json(source) => Some(source),
            Self::Csv(source) => Some(source),
            _ => None,
        }
    }
}

impl From<serde_json::Error> for WriteError {
    fn from(source: serde_json::Error) -> Self {
        Self::Json(source)
    }
}

impl From<csv::Error> for WriteError {
    fn from(source: csv::Error) -> Self {
        Self::Csv(source)
    }
}
