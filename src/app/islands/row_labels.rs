use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    locale::{DateForms, Plural},
    model::{Absence, Language, Respect, Source},
};

/// The words that a row of the results matrix is written with; the static page and the island write it alike.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowLabels {
    /// The language of the page.
    pub language: String,
    /// The address that documents' addresses begin with: "/fr/documents/".
    pub documents: String,
    /// "par. {number}".
    pub paragraph: String,
    /// Headings that stand for paragraphs without a number, by source ("document#annex-1").
    pub headings: BTreeMap<String, String>,
    /// Names of states by key.
    pub states: BTreeMap<String, String>,
    /// "Nothing is reported".
    pub unreported: String,
    /// Names of absences by kind.
    pub absences: BTreeMap<String, String>,
    /// "stated elsewhere: {where}".
    pub stated_elsewhere: String,
    /// "withheld: {why}".
    pub withheld: String,
    /// The six respects, in the order of [`Respect::ALL`].
    pub respects: Vec<String>,
    /// "2 of 6 points".
    pub stated: Plural,
    /// "See also".
    pub see_also: String,
    /// "according to {organisation}".
    pub by: String,
    /// "State as of: {date}".
    pub as_of: String,
    /// Names of the organisations that report or answer, by id.
    pub organisations: BTreeMap<String, String>,
    /// How dates are written.
    pub dates: DateForms,
    /// The headers of the table: number, promise, what is reported, what the sources specify.
    pub headers: [String; 4],
    /// The caption of the table.
    pub caption: String,
}

impl RowLabels {
    /// The language of the page.
    pub fn language(&self) -> Language {
        Language(self.language.clone())
    }

    /// The address of a paragraph.
    pub fn source_address(&self, source: &Source) -> String {
        format!("{}{}/#{}", self.documents, source.document, source.paragraph)
    }

    /// What a link to a paragraph says.
    pub fn source_name(&self, source: &Source) -> String {
        let heading = self.headings.get(&source.to_string()).cloned();
        heading.unwrap_or_else(|| self.paragraph.replace("{number}", &source.label()))
    }

    /// A typed absence in words.
    pub fn absence(&self, absence: &Absence) -> String {
        match absence {
            Absence::StatedElsewhere { place, .. } => {
                self.stated_elsewhere.replace("{where}", place.get(&self.language()))
            }
            Absence::Withheld { why } => self.withheld.replace("{why}", why.get(&self.language())),
            other => self.absences.get(other.kind()).cloned().unwrap_or_default(),
        }
    }

    /// The name of an organisation.
    pub fn organisation(&self, id: &str) -> String {
        self.organisations.get(id).cloned().unwrap_or_else(|| id.to_owned())
    }

    /// The name of a respect.
    pub fn respect(&self, respect: Respect) -> String {
        self.respects.get(respect as usize).cloned().unwrap_or_default()
    }
}
