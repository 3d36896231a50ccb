//! `/embed/<lang>/<chart>/`: every chart by itself, for the pages of others: no menu, no script, nothing to choose, and
//! the page that it comes from beside its sources.

use leptos::prelude::*;

use super::{
    about_charts, activities, activities_timeline, activity, indicator, initiatives_timeline, money_groups, progress,
    references, results, strategies, timeline,
};
use crate::{
    app::{
        context::Context,
        page::Page,
        parts::{PageFile, Shown, chart_files, drawn},
        prerender,
        sheet::Sheet,
        shell::{self, Head},
    },
    publish::write::headers::EMBED,
    text::raise_ordinals,
};

/// A chart and the page that shows it.
pub struct Embedded {
    /// The chart.
    pub shown: Shown,
    /// The path of the page in its language, with the place in it: "progress/#progress".
    pub page: String,
    /// The title of the page.
    pub title: String,
}

/// Every chart of one language, by itself.
pub fn pages(context: &Context) -> Vec<Page> {
    all(context)
        .into_iter()
        .map(|embedded| page(context, embedded))
        .collect()
}

/// Every chart of one language as files: its drawing and its table.
pub fn files(context: &Context) -> Vec<PageFile> {
    all(context)
        .iter()
        .flat_map(|embedded| chart_files(context, &embedded.shown))
        .collect()
}

/// Every chart that a page shows, each once.
fn all(context: &Context) -> Vec<Embedded> {
    let sets = [
        strategies::embedded(context),
        results::embedded(context),
        progress::embedded(context),
        indicator::embedded(context),
        initiatives_timeline::embedded(context),
        timeline::embedded(context),
        references::embedded(context),
        about_charts::embedded(context),
        activities::embedded(context),
        activities_timeline::embedded(context),
        activity::embedded(context),
        money_groups::embedded(context),
    ];
    sets.into_iter().flatten().collect()
}

fn page(context: &Context, embedded: Embedded) -> Page {
    let Embedded { shown, page, title } = embedded;
    let chart = shown.diagram.chart().clone();
    let site = context.local(&context.publication.site.title);
    let head = Head {
        title: context.format(
            "page-title",
            [("page", chart.title.clone().into()), ("site", site.clone().into())],
        ),
        description: chart.caption(),
        place: shell::Place::Nowhere,
        sheet: Sheet::Embed,
    };
    let (path, inner) = (
        format!("{EMBED}/{}/{}/index.html", context.language, chart.id),
        context.clone(),
    );
    let body = prerender::html(move || main(&inner, &shown, &page, format!("{title} – {site}")));
    let body = raise_ordinals(&body, &context.language);
    Page {
        path,
        html: shell::document(context, &head, &body),
    }
}

fn main(context: &Context, shown: &Shown, page: &str, from: String) -> impl IntoView + use<> {
    let chart = shown.diagram.chart().clone();
    let drawn = drawn(context, shown);
    let unit = (!chart.unit.is_empty()).then(|| view! { <p class="unit">{chart.unit.clone()}</p> });
    // The pages of the site refuse to be framed: links open beside the page that frames this one.
    let sources = chart.sources.iter();
    let sources = sources
        .map(|source| {
            let (address, text) = (source.href.clone(), source.text.clone());
            view! { <a href=address target="_blank" rel="noopener">{text}</a>" · " }
        })
        .collect_view();
    let as_of = context.format("chart-as-of", [("date", chart.as_of.clone().into())]);
    view! {
        <main class="embed" id="main">
            <figure class="chart-figure" id=chart.id aria-labelledby="title">
                <figcaption><h1 id="title">{chart.title}</h1>{unit}</figcaption>
                <div inner_html=drawn></div>
                <p class="chart-source">{sources}{as_of}</p>
                <p class="chart-source">
                    {context.text("chart-embed-from")}" "
                    <a href=context.url(page) target="_blank" rel="noopener">{from}</a>
                </p>
            </figure>
        </main>
    }
}
