use std::collections::HashSet;

use super::{
    Context,
    finding::{Expected, Severity, shown},
};
use crate::iati::{
    rule::{Circumstances, Ruleset},
    tree::Unit,
};

/// How many rules that need the registry are remembered, so that each is told once a value.
const REMEMBERED: usize = 10_000;

/// Checks the rules on a unit.
pub(super) fn unit<'a>(
    context: &mut Context<'_, '_>,
    unit: &'a Unit<'a>,
    ruleset: &Ruleset,
    circumstances: Circumstances,
    told: &mut HashSet<(String, String)>,
) {
    let whole = ruleset.check(unit, circumstances, &mut |case, breach| {
        let found = shown(&breach.found);
        if case.registry {
            // Whether it is a breach depends on a list that is not here.
            if told.len() < REMEMBERED && told.insert((case.id.clone(), found.clone())) {
                let found = format!("{}, “{found}”", case.id);
                context.report(
                    Severity::Note,
                    "rule.registry",
                    breach.element,
                    found,
                    Expected::Nothing,
                );
            }
            return;
        }
        let expected = match breach.expected {
            expected if expected.is_empty() => Expected::Nothing,
            expected => Expected::Verbatim(expected),
        };
        context.report(case.severity, &case.id, breach.element, found, expected);
    });
    if !whole {
        let rule = "rule.too-long";
        context.report(Severity::Warning, rule, unit.root(), String::new(), Expected::Nothing);
    }
}
