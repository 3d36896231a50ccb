use rust_decimal::Decimal;
use toml::de::DeValue;

use super::{
    draft::{At, Target},
    fields::{Read, Value},
    findings::{one_of, quoted},
};
use crate::{
    model::{
        Bound, DocumentKind, EventKind, GivenBy, IndicatorDirection, Language, Localised, PartialDate, Period,
        PlanKind, Relation, ReportState, RoleKind, StrategyKind, TermKind, TextStatus, Voice,
    },
    publish::typography,
};

/// Text of one line that says something.
impl Read for String {
    fn form() -> String {
        "a text".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let Some(text) = value.text() else { return value.wrong() };
        said(value, value.key, text)
    }
}

/// Texts, each with its line: at least one.
impl Read for Vec<At<String>> {
    fn form() -> String {
        "a list of texts `[\"…\"]`".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let Some(entries) = value.list() else {
            return value.wrong();
        };
        if entries.is_empty() {
            value.error("empty", format!("`{}` is an empty list", value.key), Self::form());
            return None;
        }
        let texts: Vec<Option<At<String>>> = entries
            .iter()
            .map(|entry| {
                Some(At {
                    value: String::read(entry)?,
                    line: entry.line,
                })
            })
            .collect();
        texts.into_iter().collect()
    }
}

/// The id of an organisation, of which is noted that it is used.
pub struct OrganisationId(pub String);

impl Read for OrganisationId {
    fn form() -> String {
        "the id of an organisation of organisations.toml".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let Some(id) = value.text() else { return value.wrong() };
        value.file.uses(value.line, Target::Organisation(id.to_owned()));
        Some(Self(id.to_owned()))
    }
}

/// An id that becomes an address: lower-case letters, digits and hyphens.
pub struct Slug(pub String);

impl Read for Slug {
    fn form() -> String {
        "an id of lower-case letters, digits and hyphens".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let Some(id) = value.text() else { return value.wrong() };
        if is_slug(id) {
            return Some(Self(id.to_owned()));
        }
        value.error("bad-id", format!("`{}` is {}", value.key, quoted(id)), Self::form());
        None
    }
}

/// An id within a document or strategy, which may have the document's own capitals: "A1".
pub struct LocalId(pub String);

impl Read for LocalId {
    fn form() -> String {
        "an id of letters, digits and hyphens".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let Some(id) = value.text() else { return value.wrong() };
        if is_slug(&id.to_ascii_lowercase()) {
            return Some(Self(id.to_owned()));
        }
        value.error("bad-id", format!("`{}` is {}", value.key, quoted(id)), Self::form());
        None
    }
}

/// Whether an id is made of lower-case letters, digits and single hyphens between them.
pub fn is_slug(id: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    id.len() <= 100 && id.split('-').all(part)
}

/// Whether the page of a document gives the id to something of its own: `notes`, `note-1`, `fact-…`.
pub fn is_id_of_text_page(id: &str) -> bool {
    const OWN: [&str; 8] = [
        "main",
        "contents",
        "text",
        "notes",
        "requests",
        "facts",
        "references",
        "citation",
    ];
    const FAMILIES: [&str; 6] = ["note", "noteref", "fact", "show", "client", "term"];
    OWN.contains(&id) || FAMILIES.contains(&id.split('-').next().unwrap_or_default())
}

/// Whether the page of results gives the id to something of its own: `matrix`, `results-…`.
pub fn is_id_of_results_page(id: &str) -> bool {
    const OWN: [&str; 3] = ["main", "matrix", "chart-title"];
    const FAMILIES: [&str; 2] = ["results", "client"];
    OWN.contains(&id) || FAMILIES.contains(&id.split('-').next().unwrap_or_default())
}

/// A full web address.
pub struct Address(pub String);

impl Read for Address {
    fn form() -> String {
        "an address that begins with `https://` or `http://`".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let Some(text) = value.text() else { return value.wrong() };
        if is_web_address(text) {
            return Some(Self(text.to_owned()));
        }
        value.error(
            "bad-address",
            format!("`{}` is {}", value.key, quoted(text)),
            Self::form(),
        );
        None
    }
}

/// Whether a text is a web address with a host, of characters that an address may hold.
pub fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let Some(rest) = rest else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let bad =
        |character: char| character.is_whitespace() || character.is_control() || "<>\"\\^`{}|".contains(character);
    !host.is_empty() && !host.contains('@') && host.chars().any(char::is_alphanumeric) && !text.contains(bad)
}

impl Read for Localised {
    fn form() -> String {
        "a text in every language of the site".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let DeValue::Table(table) = value.toml else {
            return value.wrong();
        };
        let languages = value.file.languages;
        let mut texts = Self::default();
        let mut whole = true;
        for (key, text) in table {
            let language = key.get_ref().as_ref();
            let entry = Value {
                toml: text.get_ref(),
                line: value.file.line(key.span().start),
                ..*value
            };
            if languages.is_some_and(|all| all.iter().all(|known| known.as_str() != language)) {
                let found = format!("`{}` has the language {}", value.key, quoted(language));
                let all = languages.unwrap_or_default();
                entry.error("unknown-language", found, one_of(all.iter().map(Language::as_str)));
                whole = false;
                continue;
            }
            let name = format!("{}.{language}", value.key);
            match entry.text().map(|text| said(&entry, &name, text)) {
                Some(Some(text)) => {
                    let language = Language::from(language);
                    let text = prose(&entry, &name, &text, &language);
                    texts.0.insert(language, text);
                }
                Some(None) => whole = false,
                None => {
                    entry.error("wrong-type", format!("`{name}` is {}", entry.kind()), "a text");
                    whole = false;
                }
            }
        }
        for language in languages.unwrap_or_default() {
            if !table.contains_key(language.as_str()) && !value.file.broken {
                let found = format!("`{}` has no `{language}`", value.key);
                value.error("missing-language", found, Self::form());
                whole = false;
            }
        }
        whole.then_some(texts)
    }
}

