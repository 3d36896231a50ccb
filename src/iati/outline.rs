//! What is shown of an activity or organisation at first sight.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Serialize;

use super::{
    Day, Position,
    code::List,
    model::{Activity, Head, Narratives, Organisation},
    read::{Kind, Root},
    tree::Unit,
    words::Language,
};
use crate::model;

/// Texts in more languages than this are left out.
const LANGUAGES: usize = 20;

/// Characters of a text that are kept.
const LONGEST: usize = 300;

/// Kinds of transaction and currencies: sums of more are left out.
const SUMS: usize = 60;

/// An activity or organisation at first sight. Codes are in words, of the language that is asked for.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Outline {
    /// `iati-identifier`, `organisation-identifier`; empty where there is none.
    pub identifier: String,
    /// Where it stands in its file.
    pub line: u32,
    /// What it is called, once a language.
    pub titles: Vec<Title>,
    /// The status of an activity.
    pub status: Option<&'static str>,
    /// The dates of an activity: which, and when.
    pub dates: Vec<(&'static str, Day)>,
    /// The transactions of an activity by type and currency.
    pub sums: Vec<Sum>,
}

/// A text, with how its language is written.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Title {
    /// Its language; empty where the file does not say it.
    pub language: String,
    /// `ltr` or `rtl`; `auto` where the language is not known.
    pub direction: &'static str,
    /// The text.
    pub text: String,
}

/// What the transactions of one type and currency add up to.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sum {
    /// The type.
    pub kind: String,
    /// The currency; empty where the file does not say it.
    pub currency: String,
    /// How many there are.
    pub count: u64,
    /// Their sum; none where it is too large a number.
    pub sum: Option<Decimal>,
}

impl Outline {
    /// Of an `iati-activity` or `iati-organisation`.
    pub fn of(unit: &Unit<'_>, root: Root, language: Language) -> Self {
        // What cannot be read is among the findings of the check.
        let mut problems = Vec::new();
        match root.kind {
            Kind::Activities => {
                let wanted = |name: &str| matches!(name, "activity-date" | "transaction");
                Self::of_activity(&Activity::read_parts(unit, root, &mut problems, wanted), language)
            }
            Kind::Organisations => {
                let organisation = Organisation::read(unit, root, &mut problems);
                Self::named(&organisation.head, &organisation.name)
            }
        }
    }

    fn named(head: &Head, texts: &Narratives) -> Self {
        let Position { line, .. } = head.source.0;
        Self {
            identifier: cut(&head.identifier),
            line,
            titles: titles(texts, head.language.as_deref()),
            ..Self::default()
        }
    }

    fn of_activity(activity: &Activity, language: Language) -> Self {
        let name = |list: &str, code: &str| List::named(list)?.get(code).map(|code| code.name(language));
        let dates = activity.dates.iter();
        let dates = dates.filter_map(|date| Some((name("ActivityDateType", date.kind.as_deref()?)?, date.date)));
        Self {
            status: activity
                .status
                .as_deref()
                .and_then(|status| name("ActivityStatus", status)),
            dates: dates.collect(),
            sums: sums(activity, language),
            ..Self::named(&activity.head, &activity.title)
        }
    }
}

fn titles(texts: &Narratives, default: Option<&str>) -> Vec<Title> {
    let texts = texts.0.iter().take(LANGUAGES);
    texts
        .map(|text| {
            let language = text.language.as_deref().or(default).unwrap_or_default();
            let language = model::Language(language.to_ascii_lowercase());
            let direction = if language.0.is_empty() {
                "auto"
            } else {
                language.direction()
            };
            Title {
                language: cut(&language.0),
                direction,
                text: cut(&text.text),
            }
        })
        .collect()
}

