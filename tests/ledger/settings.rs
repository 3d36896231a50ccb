use std::{fs, path::Path};

use serde::Deserialize;

/// `tests/ledger/<document>.toml`: how the source of a document is laid out, and where the two may differ.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The file in `../shared/seeds`.
    pub source: String,
    /// How its paragraphs without a number begin.
    pub layout: Layout,
    /// The beginnings of lines with which a paragraph without a number begins among numbered ones: captions.
    #[serde(default)]
    pub captions: Vec<String>,
    /// The line after which the notes come as a list.
    pub notes_heading: Option<String>,
    /// The line with which the imprint begins, which the section `imprint` renders.
    pub imprint: Option<String>,
    /// Headings of ours that the source words otherwise.
    #[serde(default)]
    pub headings: Vec<HeadingSetting>,
    /// Differences that are none.
    #[serde(default)]
    pub exceptions: Vec<Exception>,
}

/// How paragraphs without a number begin in a source.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// With a space at the beginning of their line.
    Indented,
    /// After a blank line.
    BlankLine,
}

/// Where a heading of ours stands in the source.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeadingSetting {
    /// Its id.
    pub id: String,
    /// Its words in the source, where they are others than ours.
    pub source: Option<String>,
    /// Its section begins with the source itself.
    #[serde(default)]
    pub opens: bool,
    /// The text goes on in the line of the heading.
    #[serde(default)]
    pub run_in: bool,
    /// Why.
    pub reason: String,
}

/// A difference that is none.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// The paragraph, heading or note, as messages name it.
    pub paragraph: String,
    /// "fr" or "en"; left out where it holds for both.
    pub language: Option<String>,
    /// The kind of difference, as messages name it: "lost-number".
    pub kind: String,
    /// What differs, as messages name it.
    pub what: String,
    /// Why it is none.
    pub reason: String,
}

impl Settings {
    /// Reads the settings of a document; they stop at the first fault, which names the file.
    pub fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let settings: Self = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for exception in &settings.exceptions {
            let names = [&exception.paragraph, &exception.what, &exception.reason];
            let is_complete = names.iter().all(|name| !name.trim().is_empty());
            assert!(
                is_complete,
                "{}: an exception without paragraph, what or reason: {exception:?}",
                path.display()
            );
        }
        let is_reasoned = |heading: &HeadingSetting| !heading.reason.trim().is_empty();
        assert!(
            settings.headings.iter().all(is_reasoned),
            "{}: a heading without a reason",
            path.display()
        );
        settings
    }
}
