use leptos::prelude::*;

use super::stated;
use crate::{app::Context, publish::PublishedStrategy};

/// Undertakings as cards: kind, name, whose, when, what is promised and reported.
pub fn strategy_list(context: &Context) -> impl IntoView + use<> {
    let cards = context
        .publication
        .strategies
        .iter()
        .map(|strategy| card(context, strategy))
        .collect_view();
    view! { <ul class="cards">{cards}</ul> }
}

fn card(context: &Context, strategy: &PublishedStrategy) -> impl IntoView + use<> {
    let summary = &strategy.strategy.summary;
    let address = format!("strategies/{}/", summary.slug);
    let results = (summary.deliverables > 0).then(|| {
        let link = context.url(&format!("{address}results/"));
        view! { <p><a href=link>{context.count("results-count", summary.deliverables)}</a></p> }
    });
    view! {
        <li class="card">
            <p class="kind">{context.text(&format!("kind-{}", summary.kind.key()))}" · "{context.organisation_short(&summary.organisation)}</p>
            <h3><a href=context.url(&address)>{context.local(&summary.title)}</a></h3>
            <p class="period">{stated(context, &summary.period, |period| context.period(*period).into_any())}</p>
            <p>{context.local(&summary.summary)}</p>
            {results}
        </li>
    }
}
