use std::collections::BTreeSet;

use crate::{
    publish::{
        Place,
        forms::Forms,
        read::{
            draft::Draft,
            findings::{Findings, quoted},
        },
    },
    text::plain_text,
};

/// Warns of terms that no paragraph of any text uses, once nothing is wrong: what is faulty may be what uses them.
pub fn check(draft: &Draft, findings: &Findings) {
    if draft.terms.is_empty() || findings.has_error() {
        return;
    }
    let mut used: BTreeSet<usize> = BTreeSet::new();
    for language in &draft.languages {
        let forms = Forms::of(draft.terms.iter().map(|term| &term.value), language);
        let texts = draft.documents.iter().flat_map(|document| &document.texts);
        let paragraphs = texts
            .filter(|text| text.language == *language)
            .flat_map(|text| text.paragraphs());
        for passage in paragraphs.flat_map(|paragraph| paragraph.passages()) {
            used.extend(
                forms
                    .find(&plain_text(&passage.words()))
                    .into_iter()
                    .map(|found| found.term),
            );
        }
    }
    let unused = draft.terms.iter().enumerate().filter(|(at, _)| !used.contains(at));
    for (_, term) in unused {
        let place = Place::at("glossary.toml", term.line);
        let found = format!("no text uses the term {}", quoted(&term.value.term.id));
        let expected = "a term that a text uses, or in `forms` its spellings in the texts";
        findings.warning(place, "unused-term", found, expected);
    }
}
