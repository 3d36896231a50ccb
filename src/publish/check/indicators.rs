use std::cmp::Ordering;

use crate::{
    model::{Indicator, IndicatorDirection, Observation, Period},
    publish::{
        Place,
        read::{
            draft::Draft,
            findings::{Findings, quoted},
        },
    },
};

/// Targets lie where their direction leads, and what is observed lies in the period of the undertaking.
pub fn check(draft: &Draft, findings: &Findings) {
    for strategy in &draft.strategies {
        let period = strategy.record.as_ref().and_then(|record| record.period.value());
        let place = |number: usize| strategy.indicators_at.place(number);
        for draft in &strategy.indicators {
            targets(&draft.indicator, &draft.targets, place, findings);
            let observations = draft.indicator.observations.iter().zip(&draft.observations);
            for (observation, line) in observations {
                within(observation, &draft.indicator.id, period, place(*line), findings);
            }
        }
    }
}

fn targets(indicator: &Indicator, lines: &[usize], place: impl Fn(usize) -> Place, findings: &Findings) {
    let Some(baseline) = indicator.baseline.value() else {
        return;
    };
    for (target, line) in indicator.targets.iter().zip(lines) {
        let (side, expected) = match (indicator.direction, target.value.cmp(&baseline.value)) {
            (IndicatorDirection::Up, Ordering::Less) => ("below", "up"),
            (IndicatorDirection::Down, Ordering::Greater) => ("above", "down"),
            _ => continue,
        };
        let found = format!(
            "a target of `{}`, {side} the baseline `{}`, with the direction `{expected}`",
            target.value, baseline.value
        );
        findings.error(
            place(*line),
            "target-against-direction",
            found,
            "a target that lies where the direction leads",
        );
    }
}

fn within(observation: &Observation, id: &str, period: Option<&Period>, place: Place, findings: &Findings) {
    let (Some(span), Some(period)) = (observation.span(), period) else {
        return;
    };
    let is_within = span.end.last_day() >= period.start.first_day() && span.start.first_day() <= period.end.last_day();
    let of_undertaking = format!("`{} to {}`", period.start, period.end);
    if !is_within && observation.outside.is_none() {
        let dates = match span.start == span.end {
            true => span.start.to_string(),
            false => format!("{} to {}", span.start, span.end),
        };
        let found = format!(
            "an observation of {} for `{dates}`, outside the period of the undertaking, {of_undertaking}",
            quoted(id)
        );
        let expected = "a date within `period` of strategy.toml, or `outside`, why it is here";
        findings.error(place, "observation-outside", found, expected);
    } else if is_within && observation.outside.is_some() {
        let found = format!(
            "`outside` of an observation of {}, which is within {of_undertaking}",
            quoted(id)
        );
        findings.error(place, "observation-within", found, "no `outside`");
    }
}
