use super::passage::{Chunk, read_passage};
use crate::publish::read::{draft::Introduction, findings::File};

/// Reads `introduction.<lang>.md`: paragraphs of inline Markdown, parted by blank lines.
pub fn read_introduction(file: &File<'_>, text: &str) -> Introduction {
    let mut chunks: Vec<Chunk> = Vec::new();
    let mut is_open = false;
    for (index, line) in text.lines().enumerate() {
        let is_blank = line.trim().is_empty();
        if !is_blank && !is_open {
            chunks.push(Chunk::default());
        }
        if let (false, Some(chunk)) = (is_blank, chunks.last_mut()) {
            chunk.push(line, index + 1);
        }
        is_open = !is_blank;
    }
    if chunks.is_empty() {
        file.error(0, "empty", "the introduction is empty", "one to three short paragraphs");
    }
    let read = |chunk: &Chunk| {
        let passage = read_passage(file, chunk, "the paragraph");
        for mark in &passage.marks {
            let found = format!("a mark of the note `{}`", mark.label);
            file.error(mark.line, "note-missing", found, "an introduction without notes");
        }
        passage
    };
    Introduction {
        paragraphs: chunks.iter().map(read).collect(),
    }
}
