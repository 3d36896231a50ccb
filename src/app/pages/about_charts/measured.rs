//! What the indicators of a publication measure.

use super::{Shown, chart, documents, paragraph};
use crate::{
    app::{
        context::Context,
        parts::{absence_text, bounded},
    },
    chart::{
        Figure, Moment, SourceLine, Tone,
        card::{Card, Point},
        slope::{self, Slope},
        target::{self, Dated, Targets},
    },
    model::{Bound, Indicator, IndicatorValue, Observation, PartialDate, Stated},
};
use rust_decimal::Decimal;

/// How many fact cards a page shows.
const CARDS: usize = 6;

/// An indicator, what it starts from and what was last observed of it.
type Change<'a> = (&'a Indicator, &'a IndicatorValue, &'a Observation);

/// A number as it is meant.
fn figure(context: &Context, value: Decimal, bound: Bound) -> Figure {
    match bound {
        Bound::Exact => Figure::Number(value),
        _ => Figure::Meant {
            number: value,
            text: bounded(context, value, bound),
        },
    }
}

fn date(context: &Context, date: &Stated<PartialDate>) -> String {
    match date {
        Stated::Value(date) => context.date(*date),
        Stated::Absent(absence) => absence_text(context, absence),
    }
}

/// When an observation holds, in words.
fn when(context: &Context, observation: &Observation) -> String {
    match (&observation.period, &observation.date) {
        (Some(period), _) => context.period(*period),
        (None, Some(stated)) => date(context, stated),
        (None, None) => String::new(),
    }
}

fn observed(context: &Context, observation: &Observation) -> Figure {
    figure(context, observation.value, observation.bound)
}

/// The paragraphs that state values.
fn sources<'a>(context: &Context, values: impl Iterator<Item = &'a crate::model::Source>) -> Vec<SourceLine> {
    let mut lines: Vec<SourceLine> = Vec::new();
    for line in values.map(|source| paragraph(context, source)) {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

/// The indicators with a baseline and an observation, a drawing for each unit.
pub(super) fn slope(context: &Context) -> Vec<Shown> {
    let changes = context.publication.indicators().filter_map(|indicator| {
        let baseline = indicator.baseline.value()?;
        Some((indicator, baseline, indicator.latest()?))
    });
    let mut units: Vec<(String, Vec<Change<'_>>)> = Vec::new();
    for change in changes {
        let unit = context.local(&change.0.unit);
        match units.iter_mut().find(|(known, _)| *known == unit) {
            Some((_, changes)) => changes.push(change),
            None => units.push((unit, vec![change])),
        }
    }
    let drawn = units.into_iter().enumerate().map(|(at, (unit, changes))| {
        let stated = changes.iter();
        let stated = stated.flat_map(|(_, baseline, latest)| [&baseline.source, &latest.source]);
        let sources = sources(context, stated);
        let rows = changes
            .iter()
            .enumerate()
            .map(|(row, (indicator, baseline, latest))| slope::Row {
                label: context.local(&indicator.title),
                tone: Tone::of(row),
                before: figure(context, baseline.value, baseline.bound),
                after: observed(context, latest),
            });
        let title = context.text("charts-slope-title");
        let diagram = Slope {
            chart: chart(context, &format!("slope-{}", at + 1), title, unit, sources),
            row_header: context.text("indicator-kind"),
            before_header: context.text("indicator-baseline"),
            after_header: context.text("indicator-latest"),
            rows: rows.collect(),
            ..Slope::default()
        };
        Shown {
            diagram: Box::new(diagram),
            sentences: &["chart-slope-changes"],
        }
    });
    drawn.collect()
}

/// The indicators with a target.
pub(super) fn target(context: &Context) -> Vec<Shown> {
    let with = context.publication.indicators();
    let with: Vec<(&Indicator, &IndicatorValue)> = with
        .filter_map(|indicator| Some((indicator, indicator.targets.last()?)))
        .collect();
    if with.is_empty() {
        return Vec::new();
    }
    let rows = with.iter().map(|(indicator, target)| {
        let value = |value: &IndicatorValue| Dated {
            figure: figure(context, value.value, value.bound),
            date: value.date.value().map(|date| context.date(*date)).unwrap_or_default(),
        };
        let baseline = match &indicator.baseline {
            Stated::Value(found) => value(found),
            Stated::Absent(absence) => Dated {
                figure: Figure::Absent(absence_text(context, absence)),
                date: String::new(),
            },
        };
        let latest = indicator.latest().map_or_else(
            || Dated {
                figure: Figure::Absent(context.text("charts-unobserved")),
                date: String::new(),
            },
            |observation| Dated {
                figure: observed(context, observation),
                date: observation
                    .span()
                    .map(|_| when(context, observation))
                    .unwrap_or_default(),
            },
        );
        let name = context.local(&indicator.title).into();
        let unit = context.local(&indicator.unit).into();
        target::Row {
            label: context.format("charts-with-unit", [("name", name), ("unit", unit)]),
            baseline,
            latest,
            target: value(target),
        }
    });
    let stated = with.iter().flat_map(|(indicator, target)| {
        let baseline = indicator.baseline.value().map(|found| &found.source);
        let latest = indicator.latest().map(|found| &found.source);
        baseline.into_iter().chain(latest).chain([&target.source])
    });
    let mut lines = sources(context, stated.clone());
    if lines.len() > CARDS {
        lines = documents(context, stated.map(|source| source.document.as_str()));
    }
    let title = context.text("charts-target-title");
    let diagram = Targets {
        chart: chart(context, "target", title, String::new(), lines),
        row_header: context.text("indicator-kind"),
        baseline_header: context.text("indicator-baseline"),
        latest_header: context.text("indicator-latest"),
        target_header: context.text("indicator-target"),
        rows: rows.collect(),
    };
    vec![Shown {
        diagram: Box::new(diagram),
        sentences: &["chart-target-rows", "chart-target-observed"],
    }]
}

/// Of each undertaking, the first indicator with an observation that is dated and of the whole.
pub(super) fn cards(context: &Context) -> Vec<Shown> {
    let published = context.publication.strategies.iter();
    let found = published.filter_map(|published| {
        let mut indicators = published.indicators.iter();
        indicators.find_map(|indicator| {
            let latest = indicator.latest()?;
            (latest.span().is_some() && latest.disaggregation.is_none()).then_some((indicator, latest))
        })
    });
    let card = |(indicator, latest): (&Indicator, &Observation)| {
        let mut earlier: Vec<(PartialDate, &Observation)> = indicator
            .observations
            .iter()
            .filter(|other| !std::ptr::eq(*other, latest) && other.disaggregation.is_none())
            .filter_map(|other| Some((other.span()?.end, other)))
            .collect();
        earlier.sort_by_key(|(date, _)| date.last_day());
        let sources = sources(
            context,
            earlier.iter().map(|(_, other)| &other.source).chain([&latest.source]),
        );
        let before = earlier.into_iter().map(|(date, other)| Point {
            period: Moment {
                date,
                label: when(context, other),
            },
            figure: observed(context, other),
        });
        let (title, unit) = (context.local(&indicator.title), context.local(&indicator.unit));
        let card = Card {
            chart: chart(context, &format!("card-{}", indicator.id), title, unit, sources),
            measure: context.local(&indicator.description),
            date_header: context.text("fact-date"),
            figure: observed(context, latest),
            date: when(context, latest),
            before: before.collect(),
        };
        Shown {
            diagram: Box::new(card),
            sentences: &["chart-card-value"],
        }
    };
    found.take(CARDS).map(card).collect()
}
