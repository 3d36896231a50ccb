use std::{collections::BTreeMap, sync::Arc};

use leptos::prelude::AnyView;
use rayon::prelude::*;

use super::{
    context::Context,
    layout::{Crumb, Frame, frame},
    pages::{self, embed, not_found, root},
    parts::PageFile,
    prerender,
    sheet::Sheet,
    shell::{self, Head},
};
use crate::{model::Language, publish::Publication, text::raise_ordinals};

/// A page of the site, complete.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its file, from the site's folder: "fr/documents/x/index.html", "404.html".
    pub path: String,
    /// Its HTML.
    pub html: String,
}

/// Where a page finds what it loads.
#[derive(Clone, Debug)]
pub struct Assets {
    /// The path part of the base address: "/" or "/strategy/".
    pub base_path: String,
    /// The style sheets, from the base: "assets/page.<hash>.css".
    pub sheets: BTreeMap<Sheet, String>,
    /// The words of islands, from the base, by language: "assets/words.fr.<hash>.json".
    pub words: BTreeMap<Language, String>,
    /// The folder of the client, from the base: "pkg/<hash>/"; none in a binary built without the client.
    pub client: Option<String>,
    /// The folder of what checks IATI files, from the base: "pkg/<hash>/check/"; none in a binary built without it.
    pub check: Option<String>,
    /// The folder of the search index, from the base: "search/<hash>/"; none where there is nothing to search.
    pub search: Option<String>,
}

/// A page before it is rendered.
pub struct Draft {
    /// Its path in its language: "documents/x/", "" for the home page.
    pub path: String,
    /// Its title.
    pub title: String,
    /// Its name at the end of the breadcrumb: the title, or shorter.
    pub name: String,
    /// One or two sentences on it.
    pub description: String,
    /// Its style sheet.
    pub sheet: Sheet,
    /// The pages above it, without the home page.
    pub trail: Vec<Crumb>,
    /// Its content; run when the page is rendered.
    pub main: Box<dyn FnOnce() -> AnyView + Send>,
}

/// Every page of the publication, prerendered, in a fixed order.
pub fn pages(publication: &Publication, assets: &Assets) -> Vec<Page> {
    let (publication, assets) = (Arc::new(publication.clone()), Arc::new(assets.clone()));
    let contexts: Vec<Context> = publication
        .site
        .languages
        .iter()
        .map(|language| Context::new(publication.clone(), assets.clone(), language))
        .collect();
    let mut drafts: Vec<(&Context, Draft)> = Vec::new();
    for context in &contexts {
        drafts.extend(pages::all(context).into_iter().map(|draft| (context, draft)));
    }
    let mut rendered: Vec<Page> = drafts
        .into_par_iter()
        .map(|(context, draft)| render(context, draft))
        .collect();
    let embedded: Vec<Vec<Page>> = contexts.par_iter().map(embed::pages).collect();
    rendered.extend(embedded.into_iter().flatten());
    rendered.push(root::page(&contexts));
    rendered.push(not_found::page(&contexts));
    rendered
}

/// Every file that belongs to a page of the publication, in a fixed order.
pub fn page_files(publication: &Publication, assets: &Assets) -> Vec<PageFile> {
    let (publication, assets) = (Arc::new(publication.clone()), Arc::new(assets.clone()));
    let languages = publication.site.languages.iter();
    languages
        .flat_map(|language| pages::files(&Context::new(publication.clone(), assets.clone(), language)))
        .collect()
}

fn render(context: &Context, draft: Draft) -> Page {
    let site = context.local(&context.publication.site.title);
    let title = if draft.path.is_empty() {
        site
    } else {
        context.format("page-title", [("page", draft.title.into()), ("site", site.into())])
    };
    let head = Head {
        title,
        description: draft.description,
        place: shell::Place::InLanguage(draft.path.clone()),
        sheet: draft.sheet,
    };
    let path = format!("{}/{}index.html", context.language, draft.path);
    let around = Frame {
        path: draft.path,
        trail: draft.trail,
        name: draft.name,
        sheet: draft.sheet,
    };
    let main = draft.main;
    let inner = context.clone();
    let body = prerender::html(move || frame(&inner, around, main()));
    debug_assert!(
        draft.sheet.is_interactive() || !body.contains("<leptos-island"),
        "{path}: an island on a page that has no words for what it cannot do"
    );
    let body = raise_ordinals(&body, &context.language);
    Page {
        path,
        html: shell::document(context, &head, &body),
    }
}
