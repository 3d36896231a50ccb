use super::Item;
use crate::model::Language;

/// An item with everything that is shown of it, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The item.
    pub item: Item,
    /// What it is: "Paragraph 38: Plan 2030".
    pub heading: String,
    /// Its full address.
    pub address: String,
    /// What it says, once for every text that is published of it, the weightiest first; none for a chart.
    pub passages: Vec<Passage>,
    /// What it draws.
    pub figure: Option<Figure>,
}

/// What one text says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// What the text is worth, by whom, of when: "Unofficial plain-language rendering, openstrategy, 22 November 2026".
    pub status: String,
    /// The language that it is written in.
    pub language: Language,
    /// Its words.
    pub text: Vec<Span>,
    /// The list that ends it.
    pub points: Vec<Point>,
    /// What is known beside the words themselves: what it is called, and it.
    pub facts: Vec<(String, String)>,
    /// The notes that it refers to: label and words.
    pub notes: Vec<(String, Vec<Span>)>,
    /// How it is cited; its address stands last.
    pub citation: String,
}

/// A point of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Its letter, where it has one: "a)".
    pub label: Option<String>,
    /// Its words.
    pub text: Vec<Span>,
}

/// Where words lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address, in full.
    pub address: String,
    /// What the page says of an address that a resolver built; none for one that a source prints.
    pub constructed: Option<String>,
}

/// A piece of a text that is set alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Words.
    Words {
        /// The words.
        words: String,
        /// Whether they are emphasised.
        emphasis: bool,
        /// Whether they are strongly emphasised.
        strong: bool,
        /// Where they lead to.
        link: Option<Link>,
    },
    /// The mark of a note, by its label.
    Note(String),
}

impl Figure {
    /// Whether the cells of its table are numbers; those of a diagram of what refers to what are words.
    pub fn has_numbers(&self) -> bool {
        let mut cells = self.rows.iter().skip(1).flat_map(|row| row.iter().skip(1));
        let is_number = |cell: &String| {
            let mut signs = cell.chars();
            cell.contains(|sign: char| sign.is_ascii_digit()) && signs.all(|sign| !sign.is_alphabetic())
        };
        cells.any(is_number)
    }
}

impl Span {
    /// Words that are set plainly.
    pub fn plain(words: &str) -> Self {
        Self::Words {
            words: words.to_owned(),
            emphasis: false,
            strong: false,
            link: None,
        }
    }
}

/// A chart, as its page shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// Its title.
    pub title: String,
    /// What its figures count; may be empty.
    pub unit: String,
    /// The main fact in words.
    pub description: String,
    /// Where the figures come from and as of when, in words.
    pub sources: String,
    /// The drawing as SVG for a page, for every width.
    pub svg: String,
    /// The drawing as a file, where one was made of it.
    pub picture: Option<Picture>,
    /// The same figures as a table: rows of cells, the first row and the first cell of each being headers.
    pub rows: Vec<Vec<String>>,
    /// How it is cited; its address stands last.
    pub citation: String,
}

/// A drawing as PNG.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The file.
    pub png: Vec<u8>,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}
