//! Periods on a time line: from when to when, as exactly as the sources say it.

mod draw;
pub(super) mod scale;

use serde::{Deserialize, Serialize};

use super::{Cell, Chart, Diagram, Layout, Moment, Picture, Table, TableRow, Tone, Words};
use crate::model::PartialDate;

/// Rows with a bar from start to end, and moments along it. A year counts whole: a bar of "2018–2021" reaches from the
/// beginning of the one to the end of the other. An end that is open is an arrow, one that no source states a broken
/// outline, and a row of which neither is stated a broken line.
///
/// [`Words::description`] may use: `{title}`, `{unit}`, `{count}` (rows), `{from}` and `{to}` (the first and the last
/// year of all), `{rows}` ("ILO strategy: 2018–2021, …"), and `{absent}` ("1 of 5": rows of which
/// neither end is stated), which has no value when there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Timeline {
    /// Its name, unit and sources.
    pub chart: Chart,
    /// What the rows are: "Strategy".
    pub row_header: String,
    /// The header of the starts: "From".
    pub start_header: String,
    /// The header of the ends: "To".
    pub end_header: String,
    /// The header of the moments: "Documents"; empty where no row has any.
    pub moments_header: String,
    /// The rows, from the top.
    pub rows: Vec<Row>,
    /// A day that a line marks through all rows, such as the date that the figures are as of.
    pub marked: Option<Moment>,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// What it is called; a long name is wrapped.
    pub label: String,
    /// From when.
    pub start: Edge,
    /// To when.
    pub end: Edge,
    /// How its bar looks.
    pub tone: Tone,
    /// What happened on the way, or before or after.
    #[serde(default)]
    pub moments: Vec<Moment>,
}

/// An end of a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Edge {
    /// A date, and how the reader reads it.
    On(Moment),
    /// It goes on: [`Words::open`].
    Open,
    /// No source says it: why, in words; empty for [`Words::absent`].
    Absent(String),
}

impl Edge {
    fn date(&self) -> Option<PartialDate> {
        match self {
            Self::On(moment) => Some(moment.date),
            Self::Open | Self::Absent(_) => None,
        }
    }

    /// In words; `open` is what an open one is called.
    fn text<'a>(&'a self, words: &'a Words, open: &'a str) -> &'a str {
        match self {
            Self::On(moment) => &moment.label,
            Self::Open => open,
            Self::Absent(why) if why.is_empty() => &words.absent,
            Self::Absent(why) => why,
        }
    }
}

impl Row {
    fn start_text<'a>(&'a self, words: &'a Words) -> &'a str {
        self.start.text(words, &words.before)
    }

    fn end_text<'a>(&'a self, words: &'a Words) -> &'a str {
        self.end.text(words, &words.open)
    }

    /// "2018–2021", or why it is not known.
    fn period(&self, words: &Words) -> String {
        match (&self.start, &self.end) {
            (Edge::Absent(_), Edge::Absent(_)) => self.start_text(words).to_owned(),
            (Edge::On(start), Edge::On(end)) if start == end => start.label.clone(),
            _ => words.period(self.start_text(words), self.end_text(words)),
        }
    }
}

impl Diagram for Timeline {
    fn chart(&self) -> &Chart {
        &self.chart
    }

    fn picture(&self, layout: Layout, words: &Words, id: &str) -> Picture {
        draw::draw(self, layout, words, id, &self.description(words))
    }

    /// A row for each period; columns for its start, its end and, where there are any, its moments. The bar is the
    /// mark of the first column; each moment is one of the third.
    fn table(&self, words: &Words) -> Table {
        let mut columns = vec![self.start_header.clone(), self.end_header.clone()];
        if self.has_moments() {
            columns.push(self.moments_header.clone());
        }
        let rows = self.rows.iter().map(|row| {
            let mut cells = vec![Cell::words(row.start_text(words)), Cell::words(row.end_text(words))];
            if self.has_moments() {
                let labels: Vec<&str> = row.moments.iter().map(|moment| moment.label.as_str()).collect();
                cells.push(Cell::words(labels.join(&words.separator)));
            }
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
        let dates = || self.rows.iter().flat_map(Row::dates);
        let (Some(from), Some(to)) = (dates().min(), dates().max_by_key(|date| date.last_day())) else {
            return words.describe_empty(&self.chart);
        };
        let count = |count: usize| words.numbers.write(count.into());
        let rows: Vec<String> = self
            .rows
            .iter()
            .map(|row| words.pair(&row.label, &row.period(words)))
            .collect();
        let (all, from, to) = (
            count(self.rows.len()),
            words.numbers.write_year(from.year.into()),
            words.numbers.write_year(to.year.into()),
        );
        let rows = words.list(&rows);
        let mut values = vec![
            ("title", self.chart.title.as_str()),
            ("unit", &self.chart.unit),
            ("count", &all),
            ("from", &from),
            ("to", &to),
            ("rows", &rows),
        ];
        let unstated = |row: &&Row| matches!((&row.start, &row.end), (Edge::Absent(_), Edge::Absent(_)));
        let absent = self.rows.iter().filter(unstated).count();
        let absent_of = words.of(&count(absent), &all);
        if absent > 0 {
            values.push(("absent", &absent_of));
        }
        words.describe(&values)
    }
}

impl Row {
    /// Every date that the row has.
    fn dates(&self) -> impl Iterator<Item = PartialDate> {
        let edges = [self.start.date(), self.end.date()].into_iter().flatten();
        edges.chain(self.moments.iter().map(|moment| moment.date))
    }
}

impl Timeline {
    fn has_moments(&self) -> bool {
        self.rows.iter().any(|row| !row.moments.is_empty())
    }
}
