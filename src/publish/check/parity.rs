use std::collections::BTreeMap;

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
    for text in others {
        compare(model, text, findings);
    }
}

fn compare(model: &DraftText, text: &DraftText, findings: &Findings) {
    let mut is_whole = true;
    let here: BTreeMap<&str, &DraftBlock> = text.blocks.iter().map(|block| (block.id(), block)).collect();
    let there: BTreeMap<&str, &DraftBlock> = model.blocks.iter().map(|block| (block.id(), block)).collect();
    let mut line = 0;
    for block in &model.blocks {
        match here.get(block.id()) {
            Some(same) => {
                line = same.line();
                compare_blocks(&model.place(block.line()), block, same, text, findings);
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
            let section = |block: &DraftBlock| match block {
                DraftBlock::Paragraph(paragraph) => paragraph.section.clone(),
                DraftBlock::Heading { id, .. } => id.clone(),
            };
            if section(model) != section(block) {
                let found = format!("{} stands under the heading `{}`", name(block), section(block));
                let expected = format!("the heading `{}`, as in {place}", section(model));
                findings.error(text.place(line), "other-order", found, expected);
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

fn compare_notes(model: &DraftText, text: &DraftText, findings: &Findings) {
    for (one, other) in [(model, text), (text, model)] {
        for note in &one.notes {
            if other.notes.iter().all(|same| same.label != note.label) {
                let found = format!("no note `{}` here", note.label);
                let expected = as_in(&one.place(note.passage.line));
                findings.error(other.place(0), "missing-note", found, expected);
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
    format!("it as in {place}")
}
