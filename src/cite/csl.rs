//! CSL-JSON: the input of citation processors (<https://github.com/citation-style-language/schema>, csl-data.json).

use serde::Serialize;

use super::Citation;
use crate::model::PartialDate;

/// Every citation as an item of one array, as people can read it, with a line end.
pub(super) fn csl_json(citations: &[Citation]) -> String {
    let items: Vec<Item<'_>> = citations.iter().map(Item::from).collect();
    // Only a map with keys that are no text can fail, and there is none.
    serde_json::to_string_pretty(&items).unwrap_or_default() + "\n"
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    r#type: &'a str,
    author: [Name<'a>; 1],
    title: &'a str,
    publisher: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    genre: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<&'a str>,
    issued: Date<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    locator: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
    language: &'a str,
    #[serde(rename = "URL")]
    url: &'a str,
}

/// An organisation: a name that is not taken apart.
#[derive(Serialize)]
struct Name<'a> {
    literal: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum Date<'a> {
    DateParts([Vec<u16>; 1]),
    Literal(&'a str),
}

impl<'a> From<&'a Citation> for Item<'a> {
    fn from(citation: &'a Citation) -> Self {
        let literal = &citation.organisation;
        Self {
            id: &citation.key,
            r#type: citation.kind.csl(),
            author: [Name { literal }],
            title: &citation.title,
            publisher: literal,
            genre: &citation.genre,
            number: citation.symbol.as_deref(),
            issued: citation.date.map_or(Date::Literal(&citation.date_in_words), parts),
            locator: citation.place.as_deref(),
            version: citation
                .rendering
                .as_ref()
                .map(|rendering| rendering.release.to_string()),
            note: citation.remark(),
            language: citation.language.as_str(),
            url: &citation.address,
        }
    }
}

fn parts<'a>(date: PartialDate) -> Date<'a> {
    let rest = [date.month, date.day].into_iter().flatten().map(u16::from);
    Date::DateParts([[date.year].into_iter().chain(rest).collect()])
}
