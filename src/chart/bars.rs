//! Horizontal bars side by side: figures of several rows, one or several to a row, on one scale.

mod draw;

use serde::{Deserialize, Serialize};

use super::{Chart, Diagram, Figure, Layout, Picture, Table, TableRow, Tone, Words, extremes, value};

/// Rows of bars on one scale that has nought, to the other side of it where a figure is below nought. A figure that is
/// missing is said to be.
///
/// [`Words::description`] may use: `{title}`, `{unit}`, `{highest}` and `{lowest}` ("ILO, initiatives: 68", or "ILO: 68"
/// where the series has no name), `{figures}` (all of them, in the order of the table), and `{missing}` ("2 of 20"),
/// which has no value when nothing is missing. Without any figure only `{title}` and `{unit}` have one, and
/// [`Words::empty`] follows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Bars {
    /// Its name, unit and sources.
    pub chart: Chart,
    /// What the rows are: "Strategy".
    pub row_header: String,
    /// What is counted of each row, in the order in which the bars stand.
    pub series: Vec<Series>,
    /// The rows, from the top.
    pub rows: Vec<Row>,
}

/// What is counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// What it is called; may be empty where it is the only one.
    pub label: String,
    /// How its bars look.
    pub tone: Tone,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Row {
    /// What it is called; a long name is wrapped.
    pub label: String,
    /// A figure for each series; those that the list does not have are missing.
    pub values: Vec<Figure>,
}

impl Diagram for Bars {
    fn chart(&self) -> &Chart {
        &self.chart
    }

    fn picture(&self, layout: Layout, words: &Words, id: &str) -> Picture {
        draw::draw(self, layout, words, id, &self.description(words))
    }

    /// A row for each row, a column for each series; a series without name is called by the unit.
    fn table(&self, words: &Words) -> Table {
        let columns = self.series.iter().map(|series| match series.label.is_empty() {
            true => self.chart.unit.clone(),
            false => series.label.clone(),
        });
        let rows = self.rows.iter().map(|row| TableRow {
            header: row.label.clone(),
            cells: (0..self.series.len())
                .map(|series| value::at(&row.values, series).cell(words))
                .collect(),
        });
        Table {
            caption: self.chart.caption(),
            corner: self.row_header.clone(),
            columns: columns.collect(),
            rows: rows.collect(),
        }
    }

    fn description(&self, words: &Words) -> String {
        let all = self.rows.iter().flat_map(|row| {
            let series = self.series.iter().enumerate();
            series.map(move |(at, series)| (row, series, value::at(&row.values, at)))
        });
        let all: Vec<_> = all.collect();
        let known: Vec<_> = all
            .iter()
            .filter_map(|(row, series, figure)| Some((figure.number()?, said(row, series, figure, words))))
            .collect();
        extremes::describe(&self.chart, &known, all.len(), words)
    }
}

/// What is said of a bar.
fn said(row: &Row, series: &Series, figure: &Figure, words: &Words) -> String {
    let written = figure.written(words);
    match series.label.is_empty() {
        true => words.pair(&row.label, &written),
        false => words.mark(&row.label, &series.label, &written),
    }
}
