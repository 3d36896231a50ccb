//! `/<lang>/about/charts/`: every kind of chart, each on a page of its own with figures of the publication. A kind for
//! which a publication has no figures has no page.

mod counts;
mod dates;
mod flows;
mod measured;
mod plans;

use leptos::prelude::*;

use super::{embed::Embedded, money_groups_charts};
use crate::{
    app::{
        context::Context,
        page::Draft,
        parts::{Charts, Shown, drawing, passage_tools},
        sheet::Sheet,
    },
    chart::{Chart, SourceLine},
    model::Source,
    publish::Activities,
};

/// What draws the figures of a publication in a kind of chart; nothing where it has none for it.
type Figures = fn(&Context) -> Vec<Shown>;

/// Every kind that is shown here, in the order of the index: the end of its address and of its messages' ids, and what
/// draws it.
const KINDS: [(&str, Figures); 11] = [
    ("bars", counts::bars),
    ("stacked-bars", counts::stacked_bars),
    ("dots", counts::dots),
    ("line", dates::line),
    ("multiples", dates::multiples),
    ("slope", measured::slope),
    ("target", measured::target),
    ("card", measured::cards),
    ("maturity", plans::maturity),
    ("matrix", plans::matrix),
    ("flow", flows::flow),
];

/// The page of each kind that has figures, and before them the page that leads to all.
pub fn pages(context: &Context) -> Vec<Draft> {
    let kinds: Vec<_> = KINDS
        .into_iter()
        .filter(|(_, shown)| !shown(context).is_empty())
        .collect();
    if kinds.is_empty() {
        return Vec::new();
    }
    let keys: Vec<&'static str> = kinds.iter().map(|(key, _)| *key).collect();
    let pages = kinds.into_iter().map(|(key, shown)| of_kind(context, key, shown));
    [index(context, keys)].into_iter().chain(pages).collect()
}

/// The charts of these pages.
pub(super) fn embedded(context: &Context) -> Vec<Embedded> {
    let of_kind = |(key, shown): (&str, Figures)| {
        let title = context.text(&format!("charts-{key}"));
        let embedded = shown(context).into_iter().map(move |shown| Embedded {
            page: format!("about/charts/{key}/#{}", shown.diagram.chart().id),
            title: title.clone(),
            shown,
        });
        embedded.collect::<Vec<_>>()
    };
    KINDS.into_iter().flat_map(of_kind).collect()
}

/// Whether there is any such page.
pub fn is_there(context: &Context) -> bool {
    KINDS.iter().any(|(_, shown)| !shown(context).is_empty())
}

fn index(context: &Context, keys: Vec<&'static str>) -> Draft {
    let inner = context.clone();
    Draft {
        path: "about/charts/".to_owned(),
        title: context.text("charts-title"),
        name: context.text("charts-title"),
        description: context.text("charts-intro"),
        sheet: Sheet::Page,
        trail: vec![about(context)],
        main: Box::new(move || index_main(&inner, &keys).into_any()),
    }
}

fn about(context: &Context) -> (String, String) {
    (context.text("about-title"), "about/".to_owned())
}

fn index_main(context: &Context, keys: &[&'static str]) -> impl IntoView + use<> {
    let publication = &context.publication;
    let of_activities = |draw: fn(&Context, &Activities) -> Option<Shown>| {
        let activities = publication.activities.as_ref();
        activities.is_some_and(|activities| draw(context, activities).is_some())
    };
    // These stand on pages that are made for them.
    let elsewhere = [
        (
            "timeline",
            "strategies/#strategies-timeline",
            !publication.strategies.is_empty(),
        ),
        ("lanes", "timeline/", !publication.timeline.entries.is_empty()),
        ("graph", "references/", !publication.references.ancestries.is_empty()),
        (
            "tree-map",
            "sectors/#sectors-shares",
            of_activities(money_groups_charts::sector_shares),
        ),
        (
            "world-map",
            "places/#places-map",
            of_activities(money_groups_charts::world_map),
        ),
    ];
    let elsewhere = elsewhere.into_iter().filter(|(.., is_there)| *is_there);
    let here = keys.iter().map(|key| (*key, format!("about/charts/{key}/")));
    let all = here.chain(elsewhere.map(|(key, path, _)| (key, path.to_owned())));
    let entries = all.map(|(key, path)| {
        let (name, what) = (
            context.text(&format!("charts-{key}")),
            context.text(&format!("charts-{key}-use")),
        );
        view! { <li><p><a href=context.url(&path)>{name}</a></p><p>{what}</p></li> }
    });
    view! {
        <h1>{context.text("charts-title")}</h1>
        <p class="lead">{context.text("charts-intro")}</p>
        <p>{context.text("charts-same")}</p>
        <ul class="statements">{entries.collect_view()}</ul>
        {embeds(context).into_any()}
    }
}

/// How others show a chart.
fn embeds(context: &Context) -> impl IntoView + use<> {
    let folder = context.embed_url("").trim_end_matches('/').to_owned();
    let address = format!(
        "{}{}/…/",
        context
            .publication
            .site
            .base_url
            .trim_end_matches(&context.assets.base_path),
        folder
    );
    view! {
        <section aria-labelledby="embed">
            <h2 id="embed">{context.text("charts-embed-title")}</h2>
            <p>{context.text("charts-embed-text")}</p>
            <p><code>{format!("<iframe src=\"{address}\"></iframe>")}</code></p>
        </section>
    }
}

fn of_kind(context: &Context, key: &'static str, shown: Figures) -> Draft {
    let inner = context.clone();
    let name = context.text(&format!("charts-{key}"));
    Draft {
        path: format!("about/charts/{key}/"),
        title: name.clone(),
        name,
        description: context.text(&format!("charts-{key}-use")),
        sheet: Sheet::Drawing,
        trail: vec![
            about(context),
            (context.text("charts-title"), "about/charts/".to_owned()),
        ],
        main: Box::new(move || kind_main(&inner, key, shown(&inner)).into_any()),
    }
}

fn kind_main(context: &Context, key: &str, shown: Vec<Shown>) -> impl IntoView + use<> {
    let figures = shown.iter();
    let figures = figures.map(|shown| drawing(context, shown).into_any());
    view! {
        <h1>{context.text(&format!("charts-{key}"))}</h1>
        <p class="lead">{context.text(&format!("charts-{key}-use"))}</p>
        {figures.collect_view()}
        {passage_tools(context, String::new(), Vec::new(), Charts::Some)}
    }
}

/// What stands around a diagram of these pages; `id` is its id in its page.
fn chart(context: &Context, id: &str, title: String, unit: String, sources: Vec<SourceLine>) -> Chart {
    Chart {
        id: id.to_owned(),
        title,
        unit,
        sources,
        as_of: context.date(context.publication.site.release),
    }
}

/// Documents as sources of a diagram, each once.
fn documents<'a>(context: &Context, ids: impl Iterator<Item = &'a str>) -> Vec<SourceLine> {
    let mut documents: Vec<&str> = Vec::new();
    for id in ids {
        if !documents.contains(&id) {
            documents.push(id);
        }
    }
    let line = |id: &str| SourceLine {
        text: context.document_title(id),
        href: context.url(&format!("documents/{id}/")),
    };
    documents.into_iter().map(line).collect()
}

/// A paragraph as the source of a diagram.
fn paragraph(context: &Context, source: &Source) -> SourceLine {
    let label = crate::app::parts::source_label(context, source);
    SourceLine {
        text: format!("{}, {label}", context.document_title(&source.document)),
        href: context.source_url(source),
    }
}
