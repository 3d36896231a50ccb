use leptos::prelude::*;

use crate::app::{
    context::Context,
    islands::take::dossier::{self, Dossier},
    page::Draft,
    parts::kept,
    sheet::Sheet,
};

/// `/<lang>/dossier/`: what the reader collects; without JavaScript, what that is and how to do without.
pub fn page(context: &Context) -> Draft {
    let inner = context.clone();
    Draft {
        path: "dossier/".to_owned(),
        title: context.text("dossier-title"),
        name: context.text("dossier-title"),
        description: context.text("dossier-intro"),
        sheet: Sheet::Dossier,
        trail: Vec::new(),
        main: Box::new(move || main(&inner).into_any()),
    }
}

fn main(context: &Context) -> impl IntoView + use<> {
    let citing = context.citing();
    // This page alone shows these words: it brings them along.
    let words = context.messages().dictionary(&dossier::texts(), &dossier::COUNTS);
    let (imprint, base) = (citing.imprint.clone(), context.assets.base_path.clone());
    let key = kept(context);
    let kept = key.clone();
    let ways = ["collect", "address", "keep", "paper"].map(|way| {
        view! { <li>{context.text(&format!("dossier-how-{way}"))}</li> }
    });
    view! {
        <h1>{context.text("dossier-title")}</h1>
        <p class="lead">{context.text("dossier-intro")}</p>
        <noscript><p class="notice">{context.text("dossier-without")}</p></noscript>
        <div class="dossier" data-client="take" data-wake-on="kept hash" data-kept=key>
            <Dossier imprint base kept words/>
        </div>
        <section class="how" aria-labelledby="how">
            <h2 id="how">{context.text("dossier-how")}</h2>
            <ul>{ways}</ul>
        </section>
    }
}
