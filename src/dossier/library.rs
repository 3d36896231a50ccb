use std::collections::{BTreeMap, BTreeSet};

use super::{Entry, Figure, Item, ItemKind, Need, passages};
use crate::{
    cite::Imprint,
    locale::Dictionary,
    model::{Document, DocumentSummary, Organisation, Results, StrategySummary},
};

/// What has been fetched of the publication so far, and what came of asking for the rest.
#[derive(Clone, Debug, Default)]
pub struct Library {
    pub(super) organisations: BTreeMap<String, Organisation>,
    pub(super) records: BTreeMap<String, DocumentSummary>,
    pub(super) texts: BTreeMap<String, Document>,
    pub(super) strategies: BTreeMap<String, StrategySummary>,
    pub(super) results: BTreeMap<String, Results>,
    figures: BTreeMap<(String, String), Figure>,
    here: BTreeSet<Need>,
    states: BTreeMap<Need, Asked>,
}

/// What came of asking for a file that is not here.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Asked {
    /// It is on its way.
    OnItsWay,
    /// The publication has no such file.
    Absent,
    /// What went wrong.
    Failed(String),
}

/// What the library knows of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// All of it.
    Entry(Box<Entry>),
    /// Files have to come first; those that nobody has asked for yet are named.
    Needs(Vec<Need>),
    /// The publication does not have it.
    Missing,
    /// A file could not be read: what went wrong.
    Failed(String),
}

impl Library {
    /// Says that a file has been asked for.
    pub fn ask(&mut self, need: Need) {
        self.states.insert(need, Asked::OnItsWay);
    }

    /// Says that the publication has no such file.
    pub fn set_absent(&mut self, need: Need) {
        self.states.insert(need, Asked::Absent);
    }

    /// Says what went wrong with a file.
    pub fn set_failed(&mut self, need: Need, error: String) {
        self.states.insert(need, Asked::Failed(error));
    }

    /// Forgets what went wrong, so that it is asked for again.
    pub fn forget_failures(&mut self) {
        self.states.retain(|_, asked| !matches!(asked, Asked::Failed(_)));
    }

    /// What went wrong, file by file.
    pub fn failures(&self) -> Vec<String> {
        let error = |asked: &Asked| match asked {
            Asked::Failed(error) => Some(error.clone()),
            Asked::OnItsWay | Asked::Absent => None,
        };
        self.states.values().filter_map(error).collect()
    }

    /// Whether something is on its way.
    pub fn is_waiting(&self) -> bool {
        self.states.values().any(|asked| *asked == Asked::OnItsWay)
    }

    /// Takes in a file of published JSON. A page is taken in by its figures: [`Self::put_figures`].
    ///
    /// # Errors
    ///
    /// What is wrong with the file.
    pub fn put(&mut self, need: Need, json: &str) -> Result<(), String> {
        let wrong = |error: serde_json::Error| error.to_string();
        match &need {
            Need::Organisations => {
                let all: Vec<Organisation> = serde_json::from_str(json).map_err(wrong)?;
                self.organisations = all.into_iter().map(|one| (one.id.clone(), one)).collect();
            }
            Need::Record(id) => {
                _ = self
                    .records
                    .insert(id.clone(), serde_json::from_str(json).map_err(wrong)?);
            }
            Need::Text(id) => {
                _ = self
                    .texts
                    .insert(id.clone(), serde_json::from_str(json).map_err(wrong)?)
            }
            Need::Strategy(slug) => {
                _ = self
                    .strategies
                    .insert(slug.clone(), serde_json::from_str(json).map_err(wrong)?);
            }
            Need::Results(slug) => {
                _ = self
                    .results
                    .insert(slug.clone(), serde_json::from_str(json).map_err(wrong)?);
            }
            Need::Page(_) => return Err("HTML, not JSON".to_owned()),
        }
        self.arrived(need);
        Ok(())
    }

    /// Takes in the figures of a page, by id.
    pub fn put_figures(&mut self, page: &str, figures: impl IntoIterator<Item = (String, Figure)>) {
        self.figures
            .extend(figures.into_iter().map(|(id, figure)| ((page.to_owned(), id), figure)));
        self.arrived(Need::Page(page.to_owned()));
    }

    fn arrived(&mut self, need: Need) {
        self.states.remove(&need);
        self.here.insert(need);
    }

    /// What is known of an item.
    pub fn find(&self, item: &Item, imprint: &Imprint, words: &Dictionary) -> Found {
        let mut needs = match item.kind {
            ItemKind::Paragraph => vec![
                Need::Organisations,
                Need::Record(item.source.clone()),
                Need::Text(item.source.clone()),
            ],
            ItemKind::Result => vec![
                Need::Organisations,
                Need::Strategy(item.source.clone()),
                Need::Results(item.source.clone()),
            ],
            ItemKind::Chart => vec![Need::Page(item.source.clone())],
        };
        // The paragraph that promises a result is known once the result is.
        let result = self.results.get(&item.source).filter(|_| item.kind == ItemKind::Result);
        let result = result.and_then(|results| results.deliverables.iter().find(|found| found.id == item.id));
        if let Some(result) = result {
            needs.push(Need::Record(result.source.document.clone()));
            needs.push(Need::Text(result.source.document.clone()));
        }
        needs.retain(|need| !self.here.contains(need));
        if needs.iter().any(|need| self.states.get(need) == Some(&Asked::Absent)) {
            return Found::Missing;
        }
        let failed = needs.iter().find_map(|need| match self.states.get(need) {
            Some(Asked::Failed(error)) => Some(error.clone()),
            _ => None,
        });
        if let Some(error) = failed {
            return Found::Failed(error);
        }
        if !needs.is_empty() {
            needs.retain(|need| !self.states.contains_key(need));
            return Found::Needs(needs);
        }
        let entry = match item.kind {
            ItemKind::Paragraph => passages::paragraph(self, item, imprint, words),
            ItemKind::Result => result.and_then(|result| passages::result(self, item, result, imprint, words)),
            ItemKind::Chart => self.chart(item, imprint, words),
        };
        entry.map_or(Found::Missing, |entry| Found::Entry(Box::new(entry)))
    }

    fn chart(&self, item: &Item, imprint: &Imprint, words: &Dictionary) -> Option<Entry> {
        let figure = self.figures.get(&(item.source.clone(), item.id.clone()))?;
        Some(Entry {
            item: item.clone(),
            heading: figure.title.clone(),
            address: imprint.address(&words.language(), &format!("{}/#{}", item.source, item.id)),
            passages: Vec::new(),
            figure: Some(figure.clone()),
        })
    }
}
