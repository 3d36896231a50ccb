//! Our texts and data beside the source, paragraph by paragraph.

mod tests;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use super::{
    difference::{Difference, Kind},
    names::{Named, Register, Vocabulary, names},
    numbers::{self, Mention, Reading, Tongue, Weight, addresses, mentions, unanswered},
    ours::{OurUnit, Ours},
    source::SourceDocument,
};

/// How differences name `introduction.<lang>.md`.
const INTRODUCTION: &str = "introduction.md";

/// How much was compared in a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Numbered paragraphs, sections without numbers, headings and notes of the source.
    pub paragraphs: usize,
    /// Numbers of the source, symbols among them.
    pub numbers: usize,
    /// Symbols of documents among them.
    pub symbols: usize,
    /// Names looked for in our French.
    pub names: usize,
    /// Names looked for in our English.
    pub english_names: usize,
    /// Numbers of our texts and data, both languages together.
    pub our_numbers: usize,
}

impl Counts {
    /// This and the other together.
    pub fn plus(self, other: Self) -> Self {
        Self {
            paragraphs: self.paragraphs + other.paragraphs,
            numbers: self.numbers + other.numbers,
            symbols: self.symbols + other.symbols,
            names: self.names + other.names,
            english_names: self.english_names + other.english_names,
            our_numbers: self.our_numbers + other.our_numbers,
        }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} paragraphs, headings and notes; {} numbers of the source, {} of them symbols, and {} of ours; {} names in \
             French, {} of them in English",
            self.paragraphs, self.numbers, self.symbols, self.our_numbers, self.names, self.english_names
        )
    }
}

/// A document of the source beside ours.
pub struct Comparison<'a> {
    source: &'a SourceDocument,
    ours: BTreeMap<Tongue, Ours>,
    register: &'a Register,
    vocabulary: Vocabulary,
    /// Every number of the source.
    all: Vec<Mention>,
    /// What was compared.
    pub counts: Counts,
    /// Where they differ.
    pub differences: Vec<Difference>,
}

impl<'a> Comparison<'a> {
    /// Compares the two, paragraph by paragraph.
    pub fn new(source: &'a SourceDocument, ours: BTreeMap<Tongue, Ours>, register: &'a Register) -> Self {
        let texts = || source.units.iter().flat_map(|(_, texts)| texts);
        let mut comparison = Self {
            source,
            ours,
            register,
            vocabulary: Vocabulary::new(texts().map(String::as_str), register),
            all: texts().flat_map(|text| mentions(text, Tongue::French)).collect(),
            counts: Counts::default(),
            differences: Vec::new(),
        };
        comparison.compare();
        comparison
    }

    fn compare(&mut self) {
        for tongue in Tongue::ALL {
            for heading in &self.source.missing_headings {
                let place = self.ours[&tongue]
                    .unit(heading)
                    .map(|unit| unit.place)
                    .unwrap_or_default();
                self.differs(heading, tongue, Kind::AddedHeading, heading, "", &place);
            }
        }
        for (id, texts) in &self.source.units {
            self.unit(id, texts);
        }
        for tongue in Tongue::ALL {
            self.added_paragraphs(tongue);
            self.introduction(tongue);
        }
    }

    /// What we say of the document as a whole is somewhere in it, or the count of its paragraphs and notes.
    fn introduction(&mut self, tongue: Tongue) {
        let own = self.ours[&tongue].introduction.clone();
        let own_text = own.mentions(tongue);
        self.counts.our_numbers += firm(&own_text).count();
        let counts = self.source.counts();
        let known = || self.all.iter().chain(&own.cross_references).chain(&counts);
        let unknown: Vec<&Mention> = firm(&own_text)
            .filter(|mention| !is_answered(mention, known()))
            .collect();
        for mention in unknown {
            self.differs(
                INTRODUCTION,
                tongue,
                Kind::AddedNumber,
                &mention.key(),
                &mention.words,
                &own.place,
            );
        }
        let names: Vec<String> = own
            .texts
            .iter()
            .flat_map(|text| self.vocabulary.unknown(text, tongue))
            .collect();
        for name in names {
            self.differs(INTRODUCTION, tongue, Kind::AddedName, &name, "", &own.place);
        }
    }

