use leptos::prelude::*;

use super::embed::Embedded;
use crate::{
    app::{
        context::Context,
        page::Draft,
        parts::{
            Charts, Shown, baseline, bounded, drawing, passage_tools, rendering_note, source_link, speaker, targets,
            when,
        },
        sheet::Sheet,
    },
    chart::{
        Chart, Moment, SourceLine, Tone,
        line::{Base, Figure, LineChart, Series},
    },
    model::{Bound, Indicator, Localised, Observation, Period},
    publish::PublishedStrategy,
};

/// `/<lang>/indicators/<id>/`: what an indicator measures, where it starts from, what is to be reached, and every
/// observation with its source.
pub fn page(context: &Context, published: &PublishedStrategy, indicator: &Indicator) -> Draft {
    let title = context.local(&indicator.title);
    let (inner, slug, indicator) = (
        context.clone(),
        published.strategy.summary.slug.clone(),
        indicator.clone(),
    );
    Draft {
        path: format!("indicators/{}/", indicator.id),
        title: context.format("indicator-page-title", [("title", title.clone().into())]),
        name: title,
        description: context.local(&indicator.description),
        sheet: match is_drawn(&indicator) {
            true => Sheet::Drawing,
            false => Sheet::Page,
        },
        trail: vec![(context.text("indicators-title"), "indicators/".to_owned())],
        main: Box::new(move || {
            let published = inner.publication.strategy(&slug);
            published
                .map(|published| main(&inner, published, &indicator))
                .into_any()
        }),
    }
}

/// A line takes two places in time.
fn is_drawn(indicator: &Indicator) -> bool {
    periods(indicator).len() > 1
}

fn main(context: &Context, published: &PublishedStrategy, indicator: &Indicator) -> impl IntoView + use<> {
    let count = indicator.observations.len();
    let finding = context.format(
        "indicator-finding",
        [
            (
                "observations",
                context.count("indicator-observations-count", count).into(),
            ),
            (
                "dated",
                context.count("indicator-dated-count", indicator.dated()).into(),
            ),
        ],
    );
    let is_drawn = is_drawn(indicator);
    let undrawn = (!is_drawn).then(|| context.text("indicator-undrawn"));
    let chart = is_drawn.then(|| drawing(context, &shown(context, indicator)).into_any());
    let tools = is_drawn.then(|| passage_tools(context, String::new(), Vec::new(), Charts::Some).into_any());
    view! {
        <p class="kind">{context.text("indicator-kind")}</p>
        <h1>{context.local(&indicator.title)}</h1>
        <p class="lead">{context.local(&indicator.description)}</p>
        {rendering_note(context, &published.strategy.summary.documents)}
        {facts(context, published, indicator).into_any()}
        <p class="finding">{finding}" "{undrawn}</p>
        {chart}
        {observations(context, indicator).into_any()}
        <p class="data"><a href=context.data_url("indicators.json")>{context.text("data-json")}</a></p>
        {tools}
    }
}

fn shown(context: &Context, indicator: &Indicator) -> Shown {
    // A figure that is "about 250" is said with its date, below; the sentence must not say it as exact.
    let is_exact = |found: &Observation| found.bound == Bound::Exact;
    Shown {
        diagram: Box::new(line(context, indicator)),
        sentences: match indicator.observations.iter().all(is_exact) {
            true => &["chart-line-change", "chart-line-missing"],
            false => &["chart-line-span", "chart-line-missing"],
        },
    }
}

/// The charts of all indicators that are drawn.
pub(super) fn embedded(context: &Context) -> Vec<Embedded> {
    let published = context.publication.strategies.iter();
    let drawn = published
        .flat_map(|published| &published.indicators)
        .filter(|indicator| is_drawn(indicator));
    let embedded = |indicator: &Indicator| Embedded {
        shown: shown(context, indicator),
        page: format!("indicators/{0}/#indicator-{0}", indicator.id),
        title: context.format(
            "indicator-page-title",
            [("title", context.local(&indicator.title).into())],
        ),
    };
    drawn.map(embedded).collect()
}

fn facts(context: &Context, published: &PublishedStrategy, indicator: &Indicator) -> impl IntoView + use<> {
    let summary = &published.strategy.summary;
    let strategy = context.url(&format!("strategies/{}/", summary.slug));
    let outcome = indicator
        .outcome
        .as_deref()
        .and_then(|id| published.strategy.name_of(id));
    let outcome = outcome.map(|name| {
        view! { <div><dt>{context.text("results-outcome")}</dt><dd>{context.local(name)}</dd></div> }
    });
    let direction = context.text(&format!("direction-{}", indicator.direction.key()));
    view! {
        <dl class="facts">
            <div><dt>{context.text("strategy-column")}</dt><dd><a href=strategy>{context.local(&summary.title)}</a></dd></div>
            {outcome}
            <div><dt>{context.text("indicator-unit")}</dt><dd>{context.local(&indicator.unit)}</dd></div>
            <div><dt>{context.text("indicator-direction")}</dt><dd>{direction}</dd></div>
            <div><dt>{context.text("indicator-baseline")}</dt><dd>{baseline(context, indicator)}</dd></div>
            <div><dt>{context.text("indicator-target")}</dt><dd>{targets(context, indicator)}</dd></div>
        </dl>
    }
}

