use std::collections::BTreeMap;

use super::names::same_symbol;
use crate::publish::read::{
    draft::{Draft, Id, IdKind},
    findings::{Findings, quoted},
};

/// No two works have the same symbol in two spellings: `A/76/5 (Vol. I)` and `A/76/5(Vol.I)`.
pub fn check(draft: &Draft, findings: &Findings) {
    let mut first: BTreeMap<String, &Id> = BTreeMap::new();
    for id in draft.ids.iter().filter(|id| id.kind == IdKind::Symbol) {
        let Some(before) = first.get(&same_symbol(&id.id)) else {
            first.insert(same_symbol(&id.id), id);
            continue;
        };
        // The same spelling twice is noted as a duplicate.
        if before.id != id.id {
            let found = format!(
                "the symbol {}, which {} spells {}",
                quoted(&id.id),
                before.place,
                quoted(&before.id)
            );
            findings.error(
                id.place.clone(),
                "symbol-spelling",
                found,
                "each symbol in one spelling and one work",
            );
        }
    }
}
