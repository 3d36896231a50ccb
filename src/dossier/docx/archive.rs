use std::io::Write as _;

use flate2::{Compression, write::DeflateEncoder};
use rawzip::{CompressionMethod, ZipArchiveWriter};

/// A ZIP file in memory, without dates: the same parts give the same bytes.
pub struct Archive {
    writer: ZipArchiveWriter<Vec<u8>>,
}

impl Default for Archive {
    fn default() -> Self {
        Self {
            writer: ZipArchiveWriter::new(Vec::new()),
        }
    }
}

impl Archive {
    /// Adds a part, compressed.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), String> {
        let said = |error: &dyn std::fmt::Display| format!("{name}: {error}");
        let file = self
            .writer
            .new_file(name)
            .compression_method(CompressionMethod::DEFLATE);
        let (mut entry, config) = file.start().map_err(|error| said(&error))?;
        let mut data = config.wrap(DeflateEncoder::new(&mut entry, Compression::default()));
        data.write_all(bytes).map_err(|error| said(&error))?;
        let (encoder, descriptor) = data.finish().map_err(|error| said(&error))?;
        encoder.finish().map_err(|error| said(&error))?;
        entry.finish(descriptor).map_err(|error| said(&error))?;
        Ok(())
    }

    /// The file.
    pub fn finish(self) -> Result<Vec<u8>, String> {
        self.writer.finish().map_err(|error| error.to_string())
    }
}
