use super::entry::Entry;
use crate::model::{ReportState, UNREPORTED};

/// What of the results is shown, and in which order. Its state is the page's address: `?outcome=A&reported=done&q=cloud`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The id of an outcome; empty for all.
    pub outcome: String,
    /// The key of a [`ReportState`], or [`UNREPORTED`]; empty for all.
    pub reported: String,
    /// Words that must all be there; empty for all.
    pub text: String,
    /// The order.
    pub sort: Sort,
}

/// In which order results are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// As the document has them.
    #[default]
    Document,
    /// By what is reported, what is reported first.
    Reported,
    /// By their text.
    Text,
}

/// The parameters of the address, which are the names of the form's fields.
pub const PARAMETERS: [&str; 4] = ["outcome", "reported", "q", "sort"];

impl Sort {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Document, Self::Reported, Self::Text];

    /// As the address writes it, and the end of its message's id.
    pub fn key(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Reported => "reported",
            Self::Text => "text",
        }
    }

    /// From what the address says; the document's order for anything unknown.
    pub fn from_key(key: &str) -> Self {
        Self::ALL.into_iter().find(|sort| sort.key() == key).unwrap_or_default()
    }
}

impl Filter {
    /// From the parameters of an address; unknown ones are passed over.
    pub fn from_parameters(mut get: impl FnMut(&str) -> Option<String>) -> Self {
        let mut text = |name: &str| get(name).unwrap_or_default();
        Self {
            outcome: text("outcome"),
            reported: text("reported"),
            text: text("q"),
            sort: Sort::from_key(&text("sort")),
        }
    }

    /// The parameters that an address needs to say it: none for what is not chosen.
    pub fn parameters(&self) -> Vec<(&'static str, &str)> {
        let sort = if self.sort == Sort::Document {
            ""
        } else {
            self.sort.key()
        };
        [
            ("outcome", self.outcome.as_str()),
            ("reported", &self.reported),
            ("q", &self.text),
            ("sort", sort),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect()
    }

    /// Whether it asks for more than the rows of the page say: for the words of the results.
    pub fn asks_words(&self) -> bool {
        self.sort == Sort::Text || !self.text.trim().is_empty()
    }

    /// Which results are shown, in order, by their place in `entries`. Words that are not there yet keep none out.
    /// `folded` is the filter's text as the words of the entries are folded: folding is a part of the client that only
    /// who asks for words loads.
    pub fn apply(&self, entries: &[Entry], folded: &str) -> Vec<usize> {
        let words: Vec<&str> = folded.split_whitespace().collect();
        let kept = entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| self.keeps(entry, &words));
        let mut shown: Vec<(usize, &str, usize)> = kept
            .map(|(at, entry)| {
                let (rank, text) = match self.sort {
                    Sort::Document => (0, ""),
                    Sort::Reported => (
                        entry
                            .counted
                            .state
                            .map_or(ReportState::ALL.len(), |state| state as usize),
                        "",
                    ),
                    Sort::Text => (0, entry.words.as_ref().map_or("", |words| words.text.as_str())),
                };
                (rank, text, at)
            })
            .collect();
        shown.sort_unstable();
        shown.into_iter().map(|(.., at)| at).collect()
    }

    fn keeps(&self, entry: &Entry, words: &[&str]) -> bool {
        let is = |chosen: &str, value: &str| chosen.is_empty() || chosen == value;
        is(&self.outcome, &entry.counted.outcome)
            && is(&self.reported, entry.counted.state.map_or(UNREPORTED, ReportState::key))
            && entry
                .words
                .as_ref()
                .is_none_or(|found| words.iter().all(|word| found.all.contains(word)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        app::islands::{
            kit::fold::fold,
            results::{Counted, entry::Words},
        },
        model::{Absence, Deliverable, Report, Source, Stated, Voice},
    };

    fn deliverable(id: &str, outcome: &str, text: &str, state: Option<ReportState>) -> Deliverable {
        let source = Source {
            document: "d".into(),
            paragraph: format!("p{id}"),
        };
        let report = state.map(|state| Report {
            state,
            date: Stated::Absent(Absence::NotStated),
            by: "un".into(),
            voice: Voice::Itself,
            text: [("fr", "Réseaux")].into(),
            source: source.clone(),
            decision: None,
            reason: None,
        });
        Deliverable {
            id: id.into(),
            outcome: outcome.into(),
            domain: None,
            text: [("fr", text)].into(),
            source,
            see: Vec::new(),
            measure: Stated::Absent(Absence::NotStated),
            baseline: Stated::Absent(Absence::NotStated),
            target: Stated::Absent(Absence::NotStated),
            date: Stated::Absent(Absence::NotStated),
            owner: Stated::Absent(Absence::NotStated),
            budget: Stated::Absent(Absence::NotStated),
            unreported: report.is_none().then_some(Absence::NotStated),
            reports: report.into_iter().collect(),
        }
    }

    fn shown(filter: &Filter) -> Vec<String> {
        let all = [
            deliverable("A1", "A", "Zone numérique", None),
            deliverable("A2", "A", "Éducation", Some(ReportState::UnderWay)),
            deliverable("B1", "B", "Nuage", Some(ReportState::Done)),
        ];
        let entries = all.map(|deliverable| Entry {
            counted: Counted::from(&deliverable),
            words: Some(Words::of(&deliverable, &"fr".into())),
            id: deliverable.id,
        });
        let shown = filter.apply(&entries, &fold(&filter.text)).into_iter();
        shown.map(|at| entries[at].id.clone()).collect()
    }

    #[test]
    fn a_filter_keeps_what_it_says() {
        assert_eq!(shown(&Filter::default()), ["A1", "A2", "B1"]);
        assert_eq!(
            shown(&Filter {
                outcome: "A".into(),
                ..Filter::default()
            }),
            ["A1", "A2"]
        );
        assert_eq!(
            shown(&Filter {
                reported: UNREPORTED.into(),
                ..Filter::default()
            }),
            ["A1"]
        );
        assert_eq!(
            shown(&Filter {
                text: "NUMERIQUE zone".into(),
                ..Filter::default()
            }),
            ["A1"]
        );
        assert_eq!(
            shown(&Filter {
                text: "reseaux".into(),
                ..Filter::default()
            }),
            ["A2", "B1"]
        );
        assert_eq!(
            shown(&Filter {
                outcome: "C".into(),
                ..Filter::default()
            }),
            Vec::<String>::new()
        );
    }

    #[test]
    fn an_order_is_kept() {
        assert_eq!(
            shown(&Filter {
                sort: Sort::Reported,
                ..Filter::default()
            }),
            ["A2", "B1", "A1"]
        );
        assert_eq!(
            shown(&Filter {
                sort: Sort::Text,
                ..Filter::default()
            }),
            ["A2", "B1", "A1"]
        );
    }

    #[test]
    fn an_address_says_the_filter_and_back() {
        let filter = Filter {
            outcome: "A".into(),
            text: "a b".into(),
            sort: Sort::Text,
            ..Filter::default()
        };
        let parameters = filter.parameters();
        assert_eq!(parameters, [("outcome", "A"), ("q", "a b"), ("sort", "text")]);
        let back = Filter::from_parameters(|name| {
            parameters
                .iter()
                .find(|(key, _)| *key == name)
                .map(|(_, value)| (*value).to_owned())
        });
        assert_eq!(back, filter);
    }
}
