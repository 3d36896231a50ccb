use leptos::prelude::*;

use crate::{
    app::{
        context::Context,
        islands::list::initiatives_register::{self, InitiativesRegister},
        page::Draft,
        parts::{Place, on_page, source_link, stated},
        sheet::Sheet,
    },
    model::{Initiative, Strategy},
    publish::PublishedStrategy,
};

/// How many initiatives a static page lists: its bytes do not grow with their number.
const MOST: usize = 150;

/// `/<lang>/initiatives/`, `/<lang>/initiatives/all/2/` …: the initiatives of every strategy, with what was last reported
/// of each, and on the first page what chooses among all of them.
pub fn pages(context: &Context) -> Vec<Draft> {
    let total = context.publication.register.len();
    let last = total.div_ceil(MOST);
    let draft = |number: usize| {
        let inner = context.clone();
        let title = match number {
            1 => context.text("initiatives-title"),
            _ => context.format("initiatives-page", [("number", number.into()), ("last", last.into())]),
        };
        let above = (context.text("initiatives-title"), path(1));
        Draft {
            path: path(number),
            title: title.clone(),
            name: title,
            description: context.text("initiatives-intro"),
            sheet: Sheet::Matrix,
            trail: (number > 1).then_some(above).into_iter().collect(),
            main: Box::new(move || main(&inner, number, last).into_any()),
        }
    };
    (1..=last).map(draft).collect()
}

fn path(number: usize) -> String {
    match number {
        1 => "initiatives/".to_owned(),
        _ => format!("initiatives/all/{number}/"),
    }
}

fn main(context: &Context, number: usize, last: usize) -> impl IntoView + use<> {
    let from = (number - 1) * MOST;
    let mut before = 0;
    let mut sections = Vec::new();
    for published in &context.publication.strategies {
        let all = published.initiatives.as_ref();
        let all = all.map_or(&[][..], |initiatives| &initiatives.initiatives);
        let begin = from.saturating_sub(before).min(all.len());
        let end = (from + MOST).saturating_sub(before).min(all.len());
        before += all.len();
        if begin < end {
            sections.push((published, all.len(), &all[begin..end]));
        }
    }
    let places: Vec<Place> = sections
        .iter()
        .map(|(published, ..)| {
            let summary = &published.strategy.summary;
            (summary.slug.clone(), context.local(&summary.title))
        })
        .collect();
    let sections = sections
        .into_iter()
        .map(|(published, total, initiatives)| section(context, published, total, initiatives))
        .collect_view();
    let list = view! {
        {on_page(context, places)}
        {sections}
        {pager(context, path, number, last)}
    }
    .into_any();
    let list = match number {
        1 => {
            let words = context.island_words(&initiatives_register::texts(), &initiatives_register::COUNTS);
            let (data, page) = (context.data_url(""), context.url("initiatives/"));
            view! {
                <div data-client="list" data-wake-on="filter">
                    <InitiativesRegister data page words>{list}</InitiativesRegister>
                </div>
            }
            .into_any()
        }
        _ => list,
    };
    view! {
        <h1>{context.text("initiatives-title")}</h1>
        <p class="lead">{context.text("initiatives-intro")}</p>
        {section_links(context, "initiatives/")}
        {list}
        <p class="data"><a href=context.data_url("initiatives.json")>{context.text("data-json")}</a></p>
    }
}

/// The two ways to look at initiatives: as a list, on a time line. `here` is the path of this one.
pub(super) fn section_links(context: &Context, here: &str) -> impl IntoView + use<> {
    let all = [
        ("initiatives/", "register-view-list"),
        ("initiatives/timeline/", "register-view-timeline"),
    ];
    let links = all.map(|(path, message)| {
        let name = context.text(message);
        match path == here {
            true => view! { <li><strong aria-current="page">{name}</strong></li> }.into_any(),
            false => view! { <li><a href=context.url(path)>{name}</a></li> }.into_any(),
        }
    });
    let label = context.text("register-view");
    view! { <nav aria-label=label><ul class="inline">{links}</ul></nav> }
}

/// The other static pages, where one is not enough; `path` is that of each.
pub(super) fn pager(context: &Context, path: fn(usize) -> String, number: usize, last: usize) -> impl IntoView + use<> {
    let link = |to: usize, message: &str| {
        let there = (1..=last).contains(&to);
        there.then(|| view! { <li><a href=context.url(&path(to))>{context.text(message)}</a></li> })
    };
    let (previous, next) = (
        link(number.wrapping_sub(1), "pages-previous"),
        link(number + 1, "pages-next"),
    );
    let here = context.format("pages-here", [("number", number.into()), ("last", last.into())]);
    let label = context.text("pages-label");
    (last > 1).then(|| view! { <nav class="pages" aria-label=label><ul>{previous}<li>{here}</li>{next}</ul></nav> })
}

fn section(
    context: &Context,
    published: &PublishedStrategy,
    total: usize,
    initiatives: &[Initiative],
) -> impl IntoView + use<> {
    let summary = &published.strategy.summary;
    let entries = initiatives
        .iter()
        .map(|initiative| entry(context, &published.strategy, initiative))
        .collect_view();
    let (id, label) = (summary.slug.clone(), summary.slug.clone());
    let count = context.count("tree-initiative-count", total);
    let data = context.data_url(&format!("strategies/{}/initiatives.json", summary.slug));
    view! {
        <section aria-labelledby=label>
            <h2 id=id>{context.local(&summary.title)}" "<span class="count">{count}</span></h2>
            <ul class="statements">{entries}</ul>
            <p class="data"><a href=data>{context.text("data-json")}</a></p>
        </section>
    }
}

fn entry(context: &Context, strategy: &Strategy, initiative: &Initiative) -> impl IntoView + use<> {
    let address = context.url(&format!("initiatives/{}/", initiative.id));
    let within = initiative
        .within
        .as_deref()
        .and_then(|id| strategy.name_of(id))
        .map(|name| view! { " · "{context.local(name)} });
    let state = match initiative.updates.last() {
        Some(report) => {
            let date = stated(context, &report.date, |date| context.date(*date).into_any());
            let state = context.text(&format!("state-{}", report.state.key()));
            view! { {state}" ("{context.organisation_short(&report.by)}", "{date}")" }.into_any()
        }
        None => context.text("state-unreported").into_any(),
    };
    view! {
        <li>
            <p><a href=address>{context.local(&initiative.title)}</a>" "{source_link(context, &initiative.source)}</p>
            <p class="reported">{state}{within}</p>
        </li>
    }
}
