//! A fact card: one figure, large, with what it is, its unit and date, and how it came to be, as a small line.

mod draw;

use serde::{Deserialize, Serialize};

use super::{Cell, Chart, Diagram, Figure, Layout, Moment, Picture, Table, TableRow, Words};

/// One figure; where earlier ones are known they are a line beside it.
///
/// [`Words::description`] may use: `{title}`, `{unit}`, `{measure}`, `{value}` (the figure with its unit), `{date}`, and,
/// where there are earlier figures, `{first}` and `{first_period}`. Without a figure only `{title}` and `{unit}` have a
/// value, and [`Words::empty`] follows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Card {
    /// Its name, unit and sources.
    pub chart: Chart,
    /// What the figure measures: the header of its column in the table.
    pub measure: String,
    /// What the dates are: "Date".
    pub date_header: String,
    /// The figure, large.
    pub figure: Figure,
    /// The date that it holds for, or why none is stated.
    pub date: String,
    /// Earlier figures of the same, the earliest first.
    pub before: Vec<Point>,
}

/// An earlier figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// When.
    pub period: Moment,
    /// How much.
    pub figure: Figure,
}

impl Diagram for Card {
    fn chart(&self) -> &Chart {
        &self.chart
    }

    fn picture(&self, layout: Layout, words: &Words, id: &str) -> Picture {
        draw::draw(self, layout, words, id, &self.description(words))
    }

    /// A row for each date, the figure of the card last.
    fn table(&self, words: &Words) -> Table {
        let row = |header: &str, cell: Cell| TableRow {
            header: header.to_owned(),
            cells: vec![cell],
        };
        let before = self
            .before
            .iter()
            .map(|point| row(&point.period.label, point.figure.cell(words)));
        Table {
            caption: self.chart.caption(),
            corner: self.date_header.clone(),
            columns: vec![self.measure.clone()],
            rows: before.chain([row(&self.date, self.figure.cell(words))]).collect(),
        }
    }

    fn description(&self, words: &Words) -> String {
        if self.figure.number().is_none() {
            return words.describe_empty(&self.chart);
        }
        let value = format!("{} {}", self.figure.written(words), self.chart.unit);
        let first = self.before.iter().find(|point| point.figure.number().is_some());
        let first_figure = first.map(|point| point.figure.written(words)).unwrap_or_default();
        let mut values = vec![
            ("title", self.chart.title.as_str()),
            ("unit", &self.chart.unit),
            ("measure", &self.measure),
            ("value", value.trim_end()),
            ("date", &self.date),
        ];
        if let Some(first) = first {
            values.extend([("first", first_figure.as_str()), ("first_period", &first.period.label)]);
        }
        words.describe(&values)
    }
}
