use std::{collections::BTreeMap, ops::Range};

use crate::{
    model::{
        Deliverable, DocumentKind, Edition, Fact, Language, Localised, Organisation, Original, Outcome, PartialDate,
        Period, Relation, Request, Site, Source, Stated, Statement, StrategyKind,
    },
    publish::Place,
};

/// What was read of a content folder: typed, not yet checked across files. What could not be read is left out, and
/// is a problem already.
#[derive(Debug, Default)]
pub struct Draft {
    /// `site.toml`.
    pub site: Option<Site>,
    /// The languages of the site, even where the rest of `site.toml` is faulty.
    pub languages: Vec<Language>,
    /// `organisations.toml`.
    pub organisations: Vec<Organisation>,
    /// `works.toml`.
    pub works: Vec<DraftWork>,
    /// The folders of `documents`.
    pub documents: Vec<DraftDocument>,
    /// The folders of `strategies`.
    pub strategies: Vec<DraftStrategy>,
    /// `locales/*.ftl`.
    pub messages: BTreeMap<Language, String>,
    /// Every id that is given.
    pub ids: Vec<Id>,
    /// Everything that is named.
    pub uses: Vec<Use>,
}

/// A value and the line it stands in.
#[derive(Clone, Debug)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Its line.
    pub line: usize,
}

/// An id, where it is given.
#[derive(Clone, Debug)]
pub struct Id {
    /// Where.
    pub place: Place,
    /// What it is the id of.
    pub kind: IdKind,
    /// The document or strategy within which it is unique; empty for the whole publication.
    pub scope: String,
    /// The id.
    pub id: String,
}

/// What has an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum IdKind {
    /// An organisation.
    Organisation,
    /// A work or a document: a reference may name either.
    Writing,
    /// The symbol of a work.
    Symbol,
    /// An aim, principle, domain, outcome or theme.
    Statement,
    /// An outcome.
    Outcome,
    /// A domain.
    Domain,
    /// A deliverable.
    Deliverable,
    /// A figure.
    Fact,
    /// A request.
    Request,
}

/// Something named by its id.
#[derive(Clone, Debug)]
pub struct Use {
    /// Where it is named.
    pub place: Place,
    /// What is named.
    pub target: Target,
}

/// What can be named.
#[derive(Clone, Debug)]
pub enum Target {
    /// An organisation.
    Organisation(String),
    /// A work or a document.
    Writing(String),
    /// A work, by its symbol.
    Symbol(String),
    /// A paragraph or an item.
    Source(Source),
    /// An outcome of a strategy.
    Outcome {
        /// The strategy's slug.
        strategy: String,
        /// The outcome's id.
        id: String,
    },
    /// A domain of a strategy.
    Domain {
        /// The strategy's slug.
        strategy: String,
        /// The domain's id.
        id: String,
    },
}

/// An entry of `works.toml`.
#[derive(Clone, Debug)]
pub struct DraftWork {
    /// Its id.
    pub id: String,
    /// Its symbol.
    pub symbol: Option<String>,
    /// Its title.
    pub title: Localised,
    /// The address that a source prints.
    pub address: Option<String>,
}

/// A folder of `documents`.
#[derive(Debug)]
pub struct DraftDocument {
    /// Its name: the document's id.
    pub id: String,
    /// `document.toml`.
    pub record: Option<DocumentRecord>,
    /// The strategy that `document.toml` names, with its line, even where the rest is faulty.
    pub strategy: Option<At<String>>,
    /// `introduction.<lang>.md`.
    pub introductions: BTreeMap<Language, Introduction>,
    /// `text.<lang>.md` and `authentic.<lang>.md`, in the order of the site's languages, `text` first.
    pub texts: Vec<DraftText>,
    /// A text file stands in the folder, be it readable or not.
    pub has_text: bool,
    /// A text file stands in the folder that could not be read.
    pub has_unread_text: bool,
    /// `facts.toml`, with lines.
    pub facts: Vec<Fact>,
}

/// What `document.toml` says.
#[derive(Clone, Debug)]
pub struct DocumentRecord {
    /// Its kind.
    pub kind: DocumentKind,
    /// Its title.
    pub title: Localised,
    /// A shorter title.
    pub short_title: Localised,
    /// Whose it is.
    pub organisation: String,
    /// Its symbol.
    pub symbol: Stated<String>,
    /// When it was issued.
    pub date: Stated<PartialDate>,
    /// The period that it is about.
    pub covers: Stated<Period>,
    /// Where the original is.
    pub original: Original,
    /// What refers to what.
    pub references: Vec<At<DraftReference>>,
    /// What it asks for.
    pub requests: Vec<Request>,
}

/// A `[[references]]` entry: `from` and `to` are ids of works or documents; `this` is resolved already.
#[derive(Clone, Debug)]
pub struct DraftReference {
    /// Who acts.
    pub from: String,
    /// What it does.
    pub relation: Relation,
    /// To what.
    pub to: String,
    /// The paragraphs that say so.
    pub sources: Vec<Source>,
}

/// An `introduction.<lang>.md`.
#[derive(Debug)]
pub struct Introduction {
    /// Its paragraphs.
    pub paragraphs: Vec<Passage>,
}

