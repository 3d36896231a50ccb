use std::collections::BTreeMap;

use crate::{
    model::{Deliverable, Document, DocumentKind, Language, Note, Paragraph, ParagraphText, Source},
    publish::{Publication, PublishedDocument, PublishedStrategy},
    text::plain_text,
};

/// Something that a search finds: what has an address of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its address, from the base: "fr/documents/x/#p38".
    pub address: String,
    /// Its words, plain text.
    pub content: String,
    /// What the hit shows beside them, and what is searched too: `title` (what it stands in), `number` (its own in it:
    /// "38", "A1"), `heading` (what it stands under), `cites` (symbols of the works that it names), and `name` for what is
    /// a whole: a document, an outcome.
    pub meta: BTreeMap<&'static str, String>,
    /// What a search is narrowed by: `kind` (a [`Kind`]), `strategy` (a slug), `document` (a [`DocumentKind`]).
    pub filters: BTreeMap<&'static str, String>,
}

/// What kind of thing is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A paragraph of a document.
    Paragraph,
    /// A note of a document.
    Note,
    /// An expected result of an undertaking.
    Result,
    /// An outcome of an undertaking.
    Outcome,
    /// A document as a whole.
    Document,
    /// An undertaking as a whole.
    Strategy,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Paragraph,
        Self::Note,
        Self::Result,
        Self::Outcome,
        Self::Document,
        Self::Strategy,
    ];

    /// As the filter writes it, and the end of its message's id.
    pub fn key(self) -> &'static str {
        match self {
            Self::Paragraph => "paragraph",
            Self::Note => "note",
            Self::Result => "result",
            Self::Outcome => "outcome",
            Self::Document => "document",
            Self::Strategy => "strategy",
        }
    }
}

/// Everything that a search in `language` finds, in the order of the publication: undertakings, then documents.
pub fn records(publication: &Publication, language: &Language) -> Vec<Record> {
    let strategies = publication.strategies.iter();
    let documents = publication.documents.iter();
    strategies
        .flat_map(|strategy| of_strategy(publication, strategy, language))
        .chain(documents.flat_map(|document| of_document(publication, document, language)))
        .collect()
}

/// The undertaking, its outcomes with their themes, and what it promises.
fn of_strategy(publication: &Publication, published: &PublishedStrategy, language: &Language) -> Vec<Record> {
    let summary = &published.strategy.summary;
    let title = summary.title.get(language);
    let page = format!("{language}/strategies/{}/", summary.slug);
    let record = |address: String, kind, content: &[&str]| {
        Record::new(address, kind, content)
            .meta("title", title)
            .filter("strategy", &summary.slug)
    };
    let whole = record(page.clone(), Kind::Strategy, &[summary.summary.get(language)]).meta("name", title);
    let outcomes = published.strategy.outcomes.iter().map(|outcome| {
        let statement = &outcome.statement;
        let name = statement.title.get(language);
        let mut content = vec![name];
        content.extend(statement.text.iter().map(|text| text.get(language)));
        content.extend(outcome.themes.iter().map(|theme| theme.title.get(language)));
        record(format!("{page}#outcome-{}", statement.id), Kind::Outcome, &content)
            .meta("number", &statement.id)
            .meta("name", name)
            .document(publication, statement.sources.first())
    });
    let deliverables = published.results.iter().flat_map(|results| &results.deliverables);
    let results = deliverables.map(|deliverable| {
        let content = promised_and_reported(deliverable, language);
        record(format!("{page}results/#{}", deliverable.id), Kind::Result, &content)
            .meta("number", &deliverable.id)
            .meta("heading", outcome_of(published, deliverable, language))
            .document(publication, Some(&deliverable.source))
    });
    std::iter::once(whole).chain(outcomes).chain(results).collect()
}

fn promised_and_reported<'a>(deliverable: &'a Deliverable, language: &Language) -> Vec<&'a str> {
    let reports = deliverable.reports.iter().map(|report| &report.text);
    std::iter::once(&deliverable.text)
        .chain(reports)
        .map(|text| text.get(language))
        .collect()
}

fn outcome_of<'a>(published: &'a PublishedStrategy, deliverable: &Deliverable, language: &Language) -> &'a str {
    let outcomes = published.strategy.outcomes.iter().map(|outcome| &outcome.statement);
    let mut named = outcomes.filter(|statement| statement.id == deliverable.outcome);
    named.next().map_or("", |statement| statement.title.get(language))
}

