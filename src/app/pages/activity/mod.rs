//! `/<lang>/activities/<slug>/`: everything that an IATI file says of an activity.

mod charts;
mod classified;
mod facts;
mod money;
mod other;
mod parties;
mod results;
mod transactions;

use leptos::prelude::*;

use super::{activities::ways, embed::Embedded};
use crate::{
    app::{
        context::Context,
        page::Draft,
        parts::{
            Charts, Place, Shown, drawing, drawn, money_tables, narratives, on_page, passage_tools, unconverted_note,
            wording,
        },
        sheet::Sheet,
    },
    iati::model::{Activity, Narratives},
    model::ActivityRecord,
    publish::Activities,
};

/// Up to how many activities each has its chart as files and for the pages of others: three files for each language more.
/// Beyond, its drawing and its table stand on its page only.
const EMBEDDED: usize = 2000;

/// An activity with what is derived from it.
type Record = ActivityRecord<Activity>;

/// Every activity's page, and the pages of its further transactions.
pub fn pages(context: &Context) -> Vec<Draft> {
    let Some(activities) = &context.publication.activities else {
        return Vec::new();
    };
    let all = activities.records.iter().enumerate();
    all.flat_map(|(at, record)| {
        std::iter::once(page(context, at, record)).chain(transactions::pages(context, at, record))
    })
    .collect()
}

/// The charts of these pages.
pub(super) fn embedded(context: &Context) -> Vec<Embedded> {
    let Some(activities) = context
        .publication
        .activities
        .as_ref()
        .filter(|activities| is_embedded(activities))
    else {
        return Vec::new();
    };
    let all = activities.records.iter();
    all.flat_map(|record| {
        let charts = all_shown(context, activities, record);
        charts.into_iter().flatten().map(|shown| Embedded {
            page: format!("{}#{}", path(record), shown.diagram.chart().id),
            title: title(context, record),
            shown,
        })
    })
    .collect()
}

/// Its charts: its money by year, what flows through it, its locations.
fn all_shown(context: &Context, activities: &Activities, record: &Record) -> [Option<Shown>; 3] {
    [
        money::shown(context, activities, record),
        charts::flow(context, record),
        charts::map(context, record),
    ]
}

fn is_embedded(activities: &Activities) -> bool {
    activities.records.len() <= EMBEDDED
}

fn path(record: &Record) -> String {
    format!("activities/{}/", record.slug)
}

/// Its title in the page's language or the best there is; its identifier where it has none.
pub(super) fn title(context: &Context, record: &Record) -> String {
    let activity = &record.activity;
    let best = activity.title.best(context.language.as_str(), language(activity));
    best.map_or_else(|| activity.head.identifier.clone(), |title| title.text.clone())
}

/// The language of texts that say none.
fn language(activity: &Activity) -> Option<&str> {
    activity.head.language.as_deref()
}

fn page(context: &Context, at: usize, record: &Record) -> Draft {
    let inner = context.clone();
    let title = title(context, record);
    let of = context.format(
        "activity-description",
        [("identifier", record.activity.head.identifier.clone().into())],
    );
    Draft {
        path: path(record),
        title: format!("{title} ({})", record.slug),
        name: title,
        description: of,
        sheet: Sheet::Drawing,
        trail: vec![(context.text("activities-title"), "activities/".to_owned())],
        main: Box::new(move || {
            let activities = inner.publication.activities.clone();
            let found = activities.as_ref().and_then(|activities| {
                let record = activities.records.get(at)?;
                Some(main(&inner, activities, record))
            });
            found.into_any()
        }),
    }
}

