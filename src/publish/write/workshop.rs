use std::{
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use tempfile::TempDir;

use super::{WriteError, target::Target};

/// The folder beside the target in which a site is built: `.openstrategy-…`, with the new site, for a moment the old
/// one, and a file that names the target and is locked for as long as the process lives.
#[derive(Debug)]
pub struct Workshop<'a> {
    target: &'a Target,
    // Before the folder: where open files cannot be removed, it is closed first.
    _lock: File,
    folder: TempDir,
}

const PREFIX: &str = ".openstrategy-";
const LOCK: &str = "target";
const NEW: &str = "new";
const OLD: &str = "old";

impl<'a> Workshop<'a> {
    /// Clears what killed runs have left beside the target, then opens a folder there.
    ///
    /// # Errors
    ///
    /// [`WriteError::File`] if the folder that the target is to lie in cannot be written.
    pub fn open(target: &'a Target) -> Result<Self, WriteError> {
        clear(&target.parent);
        let refused = || WriteError::file("write into", &target.parent);
        let folder = tempfile::Builder::new()
            .prefix(PREFIX)
            .tempdir_in(&target.parent)
            .map_err(refused())?;
        let mut lock = File::create(folder.path().join(LOCK)).map_err(refused())?;
        // Where files cannot be locked, two runs at once may clear one another's folder: one fails, nothing breaks.
        let _ = lock.try_lock();
        lock.write_all(target.name.as_bytes()).map_err(refused())?;
        fs::create_dir(folder.path().join(NEW)).map_err(refused())?;
        Ok(Self {
            target,
            _lock: lock,
            folder,
        })
    }

    /// Where the new site is built.
    pub fn site(&self) -> PathBuf {
        self.folder.path().join(NEW)
    }

    /// Puts the new site in the place of the old one. At every moment there is one of the two, whole.
    ///
    /// # Errors
    ///
    /// [`WriteError::File`] and the old site stands, or [`WriteError::Lost`] where it cannot be put back.
    pub fn swap(self) -> Result<(), WriteError> {
        let (new, out) = (self.site(), &self.target.folder);
        let put = || WriteError::file("put the new site at", out);
        if !out.exists() {
            return fs::rename(&new, out).map_err(put());
        }
        if exchange(&new, out) {
            return Ok(());
        }
        let old = self.folder.path().join(OLD);
        fs::rename(out, &old).map_err(put())?;
        let Err(source) = fs::rename(&new, out) else {
            return Ok(());
        };
        if fs::rename(&old, out).is_ok() {
            return Err(put()(source));
        }
        // Out of the workshop, so that no later run clears it away.
        let kept = self.target.parent.join(format!("{}.old", self.target.name));
        let old = match fs::rename(&old, &kept) {
            Ok(()) => kept,
            Err(_) => self.folder.keep().join(OLD),
        };
        Err(WriteError::Lost {
            out: out.clone(),
            old,
            source,
        })
    }
}

/// Lets two folders change places at once; false where the system cannot.
#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> bool {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).is_ok()
}

/// Lets two folders change places at once; false where the system cannot.
#[cfg(not(target_os = "linux"))]
fn exchange(_one: &Path, _other: &Path) -> bool {
    false
}

/// Removes the workshops of runs that were killed. What cannot be removed is left to the next run.
fn clear(parent: &Path) {
    let Ok(entries) = parent.read_dir() else { return };
    for entry in entries.flatten() {
        let is_workshop = entry.file_name().to_str().is_some_and(|name| name.starts_with(PREFIX));
        if is_workshop && entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            let _ = clear_workshop(parent, &entry.path());
        }
    }
}

