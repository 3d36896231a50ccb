use crate::{
    model::Initiative,
    publish::{
        Place,
        read::{
            draft::{At, Draft},
            findings::{Findings, quoted},
        },
    },
};

/// No initiative ends before it begins.
pub fn check(draft: &Draft, findings: &Findings) {
    for strategy in &draft.strategies {
        for At { value, line } in strategy.initiatives.iter().flatten() {
            in_order(value, strategy.initiatives_at.place(*line), findings);
        }
    }
}

fn in_order(initiative: &Initiative, place: Place, findings: &Findings) {
    let (Some(start), Some(end)) = (&initiative.start, &initiative.end) else {
        return;
    };
    // As first promised, and as they stand since they were moved.
    let both = [(start.date, end.date), (start.current(), end.current())];
    if let Some((start, end)) = both.into_iter().find(|(start, end)| end.last_day() < start.first_day()) {
        let found = format!(
            "the initiative {} ends in `{end}`, before `{start}`",
            quoted(&initiative.id)
        );
        findings.error(place, "period-reversed", found, "an end that is not before the start");
    }
}
