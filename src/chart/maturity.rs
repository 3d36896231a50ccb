//! A scale of named levels in order, and what stands at each of them.

mod draw;

use serde::{Deserialize, Serialize};

use super::{Cell, Chart, Diagram, Figure, Layout, Picture, Table, TableRow, Words};

/// Levels, the highest drawn on top, each with as many steps as it has levels below it and its own.
///
/// [`Words::description`] may use: `{title}`, `{unit}`, `{count}` (levels), `{lowest}` and `{highest}` (their names),
/// `{levels}` (all, from the lowest), `{standing}` ("Hybrid: 5, …": levels at which something stands), which has no
/// value where nothing does, and `{unknown}` (why, where it is not known of any level what stands there), which has none
/// otherwise. Without levels only `{title}` and `{unit}` have a value, and [`Words::empty`] follows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Maturity {
    /// Its name, unit and sources.
    pub chart: Chart,
    /// What the levels are: "Level of maturity".
    pub level_header: String,
    /// What is said of a level: "What it means".
    pub note_header: String,
    /// What stands at a level: "Functions".
    pub standing_header: String,
    /// The levels, the lowest first.
    pub levels: Vec<Level>,
}

/// A level.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Level {
    /// What it is called.
    pub label: String,
    /// What it means; may be empty.
    pub note: String,
    /// What stands at it, by name.
    pub names: Vec<String>,
    /// How many stand at it, or why that is not known; of no matter where there are names.
    pub count: Figure,
}

impl Level {
    /// What stands at it, in words; `None` where that is not known.
    fn standing(&self, words: &Words) -> Option<String> {
        match self.names.is_empty() {
            true => self.count.number().map(|_| self.count.written(words)),
            false => Some(words.list(&self.names)),
        }
    }

    fn cell(&self, words: &Words) -> Cell {
        match self.names.is_empty() {
            true => self.count.cell(words),
            false => Cell::words(self.names.join(&words.separator)),
        }
    }
}

impl Diagram for Maturity {
    fn chart(&self) -> &Chart {
        &self.chart
    }

    fn picture(&self, layout: Layout, words: &Words, id: &str) -> Picture {
        draw::draw(self, layout, words, id, &self.description(words))
    }

    /// A row for each level, the highest first as in the drawing; a column for what it means and one for what stands
    /// there.
    fn table(&self, words: &Words) -> Table {
        let rows = self.levels.iter().rev().map(|level| TableRow {
            header: level.label.clone(),
            cells: vec![Cell::words(&level.note), level.cell(words)],
        });
        Table {
            caption: self.chart.caption(),
            corner: self.level_header.clone(),
            columns: vec![self.note_header.clone(), self.standing_header.clone()],
            rows: rows.collect(),
        }
    }

    fn description(&self, words: &Words) -> String {
        let (Some(lowest), Some(highest)) = (self.levels.first(), self.levels.last()) else {
            return words.describe_empty(&self.chart);
        };
        let labels: Vec<String> = self.levels.iter().map(|level| level.label.clone()).collect();
        let standing: Vec<String> = self
            .levels
            .iter()
            .filter_map(|level| Some(words.pair(&level.label, &level.standing(words)?)))
            .collect();
        let count = words.numbers.write(self.levels.len().into());
        let unknown = lowest.count.written(words);
        let (levels, list) = (words.list(&labels), words.list(&standing));
        let mut values = vec![
            ("title", self.chart.title.as_str()),
            ("unit", &self.chart.unit),
            ("count", &count),
            ("lowest", &lowest.label),
            ("highest", &highest.label),
            ("levels", &levels),
        ];
        values.push(match standing.is_empty() {
            true => ("unknown", &unknown),
            false => ("standing", &list),
        });
        words.describe(&values)
    }
}
