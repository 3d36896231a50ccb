//! Files that come packed, with gzip or in a ZIP archive: known by their first bytes, unpacked as they are read.
//!
//! Nothing is unpacked as a whole, and no more than [`RATIO`] times the archive's own length (and [`SLACK`]) comes out of
//! it: a bomb is refused.

mod refusal;
mod unpacked;
mod zip;

use std::io::{self, Read};

use flate2::read::MultiGzDecoder;
use rawzip::{RangeReader, ReaderAt};

pub use self::refusal::Refusal;
use self::unpacked::{Budget, Unpacked};

/// How many times as long as an archive all that is unpacked of it may be. XML packs 10 to 60 times, a bomb 1,000 times.
pub const RATIO: u64 = 200;

/// Bytes that may be unpacked beside that.
pub const SLACK: u64 = 16 << 20;

/// How many files of an archive are read.
pub const MOST: usize = 1000;

/// How many bytes tell whether a file is packed.
pub const MAGIC: u64 = 4;

/// Whether a file that begins so is packed, with gzip or as a ZIP archive.
pub fn is_packed(begins: &[u8]) -> bool {
    begins.starts_with(&[0x1f, 0x8b]) || begins.starts_with(b"PK\x03\x04") || begins.starts_with(b"PK\x05\x06")
}

/// Gives every file that `source` holds: itself, what is packed in it, or each `.xml` file of an archive, whose name then
/// follows that of the archive. What is refused is given as a file that cannot be read, with the [`Refusal`] as its error.
///
/// `length` is how long `source` is, in bytes.
pub fn each(name: &str, source: &dyn ReaderAt, length: u64, give: &mut dyn FnMut(&str, &mut dyn Read)) {
    let mut begins = [0; 4];
    let read = source.read_exact_at(&mut begins[..length.min(4) as usize], 0);
    match (read, begins) {
        (Ok(()), [0x1f, 0x8b, ..]) => {
            let budget = Budget::of(length);
            let packed = RangeReader::new(source, 0..length);
            give(name, &mut Unpacked::new(MultiGzDecoder::new(packed), &budget));
        }
        (Ok(()), [b'P', b'K', 3, 4] | [b'P', b'K', 5, 6]) => {
            if let Err(refusal) = zip::each(name, source, length, give) {
                give(name, &mut Refused(Some(refusal)));
            }
        }
        // What cannot be read says so when it is read.
        _ => give(name, &mut RangeReader::new(source, 0..length)),
    }
}

/// A file that cannot be read, for this reason.
struct Refused(Option<Refusal>);

impl Read for Refused {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(self.0.take().unwrap_or(Refusal::Broken).into())
    }
}

#[cfg(test)]
mod tests;
