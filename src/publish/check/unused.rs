use std::collections::BTreeSet;

use crate::publish::read::{
    draft::{Draft, IdKind, Target},
    findings::{Findings, quoted},
};

/// Warns of organisations and works that nothing names.
pub fn check(draft: &Draft, findings: &Findings) {
    let used: BTreeSet<(IdKind, &str)> = draft.uses.iter().filter_map(|used| named(&used.target)).collect();
    let symbols = draft
        .works
        .iter()
        .filter_map(|work| Some((work.id.as_str(), work.symbol.as_deref()?)));
    let by_symbol: BTreeSet<&str> = symbols
        .filter(|(_, symbol)| used.contains(&(IdKind::Symbol, *symbol)))
        .map(|(id, _)| id)
        .collect();
    for id in &draft.ids {
        let is_named = used.contains(&(id.kind, id.id.as_str())) || by_symbol.contains(id.id.as_str());
        let is_document = draft.documents.iter().any(|document| document.id == id.id);
        let (what, by) = match id.kind {
            IdKind::Organisation => ("organisation", "an organisation"),
            IdKind::Writing if !is_document => ("work", "a work"),
            _ => continue,
        };
        if !is_named {
            let found = format!("nothing names the {what} {}", quoted(&id.id));
            let expected = format!("{by} that a document or strategy names");
            findings.warning(id.place.clone(), "unused", found, expected);
        }
    }
}

fn named(target: &Target) -> Option<(IdKind, &str)> {
    match target {
        Target::Organisation(id) => Some((IdKind::Organisation, id)),
        Target::Writing(id) => Some((IdKind::Writing, id)),
        Target::Symbol(symbol) => Some((IdKind::Symbol, symbol)),
        _ => None,
    }
}
