use leptos::prelude::*;

use super::embed::Embedded;
use crate::{
    app::{
        context::Context,
        islands::choose::timeline_filter::{self, TimelineFilter},
        page::Draft,
        parts::{
            Charts, Section, Shown, chart_sources, drawn, entry_source, explored, on_page, passage_tools, share_button,
        },
        sheet::Sheet,
    },
    chart::{
        Chart, Moment, SourceLine, Tone,
        lanes::{Kind, Lane, Lanes, Thing},
    },
    model::{DatedEntry, EventKind},
};

/// The page, from the folder of its language.
const PATH: &str = "timeline/";

/// `/<lang>/timeline/`: everything dated, drawn and year by year.
pub fn page(context: &Context) -> Draft {
    let inner = context.clone();
    Draft {
        path: PATH.to_owned(),
        title: context.text("timeline-title"),
        name: context.text("timeline-title"),
        description: context.text("timeline-intro"),
        sheet: Sheet::Dated,
        trail: Vec::new(),
        main: Box::new(move || main(&inner).into_any()),
    }
}

fn main(context: &Context) -> impl IntoView + use<> {
    let entries = &context.publication.timeline.entries;
    let (strategies, kinds) = (strategies(entries), kinds(entries));
    let options = |keys: &[String], name: &dyn Fn(&str) -> String| -> Vec<(String, String)> {
        keys.iter().map(|key| (key.clone(), name(key))).collect()
    };
    let kind_keys: Vec<String> = kinds.iter().map(|kind| kind.key().to_owned()).collect();
    let shown_strategies = options(&strategies, &|slug| context.strategy_title(slug));
    let shown_kinds = options(&kind_keys, &|key| context.text(&format!("event-kind-{key}")));
    let words = context.island_words(&timeline_filter::TEXTS, &timeline_filter::COUNTS);
    let total = entries.len();
    view! {
        <h1>{context.text("timeline-title")}</h1>
        <p class="lead">{context.text("timeline-intro")}</p>
        {on_page(context, contents(context, entries))}
        <section data-client="choose" data-wake-on="filter">
            <TimelineFilter words strategies=shown_strategies kinds=shown_kinds total/>
        </section>
        {figure(context, &strategies, &kinds).into_any()}
        <section aria-labelledby="list">
            <h2 id="list">{context.text("timeline-list")}</h2>
            {list(context, entries)}
        </section>
        <p class="data"><a href=context.data_url("timeline.json")>{context.text("data-json")}</a></p>
        {passage_tools(context, String::new(), Vec::new(), Charts::Some)}
    }
}

/// The drawing, and the years of the list.
fn contents(context: &Context, entries: &[DatedEntry]) -> Vec<Section> {
    let years = by_year(entries).map(|(year, _)| (year_anchor(year), year.to_string()));
    let drawing = ("timeline".to_owned(), context.text("timeline-drawing"));
    let list = Section {
        place: ("list".to_owned(), context.text("timeline-list")),
        within: years.collect(),
    };
    vec![drawing.into(), list]
}

/// The undertakings of which something is dated, in the order of their first date.
fn strategies(entries: &[DatedEntry]) -> Vec<String> {
    let mut strategies: Vec<String> = Vec::new();
    for entry in entries {
        if !strategies.contains(&entry.strategy) {
            strategies.push(entry.strategy.clone());
        }
    }
    strategies
}

/// The kinds of what is dated.
fn kinds(entries: &[DatedEntry]) -> Vec<EventKind> {
    let kinds = EventKind::ALL.into_iter();
    kinds
        .filter(|kind| entries.iter().any(|entry| entry.kind == *kind))
        .collect()
}

/// A sign of its own for each kind; none but colour would tell some of the others apart.
fn tone(kind: EventKind) -> Tone {
    match kind {
        EventKind::Strategy => Tone::One,
        EventKind::Resolution => Tone::Two,
        EventKind::Decision => Tone::Four,
        EventKind::Report => Tone::Three,
        EventKind::Meeting => Tone::Five,
        EventKind::Launch => Tone::Six,
        EventKind::Deadline => Tone::Planned,
        EventKind::Event => Tone::Absent,
    }
}

/// What is dated, a lane for each undertaking.
fn shown(context: &Context, strategies: &[String], kinds: &[EventKind]) -> Shown {
    Shown {
        diagram: Box::new(lanes(context, strategies, kinds)),
        sentences: &["chart-lanes-count", "chart-lanes-each"],
    }
}