/// A text that readers see, set as its language wants it; what the writer is to mend is warned of.
pub fn prose(value: &Value<'_>, name: &str, text: &str, language: &Language) -> String {
    if text.contains("{lang=") {
        let found = format!("`{name}` marks the language of a fragment: {}", quoted(text));
        value.error("bad-language", found, "plain words: only Markdown texts mark languages");
    }
    value.file.typography(value.line, text, language);
    typography::set(text, language)
}

/// A text of one line that is not blank.
fn said(value: &Value<'_>, name: &str, text: &str) -> Option<String> {
    let text = text.trim();
    if text.is_empty() {
        value.error("empty", format!("`{name}` is empty"), "a text");
        return None;
    }
    if let Some(control) = text.chars().find(|character| character.is_control()) {
        let found = format!("`{name}` holds the control character `{}`", control.escape_default());
        value.error("control-character", found, "a text on one line");
        return None;
    }
    Some(text.to_owned())
}

impl Read for PartialDate {
    fn form() -> String {
        "a date as text: `\"2006\"`, `\"2006-08\"` or `\"2006-08-21\"`".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let Some(text) = value.text() else { return value.wrong() };
        match text.parse() {
            Ok(date) => Some(date),
            Err(_) => {
                value.error("bad-date", format!("`{}` is {}", value.key, quoted(text)), Self::form());
                None
            }
        }
    }
}

impl Read for Period {
    fn form() -> String {
        "a period `{ start = \"2023\", end = \"2028\" }`".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let mut fields = value.parts::<Self>()?;
        let (start, end) = (fields.required("start"), fields.required::<PartialDate>("end"));
        fields.finish();
        let period = Self {
            start: start?,
            end: end?,
        };
        if period.end.last_day() < period.start.first_day() {
            let found = format!("`{}` ends in `{}`, before `{}`", value.key, period.end, period.start);
            value.error("period-reversed", found, "an end that is not before the start");
            return None;
        }
        Some(period)
    }
}

impl Read for Decimal {
    fn form() -> String {
        "a whole number, or decimal text such as `\"6.9\"`".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let text = match value.toml {
            DeValue::Integer(number) if number.radix() == 10 => number.as_str(),
            DeValue::String(text) => text.as_ref(),
            DeValue::Float(number) => {
                let found = format!("`{}` is {}", value.key, value.kind());
                let expected = match decimal(number.as_str()) {
                    Some(_) => format!("decimal text: `\"{}\"`", number.as_str()),
                    None => Self::form(),
                };
                value.error("float", found, expected);
                return None;
            }
            _ => return value.wrong(),
        };
        if let Some(number) = decimal(text) {
            return Some(number);
        }
        value.error(
            "bad-number",
            format!("`{}` is {}", value.key, quoted(text)),
            Self::form(),
        );
        None
    }
}

/// A number in plain decimal writing: "-2340", "6.9".
fn decimal(text: &str) -> Option<Decimal> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    (digits(whole) && digits(fraction))
        .then(|| Decimal::from_str_exact(text).ok())
        .flatten()
}

/// Reads a word out of a fixed choice.
macro_rules! choice {
    ($($type:ty),*) => {$(
        impl Read for $type {
            fn form() -> String {
                one_of(Self::ALL.iter().map(|choice| choice.key()))
            }

            fn read(value: &Value<'_>) -> Option<Self> {
                let Some(text) = value.text() else { return value.wrong() };
                let chosen = Self::ALL.iter().find(|choice| choice.key() == text);
                if chosen.is_none() {
                    value.error("unknown-value", format!("`{}` is {}", value.key, quoted(text)), Self::form());
                }
                chosen.copied()
            }
        }
    )*};
}

choice!(
    Bound,
    DocumentKind,
    EventKind,
    GivenBy,
    IndicatorDirection,
    PlanKind,
    Relation,
    ReportState,
    RoleKind,
    StrategyKind,
    TermKind,
    TextStatus,
    Voice
);

#[cfg(test)]
mod tests {
    use super::{decimal, is_slug, is_web_address};

    #[test]
    fn decimal_text_is_plain_and_exact() {
        for (text, read) in [
            ("6.9", true),
            ("-0.5", true),
            ("2340", true),
            ("6,9", false),
            ("1e3", false),
        ] {
            assert_eq!(
                decimal(text).map(|number| number.to_string()),
                read.then(|| text.to_owned())
            );
        }
        for text in ["", "-", ".5", "5.", "+5", "1_000", "99999999999999999999999999999999"] {
            assert_eq!(decimal(text), None, "{text}");
        }
    }

    #[test]
    fn slugs_are_lower_case_with_single_hyphens() {
        assert!(is_slug("a-res-76-245"));
        for id in ["", "A", "a--b", "-a", "a_b", "é", "a/b", ".."] {
            assert!(!is_slug(id), "{id}");
        }
    }

    #[test]
    fn addresses_have_a_scheme_and_a_host() {
        assert!(is_web_address("https://undocs.org/fr/A/76/5(Vol.I)"));
        for text in [
            "javascript:alert(1)",
            "https://",
            "https:///x",
            "https://a b",
            "//x.org",
            "https://u@x.org",
        ] {
            assert!(!is_web_address(text), "{text}");
        }
    }
}
