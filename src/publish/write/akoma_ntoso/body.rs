use std::io;

use super::{
    Expression,
    element_id::{ElementIds, element, xml_id},
    inline::{Inlines, text},
    xml::Xml,
};
use crate::model::{Block, Heading, Item, Paragraph, ParagraphText};

/// The text itself: parts by their headings, paragraphs with their items, notes where they are marked.
pub struct Body<'a> {
    expression: &'a Expression<'a>,
    ids: &'a ElementIds,
    inlines: Inlines<'a>,
    /// The levels of the parts that are open.
    open: Vec<u8>,
}

impl<'a> Body<'a> {
    /// That of a text.
    pub fn new(expression: &'a Expression<'a>, ids: &'a ElementIds) -> Self {
        Self {
            expression,
            ids,
            inlines: Inlines::new(expression, ids),
            open: Vec::new(),
        }
    }

    /// Writes `mainBody`.
    pub fn write(mut self, xml: &mut Xml) -> io::Result<()> {
        let document = self.expression.document;
        let tag = document.language.as_str();
        xml.block("mainBody", &[("eId", "body"), ("xml:lang", tag)])?;
        for block in &document.blocks {
            match block {
                Block::Heading(heading) => self.heading(xml, heading)?,
                Block::Paragraph(paragraph) => self.paragraph(xml, paragraph)?,
            }
        }
        self.close_to(xml, 0)?;
        xml.close_block()
    }

    /// Closes the parts that are at this level or below.
    fn close_to(&mut self, xml: &mut Xml, level: u8) -> io::Result<()> {
        while self.open.last().is_some_and(|open| *open >= level) {
            self.open.pop();
            xml.close_block()?;
        }
        Ok(())
    }

    fn heading(&mut self, xml: &mut Xml, heading: &Heading) -> io::Result<()> {
        self.close_to(xml, heading.level)?;
        self.open.push(heading.level);
        let id = self.ids.get(&heading.id).unwrap_or_default();
        let (name, _) = element(heading);
        xml.block(name, &[("eId", id), ("xml:id", &xml_id(&heading.id))])?;
        let (number, words) = numbered(&heading.text);
        if let Some(number) = number {
            xml.text_block("num", &[], number)?;
        }
        xml.block("heading", &[])?;
        text(xml, words, Some(&self.expression.document.language))?;
        xml.close()
    }

    fn paragraph(&mut self, xml: &mut Xml, paragraph: &Paragraph) -> io::Result<()> {
        let edition = &self.expression.edition.id;
        let Some(said) = paragraph.texts.iter().find(|text| text.edition == *edition) else {
            return Ok(());
        };
        let id = self.ids.get(&paragraph.id).unwrap_or_default();
        xml.block("paragraph", &[("eId", id), ("xml:id", &xml_id(&paragraph.id))])?;
        if let Some(number) = &paragraph.number {
            xml.text_block("num", &[], &format!("{number}."))?;
        }
        xml.block("content", &[("eId", &format!("{id}__content"))])?;
        if said.items.is_empty() {
            self.words(xml, "p", &said.text, id)?;
        } else {
            self.list(xml, said, id)?;
        }
        xml.close_block()?;
        xml.close_block()
    }

    fn list(&mut self, xml: &mut Xml, said: &ParagraphText, id: &str) -> io::Result<()> {
        xml.block("blockList", &[("eId", &format!("{id}__list_1"))])?;
        self.words(xml, "listIntroduction", &said.text, id)?;
        for item in &said.items {
            self.item(xml, item)?;
        }
        xml.close_block()
    }

    fn item(&mut self, xml: &mut Xml, item: &Item) -> io::Result<()> {
        let id = self.ids.get(&item.id).unwrap_or_default();
        xml.block("item", &[("eId", id), ("xml:id", &xml_id(&item.id))])?;
        if let Some(label) = &item.label {
            xml.text_block("num", &[], &format!("{label})"))?;
        }
        self.words(xml, "p", &item.text, id)?;
        xml.close_block()
    }

    fn words(&mut self, xml: &mut Xml, name: &'static str, markdown: &str, within: &str) -> io::Result<()> {
        xml.block(name, &[])?;
        self.inlines.write(xml, markdown, within)?;
        xml.close()
    }
}

/// The number that a heading begins with, "IV.", "A." or "2.", and its words.
fn numbered(heading: &str) -> (Option<&str>, &str) {
    let Some((number, words)) = heading.split_once(". ") else {
        return (None, heading);
    };
    let is_roman = number.bytes().all(|byte| b"IVXLC".contains(&byte));
    let is_arabic = number.bytes().all(|byte| byte.is_ascii_digit());
    let is_letter = number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_uppercase());
    match !number.is_empty() && !words.trim().is_empty() && (is_roman || is_arabic || is_letter) {
        true => (Some(&heading[..=number.len()]), words.trim_start()),
        false => (None, heading),
    }
}

#[cfg(test)]
mod tests {
    use super::numbered;

    #[test]
    fn numbers_of_headings_are_told_from_words() {
        assert_eq!(numbered("IV. Technologies"), (Some("IV."), "Technologies"));
        assert_eq!(numbered("A. Means"), (Some("A."), "Means"));
        assert_eq!(numbered("2. Means"), (Some("2."), "Means"));
        for heading in ["Summary", "Annex. Matrix", "A.", ". x", "No. 5"] {
            assert_eq!(numbered(heading), (None, heading));
        }
    }
}
