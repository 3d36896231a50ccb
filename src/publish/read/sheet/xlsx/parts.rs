use std::{
    collections::BTreeSet,
    io::{self, Read},
};

use flate2::read::DeflateDecoder;
use rawzip::{CompressionMethod, ZipArchive};

/// The most bytes that the parts of a workbook may come to, unpacked.
const LARGEST: u64 = 64 * 1024 * 1024;

/// The most parts that a workbook may have.
const MOST_PARTS: usize = 1000;

/// What is wrong with a file that should be a workbook.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    /// The kind of fault.
    pub rule: &'static str,
    /// What was found.
    pub found: String,
    /// What was expected.
    pub expected: &'static str,
}

/// Unpacks the workbook once to see that it stays small and holds no macros, and keeps the parts that `is_kept` names.
///
/// # Errors
///
/// The first fault: behind it nothing is to be trusted.
pub fn unpack(bytes: &[u8], is_kept: impl Fn(&str) -> bool) -> Result<Vec<(String, Vec<u8>)>, Fault> {
    const WORKBOOK: &str = "a workbook in XLSX, saved anew";
    let broken = |error: &dyn std::fmt::Display| Fault {
        rule: "bad-workbook",
        found: format!("the workbook cannot be unpacked: {error}"),
        expected: WORKBOOK,
    };
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        let found = "a workbook with a password, or of the old kind XLS".to_owned();
        return Err(Fault {
            rule: "bad-workbook",
            found,
            expected: "a workbook in XLSX without a password",
        });
    }
    let archive = ZipArchive::from_slice(bytes).map_err(|error| broken(&error))?;
    let (mut kept, mut names, mut left) = (Vec::new(), BTreeSet::new(), LARGEST);
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry().map_err(|error| broken(&error))? {
        let name = String::from_utf8_lossy(entry.file_path().as_ref()).into_owned();
        if name.to_ascii_lowercase().ends_with("vbaproject.bin") {
            let found = "a workbook with macros".to_owned();
            return Err(Fault {
                rule: "macros",
                found,
                expected: "a workbook in XLSX, saved without macros",
            });
        }
        let part = archive.get_entry(entry.wayfinder()).map_err(|error| broken(&error))?;
        let mut unpacked = part_reader(entry.compression_method(), part.data())
            .map_err(|error| broken(&error))?
            .take(left + 1);
        let size = if is_kept(&name) {
            let mut bytes = Vec::new();
            let read = unpacked.read_to_end(&mut bytes).map_err(|error| broken(&error))?;
            kept.push((name.clone(), bytes));
            read as u64
        } else {
            io::copy(&mut unpacked, &mut io::sink()).map_err(|error| broken(&error))?
        };
        let is_new = names.insert(name);
        if size > left || names.len() > MOST_PARTS || !is_new {
            let found = match is_new {
                true => format!("a workbook of more than {} MB, unpacked", LARGEST / 1024 / 1024),
                false => "a workbook with a part twice".to_owned(),
            };
            return Err(Fault {
                rule: "too-large",
                found,
                expected: "a smaller one: delete empty rows and columns that are only formatted",
            });
        }
        left -= size;
    }
    Ok(kept)
}

fn part_reader<'a>(method: CompressionMethod, data: &'a [u8]) -> io::Result<Box<dyn Read + 'a>> {
    if method == CompressionMethod::STORE {
        Ok(Box::new(data))
    } else if method == CompressionMethod::DEFLATE {
        Ok(Box::new(DeflateDecoder::new(data)))
    } else {
        Err(io::Error::other("it is packed in another way than ZIP's own"))
    }
}
