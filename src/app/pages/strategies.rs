use leptos::prelude::*;

use crate::app::{context::Context, page::Draft, parts::strategy_list};

/// `/<lang>/strategies/`: all undertakings, and their periods drawn.
pub fn page(context: &Context) -> Draft {
    let inner = context.clone();
    Draft {
        path: "strategies/".to_owned(),
        title: context.text("strategies-title"),
        description: context.text("strategies-intro"),
        trail: Vec::new(),
        main: Box::new(move || main(&inner).into_any()),
    }
}

fn main(context: &Context) -> impl IntoView + use<> {
    view! {
        <h1>{context.text("strategies-title")}</h1>
        <p class="lead">{context.text("strategies-intro")}</p>
        {strategy_list(context)}
        <p class="data"><a href=context.data_url("strategies.json")>{context.text("data-json")}</a></p>
    }
}
