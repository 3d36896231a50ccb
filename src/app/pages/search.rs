use leptos::prelude::*;

use crate::{
    app::{context::Context, page::Draft, parts::subject_index, sheet::Sheet},
    model::{DocumentKind, Language},
    publish::write::SearchKind,
};

/// The messages that `search.js` shows, with their variables in braces.
pub const TEXTS: [&str; 17] = [
    "loading",
    "filter-unknown",
    "search-kind-paragraph",
    "search-kind-note",
    "search-kind-result",
    "search-kind-initiative",
    "search-kind-indicator",
    "search-kind-part",
    "search-kind-document",
    "search-kind-strategy",
    "search-kind-organisation",
    "search-kind-term",
    "search-kind-request",
    "search-kind-rhythm",
    "search-place-paragraph",
    "search-place-note",
    "search-place-result",
];

/// Those that count.
pub const COUNTS: [&str; 3] = ["search-count", "search-all", "search-some"];

/// `/<lang>/search/`: a field that finds paragraphs as one types, and an index by subject, which needs no script.
pub fn page(context: &Context) -> Draft {
    let inner = context.clone();
    Draft {
        path: "search/".to_owned(),
        title: context.text("search-title"),
        name: context.text("search-title"),
        description: context.text("search-intro"),
        sheet: Sheet::Tool,
        trail: Vec::new(),
        main: Box::new(move || main(&inner).into_any()),
    }
}

fn main(context: &Context) -> impl IntoView + use<> {
    // Without the client nothing loads what searches.
    let folder = context
        .assets
        .search
        .as_ref()
        .filter(|_| context.assets.client.is_some());
    view! {
        <h1>{context.text("search-title")}</h1>
        <p class="lead">{context.text("search-intro")}</p>
        {folder.map(|folder| view! { {form(context, folder)}{found(context)} })}
        <div id="subject-index">{subject_index(context)}</div>
    }
}

/// The field and what narrows the search. A form that leads to this page, which searches for what the address says.
fn form(context: &Context, folder: &str) -> impl IntoView + use<> {
    let words = context.messages().dictionary(&TEXTS, &COUNTS);
    // Words as JSON: they were text before and cannot fail to be.
    let words = serde_json::to_string(&words).unwrap_or_default();
    // Where languages can be chosen, each brings its own.
    let is_alone = context.publication.site.languages.len() == 1;
    let passed_over = is_alone.then(|| context.text("search-passed-over"));
    let script = format!("{}{folder}search.js", context.assets.base_path);
    let documents = &context.publication.documents;
    let strategies = context.publication.strategies.iter().map(|found| {
        let summary = &found.strategy.summary;
        (summary.slug.clone(), context.local(&summary.title))
    });
    let kinds = SearchKind::ALL.map(SearchKind::key);
    let kinds = kinds.map(|kind| (kind.to_owned(), context.text(&format!("search-kind-{kind}"))));
    let has_kind = |kind: &DocumentKind| documents.iter().any(|found| found.record.summary.kind == *kind);
    let document_kinds = DocumentKind::ALL.into_iter().filter(has_kind).map(|kind| {
        let key = kind.key();
        (key.to_owned(), context.text(&format!("document-kind-{key}")))
    });
    view! {
        <form class="search filter" role="search" action=context.url("search/") data-script=script data-words=words
            data-passed-over=passed_over>
            <label class="words">
                <span>{context.text("search-label")}</span>
                <input type="search" name="q" autocomplete="off" spellcheck="true" aria-describedby="search-keys"/>
            </label>
            <button type="submit">{context.text("search-submit")}</button>
            <p class="hidden" id="search-keys">{context.text("search-keys")}</p>
            <details>
                <summary>{context.text("search-narrow")}</summary>
                <fieldset>
                    {choice(context, "strategy", "strategy-column", strategies.collect())}
                    {choice(context, "kind", "search-kind", kinds.into())}
                    {choice(context, "document", "search-document", document_kinds.collect())}
                    {languages(context)}
                    <button type="reset">{context.text("search-reset")}</button>
                </fieldset>
            </details>
        </form>
        <noscript><p class="note">{context.text("search-no-script")}</p></noscript>
    }
}

/// A choice of one among these keys and names, or all.
fn choice(context: &Context, name: &str, label: &str, options: Vec<(String, String)>) -> impl IntoView + use<> {
    let (name, label) = (name.to_owned(), context.text(label));
    let options = options
        .into_iter()
        .map(|(key, name)| view! { <option value=key>{name}</option> })
        .collect_view();
    view! {
        <label>
            <span>{label}</span>
            <select name=name><option value="">{context.text("search-any")}</option>{options}</select>
        </label>
    }
}

/// The language of the texts that are searched: the page's own unless another is chosen.
fn languages(context: &Context) -> impl IntoView + use<> {
    let all = &context.publication.site.languages;
    let option = |language: &Language| {
        let selected = *language == context.language;
        view! {
            <option value=language.to_string() selected=selected data-passed-over=context.text_in(language, "search-passed-over")>
                {context.language_in_words(language)}
            </option>
        }
    };
    (all.len() > 1).then(|| {
        view! {
            <label>
                <span>{context.text("search-language")}</span>
                <select name="language" data-own=context.language.to_string()>{all.iter().map(option).collect_view()}</select>
            </label>
        }
    })
}

/// Where `search.js` shows what is found, or what failed.
fn found(context: &Context) -> impl IntoView + use<> {
    view! {
        <p class="count" role="status" id="found-count"></p>
        <div class="notice" role="alert" id="found-failed" hidden="">
            <p>{context.text("search-failed")}" "<code></code></p>
            <button type="button">{context.text("retry")}</button>
        </div>
        <section id="found" aria-labelledby="found-title" hidden="">
            <h2 id="found-title">{context.text("search-found")}</h2>
            <ol class="hits"></ol>
            <button type="button" hidden="">{context.text("search-more")}</button>
        </section>
    }
}
