use std::{
    path::Path,
    sync::mpsc::{self, Receiver, RecvTimeoutError},
    thread,
    time::{Duration, Instant},
};

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

/// Something that watches a folder for as long as it lives.
#[derive(Debug)]
pub struct Watch(#[allow(dead_code)] RecommendedWatcher); // held, not read

/// A change is answered once nothing has moved for this long: editors write a file in several steps.
const QUIET: Duration = Duration::from_millis(150);

/// And at the latest after this long.
const PATIENCE: Duration = Duration::from_secs(2);

/// Calls `on_change`, on a thread of its own, after something in `folder` has changed; many changes at once call it
/// once.
///
/// # Errors
///
/// What the system refuses, as when it has no more watches to give.
pub fn watch(folder: &Path, mut on_change: impl FnMut() + Send + 'static) -> notify::Result<Watch> {
    let (sender, receiver) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        // Being read is no change: publishing would call for itself. An error is one: something may have been missed.
        if event.is_ok_and(|event| event.kind.is_access()) {
            return;
        }
        let _ = sender.send(());
    })?;
    watcher.watch(folder, RecursiveMode::Recursive)?;
    thread::Builder::new().name("watch".to_owned()).spawn(move || {
        while receiver.recv().is_ok() {
            settle(&receiver);
            on_change();
        }
    })?;
    Ok(Watch(watcher))
}

/// Waits until the changes are over.
fn settle(receiver: &Receiver<()>) {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        match receiver.recv_timeout(QUIET) {
            Ok(()) => {}
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, sync::mpsc, time::Duration};

    use super::watch;

    #[test]
    fn many_changes_at_once_call_once_and_reading_does_not_call() {
        let folder = tempfile::tempdir().expect("a folder");
        let below = folder.path().join("documents");
        fs::create_dir(&below).expect("a folder");
        let (sender, receiver) = mpsc::channel();
        let watch = watch(folder.path(), move || sender.send(()).expect("a listener")).expect("a watch");
        for text in ["1", "2", "3"] {
            fs::write(below.join("a.toml"), text).expect("a file");
            fs::write(folder.path().join("site.toml"), text).expect("a file");
        }
        assert_eq!(receiver.recv_timeout(Duration::from_secs(10)), Ok(()));
        fs::read(below.join("a.toml")).expect("a file");
        assert!(receiver.recv_timeout(Duration::from_millis(400)).is_err());
        drop(watch);
    }
}
