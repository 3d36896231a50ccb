//! What flows from whom through what to whom: columns of names, and between them bands as thick as what flows.

mod draw;
mod panel;
mod plan;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Cell, Chart, Diagram, Layout, Picture, Table, TableRow, Words, words::write};

/// Columns of nodes, each joined to the next by bands on one scale. Beside every node stands what flows in or out of it,
/// whichever is more: where the two differ, its two edges are of different length.
///
/// A figure of nought or below has no thickness: it is not drawn, stands in the table and is named by the description.
/// Of a column with more nodes than can be told apart, the smallest are joined into one, called by [`Flow::others`].
///
/// [`Words::description`] may use: `{title}`, `{unit}`, `{links}` (how many are drawn), `{totals}` (from each column to the
/// next: "Providers → Activities: 12"), `{largest}` ("Norway → Water: 5"), `{tops}` (the largest node of each column:
/// "Providers, Norway: 7"), and `{undrawn}` (every link of nought or below), which has no value without any. Where nothing
/// is drawn only `{title}`, `{unit}` and `{undrawn}` have one, and [`Words::empty`] follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Flow {
    /// Its name, unit and sources.
    pub chart: Chart,
    /// The header of the table's rows: "From → to".
    pub link_header: String,
    /// The header of the figures; the unit where it is empty.
    pub value_header: String,
    /// How a link is called: `{from} → {to}`.
    pub link: String,
    /// How nodes that are joined are called: `Others ({count})`.
    pub others: String,
    /// What flows, from the first column to the last.
    pub columns: Vec<Column>,
    /// What flows between them.
    pub links: Vec<Link>,
}

/// A column of nodes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Column {
    /// What its nodes are: "Providers".
    pub label: String,
    /// What they are called; one of which nothing is drawn does not appear.
    pub nodes: Vec<String>,
}

/// What flows from a node of a column to one of the next. A link whose ends are no nodes stands nowhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The column that it begins in: its place in [`Flow::columns`].
    pub column: usize,
    /// The node that it begins at: its place in that column.
    pub from: usize,
    /// The node that it leads to: its place in the next column.
    pub to: usize,
    /// How much.
    pub value: Decimal,
}

/// Signs only, no words: for tests and as a base to fill.
impl Default for Flow {
    fn default() -> Self {
        Self {
            chart: Chart::default(),
            link_header: String::new(),
            value_header: String::new(),
            link: "{from} → {to}".into(),
            others: "… ({count})".into(),
            columns: Vec::new(),
            links: Vec::new(),
        }
    }
}

impl Diagram for Flow {
    fn chart(&self) -> &Chart {
        &self.chart
    }

    fn picture(&self, layout: Layout, words: &Words, id: &str) -> Picture {
        draw::draw(self, layout, words, id, &self.description(words))
    }

    /// A row for each link; the mark of its figure is the band, where it has one of its own.
    fn table(&self, words: &Words) -> Table {
        let rows = self.known().map(|(_, link, from, to)| TableRow {
            header: self.link_name(from, to),
            cells: vec![Cell {
                text: words.numbers.write(link.value),
                number: Some(link.value),
            }],
        });
        let value_header = match self.value_header.is_empty() {
            true => &self.chart.unit,
            false => &self.value_header,
        };
        Table {
            caption: self.chart.caption(),
            corner: self.link_header.clone(),
            columns: vec![value_header.clone()],
            rows: rows.collect(),
        }
    }

    fn description(&self, words: &Words) -> String {
        let said = |(_, link, from, to): (usize, &Link, &str, &str)| {
            words.pair(&self.link_name(from, to), &words.numbers.write(link.value))
        };
        let is_drawn = |link: &Link| link.value > Decimal::ZERO;
        let undrawn: Vec<String> = self.known().filter(|known| !is_drawn(known.1)).map(said).collect();
        let undrawn = words.list(&undrawn);
        let mut values = vec![("title", self.chart.title.as_str()), ("unit", &self.chart.unit)];
        if !undrawn.is_empty() {
            values.push(("undrawn", &undrawn));
        }
        let drawn: Vec<_> = self.known().filter(|known| is_drawn(known.1)).collect();
        let Some(largest) = drawn.iter().rev().max_by_key(|known| known.1.value) else {
            return [words.describe(&values).as_str(), &words.empty]
                .join(" ")
                .trim()
                .to_owned();
        };
        let (largest, links) = (said(*largest), words.numbers.write(drawn.len().into()));
        let (totals, tops) = (words.list(&self.totals(words)), words.list(&self.tops(words)));
        values.extend([
            ("largest", largest.as_str()),
            ("links", &links),
            ("totals", &totals),
            ("tops", &tops),
        ]);
        words.describe(&values)
    }
}

impl Flow {
    /// The links of the table, those whose ends there are: the row, the link and the names of its ends.
    fn known(&self) -> impl Iterator<Item = (usize, &Link, &str, &str)> {
        let known = self.links.iter().filter_map(|link| {
            let from = self.columns.get(link.column)?.nodes.get(link.from)?;
            let to = self.columns.get(link.column.checked_add(1)?)?.nodes.get(link.to)?;
            Some((link, from.as_str(), to.as_str()))
        });
        known.enumerate().map(|(row, (link, from, to))| (row, link, from, to))
    }

    fn link_name(&self, from: &str, to: &str) -> String {
        write(&self.link, &[("from", from), ("to", to)])
    }

    fn others_name(&self, count: usize, words: &Words) -> String {
        write(&self.others, &[("count", &words.numbers.write(count.into()))])
    }

    /// What flows from each column to the next, in words.
    fn totals(&self, words: &Words) -> Vec<String> {
        let steps = self.columns.windows(2).enumerate();
        let total = |(at, pair): (usize, &[Column])| {
            let links = self.known().filter(|(_, link, ..)| link.column == at);
            let total = sum(links
                .map(|(_, link, ..)| link.value)
                .filter(|value| *value > Decimal::ZERO));
            let name = || self.link_name(&pair[0].label, &pair[1].label);
            (total > Decimal::ZERO).then(|| words.pair(&name(), &words.numbers.write(total)))
        };
        steps.filter_map(total).collect()
    }

    /// The node of each column through which most flows, in words.
    fn tops(&self, words: &Words) -> Vec<String> {
        let plan = plan::Plan::of(self, words);
        let columns = self.columns.iter().zip(&plan.columns);
        let top = columns.filter_map(|(column, nodes)| {
            // Of several with as much, the first; what is joined is no node of its own.
            let single = nodes.iter().filter(|node| node.at.is_some());
            let top = single.max_by_key(|node| (node.most(), std::cmp::Reverse(node.at)))?;
            Some(words.mark(&column.label, &top.label, &words.numbers.write(top.most())))
        });
        top.collect()
    }
}

/// What no decimal can hold stays at the largest that one can.
fn sum(values: impl Iterator<Item = Decimal>) -> Decimal {
    values.fold(Decimal::ZERO, Decimal::saturating_add)
}
