//! Horizontal bars, each divided into parts: what there is of each category, and in which states.

mod draw;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Cell, Chart, Diagram, Layout, Picture, Table, TableRow, Tone, Words};

/// Rows of stacked segments on one common scale, with a legend, a figure in or beside each segment, and totals.
///
/// [`Words::description`] may use: `{title}`, `{unit}`, `{total}`, `{rows}` ("A: 16, B: 8"), `{parts}` ("Done: 3,
/// Dropped: 1"; without empty parts), and of the largest segment over all rows `{largest}`, `{largest_value}`,
/// `{largest_of}` ("33 of 41") and `{largest_share}` ("80 %"). With a total of nought only `{title}` and `{unit}`
/// have a value, and [`Words::empty`] follows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct StackedBars {
    /// Its name, unit and sources.
    pub chart: Chart,
    /// What the rows are: "Outcome".
    pub row_header: String,
    /// The parts, in the order in which they are stacked.
    pub segments: Vec<Segment>,
    /// The bars, from the top.
    pub rows: Vec<Row>,
}

/// A part that every bar may have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Segment {
    /// What it is called.
    pub label: String,
    /// How it looks.
    pub tone: Tone,
}

/// A bar.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// What it is called; a long name is wrapped.
    pub label: String,
    /// A figure for each segment; missing ones are nought, and one below nought is not drawn.
    pub values: Vec<Decimal>,
}

impl Diagram for StackedBars {
    fn chart(&self) -> &Chart {
        &self.chart
    }

    fn picture(&self, layout: Layout, words: &Words, id: &str) -> Picture {
        draw::draw(self, layout, words, id, &self.description(words))
    }

    /// A row for each bar, a column for each segment and one for the total, and a row of totals.
    fn table(&self, words: &Words) -> Table {
        let number = |value: Decimal| Cell {
            text: words.numbers.write(value),
            number: Some(value),
        };
        let mut columns: Vec<String> = self.segments.iter().map(|segment| segment.label.clone()).collect();
        columns.push(words.total.clone());
        let mut rows: Vec<TableRow> = self
            .rows
            .iter()
            .map(|row| {
                let values = (0..self.segments.len()).map(|segment| row.value(segment));
                let cells = values.chain([self.row_total(row)]).map(number).collect();
                TableRow {
                    header: row.label.clone(),
                    cells,
                }
            })
            .collect();
        if self.rows.len() > 1 {
            let totals = (0..self.segments.len()).map(|segment| self.segment_total(segment));
            let cells = totals.chain([self.total()]).map(number).collect();
            rows.push(TableRow {
                header: words.total.clone(),
                cells,
            });
        }
        Table {
            caption: self.chart.caption(),
            corner: self.row_header.clone(),
            columns,
            rows,
        }
    }

    fn description(&self, words: &Words) -> String {
        let total = self.total();
        let written = |value: Decimal| words.numbers.write(value);
        let totals: Vec<Decimal> = (0..self.segments.len())
            .map(|segment| self.segment_total(segment))
            .collect();
        let largest = (0..totals.len()).rev().max_by_key(|&segment| totals[segment]);
        let Some(largest) = largest.filter(|&segment| totals[segment] > Decimal::ZERO) else {
            return words.describe_empty(&self.chart);
        };
        let parts: Vec<String> = (self.segments.iter().zip(&totals))
            .filter(|(_, value)| !value.is_zero())
            .map(|(segment, value)| words.pair(&segment.label, &written(*value)))
            .collect();
        let rows: Vec<String> = self
            .rows
            .iter()
            .map(|row| words.pair(&row.label, &written(self.row_total(row))))
            .collect();
        let largest_value = written(totals[largest]);
        words.describe(&[
            ("title", &self.chart.title),
            ("unit", &self.chart.unit),
            ("total", &written(total)),
            ("rows", &words.list(&rows)),
            ("parts", &words.list(&parts)),
            ("largest", &self.segments[largest].label),
            ("largest_value", &largest_value),
            ("largest_of", &words.of(&largest_value, &written(total))),
            ("largest_share", &words.share(totals[largest], total)),
        ])
    }
}

impl Row {
    fn value(&self, segment: usize) -> Decimal {
        self.values.get(segment).copied().unwrap_or_default()
    }
}

impl StackedBars {
    fn row_total(&self, row: &Row) -> Decimal {
        sum((0..self.segments.len()).map(|segment| row.value(segment)))
    }

    fn segment_total(&self, segment: usize) -> Decimal {
        sum(self.rows.iter().map(|row| row.value(segment)))
    }

    fn total(&self) -> Decimal {
        sum(self.rows.iter().map(|row| self.row_total(row)))
    }
}

/// What no decimal can hold stays at the largest that one can.
fn sum(values: impl Iterator<Item = Decimal>) -> Decimal {
    values.fold(Decimal::ZERO, Decimal::saturating_add)
}
