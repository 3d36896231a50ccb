use leptos::prelude::*;

use crate::app::{
    context::Context,
    page::Page,
    prerender,
    sheet::Sheet,
    shell::{self, Head},
};

/// `/404.html`: what a host sends for an address that leads nowhere, in every language.
pub fn page(contexts: &[Context]) -> Page {
    let first = &contexts[0];
    let all = contexts.to_vec();
    let body = prerender::html(move || {
        let sections = all
            .iter()
            .map(|context| {
                view! {
                    <section lang=context.language.to_string() dir=context.language.direction()>
                        <h2>{context.text("not-found-title")}</h2>
                        <p>{context.text("not-found-text")}</p>
                        <p><a href=context.url("")>{context.text("not-found-home")}</a></p>
                    </section>
                }
            })
            .collect_view();
        view! { <main id="main" class="root"><h1>"404"</h1>{sections}</main> }
    });
    let title = first.format(
        "page-title",
        [
            ("page", first.text("not-found-title").into()),
            ("site", first.local(&first.publication.site.title).into()),
        ],
    );
    let head = Head {
        title,
        description: first.text("not-found-text"),
        place: shell::Place::Nowhere,
        sheet: Sheet::Page,
    };
    Page {
        path: "404.html".to_owned(),
        html: shell::document(first, &head, &body),
    }
}