/// The document, its paragraphs and its notes.
fn of_document(publication: &Publication, published: &PublishedDocument, language: &Language) -> Vec<Record> {
    let summary = &published.record.summary;
    let title = summary.short_title.get(language);
    let page = format!("{language}/documents/{}/", summary.id);
    let record = |address: String, kind, content: &[&str]| {
        Record::new(address, kind, content)
            .meta("title", title)
            .filter("strategy", &summary.strategy)
            .filter("document", summary.kind.key())
    };
    let introduction = plain(summary.introduction.get(language));
    let name = summary.title.get(language);
    let symbol = summary.symbol.value().map_or("", String::as_str);
    let mut records =
        vec![record(page.clone(), Kind::Document, &[name, symbol, &introduction]).meta("name", &format!("{title} {name}"))];
    let Some(text) = published.texts.get(language) else {
        return records;
    };
    records.extend(text.paragraphs().map(|paragraph| {
        let content = words(&paragraph.texts);
        record(format!("{page}#{}", paragraph.id), Kind::Paragraph, &refs(&content))
            .meta("number", paragraph.number.as_deref().unwrap_or_default())
            .meta("heading", heading(text, paragraph))
            .meta("cites", &symbols(publication, paragraph))
    }));
    records.extend(text.notes.iter().map(|note: &Note| {
        let content = words(&note.texts);
        record(format!("{page}#note-{}", note.label), Kind::Note, &refs(&content)).meta("number", &note.label)
    }));
    records
}

fn heading<'a>(document: &'a Document, paragraph: &Paragraph) -> &'a str {
    document
        .heading(&paragraph.section)
        .map_or("", |heading| heading.text.as_str())
}

/// Symbols may stand behind words: "resolution 76/245" for A/RES/76/245.
fn symbols(publication: &Publication, paragraph: &Paragraph) -> String {
    let works = paragraph.references.iter().filter_map(|id| publication.works.get(id));
    let symbols: Vec<_> = works.filter_map(|work| work.symbol.as_deref()).collect();
    symbols.join(" ")
}

/// What each edition says, with its items.
fn words(texts: &[ParagraphText]) -> Vec<String> {
    let said = |text: &ParagraphText| {
        let items = text.items.iter().map(|item| match &item.label {
            Some(label) => format!("{label}) {}", plain_text(&item.text)),
            None => plain_text(&item.text),
        });
        std::iter::once(plain_text(&text.text))
            .chain(items)
            .collect::<Vec<_>>()
            .join(" ")
    };
    texts.iter().map(said).collect()
}

/// Several paragraphs of Markdown as plain text.
fn plain(markdown: &str) -> String {
    let paragraphs: Vec<_> = markdown.split("\n\n").map(plain_text).collect();
    paragraphs.join(" ")
}

fn refs(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

/// As Pagefind takes words apart: at signs of ASCII only. `find.js` shows apostrophes as they were.
fn split(text: &str) -> String {
    let text = text.replace('’', "'").replace('\u{2011}', "-");
    let mut split = String::with_capacity(text.len());
    let mut after = None;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_digit = |letter: Option<&char>| letter.is_some_and(char::is_ascii_digit);
        let spans = letter == '–' && is_digit(after.as_ref()) && is_digit(letters.peek());
        split.push(if spans { '-' } else { letter });
        after = Some(letter);
    }
    split
}

impl Record {
    /// Texts stand apart by a dash, so that no phrase runs from one into the next.
    fn new(address: String, kind: Kind, content: &[&str]) -> Self {
        let content: Vec<_> = content.iter().copied().filter(|text| !text.is_empty()).collect();
        Self {
            address,
            content: split(&content.join(" — ")),
            meta: BTreeMap::new(),
            filters: BTreeMap::from([("kind", kind.key().to_owned())]),
        }
    }

    /// What is empty is left out.
    fn meta(mut self, key: &'static str, value: &str) -> Self {
        if !value.is_empty() {
            self.meta.insert(key, value.to_owned());
        }
        self
    }

    fn filter(mut self, key: &'static str, value: &str) -> Self {
        self.filters.insert(key, value.to_owned());
        self
    }

    /// The kind of document that it comes from.
    fn document(self, publication: &Publication, source: Option<&Source>) -> Self {
        let document = source.and_then(|source| publication.document(&source.document));
        match document.map(|document| document.record.summary.kind) {
            Some(kind) => self.filter("document", DocumentKind::key(kind)),
            None => self,
        }
    }
}
