use std::collections::{BTreeMap, BTreeSet};

use super::{
    front::read_front,
    heading::read_heading,
    line_start::{foreign_mark, is_note, item_start, number_start},
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
    let mut reader = Reader::new(file);
    // Without front matter its lines would seem to be a paragraph.
    reader.is_headless = first_line == 1;
    for (index, line) in body.lines().enumerate() {
        reader.line(line, first_line + index);
    }
    reader.flush();
    let (path, stem, language) = (file.path.clone(), stem.to_owned(), language.clone());
    let (blocks, notes, is_broken) = (reader.blocks, reader.notes, reader.is_broken);
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
        is_broken,
    }
}

/// The most items that a paragraph may have.
const MOST_ITEMS: usize = 500;

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
    is_broken: bool,
    is_headless: bool,
    unnumbered: BTreeMap<String, usize>,
    ids: BTreeSet<String>,
    labels: BTreeSet<String>,
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
            is_broken: false,
            is_headless: false,
            unnumbered: BTreeMap::new(),
            ids: BTreeSet::new(),
            labels: BTreeSet::new(),
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
        } else if is_note(text) && !is_indented {
            self.flush();
            match note_start(text) {
                Some((label, words)) => self.begin(Kind::Note(label.to_owned()), words, line),
                None => refuse_note(self.file, line, text),
            }
        } else if let Some((label, words)) = item_start(text) {
            if is_indented {
                self.is_broken = true;
                let found = format!("the item {} is indented", quoted(text));
                let expected = "items at the beginning of the line; a list holds no list";
                self.file.error(line, "nested-list", found, expected);
            }
            self.flush();
            self.begin(Kind::Item(label), words, line);
        } else if let Some((number, words)) = number_start(text) {
            if matches!(self.open, Some((Kind::Paragraph(_), _))) {
                self.is_broken = true;
                let found = format!("the line begins with `{number}.` within a paragraph");
                self.file
                    .error(line, "no-blank-line", found, "a blank line before a new paragraph");
            }
            self.flush();
            self.begin(Kind::Paragraph(Some(number.to_owned())), words, line);
        } else if let Some(mark) = foreign_mark(text) {
            self.flush();
            self.is_broken = true;
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
            self.is_broken = true;
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
            if !self.is_headless {
                let found = "a paragraph before the first heading";
                self.file.error(line, "no-heading", found, expected);
            }
            (self.is_headless, self.is_broken) = (true, true);
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
            _ if self.is_headless && self.section.is_none() => return,
            _ => {
                self.is_broken = true;
                let found = format!("the item {} without a paragraph", quoted(chunk.text()));
                self.file
                    .error(line, "item-without-paragraph", found, "a paragraph before it");
                return;
            }
        };
        if paragraph.items.len() == MOST_ITEMS {
            if !std::mem::replace(&mut self.is_broken, true) {
                let found = format!("{} has more than {MOST_ITEMS} items", paragraph.id);
                self.file
                    .error(line, "too-long", found, format!("at most {MOST_ITEMS}"));
            }
            return;
        }
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
        if !self.labels.insert(label.clone()) {
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::read_text;
    use crate::{
        model::Language,
        publish::read::{
            draft::{DraftBlock, DraftText},
            findings::{File, Findings},
        },
    };

    const FRONT: &str = "+++\nstatus = \"plain-rendering\"\nauthor = \"x\"\ndate = \"2026\"\n+++\n";

    fn read(body: &str) -> (DraftText, Vec<String>) {
        let (findings, text) = (Findings::default(), format!("{FRONT}{body}"));
        let languages = [Language::from("en")];
        let file = File::new("text.en.md", &text, Some(&languages), &findings).at_home(Some("home"));
        let read = read_text(&file, &text, "text", &languages[0]);
        (read, findings.into_problems().iter().map(ToString::to_string).collect())
    }

    /// Headings as `## id`, paragraphs as `id: text`, items as `- id: text`.
    fn outline(text: &DraftText) -> Vec<String> {
        let mut lines = Vec::new();
        for block in &text.blocks {
            match block {
                DraftBlock::Heading { level, id, text, .. } => {
                    lines.push(format!("{} {id}: {text}", "#".repeat(usize::from(*level))));
                }
                DraftBlock::Paragraph(paragraph) => {
                    lines.push(format!("{}: {}", paragraph.id, paragraph.passage.text));
                    let items = paragraph.items.iter();
                    lines.extend(items.map(|item| format!("- {}: {}", item.id, item.passage.text)));
                }
            }
        }
        lines
    }

    #[test]
    fn paragraphs_items_and_notes_are_told_apart() {
        let body = "## I. *Intro* {#i}\n1. One\n  goes on[^1].\n- first\n  goes on\n- second\n\na) third\n\nNo number.\n\n\
                    - its item\n\n### 1. Sub {#i-a}\n\nA1. **List** item.\n\nMore.\n\n[^1]: The\nnote.\n";
        let (text, problems) = read(body);
        let expected = [
            "## i: I. Intro",
            "p1: One goes on[^1].",
            "- p1-i1: first goes on",
            "- p1-i2: second",
            "- p1-a: third",
            "i-1: No number.",
            "- i-1-i1: its item",
            "### i-a: 1. Sub",
            "pA1: **List** item.",
            "i-a-1: More.",
        ];
        assert_eq!(outline(&text), expected);
        assert_eq!(
            (text.notes[0].label.as_str(), text.notes[0].passage.text.as_str()),
            ("1", "The note.")
        );
        assert_eq!(problems, [""; 0]);
    }

    #[test]
    fn lines_end_as_on_any_system() {
        let (text, problems) = read("## I {#i}\r\n\r\n1. One\r\ngoes on.\r\n\r\n- item\r\n");
        assert_eq!(outline(&text), ["## i: I", "p1: One goes on.", "- p1-i1: item"]);
        assert_eq!(problems, [""; 0]);
    }

    #[test]
    fn problems_name_the_line_within_a_paragraph() {
        let (_, problems) = read("## I {#i}\n\n1. One\ntwo <b>\nthree [x](http://y.z) [[A/1/2|\nfour]] ok\n");
        let expected = [
            "error text.en.md:9: HTML `<b>`; expected Markdown without HTML; `\\<` is a plain sign",
            "error text.en.md:10: a link to `http://y.z`; expected `https://…`, `mailto:…` or a wiki link `[[…]]`",
        ];
        assert_eq!(problems, expected);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_text_is_read_without_panic(body in ".{0,300}") {
            read(&body);
        }

        /// Made of what the reader looks for, so that it gets further than with any text.
        #[test]
        fn any_marks_are_read_without_panic(pieces in prop::collection::vec(prop::sample::select(vec![
            "## ", "{#i}", "\n", "\n\n", "1. ", "A1. ", "- ", "a) ", "[[", "]]", "|", "#p1", "A/1/2", "[^1]", "[^1]: ", "*", "**",
            "_", "<b>", "<!--", "![", "](", ")", "é😀", " ", "\\", "`", "&amp;", "words", "\t", "\r\n", "+++", "\u{0}", "~~~", "> ",
        ]), 0..60)) {
            let (text, _) = read(&format!("## I {{#i}}\n\n{}", pieces.concat()));
            for passage in text.paragraphs().flat_map(|paragraph| paragraph.passages()) {
                for range in passage.links.iter().map(|link| &link.range).chain(passage.marks.iter().map(|mark| &mark.range)) {
                    prop_assert!(passage.text.get(range.clone()).is_some());
                }
            }
        }
    }
}
