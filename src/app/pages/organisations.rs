use std::collections::BTreeSet;

use leptos::prelude::*;

use super::glossary::{anchor, shown};
use crate::{
    app::{context::Context, page::Draft, sheet::Sheet},
    model::OrganisationRecord,
};

/// `/<lang>/organisations/`: every organisation and body that a document names, by name.
pub fn page(context: &Context) -> Draft {
    let inner = context.clone();
    Draft {
        path: "organisations/".to_owned(),
        title: context.text("organisations-title"),
        name: context.text("organisations-title"),
        description: context.text("organisations-intro"),
        sheet: Sheet::Page,
        trail: Vec::new(),
        main: Box::new(move || main(&inner).into_any()),
    }
}

fn main(context: &Context) -> impl IntoView + use<> {
    let mut organisations: Vec<(String, &OrganisationRecord)> = context
        .publication
        .organisations
        .values()
        .map(|record| (context.local(&record.organisation.name), record))
        .collect();
    organisations.sort_by_cached_key(|(name, _)| sort_key(name));
    let count = context.count("organisations-count", organisations.len());
    let letters: Vec<_> = organisations
        .chunk_by(|(one, _), (other, _)| first_letter(one) == first_letter(other))
        .filter_map(|entries| Some((first_letter(&entries.first()?.0), entries)))
        .collect();
    let links = letters
        .iter()
        .map(|(letter, _)| view! { <li><a href=format!("#{}", anchor(*letter))>{shown(*letter)}</a></li> })
        .collect_view();
    let sections = letters
        .iter()
        .map(|(letter, entries)| {
            let entries = entries.iter().map(|(name, record)| entry(context, name, record));
            view! { <h2 id=anchor(*letter)>{shown(*letter)}</h2><ul class="register">{entries.collect_view()}</ul> }
        })
        .collect_view();
    view! {
        <h1>{context.text("organisations-title")}</h1>
        <p class="lead">{context.text("organisations-intro")}</p>
        <p>{count}</p>
        <nav aria-label=context.text("on-this-page")><ul class="letters">{links}</ul></nav>
        {sections}
        <p class="data"><a href=context.data_url("organisations.json")>{context.text("data-json")}</a></p>
    }
}

fn entry(context: &Context, name: &str, record: &OrganisationRecord) -> impl IntoView + use<> {
    let organisation = &record.organisation;
    let address = context.url(&format!("organisations/{}/", organisation.id));
    let short = organisation.short.as_ref().map(|short| context.local(short));
    let short = short
        .filter(|short| short != name)
        .map(|short| view! { " ("{short}")" });
    let documents: BTreeSet<&str> = record
        .appearances
        .iter()
        .map(|appearance| appearance.document.as_str())
        .collect();
    let count = context.count("documents-count", documents.len());
    view! { <li><a href=address>{name.to_owned()}</a>{short}" "<span class="count">{count}</span></li> }
}

/// The letter under which a register has a name; none for what begins with a digit.
pub fn first_letter(name: &str) -> Option<char> {
    sort_key(name).chars().next().filter(|first| first.is_alphabetic())
}

/// A name as a register sorts it: letters without accents and case.
pub fn sort_key(name: &str) -> String {
    let plain = |letter: char| match letter {
        'à' | 'â' | 'ä' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        '’' | '\'' | '-' => ' ',
        other => other,
    };
    let name = name.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    name.chars().flat_map(char::to_lowercase).map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::{first_letter, sort_key};

    #[test]
    fn names_sort_without_accents_and_case() {
        let mut names = ["Zone", "États", "école", "Eau"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["Eau", "école", "États", "Zone"]);
        assert_eq!(
            ["École", "« Un » plan", "10 points"].map(first_letter),
            [Some('e'), Some('u'), None]
        );
    }
}
