use serde::{Deserialize, Serialize};

/// What stands around a diagram, on the page and in what is downloaded: its name, unit and sources.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Chart {
    /// Its id, stable: the end of its permalink and the name of its files.
    pub id: String,
    /// What it shows, in a line.
    pub title: String,
    /// What the figures count: "deliverables", "US dollars". Empty where the title says it.
    pub unit: String,
    /// Where the figures come from; never empty on a published page.
    pub sources: Vec<SourceLine>,
    /// The date that the figures are as of, as the reader reads it.
    pub as_of: String,
}

impl Chart {
    /// The title with the unit: what a table's caption says.
    pub fn caption(&self) -> String {
        if self.unit.is_empty() {
            self.title.clone()
        } else {
            format!("{} ({})", self.title, self.unit)
        }
    }
}

/// One source of a diagram's figures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SourceLine {
    /// The source, in words: "A/77/489, paragraphs A1 to C17".
    pub text: String,
    /// Where it can be read; empty where it has no address.
    pub href: String,
}
