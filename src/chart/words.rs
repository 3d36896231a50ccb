use rust_decimal::{Decimal, prelude::ToPrimitive};
use serde::{Deserialize, Serialize};

use super::{Chart, NumberForm};

/// How many items a description lists; the table has them all.
const LISTED: usize = 12;

/// Every word that a diagram writes, localised by the caller from `src/locale/*.ftl`.
///
/// Templates hold their variables in braces: `{name}: {value}`. Put figures after a colon ("Done: 3") rather than into
/// a sentence that would have to agree with them, so that no plural form is needed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Words {
    /// How numbers are written.
    pub numbers: NumberForm,
    /// The header of a total: "Total".
    pub total: String,
    /// In a cell without figure: "not stated".
    pub absent: String,
    /// Instead of marks, where there is nothing to draw: "No figures".
    pub empty: String,
    /// An end that is still to come, in a time line: "continues".
    pub open: String,
    /// A start that lies before, at a time that does not matter: "earlier".
    pub before: String,
    /// A name and a figure: `{name}: {value}`.
    pub pair: String,
    /// A part of a whole: `{value} of {total}`.
    pub of: String,
    /// A percentage: `{value} %`.
    pub share: String,
    /// A stretch of time: `{start}–{end}`.
    pub period: String,
    /// What is said of one mark, in its tooltip and to a screen reader: `{row}, {column}: {value}`.
    pub mark: String,
    /// Between the items of a list: ", ".
    pub separator: String,
    /// Where rows are left out of the picture or the description, not of the table: `{count} more in the table`.
    pub more: String,
    /// The line of sources in what is downloaded: `Source: {sources}`.
    pub source: String,
    /// The date in what is downloaded: `As of {date}`.
    pub as_of: String,
    /// The description, a template a sentence; each kind of diagram says which variables it fills. A sentence of
    /// which a variable has no value is left out.
    pub description: Vec<String>,
}

/// Signs only, no words: for tests and as a base to fill.
impl Default for Words {
    fn default() -> Self {
        Self {
            numbers: NumberForm::default(),
            total: "Σ".into(),
            absent: "–".into(),
            empty: "∅".into(),
            open: "…".into(),
            before: "…".into(),
            pair: "{name}: {value}".into(),
            of: "{value}/{total}".into(),
            share: "{value} %".into(),
            period: "{start}–{end}".into(),
            mark: "{row}, {column}: {value}".into(),
            separator: ", ".into(),
            more: "+ {count}".into(),
            source: "{sources}".into(),
            as_of: "{date}".into(),
            description: vec!["{title}".into()],
        }
    }
}

impl Words {
    pub(super) fn pair(&self, name: &str, value: &str) -> String {
        write(&self.pair, &[("name", name), ("value", value)])
    }

    pub(super) fn period(&self, start: &str, end: &str) -> String {
        write(&self.period, &[("start", start), ("end", end)])
    }

    pub(super) fn of(&self, value: &str, total: &str) -> String {
        write(&self.of, &[("value", value), ("total", total)])
    }

    /// The percentage without decimals; a part that is not nought is never written as nought, nor one that is not
    /// the whole as the whole.
    pub(super) fn share(&self, part: Decimal, whole: Decimal) -> String {
        let exact = 100.0 * part.to_f64().unwrap_or(0.0) / whole.to_f64().unwrap_or(0.0).max(f64::MIN_POSITIVE);
        let rounded = (exact + 0.5).clamp(0.0, 100.0) as u32;
        let percent = match rounded {
            0 if part > Decimal::ZERO => 1,
            100 if part < whole => 99,
            percent => percent,
        };
        write(&self.share, &[("value", &self.numbers.write(percent.into()))])
    }

    pub(super) fn mark(&self, row: &str, column: &str, value: &str) -> String {
        write(&self.mark, &[("row", row), ("column", column), ("value", value)])
    }

    /// A list in a sentence: the first items, and how many more there are.
    pub(super) fn list(&self, items: &[String]) -> String {
        let mut list = items
            .iter()
            .take(LISTED)
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(&self.separator);
        if items.len() > LISTED {
            list.push_str(&self.separator);
            list.push_str(&self.more((items.len() - LISTED).into()));
        }
        list
    }

    pub(super) fn more(&self, count: Decimal) -> String {
        write(&self.more, &[("count", &self.numbers.write(count))])
    }

    /// The description of a diagram that has nothing to show.
    pub(super) fn describe_empty(&self, chart: &Chart) -> String {
        let said = self.describe(&[("title", &chart.title), ("unit", &chart.unit)]);
        [said.as_str(), &self.empty].join(" ").trim().to_owned()
    }

    /// The sentences all of whose variables are in `values`, with a space between.
    pub(super) fn describe(&self, values: &[(&str, &str)]) -> String {
        let sentences: Vec<String> = self
            .description
            .iter()
            .filter_map(|template| fill(template, values))
            .collect();
        sentences.join(" ")
    }
}

/// The template with its variables filled; one that has no value is left empty.
pub(super) fn write(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len() + 32);
    walk(template, values, &mut text);
    text
}

/// The template with its variables filled, or `None` where one has no value.
fn fill(template: &str, values: &[(&str, &str)]) -> Option<String> {
    let mut text = String::with_capacity(template.len() + 32);
    walk(template, values, &mut text).then_some(text)
}

/// Whether every variable had a value. A brace without its pair is text; values are not looked into.
fn walk(template: &str, values: &[(&str, &str)], text: &mut String) -> bool {
    let (mut rest, mut complete) = (template, true);
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            text.push('{');
            rest = after;
            continue;
        };
        match values.iter().find(|(key, _)| *key == name) {
            Some((_, value)) => text.push_str(value),
            None => complete = false,
        }
        rest = after;
    }
    text.push_str(rest);
    complete
}

#[cfg(test)]
mod tests {
    use super::{fill, write};

    #[test]
    fn a_template_is_filled_once() {
        assert_eq!(write("{a} of {b}", &[("a", "{b}"), ("b", "2")]), "{b} of 2");
        assert_eq!(write("{a", &[("a", "1")]), "{a");
        assert_eq!(fill("{a}{c}", &[("a", "1")]), None);
        assert_eq!(fill("plain", &[]).as_deref(), Some("plain"));
    }
}
