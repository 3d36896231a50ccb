//! Many dated things at once: a lane for each of those that they belong to, a sign for each kind.

mod draw;

use serde::{Deserialize, Serialize};

use super::{Cell, Chart, Diagram, Layout, Moment, Picture, Table, TableRow, Tone, Words};
use crate::model::PartialDate;

/// Things on a time line, in lanes. A date is a sign, of another shape for each kind; a longer period is a line from
/// its sign on. Things that would lie on each other stand one below the other. What each thing is stands in the list
/// that belongs to the drawing; the table counts them.
///
/// [`Words::description`] may use: `{title}`, `{unit}`, `{count}` (things), `{from}` and `{to}` (the first and the last
/// year), and `{lanes}` ("ILO strategy: 12, …").
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Lanes {
    /// Its name, unit and sources.
    pub chart: Chart,
    /// What the lanes are: "Strategy".
    pub lane_header: String,
    /// The kinds of thing, in the order of the legend.
    pub kinds: Vec<Kind>,
    /// The lanes, from the top.
    pub lanes: Vec<Lane>,
    /// A day that a line marks through all lanes, such as the date that the figures are as of.
    pub marked: Option<Moment>,
}

/// A kind of thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kind {
    /// What it is called.
    pub label: String,
    /// Its sign and its line.
    pub tone: Tone,
}

/// A lane.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lane {
    /// What it is called; a long name is wrapped.
    pub label: String,
    /// What lies in it.
    pub things: Vec<Thing>,
}

/// Something dated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thing {
    /// Its kind: the place in [`Lanes::kinds`]. One that is not there is passed over.
    pub kind: usize,
    /// From when.
    pub start: PartialDate,
    /// To when; the same for a single date.
    pub end: PartialDate,
}

impl Lanes {
    /// How many things of a kind lie in a lane.
    fn count(&self, lane: &Lane, kind: usize) -> usize {
        lane.things.iter().filter(|thing| thing.kind == kind).count()
    }

    /// How many things of any kind there is lie in a lane.
    fn total(&self, lane: &Lane) -> usize {
        lane.things.iter().filter(|thing| thing.kind < self.kinds.len()).count()
    }

    /// The things that can be drawn and counted.
    fn things(&self) -> impl Iterator<Item = &Thing> {
        let things = self.lanes.iter().flat_map(|lane| &lane.things);
        things.filter(|thing| thing.kind < self.kinds.len())
    }
}

impl Diagram for Lanes {
    fn chart(&self) -> &Chart {
        &self.chart
    }

    fn picture(&self, layout: Layout, words: &Words, id: &str) -> Picture {
        draw::draw(self, layout, words, id, &self.description(words))
    }

    /// A row for each lane; a column for each kind, and one for all. The things of a kind in a lane are the mark of
    /// their cell.
    fn table(&self, words: &Words) -> Table {
        let cell = |count: usize| Cell {
            text: words.numbers.write(count.into()),
            number: Some(count.into()),
        };
        let kinds = self.kinds.iter().map(|kind| kind.label.clone());
        let rows = self.lanes.iter().map(|lane| TableRow {
            header: lane.label.clone(),
            cells: (0..self.kinds.len())
                .map(|kind| self.count(lane, kind))
                .chain([self.total(lane)])
                .map(cell)
                .collect(),
        });
        Table {
            caption: self.chart.caption(),
            corner: self.lane_header.clone(),
            columns: kinds.chain([words.total.clone()]).collect(),
            rows: rows.collect(),
        }
    }

    fn description(&self, words: &Words) -> String {
        let starts = self.things().map(|thing| thing.start).min();
        let ends = self.things().map(|thing| thing.end).max_by_key(|end| end.last_day());
        let (Some(from), Some(to)) = (starts, ends) else {
            return words.describe_empty(&self.chart);
        };
        let count = |count: usize| words.numbers.write(count.into());
        let lanes: Vec<String> = self
            .lanes
            .iter()
            .map(|lane| words.pair(&lane.label, &count(self.total(lane))))
            .collect();
        words.describe(&[
            ("title", &self.chart.title),
            ("unit", &self.chart.unit),
            ("count", &count(self.things().count())),
            ("from", &words.numbers.write_year(from.year.into())),
            ("to", &words.numbers.write_year(to.year.into())),
            ("lanes", &words.list(&lanes)),
        ])
    }
}
