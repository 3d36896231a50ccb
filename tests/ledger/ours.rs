use openstrategy::{
    model::{Fact, Language, Localised, PartialDate, Period, Stated},
    publish::read::draft::{DraftBlock, DraftDocument, DraftParagraph, DraftText, LinkTarget, Passage},
    text::plain_text,
};
use rust_decimal::Decimal;

use super::{
    numbers::{Mention, Reading, Tongue, Weight, addresses, mentions, symbol_key},
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

/// A number of our data.
#[derive(Clone, Debug)]
pub struct Datum {
    /// What holds it: "facts.toml: applications-after".
    pub holder: String,
    /// The number.
    pub mention: Mention,
    /// It tells when a figure holds or what it measures: the context may say so, not the paragraph alone.
    pub is_context: bool,
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
        let Some(text) = text(document, tongue) else { return ours };
        for block in &text.blocks {
            let place = text.place(block.line()).to_string();
            let mut unit = OurUnit { place, ..OurUnit::default() };
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
            let mut unit = OurUnit { place, ..OurUnit::default() };
            unit.push(&note.passage, tongue);
            ours.units.push((format!("note-{}", note.label), unit));
        }
        ours
    }

    /// The unit with this id; `summary-*` is all of `summary-1`, `summary-2` …
    pub fn unit(&self, id: &str) -> Option<OurUnit> {
        let Some(section) = id.strip_suffix('*') else {
            let own = self.units.iter().find(|(own, _)| own == id).map(|(_, unit)| unit.clone());
            return own.or_else(|| ["cover", "imprint"].contains(&id).then(|| self.record.clone()));
        };
        let is_of_section = |own: &str| own.strip_prefix(section).is_some_and(|count| count.parse::<u32>().is_ok());
        let mut units = self.units.iter().filter(|(own, _)| is_of_section(own)).map(|(_, unit)| unit.clone());
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
                    let number = source.paragraph.trim_start_matches('p').split('-').next().unwrap_or_default();
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
        let symbols = self.symbols.iter().map(|symbol| Mention::firm(Reading::Symbol(symbol_key(symbol)), symbol));
        in_texts.chain(symbols).collect()
    }
}

/// The published rendering in a language.
fn text(document: &DraftDocument, tongue: Tongue) -> Option<&DraftText> {
    let texts = document.texts.iter();
    texts.into_iter().find(|text| text.stem == "text" && text.language.as_str() == tongue.tag())
}

fn introduction(document: &DraftDocument, tongue: Tongue) -> OurUnit {
    let place = format!("documents/{}/introduction.{}.md", document.id, tongue.tag());
    let mut unit = OurUnit { place, ..OurUnit::default() };
    let introduction = document.introductions.get(&Language::from(tongue.tag()));
    for passage in introduction.into_iter().flat_map(|introduction| &introduction.paragraphs) {
        unit.push(passage, tongue);
    }
    unit
}

fn record(document: &DraftDocument, introduction: &OurUnit, tongue: Tongue) -> OurUnit {
    let place = format!("documents/{}/document.toml", document.id);
    let mut unit = OurUnit { place, ..introduction.clone() };
    let Some(record) = &document.record else { return unit };
    let titles = [&record.title, &record.short_title];
    unit.texts.extend(titles.map(|title| title.get(&Language::from(tongue.tag())).to_owned()));
    unit.symbols.extend(record.symbol.value().cloned());
    unit.addresses.extend(record.original.address.value().into_iter().flat_map(|address| addresses(address)));
    let covers = record.covers.value().into_iter().flat_map(|covers| [covers.start, covers.end]);
    let dates = record.date.value().copied().into_iter().chain(covers);
    let datum = |mention| Datum {
        holder: "document.toml".to_owned(),
        mention,
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

/// The figures and requests whose source is the paragraph or one of its items.
fn data(document: &DraftDocument, paragraph: &DraftParagraph, tongue: Tongue) -> Vec<Datum> {
    let is_of_paragraph = |source: &openstrategy::model::Source| {
        source.document == document.id
            && (source.paragraph == paragraph.id || paragraph.items.iter().any(|item| item.id == source.paragraph))
    };
    let mut data = Vec::new();
    for fact in document.facts.iter().filter(|fact| is_of_paragraph(&fact.source)) {
        let holder = format!("facts.toml: {}", fact.id);
        let mut push = |mention, is_context| data.push(Datum { holder: holder.clone(), mention, is_context });
        push(value(fact), false);
        let in_unit = said(&fact.unit, tongue).into_iter().filter(|mention| !is_scale(mention));
        said(&fact.measure, tongue).into_iter().chain(in_unit).for_each(|mention| push(mention, true));
        time(fact).into_iter().for_each(|mention| push(mention, true));
    }
    let requests = document.record.iter().flat_map(|record| &record.requests);
    for request in requests.filter(|request| is_of_paragraph(&request.source)) {
        let holder = format!("document.toml: {}", request.id);
        let datum = |mention| Datum { holder: holder.clone(), mention, is_context: false };
        data.extend(said(&request.text, tongue).into_iter().map(datum));
    }
    data
}

fn said(text: &Localised, tongue: Tongue) -> Vec<Mention> {
    mentions(text.get(&Language::from(tongue.tag())), tongue)
}

/// "millions" in a unit is part of the value.
fn is_scale(mention: &Mention) -> bool {
    let scales = [1_000_000, 1_000_000_000].map(Decimal::from);
    let is_scale = |reading: &Reading| matches!(reading, Reading::Many(value) | Reading::Cardinal(value) if scales.contains(value));
    mention.readings.iter().any(is_scale)
}

/// The value of a fact, with what its unit makes of it.
fn value(fact: &Fact) -> Mention {
    let units: Vec<String> = fact.unit.0.values().map(|unit| unit.to_lowercase()).collect();
    let has = |words: &[&str]| units.iter().any(|unit| words.iter().any(|word| unit.contains(word)));
    let mut mention = Mention::firm(Reading::Cardinal(fact.value), fact.value.normalize().to_string());
    if has(&["%", "pour cent", "per cent"]) {
        mention.readings.push(Reading::Percent(fact.value));
    }
    for (words, scale) in [(["milliard", "billion"], 1_000_000_000_u64), (["million", "million"], 1_000_000)] {
        if has(&words) {
            mention.readings.push(Reading::Cardinal(fact.value * Decimal::from(scale)));
        }
    }
    if fact.value.fract().is_zero() && let Ok(whole) = u32::try_from(fact.value) {
        mention.readings.push(Reading::Ordinal(whole));
    }
    mention
}

/// The years, months and days for which a fact holds.
fn time(fact: &Fact) -> Vec<Mention> {
    let mut dates: Vec<PartialDate> = Vec::new();
    if let Some(Stated::Value(date)) = &fact.date {
        dates.push(*date);
    }
    if let Some(Period { start, end }) = &fact.period {
        dates.extend([*start, *end]);
    }
    dates.into_iter().flat_map(date).collect()
}

/// The numbers of a date.
pub fn date(date: PartialDate) -> Vec<Mention> {
    let words = date.to_string();
    let number = |value: u32| Mention::firm(Reading::Cardinal(Decimal::from(value)), words.clone());
    let mut mentions = vec![number(date.year.into())];
    mentions.extend(date.month.map(|month| Mention::firm(Reading::Month(month.into()), words.clone())));
    mentions.extend(date.day.map(|day| number(day.into())));
    debug_assert!(mentions.iter().all(|mention| mention.weight == Weight::Firm));
    mentions
}
