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

/// The sentences of a [`Flow`](crate::chart::flow::Flow)'s description.
pub const FLOW_SENTENCES: [&str; 4] = [
    "chart-flow-totals",
    "chart-flow-largest",
    "chart-flow-tops",
    "chart-undrawn",
];

/// The messages, as templates, of a flow's `link_header`, `link` and `others`.
pub const FLOW_TEXTS: [&str; 3] = ["chart-flow-header", "chart-flow-link", "chart-others"];

/// The sentences of a [`TreeMap`](crate::chart::tree_map::TreeMap)'s description.
pub const TREE_MAP_SENTENCES: [&str; 5] = [
    "chart-results-largest",
    "chart-tree-map-groups",
    "chart-results-parts",
    "chart-undrawn",
    "chart-line-missing",
];

/// The messages, as templates, of a tree map's `share_header` and `others`.
pub const TREE_MAP_TEXTS: [&str; 2] = ["chart-tree-map-share", "chart-others"];

/// The sentences of a map of the world's description.
pub const WORLD_MAP_SENTENCES: [&str; 4] = [
    "chart-map-ends",
    "chart-map-points",
    "chart-line-missing",
    "chart-map-unplaced",
];

/// The messages of a map's `undetermined` and `note`.
pub const WORLD_MAP_TEXTS: [&str; 2] = ["chart-map-undetermined", "chart-map-note"];

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
