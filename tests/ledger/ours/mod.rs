//! What our texts and data say, by the id of the paragraph, heading or note.

mod data;

use openstrategy::{
    model::Language,
    publish::read::draft::{DraftBlock, DraftDocument, DraftText, LinkTarget, Passage},
    text::plain_text,
};

pub use self::data::Datum;
use self::data::{data, date};
use super::{
    numbers::{Mention, Reading, Tongue, addresses, mentions, symbol_key},
    source::{Outline, SectionOutline},
};

/// What our text and data say, by the id of the paragraph, heading or note.
#[derive(Debug, Default)]
pub struct Ours {
    /// In order.
    pub units: Vec<(String, OurUnit)>,
    /// `introduction.<lang>.md`.
    pub introduction: OurUnit,
    /// The title and the other particulars of `document.toml`, and the introduction: what answers the cover.
    pub record: OurUnit,
}

/// A paragraph, a heading or a note of ours in one language.
#[derive(Clone, Debug, Default)]
pub struct OurUnit {
    /// Its file and line.
    pub place: String,
    /// Its text, its items apart.
    pub texts: Vec<String>,
    /// The symbols that it links.
    pub symbols: Vec<String>,
    /// Numbers by which its links name other paragraphs: « paragraphe 20 ».
    pub cross_references: Vec<Mention>,
    /// The notes that it bears.
    pub notes: Vec<String>,
    /// The addresses that it prints or links.
    pub addresses: Vec<String>,
    /// The figures of its facts, with the words that they are stated in.
    pub data: Vec<Datum>,
}

impl Ours {
    /// What a document says in a language.
    pub fn new(document: &DraftDocument, tongue: Tongue) -> Self {
        let introduction = introduction(document, tongue);
        let mut ours = Self {
            record: record(document, &introduction, tongue),
            introduction,
            units: Vec::new(),
        };
        let Some(text) = text(document, tongue) else {
            return ours;
        };
        for block in &text.blocks {
            let place = text.place(block.line()).to_string();
            let mut unit = OurUnit {
                place,
                ..OurUnit::default()
            };
            match block {
                DraftBlock::Heading { text, .. } => unit.texts.push(text.clone()),
                DraftBlock::Paragraph(paragraph) => {
                    for passage in paragraph.passages() {
                        unit.push(passage, tongue);
                    }
                    unit.data = data(document, paragraph, tongue);
                }
            }
            ours.units.push((block.id().to_owned(), unit));
        }
        for note in &text.notes {
            let place = text.place(note.passage.line).to_string();
            let mut unit = OurUnit {
                place,
                ..OurUnit::default()
            };
            unit.push(&note.passage, tongue);
            ours.units.push((format!("note-{}", note.label), unit));
        }
        ours
    }

    /// The unit with this id; `summary-*` is all of `summary-1`, `summary-2` …
    pub fn unit(&self, id: &str) -> Option<OurUnit> {
        let Some(section) = id.strip_suffix('*') else {
            let own = self
                .units
                .iter()
                .find(|(own, _)| own == id)
                .map(|(_, unit)| unit.clone());
            return own.or_else(|| ["cover", "imprint"].contains(&id).then(|| self.record.clone()));
        };
        let is_of_section = |own: &str| {
            own.strip_prefix(section)
                .is_some_and(|count| count.parse::<u32>().is_ok())
        };
        let mut units = self
            .units
            .iter()
            .filter(|(own, _)| is_of_section(own))
            .map(|(_, unit)| unit.clone());
        let mut all = units.next()?;
        units.for_each(|unit| all.add(unit));
        Some(all)
    }
}

