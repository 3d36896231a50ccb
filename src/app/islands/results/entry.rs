use super::Counted;
use crate::{
    app::islands::kit::fold::fold,
    model::{Deliverable, Language},
};

/// What the filter of results asks of one: what its row in the page says, and its words once they are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id, which is that of its row.
    pub id: String,
    /// The outcome that it serves, and what is reported of it.
    pub counted: Counted,
    /// Its words.
    pub words: Option<Words>,
}

/// The words of a result in one language, folded to be searched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// What is promised.
    pub text: String,
    /// Its id, what is promised and what is reported.
    pub all: String,
}

impl Words {
    /// The words of a deliverable in `language`.
    pub fn of(deliverable: &Deliverable, language: &Language) -> Self {
        let text = fold(deliverable.text.get(language));
        let mut all = fold(&deliverable.id);
        let reports = deliverable.reports.iter().map(|report| fold(report.text.get(language)));
        for part in [text.clone()].into_iter().chain(reports) {
            all.push(' ');
            all.push_str(&part);
        }
        Self { text, all }
    }
}
