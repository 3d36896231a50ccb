use leptos::prelude::*;

use crate::{
    app::{
        context::Context,
        page::Draft,
        parts::{Place, baseline, latest, on_page, targets},
        sheet::Sheet,
    },
    model::Indicator,
    publish::PublishedStrategy,
};

/// `/<lang>/indicators/`: the indicators of every undertaking, each with its latest observation, baseline and target.
pub fn page(context: &Context) -> Draft {
    let inner = context.clone();
    Draft {
        path: "indicators/".to_owned(),
        title: context.text("indicators-title"),
        name: context.text("indicators-title"),
        description: context.text("indicators-intro"),
        sheet: Sheet::Page,
        trail: Vec::new(),
        main: Box::new(move || main(&inner).into_any()),
    }
}

fn main(context: &Context) -> impl IntoView + use<> {
    let strategies = context.publication.strategies.iter();
    let strategies: Vec<&PublishedStrategy> = strategies
        .filter(|published| !published.indicators.is_empty())
        .collect();
    let places = strategies.iter().map(|published| {
        let summary = &published.strategy.summary;
        (summary.slug.clone(), context.local(&summary.title))
    });
    let places: Vec<Place> = places.collect();
    let sections = strategies.iter().map(|published| section(context, published));
    view! {
        <h1>{context.text("indicators-title")}</h1>
        <p class="lead">{context.text("indicators-intro")}</p>
        {on_page(context, places)}
        {sections.collect_view()}
        <p class="data"><a href=context.data_url("indicators.json")>{context.text("data-json")}</a></p>
    }
}

fn section(context: &Context, published: &PublishedStrategy) -> impl IntoView + use<> {
    let summary = &published.strategy.summary;
    let entries = published.indicators.iter().map(|indicator| entry(context, indicator));
    let entries = entries.collect_view();
    let [id, label] = [0, 1].map(|_| summary.slug.clone());
    let count = context.count("indicators-count", published.indicators.len());
    view! {
        <section aria-labelledby=label>
            <h2 id=id>{context.local(&summary.title)}" "<span class="count">{count}</span></h2>
            <ul class="statements">{entries}</ul>
        </section>
    }
}

fn entry(context: &Context, indicator: &Indicator) -> impl IntoView + use<> {
    let address = context.url(&format!("indicators/{}/", indicator.id));
    view! {
        <li>
            <h3><a href=address>{context.local(&indicator.title)}</a>" "<span class="count">{context.local(&indicator.unit)}</span></h3>
            <dl class="facts">
                <div><dt>{context.text("indicator-latest")}</dt><dd>{latest(context, indicator)}</dd></div>
                <div><dt>{context.text("indicator-baseline")}</dt><dd>{baseline(context, indicator)}</dd></div>
                <div><dt>{context.text("indicator-target")}</dt><dd>{targets(context, indicator)}</dd></div>
            </dl>
        </li>
    }
}
