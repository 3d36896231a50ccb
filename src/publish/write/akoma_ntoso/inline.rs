use std::{collections::BTreeMap, io};

use super::{
    Expression,
    address::path,
    element_id::{ElementIds, xml_id},
    xml::Xml,
};
use crate::{
    model::{Language, Work},
    publish::write::data::FOLDER,
    text::{Inline, Mark, exponents, inline},
};

/// Writes inline Markdown as inline elements; keeps count of references and of notes that are placed.
pub struct Inlines<'a> {
    expression: &'a Expression<'a>,
    ids: &'a ElementIds,
    notes: BTreeMap<&'a str, &'a str>,
    /// The works by their address in this language.
    works: BTreeMap<&'a str, &'a Work>,
    references: BTreeMap<String, usize>,
    /// The `eId` of each note that is placed, told before its words: they may mark the note themselves.
    placed: BTreeMap<String, String>,
}

impl<'a> Inlines<'a> {
    /// Those of a text.
    pub fn new(expression: &'a Expression<'a>, ids: &'a ElementIds) -> Self {
        let (document, edition) = (expression.document, &expression.edition.id);
        let notes = document.notes.iter().filter_map(|note| {
            let text = note.texts.iter().find(|text| text.edition == *edition)?;
            Some((note.label.as_str(), text.text.as_str()))
        });
        let works = expression.record.works.iter().filter(|work| !work.address.0.is_empty());
        Self {
            expression,
            ids,
            notes: notes.collect(),
            works: works.map(|work| (work.address.get(&document.language), work)).collect(),
            references: BTreeMap::new(),
            placed: BTreeMap::new(),
        }
    }

    /// Writes the Markdown of what has the `eId` `within`.
    pub fn write(&mut self, xml: &mut Xml, markdown: &str, within: &str) -> io::Result<()> {
        let mut pieces = inline(markdown);
        if matches!(pieces.last(), Some((Inline::Space, _))) {
            pieces.pop();
        }
        let mut languages = vec![self.expression.document.language.clone()];
        for (piece, _) in pieces {
            match piece {
                Inline::Text(words) | Inline::Code(words) => {
                    text(xml, &words, languages.last())?;
                }
                Inline::Open(mark) => {
                    self.open_mark(xml, &mark, within)?;
                    let inner = mark
                        .language()
                        .map(Language::from)
                        .or_else(|| languages.last().cloned());
                    languages.extend(inner);
                }
                Inline::Close(_) => {
                    languages.pop();
                    xml.close()?;
                }
                Inline::Note(label) => self.note(xml, &label, within)?,
                Inline::Space => xml.text(" ")?,
                Inline::Break => xml.empty("eol", &[])?,
            }
        }
        Ok(())
    }

    fn open_mark(&mut self, xml: &mut Xml, mark: &Mark, within: &str) -> io::Result<()> {
        let (address, constructed, language) = match mark {
            Mark::Emphasis => return xml.inline("i", &[]),
            Mark::Strong => return xml.inline("b", &[]),
            Mark::Language(tag) => return xml.inline("span", &[("xml:lang", tag)]),
            Mark::Link {
                address,
                constructed,
                language,
                ..
            } => (address, *constructed, language),
        };
        let work = self
            .works
            .get(address.as_str())
            .map(|work| format!("#work_{}", work.id));
        let (name, href) = match (&work, address.starts_with('#') || address.starts_with("../")) {
            (_, true) => ("ref", self.target(address)),
            (Some(_), false) => ("ref", address.clone()),
            (None, false) => ("a", address.clone()),
        };
        let id = (name == "ref").then(|| self.reference_id(within));
        let mut attributes: Vec<(&str, &str)> = Vec::new();
        attributes.extend(id.as_deref().map(|id| ("eId", id)));
        attributes.push(("href", &href));
        attributes.extend(work.as_deref().map(|work| ("refersTo", work)));
        attributes.extend(constructed.then_some(("class", "constructed")));
        attributes.extend(language.as_deref().map(|tag| ("xml:lang", tag)));
        xml.inline(name, &attributes)
    }

    fn reference_id(&mut self, within: &str) -> String {
        let count = self.references.entry(within.to_owned()).or_default();
        *count += 1;
        format!("{within}__ref_{count}")
    }

    /// Where `#p12` and `../other/#p7` lead: to the paragraph here or in the other document's file, or, should it not
    /// be there, to its page.
    fn target(&self, address: &str) -> String {
        let own = &self.expression.document.id;
        let (document, id) = match address.strip_prefix("../") {
            Some(other) => other.split_once("/#").unwrap_or((other.trim_end_matches('/'), "")),
            None => (own.as_str(), address.trim_start_matches('#')),
        };
        let language = &self.expression.document.language;
        if document == own {
            if let Some(found) = self.ids.get(id) {
                return format!("#{found}");
            }
        } else if let Some(other) = self.expression.publication.document(document)
            && let Some(text) = other.texts.get(language)
            && let Some(edition) = text
                .editions
                .iter()
                .find(|edition| edition.id == self.expression.edition.id)
                .or(text.editions.first())
            && let Some(found) = ElementIds::of(text).get(id)
        {
            let file = path(document, language, &edition.id);
            return self.expression.full(&format!("{FOLDER}{file}#{found}"));
        }
        self.expression.full(&format!("{language}/documents/{document}/#{id}"))
    }

    /// The note where it is marked first, and after that a reference to it.
    fn note(&mut self, xml: &mut Xml, label: &str, within: &str) -> io::Result<()> {
        if let Some(placed) = self.placed.get(label) {
            let href = format!("#{placed}");
            return xml.empty("noteRef", &[("href", &href), ("marker", label)]);
        }
        let Some(markdown) = self.notes.get(label).copied() else {
            return xml.text(label);
        };
        let id = format!("{within}__authorialNote_{label}");
        self.placed.insert(label.to_owned(), id.clone());
        let own = xml_id(&format!("note-{label}"));
        let attributes = [
            ("eId", id.as_str()),
            ("xml:id", &own),
            ("marker", label),
            ("placement", "bottom"),
        ];
        xml.inline("authorialNote", &attributes)?;
        xml.inline("p", &[])?;
        self.write(xml, markdown, &id)?;
        xml.close()?;
        xml.close()
    }
}

/// Text, the exponents of French ordinals raised.
pub fn text(xml: &mut Xml, words: &str, language: Option<&Language>) -> io::Result<()> {
    let is_french = language.is_some_and(|language| language.as_str().split('-').next() == Some("fr"));
    let mut from = 0;
    for exponent in exponents(words).into_iter().filter(|_| is_french) {
        xml.text(&words[from..exponent.start])?;
        xml.inline("sup", &[])?;
        xml.text(&words[exponent.clone()])?;
        xml.close()?;
        from = exponent.end;
    }
    xml.text(&words[from..])
}