fn main(context: &Context, activities: &Activities, record: &Record) -> impl IntoView + use<> {
    let activity = &record.activity;
    let mut titles = narratives(context, &activity.title, language(activity)).into_iter();
    let heading = titles
        .next()
        .unwrap_or_else(|| activity.head.identifier.clone().into_any());
    let titles: Vec<_> = titles.map(|title| view! { <li>{title}</li> }).collect();
    let titles = (!titles.is_empty()).then(|| view! { <ul class="other-titles">{titles}</ul> });
    let [money_chart, flow, map] = all_shown(context, activities, record).map(|shown| {
        shown.map(|shown| match is_embedded(activities) {
            true => drawing(context, &shown).into_any(),
            false => view! { <div inner_html=drawn(context, &shown)></div> }.into_any(),
        })
    });
    let currency = &activities.totals.currency;
    let money = (!record.money.is_empty()).then(|| {
        view! {
            {money_chart}
            {flow}
            {money_tables(context, ("money", context.text("money-title")), currency, &record.money)}
            <p class="note">{context.text("activity-money-rule")}</p>
            {unconverted_note(context, currency, &record.money)}
        }
        .into_any()
    });
    let locations = classified::locations(context, activity).map(|table| view! { {table}{map} }.into_any());
    let parts = [
        ("description", "activity-descriptions", descriptions(context, activity)),
        ("money", "money-title", money),
        (
            "participating",
            "activity-participating",
            parties::participating(context, activity),
        ),
        ("related", "activity-related", parties::related(context, record)),
        (
            "recipients",
            "activity-recipients",
            classified::places(context, activity),
        ),
        ("sectors", "activity-sectors", classified::sectors(context, activity)),
        (
            "classified",
            "activity-classified",
            classified::others(context, activity),
        ),
        ("locations", "activity-locations", locations),
        ("budgets", "activity-budgets", money::budgets(context, activity)),
        ("planned", "activity-planned", money::planned(context, activity)),
        (
            "transactions",
            "activity-transactions",
            transactions::first(context, record),
        ),
        ("results", "activity-results", results::results(context, activity)),
        ("documents", "activity-documents", other::documents(context, activity)),
        ("contacts", "activity-contacts", other::contacts(context, activity)),
        ("remaining", "activity-remaining", other::remaining(context, activity)),
    ];
    let there = parts.iter().filter(|(_, _, part)| part.is_some());
    let places: Vec<Place> = there
        .map(|(id, name, _)| ((*id).to_owned(), context.text(name)))
        .collect();
    let [first, rest @ ..] = parts.map(|(_, _, part)| part);
    view! {
        <p class="kind">{context.text("activity-kind")}" · "{activity.head.identifier.clone()}</p>
        <h1>{heading}</h1>
        {titles}
        {facts::facts(context, record).into_any()}
        {on_page(context, places)}
        {first}
        {rest.into_iter().collect_view()}
        {ways(context)}
        <p class="data"><a href=context.data_url(&format!("activity/{}.json", record.slug))>{context.text("data-json")}</a></p>
        {passage_tools(context, String::new(), Vec::new(), Charts::Some)}
    }
}

fn descriptions(context: &Context, activity: &Activity) -> Option<AnyView> {
    let all: Vec<_> = activity
        .descriptions
        .iter()
        .map(|description| {
            let kind = description.kind.as_deref();
            let kind = kind.map(|kind| crate::app::parts::code(context, "DescriptionType", kind));
            let kind = kind.map(|kind| view! { <p class="kind">{kind}</p> });
            let texts = narratives(context, &description.text, language(activity));
            let texts = texts.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
            view! { {kind}{texts} }
        })
        .collect();
    (!all.is_empty()).then(|| {
        view! {
            <section aria-labelledby="description">
                <h2 id="description">{context.text("activity-descriptions")}</h2>
                {all}
            </section>
        }
        .into_any()
    })
}

/// A text in the page's language or the best there is.
fn best(context: &Context, activity: &Activity, texts: &Narratives) -> Option<AnyView> {
    wording(context, texts, language(activity))
}

/// The same as text.
fn best_text(context: &Context, activity: &Activity, texts: &Narratives) -> Option<String> {
    let best = texts.best(context.language.as_str(), language(activity))?;
    Some(best.text.clone())
}
