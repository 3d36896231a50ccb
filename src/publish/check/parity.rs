use std::collections::{BTreeMap, BTreeSet};

use crate::publish::{
    Place,
    read::{
        draft::{DraftBlock, DraftDocument, DraftText},
        findings::Findings,
    },
};

/// Every text of a document has the same headings, paragraphs, items and notes, in the same order: that of the first.
pub fn check(document: &DraftDocument, findings: &Findings) {
    let Some((model, others)) = document.texts.split_first() else {
        return;
    };
    for text in others.iter().filter(|text| !text.is_broken && !model.is_broken) {
        compare(model, text, findings);
    }
}

fn compare(model: &DraftText, text: &DraftText, findings: &Findings) {
    let mut is_whole = true;
    let (here, there) = (by_id(text), by_id(model));
    let mut line = 0;
    for block in model.blocks.iter().filter(|block| is_first(&there, block)) {
        match here.get(block.id()) {
            Some(same) => {
                line = same.line();
                compare_blocks(&model.place(block.line()), block, same, text, findings);
                compare_sections(block, same, &here, &model.place(block.line()), text, findings);
            }
            None => {
                is_whole = false;
                let found = format!("no {} here", name(block));
                findings.error(
                    text.place(line),
                    "missing-paragraph",
                    found,
                    as_in(&model.place(block.line())),
                );
            }
        }
    }
    for block in text.blocks.iter().filter(|block| !there.contains_key(block.id())) {
        is_whole = false;
        let found = format!("{} stands only here", name(block));
        findings.error(
            text.place(block.line()),
            "missing-paragraph",
            found,
            format!("it in {} too", model.path),
        );
    }
    let moved = model
        .blocks
        .iter()
        .zip(&text.blocks)
        .find(|(one, other)| one.id() != other.id());
    if let (true, Some((one, other))) = (is_whole, moved) {
        let found = format!("{} stands where {} is due", name(other), name(one));
        findings.error(
            text.place(other.line()),
            "other-order",
            found,
            as_in(&model.place(one.line())),
        );
    }
    compare_notes(model, text, findings);
}

fn compare_blocks(place: &Place, model: &DraftBlock, block: &DraftBlock, text: &DraftText, findings: &Findings) {
    let line = block.line();
    match (model, block) {
        (DraftBlock::Heading { level: due, .. }, DraftBlock::Heading { level, id, .. }) if level != due => {
            let found = format!("the heading `{id}` has the level {level}");
            findings.error(
                text.place(line),
                "heading-level",
                found,
                format!("the level {due}, as in {place}"),
            );
        }
        (DraftBlock::Paragraph(due), DraftBlock::Paragraph(paragraph)) => {
            let ids = |items: &[_]| -> Vec<String> { items.iter().map(item_id).collect() };
            let (due, given) = (ids(&due.items), ids(&paragraph.items));
            if due != given {
                let found = format!("{} has {}", name(block), listed(&given));
                findings.error(
                    text.place(line),
                    "other-items",
                    found,
                    format!("{}, as in {place}", listed(&due)),
                );
            }
        }
        (DraftBlock::Heading { .. }, DraftBlock::Paragraph(_))
        | (DraftBlock::Paragraph(_), DraftBlock::Heading { .. }) => {
            findings.error(
                text.place(line),
                "other-order",
                format!("{} is another thing", name(block)),
                as_in(place),
            );
        }
        _ => {}
    }
}

/// The paragraph stands under the same heading, unless the heading is missing, which is noted already.
fn compare_sections(
    model: &DraftBlock,
    block: &DraftBlock,
    here: &BTreeMap<&str, &DraftBlock>,
    place: &Place,
    text: &DraftText,
    findings: &Findings,
) {
    let (DraftBlock::Paragraph(due), DraftBlock::Paragraph(given)) = (model, block) else {
        return;
    };
    if due.section != given.section && here.contains_key(due.section.as_str()) {
        let found = format!("{} stands under the heading `{}`", name(block), given.section);
        let expected = format!("the heading `{}`, as in {place}", due.section);
        findings.error(text.place(block.line()), "other-order", found, expected);
    }
}

/// Whether a block is the first of its id; a second is noted already.
fn is_first(blocks: &BTreeMap<&str, &DraftBlock>, block: &DraftBlock) -> bool {
    blocks.get(block.id()).is_some_and(|first| std::ptr::eq(*first, block))
}

/// The blocks by id, the first of each.
fn by_id(text: &DraftText) -> BTreeMap<&str, &DraftBlock> {
    let mut blocks = BTreeMap::new();
    for block in &text.blocks {
        blocks.entry(block.id()).or_insert(block);
    }
    blocks
}

/// A note that only one text has; one that is marked in the other is noted already.
fn compare_notes(model: &DraftText, text: &DraftText, findings: &Findings) {
    for (one, other) in [(model, text), (text, model)] {
        let marked: BTreeSet<&str> = one.marks().map(|mark| mark.label.as_str()).collect();
        let there = other.notes.iter().map(|note| note.label.as_str());
        let there: BTreeSet<&str> = there.chain(other.marks().map(|mark| mark.label.as_str())).collect();
        for note in &one.notes {
            let label = note.label.as_str();
            if marked.contains(label) && !there.contains(label) {
                let expected = as_in(&one.place(note.passage.line));
                findings.error(
                    other.place(0),
                    "missing-note",
                    format!("no note `{label}` here"),
                    expected,
                );
            }
        }
    }
}

fn name(block: &DraftBlock) -> String {
    match block {
        DraftBlock::Heading { id, .. } => format!("heading `{id}`"),
        DraftBlock::Paragraph(paragraph) => format!("paragraph `{}`", paragraph.id),
    }
}

fn item_id(item: &crate::publish::read::draft::DraftItem) -> String {
    item.id.clone()
}

fn listed(ids: &[String]) -> String {
    match ids {
        [] => "no items".to_owned(),
        ids => format!("the items `{}`", ids.join("`, `")),
    }
}

fn as_in(place: &Place) -> String {
    format!("it, as in {place}")
}
