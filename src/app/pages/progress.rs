use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{
    embed::Embedded,
    progress_changes::{dropped, moved},
    progress_counts::{Standing, absences, sums},
};
use crate::{
    app::{
        context::Context,
        page::Draft,
        parts::{Charts, Shown, drawing, passage_tools, rendering_note, source_link, speaker, stated},
        sheet::Sheet,
    },
    chart::{
        Chart, SourceLine, Tone,
        stacked_bars::{Row, Segment, StackedBars},
    },
    model::{ReportState, Respect, Voice},
};

/// `/<lang>/progress/`: over all undertakings, what is promised, what is reported and what is not, what can be measured,
/// which dates moved and who says so.
pub fn page(context: &Context) -> Draft {
    let inner = context.clone();
    Draft {
        path: "progress/".to_owned(),
        title: context.text("progress-title"),
        name: context.text("progress-title"),
        description: context.text("progress-intro"),
        sheet: Sheet::Drawing,
        trail: Vec::new(),
        main: Box::new(move || main(&inner).into_any()),
    }
}

fn main(context: &Context) -> impl IntoView + use<> {
    let strategies = context.publication.strategies.iter();
    let standings: Vec<Standing<'_>> = strategies.map(Standing::from).collect();
    let documents: Vec<String> = standings
        .iter()
        .flat_map(|standing| standing.published.strategy.summary.documents.clone())
        .collect();
    view! {
        <h1>{context.text("progress-title")}</h1>
        <p class="lead">{context.text("progress-intro")}</p>
        {findings(context, &standings).into_any()}
        {rendering_note(context, &documents)}
        {reporting(context, &standings)}
        {drawing(context, &shown(context, &standings)).into_any()}
        {respects(context, &standings)}
        {voices(context, &standings)}
        {moved(context, &standings).into_any()}
        {dropped(context, &standings).into_any()}
        {data(context, &standings)}
        {passage_tools(context, String::new(), Vec::new(), Charts::Some)}
    }
}

