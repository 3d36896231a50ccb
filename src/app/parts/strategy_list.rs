use leptos::prelude::*;

use super::stated;
use crate::{app::Context, publish::PublishedStrategy};

/// The level of the cards' headings: one below that of what they stand under.
#[derive(Clone, Copy)]
pub enum CardHeading {
    /// Under the title of the page.
    Two,
    /// Under a section of it.
    Three,
}

/// Undertakings as cards: kind, name, whose, when, what is promised.
pub fn strategy_list(context: &Context, heading: CardHeading) -> impl IntoView + use<> {
    let cards = context
        .publication
        .strategies
        .iter()
        .map(|strategy| card(context, strategy, heading))
        .collect_view();
    view! { <ul class="cards">{cards}</ul> }
}

fn card(context: &Context, strategy: &PublishedStrategy, heading: CardHeading) -> impl IntoView + use<> {
    let summary = &strategy.strategy.summary;
    let address = format!("strategies/{}/", summary.slug);
    let results = (summary.deliverables > 0).then(|| {
        let link = context.url(&format!("{address}results/"));
        view! { <p><a href=link>{context.count("results-count", summary.deliverables)}</a></p> }
    });
    let name = view! { <a href=context.url(&address)>{context.local(&summary.title)}</a> };
    let name = match heading {
        CardHeading::Two => view! { <h2>{name}</h2> }.into_any(),
        CardHeading::Three => view! { <h3>{name}</h3> }.into_any(),
    };
    view! {
        <li class="card">
            <p class="kind">{context.text(&format!("kind-{}", summary.kind.key()))}" · "{context.organisation_short(&summary.organisation)}</p>
            {name}
            <p class="period">{stated(context, &summary.period, |period| context.period(*period).into_any())}</p>
            <p>{context.local(&summary.summary)}</p>
            {results}
        </li>
    }
}
