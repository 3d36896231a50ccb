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
    if end.date.last_day() < start.date.first_day() {
        let found = format!(
            "the initiative {} ends in `{}`, before `{}`",
            quoted(&initiative.id),
            end.date,
            start.date
        );
        findings.error(place, "period-reversed", found, "an end that is not before the start");
    }
}
