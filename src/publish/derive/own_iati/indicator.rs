use super::{Maker, day, deliverable, link::Category};
use crate::{
    iati::model::{ActivityResult, Baseline, Indicator as IatiIndicator, Period as IatiPeriod},
    model::{Indicator, IndicatorDirection, LeftOut, LeftOutPart, LeftOutReason, Localised, Period, PlanKind, Source},
    publish::PublishedStrategy,
};

/// Types of results, of the list ResultType.
const OUTCOME: &str = "2";
const OTHER: &str = "9";

/// What is counted, of the list IndicatorMeasure.
const UNIT: &str = "1";
const PERCENTAGE: &str = "2";

/// Beginnings of units that are parts of a hundred.
const PER_CENT: [&str; 6] = ["%", "per cent", "percent", "pour cent", "por ciento", "por cento"];

impl Maker<'_> {
    /// What is measured of an undertaking, under the outcomes that the sources say it tells of; what no outcome is named for
    /// stands under a result of the type "other".
    pub fn measured(
        &self,
        published: &PublishedStrategy,
        undertaking: Period,
        left_out: &mut Vec<LeftOut>,
    ) -> Vec<ActivityResult> {
        let mut results: Vec<(Option<&str>, ActivityResult)> = Vec::new();
        for indicator in &published.indicators {
            let outcome = indicator.outcome.as_deref();
            let made = self.indicator(indicator, undertaking, left_out);
            match results.iter_mut().find(|(known, _)| *known == outcome) {
                Some((_, result)) => result.indicators.push(made),
                None => {
                    let mut result = self.result_of(published, outcome);
                    result.indicators.push(made);
                    results.push((outcome, result));
                }
            }
        }
        results.into_iter().map(|(_, result)| result).collect()
    }

    fn result_of(&self, published: &PublishedStrategy, outcome: Option<&str>) -> ActivityResult {
        let title = outcome.and_then(|id| published.strategy.name_of(id));
        ActivityResult {
            kind: Some(outcome.map_or(OTHER, |id| kind(published, id)).to_owned()),
            title: match title {
                Some(title) => self.local(title),
                None => self.words.each(|tongue| tongue.text("iati-measured")),
            },
            ..ActivityResult::default()
        }
    }

    fn indicator(&self, indicator: &Indicator, undertaking: Period, left_out: &mut Vec<LeftOut>) -> IatiIndicator {
        let mut leave_out = |part, reason, source: &Source| {
            left_out.push(LeftOut {
                part,
                strategy: indicator.strategy.clone(),
                id: Some(indicator.id.clone()),
                title: indicator.title.clone(),
                reason,
                source: Some(source.clone()),
            });
        };
        let mut made = IatiIndicator {
            measure: Some(measure(&indicator.unit).to_owned()),
            ascending: match indicator.direction {
                IndicatorDirection::Up => Some(true),
                IndicatorDirection::Down => Some(false),
                IndicatorDirection::None => None,
            },
            title: self.local(&indicator.title),
            description: self.words.each(|tongue| {
                let description = tongue.local(&indicator.description);
                let values = [
                    ("description", description.into()),
                    ("unit", tongue.local(&indicator.unit).into()),
                ];
                tongue.messages.format("iati-with-unit", values)
            }),
            documents: self.pages(
                &format!("indicators/{}/", indicator.id),
                &indicator.title,
                Category::Results,
            ),
            ..IatiIndicator::default()
        };
        if let Some(baseline) = indicator.baseline.value() {
            match baseline.date.value() {
                Some(date) => made.baselines.push(Baseline {
                    year: Some(date.year.into()),
                    date: date.day.map(|_| day::first(*date)),
                    value: self.value(baseline, &indicator.unit),
                }),
                None => leave_out(LeftOutPart::Baseline, LeftOutReason::NoBaselineYear, &baseline.source),
            }
        }
        for target in &indicator.targets {
            let (start, end) = match target.date.value() {
                Some(date) => (*date, *date),
                // The undertaking is to reach it, whose period is stated.
                None => deliverable::span(undertaking, None),
            };
            let value = self.value(target, &indicator.unit);
            period(&mut made.periods, Period { start, end }).targets.push(value);
        }
        for observation in &indicator.observations {
            match observation.span() {
                Some(span) => {
                    let value = self.observed(observation, &indicator.unit);
                    period(&mut made.periods, span).actuals.push(value);
                }
                None => leave_out(
                    LeftOutPart::Observation,
                    LeftOutReason::NoObservationDate,
                    &observation.source,
                ),
            }
        }
        made.periods.sort_by_key(|period| (period.start, period.end));
        made
    }
}

/// The type of the result that an indicator tells of: an outcome, or a part of the plan.
fn kind(published: &PublishedStrategy, id: &str) -> &'static str {
    let item = published.strategy.plan.iter().find(|item| item.statement.id == id);
    match item.map(|item| item.kind) {
        None => OUTCOME,
        Some(PlanKind::Output) => deliverable::OUTPUT,
        Some(_) => OTHER,
    }
}

/// Whether the unit is a part of a hundred, as it is worded in any language.
fn measure(unit: &Localised) -> &'static str {
    let is_share = |text: &String| PER_CENT.iter().any(|begin| text.to_lowercase().starts_with(begin));
    if unit.0.values().any(is_share) {
        PERCENTAGE
    } else {
        UNIT
    }
}

/// The period of an indicator from the first day of a stretch of time to its last, made where there is none yet.
fn period(periods: &mut Vec<IatiPeriod>, span: Period) -> &mut IatiPeriod {
    let (start, end) = (Some(day::first(span.start)), Some(day::last(span.end)));
    let known = periods
        .iter()
        .position(|known| (known.start, known.end) == (start, end));
    let at = known.unwrap_or_else(|| {
        periods.push(IatiPeriod {
            start,
            end,
            ..IatiPeriod::default()
        });
        periods.len() - 1
    });
    &mut periods[at]
}
