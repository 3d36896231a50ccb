use leptos::prelude::*;

use super::{
    activities::{row, ways},
    embed::Embedded,
    initiatives::pager,
};
use crate::{
    app::{
        context::Context,
        page::Draft,
        parts::{Charts, Shown, day, drawing, passage_tools},
        sheet::Sheet,
    },
    chart::{
        Chart, Moment, SourceLine, Tone,
        timeline::{Edge, Row, Timeline},
    },
    iati::{Day, model::Activity},
    model::PartialDate,
    publish::Activities,
};

/// How many activities a static page draws: its bytes do not grow with their number.
const MOST: usize = 24;

/// How many pages there are at most: those that began last. The register puts all of them in this order.
const PAGES: usize = 10;

/// `/<lang>/activities/timeline/`, `/<lang>/activities/timeline/2/` …: the activities that began last, on a time line.
pub fn pages(context: &Context) -> Vec<Draft> {
    let Some(activities) = &context.publication.activities else {
        return Vec::new();
    };
    let last = last(activities);
    let draft = |number: usize| {
        let inner = context.clone();
        let title = title(context, number, last);
        let above = [
            (context.text("activities-title"), "activities/".to_owned()),
            (context.text("activities-timeline-title"), path(1)),
        ];
        Draft {
            path: path(number),
            title: title.clone(),
            name: title,
            description: context.text("activities-timeline-intro"),
            sheet: Sheet::Drawing,
            trail: above.into_iter().take(number.min(2)).collect(),
            main: Box::new(move || {
                let activities = inner.publication.activities.clone();
                activities
                    .map(|activities| main(&inner, &activities, number, last))
                    .into_any()
            }),
        }
    };
    (1..=last).map(draft).collect()
}

/// The charts of these pages.
pub(super) fn embedded(context: &Context) -> Vec<Embedded> {
    let Some(activities) = &context.publication.activities else {
        return Vec::new();
    };
    let last = last(activities);
    let embedded = |number: usize| {
        let shown = shown(context, activities, number);
        Embedded {
            page: format!("{}#{}", path(number), shown.diagram.chart().id),
            title: title(context, number, last),
            shown,
        }
    };
    (1..=last).map(embedded).collect()
}

fn path(number: usize) -> String {
    match number {
        1 => "activities/timeline/".to_owned(),
        _ => format!("activities/timeline/{number}/"),
    }
}

fn title(context: &Context, number: usize, last: usize) -> String {
    match number {
        1 => context.text("activities-timeline-title"),
        _ => context.format(
            "activities-timeline-page",
            [("number", number.into()), ("last", last.into())],
        ),
    }
}

fn last(activities: &Activities) -> usize {
    activities.records.len().div_ceil(MOST).clamp(1, PAGES)
}

/// The places of the activities of a page: those that began last come first.
fn places(activities: &Activities, number: usize) -> impl Iterator<Item = usize> + '_ {
    let order = activities.orders.iter().find(|(key, _)| key == "start");
    let order = order.into_iter().flat_map(|(_, order)| &order.activities);
    order.skip((number - 1) * MOST).take(MOST).map(|at| *at as usize)
}

fn main(context: &Context, activities: &Activities, number: usize, last: usize) -> impl IntoView + use<> {
    let part = activities.register.part;
    let rows = places(activities, number).filter_map(|at| activities.parts.get(at / part)?.activities.get(at % part));
    let rows = rows.map(|entry| row(context, activities, entry)).collect_view();
    let left_out = activities.records.len().saturating_sub(MOST * PAGES);
    let left_out =
        (left_out > 0).then(|| view! { <p class="note">{context.count("activities-timeline-left-out", left_out)}</p> });
    view! {
        <h1>{context.text("activities-timeline-title")}</h1>
        <p class="lead">{context.text("activities-timeline-intro")}</p>
        {ways(context)}
        {left_out}
        {drawing(context, &shown(context, activities, number)).into_any()}
        {pager(context, path, number, last)}
        <section aria-labelledby="drawn">
            <h2 id="drawn">{context.text("activities-timeline-drawn")}</h2>
            <ul class="statements">{rows}</ul>
        </section>
        <p class="data"><a href=context.data_url("activities/order/start.json")>{context.text("data-json")}</a></p>
        {passage_tools(context, String::new(), Vec::new(), Charts::Some)}
    }
}

fn shown(context: &Context, activities: &Activities, number: usize) -> Shown {
    let release = context.publication.site.release;
    let as_of = context.date(release);
    let records = places(activities, number).filter_map(|at| activities.records.get(at));
    let mut files: Vec<&str> = Vec::new();
    let mut rows = Vec::new();
    for record in records {
        if !files.contains(&record.file.as_str()) {
            files.push(&record.file);
        }
        let activity = &record.activity;
        rows.push(Row {
            label: super::activity::title(context, record),
            start: edge(context, activity, ["2", "1"]),
            end: edge(context, activity, ["4", "3"]),
            tone: Tone::One,
            moments: Vec::new(),
        });
    }
    let timeline = Timeline {
        chart: Chart {
            id: match number {
                1 => "activities-timeline".to_owned(),
                _ => format!("activities-timeline-{number}"),
            },
            title: context.text("activities-timeline-title"),
            unit: String::new(),
            sources: files
                .into_iter()
                .map(|file| SourceLine {
                    text: file.to_owned(),
                    href: context.data_url(&format!("iati/{file}")),
                })
                .collect(),
            as_of: as_of.clone(),
        },
        row_header: context.text("activity-kind"),
        start_header: context.text("period-start"),
        end_header: context.text("period-end"),
        rows,
        marked: Some(Moment {
            date: release,
            label: as_of,
        }),
        ..Timeline::default()
    };
    Shown {
        diagram: Box::new(timeline),
        sentences: &["chart-timeline", "chart-timeline-absent"],
    }
}

/// The day of the first of these types of date that the file states: as it was, else as it is planned.
fn edge(context: &Context, activity: &Activity, kinds: [&str; 2]) -> Edge {
    let stated = kinds.into_iter().find_map(|kind| {
        let mut dates = activity.dates.iter();
        dates
            .find(|date| date.kind.as_deref() == Some(kind))
            .map(|date| date.date)
    });
    match stated.and_then(|stated| Some((stated, partial(stated)?))) {
        Some((stated, date)) => Edge::On(Moment {
            date,
            label: day(context, stated),
        }),
        None => Edge::Absent(String::new()),
    }
}

fn partial(day: Day) -> Option<PartialDate> {
    Some(PartialDate {
        year: u16::try_from(day.year()).ok()?,
        month: Some(day.month()),
        day: Some(day.day()),
    })
}