fn clear_workshop(parent: &Path, workshop: &Path) -> io::Result<()> {
    let lock = workshop.join(LOCK);
    // Its run still lives.
    if File::open(&lock).is_ok_and(|lock| matches!(lock.try_lock(), Err(fs::TryLockError::WouldBlock))) {
        return Ok(());
    }
    // It was killed between the two renames: the old site goes back first.
    let old = workshop.join(OLD);
    if let Ok(name) = fs::read_to_string(&lock)
        && old.is_dir()
        && !name.is_empty()
        && !name.contains(['/', '\\'])
        && !parent.join(&name).exists()
    {
        fs::rename(&old, parent.join(&name))?;
    }
    fs::remove_dir_all(workshop)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Target, Workshop};

    /// A folder with a site whose page says `old`.
    fn old_site() -> (tempfile::TempDir, Target) {
        let parent = tempfile::tempdir().expect("a folder");
        let out = parent.path().join("dist");
        fs::create_dir_all(out.join("data/v1")).expect("a folder");
        fs::write(
            out.join("data/v1/index.json"),
            r#"{"schema_version":"1.0","datasets":[]}"#,
        )
        .expect("a file");
        fs::write(out.join("index.html"), "old").expect("a file");
        let target = Target::new(&out, None).expect("a site of ours");
        (parent, target)
    }

    fn names(folder: &std::path::Path) -> Vec<String> {
        let entries = folder.read_dir().expect("a folder");
        let mut names: Vec<_> = entries
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn the_new_site_takes_the_place_of_the_old_one() {
        let (parent, target) = old_site();
        let workshop = Workshop::open(&target).expect("a workshop");
        fs::write(workshop.site().join("index.html"), "new").expect("a file");
        workshop.swap().expect("a swap");
        assert_eq!(names(parent.path()), ["dist"]);
        assert_eq!(names(&target.folder), ["index.html"]);
        assert_eq!(
            fs::read_to_string(target.folder.join("index.html")).expect("a page"),
            "new"
        );
    }

    #[test]
    fn a_run_that_stops_leaves_the_old_site() {
        let (parent, target) = old_site();
        let workshop = Workshop::open(&target).expect("a workshop");
        fs::write(workshop.site().join("index.html"), "new").expect("a file");
        drop(workshop);
        assert_eq!(names(parent.path()), ["dist"]);
        assert_eq!(
            fs::read_to_string(target.folder.join("index.html")).expect("a page"),
            "old"
        );
    }

    #[test]
    fn a_new_site_that_cannot_be_put_in_place_leaves_the_old_one() {
        let (_parent, target) = old_site();
        let workshop = Workshop::open(&target).expect("a workshop");
        fs::remove_dir_all(workshop.site()).expect("a folder to remove");
        assert!(workshop.swap().is_err());
        assert_eq!(
            fs::read_to_string(target.folder.join("index.html")).expect("a page"),
            "old"
        );
    }

    #[test]
    fn leftovers_of_killed_runs_are_cleared_and_living_ones_are_not() {
        let (parent, target) = old_site();
        fs::create_dir_all(parent.path().join(".openstrategy-killed/new/fr")).expect("a folder");
        let living = Workshop::open(&target).expect("a workshop");
        let other = Workshop::open(&target).expect("a second workshop");
        assert!(living.site().is_dir() && other.site().is_dir());
        assert_eq!(names(parent.path()).len(), 3);
        living.swap().expect("a swap");
        other.swap().expect("a swap");
        assert_eq!(names(parent.path()), ["dist"]);
    }

    #[test]
    fn a_run_killed_between_two_renames_gives_the_old_site_back() {
        let (parent, target) = old_site();
        let killed = parent.path().join(".openstrategy-killed");
        fs::create_dir_all(killed.join("new")).expect("a folder");
        fs::write(killed.join("target"), "dist").expect("a file");
        fs::rename(&target.folder, killed.join("old")).expect("a rename");
        drop(Workshop::open(&target).expect("a workshop"));
        assert_eq!(names(parent.path()), ["dist"]);
        assert_eq!(
            fs::read_to_string(target.folder.join("index.html")).expect("a page"),
            "old"
        );
    }
}
