//! Pieces of IATI files, as every page shows them.

use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::{
    app::Context,
    iati::{
        Day,
        code::List,
        model::{Narrative, Narratives},
        words,
    },
    locale::format_decimal,
    model::{Language, PartialDate},
};

/// A code with its name of the list: "Implementation (2)"; the code alone where the list does not have it.
pub fn code(context: &Context, list: &str, code: &str) -> String {
    let language = words::Language::for_readers_of(context.language.as_str());
    match List::named(list).and_then(|list| list.get(code)) {
        Some(known) => format!("{} ({code})", known.name(language)),
        None => code.to_owned(),
    }
}

/// A day as the page's language writes it.
pub fn day(context: &Context, day: Day) -> String {
    match u16::try_from(day.year()) {
        Ok(year) => context.date(PartialDate {
            year,
            month: Some(day.month()),
            day: Some(day.day()),
        }),
        Err(_) => day.to_string(),
    }
}

/// An amount with its currency: "1,234.50 EUR"; without one where the file says none.
pub fn amount(context: &Context, amount: Decimal, currency: &str) -> String {
    let amount = format_decimal(amount, &context.language);
    match currency {
        "" => amount,
        currency => format!("{amount}\u{a0}{currency}"),
    }
}

/// A text in the page's language or the best there is, marked with the language that it is in.
pub fn wording(context: &Context, texts: &Narratives, default: Option<&str>) -> Option<AnyView> {
    let best = texts.best(context.language.as_str(), default)?;
    Some(narrative(context, best, default))
}

/// A text in every language that the file has it in, the page's own first.
pub fn narratives(context: &Context, texts: &Narratives, default: Option<&str>) -> Vec<AnyView> {
    let best = texts.best(context.language.as_str(), default);
    let others = texts
        .0
        .iter()
        .filter(|text| best.is_none_or(|best| !std::ptr::eq(best, *text)));
    best.into_iter()
        .chain(others)
        .map(|text| narrative(context, text, default))
        .collect()
}

fn narrative(context: &Context, narrative: &Narrative, default: Option<&str>) -> AnyView {
    let text = narrative.text.clone();
    let given = narrative.language.as_deref().or(default).map(str::to_ascii_lowercase);
    match given.filter(|given| is_tag(given) && given != context.language.as_str()) {
        Some(tag) => {
            let direction = Language::from(tag.as_str()).direction();
            view! { <span lang=tag dir=direction>{text}</span> }.into_any()
        }
        None => text.into_any(),
    }
}

/// Whether it has the form of a language's tag, so that a page may say it.
fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// A link to what a file names, where that is an address of the web; else its words.
pub fn outside_link(address: &str, text: AnyView) -> AnyView {
    let is_web = ["http://", "https://"].iter().any(|scheme| {
        address
            .get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    });
    let is_plain = !address.contains(|character: char| character.is_whitespace() || character.is_control());
    match is_web && is_plain {
        true => view! { <a href=address.to_owned() rel="external">{text}</a> }.into_any(),
        false => view! { {text}" "<code>{address.to_owned()}</code> }.into_any(),
    }
}

/// An organisation, leading to its page where there is one.
pub fn body(context: &Context, reference: Option<&str>, name: AnyView) -> AnyView {
    let activities = context.publication.activities.as_ref();
    let found = activities.and_then(|activities| {
        let place = activities.body_places.get(reference?)?;
        activities.bodies.get(*place)
    });
    match found {
        Some(found) => {
            let address = context.url(&format!("activities/organisations/{}/", found.slug));
            view! { <a href=address>{name}</a> }.into_any()
        }
        None => name,
    }
}

#[cfg(test)]
mod tests {
    use super::is_tag;

    #[test]
    fn only_tags_are_said_to_be_languages() {
        assert!(is_tag("fr") && is_tag("zh-hans") && is_tag("ar"));
        assert!(!is_tag("") && !is_tag("english") && !is_tag("fr\" onload") && !is_tag("fr-"));
    }
}