/// The chart of this page.
pub(super) fn embedded(context: &Context) -> Vec<Embedded> {
    let entries = &context.publication.timeline.entries;
    let embedded = Embedded {
        shown: shown(context, &strategies(entries), &kinds(entries)),
        page: "timeline/#timeline".to_owned(),
        title: context.text("timeline-title"),
    };
    (!entries.is_empty()).then_some(embedded).into_iter().collect()
}

fn figure(context: &Context, strategies: &[String], kinds: &[EventKind]) -> impl IntoView + use<> {
    let shown = shown(context, strategies, kinds);
    let (drawn, chart) = (drawn(context, &shown), shown.diagram.chart());
    let share = share_button(context, &chart.title).into_any();
    let sources = chart_sources(context, chart);
    let drawn = explored(context, chart, drawn).into_any();
    view! {
        <figure class="chart-figure" id="timeline" aria-labelledby="timeline-title">
            <figcaption><h2 id="timeline-title">{chart.title.clone()}</h2></figcaption>
            {drawn}
            <p class="chart-source">{sources}" "{share}</p>
        </figure>
    }
}

fn lanes(context: &Context, strategies: &[String], kinds: &[EventKind]) -> Lanes {
    let entries = &context.publication.timeline.entries;
    let lane = |slug: &String| {
        let here = entries.iter().filter(|entry| entry.strategy == *slug);
        let things = here.filter_map(|entry| {
            Some(Thing {
                kind: kinds.iter().position(|kind| *kind == entry.kind)?,
                start: entry.period.start,
                end: entry.period.end,
            })
        });
        Lane {
            label: context.strategy_title(slug),
            things: things.collect(),
        }
    };
    let documents = context
        .publication
        .documents
        .iter()
        .map(|document| &document.record.summary.id);
    let documents = documents.filter(|id| entries.iter().any(|entry| entry.document.as_ref() == Some(*id)));
    let release = context.publication.site.release;
    let as_of = context.date(release);
    Lanes {
        chart: Chart {
            id: "timeline-lanes".to_owned(),
            title: context.text("timeline-drawing"),
            unit: String::new(),
            sources: documents
                .map(|id| SourceLine {
                    text: context.document_title(id),
                    href: context.url(&format!("documents/{id}/")),
                })
                .collect(),
            as_of: as_of.clone(),
        },
        lane_header: context.text("strategy-column"),
        kinds: kinds
            .iter()
            .map(|kind| Kind {
                label: context.text(&format!("event-kind-{}", kind.key())),
                tone: tone(*kind),
            })
            .collect(),
        lanes: strategies.iter().map(lane).collect(),
        marked: Some(Moment {
            date: release,
            label: as_of,
        }),
    }
}

/// The entries, by the year in which they begin.
fn by_year(entries: &[DatedEntry]) -> impl Iterator<Item = (u16, &[DatedEntry])> {
    let years = entries.chunk_by(|one, other| one.period.start.year == other.period.start.year);
    years.filter_map(|entries| Some((entries.first()?.period.start.year, entries)))
}

fn year_anchor(year: u16) -> String {
    format!("y{year}")
}

/// The entries, year by year.
fn list(context: &Context, entries: &[DatedEntry]) -> impl IntoView + use<> {
    let years = by_year(entries)
        .map(|(year, entries)| {
            let items = entries.iter().map(|entry| item(context, entry)).collect_view();
            view! { <li data-year=""><h3 id=year_anchor(year)>{year}</h3><ol>{items}</ol></li> }
        })
        .collect_view();
    view! { <ol class="years">{years}</ol> }
}

fn item(context: &Context, entry: &DatedEntry) -> impl IntoView + use<> {
    let kind = context.text(&format!("event-kind-{}", entry.kind.key()));
    let organisation = entry.organisation.as_ref();
    let organisation = organisation.map(|id| format!("{} · ", context.organisation_short(id)));
    let outside = entry
        .outside
        .as_ref()
        .map(|why| view! { <p class="see">{context.local(why)}</p> });
    view! {
        <li data-strategy=entry.strategy.clone() data-kind=entry.kind.key()>
            <p><strong>{context.period(entry.period)}</strong>" · "{kind}</p>
            <p>{context.local(&entry.title)}</p>
            <p class="see">{organisation}{entry_source(context, entry)}</p>
            {outside}
        </li>
    }
}
