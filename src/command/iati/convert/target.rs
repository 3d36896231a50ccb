use std::{
    fs, io,
    path::{Path, PathBuf},
};

use tempfile::{NamedTempFile, TempPath};

use super::output::Result;

/// How much is written at a time.
const BUFFER: usize = 256 << 10;

/// Where something is written: beside its place, under a name of its own, until it is whole.
pub enum Sink {
    /// Standard output.
    Output(io::BufWriter<io::Stdout>),
    /// A file.
    File(io::BufWriter<NamedTempFile>),
}

impl Sink {
    /// For a path on the command line: `-` is standard output.
    pub fn named(path: &Path) -> Result<Self> {
        if path == Path::new("-") {
            return Ok(Self::Output(io::BufWriter::with_capacity(BUFFER, io::stdout())));
        }
        if path.is_dir() {
            return Err("is a folder; a file is expected".into());
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        Ok(Self::File(beside(folder.unwrap_or(Path::new(".")))?))
    }

    /// What was written stands in its place.
    pub fn finish(self, path: &Path) -> Result<()> {
        match self {
            Self::Output(mut output) => match io::Write::flush(&mut output) {
                // Whoever reads a part of it only (`| head`) is not wrong.
                Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
                _ => Ok(()),
            },
            Self::File(file) => Ok(written(file)?.persist(path)?),
        }
    }
}

impl io::Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Output(output) => output.write(bytes),
            Self::File(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Output(output) => output.flush(),
            Self::File(file) => file.flush(),
        }
    }
}

/// A folder whose files are put in their places together, at the end. Other files in it stay.
pub struct Folder {
    path: PathBuf,
    whole: Vec<(TempPath, String)>,
}

impl Folder {
    /// Makes the folder where there is none.
    pub fn new(path: &Path) -> Result<Self> {
        fs::create_dir_all(path)?;
        Ok(Self {
            path: path.to_owned(),
            whole: Vec::new(),
        })
    }

    /// A new file in it.
    pub fn file(&self) -> Result<io::BufWriter<NamedTempFile>> {
        beside(&self.path)
    }

    /// A file is whole.
    pub fn add(&mut self, file: io::BufWriter<NamedTempFile>, name: String) -> Result<()> {
        self.whole.push((written(file)?, name));
        Ok(())
    }

    /// All files are put in their places.
    pub fn finish(self) -> Result<()> {
        for (file, name) in self.whole {
            file.persist(self.path.join(name))?;
        }
        Ok(())
    }
}

fn beside(folder: &Path) -> Result<io::BufWriter<NamedTempFile>> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".openstrategy-");
    // As any file is made; less what the user's mask takes away.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    Ok(io::BufWriter::with_capacity(BUFFER, builder.tempfile_in(folder)?))
}

fn written(file: io::BufWriter<NamedTempFile>) -> Result<TempPath> {
    Ok(file
        .into_inner()
        .map_err(io::IntoInnerError::into_error)?
        .into_temp_path())
}
