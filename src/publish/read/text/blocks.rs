use std::collections::{BTreeMap, BTreeSet};

use super::{
    front::read_front,
    heading::read_heading,
    passage::{Chunk, note_start, read_passage, refuse_note},
};
use crate::{
    model::Language,
    publish::read::{
        draft::{DraftBlock, DraftItem, DraftNote, DraftParagraph, DraftText},
        findings::{File, quoted},
    },
};

/// Reads `text.<lang>.md` or `authentic.<lang>.md`.
pub fn read_text(file: &File<'_>, text: &str, stem: &str, language: &Language) -> DraftText {
    let (edition, body, first_line) = read_front(file, text, stem, language);
    let mut reader = Reader {
        file,
        ..Reader::new(file)
    };
    for (index, line) in body.lines().enumerate() {
        reader.line(line, first_line + index);
    }
    reader.flush();
    let (path, stem, language) = (file.path.clone(), stem.to_owned(), language.clone());
    let (blocks, notes, lines) = (reader.blocks, reader.notes, text.lines().count());
    if blocks.is_empty() {
        file.error(0, "empty", "a text without paragraphs", "headings and paragraphs");
    }
    DraftText {
        path,
        stem,
        language,
        edition,
        blocks,
        notes,
        lines,
    }
}

/// What the lines of a chunk are.
enum Kind {
    Paragraph(Option<String>),
    Item(Option<String>),
    Note(String),
}

struct Reader<'a, 'f> {
    file: &'a File<'f>,
    blocks: Vec<DraftBlock>,
    notes: Vec<DraftNote>,
    /// The id of the heading that was read last, its level, and whether paragraphs are under it.
    section: Option<(String, u8)>,
    has_paragraph: bool,
    unnumbered: BTreeMap<String, usize>,
    ids: BTreeSet<String>,
    open: Option<(Kind, Chunk)>,
}

impl<'a, 'f> Reader<'a, 'f> {
    fn new(file: &'a File<'f>) -> Self {
        Self {
            file,
            blocks: Vec::new(),
            notes: Vec::new(),
            section: None,
            has_paragraph: false,
            unnumbered: BTreeMap::new(),
            ids: BTreeSet::new(),
            open: None,
        }
    }

    fn line(&mut self, raw: &str, line: usize) {
        let text = raw.trim();
        let is_indented = raw.starts_with([' ', '\t']);
        if text.is_empty() {
            self.flush();
        } else if text.starts_with('#') && !is_indented {
            self.flush();
            self.heading(text, line);
        } else if text.starts_with("[^") && text.contains("]:") && !is_indented {
            self.flush();
            match note_start(text) {
                Some((label, words)) => self.begin(Kind::Note(label.to_owned()), words, line),
                None => refuse_note(self.file, line, text),
            }
        } else if let Some((label, words)) = item_start(text) {
            if is_indented {
                let found = format!("the item {} is indented", quoted(text));
                let expected = "items at the beginning of the line; a list holds no list";
                self.file.error(line, "nested-list", found, expected);
            }
            self.flush();
            self.begin(Kind::Item(label), words, line);
        } else if let Some((number, words)) = number_start(text) {
            if matches!(self.open, Some((Kind::Paragraph(_), _))) {
                let found = format!("the line begins with `{number}.` within a paragraph");
                self.file
                    .error(line, "no-blank-line", found, "a blank line before a new paragraph");
            }
            self.flush();
            self.begin(Kind::Paragraph(Some(number.to_owned())), words, line);
        } else if let Some(mark) = foreign_mark(text) {
            let found = format!("the line begins with {}", quoted(mark));
            let expected = "a paragraph, an item `- ` or `a) `, or a heading `## `";
            self.file.error(line, "markdown", found, expected);
        } else if let Some((_, chunk)) = &mut self.open {
            chunk.push(text, line);
        } else {
            self.begin(Kind::Paragraph(None), text, line);
        }
    }

    fn begin(&mut self, kind: Kind, words: &str, line: usize) {
        self.open = Some((kind, Chunk::of_line(words, line)));
    }

    fn flush(&mut self) {
        match self.open.take() {
            None => {}
            Some((Kind::Paragraph(number), chunk)) => self.paragraph(number, &chunk),
            Some((Kind::Item(label), chunk)) => self.item(label, &chunk),
            Some((Kind::Note(label), chunk)) => self.note(label, &chunk),
        }
    }

    fn heading(&mut self, text: &str, line: usize) {
        let Some(heading) = read_heading(self.file, line, text) else {
            return;
        };
        let above = self.section.as_ref().map_or(1, |(_, level)| *level);
        if heading.level > above + 1 {
            let found = format!("the heading {} skips a level", quoted(text));
            let expected = format!("`{}`", "#".repeat(usize::from(above) + 1));
            self.file.error(line, "heading-level", found, expected);
        }
        self.once(&heading.id, line);
        self.section = Some((heading.id.clone(), heading.level));
        self.has_paragraph = false;
        let (level, id, text) = (heading.level, heading.id, heading.text);
        self.blocks.push(DraftBlock::Heading { level, id, text, line });
    }

