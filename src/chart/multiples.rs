//! Small multiples: several small lines over the same periods, on the same scale.

mod draw;

use serde::{Deserialize, Serialize};

use super::{Chart, Diagram, Figure, Layout, Moment, Picture, Table, TableRow, Words, value};

/// A panel for each series, all of them on one scale of figures, which has nought, and one of dates.
///
/// [`Words::description`] may use: `{title}`, `{unit}`, `{count}` (panels), `{from}` and `{to}` (the first and the last
/// period), `{peaks}` ("ILO: 12 (2020), …": the highest figure of each panel and its period), and `{missing}` ("2 of
/// 20"), which has no value when nothing is missing. Without any figure only `{title}` and `{unit}` have one, and
/// [`Words::empty`] follows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Multiples {
    /// Its name, unit and sources.
    pub chart: Chart,
    /// What the periods are: "Year".
    pub period_header: String,
    /// The periods, in the order of the table.
    pub periods: Vec<Moment>,
    /// The panels.
    pub panels: Vec<Panel>,
}

/// A panel.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Panel {
    /// What it is called; a long name is wrapped.
    pub label: String,
    /// A figure for each period; those that the list does not have are missing.
    pub values: Vec<Figure>,
}

impl Diagram for Multiples {
    fn chart(&self) -> &Chart {
        &self.chart
    }

    fn picture(&self, layout: Layout, words: &Words, id: &str) -> Picture {
        draw::draw(self, layout, words, id, &self.description(words))
    }

    /// A row for each period, a column for each panel.
    fn table(&self, words: &Words) -> Table {
        let rows = self.periods.iter().enumerate().map(|(index, period)| TableRow {
            header: period.label.clone(),
            cells: self
                .panels
                .iter()
                .map(|panel| value::at(&panel.values, index).cell(words))
                .collect(),
        });
        Table {
            caption: self.chart.caption(),
            corner: self.period_header.clone(),
            columns: self.panels.iter().map(|panel| panel.label.clone()).collect(),
            rows: rows.collect(),
        }
    }

    fn description(&self, words: &Words) -> String {
        let known: usize = self.panels.iter().map(|panel| self.figures(panel).count()).sum();
        if known == 0 {
            return words.describe_empty(&self.chart);
        }
        let peaks: Vec<String> = self
            .panels
            .iter()
            .filter_map(|panel| {
                let figures: Vec<_> = self.figures(panel).collect();
                let (period, figure) = figures.into_iter().rev().max_by_key(|(_, figure)| figure.number())?;
                let said = format!("{} ({})", figure.written(words), period.label);
                Some(words.pair(&panel.label, &said))
            })
            .collect();
        let count = |count: usize| words.numbers.write(count.into());
        let label = |period: Option<&Moment>| period.map(|period| period.label.clone()).unwrap_or_default();
        let from = label(self.periods.iter().min_by_key(|period| period.date));
        let to = label(self.periods.iter().max_by_key(|period| period.date));
        let all = self.periods.len() * self.panels.len();
        let missing = words.of(&count(all - known), &count(all));
        let (panels, peaks) = (count(self.panels.len()), words.list(&peaks));
        let mut values = vec![
            ("title", self.chart.title.as_str()),
            ("unit", &self.chart.unit),
            ("count", &panels),
            ("from", &from),
            ("to", &to),
            ("peaks", &peaks),
        ];
        if known < all {
            values.push(("missing", &missing));
        }
        words.describe(&values)
    }
}

impl Multiples {
    /// The figures of a panel that there are, with their periods.
    fn figures<'a>(&'a self, panel: &'a Panel) -> impl Iterator<Item = (&'a Moment, &'a Figure)> {
        let values = self.periods.iter().zip(&panel.values);
        values.filter(|(_, figure)| figure.number().is_some())
    }
}
