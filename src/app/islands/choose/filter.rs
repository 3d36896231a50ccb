use crate::{
    app::islands::kit::fold::fold,
    model::{Deliverable, Language, ReportState, UNREPORTED},
};

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
    pub fn from_parameters(get: impl Fn(&str) -> Option<String>) -> Self {
        let text = |name: &str| get(name).unwrap_or_default();
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

    /// The value of a parameter; empty where nothing is chosen, and for names that are no parameter.
    pub fn get(&self, name: &str) -> &str {
        match name {
            "outcome" => &self.outcome,
            "reported" => &self.reported,
            "q" => &self.text,
            "sort" => self.sort.key(),
            _ => "",
        }
    }

    /// Sets a parameter; names that are no parameter are passed over.
    pub fn set(&mut self, name: &str, value: String) {
        match name {
            "outcome" => self.outcome = value,
            "reported" => self.reported = value,
            "q" => self.text = value,
            "sort" => self.sort = Sort::from_key(&value),
            _ => {}
        }
    }

    /// The deliverables that are shown, in order.
    pub fn apply<'a>(&self, deliverables: &'a [Deliverable], language: &Language) -> Vec<&'a Deliverable> {
        let words: Vec<String> = fold(&self.text).split_whitespace().map(str::to_owned).collect();
        let mut shown: Vec<&Deliverable> = deliverables
            .iter()
            .filter(|deliverable| self.keeps(deliverable, &words, language))
            .collect();
        match self.sort {
            Sort::Document => {}
            Sort::Reported => shown.sort_by_key(|deliverable| {
                deliverable
                    .state()
                    .map_or(ReportState::ALL.len(), |state| state as usize)
            }),
            Sort::Text => shown.sort_by_cached_key(|deliverable| fold(deliverable.text.get(language))),
        }
        shown
    }

    fn keeps(&self, deliverable: &Deliverable, words: &[String], language: &Language) -> bool {
        let state = deliverable.state().map_or(UNREPORTED, ReportState::key);
        if !self.outcome.is_empty() && deliverable.outcome != self.outcome {
            return false;
        }
        if !self.reported.is_empty() && state != self.reported {
            return false;
        }
        if words.is_empty() {
            return true;
        }
        let mut text = format!("{} {}", deliverable.id, deliverable.text.get(language));
        for report in &deliverable.reports {
            text.push(' ');
            text.push_str(report.text.get(language));
        }
        let text = fold(&text);
        words.iter().all(|word| text.contains(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Absence, Report, Source, Stated, Voice};

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
        filter
            .apply(&all, &"fr".into())
            .into_iter()
            .map(|deliverable| deliverable.id.clone())
            .collect()
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
