//! Drops the custom sections of a wasm file. In the chunks, names of functions are a fifth of what a reader loads, and
//! serve only stack traces.

use anyhow::{Context, Result, ensure};

const HEADER: usize = 8;
const CUSTOM: u8 = 0;

/// The wasm file without its custom sections.
///
/// # Errors
/// Where the bytes are no wasm file.
pub fn custom_sections(wasm: &[u8]) -> Result<Vec<u8>> {
    ensure!(wasm.len() >= HEADER && wasm.starts_with(b"\0asm"), "no wasm file");
    let (header, mut rest) = wasm.split_at(HEADER);
    let mut kept = header.to_vec();
    while let Some((&kind, after)) = rest.split_first() {
        let (length, digits) = number(after).context("a section without a length")?;
        let end = 1 + digits + length;
        let section = rest.get(..end).context("a section that is cut off")?;
        if kind != CUSTOM {
            kept.extend_from_slice(section);
        }
        rest = &rest[end..];
    }
    Ok(kept)
}

/// An unsigned number as wasm writes it (LEB128), and how many bytes it takes.
fn number(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut value = 0;
    for (index, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            return Some((value, index + 1));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_custom_sections_go() -> Result<()> {
        let header = b"\0asm\x01\0\0\0".as_slice();
        let long = [&[CUSTOM, 0x80, 0x01][..], &[7; 128]].concat();
        let wasm = [header, &[1, 2, 9, 9], &[CUSTOM, 3, 2, b'x', b'y'], &[10, 0], &long].concat();
        assert_eq!(custom_sections(&wasm)?, [header, &[1, 2, 9, 9], &[10, 0]].concat());
        assert!(custom_sections(&wasm[..wasm.len() - 1]).is_err(), "cut off");
        assert!(custom_sections(b"<html>").is_err(), "another kind of file");
        Ok(())
    }
}
