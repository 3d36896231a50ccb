use std::collections::BTreeSet;

use leptos::prelude::*;

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
    organisations.sort_by_key(|(name, _)| sort_key(name));
    let count = context.count("organisations-count", organisations.len());
    let entries = organisations
        .iter()
        .map(|(name, record)| entry(context, name, record))
        .collect_view();
    view! {
        <h1>{context.text("organisations-title")}</h1>
        <p class="lead">{context.text("organisations-intro")}</p>
        <p>{count}</p>
        <ul class="register">{entries}</ul>
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
    name.chars().flat_map(char::to_lowercase).map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::sort_key;

    #[test]
    fn names_sort_without_accents_and_case() {
        let mut names = ["Zone", "États", "école", "Eau"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["Eau", "école", "États", "Zone"]);
    }
}
