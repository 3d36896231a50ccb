//! Progress to a target: where each row starts from, what was last observed, and what is to be reached.

mod draw;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Cell, Chart, Diagram, Figure, Layout, Picture, Table, TableRow, Words};

/// Baseline, latest observation and target of each row, on a scale of its own that has nought. Nothing is judged: no colours of
/// traffic lights, no "on track".
///
/// [`Words::description`] may use: `{title}`, `{unit}`, `{count}` (rows), `{rows}` ("Laptops: 90 (2020), target 100
/// (2021)"; the observation, then the target), `{observed}` ("3 of 4": rows of which something is observed) and
/// `{unobserved}` (the names of the others), which has no value when there is none. Without any figure only `{title}`
/// and `{unit}` have one, and [`Words::empty`] follows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Targets {
    /// Its name, unit and sources.
    pub chart: Chart,
    /// What the rows are: "Indicator".
    pub row_header: String,
    /// "Baseline".
    pub baseline_header: String,
    /// "Latest observation".
    pub latest_header: String,
    /// "Target".
    pub target_header: String,
    /// The rows, from the top.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Row {
    /// What it is called; a long name is wrapped.
    pub label: String,
    /// Where it starts from.
    pub baseline: Dated,
    /// What was last observed; where nothing was, why: "no observation".
    pub latest: Dated,
    /// What is to be reached.
    pub target: Dated,
}

/// A figure and the date that it holds for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Dated {
    /// The figure.
    pub figure: Figure,
    /// The date as the reader reads it; empty where none is stated.
    pub date: String,
}

impl Dated {
    /// "90 (2020)".
    fn written(&self, words: &Words) -> String {
        let figure = self.figure.written(words);
        match self.date.is_empty() {
            true => figure,
            false => format!("{figure} ({})", self.date),
        }
    }

    fn number(&self) -> Option<Decimal> {
        self.figure.number()
    }
}

impl Row {
    fn points(&self) -> [&Dated; 3] {
        [&self.baseline, &self.latest, &self.target]
    }
}

impl Targets {
    fn headers(&self) -> [&str; 3] {
        [&self.baseline_header, &self.latest_header, &self.target_header]
    }
}

impl Diagram for Targets {
    fn chart(&self) -> &Chart {
        &self.chart
    }

    fn picture(&self, layout: Layout, words: &Words, id: &str) -> Picture {
        draw::draw(self, layout, words, id, &self.description(words))
    }

    /// A row for each row; columns for baseline, latest observation and target, with their dates.
    fn table(&self, words: &Words) -> Table {
        let rows = self.rows.iter().map(|row| TableRow {
            header: row.label.clone(),
            cells: row
                .points()
                .map(|point| Cell {
                    text: point.written(words),
                    ..point.figure.cell(words)
                })
                .to_vec(),
        });
        Table {
            caption: self.chart.caption(),
            corner: self.row_header.clone(),
            columns: self.headers().map(str::to_owned).to_vec(),
            rows: rows.collect(),
        }
    }

    fn description(&self, words: &Words) -> String {
        if !self
            .rows
            .iter()
            .any(|row| row.points().iter().any(|point| point.number().is_some()))
        {
            return words.describe_empty(&self.chart);
        }
        let rows: Vec<String> = self
            .rows
            .iter()
            .map(|row| {
                let target = words.pair(&self.target_header, &row.target.written(words));
                let latest = words.pair(&self.latest_header, &row.latest.written(words));
                words.pair(&row.label, &[latest, target].join(&words.separator))
            })
            .collect();
        let unobserved: Vec<String> = (self.rows.iter())
            .filter(|row| row.latest.number().is_none())
            .map(|row| row.label.clone())
            .collect();
        let count = |count: usize| words.numbers.write(count.into());
        let all = count(self.rows.len());
        let observed = words.of(&count(self.rows.len() - unobserved.len()), &all);
        let (rows, names) = (words.list(&rows), words.list(&unobserved));
        let mut values = vec![
            ("title", self.chart.title.as_str()),
            ("unit", &self.chart.unit),
            ("count", &all),
            ("rows", &rows),
            ("observed", &observed),
        ];
        if !unobserved.is_empty() {
            values.push(("unobserved", &names));
        }
        words.describe(&values)
    }
}
