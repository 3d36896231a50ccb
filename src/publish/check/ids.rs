use std::collections::BTreeMap;

use crate::publish::read::{
    draft::{Draft, Id, IdKind},
    findings::{Findings, quoted},
};

/// Every id is given once.
pub fn check(draft: &Draft, findings: &Findings) {
    let mut ids: Vec<&Id> = draft.ids.iter().collect();
    ids.sort_by(|one, other| (order(one), &one.place).cmp(&(order(other), &other.place)));
    let mut first: BTreeMap<(IdKind, &str, &str), &Id> = BTreeMap::new();
    for id in ids {
        let key = (id.kind, id.scope.as_str(), id.id.as_str());
        let Some(before) = first.get(&key) else {
            first.insert(key, id);
            continue;
        };
        let (rule, found, expected) = match id.kind {
            // Noted as a statement already.
            IdKind::Outcome | IdKind::Domain => continue,
            IdKind::Symbol => ("duplicate-symbol", "symbol", "each symbol in one work"),
            _ => ("duplicate-id", "id", "each id once"),
        };
        let found = format!(
            "the {found} {} a second time, first at {}",
            quoted(&id.id),
            before.place
        );
        findings.error(id.place.clone(), rule, found, expected);
    }
}

/// A folder of `documents` is first, so that the work of the same id is the second.
fn order(id: &Id) -> bool {
    id.place.line != 0
}
