use std::collections::BTreeMap;

use leptos::prelude::*;

use super::organisations::sort_key;
use crate::{
    app::{
        context::Context,
        page::Draft,
        parts::{given_by, paragraph_links, term_anchor},
        sheet::Sheet,
    },
    model::{Language, Source, Term},
};

/// `/<lang>/glossary/`: the terms and acronyms of the documents, by letter.
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
            view! { <h2 id=anchor(*letter)>{shown(*letter)}</h2><dl class="glossary">{entries}</dl> }
        })
        .collect_view();
    view! {
        <h1>{context.text("glossary-title")}</h1>
        <p class="lead">{context.text("glossary-intro")}</p>
        <p>{context.count("glossary-count", context.publication.terms.len())}</p>
        <nav class="letters" aria-label=context.text("glossary-letters")><ul>{links}</ul></nav>
        {sections}
        <p class="data"><a href=context.data_url("glossary.json")>{context.text("data-json")}</a></p>
    }
}

/// The terms by their first letter, sorted as the language's readers look them up; digits and signs first, under none.
fn by_letter<'a>(terms: &'a [Term], language: &Language) -> Vec<(Option<char>, Vec<&'a Term>)> {
    let mut letters: BTreeMap<Option<char>, Vec<(String, &Term)>> = BTreeMap::new();
    for term in terms {
        let key = sort_key(term.term.get(language));
        let first = key.chars().next().filter(|first| first.is_alphabetic());
        letters.entry(first).or_default().push((key, term));
    }
    let sorted = letters.into_iter().map(|(letter, mut terms)| {
        terms.sort_by(|(one, a), (other, b)| one.cmp(other).then_with(|| a.id.cmp(&b.id)));
        (letter, terms.into_iter().map(|(_, term)| term).collect())
    });
    sorted.collect()
}

fn anchor(letter: Option<char>) -> String {
    letter.map_or_else(|| "letter-0".to_owned(), |letter| format!("letter-{letter}"))
}

fn shown(letter: Option<char>) -> String {
    letter.map_or_else(|| "0–9".to_owned(), |letter| letter.to_uppercase().collect())
}

fn entry(context: &Context, term: &Term) -> impl IntoView + use<> {
    let here = &context.language;
    let uses: Vec<Source> = term
        .uses
        .iter()
        .filter(|source| **source != term.source)
        .cloned()
        .collect();
    let expansion = term
        .expansion
        .as_ref()
        .map(|expansion| view! { <span class="expansion">{context.local(expansion)}</span> });
    let languages = context.publication.site.languages.iter();
    let others = languages
        .filter(|language| *language != here)
        .map(|language| {
            let words = in_language(term, language);
            let label = context.format("glossary-in", [("language", context.language_in_words(language).into())]);
            view! { <dd class="other">{label}" "<span lang=language.to_string() dir=language.direction()>{words}</span></dd> }
        })
        .collect_view();
    view! {
        <div id=term_anchor(term)>
            <dt><dfn>{context.local(&term.term)}</dfn>" "{expansion}</dt>
            {others}
            <dd>{context.local(&term.definition)}{given_by(context, term.given_by)}</dd>
            {places(context, "source-label", std::slice::from_ref(&term.source))}
            {places(context, "glossary-uses", &uses)}
        </div>
    }
}

/// The term in another language, with what its letters stand for there.
fn in_language(term: &Term, language: &Language) -> String {
    let words = term.term.get(language);
    match &term.expansion {
        Some(expansion) => format!("{words} ({})", expansion.get(language)),
        None => words.to_owned(),
    }
}

/// Paragraphs with the documents that they stand in: where it is defined, and where each other document uses it first.
fn places(context: &Context, label: &str, sources: &[Source]) -> impl IntoView + use<> {
    let links = sources
        .iter()
        .map(|source| {
            let title = context.document_title(&source.document);
            view! { <li>{title}" "{paragraph_links(context, std::slice::from_ref(source))}</li> }
        })
        .collect_view();
    let label = context.text(label);
    (!sources.is_empty()).then(|| view! { <dd class="places">{label}<ul>{links}</ul></dd> })
}
