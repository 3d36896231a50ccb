use leptos::prelude::*;

use super::initiative::name_of;
use crate::{
    app::{
        context::Context,
        page::Draft,
        parts::{source_link, stated},
        sheet::Sheet,
    },
    model::{Initiative, Strategy},
    publish::PublishedStrategy,
};

/// `/<lang>/initiatives/`: the initiatives of every strategy, with what was last reported of each.
pub fn page(context: &Context) -> Draft {
    let inner = context.clone();
    Draft {
        path: "initiatives/".to_owned(),
        title: context.text("initiatives-title"),
        name: context.text("initiatives-title"),
        description: context.text("initiatives-intro"),
        sheet: Sheet::Page,
        trail: Vec::new(),
        main: Box::new(move || main(&inner).into_any()),
    }
}

fn main(context: &Context) -> impl IntoView + use<> {
    let strategies: Vec<&PublishedStrategy> = context
        .publication
        .strategies
        .iter()
        .filter(|published| published.initiatives.is_some())
        .collect();
    let links = strategies
        .iter()
        .map(|published| {
            let summary = &published.strategy.summary;
            view! { <li><a href=format!("#{}", summary.slug)>{context.local(&summary.title)}</a></li> }
        })
        .collect_view();
    let sections = strategies
        .iter()
        .map(|published| section(context, published))
        .collect_view();
    view! {
        <h1>{context.text("initiatives-title")}</h1>
        <p class="lead">{context.text("initiatives-intro")}</p>
        <nav class="on-page" aria-label=context.text("on-this-page")><ul>{links}</ul></nav>
        {sections}
    }
}

fn section(context: &Context, published: &PublishedStrategy) -> impl IntoView + use<> {
    let summary = &published.strategy.summary;
    let initiatives = published
        .initiatives
        .as_ref()
        .map_or(&[][..], |initiatives| &initiatives.initiatives);
    let entries = initiatives
        .iter()
        .map(|initiative| entry(context, &published.strategy, initiative))
        .collect_view();
    let (id, label) = (summary.slug.clone(), summary.slug.clone());
    let count = context.count("tree-initiative-count", initiatives.len());
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
        .and_then(|id| name_of(strategy, id))
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
