use std::ops::Range;

use super::At;
use crate::{
    model::{Edition, Language, Source},
    publish::Place,
};

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
    /// Its headings or paragraphs could not all be told apart, so that comparing them would say nothing.
    pub is_broken: bool,
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
    /// The language of its words, where it is not that of the text: `[[target|words]]{lang=en}`.
    pub language: Option<Language>,
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

impl Passage {
    /// Its Markdown, each wiki link replaced by its words.
    pub fn words(&self) -> String {
        let (mut words, mut from) = (String::with_capacity(self.text.len()), 0);
        for link in &self.links {
            words.push_str(&self.text[from..link.range.start]);
            match (&link.words, &link.target) {
                (Some(own), _) => words.push_str(own),
                (None, LinkTarget::Symbol(symbol)) => words.push_str(symbol),
                (None, LinkTarget::Paragraph(_)) => {}
            }
            from = link.range.end;
        }
        words + &self.text[from..]
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

    /// The marks of notes, in paragraphs, items and notes.
    pub fn marks(&self) -> impl Iterator<Item = &NoteMark> {
        let in_notes = self.notes.iter().map(|note| &note.passage);
        let in_text = self.paragraphs().flat_map(DraftParagraph::passages);
        in_text.chain(in_notes).flat_map(|passage| &passage.marks)
    }

    /// A line of the file as a place.
    pub fn place(&self, line: usize) -> Place {
        Place::at(self.path.clone(), line)
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
