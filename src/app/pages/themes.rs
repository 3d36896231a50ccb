use leptos::prelude::*;

use crate::{
    app::{
        context::Context,
        page::Draft,
        parts::{Place, Tagged, on_page, tagged},
        sheet::Sheet,
    },
    model::Theme,
};

/// `/<lang>/themes/`: every subject with the paragraphs that are about it, document by document.
pub fn page(context: &Context) -> Draft {
    let inner = context.clone();
    Draft {
        path: "themes/".to_owned(),
        title: context.text("themes-title"),
        name: context.text("themes-title"),
        description: context.text("themes-intro"),
        sheet: Sheet::Page,
        trail: Vec::new(),
        main: Box::new(move || main(&inner).into_any()),
    }
}

fn main(context: &Context) -> impl IntoView + use<> {
    let themes = &context.publication.themes;
    let places: Vec<Place> = themes
        .iter()
        .map(|theme| (theme_anchor(theme), context.local(&theme.title)))
        .collect();
    let sections = themes.iter().map(|theme| section(context, theme)).collect_view();
    view! {
        <h1>{context.text("themes-title")}</h1>
        <p class="lead">{context.text("themes-intro")}</p>
        {on_page(context, places)}
        {sections}
        <p class="data"><a href=context.data_url("themes.json")>{context.text("data-json")}</a></p>
    }
}

/// The id of a theme's heading.
pub fn theme_anchor(theme: &Theme) -> String {
    format!("theme-{}", theme.id)
}

fn section(context: &Context, theme: &Theme) -> impl IntoView + use<> {
    let documents = context.publication.documents.iter().filter_map(|document| {
        let found = Tagged::of(std::slice::from_ref(document), &theme.id);
        let id = &document.record.summary.id;
        let address = context.url(&format!("documents/{id}/"));
        let title = context.document_title(id);
        let count = context.count("themes-paragraphs-count", found.count());
        (!found.is_empty()).then(|| {
            view! {
                <dt><a href=address>{title}</a>" "<span class="count">{count}</span></dt>
                <dd>{tagged(context, &found)}</dd>
            }
        })
    });
    let documents: Vec<_> = documents.collect();
    let content = if documents.is_empty() {
        view! { <p class="absent">{context.text("themes-none")}</p> }.into_any()
    } else {
        view! { <dl class="roles">{documents}</dl> }.into_any()
    };
    view! {
        <h2 id=theme_anchor(theme)>{context.local(&theme.title)}</h2>
        {subject(context, theme)}
        {content}
    }
}

/// Its address in a register of subjects.
pub fn subject(context: &Context, theme: &Theme) -> impl IntoView + use<> {
    theme.subject.clone().map(|address| {
        view! { <p class="subject">{context.text("themes-subject")}" "<a href=address.clone()>{address.clone()}</a></p> }
    })
}
