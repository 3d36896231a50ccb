use leptos::prelude::*;

use crate::app::{Context, sheet::Sheet};

/// A link of the breadcrumb: what it says and its path in the page's language.
pub type Crumb = (String, String);

/// What stands around the content of a page.
pub struct Frame {
    /// The path of the page in its language, for the language switch: the same place in the other language.
    pub path: String,
    /// The pages above this one, from the home page down; without the page itself.
    pub trail: Vec<Crumb>,
    /// The page itself, as the breadcrumb's end names it.
    pub name: String,
    /// Its style sheet.
    pub sheet: Sheet,
}

/// The pages that show all undertakings together, to which the home page and the footer lead: path, the message that
/// names it, and whether there is one.
fn more(context: &Context) -> Vec<(&'static str, &'static str, bool)> {
    let publication = &context.publication;
    let has_initiatives = publication
        .strategies
        .iter()
        .any(|published| published.initiatives.is_some());
    vec![
        ("dossier/", "dossier-title", true),
        ("progress/", "progress-title", publication.has_progress()),
        (
            "indicators/",
            "indicators-title",
            publication.indicators().next().is_some(),
        ),
        ("compare/", "compare-title", publication.strategies.len() > 1),
        ("initiatives/", "initiatives-title", has_initiatives),
        ("timeline/", "timeline-title", !publication.timeline.entries.is_empty()),
        ("calendar/", "calendar-title", true),
        ("organisations/", "organisations-title", true),
        ("themes/", "themes-title", !publication.themes.is_empty()),
        ("glossary/", "glossary-title", !publication.terms.is_empty()),
        (
            "references/",
            "references-title",
            !publication.references.references.is_empty(),
        ),
        ("activities/", "activities-title", publication.activities.is_some()),
        ("check/", "check-title", true),
    ]
}

/// The links to these pages, as items of a list.
pub fn more_links(context: &Context) -> impl IntoView + use<> {
    let pages = more(context).into_iter().filter(|(_, _, is_there)| *is_there);
    pages
        .map(|(path, message, _)| view! { <li><a href=context.url(path)>{context.text(message)}</a></li> })
        .collect_view()
}

/// A page's body: skip link, header, breadcrumb, `main`, footer.
pub fn frame(context: &Context, frame: Frame, main: AnyView) -> impl IntoView + use<> {
    view! {
        <a class="skip" href="#main">{context.text("skip-link")}</a>
        {header(context, &frame.path)}
        {client_messages(context, &frame)}
        {breadcrumb(context, &frame)}
        <main id="main" tabindex="-1">{main}</main>
        {footer(context)}
    }
}

fn header(context: &Context, path: &str) -> impl IntoView + use<> {
    let top = path.split('/').next().unwrap_or_default().to_owned();
    let links = ["strategies", "documents", "about", "search"].map(|section| {
        let current = (top == section).then_some("true");
        let name = context.text(&format!("nav-{section}"));
        view! { <li><a href=context.url(&format!("{section}/")) aria-current=current>{name}</a></li> }
    });
    view! {
        <header class="site-header">
            <a class="site-title" href=context.url("")>{context.local(&context.publication.site.title)}</a>
            <nav class="site-nav" aria-label=context.text("nav-label")><ul>{links}</ul></nav>
            {languages(context, path)}
            {(top != "search").then(|| search(context))}
        </header>
    }
}

/// A field that leads to the search page, where there is room for it and something that searches; the link beside it
/// leads there too.
fn search(context: &Context) -> impl IntoView + use<> {
    let searches = context.assets.search.is_some() && context.assets.client.is_some();
    searches.then(|| {
        view! {
            <form class="site-search" role="search" aria-label=context.text("search-title") action=context.url("search/")>
                <input type="search" name="q" aria-label=context.text("search-label") autocomplete="off"/>
                <button type="submit">{context.text("search-submit")}</button>
            </form>
        }
    })
}

/// The language switch, where there are several: the same page in each other language. boot.js adds the place in the
/// page.
fn languages(context: &Context, path: &str) -> impl IntoView + use<> {
    let all = &context.publication.site.languages;
    let links = all
        .iter()
        .map(|language| {
            let tag = language.to_string();
            let current = (*language == context.language).then_some("true");
            let address = context.url_in(language, path);
            let name = context.language_name(language);
            view! { <li><a href=address hreflang=tag.clone() lang=tag aria-current=current data-language="">{name}</a></li> }
        })
        .collect_view();
    let label = context.text("languages-label");
    (all.len() > 1).then(|| view! { <nav class="languages" aria-label=label><ul>{links}</ul></nav> })
}

/// What boot.js shows when islands can't be woken, on pages that may have some.
fn client_messages(context: &Context, frame: &Frame) -> impl IntoView + use<> {
    (context.assets.client.is_some() && frame.sheet.is_interactive()).then(|| {
        view! {
            <div class="notice" id="client-failed" role="alert" hidden="">
                <p>{context.text("client-failed")}</p>
                <button type="button" data-retry="">{context.text("retry")}</button>
            </div>
            <div class="notice" id="client-translated" role="alert" hidden=""><p>{context.text("client-translated")}</p></div>
        }
    })
}

fn breadcrumb(context: &Context, frame: &Frame) -> impl IntoView + use<> {
    (!frame.path.is_empty()).then(|| {
        let links = std::iter::once((context.text("nav-home"), String::new()))
            .chain(frame.trail.iter().cloned())
            .map(|(name, path)| view! { <li><a href=context.url(&path)>{name}</a></li> })
            .collect_view();
        view! {
            <nav class="breadcrumb" aria-label=context.text("breadcrumb-label")>
                <ol>{links}<li aria-current="page">{frame.name.clone()}</li></ol>
            </nav>
        }
    })
}

fn footer(context: &Context) -> impl IntoView + use<> {
    let site = &context.publication.site;
    let licence = context.format(
        "footer-licence",
        [("licence", context.local(&site.licence.title).into())],
    );
    let more = more_links(context);
    view! {
        <footer class="site-footer">
            <nav aria-label=context.text("more-label")><ul>{more}</ul></nav>
            <p>{context.text("footer-unofficial")}</p>
            <ul>
                <li>{context.local(&site.publisher)}</li>
                <li>{context.format("footer-as-of", [("date", context.date(site.release).into())])}</li>
                <li><a href=site.licence.address.clone() rel="license">{licence}</a></li>
                <li><a href=site.contact.clone()>{context.text("footer-contact")}</a></li>
            </ul>
        </footer>
    }
}
