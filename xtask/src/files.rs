//! Folders: listing, comparing, replacing as a whole.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

/// Every file below `folder`, as paths from it, sorted. Nothing where there is no such folder.
pub fn below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(next) = waiting.pop() {
        let entries = match fs::read_dir(&next) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            entries => entries.with_context(|| format!("{} can't be read", next.display()))?,
        };
        for entry in entries {
            let entry = entry.with_context(|| format!("{} can't be read", next.display()))?;
            if entry
                .file_type()
                .with_context(|| format!("{} can't be read", entry.path().display()))?
                .is_dir()
            {
                waiting.push(entry.path());
            } else if let Ok(path) = entry.path().strip_prefix(folder) {
                found.push(path.to_owned());
            }
        }
    }
    found.sort();
    Ok(found)
}

/// The SHA-256 of some bytes, in hexadecimal.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads a file, with its name in the error.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("{} can't be read", path.display()))
}

/// Writes a file, with its name in the error.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).with_context(|| format!("{} can't be written", path.display()))
}

/// An empty folder at `path`, whatever was there.
pub fn empty(path: &Path) -> Result<()> {
    remove(path)?;
    fs::create_dir_all(path).with_context(|| format!("{} can't be made", path.display()))
}

/// Removes a folder with all that is in it; no error where there is none.
pub fn remove(path: &Path) -> Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("{} can't be removed", path.display()))
        }
        _ => Ok(()),
    }
}

/// Puts the folder `new` in the place of `old`, as a whole, and says whether anything changed. Files with equal bytes
/// keep their time of change, so that cargo does not rebuild what reads them.
pub fn replace(old: &Path, new: &Path) -> Result<bool> {
    let names = below(new)?;
    let mut changed = names != below(old)?;
    for name in &names {
        let (before, after) = (old.join(name), new.join(name));
        if before.is_file() && read(&before)? == read(&after)? {
            keep_time(&before, &after).with_context(|| format!("{} can't be written", after.display()))?;
        } else {
            changed = true;
        }
    }
    if !changed {
        remove(new)?;
        return Ok(false);
    }
    let aside = old.with_extension("old");
    remove(&aside)?;
    if old.exists() {
        fs::rename(old, &aside).with_context(|| format!("{} can't be moved", old.display()))?;
    }
    fs::rename(new, old).with_context(|| format!("{} can't be moved", new.display()))?;
    remove(&aside)?;
    Ok(true)
}

/// An error that names the first difference unless both folders hold the same files with the same bytes.
pub fn equal(left: &Path, right: &Path) -> Result<usize> {
    let (names, others) = (below(left)?, below(right)?);
    let missing = |from: &[PathBuf], of: &[PathBuf]| from.iter().find(|name| of.binary_search(name).is_err()).cloned();
    if let Some(name) = missing(&names, &others) {
        bail!("{} is only in {}", name.display(), left.display());
    }
    if let Some(name) = missing(&others, &names) {
        bail!("{} is only in {}", name.display(), right.display());
    }
    for name in &names {
        if read(&left.join(name))? != read(&right.join(name))? {
            bail!(
                "{} differs between {} and {}",
                name.display(),
                left.display(),
                right.display()
            );
        }
    }
    Ok(names.len())
}

/// The files below some paths, each with its time of change: two that are equal mean that nothing was edited.
pub fn times(paths: &[PathBuf]) -> Result<BTreeMap<PathBuf, SystemTime>> {
    let mut times = BTreeMap::new();
    for path in paths {
        let files = if path.is_dir() {
            below(path)?.iter().map(|name| path.join(name)).collect()
        } else {
            vec![path.clone()]
        };
        for file in files {
            // A file may go between listing and asking.
            if let Ok(time) = fs::metadata(&file).and_then(|data| data.modified()) {
                times.insert(file, time);
            }
        }
    }
    Ok(times)
}

fn keep_time(before: &Path, after: &Path) -> io::Result<()> {
    let time = fs::metadata(before)?.modified()?;
    fs::File::options().write(true).open(after)?.set_modified(time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_replaced_only_when_it_changed() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("xtask-files-{}", std::process::id()));
        let (old, new) = (folder.join("client"), folder.join("client.new"));
        let fill = |place: &Path, second: &[u8]| -> Result<()> {
            empty(place)?;
            write(&place.join("a"), b"same")?;
            write(&place.join("b"), second)
        };
        fill(&new, b"one")?;
        assert!(replace(&old, &new)?, "a first time is a change");
        let time = fs::metadata(old.join("a"))?.modified()?;
        fill(&new, b"one")?;
        assert!(!replace(&old, &new)?, "equal bytes are no change");
        fill(&new, b"two")?;
        assert!(replace(&old, &new)?, "other bytes are a change");
        assert_eq!(read(&old.join("b"))?, b"two");
        assert_eq!(
            fs::metadata(old.join("a"))?.modified()?,
            time,
            "an equal file keeps its time"
        );
        assert_eq!(equal(&old, &old)?, 2);
        fill(&new, b"three")?;
        assert!(equal(&old, &new).is_err_and(|error| error.to_string().starts_with("b differs")));
        remove(&folder)
    }
}
