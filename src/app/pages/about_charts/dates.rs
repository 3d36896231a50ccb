//! What is dated in a publication, counted by year.

use super::{Shown, chart, documents};
use crate::{
    app::context::Context,
    chart::{
        Figure, Moment, Tone,
        line::{Base, LineChart, Series},
        multiples::{Multiples, Panel},
    },
    model::{DatedEntry, PartialDate},
};

/// What is dated, by the year in which it begins: the years from the first to the last, and the entries.
fn years(context: &Context) -> Option<(Vec<Moment>, &[DatedEntry])> {
    let entries = &context.publication.timeline.entries[..];
    let years = || entries.iter().map(|entry| entry.period.start.year);
    let (first, last) = (years().min()?, years().max()?);
    // A line takes two years.
    if first == last {
        return None;
    }
    let moment = |year| Moment {
        date: PartialDate {
            year,
            month: None,
            day: None,
        },
        label: year.to_string(),
    };
    Some(((first..=last).map(moment).collect(), entries))
}

/// How many of the entries begin in each year.
fn by_year<'a>(years: &[Moment], entries: impl Iterator<Item = &'a DatedEntry> + Clone) -> Vec<Figure> {
    let in_year = |moment: &Moment| {
        let begins = |entry: &&DatedEntry| entry.period.start.year == moment.date.year;
        Figure::Number(entries.clone().filter(begins).count().into())
    };
    years.iter().map(in_year).collect()
}

/// How much of everything that is dated begins in each year.
pub(super) fn line(context: &Context) -> Vec<Shown> {
    let Some((periods, entries)) = years(context) else {
        return Vec::new();
    };
    let sources = documents(context, entries.iter().filter_map(|entry| entry.document.as_deref()));
    let title = context.text("charts-line-title");
    let diagram = LineChart {
        chart: chart(context, "line", title, context.text("charts-dates"), sources),
        period_header: context.text("charts-year"),
        series: vec![Series {
            label: context.text("charts-dates"),
            tone: Tone::One,
            values: by_year(&periods, entries.iter()),
        }],
        periods,
        base: Base::Zero,
    };
    vec![Shown {
        diagram: Box::new(diagram),
        sentences: &["chart-line-peak", "chart-line-change"],
    }]
}

/// The same for each undertaking.
pub(super) fn multiples(context: &Context) -> Vec<Shown> {
    let Some((periods, entries)) = years(context) else {
        return Vec::new();
    };
    let mut slugs: Vec<&str> = Vec::new();
    for entry in entries {
        if !slugs.contains(&entry.strategy.as_str()) {
            slugs.push(&entry.strategy);
        }
    }
    let panels = slugs.into_iter().map(|slug| Panel {
        label: context.strategy_title(slug),
        values: by_year(&periods, entries.iter().filter(|entry| entry.strategy == slug)),
    });
    let sources = documents(context, entries.iter().filter_map(|entry| entry.document.as_deref()));
    let title = context.text("charts-multiples-title");
    let diagram = Multiples {
        chart: chart(context, "multiples", title, context.text("charts-dates"), sources),
        period_header: context.text("charts-year"),
        panels: panels.collect(),
        periods,
    };
    vec![Shown {
        diagram: Box::new(diagram),
        sentences: &["chart-multiples-peaks"],
    }]
}