    /// A paragraph, heading or note of the source.
    fn unit(&mut self, id: &str, texts: &[String]) {
        let said: Vec<Mention> = texts.iter().flat_map(|text| mentions(text, Tongue::French)).collect();
        let named = names(texts, self.register, &self.vocabulary);
        let printed: Vec<String> = texts.iter().flat_map(|text| addresses(text)).collect();
        self.counts.paragraphs += 1;
        let distinct: BTreeSet<String> = firm(&said).map(Mention::key).collect();
        self.counts.numbers += distinct.len();
        self.counts.symbols += firm(&said)
            .filter(|mention| matches!(mention.readings[..], [Reading::Symbol(_)]))
            .count();
        self.counts.names += named.len();
        self.counts.english_names += named.iter().filter(|name| !name.english.is_empty()).count();
        for tongue in Tongue::ALL {
            let Some(own) = self.ours[&tongue].unit(id) else {
                let words = texts
                    .first()
                    .map(|text| text.chars().take(60).collect::<String>())
                    .unwrap_or_default();
                self.differs(id, tongue, Kind::LostParagraph, id, &words, "");
                continue;
            };
            let beside = self.beside(id, &own, tongue);
            self.numbers(id, &said, &own, &beside, tongue);
            self.names(id, &named, &own, &beside, tongue);
            self.addresses(id, &printed, &own, &beside, tongue);
        }
    }

    /// What may answer a paragraph besides it: its notes; for a note, the paragraphs that bear it.
    fn beside(&self, id: &str, own: &OurUnit, tongue: Tongue) -> Vec<(String, OurUnit)> {
        let ours = &self.ours[&tongue];
        match id.strip_prefix("note-") {
            Some(label) => {
                let bears = |unit: &OurUnit| unit.notes.iter().any(|note| note == label);
                ours.units.iter().filter(|(_, unit)| bears(unit)).cloned().collect()
            }
            None => {
                let ids = own.notes.iter().map(|label| format!("note-{label}"));
                ids.filter_map(|id| Some((id.clone(), ours.unit(&id)?))).collect()
            }
        }
    }

    fn numbers(&mut self, id: &str, said: &[Mention], own: &OurUnit, beside: &[(String, OurUnit)], tongue: Tongue) {
        let (own_text, data) = (own.mentions(tongue), &own.data);
        let beside_text: Vec<Mention> = beside.iter().flat_map(|(_, unit)| unit.mentions(tongue)).collect();
        let in_data = data
            .iter()
            .filter(|datum| datum.answers && !datum.is_context)
            .map(|datum| &datum.mention);
        let answers: Vec<&Mention> = own_text.iter().chain(&beside_text).chain(in_data).collect();
        let asked: Vec<&Mention> = firm(said).collect();
        self.counts.our_numbers += firm(&own_text).count() + data.len();
        let is_dated = |mention| {
            data.iter()
                .any(|datum| datum.answers && datum.is_context && datum.mention.agrees(mention))
        };
        let unanswered = unanswered(&asked, &answers);
        for left in unanswered
            .into_iter()
            .filter(|left| left.is_rarer || !is_dated(left.mention))
        {
            let kind = if left.is_rarer {
                Kind::RarerNumber
            } else {
                Kind::LostNumber
            };
            self.differs(id, tongue, kind, &left.mention.key(), &left.mention.words, &own.place);
        }
        let source = self.source;
        // A paragraph may tell what its note says; a note says no more than the note.
        let is_note = id.starts_with("note-");
        let note_texts = beside
            .iter()
            .filter(|_| !is_note)
            .filter_map(|(id, _)| source.units.iter().find(|(own, _)| own == id));
        let in_notes: Vec<Mention> = note_texts
            .flat_map(|(_, texts)| texts)
            .flat_map(|text| mentions(text, Tongue::French))
            .collect();
        let is_known = |mention: &Mention| is_answered(mention, said.iter().chain(&in_notes));
        let asked: Vec<&Mention> = firm(&own_text).collect();
        let links = own.cross_references.iter().filter(|mention| !is_known(mention));
        let answers: Vec<&Mention> = said.iter().chain(&in_notes).chain(links).collect();
        for left in numbers::unanswered(&asked, &answers) {
            let kind = if left.is_rarer {
                Kind::RepeatedNumber
            } else {
                Kind::AddedNumber
            };
            self.differs(id, tongue, kind, &left.mention.key(), &left.mention.words, &own.place);
        }
        for datum in data.iter().filter(|datum| datum.mention.weight == Weight::Firm) {
            let is_stated =
                is_known(&datum.mention) || datum.is_context && is_answered(&datum.mention, self.all.iter());
            if !is_stated {
                self.differs(
                    id,
                    tongue,
                    Kind::AddedFigure,
                    &datum.mention.key(),
                    &datum.holder,
                    &own.place,
                );
            }
        }
    }

