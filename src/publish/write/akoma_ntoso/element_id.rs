use std::collections::BTreeMap;

use crate::model::{Block, Document, Heading, Paragraph};

/// The `eId` of everything in a document that has an id on its page, by that id.
#[derive(Debug, Default)]
pub struct ElementIds(BTreeMap<String, String>);

impl ElementIds {
    /// Those of headings, paragraphs and items.
    pub fn of(document: &Document) -> Self {
        let mut ids = Self::default();
        for block in &document.blocks {
            match block {
                Block::Heading(heading) => {
                    let (name, short) = element(heading);
                    let short = if short.is_empty() { name } else { short };
                    ids.0.insert(heading.id.clone(), format!("{short}_{}", heading.id));
                }
                Block::Paragraph(paragraph) => ids.add(paragraph),
            }
        }
        ids
    }

    fn add(&mut self, paragraph: &Paragraph) {
        let own = match (&paragraph.number, self.get(&paragraph.section)) {
            (Some(number), _) => format!("para_{number}"),
            (None, section) => {
                // "summary-1" is the first paragraph without a number of "summary".
                let count = paragraph.id.rsplit('-').next().unwrap_or_default();
                format!("{}__para_{count}", section.unwrap_or("sec"))
            }
        };
        for item in paragraph.texts.iter().flat_map(|text| &text.items) {
            let end = match &item.label {
                Some(label) => label.clone(),
                None => item.id.rsplit("-i").next().unwrap_or_default().to_owned(),
            };
            self.0.insert(item.id.clone(), format!("{own}__item_{end}"));
        }
        self.0.insert(paragraph.id.clone(), own);
    }

    /// The `eId` of what has this id on the page.
    pub fn get(&self, id: &str) -> Option<&str> {
        self.0.get(id).map(String::as_str)
    }
}

/// The element of a heading's part, and its name in ids where that is shorter.
pub fn element(heading: &Heading) -> (&'static str, &'static str) {
    match heading.level {
        2 => ("section", "sec"),
        3 => ("subsection", "subsec"),
        _ => ("level", ""),
    }
}

/// An id of the page as `xml:id`, which may not begin with a digit.
pub fn xml_id(id: &str) -> String {
    match id.starts_with(|first: char| first.is_ascii_digit()) {
        true => format!("_{id}"),
        false => id.to_owned(),
    }
}