/// A `text.<lang>.md` or `authentic.<lang>.md`.
#[derive(Debug)]
pub struct DraftText {
    /// Its path from the content folder.
    pub path: String,
    /// The stem of its name: "text" or "authentic".
    pub stem: String,
    /// Its language.
    pub language: Language,
    /// Its front matter.
    pub edition: Option<At<Edition>>,
    /// Its headings and paragraphs.
    pub blocks: Vec<DraftBlock>,
    /// Its notes.
    pub notes: Vec<DraftNote>,
    /// Its last line.
    pub lines: usize,
}

/// A heading or a paragraph.
#[derive(Debug)]
pub enum DraftBlock {
    /// A heading.
    Heading {
        /// 2 to 4.
        level: u8,
        /// Its id.
        id: String,
        /// Its words.
        text: String,
        /// Its line.
        line: usize,
    },
    /// A paragraph.
    Paragraph(DraftParagraph),
}

/// A paragraph with its items.
#[derive(Debug)]
pub struct DraftParagraph {
    /// Its id.
    pub id: String,
    /// Its number.
    pub number: Option<String>,
    /// The heading it stands under.
    pub section: String,
    /// What it says.
    pub passage: Passage,
    /// Its items.
    pub items: Vec<DraftItem>,
}

/// An item of a paragraph.
#[derive(Debug)]
pub struct DraftItem {
    /// Its id.
    pub id: String,
    /// Its letter.
    pub label: Option<String>,
    /// What it says.
    pub passage: Passage,
}

/// A note.
#[derive(Debug)]
pub struct DraftNote {
    /// Its mark.
    pub label: String,
    /// What it says.
    pub passage: Passage,
}

/// A stretch of inline Markdown, its wiki links and note marks found but not yet resolved.
#[derive(Clone, Debug, Default)]
pub struct Passage {
    /// The Markdown, on one line.
    pub text: String,
    /// The line it begins in.
    pub line: usize,
    /// Its wiki links, in order.
    pub links: Vec<WikiLink>,
    /// Its marks of notes, in order.
    pub marks: Vec<NoteMark>,
}

/// `[[target|words]]`.
#[derive(Clone, Debug)]
pub struct WikiLink {
    /// Where it stands in the passage.
    pub range: Range<usize>,
    /// Its line.
    pub line: usize,
    /// What it leads to.
    pub target: LinkTarget,
    /// Its words, inline Markdown; none for a symbol that speaks for itself.
    pub words: Option<String>,
}

/// What a wiki link leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// A work, by its symbol.
    Symbol(String),
    /// A paragraph or an item.
    Paragraph(Source),
}

/// `[^1]`.
#[derive(Clone, Debug)]
pub struct NoteMark {
    /// Where it stands in the passage.
    pub range: Range<usize>,
    /// Its line.
    pub line: usize,
    /// The note's label.
    pub label: String,
}

/// A folder of `strategies`.
#[derive(Debug)]
pub struct DraftStrategy {
    /// Its name: the slug.
    pub slug: String,
    /// `strategy.toml`.
    pub record: Option<StrategyRecord>,
    /// The documents that `strategy.toml` names, even where the rest is faulty.
    pub documents: Vec<At<String>>,
    /// `results.toml`.
    pub deliverables: Option<Vec<At<DraftDeliverable>>>,
}

/// What `strategy.toml` says.
#[derive(Debug)]
pub struct StrategyRecord {
    /// Its kind.
    pub kind: StrategyKind,
    /// Whose it is.
    pub organisation: String,
    /// Its name.
    pub title: Localised,
    /// A sentence or two on it.
    pub summary: Localised,
    /// From when to when.
    pub period: Stated<Period>,
    /// `[[aims]]`.
    pub aims: Vec<Statement>,
    /// `[[principles]]`.
    pub principles: Vec<Statement>,
    /// `[[domains]]`.
    pub domains: Vec<Statement>,
    /// `[[outcomes]]`.
    pub outcomes: Vec<Outcome>,
}

/// A `[[deliverables]]` entry, the defaults applied.
#[derive(Debug)]
pub struct DraftDeliverable {
    /// The deliverable; its text is empty where `own_text` is false.
    pub deliverable: Deliverable,
    /// It has a text of its own; otherwise its text is that of its paragraph.
    pub own_text: bool,
}

impl DraftDocument {
    /// The paragraphs of every text.
    pub fn paragraphs(&self) -> impl Iterator<Item = &DraftParagraph> {
        self.texts.iter().flat_map(DraftText::paragraphs)
    }
}

impl DraftText {
    /// The paragraphs, in order.
    pub fn paragraphs(&self) -> impl Iterator<Item = &DraftParagraph> {
        self.blocks.iter().filter_map(|block| match block {
            DraftBlock::Paragraph(paragraph) => Some(paragraph),
            DraftBlock::Heading { .. } => None,
        })
    }

    /// A line of the file as a place.
    pub fn place(&self, line: usize) -> Place {
        Place {
            file: self.path.clone(),
            line,
        }
    }
}

impl DraftBlock {
    /// The id of the heading or paragraph.
    pub fn id(&self) -> &str {
        match self {
            Self::Heading { id, .. } => id,
            Self::Paragraph(paragraph) => &paragraph.id,
        }
    }

    /// The line of the heading or paragraph.
    pub fn line(&self) -> usize {
        match self {
            Self::Heading { line, .. } => *line,
            Self::Paragraph(paragraph) => paragraph.passage.line,
        }
    }
}

impl DraftParagraph {
    /// The paragraph's own words, then those of its items.
    pub fn passages(&self) -> impl Iterator<Item = &Passage> {
        std::iter::once(&self.passage).chain(self.items.iter().map(|item| &item.passage))
    }
}
