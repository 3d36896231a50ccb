use std::collections::BTreeMap;

use crate::publish::{
    Place,
    read::{
        draft::{Draft, DraftStrategy},
        findings::{Findings, quoted},
    },
};

/// A part of a plan stands, in the end, under something that is no part of it, or under nothing: never in a circle.
pub fn check(draft: &Draft, findings: &Findings) {
    for strategy in &draft.strategies {
        no_circles(strategy, findings);
    }
}

fn no_circles(strategy: &DraftStrategy, findings: &Findings) {
    let above: BTreeMap<&str, &str> = strategy
        .plan
        .iter()
        .filter_map(|item| Some((item.value.statement.id.as_str(), item.value.within.as_deref()?)))
        .collect();
    for item in &strategy.plan {
        let id = item.value.statement.id.as_str();
        let mut at = id;
        for _ in 0..=above.len() {
            match above.get(at) {
                Some(next) if *next == id => {
                    let place = Place::at(format!("strategies/{}/plan.toml", strategy.slug), item.line);
                    let found = format!("the item {} stands within itself", quoted(id));
                    findings.error(place, "plan-circle", found, "`within` something above it");
                    break;
                }
                Some(next) => at = next,
                None => break,
            }
        }
    }
}
