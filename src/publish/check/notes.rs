use std::collections::BTreeSet;

use crate::publish::read::{draft::DraftText, findings::Findings};

/// Every mark has its note and every note its mark.
pub fn check(text: &DraftText, findings: &Findings) {
    let notes: BTreeSet<&str> = text.notes.iter().map(|note| note.label.as_str()).collect();
    let mut marked = BTreeSet::new();
    let in_notes = text.notes.iter().map(|note| &note.passage);
    let in_text = text.paragraphs().flat_map(|paragraph| paragraph.passages());
    for mark in in_text.chain(in_notes).flat_map(|passage| &passage.marks) {
        marked.insert(mark.label.as_str());
        if !notes.contains(mark.label.as_str()) {
            let (found, expected) = (
                format!("no note `{}`", mark.label),
                format!("a line `[^{}]: …`", mark.label),
            );
            findings.error(text.place(mark.line), "note-missing", found, expected);
        }
    }
    for note in text.notes.iter().filter(|note| !marked.contains(note.label.as_str())) {
        let found = format!("nothing refers to the note `{}`", note.label);
        let expected = format!("a mark `[^{}]` in a paragraph", note.label);
        findings.error(text.place(note.passage.line), "note-unused", found, expected);
    }
}
