use openstrategy::{
    model::{Event, Fact, Language, Localised, PartialDate, Period, Source, Stated},
    publish::read::draft::{DraftDocument, DraftParagraph},
};
use rust_decimal::Decimal;

use super::super::numbers::{Mention, Reading, Tongue, mentions};

/// A number of our data.
#[derive(Clone, Debug)]
pub struct Datum {
    /// What holds it: "facts.toml: applications-after".
    pub holder: String,
    /// The number.
    pub mention: Mention,
    /// It says what the paragraph states, so that the text need not.
    pub answers: bool,
    /// It tells when a figure holds or what it measures: the source may state it elsewhere.
    pub is_context: bool,
}

/// The figures, requests and events whose source is the paragraph or one of its items.
pub fn data(document: &DraftDocument, paragraph: &DraftParagraph, tongue: Tongue) -> Vec<Datum> {
    let is_of_paragraph = |source: &Source| {
        source.document == document.id
            && (source.paragraph == paragraph.id || paragraph.items.iter().any(|item| item.id == source.paragraph))
    };
    let mut data = Vec::new();
    for fact in document.facts.iter().filter(|fact| is_of_paragraph(&fact.source)) {
        of_fact(&mut data, fact, tongue);
    }
    let requests = document.record.iter().flat_map(|record| &record.requests);
    for request in requests.filter(|request| is_of_paragraph(&request.source)) {
        data.extend(said(&request.text, tongue).into_iter().map(|mention| Datum {
            holder: format!("document.toml: {}", request.id),
            mention,
            answers: true,
            is_context: false,
        }));
    }
    for event in document
        .events
        .iter()
        .map(|event| &event.value)
        .filter(|event| is_of_paragraph(&event.source))
    {
        of_event(&mut data, event, tongue);
    }
    data
}

fn of_fact(data: &mut Vec<Datum>, fact: &Fact, tongue: Tongue) {
    let mut push = |mention, is_context| {
        let holder = format!("facts.toml: {}", fact.id);
        data.push(Datum {
            holder,
            mention,
            answers: true,
            is_context,
        });
    };
    push(value(fact), false);
    let in_unit = said(&fact.unit, tongue)
        .into_iter()
        .filter(|mention| !is_scale(mention));
    let context = said(&fact.measure, tongue).into_iter().chain(in_unit).chain(time(fact));
    context.for_each(|mention| push(mention, true));
}

/// An event has to be dated as its paragraph says, and does not make up for what the text leaves out.
fn of_event(data: &mut Vec<Datum>, event: &Event, tongue: Tongue) {
    let mut push = |mention, is_context| {
        let holder = format!("events.toml: {}", event.id);
        data.push(Datum {
            holder,
            mention,
            answers: false,
            is_context,
        });
    };
    let span = event.span().into_iter().flat_map(|span| [span.start, span.end]);
    for mention in span.flat_map(date) {
        // « au cours de l’année »: the year may be the document's.
        let is_year = matches!(mention.readings[..], [Reading::Cardinal(value)] if value > Decimal::from(31));
        push(mention, is_year);
    }
    said(&event.title, tongue)
        .into_iter()
        .for_each(|mention| push(mention, true));
}

fn said(text: &Localised, tongue: Tongue) -> Vec<Mention> {
    mentions(text.get(&Language::from(tongue.tag())), tongue)
}

/// "millions" in a unit is part of the value.
fn is_scale(mention: &Mention) -> bool {
    let scales = [1_000_000, 1_000_000_000].map(Decimal::from);
    let is_scale = |reading: &Reading| matches!(reading, Reading::Many(value) | Reading::Cardinal(value) if scales.contains(value));
    mention.readings.iter().any(is_scale)
}

/// The value of a fact, with what its unit makes of it.
fn value(fact: &Fact) -> Mention {
    let units: Vec<String> = fact.unit.0.values().map(|unit| unit.to_lowercase()).collect();
    let has = |words: &[&str]| units.iter().any(|unit| words.iter().any(|word| unit.contains(word)));
    let mut mention = Mention::firm(Reading::Cardinal(fact.value), fact.value.normalize().to_string());
    if has(&["%", "pour cent", "per cent"]) {
        mention.readings.push(Reading::Percent(fact.value));
    }
    for (words, scale) in [
        (["milliard", "billion"], 1_000_000_000_u64),
        (["million", "million"], 1_000_000),
    ] {
        if has(&words) {
            mention
                .readings
                .push(Reading::Cardinal(fact.value * Decimal::from(scale)));
        }
    }
    if fact.value.fract().is_zero()
        && let Ok(whole) = u32::try_from(fact.value)
    {
        mention.readings.push(Reading::Ordinal(whole));
    }
    mention
}

/// The years, months and days for which a fact holds.
fn time(fact: &Fact) -> Vec<Mention> {
    let mut dates: Vec<PartialDate> = Vec::new();
    if let Some(Stated::Value(date)) = &fact.date {
        dates.push(*date);
    }
    if let Some(Period { start, end }) = &fact.period {
        dates.extend([*start, *end]);
    }
    dates.into_iter().flat_map(date).collect()
}

/// The numbers of a date.
pub fn date(date: PartialDate) -> Vec<Mention> {
    let words = date.to_string();
    let number = |value: u32| Mention::firm(Reading::Cardinal(Decimal::from(value)), words.clone());
    let mut mentions = vec![number(date.year.into())];
    mentions.extend(
        date.month
            .map(|month| Mention::firm(Reading::Month(month.into()), words.clone())),
    );
    mentions.extend(date.day.map(|day| number(day.into())));
    mentions
}
