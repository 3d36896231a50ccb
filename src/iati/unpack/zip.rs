use std::io::Read;

use flate2::read::DeflateDecoder;
use rawzip::{
    CompressionMethod, MAX_CENTRAL_DIRECTORY_RECORD_SIZE, ReaderAt, ZipArchive, ZipArchiveEntryWayfinder, ZipLocator,
};

use super::{
    MOST, Refusal, Refused,
    unpacked::{Budget, Unpacked},
};

/// Characters of a file's name that are kept.
const LONGEST_NAME: usize = 200;

/// A file of an archive.
struct Entry {
    name: String,
    method: CompressionMethod,
    is_encrypted: bool,
    place: ZipArchiveEntryWayfinder,
}

/// Gives the `.xml` files of an archive, in the order of its directory.
///
/// # Errors
///
/// Where the archive as a whole is refused.
pub(super) fn each(
    name: &str,
    source: &dyn ReaderAt,
    length: u64,
    give: &mut dyn FnMut(&str, &mut dyn Read),
) -> Result<(), Refusal> {
    let mut buffer = vec![0; MAX_CENTRAL_DIRECTORY_RECORD_SIZE];
    let located = ZipLocator::new().locate_in_reader(source, &mut buffer, length);
    let archive = located.map_err(|_| Refusal::Broken)?;
    let budget = Budget::of(length);
    for entry in entries(&archive, &mut buffer)? {
        let name = format!("{name}/{}", entry.name);
        match open(&archive, &entry, &budget) {
            Ok(mut reader) => give(&name, &mut reader),
            Err(refusal) => give(&name, &mut Refused(Some(refusal))),
        }
    }
    Ok(())
}

fn entries(archive: &ZipArchive<&dyn ReaderAt>, buffer: &mut [u8]) -> Result<Vec<Entry>, Refusal> {
    let mut found = Vec::new();
    let mut entries = archive.entries(buffer);
    while let Some(entry) = entries.next_entry().map_err(|_| Refusal::Broken)? {
        let path = entry.file_path();
        let path = String::from_utf8_lossy(path.as_bytes());
        if !is_xml(&path) {
            continue;
        }
        if found.len() == MOST {
            return Err(Refusal::TooMany);
        }
        found.push(Entry {
            name: path.chars().take(LONGEST_NAME).collect(),
            method: entry.compression_method(),
            is_encrypted: entry.flags().is_encrypted(),
            place: entry.wayfinder(),
        });
    }
    if found.is_empty() {
        return Err(Refusal::Empty);
    }
    Ok(found)
}

fn open<'a>(
    archive: &'a ZipArchive<&dyn ReaderAt>,
    entry: &Entry,
    budget: &'a Budget,
) -> Result<Unpacked<'a, Box<dyn Read + 'a>>, Refusal> {
    if entry.is_encrypted {
        return Err(Refusal::Encrypted);
    }
    let found = archive.get_entry(entry.place).map_err(|_| Refusal::Broken)?;
    let reader: Box<dyn Read> = match entry.method {
        CompressionMethod::STORE => Box::new(found.verifying_reader(found.reader())),
        CompressionMethod::DEFLATE => Box::new(found.verifying_reader(DeflateDecoder::new(found.reader()))),
        _ => return Err(Refusal::Method),
    };
    Ok(Unpacked::new(reader, budget))
}

/// What systems put beside the files (`__MACOSX/._a.xml`) is none of them.
fn is_xml(path: &str) -> bool {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let ending = name.rsplit('.').next().unwrap_or_default();
    ending.eq_ignore_ascii_case("xml") && !name.starts_with('.') && !path.starts_with("__MACOSX/")
}
