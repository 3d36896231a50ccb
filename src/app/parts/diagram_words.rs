use crate::{app::Context, chart::Words, locale::number_form};

/// What diagrams fill into their templates.
const VARIABLES: [&str; 18] = [
    "name",
    "value",
    "total",
    "start",
    "end",
    "row",
    "column",
    "count",
    "sources",
    "date",
    "largest",
    "largest_of",
    "largest_share",
    "parts",
    "rows",
    "from",
    "to",
    "absent",
];

/// The words that every diagram writes, and the sentences of this one's description, by message. What the diagram is to
/// fill stays in braces.
pub fn diagram_words(context: &Context, description: &[&str]) -> Words {
    let template = |id: &str| context.format(id, VARIABLES.map(|name| (name, format!("{{{name}}}").into())));
    Words {
        numbers: number_form(&context.language),
        total: context.text("chart-total"),
        absent: context.text("absence-not-stated"),
        empty: context.text("chart-empty"),
        open: context.text("chart-open"),
        before: context.text("chart-before"),
        pair: template("chart-pair"),
        of: template("chart-of"),
        share: template("chart-share"),
        period: template("period"),
        mark: template("chart-mark"),
        // Fluent trims the blank at the end of a message.
        separator: context.text("chart-separator").replace('_', " "),
        more: template("chart-more"),
        source: template("chart-sources"),
        as_of: template("chart-as-of"),
        description: description.iter().map(|id| template(id)).collect(),
    }
}