fn sums(activity: &Activity, language: Language) -> Vec<Sum> {
    let mut sums: BTreeMap<(&str, &str), (u64, Option<Decimal>)> = BTreeMap::new();
    for transaction in &activity.transactions {
        let default = activity.head.default_currency.as_deref();
        let currency = transaction.value.currency.as_deref().or(default).unwrap_or_default();
        let key = (transaction.kind.as_str(), currency);
        if sums.len() == SUMS && !sums.contains_key(&key) {
            continue;
        }
        let (count, sum) = sums.entry(key).or_insert((0, Some(Decimal::ZERO)));
        *count += 1;
        *sum = sum.and_then(|sum| sum.checked_add(transaction.value.amount));
    }
    let types = List::named("TransactionType");
    let name = |kind: &str| match types.and_then(|types| types.get(kind)) {
        Some(code) => code.name(language).to_owned(),
        None => cut(kind),
    };
    sums.into_iter()
        .map(|((kind, currency), (count, sum))| Sum {
            kind: name(kind),
            currency: cut(currency),
            count,
            sum,
        })
        .collect()
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}\u{2026}", &text[..at]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::iati::{Reader, read::Item};

    fn outlines(file: &str, language: Language) -> Vec<Outline> {
        let mut reader = Reader::new(file.as_bytes());
        let mut outlines = Vec::new();
        while let Ok(Some(item)) = reader.next() {
            if let Item::Unit(unit, root) = item {
                outlines.push(Outline::of(&unit, root, language));
            }
        }
        outlines
    }

    #[test]
    fn an_activity_is_shown_with_its_sums_by_type_and_currency() {
        let transaction = |kind: &str, currency: &str, amount: &str| {
            format!(
                "<transaction><transaction-type code=\"{kind}\"/><transaction-date iso-date=\"2024-01-31\"/>\
                 <value {currency} value-date=\"2024-01-31\">{amount}</value></transaction>"
            )
        };
        let file = format!(
            "<iati-activities version=\"2.03\">\n<iati-activity xml:lang=\"en\" default-currency=\"EUR\">\
             <iati-identifier>X-1</iati-identifier><title><narrative>Water</narrative>\
             <narrative xml:lang=\"AR\">\u{645}\u{627}\u{621}</narrative></title><activity-status code=\"2\"/>\
             <activity-date type=\"1\" iso-date=\"2024-01-01\"/><activity-date type=\"9\" iso-date=\"2024-01-02\"/>{}{}{}{}\
             </iati-activity></iati-activities>",
            transaction("3", "", "0.10"),
            transaction("3", "", "-0.30"),
            transaction("3", "currency=\"USD\"", "79228162514264337593543950335"),
            transaction("3", "currency=\"USD\"", "79228162514264337593543950335"),
        );
        let outline = outlines(&file, Language::Fr).swap_remove(0);
        assert_eq!((outline.identifier.as_str(), outline.line), ("X-1", 2));
        let titles: Vec<_> = outline
            .titles
            .iter()
            .map(|title| (title.language.as_str(), title.direction))
            .collect();
        assert_eq!(titles, [("en", "ltr"), ("ar", "rtl")]);
        assert_eq!(outline.status, Some("Actif"));
        assert_eq!(outline.dates.len(), 1, "a type that no list knows has no name");
        let shown: Vec<_> = outline
            .sums
            .iter()
            .map(|sum| {
                (
                    sum.kind.as_str(),
                    sum.currency.as_str(),
                    sum.count,
                    sum.sum.map(|sum| sum.to_string()),
                )
            })
            .collect();
        assert_eq!(
            shown,
            [
                ("D\u{e9}caissement", "EUR", 2, Some("-0.20".to_owned())),
                ("D\u{e9}caissement", "USD", 2, None),
            ]
        );
    }

    #[test]
    fn an_organisation_is_shown_by_its_names() {
        let file = "<iati-organisations version=\"2.03\"><iati-organisation><organisation-identifier>X</organisation-identifier>\
                    <name><narrative>Body</narrative></name></iati-organisation></iati-organisations>";
        let outline = outlines(file, Language::En).swap_remove(0);
        assert_eq!(
            (outline.identifier.as_str(), outline.titles[0].text.as_str()),
            ("X", "Body")
        );
        assert_eq!((outline.titles[0].direction, outline.sums.len()), ("auto", 0));
    }
}
