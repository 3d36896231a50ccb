//! How much the client weighs, as it is served.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::Path;

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;

use crate::bind::Chunks;
use crate::files;

#[derive(Clone, Copy, Default)]
struct Size {
    raw: usize,
    brotli: usize,
}

/// Prints the sizes of the client's files, raw and as brotli 11: the base that every page may load, every chunk, and what
/// each lazy island loads on top of the base.
pub fn print(folder: &Path, chunks: &Chunks) -> Result<()> {
    let sizes = of(folder)?;
    let is_chunk = |name: &str| chunks.values().flatten().any(|chunk| chunk == name);
    println!("{:>10} {:>10}", "raw", "brotli");
    for (name, size) in &sizes {
        line(if is_chunk(name) { "chunk" } else { "base" }, name, *size);
    }
    line(
        "every page",
        "",
        sum(sizes.iter().filter(|(name, _)| !is_chunk(name)).map(|(_, size)| *size)),
    );
    for (island, names) in chunks {
        let size = sum(names.iter().filter_map(|name| sizes.get(name)).copied());
        line("on top", island, size);
    }
    Ok(())
}

/// Prints the sizes of the files in a folder, and their sum.
pub fn print_all(folder: &Path) -> Result<()> {
    let sizes = of(folder)?;
    println!("{:>10} {:>10}", "raw", "brotli");
    for (name, size) in &sizes {
        line("", name, *size);
    }
    line("together", "", sum(sizes.into_values()));
    Ok(())
}

fn of(folder: &Path) -> Result<BTreeMap<String, Size>> {
    let mut sizes = BTreeMap::new();
    for name in files::below(folder)? {
        sizes.insert(
            name.to_string_lossy().into_owned(),
            measure(&files::read(&folder.join(&name))?)?,
        );
    }
    Ok(sizes)
}

fn measure(bytes: &[u8]) -> Result<Size> {
    let mut packed = Vec::new();
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut Cursor::new(bytes), &mut packed, &parameters).context("brotli")?;
    Ok(Size {
        raw: bytes.len(),
        brotli: packed.len(),
    })
}

fn sum(sizes: impl Iterator<Item = Size>) -> Size {
    sizes.fold(Size::default(), |all, size| Size {
        raw: all.raw + size.raw,
        brotli: all.brotli + size.brotli,
    })
}

fn line(kind: &str, name: &str, size: Size) {
    println!("{:>10} {:>10}  {kind} {name}", size.raw, size.brotli);
}
