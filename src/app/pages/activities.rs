use leptos::prelude::*;

use super::{embed::Embedded, initiatives::pager, money_groups_charts};
use crate::{
    app::{
        context::Context,
        islands::list::activities_register::{self, ActivitiesRegister},
        page::Draft,
        parts::{Charts, Shown, amount, drawing, money_bars, money_tables, passage_tools, unconverted_note},
        sheet::Sheet,
    },
    chart::SourceLine,
    locale::format_whole,
    model::ActivityEntry,
    publish::Activities,
};

/// How many activities a static page lists: its bytes do not grow with their number.
const MOST: usize = 200;

/// `/<lang>/activities/`, `/<lang>/activities/page/2/` …: what the activities come to together, and all of them.
pub fn pages(context: &Context) -> Vec<Draft> {
    let Some(activities) = &context.publication.activities else {
        return Vec::new();
    };
    let last = activities.records.len().div_ceil(MOST).max(1);
    let draft = |number: usize| {
        let inner = context.clone();
        let title = match number {
            1 => context.text("activities-title"),
            _ => context.format("activities-page", [("number", number.into()), ("last", last.into())]),
        };
        let above = (context.text("activities-title"), path(1));
        Draft {
            path: path(number),
            title: title.clone(),
            name: title,
            description: context.text("activities-intro"),
            sheet: Sheet::Matrix,
            trail: (number > 1).then_some(above).into_iter().collect(),
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

fn path(number: usize) -> String {
    match number {
        1 => "activities/".to_owned(),
        _ => format!("activities/page/{number}/"),
    }
}

/// The chart of the first page.
pub(super) fn embedded(context: &Context) -> Vec<Embedded> {
    let Some(activities) = &context.publication.activities else {
        return Vec::new();
    };
    let all = [
        shown(context, activities),
        money_groups_charts::flow(context, activities),
    ];
    let embedded = |shown: Shown| Embedded {
        page: format!("activities/#{}", shown.diagram.chart().id),
        title: context.text("activities-title"),
        shown,
    };
    all.into_iter().flatten().map(embedded).collect()
}

fn shown(context: &Context, activities: &Activities) -> Option<Shown> {
    let totals = &activities.totals;
    let source = SourceLine {
        text: context.text("activities-totals-data"),
        href: context.data_url("activities/totals.json"),
    };
    let title = context.text("activities-money-title");
    money_bars(
        context,
        "activities-money".to_owned(),
        title,
        &totals.currency,
        &totals.money,
        source,
    )
}

fn main(context: &Context, activities: &Activities, number: usize, last: usize) -> impl IntoView + use<> {
    let from = (number - 1) * MOST;
    let entries = activities.parts.iter().flat_map(|part| &part.activities);
    let entries = entries.skip(from).take(MOST);
    let rows = entries.map(|entry| row(context, activities, entry)).collect_view();
    let count = context.count("activities-count", activities.records.len());
    let list = view! { <ul class="statements">{rows}</ul>{pager(context, path, number, last)} }.into_any();
    let list = match number {
        1 => {
            let words = context.island_words(&activities_register::TEXTS, &activities_register::COUNTS);
            let (data, page) = (context.data_url(""), context.url("activities/"));
            view! {
                <div data-client="list" data-wake-on="filter">
                    <ActivitiesRegister data page words>{list}</ActivitiesRegister>
                </div>
            }
            .into_any()
        }
        _ => list,
    };
    let first = (number == 1).then(|| together(context, activities));
    view! {
        <h1>{context.text("activities-title")}</h1>
        <p class="lead">{context.text("activities-intro")}</p>
        {ways(context)}
        {first}
        <section aria-labelledby="list">
            <h2 id="list">{context.text("activities-list")}" "<span class="count">{count}</span></h2>
            {list}
        </section>
        <p class="data"><a href=context.data_url("activities.json")>{context.text("data-json")}</a></p>
        {passage_tools(context, String::new(), Vec::new(), Charts::Some)}
    }
}

/// The other ways to look at activities.
pub(super) fn ways(context: &Context) -> impl IntoView + use<> {
    let ways = [
        ("activities/", "activities-title"),
        ("activities/timeline/", "activities-timeline-title"),
        ("places/", "places-title"),
        ("sectors/", "sectors-title"),
        ("activities/organisations/", "bodies-title"),
        ("quality/", "quality-title"),
    ];
    let links = ways.map(|(path, message)| view! { <li><a href=context.url(path)>{context.text(message)}</a></li> });
    view! { <nav aria-label=context.text("activities-ways")><ul class="inline">{links}</ul></nav> }
}

/// What the activities come to together: in words, drawn, in tables, with what is counted and what is left out.
fn together(context: &Context, activities: &Activities) -> AnyView {
    let totals = &activities.totals;
    let chart = shown(context, activities).map(|shown| drawing(context, &shown).into_any());
    let tables = money_tables(
        context,
        ("money", context.text("money-title")),
        &totals.currency,
        &totals.money,
    )
    .into_any();
    let levels = totals
        .levels
        .iter()
        .filter(|level| !level.left_out.is_empty())
        .map(|level| {
            let others = level.left_out.iter().map(|other| {
                let sums = other
                    .sum
                    .given
                    .iter()
                    .map(|(currency, sum)| amount(context, *sum, currency));
                let sums: Vec<String> = sums.collect();
                context.format(
                    "level-left-out",
                    [
                        ("level", other.level.to_string().into()),
                        ("amounts", sums.join(" + ").into()),
                    ],
                )
            });
            let others: Vec<String> = others.collect();
            let counted = context.format(
                "level-counted",
                [
                    ("reporter", level.reporter.clone().into()),
                    (
                        "measure",
                        context.text(&format!("measure-{}", level.measure.key())).into(),
                    ),
                    ("level", level.level.to_string().into()),
                    ("others", others.join("; ").into()),
                ],
            );
            view! { <li>{counted}</li> }
        });
    let levels: Vec<_> = levels.collect();
    let left_out = totals.left_out.iter().map(|left_out| {
        let sums: Vec<String> = left_out
            .sum
            .given
            .iter()
            .map(|(currency, sum)| amount(context, *sum, currency))
            .collect();
        let why = context.text(&format!("left-out-{}", left_out.reason));
        view! { <li>{why}" "{format_whole(left_out.sum.count, &context.language)}": "{sums.join(" + ")}</li> }
    });
    let left_out: Vec<_> = left_out.collect();
    let said = (!levels.is_empty() || !left_out.is_empty()).then(|| {
        view! {
            <section aria-labelledby="counted">
                <h2 id="counted">{context.text("levels-title")}</h2>
                <p>{context.text("levels-rule")}</p>
                <ul>{levels}{left_out}</ul>
            </section>
        }
    });
    let none = totals
        .money
        .is_empty()
        .then(|| view! { <p class="absent">{context.text("money-none")}</p> });
    let flow = money_groups_charts::flow(context, activities).map(|shown| drawing(context, &shown).into_any());
    view! {
        {chart}
        {flow}
        {none}
        {tables}
        {unconverted_note(context, &totals.currency, &totals.money)}
        {said}
    }
    .into_any()
}

/// An activity in a line of a list.
pub(super) fn row(context: &Context, activities: &Activities, entry: &ActivityEntry) -> AnyView {
    let address = context.url(&format!("activities/{}/", entry.slug));
    let (title, language) = title(context, entry);
    let direction = language.as_ref().map(|language| language.direction());
    let language = language.map(|language| language.to_string());
    let status = entry
        .status
        .as_deref()
        .map(|status| crate::app::parts::code(context, "ActivityStatus", status));
    let years = match entry.years {
        (None, None) => None,
        (start, end) => {
            let year = |year: Option<i32>| year.map(|year| year.to_string()).unwrap_or_default();
            Some(format!("{}–{}", year(start), year(end)))
        }
    };
    let spent = entry.spent.filter(|spent| !spent.is_zero()).map(|spent| {
        let spent = amount(context, spent, &activities.totals.currency);
        context.format("activity-spent", [("amount", spent.into())])
    });
    let parts: Vec<String> = [Some(entry.identifier.clone()), status, years, spent]
        .into_iter()
        .flatten()
        .collect();
    view! {
        <li>
            <p><a href=address lang=language dir=direction>{title}</a></p>
            <p class="reported">{parts.join(" · ")}</p>
        </li>
    }
    .into_any()
}

/// The title in the page's language, or the first there is with the language that it is in; the identifier where there is none.
fn title(context: &Context, entry: &ActivityEntry) -> (String, Option<crate::model::Language>) {
    let own = entry.title.get(context.language.as_str());
    match (own, entry.title.iter().next()) {
        (Some(own), _) => (own.clone(), None),
        (None, Some((language, title))) if language.is_empty() => (title.clone(), None),
        (None, Some((language, title))) => (title.clone(), Some(language.as_str().into())),
        (None, None) => (entry.identifier.clone(), None),
    }
}
