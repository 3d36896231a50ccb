use super::{language, markdown, symbols, wiki};
use crate::publish::read::{
    draft::{NoteMark, Passage},
    findings::{File, quoted},
};

/// The most characters that a paragraph, an item or a note may have.
pub const LONGEST: usize = 20_000;

/// The most opening brackets that they may have.
const MOST_BRACKETS: usize = 1_000;

/// Lines of a file that make one passage, joined by single spaces.
#[derive(Debug, Default)]
pub struct Chunk {
    text: String,
    /// Where each line begins in the text, and its number.
    starts: Vec<(usize, usize)>,
}

impl Chunk {
    /// A chunk of one line.
    pub fn of_line(text: &str, line: usize) -> Self {
        let mut chunk = Self::default();
        chunk.push(text, line);
        chunk
    }

    /// Adds a line.
    pub fn push(&mut self, text: &str, line: usize) {
        if !self.starts.is_empty() {
            self.text.push(' ');
        }
        self.starts.push((self.text.len(), line));
        self.text.push_str(text.trim());
    }

    /// The joined text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The line that the chunk begins in.
    pub fn first_line(&self) -> usize {
        self.starts.first().map_or(0, |(_, line)| *line)
    }

    /// The line of the byte at `offset`.
    pub fn line(&self, offset: usize) -> usize {
        let before = self.starts.partition_point(|(start, _)| *start <= offset);
        self.starts.get(before.saturating_sub(1)).map_or(0, |(_, line)| *line)
    }
}

/// Reads a chunk as inline Markdown. `name` says what it is in a message: "paragraph 38".
pub fn read_passage(file: &File<'_>, chunk: &Chunk, name: &str) -> Passage {
    let line = chunk.first_line();
    let length = chunk.text.chars().count();
    if length > LONGEST {
        let found = format!("{name} has {length} characters");
        file.error(line, "too-long", found, format!("at most {LONGEST}"));
        return Passage {
            line,
            ..Passage::default()
        };
    }
    // Markdown takes time that grows with the square of unclosed brackets.
    if chunk.text.matches('[').count() > MOST_BRACKETS {
        let found = format!("{name} has more than {MOST_BRACKETS} brackets");
        file.error(line, "too-long", found, format!("at most {MOST_BRACKETS}"));
        return Passage {
            line,
            ..Passage::default()
        };
    }
    if chunk.text.is_empty() {
        file.error(line, "empty", format!("{name} is empty"), "its words");
    }
    let control = |(_, character): &(usize, char)| character.is_control() && *character != '\t';
    if let Some((at, control)) = chunk.text.char_indices().find(control) {
        let found = format!("the control character `{}`", control.escape_default());
        file.error(chunk.line(at), "control-character", found, "printable text");
    }
    let links = wiki::find(file, chunk);
    let masked = wiki::masked(&chunk.text, &links, 'x');
    markdown::check(file, &masked, chunk, &links);
    language::check(file, &masked, chunk, &links);
    symbols::warn(file, &masked, chunk, &links);
    let marks = note_marks(&masked, chunk);
    Passage {
        text: chunk.text.clone(),
        line,
        links,
        marks,
    }
}

/// Splits `[^1]: words` into the label and the words.
pub fn note_start(line: &str) -> Option<(&str, &str)> {
    let (label, words) = line.strip_prefix("[^")?.split_once("]:")?;
    is_label(label).then_some((label, words))
}

/// Notes a label that is no label, such as in `[^ one]: …`.
pub fn refuse_note(file: &File<'_>, line: usize, text: &str) {
    let expected = "`[^1]: …`, the mark made of letters, digits and hyphens";
    file.error(line, "bad-note", format!("the note {}", quoted(text)), expected);
}

fn is_label(label: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    !label.is_empty() && label.len() <= 20 && label.bytes().all(allowed)
}

fn note_marks(text: &str, chunk: &Chunk) -> Vec<NoteMark> {
    let mut marks = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find("[^").map(|at| at + from) {
        let rest = &text[at + 2..];
        match rest.split_once(']') {
            Some((label, _)) if is_label(label) && !text[..at].ends_with('\\') => {
                let end = at + 2 + label.len() + 1;
                marks.push(NoteMark {
                    range: at..end,
                    line: chunk.line(at),
                    label: label.to_owned(),
                });
                from = end;
            }
            _ => from = at + 2,
        }
    }
    marks
}
