use std::collections::BTreeMap;

use leptos::prelude::*;

use super::organisations::sort_key;
use crate::{
    app::{
        context::Context,
        page::Draft,
        parts::{term_anchor, term_path},
        sheet::Sheet,
    },
    model::{Language, Term},
};

/// `/<lang>/glossary/`: the terms and acronyms of all documents, by letter. What each means stands on the page of the
/// document that defines it, so that this one stays light however many there are.
pub fn page(context: &Context) -> Draft {
    let inner = context.clone();
    Draft {
        path: "glossary/".to_owned(),
        title: context.text("glossary-title"),
        name: context.text("glossary-title"),
        description: context.text("glossary-intro"),
        sheet: Sheet::Page,
        trail: Vec::new(),
        main: Box::new(move || main(&inner).into_any()),
    }
}

fn main(context: &Context) -> impl IntoView + use<> {
    let letters = by_letter(&context.publication.terms, &context.language);
    let links = letters
        .iter()
        .map(|(letter, _)| view! { <li><a href=format!("#{}", anchor(*letter))>{shown(*letter)}</a></li> })
        .collect_view();
    let sections = letters
        .iter()
        .map(|(letter, terms)| {
            let entries = terms.iter().map(|term| entry(context, term)).collect_view();
            view! { <h2 id=anchor(*letter)>{shown(*letter)}</h2><dl class="glossary by-letter">{entries}</dl> }
        })
        .collect_view();
    view! {
        <h1>{context.text("glossary-title")}</h1>
        <p class="lead">{context.text("glossary-intro")}</p>
        <p>{context.count("glossary-count", context.publication.terms.len())}</p>
        {documents(context).into_any()}
        <nav aria-label=context.text("glossary-letters")><ul class="letters">{links}</ul></nav>
        {sections}
        <p class="data"><a href=context.data_url("glossary.json")>{context.text("data-json")}</a></p>
    }
}

/// The documents whose terms have a page of their own.
fn documents(context: &Context) -> impl IntoView + use<> {
    let links = context
        .publication
        .documents
        .iter()
        .filter_map(|document| {
            let id = &document.record.summary.id;
            let count = context.publication.terms_of(id).count();
            let title = context.document_title(id);
            let address = context.url(&format!("glossary/{id}/"));
            let count_shown = context.count("glossary-count", count);
            (count > 0)
                .then(|| view! { <li><a href=address>{title}</a>" "<span class="count">{count_shown}</span></li> })
        })
        .collect_view();
    view! {
        <h2 id="documents">{context.text("glossary-documents")}</h2>
        <ul class="register">{links}</ul>
    }
}

/// The terms by their first letter, sorted as the language's readers look them up; digits and signs first, under none.
fn by_letter<'a>(terms: &'a [Term], language: &Language) -> Vec<(Option<char>, Vec<&'a Term>)> {
    let mut letters: BTreeMap<Option<char>, Vec<&Term>> = BTreeMap::new();
    for (key, term) in sorted(terms.iter(), language) {
        let first = key.chars().next().filter(|first| first.is_alphabetic());
        letters.entry(first).or_default().push(term);
    }
    letters.into_iter().collect()
}

/// The terms as the language's readers look them up, each with what it is sorted by.
pub fn sorted<'a>(terms: impl Iterator<Item = &'a Term>, language: &Language) -> Vec<(String, &'a Term)> {
    let mut terms: Vec<(String, &Term)> = terms.map(|term| (sort_key(term.term.get(language)), term)).collect();
    terms.sort_by(|(one, a), (other, b)| one.cmp(other).then_with(|| a.id.cmp(&b.id)));
    terms
}

/// The id of the heading over what begins with a letter; with none, over what begins with a digit or a sign.
pub fn anchor(letter: Option<char>) -> String {
    letter.map_or_else(|| "letter-0".to_owned(), |letter| format!("letter-{letter}"))
}

/// That heading.
pub fn shown(letter: Option<char>) -> String {
    letter.map_or_else(|| "0–9".to_owned(), |letter| letter.to_uppercase().collect())
}

fn entry(context: &Context, term: &Term) -> impl IntoView + use<> {
    let address = context.url(&term_path(term));
    view! {
        <div id=term_anchor(term)>
            <dt><dfn><a href=address>{context.local(&term.term)}</a></dfn>" "{expansion(context, term)}</dt>
            {other_languages(context, term)}
        </div>
    }
}

/// What the letters of an acronym stand for.
pub fn expansion(context: &Context, term: &Term) -> impl IntoView + use<> {
    term.expansion
        .as_ref()
        .map(|expansion| view! { <span class="expansion">{context.local(expansion)}</span> })
}

/// The term in the other languages of the site.
pub fn other_languages(context: &Context, term: &Term) -> impl IntoView + use<> {
    let languages = context.publication.site.languages.iter();
    languages
        .filter(|language| **language != context.language)
        .map(|language| {
            let words = in_language(term, language);
            let label = context.format("glossary-in", [("language", context.language_in_words(language).into())]);
            view! { <dd class="other">{label}" "<span lang=language.to_string() dir=language.direction()>{words}</span></dd> }
        })
        .collect_view()
}

/// The term in another language, with what its letters stand for there.
fn in_language(term: &Term, language: &Language) -> String {
    let words = term.term.get(language);
    match &term.expansion {
        Some(expansion) => format!("{words} ({})", expansion.get(language)),
        None => words.to_owned(),
    }
}
