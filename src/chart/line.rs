//! Lines over time: how figures change, from period to period.

mod draw;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

pub use super::value::Figure;
use super::{Chart, Diagram, Layout, Picture, Table, TableRow, Tone, Words, dates::Moment, value};

/// Series over periods, each with its name at its end; where a figure is missing, the line is broken.
///
/// [`Words::description`] may use: `{title}`, `{unit}`, `{from}` and `{to}` (the first and the last period), of the
/// first series that has figures `{series}`, `{first}`, `{first_period}`, `{last}`, `{last_period}` and `{peak}` ("26 (2020)",
/// its highest figure), and `{ends}`, the
/// last figure of every series ("Staff: 12, Others: 3"), and `{missing}` ("2 of 20"), which has no value when nothing
/// is missing. Without any figure only `{title}` and `{unit}` have one, and [`Words::empty`] follows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LineChart {
    /// Its name, unit and sources.
    pub chart: Chart,
    /// What the periods are: "Year".
    pub period_header: String,
    /// The periods, in the order of the table.
    pub periods: Vec<Moment>,
    /// The lines.
    pub series: Vec<Series>,
    /// Where the scale of figures begins.
    pub base: Base,
}

/// A line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// What it is called.
    pub label: String,
    /// How it looks.
    pub tone: Tone,
    /// A figure for each period.
    pub values: Vec<Figure>,
}

/// Where a scale of figures begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Base {
    /// At nought, or below it where figures are.
    #[default]
    Zero,
    /// At the lowest figure: for what never comes near nought, such as a year's temperature.
    Data,
}

impl Diagram for LineChart {
    fn chart(&self) -> &Chart {
        &self.chart
    }

    fn picture(&self, layout: Layout, words: &Words, id: &str) -> Picture {
        draw::draw(self, layout, words, id, &self.description(words))
    }

    /// A row for each period, a column for each series.
    fn table(&self, words: &Words) -> Table {
        let columns: Vec<String> = self.series.iter().map(|series| series.label.clone()).collect();
        let rows = self.periods.iter().enumerate().map(|(index, period)| TableRow {
            header: period.label.clone(),
            cells: self
                .series
                .iter()
                .map(|series| value::at(&series.values, index).cell(words))
                .collect(),
        });
        Table {
            caption: self.chart.caption(),
            corner: self.period_header.clone(),
            columns,
            rows: rows.collect(),
        }
    }

    fn description(&self, words: &Words) -> String {
        let mut values = vec![("title", self.chart.title.clone()), ("unit", self.chart.unit.clone())];
        let Some(leading) = self.series.iter().find(|series| self.figures(series).next().is_some()) else {
            return words.describe_empty(&self.chart);
        };
        let written = |(_, value): (&Moment, Decimal)| words.numbers.write(value);
        for (label, at, period) in [
            (
                "first",
                self.figures(leading).min_by_key(|(period, _)| period.date),
                "first_period",
            ),
            (
                "last",
                self.figures(leading).max_by_key(|(period, _)| period.date),
                "last_period",
            ),
        ] {
            if let Some(at) = at {
                values.extend([(label, written(at)), (period, at.0.label.clone())]);
            }
        }
        let peak = self.figures(leading).min_by_key(|(_, value)| std::cmp::Reverse(*value));
        let peak = peak.map(|(period, value)| format!("{} ({})", words.numbers.write(value), period.label));
        let ends: Vec<String> = (self.series.iter())
            .filter_map(|series| Some((series, self.figures(series).max_by_key(|(period, _)| period.date)?)))
            .map(|(series, end)| words.pair(&series.label, &written(end)))
            .collect();
        let all = self.periods.len() * self.series.len();
        let missing = all
            - self
                .series
                .iter()
                .map(|series| self.figures(series).count())
                .sum::<usize>();
        if missing > 0 {
            let count = |count: usize| words.numbers.write(count.into());
            values.push(("missing", words.of(&count(missing), &count(all))));
        }
        let label = |period: Option<&Moment>| period.map(|period| period.label.clone()).unwrap_or_default();
        values.extend([
            ("from", label(self.periods.iter().min_by_key(|period| period.date))),
            ("to", label(self.periods.iter().max_by_key(|period| period.date))),
            ("series", leading.label.clone()),
            ("peak", peak.unwrap_or_default()),
            ("ends", words.list(&ends)),
        ]);
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        words.describe(&values)
    }
}

impl LineChart {
    /// The figures of a series that there are, with their periods.
    fn figures<'a>(&'a self, series: &'a Series) -> impl Iterator<Item = (&'a Moment, Decimal)> {
        self.periods
            .iter()
            .zip(&series.values)
            .filter_map(|(period, value)| Some((period, value.number()?)))
    }
}