impl OurUnit {
    fn push(&mut self, passage: &Passage, tongue: Tongue) {
        let mut markdown = String::new();
        let mut from = 0;
        let links = passage.links.iter().map(|link| (link.range.clone(), Some(link)));
        let marks = passage.marks.iter().map(|mark| (mark.range.clone(), None));
        let mut pieces: Vec<_> = links.chain(marks).collect();
        pieces.sort_by_key(|(range, _)| range.start);
        for (range, link) in pieces {
            markdown.push_str(&passage.text[from..range.start]);
            from = range.end;
            let Some(link) = link else { continue };
            match &link.target {
                LinkTarget::Symbol(symbol) => {
                    self.symbols.push(symbol.clone());
                    markdown.push_str(link.words.as_deref().unwrap_or(symbol));
                }
                LinkTarget::Paragraph(source) => {
                    let words = link.words.as_deref().unwrap_or_default();
                    markdown.push_str(words);
                    let number = source
                        .paragraph
                        .trim_start_matches('p')
                        .split('-')
                        .next()
                        .unwrap_or_default();
                    let named = mentions(words, tongue);
                    // « paragraphes 15 et 16 » leads to the 15.
                    let is_range = words.to_lowercase().starts_with("paragraph");
                    let is_right = |mention: &Mention| mention.words == number;
                    if named.iter().any(is_right) {
                        let named = named.into_iter().filter(|mention| is_range || is_right(mention));
                        self.cross_references.extend(named);
                    }
                }
            }
        }
        markdown.push_str(&passage.text[from..]);
        self.addresses.extend(addresses(&markdown));
        self.notes.extend(passage.marks.iter().map(|mark| mark.label.clone()));
        self.texts.push(plain_text(&markdown));
    }

    fn add(&mut self, other: Self) {
        self.texts.extend(other.texts);
        self.symbols.extend(other.symbols);
        self.cross_references.extend(other.cross_references);
        self.notes.extend(other.notes);
        self.addresses.extend(other.addresses);
        self.data.extend(other.data);
    }

    /// The numbers of its text and its links.
    pub fn mentions(&self, tongue: Tongue) -> Vec<Mention> {
        let in_texts = self.texts.iter().flat_map(|text| mentions(text, tongue));
        let symbols = self
            .symbols
            .iter()
            .map(|symbol| Mention::firm(Reading::Symbol(symbol_key(symbol)), symbol));
        in_texts.chain(symbols).collect()
    }
}

/// The published rendering in a language.
fn text(document: &DraftDocument, tongue: Tongue) -> Option<&DraftText> {
    let texts = document.texts.iter();
    texts
        .into_iter()
        .find(|text| text.stem == "text" && text.language.as_str() == tongue.tag())
}

fn introduction(document: &DraftDocument, tongue: Tongue) -> OurUnit {
    let place = format!("documents/{}/introduction.{}.md", document.id, tongue.tag());
    let mut unit = OurUnit {
        place,
        ..OurUnit::default()
    };
    let introduction = document.introductions.get(&Language::from(tongue.tag()));
    for passage in introduction
        .into_iter()
        .flat_map(|introduction| &introduction.paragraphs)
    {
        unit.push(passage, tongue);
    }
    unit
}

fn record(document: &DraftDocument, introduction: &OurUnit, tongue: Tongue) -> OurUnit {
    let place = format!("documents/{}/document.toml", document.id);
    let mut unit = OurUnit {
        place,
        ..introduction.clone()
    };
    let Some(record) = &document.record else { return unit };
    let titles = [&record.title, &record.short_title];
    unit.texts
        .extend(titles.map(|title| title.get(&Language::from(tongue.tag())).to_owned()));
    unit.symbols.extend(record.symbol.value().cloned());
    unit.addresses.extend(
        record
            .original
            .address
            .value()
            .into_iter()
            .flat_map(|address| addresses(address)),
    );
    let covers = record
        .covers
        .value()
        .into_iter()
        .flat_map(|covers| [covers.start, covers.end]);
    let dates = record.date.value().copied().into_iter().chain(covers);
    let datum = |mention| Datum {
        holder: "document.toml".to_owned(),
        mention,
        answers: true,
        is_context: true,
    };
    unit.data.extend(dates.flat_map(date).map(datum));
    unit
}

/// What the French text asks of the source: its headings and the numbers of its paragraphs.
pub fn outline(document: &DraftDocument) -> Outline {
    let mut outline = Outline::default();
    for block in text(document, Tongue::French).into_iter().flat_map(|text| &text.blocks) {
        match block {
            DraftBlock::Heading { id, text, .. } => outline.headings.push((id.clone(), text.clone())),
            DraftBlock::Paragraph(paragraph) => {
                let section: &mut SectionOutline = outline.sections.entry(paragraph.section.clone()).or_default();
                match &paragraph.number {
                    Some(number) => section.numbers.push(number.clone()),
                    None => section.unnumbered.push(1 + paragraph.items.len()),
                }
            }
        }
    }
    outline
}
