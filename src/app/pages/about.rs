use leptos::prelude::*;

use super::about_charts;
use crate::{
    app::{context::Context, page::Draft, sheet::Sheet},
    publish::write::Schema,
};

/// `/<lang>/about/`: method, licences, accessibility, privacy, footprint, data, how to report an error.
pub fn page(context: &Context) -> Draft {
    let inner = context.clone();
    Draft {
        path: "about/".to_owned(),
        title: context.text("about-title"),
        name: context.text("about-title"),
        description: context.text("about-intro"),
        sheet: Sheet::Page,
        trail: Vec::new(),
        main: Box::new(move || main(&inner).into_any()),
    }
}

fn main(context: &Context) -> impl IntoView + use<> {
    let site = &context.publication.site;
    let sections = ["method", "progress", "accessibility", "privacy", "footprint"].map(|section| {
        view! {
            <h2 id=section>{context.text(&format!("about-{section}"))}</h2>
            <p>{context.text(&format!("about-{section}-text"))}</p>
        }
    });
    let licence = context.format(
        "about-licence-content",
        [("licence", context.local(&site.licence.title).into())],
    );
    let charts = about_charts::is_there(context).then(|| {
        view! {
            <h2 id="charts">{context.text("charts-title")}</h2>
            <p><a href=context.url("about/charts/")>{context.text("charts-intro")}</a></p>
        }
    });
    view! {
        <div class="prose">
            <h1>{context.text("about-title")}</h1>
            <p class="lead">{context.text("about-intro")}</p>
            {sections}
            <h2 id="licence">{context.text("about-licence")}</h2>
            <p><a href=site.licence.address.clone() rel="license">{licence}</a></p>
            <p>{context.text("about-licence-code")}</p>
            {charts}
            {data(context)}
            <h2 id="error">{context.text("about-error")}</h2>
            <p>{context.text("about-error-text")}" "<a href=site.contact.clone()>{context.text("footer-contact")}</a></p>
        </div>
    }
}

fn data(context: &Context) -> impl IntoView + use<> {
    let publication = &context.publication;
    // Each of which schema.
    let (register, indicators) = (
        !publication.register.is_empty(),
        publication.indicators().next().is_some(),
    );
    let files = [
        ("index", Schema::Index, true),
        ("strategies", Schema::Strategies, true),
        ("initiatives", Schema::InitiativeRegister, register),
        ("indicators", Schema::Indicators, indicators),
        ("documents", Schema::Documents, true),
        ("references", Schema::References, true),
        ("timeline", Schema::Timeline, true),
        ("calendar", Schema::Calendar, true),
        ("organisations", Schema::Organisations, true),
        ("works", Schema::Works, true),
        ("themes", Schema::Themes, !publication.themes.is_empty()),
        ("glossary", Schema::Glossary, !publication.terms.is_empty()),
    ];
    let files = files.into_iter().filter(|(.., is_there)| *is_there).map(|(name, schema, _)| {
        let schema = context.data_url(&format!("schema/{}.json", schema.name()));
        let address = context.data_url(&format!("{name}.json"));
        view! { <li><a href=address><code>{format!("data/v1/{name}.json")}</code></a>" ("<a href=schema>{context.text("about-data-schema")}</a>")"</li> }
    });
    view! {
        <h2 id="data">{context.text("about-data")}</h2>
        <p>{context.text("about-data-text")}</p>
        <ul>{files.collect_view()}</ul>
        <p><a href=context.url("check/")>{context.text("about-check")}</a></p>
    }
}
