use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{WriteError, target::Target};
use crate::publish::locked_folder::{Abandoned, LockedFolder, abandoned};

/// The folder beside the target in which a site is built: `.openstrategy-…`, with the new site and, for a moment, the
/// old one.
#[derive(Debug)]
pub struct Workshop<'a> {
    target: &'a Target,
    folder: LockedFolder,
}

const PREFIX: &str = ".openstrategy-";
const NEW: &str = "new";
const OLD: &str = "old";

impl<'a> Workshop<'a> {
    /// Clears what killed runs have left beside the target, then opens a folder there.
    ///
    /// # Errors
    ///
    /// [`WriteError::File`] if the folder that the target is to lie in cannot be written.
    pub fn open(target: &'a Target) -> Result<Self, WriteError> {
        for workshop in abandoned(&target.parent, PREFIX) {
            // What cannot be removed is left to the next run.
            let _ = clear(&target.parent, workshop);
        }
        let refused = || WriteError::file("write into", &target.parent);
        let folder = LockedFolder::new(&target.parent, PREFIX, &target.name).map_err(refused())?;
        fs::create_dir(folder.path().join(NEW)).map_err(refused())?;
        Ok(Self { target, folder })
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

/// Removes the workshop of a run that was killed.
fn clear(parent: &Path, workshop: Abandoned) -> io::Result<()> {
    let old = workshop.path.join(OLD);
    let name = &workshop.note;
    // It was killed between the two renames: the old site goes back first.
    if old.is_dir() && !name.is_empty() && !name.contains(['/', '\\']) && !parent.join(name).exists() {
        fs::rename(&old, parent.join(name))?;
    }
    workshop.remove()
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
        fs::write(killed.join("lock"), "dist").expect("a file");
        fs::rename(&target.folder, killed.join("old")).expect("a rename");
        drop(Workshop::open(&target).expect("a workshop"));
        assert_eq!(names(parent.path()), ["dist"]);
        assert_eq!(
            fs::read_to_string(target.folder.join("index.html")).expect("a page"),
            "old"
        );
    }
}
