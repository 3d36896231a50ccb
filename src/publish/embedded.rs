//! The files that `build.rs` puts into the binary.

/// A file in the binary.
#[derive(Clone, Copy, Debug)]
pub struct EmbeddedFile {
    /// Its path from the folder that its table is made from, with forward slashes.
    pub path: &'static str,
    /// What it holds.
    pub bytes: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