fn observations(context: &Context, indicator: &Indicator) -> impl IntoView + use<> {
    let rows = indicator
        .observations
        .iter()
        .map(|observation| row(context, observation));
    view! {
        <section aria-labelledby="observations">
            <h2 id="observations">{context.text("indicator-observations")}</h2>
            <div class="scroll" role="group" tabindex="0" aria-labelledby="observations">
                <table>
                    <thead><tr>
                        <th scope="col">{context.text("fact-date")}</th>
                        <th scope="col">{context.text("fact-value")}</th>
                        <th scope="col">{context.text("indicator-of-what")}</th>
                        <th scope="col">{context.text("fact-said-by")}</th>
                        <th scope="col">{context.text("source-label")}</th>
                    </tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
}

fn row(context: &Context, observation: &Observation) -> impl IntoView + use<> {
    let remarks = [&observation.disaggregation, &observation.comment, &observation.outside];
    let remarks: Vec<String> = remarks.into_iter().flatten().map(|text| context.local(text)).collect();
    view! {
        <tr>
            <th scope="row">{when(context, observation)}</th>
            <td class="number">{bounded(context, observation.value, observation.bound)}</td>
            <td>{remarks.join(" · ")}</td>
            <td>{speaker(context, &observation.said_by, observation.voice)}</td>
            <td>{source_link(context, &observation.source)}</td>
        </tr>
    }
}

/// The places in time of the observations, the earliest first, each once.
fn periods(indicator: &Indicator) -> Vec<Period> {
    let mut periods: Vec<Period> = indicator.observations.iter().filter_map(Observation::span).collect();
    periods.sort_by_key(|period| (period.end.last_day(), period.start.first_day()));
    periods.dedup();
    periods
}

/// The dated observations as lines, one for each part of the whole.
fn line(context: &Context, indicator: &Indicator) -> LineChart {
    let periods = periods(indicator);
    let dated = || {
        let observations = indicator.observations.iter();
        observations.filter_map(|observation| Some((observation, observation.span()?)))
    };
    let mut parts: Vec<Option<&Localised>> = Vec::new();
    for (observation, _) in dated() {
        if !parts.contains(&observation.disaggregation.as_ref()) {
            parts.push(observation.disaggregation.as_ref());
        }
    }
    let tones = [Tone::One, Tone::Two, Tone::Three, Tone::Four, Tone::Five, Tone::Six];
    let series = parts.iter().zip(tones.into_iter().cycle()).map(|(part, tone)| Series {
        label: context.local(part.unwrap_or(&indicator.title)),
        tone,
        values: periods
            .iter()
            .map(|period| {
                let found =
                    dated().find(|(observation, span)| span == period && observation.disaggregation.as_ref() == *part);
                found.map_or(Figure::Absent(String::new()), |(found, _)| Figure::Number(found.value))
            })
            .collect(),
    });
    let series = series.collect();
    // A bound belongs to a figure; a line has no place for it but beside its date.
    let moment = |period: &Period| {
        let bounds = dated().filter(|(observation, span)| span == period && observation.bound != Bound::Exact);
        let bounds: Vec<String> = bounds
            .map(|(observation, _)| bounded(context, observation.value, observation.bound))
            .collect();
        let date = context.period(*period);
        Moment {
            date: period.end,
            label: match bounds.is_empty() {
                true => date,
                false => {
                    let value = ("value", bounds.join(", ").into());
                    context.format("chart-pair", [("name", date.into()), value])
                }
            },
        }
    };
    LineChart {
        chart: Chart {
            id: format!("indicator-{}", indicator.id),
            title: context.local(&indicator.title),
            unit: context.local(&indicator.unit),
            sources: sources(context, indicator),
            as_of: context.date(context.publication.site.release),
        },
        period_header: context.text("fact-date"),
        periods: periods.iter().map(moment).collect(),
        series,
        base: Base::Zero,
    }
}

/// The documents that the observations come from.
fn sources(context: &Context, indicator: &Indicator) -> Vec<SourceLine> {
    let mut documents: Vec<&str> = Vec::new();
    for observation in &indicator.observations {
        if !documents.contains(&observation.source.document.as_str()) {
            documents.push(&observation.source.document);
        }
    }
    let line = |id: &str| SourceLine {
        text: context.format("chart-source", [("document", context.document_title(id).into())]),
        href: context.url(&format!("documents/{id}/")),
    };
    documents.into_iter().map(line).collect()
}
