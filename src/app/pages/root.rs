use leptos::prelude::*;

use crate::app::{
    context::Context,
    page::Page,
    prerender,
    sheet::Sheet,
    shell::{self, Head},
};

/// `/`: a static page of links, one a language.
pub fn page(contexts: &[Context]) -> Page {
    let first = &contexts[0];
    let site = &first.publication.site;
    let entries: Vec<_> = contexts
        .iter()
        .map(|context| {
            let name = context.language_name(&context.language);
            let description = context.local(&site.description);
            (
                context.language.to_string(),
                context.language.direction(),
                context.url(""),
                context.local(&site.title),
                name,
                description,
            )
        })
        .collect();
    let publisher = first.local(&site.publisher);
    let body = prerender::html(move || {
        let entries = entries
            .into_iter()
            .map(|(language, direction, address, title, name, description)| {
                let lang = language.clone();
                view! {
                    <li class="card" lang=lang dir=direction>
                        <h2><a href=address hreflang=language>{title}</a></h2>
                        <p>{name}</p>
                        <p>{description}</p>
                    </li>
                }
            })
            .collect_view();
        view! { <main id="main" class="root"><h1>{publisher}</h1><ul class="cards">{entries}</ul></main> }
    });
    let head = Head {
        title: first.local(&site.title),
        description: first.local(&site.description),
        place: shell::Place::Root,
        sheet: Sheet::Page,
    };
    Page {
        path: "index.html".to_owned(),
        html: shell::document(first, &head, &body),
    }
}