    fn names(&mut self, id: &str, named: &[Named], own: &OurUnit, beside: &[(String, OurUnit)], tongue: Tongue) {
        let texts: Vec<String> = own
            .texts
            .iter()
            .chain(beside.iter().flat_map(|(_, unit)| &unit.texts))
            .cloned()
            .collect();
        for name in named {
            if !name.is_held(&texts, tongue) {
                let words = name.forms(tongue).join(" / ");
                self.differs(id, tongue, Kind::LostName, &name.name, &words, &own.place);
            }
        }
        // A name may come out of the address that it stands for.
        let is_addressed = |name: &String| own.addresses.iter().any(|address| address.contains(name.as_str()));
        let mut unknown: Vec<String> = Vec::new();
        for text in &own.texts {
            unknown.extend(self.vocabulary.unknown(text, tongue));
        }
        for name in unknown
            .into_iter()
            .filter(|name| !is_addressed(name))
            .collect::<BTreeSet<String>>()
        {
            self.differs(id, tongue, Kind::AddedName, &name, "", &own.place);
        }
    }

    fn addresses(&mut self, id: &str, printed: &[String], own: &OurUnit, beside: &[(String, OurUnit)], tongue: Tongue) {
        let ours: Vec<&String> = own
            .addresses
            .iter()
            .chain(beside.iter().flat_map(|(_, unit)| &unit.addresses))
            .collect();
        let source = self.source;
        for address in printed.iter().filter(|address| !ours.contains(address)) {
            self.differs(id, tongue, Kind::LostAddress, address, "", &own.place);
        }
        let is_printed = |address: &str| {
            source
                .units
                .iter()
                .flat_map(|(_, texts)| texts)
                .any(|text| text.contains(address))
        };
        for address in own.addresses.iter().filter(|address| !is_printed(address)) {
            self.differs(id, tongue, Kind::AddedAddress, address, "", &own.place);
        }
    }

    /// Paragraphs, headings and notes of ours that nothing in the source answers.
    fn added_paragraphs(&mut self, tongue: Tongue) {
        let is_in_source = |id: &str| {
            let section = id.rsplit_once('-').map(|(section, _)| format!("{section}-*"));
            self.source
                .units
                .iter()
                .any(|(known, _)| known == id || Some(known) == section.as_ref())
        };
        let headings = self
            .source
            .missing_headings
            .iter()
            .chain(&self.source.unworded_headings);
        let headings: BTreeSet<&String> = headings.collect();
        let units = &self.ours[&tongue].units;
        let added = units
            .iter()
            .filter(|(id, _)| !is_in_source(id) && !headings.contains(id));
        let added: Vec<(String, String)> = added.map(|(id, unit)| (id.clone(), unit.place.clone())).collect();
        for (id, place) in added {
            self.differs(&id, tongue, Kind::AddedParagraph, &id, "", &place);
        }
    }

    fn differs(&mut self, id: &str, tongue: Tongue, kind: Kind, what: &str, words: &str, place: &str) {
        let difference = Difference {
            paragraph: id.to_owned(),
            language: tongue.tag(),
            kind,
            what: what.to_owned(),
            words: words.to_owned(),
            place: place.to_owned(),
        };
        if !self.differences.iter().any(|known| known.fits(&difference)) {
            self.differences.push(difference);
        }
    }
}

impl Difference {
    /// The same difference, however it is worded.
    fn fits(&self, other: &Self) -> bool {
        (&self.paragraph, self.language, self.kind, &self.what)
            == (&other.paragraph, other.language, other.kind, &other.what)
    }
}

fn firm(mentions: &[Mention]) -> impl Iterator<Item = &Mention> {
    mentions.iter().filter(|mention| mention.weight == Weight::Firm)
}

fn is_answered<'a>(mention: &Mention, mut others: impl Iterator<Item = &'a Mention>) -> bool {
    others.any(|other| mention.agrees(other))
}
