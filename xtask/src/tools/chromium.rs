use std::path::PathBuf;

use anyhow::Result;

use super::apt;
use crate::workspace::Workspace;

const NAMES: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];
const PLACES: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/// The browser: what `OPENSTRATEGY_CHROMIUM` or `CHROME_PATH` names, else one that is installed.
pub fn path() -> Option<PathBuf> {
    let named = ["OPENSTRATEGY_CHROMIUM", "CHROME_PATH"]
        .iter()
        .filter_map(std::env::var_os)
        .map(PathBuf::from);
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let installed = std::env::split_paths(&folders).flat_map(|folder| NAMES.map(|name| folder.join(name)));
    named
        .chain(installed)
        .chain(PLACES.map(PathBuf::from))
        .find(|path| path.is_file())
}

/// Where it is.
pub fn probe(_workspace: &Workspace) -> Option<String> {
    path().map(|path| path.display().to_string())
}

/// From Debian's or Ubuntu's packages.
pub fn install(_workspace: &Workspace) -> Result<()> {
    apt::install(&["chromium"])
}
