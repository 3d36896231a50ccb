//! Before and after: two moments, and how each row changes from one to the other.

mod draw;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Chart, Diagram, Figure, Layout, Picture, Table, TableRow, Tone, Words, line::Base};

/// A line for each row, from its figure before to its figure after, on one scale.
///
/// [`Words::description`] may use: `{title}`, `{unit}`, `{before}` and `{after}` (the two moments), `{changes}` ("Staff:
/// 10 → 12, …"), `{rise}` and `{fall}` (how many rows rise and fall), and `{missing}` ("2 of 20"), which has no value
/// when nothing is missing. Without any figure only `{title}` and `{unit}` have one, and [`Words::empty`] follows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Slope {
    /// Its name, unit and sources.
    pub chart: Chart,
    /// What the rows are: "Office".
    pub row_header: String,
    /// The first moment, in words.
    pub before_header: String,
    /// The second moment, in words.
    pub after_header: String,
    /// What changes.
    pub rows: Vec<Row>,
    /// Where the scale begins.
    pub base: Base,
}

/// What changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// What it is called.
    pub label: String,
    /// How its line looks.
    pub tone: Tone,
    /// The figure of the first moment.
    #[serde(default)]
    pub before: Figure,
    /// The figure of the second moment.
    #[serde(default)]
    pub after: Figure,
}

impl Diagram for Slope {
    fn chart(&self) -> &Chart {
        &self.chart
    }

    fn picture(&self, layout: Layout, words: &Words, id: &str) -> Picture {
        draw::draw(self, layout, words, id, &self.description(words))
    }

    /// A row for each row, a column for each moment.
    fn table(&self, words: &Words) -> Table {
        let rows = self.rows.iter().map(|row| TableRow {
            header: row.label.clone(),
            cells: vec![row.before.cell(words), row.after.cell(words)],
        });
        Table {
            caption: self.chart.caption(),
            corner: self.row_header.clone(),
            columns: vec![self.before_header.clone(), self.after_header.clone()],
            rows: rows.collect(),
        }
    }

    fn description(&self, words: &Words) -> String {
        let known = self.rows.iter().flat_map(|row| [&row.before, &row.after]);
        let known = known.filter(|figure| figure.number().is_some()).count();
        if known == 0 {
            return words.describe_empty(&self.chart);
        }
        let changes: Vec<String> = self
            .rows
            .iter()
            .map(|row| {
                let change = format!("{} → {}", row.before.written(words), row.after.written(words));
                words.pair(&row.label, &change)
            })
            .collect();
        let count = |count: usize| words.numbers.write(count.into());
        let way = |rises: bool| {
            let known = self.rows.iter().filter_map(Row::figures);
            count(
                known
                    .filter(|(before, after)| before != after && (before < after) == rises)
                    .count(),
            )
        };
        let all = self.rows.len() * 2;
        let missing = words.of(&count(all - known), &count(all));
        let (changes, rise, fall) = (words.list(&changes), way(true), way(false));
        let mut values = vec![
            ("title", self.chart.title.as_str()),
            ("unit", &self.chart.unit),
            ("before", &self.before_header),
            ("after", &self.after_header),
            ("changes", &changes),
            ("rise", &rise),
            ("fall", &fall),
        ];
        if known < all {
            values.push(("missing", &missing));
        }
        words.describe(&values)
    }
}

impl Row {
    /// Both figures, where both are known.
    fn figures(&self) -> Option<(Decimal, Decimal)> {
        Some((self.before.number()?, self.after.number()?))
    }
}
