use crate::model::Language;

/// A file that an entry is put together from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// All organisations.
    Organisations,
    /// A document without its text, by id.
    Record(String),
    /// The text of a document in the reader's language, by id.
    Text(String),
    /// An undertaking, by slug.
    Strategy(String),
    /// Its results matrix, by slug.
    Results(String),
    /// A page that holds a chart, by its path in its language, without a slash at its ends.
    Page(String),
}

impl Need {
    /// Its path, from the site's folder.
    pub fn path(&self, language: &Language) -> String {
        match self {
            Self::Organisations => "data/v1/organisations.json".to_owned(),
            Self::Record(id) => format!("data/v1/documents/{id}.json"),
            Self::Text(id) => format!("data/v1/documents/{id}/{language}.json"),
            Self::Strategy(slug) => format!("data/v1/strategies/{slug}.json"),
            Self::Results(slug) => format!("data/v1/strategies/{slug}/results.json"),
            Self::Page(path) => format!("{language}/{path}/"),
        }
    }
}