    fn paragraph(&mut self, number: Option<String>, chunk: &Chunk) {
        let line = chunk.first_line();
        let Some((section, _)) = self.section.clone() else {
            let expected = "a heading `## Words {#id}` before it";
            self.file
                .error(line, "no-heading", "a paragraph before the first heading", expected);
            return;
        };
        let (id, name) = match &number {
            Some(number) => (format!("p{number}"), format!("paragraph {number}")),
            None => {
                let count = self.unnumbered.entry(section.clone()).or_default();
                *count += 1;
                (format!("{section}-{count}"), format!("paragraph `{section}-{count}`"))
            }
        };
        if number.is_none() || !self.ids.contains(&id) {
            self.once(&id, line);
        }
        self.has_paragraph = true;
        let passage = read_passage(self.file, chunk, &name);
        let paragraph = DraftParagraph {
            id,
            number,
            section,
            passage,
            items: Vec::new(),
        };
        self.blocks.push(DraftBlock::Paragraph(paragraph));
    }

    fn item(&mut self, label: Option<String>, chunk: &Chunk) {
        let line = chunk.first_line();
        let paragraph = match self.blocks.last_mut() {
            Some(DraftBlock::Paragraph(paragraph)) if self.has_paragraph => paragraph,
            _ => {
                let found = format!("the item {} without a paragraph", quoted(chunk.text()));
                self.file
                    .error(line, "item-without-paragraph", found, "a paragraph before it");
                return;
            }
        };
        let count = paragraph.items.iter().filter(|item| item.label.is_none()).count();
        let id = match &label {
            Some(label) => format!("{}-{label}", paragraph.id),
            None => format!("{}-i{}", paragraph.id, count + 1),
        };
        let passage = read_passage(self.file, chunk, &format!("item `{id}`"));
        if paragraph.items.iter().any(|item| item.id == id) || self.ids.contains(&id) {
            let found = format!("the id `{id}` a second time");
            self.file.error(line, "duplicate-id", found, "each id once");
        }
        self.ids.insert(id.clone());
        paragraph.items.push(DraftItem { id, label, passage });
    }

    fn note(&mut self, label: String, chunk: &Chunk) {
        if self.notes.iter().any(|note| note.label == label) {
            let found = format!("the note `{label}` a second time");
            self.file
                .error(chunk.first_line(), "duplicate-id", found, "each note once");
        }
        let passage = read_passage(self.file, chunk, &format!("note {label}"));
        self.notes.push(DraftNote { label, passage });
    }

    fn once(&mut self, id: &str, line: usize) {
        if !self.ids.insert(id.to_owned()) {
            let found = format!("the id {} a second time", quoted(id));
            self.file.error(line, "duplicate-id", found, "each id once");
        }
    }
}

/// The label and the words of a line that begins with `- ` or `a) `.
fn item_start(line: &str) -> Option<(Option<String>, &str)> {
    if line == "-" {
        return Some((None, ""));
    }
    if let Some(words) = line.strip_prefix("- ") {
        return Some((None, words));
    }
    let (label, words) = line.split_once(')')?;
    let is_letter = matches!(label.as_bytes(), [b'a'..=b'z']);
    (is_letter && (words.is_empty() || words.starts_with(' '))).then(|| (Some(label.to_owned()), words))
}

/// The number and the words of a line that begins with `38.` or `A1.`.
fn number_start(line: &str) -> Option<(&str, &str)> {
    let (number, words) = line.split_once('.')?;
    let digits = number
        .strip_prefix(|character: char| character.is_ascii_uppercase())
        .unwrap_or(number);
    let is_number = (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && (words.is_empty() || words.starts_with([' ', '\t']))).then_some((number, words))
}

/// The mark of a Markdown block that texts do not have.
fn foreign_mark(line: &str) -> Option<&str> {
    let marks = ["* ", "+ ", "> ", "```", "~~~", "| "];
    let is_rule = line.len() >= 3
        && ["-", "*", "_", "="]
            .iter()
            .any(|mark| line.replace(*mark, "").trim().is_empty());
    let found = marks.into_iter().find(|mark| line.starts_with(mark));
    found.or(is_rule.then_some(line))
}

#[cfg(test)]
mod tests {
    use super::{foreign_mark, item_start, number_start};

    #[test]
    fn lines_are_told_by_how_they_begin() {
        assert_eq!(number_start("38. Words"), Some(("38", " Words")));
        assert_eq!(number_start("A1. Words"), Some(("A1", " Words")));
        for line in [
            "38 Words",
            "38.5 per cent",
            "A. Words",
            "AB1. Words",
            "20061. Words",
            ". Words",
        ] {
            assert_eq!(number_start(line), None, "{line}");
        }
        assert_eq!(item_start("a) Words"), Some((Some("a".to_owned()), " Words")));
        assert_eq!(item_start("- Words"), Some((None, "Words")));
        for line in ["-Words", "A) Words", "ab) Words", "a)Words", "(a) Words"] {
            assert_eq!(item_start(line), None, "{line}");
        }
        assert_eq!(foreign_mark("**Figure I.** Words"), None);
        assert_eq!(foreign_mark("* Words"), Some("* "));
        assert_eq!(foreign_mark("---"), Some("---"));
    }
}