fn shown(context: &Context, standings: &[Standing<'_>]) -> Shown {
    Shown {
        diagram: Box::new(bars(context, standings)),
        sentences: &["chart-results-parts", "chart-results-largest"],
    }
}

/// The chart of this page.
pub(super) fn embedded(context: &Context) -> Vec<Embedded> {
    let strategies = context.publication.strategies.iter();
    let standings: Vec<Standing<'_>> = strategies.map(Standing::from).collect();
    let embedded = || Embedded {
        shown: shown(context, &standings),
        page: "progress/#progress".to_owned(),
        title: context.text("progress-title"),
    };
    context.publication.has_progress().then(embedded).into_iter().collect()
}

/// What the tables come to, in words.
fn findings(context: &Context, standings: &[Standing<'_>]) -> impl IntoView + use<> {
    let promised: usize = standings.iter().map(|standing| standing.deliverables.len()).sum();
    let reported: usize = standings.iter().map(Standing::reported).sum();
    let promising = standings
        .iter()
        .filter(|standing| !standing.deliverables.is_empty())
        .count();
    let undertakings = context.format(
        "progress-undertakings",
        [("count", promising.into()), ("all", standings.len().into())],
    );
    let others = standings.len() - promising;
    let others = (others > 0).then(|| context.count("progress-finding-others", others));
    let lead = context.format(
        "progress-finding",
        [
            ("promised", context.count("home-promised", promised).into()),
            ("undertakings", undertakings.into()),
            ("reported", context.count("home-reported", reported).into()),
        ],
    );
    let pair =
        |name: String, count: usize| context.format("progress-pair", [("name", name.into()), ("count", count.into())]);
    let join = |parts: Vec<String>| parts.join(&context.text("progress-separator").replace('_', " "));
    let kinds = absences(standings).into_iter();
    let kinds: Vec<String> = kinds
        .map(|(kind, count)| pair(context.text(&format!("absence-kind-{kind}")), count))
        .collect();
    let unreported = (promised > reported).then(|| {
        let kinds = ("kinds", join(kinds).into());
        context.format(
            "progress-finding-absent",
            [("count", (promised - reported).into()), kinds],
        )
    });
    let respects = sums(standings.iter().map(Standing::respects));
    let respects = Respect::ALL.iter().zip(respects);
    let respects = respects.map(|(respect, count)| pair(context.text(&format!("respect-{}", respect.key())), count));
    let respects = (promised > 0).then(|| {
        let respects = join(respects.collect());
        context.format(
            "progress-finding-respects",
            [("count", promised.into()), ("respects", respects.into())],
        )
    });
    let moved: usize = standings.iter().map(|standing| standing.moved().count()).sum();
    let voices = sums(standings.iter().map(Standing::voices));
    let said: usize = voices.iter().sum();
    let voices = Voice::ALL.iter().zip(voices).filter(|(_, count)| *count > 0);
    let voices = voices.map(|(voice, count)| pair(context.text(&format!("voice-{}", voice.key())), count));
    let voices = join(voices.collect());
    let said = context.format(
        "progress-finding-voices",
        [("count", said.into()), ("voices", voices.into())],
    );
    let sentences = [
        others,
        unreported,
        respects,
        Some(context.count("progress-finding-moved", moved)),
        Some(said),
    ];
    let sentences = sentences.into_iter().flatten();
    let sentences = sentences.map(|sentence| view! { <li>{sentence}</li> }).collect_view();
    view! { <p class="finding">{lead}</p><ul>{sentences}</ul> }
}

/// The files that everything here is counted in.
fn data(context: &Context, standings: &[Standing<'_>]) -> impl IntoView + use<> {
    let mut files = Vec::new();
    for standing in standings {
        let slug = &standing.published.strategy.summary.slug;
        let has = [
            ("results", standing.published.results.is_some()),
            ("initiatives", standing.published.initiatives.is_some()),
        ];
        let there = has.into_iter().filter(|(_, is_there)| *is_there);
        files.extend(there.map(|(name, _)| format!("strategies/{slug}/{name}.json")));
    }
    if context.publication.indicators().next().is_some() {
        files.push("indicators.json".to_owned());
    }
    let links = files
        .into_iter()
        .map(|file| view! { <li><a href=context.data_url(&file)>{file.clone()}</a></li> })
        .collect_view();
    view! { <p class="data">{context.text("data-json")}</p><ul>{links}</ul> }
}

/// A table with a row for each undertaking.
fn table(
    context: &Context,
    id: &'static str,
    headers: Vec<String>,
    rows: impl Iterator<Item = (AnyView, Vec<AnyView>)>,
) -> AnyView {
    let headers = std::iter::once(context.text("strategy-column")).chain(headers);
    let headers = headers
        .map(|header| view! { <th scope="col">{header}</th> })
        .collect_view();
    let rows = rows
        .map(|(header, cells)| {
            let cells = cells.into_iter().map(|cell| view! { <td class="number">{cell}</td> });
            view! { <tr><th scope="row">{header}</th>{cells.collect_view()}</tr> }
        })
        .collect_view();
    view! {
        <section aria-labelledby=id>
            <h2 id=id>{context.text(id)}</h2>
            <div class="scroll" role="group" tabindex="0" aria-labelledby=id>
                <table class="figures"><thead><tr>{headers}</tr></thead><tbody>{rows}</tbody></table>
            </div>
        </section>
    }
    .into_any()
}

/// The undertaking, leading to where its promises stand.
fn row_header(context: &Context, standing: &Standing<'_>) -> AnyView {
    let summary = &standing.published.strategy.summary;
    let results = if standing.published.results.is_some() {
        "results/"
    } else {
        ""
    };
    let address = context.url(&format!("strategies/{}/{results}", summary.slug));
    view! { <a href=address>{context.local(&summary.title)}</a> }.into_any()
}

fn number(context: &Context, count: usize) -> AnyView {
    crate::locale::format_decimal(Decimal::from(count), &context.language).into_any()
}

/// What is promised and what is reported, with what is not by the kind of its absence.
fn reporting(context: &Context, standings: &[Standing<'_>]) -> AnyView {
    let kinds: Vec<&'static str> = absences(standings).into_keys().collect();
    let mut headers = vec![context.text("progress-promised"), context.text("progress-reported")];
    headers.extend(kinds.iter().map(|kind| {
        let kind = context.text(&format!("absence-kind-{kind}"));
        context.format("progress-unreported", [("kind", kind.into())])
    }));
    headers.extend([
        context.text("initiatives-title"),
        context.text("progress-initiatives-reported"),
    ]);
    let rows = standings.iter().map(|standing| {
        let absences = standing.absences();
        let mut counts = vec![standing.deliverables.len(), standing.reported()];
        counts.extend(kinds.iter().map(|kind| absences.get(kind).copied().unwrap_or_default()));
        counts.extend([standing.initiatives.len(), standing.initiatives_reported()]);
        let cells = counts.into_iter().map(|count| number(context, count)).collect();
        (row_header(context, standing), cells)
    });
    table(context, "progress-reporting", headers, rows)
}

/// Of how many promises the sources state each of the six respects.
fn respects(context: &Context, standings: &[Standing<'_>]) -> AnyView {
    let mut headers = vec![context.text("progress-promised")];
    headers.extend(Respect::ALL.map(|respect| context.text(&format!("respect-{}", respect.key()))));
    let with_promises = standings.iter().filter(|standing| !standing.deliverables.is_empty());
    let rows = with_promises.map(|standing| {
        let counts = std::iter::once(standing.deliverables.len()).chain(standing.respects());
        let cells = counts.map(|count| number(context, count)).collect();
        (row_header(context, standing), cells)
    });
    table(context, "progress-respects", headers, rows)
}

/// Who says so, and when somebody last did.
fn voices(context: &Context, standings: &[Standing<'_>]) -> AnyView {
    let all = sums(standings.iter().map(Standing::voices));
    let occur: Vec<usize> = (0..all.len()).filter(|at| all[*at] > 0).collect();
    let names = occur.iter().map(|at| format!("voice-{}", Voice::ALL[*at].key()));
    let mut headers: Vec<String> = names.map(|id| context.text(&id)).collect();
    headers.push(context.text("progress-last"));
    let rows = standings.iter().map(|standing| {
        let counts = standing.voices();
        let mut cells: Vec<AnyView> = occur.iter().map(|at| number(context, counts[*at])).collect();
        cells.push(last_report(context, standing));
        (row_header(context, standing), cells)
    });
    table(context, "progress-voices", headers, rows)
}

fn last_report(context: &Context, standing: &Standing<'_>) -> AnyView {
    match standing.last_report() {
        Some(report) => {
            let date = stated(context, &report.date, |date| context.date(*date).into_any());
            let by = speaker(context, &report.by, report.voice);
            view! { {date}", "{by}" "{source_link(context, &report.source)} }.into_any()
        }
        None => {
            let absent = context.count("progress-undated", standing.reports().count());
            view! { <span class="absent">{absent}</span> }.into_any()
        }
    }
}

/// What is reported of the promises of each undertaking.
fn bars(context: &Context, standings: &[Standing<'_>]) -> StackedBars {
    let tones = [Tone::Planned, Tone::UnderWay, Tone::Done, Tone::Dropped];
    let states = ReportState::ALL.into_iter().zip(tones);
    let states = states
        .map(|(state, tone)| (Some(state), tone))
        .chain([(None, Tone::Absent)]);
    let states: Vec<(Option<ReportState>, Tone)> = states
        .filter(|(state, _)| standings.iter().any(|standing| standing.in_state(*state) > 0))
        .collect();
    let shown: Vec<&Standing<'_>> = standings
        .iter()
        .filter(|standing| !standing.deliverables.is_empty())
        .collect();
    let documents = shown
        .iter()
        .flat_map(|standing| &standing.published.strategy.summary.documents);
    let key = |state: Option<ReportState>| state.map_or("unreported", ReportState::key);
    StackedBars {
        chart: Chart {
            id: "progress".to_owned(),
            title: context.text("progress-chart"),
            unit: context.text("chart-unit"),
            sources: documents
                .map(|id| SourceLine {
                    text: context.format("chart-source", [("document", context.document_title(id).into())]),
                    href: context.url(&format!("documents/{id}/")),
                })
                .collect(),
            as_of: context.date(context.publication.site.release),
        },
        row_header: context.text("strategy-column"),
        segments: states
            .iter()
            .map(|(state, tone)| Segment {
                label: context.text(&format!("state-{}", key(*state))),
                tone: *tone,
            })
            .collect(),
        rows: shown
            .iter()
            .map(|standing| Row {
                label: context.local(&standing.published.strategy.summary.title),
                values: states
                    .iter()
                    .map(|(state, _)| Decimal::from(standing.in_state(*state)))
                    .collect(),
            })
            .collect(),
    }
}
