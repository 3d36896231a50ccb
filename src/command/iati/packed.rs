use std::{
    fs::File,
    io::{self, Read},
};

use indicatif::ProgressBar;
use rawzip::{FileReader, ReaderAt};

use crate::iati::{Limits, unpack};

/// Gives every file that a file holds.
pub fn file(name: &str, file: File, length: u64, bar: &ProgressBar, give: &mut dyn FnMut(&str, &mut dyn Read)) {
    let watched = Watched { file: file.into(), bar };
    unpack::each(name, &watched, length, give);
}

/// Gives every file that a stream holds. What is packed is laid down in a temporary file first, since the list of what an
/// archive holds stands at its end.
///
/// # Errors
///
/// Where the stream cannot be read, or not be laid down.
pub fn stream(name: &str, stream: &mut dyn Read, give: &mut dyn FnMut(&str, &mut dyn Read)) -> io::Result<()> {
    let mut begins = Vec::new();
    (&mut *stream).take(unpack::MAGIC).read_to_end(&mut begins)?;
    let is_packed = unpack::is_packed(&begins);
    let mut whole = io::Cursor::new(begins).chain(stream);
    if !is_packed {
        give(name, &mut whole);
        return Ok(());
    }
    let limit = Limits::default().file;
    let mut laid = tempfile::tempfile()?;
    let length = io::copy(&mut whole.take(limit + 1), &mut laid)?;
    if length > limit {
        return Err(io::Error::other(format!("more than {limit} bytes, packed")));
    }
    file(name, laid, length, &ProgressBar::hidden(), give);
    Ok(())
}

/// A file that tells a bar what is read of it.
struct Watched<'b> {
    file: FileReader,
    bar: &'b ProgressBar,
}

impl ReaderAt for Watched<'_> {
    fn read_at(&self, into: &mut [u8], offset: u64) -> io::Result<usize> {
        let read = self.file.read_at(into, offset)?;
        self.bar.inc(read as u64);
        Ok(read)
    }
}
