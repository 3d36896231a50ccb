//! Yes or no: rows against respects, each answer a sign and a texture.

mod draw;

use serde::{Deserialize, Serialize};

use super::{Cell, Chart, Diagram, Layout, Picture, Table, TableRow, Words};

/// Rows, and whether each is or has something in several respects. Never added up to a score.
///
/// [`Words::description`] may use: `{title}`, `{unit}`, `{rows}` (how many), `{columns}` ("Date: 3 of 19, …": the rows
/// that say yes), `{most}` and `{least}` (the respects with the most and the fewest, so written), and `{absent}` (how
/// many answers are missing, "2 of 20"), which has no value when none is. Without rows or respects only `{title}` and
/// `{unit}` have one, and [`Words::empty`] follows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Matrix {
    /// Its name, unit and sources.
    pub chart: Chart,
    /// What the rows are: "Promise".
    pub row_header: String,
    /// The respects.
    pub columns: Vec<String>,
    /// How yes is said: "stated".
    pub yes: String,
    /// How no is said: "not stated".
    pub no: String,
    /// The rows, from the top.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Row {
    /// What it is called; a long name is wrapped.
    pub label: String,
    /// An answer for each respect; those that the list does not have are missing.
    pub answers: Vec<Answer>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Neither, and why, in words; empty for [`Words::absent`].
    Absent(String),
}

impl Default for Answer {
    fn default() -> Self {
        Self::Absent(String::new())
    }
}

impl Matrix {
    fn answer(&self, row: &Row, column: usize) -> Answer {
        row.answers.get(column).cloned().unwrap_or_default()
    }

    fn written(&self, answer: &Answer, words: &Words) -> String {
        match answer {
            Answer::Yes => self.yes.clone(),
            Answer::No => self.no.clone(),
            Answer::Absent(why) if why.is_empty() => words.absent.clone(),
            Answer::Absent(why) => why.clone(),
        }
    }

    fn count(&self, is_meant: impl Fn(usize, &Answer) -> bool) -> usize {
        let of_row = |row: &Row| {
            let columns = 0..self.columns.len();
            columns
                .filter(|column| is_meant(*column, &self.answer(row, *column)))
                .count()
        };
        self.rows.iter().map(of_row).sum()
    }
}

impl Diagram for Matrix {
    fn chart(&self) -> &Chart {
        &self.chart
    }

    fn picture(&self, layout: Layout, words: &Words, id: &str) -> Picture {
        draw::draw(self, layout, words, id, &self.description(words))
    }

    /// A row for each row, a column for each respect.
    fn table(&self, words: &Words) -> Table {
        let rows = self.rows.iter().map(|row| TableRow {
            header: row.label.clone(),
            cells: (0..self.columns.len())
                .map(|column| Cell::words(self.written(&self.answer(row, column), words)))
                .collect(),
        });
        Table {
            caption: self.chart.caption(),
            corner: self.row_header.clone(),
            columns: self.columns.clone(),
            rows: rows.collect(),
        }
    }

    fn description(&self, words: &Words) -> String {
        let number = |count: usize| words.numbers.write(count.into());
        let counts: Vec<(usize, String)> = self
            .columns
            .iter()
            .enumerate()
            .map(|(at, column)| {
                let count = self.count(|column, answer| column == at && *answer == Answer::Yes);
                let of = words.of(&number(count), &number(self.rows.len()));
                (count, words.pair(column, &of))
            })
            .collect();
        let most = counts.iter().rev().max_by_key(|(count, _)| count);
        let least = counts.iter().min_by_key(|(count, _)| count);
        let (Some(most), Some(least), false) = (most, least, self.rows.is_empty()) else {
            return words.describe_empty(&self.chart);
        };
        let absent = self.count(|_, answer| matches!(answer, Answer::Absent(_)));
        let missing = words.of(&number(absent), &number(self.rows.len() * self.columns.len()));
        let columns: Vec<String> = counts.iter().map(|(_, said)| said.clone()).collect();
        let (columns, rows) = (words.list(&columns), number(self.rows.len()));
        let mut values = vec![
            ("title", self.chart.title.as_str()),
            ("unit", &self.chart.unit),
            ("rows", &rows),
            ("columns", &columns),
            ("most", &most.1),
            ("least", &least.1),
        ];
        if absent > 0 {
            values.push(("absent", &missing));
        }
        words.describe(&values)
    }
}
