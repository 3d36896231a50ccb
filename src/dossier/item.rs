use std::fmt;

/// What an item of a dossier is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKind {
    /// A paragraph of a document.
    Paragraph,
    /// A deliverable of a results matrix.
    Result,
    /// A chart of a page.
    Chart,
}

impl ItemKind {
    /// What a group of such items begins with in an address.
    fn prefix(self) -> &'static str {
        match self {
            Self::Paragraph => "",
            Self::Result => "results/",
            Self::Chart => "chart/",
        }
    }
}

/// One thing that a reader has collected.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Item {
    /// What it is.
    pub kind: ItemKind,
    /// Where it stands: the document's id, the undertaking's slug, or the path of the chart's page in its language,
    /// without a slash at its ends ("strategies/x/results").
    pub source: String,
    /// Its id there: "p38", "A1", "results-x".
    pub id: String,
}

impl Item {
    /// A paragraph of a document.
    pub fn paragraph(document: &str, id: &str) -> Self {
        Self::new(ItemKind::Paragraph, document, id)
    }

    /// A deliverable of an undertaking.
    pub fn result(strategy: &str, id: &str) -> Self {
        Self::new(ItemKind::Result, strategy, id)
    }

    /// The chart with this id of the page at `path` in its language.
    pub fn chart(path: &str, id: &str) -> Self {
        Self::new(ItemKind::Chart, path.trim_matches('/'), id)
    }

    fn new(kind: ItemKind, source: &str, id: &str) -> Self {
        Self {
            kind,
            source: source.to_owned(),
            id: id.to_owned(),
        }
    }

    /// Where it stands, as an address names it: "plan", "results/plan", "chart/strategies/plan/results".
    pub fn place(&self) -> String {
        format!("{}{}", self.kind.prefix(), self.source)
    }

    /// From the two parts of an address; none where either is no such part.
    pub(super) fn from_parts(place: &str, id: &str) -> Option<Self> {
        let (kind, source) = [ItemKind::Result, ItemKind::Chart]
            .into_iter()
            .find_map(|kind| Some((kind, place.strip_prefix(kind.prefix())?)))
            .unwrap_or((ItemKind::Paragraph, place));
        let is_path = match kind {
            ItemKind::Chart => source.split('/').all(is_name),
            ItemKind::Paragraph | ItemKind::Result => is_name(source),
        };
        (is_path && is_name(id)).then(|| Self::new(kind, source, id))
    }
}

impl fmt::Display for Item {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.place(), self.id)
    }
}

/// Whether a text can be an id of the publication: letters, digits, hyphens. So nothing that an address says can lead a
/// fetch out of the folder that it is meant for.
fn is_name(text: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    !text.is_empty() && text.len() <= 200 && text.bytes().all(letter)
}
