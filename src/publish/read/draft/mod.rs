//! What is read, before it is checked.

mod text;

use std::{collections::BTreeMap, sync::Arc};

pub use text::{
    DraftBlock, DraftItem, DraftNote, DraftParagraph, DraftText, Introduction, LinkTarget, NoteMark, Passage, WikiLink,
};

use crate::{
    model::{
        Called, Deliverable, DocumentKind, Event, Fact, Indicator, Initiative, Language, Localised, Organisation,
        Original, Outcome, PartialDate, Period, PlanItem, Rate, Relation, Request, Rhythm, Role, Site, Source, Speaker,
        Stated, Statement, StrategyKind, Tag, Term, Theme, Voice,
    },
    publish::{
        Place,
        read::{IatiFile, sheet::Cells},
    },
};

/// What was read of a content folder: typed, not yet checked across files. What could not be read is left out, and
/// is a problem already.
#[derive(Debug, Default)]
pub struct Draft {
    /// `site.toml`.
    pub site: Option<Site>,
    /// The languages of the site, even where the rest of `site.toml` is faulty.
    pub languages: Vec<Language>,
    /// `organisations.toml` could be read, so that an organisation that it lacks does not exist.
    pub has_organisations: bool,
    /// `organisations.toml`.
    pub organisations: Vec<Organisation>,
    /// `works.toml`.
    pub works: Vec<DraftWork>,
    /// `themes.toml` could be read, or is not there, so that a theme that it lacks does not exist.
    pub has_themes: bool,
    /// `themes.toml`.
    pub themes: Vec<Theme>,
    /// `glossary.toml`.
    pub terms: Vec<At<DraftTerm>>,
    /// The folders of `documents`.
    pub documents: Vec<DraftDocument>,
    /// The folders of `strategies`.
    pub strategies: Vec<DraftStrategy>,
    /// `iati/*.xml`, in the order of their names.
    pub iati: Vec<IatiFile>,
    /// `rates.csv`.
    pub rates: Vec<Rate>,
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

/// The file that lines belong to, or spreadsheets in which they are the numbers of cells.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// The file.
    pub file: String,
    /// The cells of spreadsheets.
    pub cells: Option<Arc<Cells>>,
}

impl Places {
    /// The place of a line.
    pub fn place(&self, line: usize) -> Place {
        let cell = self.cells.as_ref().and_then(|cells| cells.place(line));
        cell.unwrap_or_else(|| Place::at(self.file.clone(), line))
    }
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
    /// An outcome, or a part of the plan: what a promise can serve.
    Outcome,
    /// A domain.
    Domain,
    /// A deliverable.
    Deliverable,
    /// A figure.
    Fact,
    /// A request.
    Request,
    /// A rhythm.
    Rhythm,
    /// An event.
    Event,
    /// An initiative.
    Initiative,
    /// An indicator.
    Indicator,
    /// A theme.
    Theme,
    /// An entry of the glossary.
    Term,
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
    Source {
        /// Which.
        source: Source,
        /// The document is not written: it is the one that the file is at home in.
        is_implied: bool,
    },
    /// A theme.
    Theme(String),
    /// An aim, principle, domain, outcome or part of the plan of a strategy.
    Statement {
        /// The strategy's slug.
        strategy: String,
        /// The statement's id.
        id: String,
    },
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
    /// The language of the title, where that is not translated.
    pub language: Option<Language>,
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
    /// `facts.toml`.
    pub facts: Vec<Fact>,
    /// `events.toml`.
    pub events: Vec<At<Event>>,
    /// `roles.toml`.
    pub roles: Vec<Role>,
    /// `rhythms.toml`.
    pub rhythms: Vec<Rhythm>,
    /// `tags.toml`.
    pub tags: Vec<Tag>,
}

/// An entry of `glossary.toml`.
#[derive(Clone, Debug)]
pub struct DraftTerm {
    /// The entry, without its uses.
    pub term: Term,
    /// The spellings by which it is found in the texts of a language; the term itself where there are none.
    pub forms: BTreeMap<Language, Vec<String>>,
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

/// A folder of `strategies`.
#[derive(Debug)]
pub struct DraftStrategy {
    /// Its name: the slug.
    pub slug: String,
    /// `strategy.toml` could be read, so that an outcome that it lacks does not exist.
    pub is_read: bool,
    /// `strategy.toml`.
    pub record: Option<StrategyRecord>,
    /// The documents that `strategy.toml` names, even where the rest is faulty.
    pub documents: Vec<At<String>>,
    /// `results.toml`.
    pub deliverables: Option<Vec<At<DraftDeliverable>>>,
    /// `plan.toml`.
    pub plan: Vec<At<PlanItem>>,
    /// `plan.toml` is there and could not be read, so that a part that it lacks may exist.
    pub has_unread_plan: bool,
    /// `initiatives.toml`, or spreadsheets.
    pub initiatives: Option<Vec<At<Initiative>>>,
    /// What the lines of `initiatives` mean.
    pub initiatives_at: Places,
    /// Where the numbers of places of `indicators` are.
    pub indicators_at: Places,
    /// `indicators.toml`.
    pub indicators: Vec<DraftIndicator>,
}

/// An entry of `indicators.toml`, with the lines of what is checked against other things.
#[derive(Clone, Debug)]
pub struct DraftIndicator {
    /// The indicator.
    pub indicator: Indicator,
    /// The lines of its targets.
    pub targets: Vec<usize>,
    /// The lines of its observations.
    pub observations: Vec<usize>,
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
    /// `[[measurement]]`.
    pub measurement: Vec<Statement>,
    /// `[[governance]]`.
    pub governance: Vec<Statement>,
    /// `[[voices]]`.
    pub voices: Vec<Speaker>,
    /// `[called]`.
    pub called: Called,
}

impl StrategyRecord {
    /// In which role who speaks of the undertaking: the organisation itself, and those of `[[voices]]`.
    pub fn speakers(&self) -> BTreeMap<String, Voice> {
        let others = self.voices.iter();
        let others = others.map(|speaker| (speaker.organisation.clone(), speaker.voice));
        others.chain([(self.organisation.clone(), Voice::Itself)]).collect()
    }
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
