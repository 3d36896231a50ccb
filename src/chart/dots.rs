//! Dots on one scale: a figure a row, with the stretch that it may lie in and a figure to hold it against.

mod draw;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Cell, Chart, Diagram, Figure, Layout, Picture, Table, TableRow, Words, extremes, line::Base};

/// A dot for each row; behind it, where there are such, a stretch from a lowest to a highest figure, and a reference.
///
/// [`Words::description`] may use: `{title}`, `{unit}`, `{highest}` and `{lowest}` ("Geneva: 86"), `{figures}` (all, in
/// the order of the rows), and `{missing}` ("2 of 20"), which has no value when nothing is missing. Without any figure
/// only `{title}` and `{unit}` have one, and [`Words::empty`] follows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Dots {
    /// Its name, unit and sources.
    pub chart: Chart,
    /// What the rows are: "Office".
    pub row_header: String,
    /// What the dots are: "Staff trained".
    pub value_header: String,
    /// What the stretches are; of no matter where no row has one.
    pub range_header: String,
    /// What the references are; of no matter where no row has one.
    pub reference_header: String,
    /// The rows, from the top.
    pub rows: Vec<Row>,
    /// Where the scale begins.
    pub base: Base,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Row {
    /// What it is called; a long name is wrapped.
    pub label: String,
    /// Its figure.
    pub value: Figure,
    /// The lowest and the highest that the figure may be, or that others are.
    pub range: Option<(Decimal, Decimal)>,
    /// What the figure is held against.
    pub reference: Option<Decimal>,
}

impl Diagram for Dots {
    fn chart(&self) -> &Chart {
        &self.chart
    }

    fn picture(&self, layout: Layout, words: &Words, id: &str) -> Picture {
        draw::draw(self, layout, words, id, &self.description(words))
    }

    /// A row for each row; a column for the figures, and for stretches and references where there are such.
    fn table(&self, words: &Words) -> Table {
        let [with_ranges, with_references] = self.extras();
        let mut columns = vec![self.value_header.clone()];
        columns.extend(with_ranges.then(|| self.range_header.clone()));
        columns.extend(with_references.then(|| self.reference_header.clone()));
        let number = |value: Decimal| Figure::Number(value).cell(words);
        let none = || Cell::words(&words.absent);
        let rows = self.rows.iter().map(|row| {
            let mut cells = vec![row.value.cell(words)];
            let range = || row.range.map(|range| Cell::words(range_text(range, words)));
            cells.extend(with_ranges.then(|| range().unwrap_or_else(none)));
            cells.extend(with_references.then(|| row.reference.map_or_else(none, number)));
            TableRow {
                header: row.label.clone(),
                cells,
            }
        });
        Table {
            caption: self.chart.caption(),
            corner: self.row_header.clone(),
            columns,
            rows: rows.collect(),
        }
    }

    fn description(&self, words: &Words) -> String {
        let known: Vec<(Decimal, String)> = self
            .rows
            .iter()
            .filter_map(|row| {
                let said = words.pair(&row.label, &row.value.written(words));
                Some((row.value.number()?, said))
            })
            .collect();
        extremes::describe(&self.chart, &known, self.rows.len(), words)
    }
}

impl Dots {
    /// Whether any row has a stretch, and whether any has a reference.
    fn extras(&self) -> [bool; 2] {
        [
            self.rows.iter().any(|row| row.range.is_some()),
            self.rows.iter().any(|row| row.reference.is_some()),
        ]
    }
}

fn range_text((low, high): (Decimal, Decimal), words: &Words) -> String {
    words.period(&words.numbers.write(low), &words.numbers.write(high))
}
