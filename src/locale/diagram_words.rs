use super::{Dictionary, number_form};
use crate::chart::Words;

/// The messages that every diagram writes, beside its own.
pub const DIAGRAM_TEXTS: [&str; 13] = [
    "chart-total",
    "absence-not-stated",
    "chart-empty",
    "chart-open",
    "chart-before",
    "chart-pair",
    "chart-of",
    "chart-share",
    "period",
    "chart-mark",
    "chart-separator",
    "chart-more",
    "chart-as-of",
];

/// The words that every diagram writes, and the sentences of this one's description, by message.
pub fn diagram_words(dictionary: &Dictionary, description: &[&str]) -> Words {
    let text = |id: &str| dictionary.text(id);
    Words {
        numbers: number_form(&dictionary.language()),
        total: text("chart-total"),
        absent: text("absence-not-stated"),
        empty: text("chart-empty"),
        open: text("chart-open"),
        before: text("chart-before"),
        pair: text("chart-pair"),
        of: text("chart-of"),
        share: text("chart-share"),
        period: text("period"),
        mark: text("chart-mark"),
        // Fluent trims the blank at the end of a message.
        separator: text("chart-separator").replace('_', " "),
        more: text("chart-more"),
        source: "{sources}".to_owned(),
        as_of: text("chart-as-of"),
        description: description.iter().map(|id| text(id)).collect(),
    }
}
