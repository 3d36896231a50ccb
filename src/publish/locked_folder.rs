use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use tempfile::TempDir;

/// A folder for as long as the process works in it. It is removed with the value; one of a process that was killed is
/// found by [`abandoned`], since the lock in it dies with its process.
#[derive(Debug)]
pub struct LockedFolder {
    folder: TempDir,
    // After the folder: nobody takes it for abandoned while it is being removed.
    _lock: File,
}

/// A folder whose process is gone; locked until this is dropped.
#[derive(Debug)]
pub struct Abandoned {
    /// The folder.
    pub path: PathBuf,
    /// What its process noted.
    pub note: String,
    _lock: File,
}

const LOCK: &str = "lock";

impl LockedFolder {
    /// Makes a folder in `parent` whose name begins with `prefix`, with a note to whoever finds it abandoned.
    ///
    /// # Errors
    ///
    /// What the file system refuses.
    pub fn new(parent: &Path, prefix: &str, note: &str) -> io::Result<Self> {
        // Somebody who clears up may take a folder that has no lock yet: then the next one.
        for _ in 0..16 {
            let folder = tempfile::Builder::new().prefix(prefix).tempdir_in(parent)?;
            let path = folder.path().join(LOCK);
            let mut lock = match File::create_new(&path) {
                Err(error) if matches!(error.kind(), io::ErrorKind::AlreadyExists | io::ErrorKind::NotFound) => {
                    continue;
                }
                created => created?,
            };
            // Where files cannot be locked at all, nobody clears up either.
            if matches!(lock.try_lock(), Err(TryLockError::WouldBlock)) || !path.exists() {
                continue;
            }
            lock.write_all(note.as_bytes())?;
            return Ok(Self { folder, _lock: lock });
        }
        Err(io::Error::other("every folder made there was taken away at once"))
    }

    /// Its path.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Leaves it where it is, for good.
    pub fn keep(self) -> PathBuf {
        self.folder.keep()
    }
}

impl Abandoned {
    /// Removes it.
    ///
    /// # Errors
    ///
    /// What the file system refuses.
    pub fn remove(self) -> io::Result<()> {
        match fs::remove_dir_all(&self.path) {
            // It was not abandoned but at its end: its process has removed it.
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            removed => removed,
        }
    }
}

/// The folders in `parent` that processes made by [`LockedFolder::new`] with this prefix and did not live to remove.
pub fn abandoned(parent: &Path, prefix: &str) -> Vec<Abandoned> {
    let Ok(entries) = parent.read_dir() else {
        return Vec::new();
    };
    let folders = entries.flatten().filter(|entry| {
        entry.file_type().is_ok_and(|kind| kind.is_dir())
            && entry.file_name().to_str().is_some_and(|name| name.starts_with(prefix))
    });
    folders.filter_map(|entry| take(entry.path())).collect()
}

/// Locks the folder, unless its process lives, it is somebody else's, or files cannot be locked.
fn take(path: PathBuf) -> Option<Abandoned> {
    let file = path.join(LOCK);
    let lock = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(&file)
        .ok()?;
    lock.try_lock().ok()?;
    let note = fs::read_to_string(&file).unwrap_or_default();
    Some(Abandoned {
        path,
        note,
        _lock: lock,
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{LockedFolder, abandoned};

    #[test]
    fn a_living_folder_is_not_abandoned_and_a_killed_one_is() {
        let parent = tempfile::tempdir().expect("a folder");
        let living = LockedFolder::new(parent.path(), "work-", "living").expect("a folder");
        let killed = LockedFolder::new(parent.path(), "work-", "killed")
            .expect("a folder")
            .keep();
        fs::create_dir(parent.path().join("other")).expect("a folder");
        let found = abandoned(parent.path(), "work-");
        let notes: Vec<_> = found
            .iter()
            .map(|abandoned| (&abandoned.path, abandoned.note.as_str()))
            .collect();
        assert_eq!(notes, [(&killed, "killed")]);
        assert!(
            abandoned(parent.path(), "work-").is_empty(),
            "only one process clears it up"
        );
        for abandoned in found {
            abandoned.remove().expect("a folder to remove");
        }
        assert!(!killed.exists() && living.path().exists());
    }

    #[test]
    fn many_at_once_do_not_take_one_another_away() {
        let parent = tempfile::tempdir().expect("a folder");
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..50 {
                        for abandoned in abandoned(parent.path(), "work-") {
                            // Another thread may be about to see the same: then it removes it.
                            let _ = abandoned.remove();
                        }
                        let folder = LockedFolder::new(parent.path(), "work-", "").expect("a folder");
                        fs::create_dir(folder.path().join("new")).expect("a folder that stays");
                        fs::write(folder.path().join("new/file"), "text").expect("a folder that stays");
                    }
                });
            }
        });
        for abandoned in abandoned(parent.path(), "work-") {
            abandoned.remove().expect("a folder to remove");
        }
        assert_eq!(parent.path().read_dir().expect("a folder").count(), 0);
    }
}
