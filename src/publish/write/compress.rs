use std::{
    collections::HashMap,
    io::{self, Write},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};

use super::file::{Reach, SiteFile};

/// Compresses files for hosts that serve `.br` and `.gz` as they lie. Remembers what the last run compressed, so that
/// a preview compresses only what has changed.
#[derive(Clone, Debug, Default)]
pub struct Compressor {
    effort: Effort,
    memory: Arc<Mutex<Memory>>,
}

/// What time compressing may take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Effort {
    /// What many fetch is made as small as it can be.
    #[default]
    Thorough,
    /// Everything is there soon.
    Quick,
}

/// A file's compressed forms.
#[derive(Debug)]
pub struct Compressed {
    /// As brotli.
    pub brotli: Vec<u8>,
    /// As gzip.
    pub gzip: Vec<u8>,
}

#[derive(Debug, Default)]
struct Memory {
    last_run: HashMap<Key, Arc<Compressed>>,
    this_run: HashMap<Key, Arc<Compressed>>,
}

type Key = (Vec<u8>, u32);

/// Below it, an answer fits a packet either way.
const WORTH_IT: usize = 512;

/// Files past this size are not worth minutes: brotli 11 goes at less than 1 MB a second.
const LARGE: usize = 2 << 20;

impl Compressor {
    /// For a preview: the same forms in a tenth of the time, some of them a tenth larger.
    pub fn quick() -> Self {
        Self {
            effort: Effort::Quick,
            ..Self::default()
        }
    }

    /// Forgets what the run before the last one compressed.
    pub(super) fn begin(&self) {
        let mut memory = self.memory();
        memory.last_run = std::mem::take(&mut memory.this_run);
    }

    /// The compressed forms of a file; none for one that is small or compressed by its own format.
    ///
    /// # Errors
    ///
    /// None is known: the compressors write to memory.
    pub(super) fn compress(&self, path: &str, file: &SiteFile) -> io::Result<Option<Arc<Compressed>>> {
        if file.bytes.len() < WORTH_IT || !is_compressible(path) {
            return Ok(None);
        }
        let quality = match file.reach {
            _ if self.effort == Effort::Quick => 4,
            Reach::Shared if file.bytes.len() < LARGE => 11,
            Reach::Shared | Reach::Single | Reach::Packed => 6,
        };
        let key: Key = (Sha256::digest(&file.bytes).to_vec(), quality);
        let known = {
            let memory = self.memory();
            memory.last_run.get(&key).or_else(|| memory.this_run.get(&key)).cloned()
        };
        let compressed = match known {
            Some(known) => known,
            None => Arc::new(Compressed {
                brotli: brotli(&file.bytes, quality)?,
                gzip: gzip(&file.bytes, self.effort)?,
            }),
        };
        self.memory().this_run.insert(key, Arc::clone(&compressed));
        Ok(Some(compressed))
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether the kind of file is text, WebAssembly or an index of words.
pub fn is_compressible(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| {
        matches!(
            ending,
            "html"
                | "css"
                | "js"
                | "json"
                | "svg"
                | "txt"
                | "wasm"
                | "webmanifest"
                | "xml"
                | "pagefind"
                | "pf_meta"
                | "pf_index"
                | "pf_filter"
        )
    })
}

fn brotli(bytes: &[u8], quality: u32) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: quality as i32,
        lgwin: 22,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed)
}

/// Without time and name, so that the same bytes come out every time.
fn gzip(bytes: &[u8], effort: Effort) -> io::Result<Vec<u8>> {
    let level = match effort {
        Effort::Thorough => Compression::best(),
        Effort::Quick => Compression::fast(),
    };
    let mut encoder = GzEncoder::new(Vec::new(), level);
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use std::{io::Read as _, sync::Arc};

    use super::{Compressor, Reach, SiteFile};

    fn text(reach: Reach) -> SiteFile {
        SiteFile {
            bytes: "what is promised ".repeat(100).into_bytes().into(),
            reach,
        }
    }

    #[test]
    fn both_forms_unpack_to_the_file() {
        let file = text(Reach::Shared);
        let compressed = Compressor::default()
            .compress("a.html", &file)
            .expect("memory")
            .expect("worth it");
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(&*compressed.gzip)
            .read_to_end(&mut unpacked)
            .expect("gzip");
        assert_eq!(unpacked, *file.bytes);
        unpacked.clear();
        brotli::BrotliDecompress(&mut &*compressed.brotli, &mut unpacked).expect("brotli");
        assert_eq!(unpacked, *file.bytes);
        assert_eq!(compressed.gzip[4..8], [0; 4], "no clock");
    }

    #[test]
    fn small_files_and_pictures_stay_as_they_are() {
        let small = SiteFile {
            bytes: b"{}".as_slice().into(),
            reach: Reach::Shared,
        };
        let compressor = Compressor::default();
        assert!(compressor.compress("a.json", &small).expect("memory").is_none());
        assert!(
            compressor
                .compress("a.png", &text(Reach::Shared))
                .expect("memory")
                .is_none()
        );
    }

    #[test]
    fn the_last_run_is_remembered_and_the_one_before_forgotten() {
        let compressor = Compressor::default();
        let compress = || {
            compressor
                .compress("a.html", &text(Reach::Single))
                .expect("memory")
                .expect("worth it")
        };
        let first = compress();
        compressor.begin();
        assert!(Arc::ptr_eq(&first, &compress()));
        compressor.begin();
        compressor.begin();
        assert!(!Arc::ptr_eq(&first, &compress()));
    }
}
