//! Shares of a whole as areas: rectangles in a rectangle.

mod draw;
mod pieces;
mod squares;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Cell, Chart, Diagram, Figure, Layout, Picture, Table, TableRow, Words, words::write};

/// Parts of a whole, each an area as large as its share; parts of a group stand together and have its texture.
/// Of more than six groups, the smallest are joined too.
///
/// A figure of nought or below has no area: it is not drawn, stands in the table and is named by the description. Of more
/// parts than can be told apart, the smallest of each group are joined into one, called by [`TreeMap::others`].
///
/// [`Words::description`] may use: `{title}`, `{unit}`, `{total}` (of all that is drawn), `{parts}` ("Water: 5, Health: 3",
/// the largest first), `{groups}` (the same of groups; no value without any), `{largest}` ("Water"), `{largest_value}`,
/// `{largest_of}` ("5 of 12"), `{largest_share}` ("42 %"), `{undrawn}` (every figure of nought or below) and `{missing}`
/// ("2 of 20"), which have no value where there is none. Where nothing is drawn only `{title}`, `{unit}`, `{undrawn}` and
/// `{missing}` have one, and [`Words::empty`] follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TreeMap {
    /// Its name, unit and sources.
    pub chart: Chart,
    /// What the parts are: "Sector".
    pub row_header: String,
    /// What the groups are; of no matter without any.
    pub group_header: String,
    /// The header of the figures; the unit where it is empty.
    pub value_header: String,
    /// The header of the shares: "Share".
    pub share_header: String,
    /// How parts that are joined are called: `Others ({count})`.
    pub others: String,
    /// What the groups are called; may be none.
    pub groups: Vec<String>,
    /// The parts, in the order of the table.
    pub parts: Vec<Part>,
}

/// A part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Part {
    /// What it is called.
    pub label: String,
    /// Its group: its place in [`TreeMap::groups`]. One that has none stands with others that have none.
    pub group: Option<usize>,
    /// How much it is.
    pub value: Figure,
}

/// Signs only, no words: for tests and as a base to fill.
impl Default for TreeMap {
    fn default() -> Self {
        Self {
            chart: Chart::default(),
            row_header: String::new(),
            group_header: String::new(),
            value_header: String::new(),
            share_header: String::new(),
            others: "… ({count})".into(),
            groups: Vec::new(),
            parts: Vec::new(),
        }
    }
}

impl Diagram for TreeMap {
    fn chart(&self) -> &Chart {
        &self.chart
    }

    fn picture(&self, layout: Layout, words: &Words, id: &str) -> Picture {
        draw::draw(self, layout, words, id, &self.description(words))
    }

    /// A row for each part: its group, where there are such, its figure and its share of all that is drawn.
    fn table(&self, words: &Words) -> Table {
        let total = self.total();
        let with_groups = !self.groups.is_empty();
        let value_header = match self.value_header.is_empty() {
            true => &self.chart.unit,
            false => &self.value_header,
        };
        let mut columns = vec![value_header.clone(), self.share_header.clone()];
        columns.extend(with_groups.then(|| self.group_header.clone()));
        let rows = self.parts.iter().map(|part| {
            // What has no area has no share.
            let share = part.area().map(|value| words.share(value, total));
            let mut cells = vec![part.value.cell(words), Cell::words(share.unwrap_or_default())];
            let group = || self.group(part).map_or("", |group| self.groups[group].as_str());
            cells.extend(with_groups.then(|| Cell::words(group())));
            TableRow {
                header: part.label.clone(),
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
        let written = |value: Decimal| words.numbers.write(value);
        let said = |part: &Part| words.pair(&part.label, &part.value.written(words));
        let is_undrawn = |part: &&Part| part.value.number().is_some() && part.area().is_none();
        let undrawn: Vec<String> = self.parts.iter().filter(is_undrawn).map(said).collect();
        let undrawn = words.list(&undrawn);
        let missing = self.parts.iter().filter(|part| part.value.number().is_none()).count();
        let count = |count: usize| words.numbers.write(count.into());
        let missing_of = words.of(&count(missing), &count(self.parts.len()));
        let mut values = vec![("title", self.chart.title.as_str()), ("unit", &self.chart.unit)];
        if !undrawn.is_empty() {
            values.push(("undrawn", &undrawn));
        }
        if missing > 0 {
            values.push(("missing", &missing_of));
        }
        let mut drawn: Vec<(&Part, Decimal)> = self
            .parts
            .iter()
            .filter_map(|part| Some((part, part.area()?)))
            .collect();
        drawn.sort_by_key(|(_, value)| std::cmp::Reverse(*value));
        let Some((largest, value)) = drawn.first() else {
            return [words.describe(&values).as_str(), &words.empty]
                .join(" ")
                .trim()
                .to_owned();
        };
        let total = self.total();
        let parts: Vec<String> = drawn.iter().map(|(part, _)| said(part)).collect();
        let (parts, groups) = (words.list(&parts), words.list(&self.group_totals(words)));
        let (all, value_text) = (written(total), written(*value));
        let (of, share) = (words.of(&value_text, &all), words.share(*value, total));
        values.extend([
            ("total", all.as_str()),
            ("parts", &parts),
            ("largest", &largest.label),
            ("largest_value", &value_text),
            ("largest_of", &of),
            ("largest_share", &share),
        ]);
        if !groups.is_empty() {
            values.push(("groups", &groups));
        }
        words.describe(&values)
    }
}

impl Part {
    /// What is drawn of it: more than nought.
    fn area(&self) -> Option<Decimal> {
        self.value.number().filter(|value| *value > Decimal::ZERO)
    }
}

impl TreeMap {
    /// Of all that is drawn.
    fn total(&self) -> Decimal {
        sum(self.parts.iter().filter_map(Part::area))
    }

    /// The group of a part, where there is such a one.
    fn group(&self, part: &Part) -> Option<usize> {
        part.group.filter(|group| *group < self.groups.len())
    }

    /// What is drawn of each group; that of parts without one comes last.
    fn group_sums(&self) -> Vec<(Option<usize>, Decimal)> {
        let groups = (0..self.groups.len()).map(Some).chain([None]);
        let sum_of = |group: Option<usize>| {
            let parts = self.parts.iter().filter(|part| self.group(part) == group);
            (group, sum(parts.filter_map(Part::area)))
        };
        groups.map(sum_of).filter(|(_, sum)| *sum > Decimal::ZERO).collect()
    }

    /// The groups and what is drawn of them, in words, the largest first.
    fn group_totals(&self, words: &Words) -> Vec<String> {
        let mut sums: Vec<(usize, Decimal)> = self
            .group_sums()
            .into_iter()
            .filter_map(|(group, sum)| Some((group?, sum)))
            .collect();
        sums.sort_by_key(|(group, sum)| (std::cmp::Reverse(*sum), *group));
        sums.into_iter()
            .map(|(group, sum)| words.pair(&self.groups[group], &words.numbers.write(sum)))
            .collect()
    }

    fn others_name(&self, count: usize, words: &Words) -> String {
        write(&self.others, &[("count", &words.numbers.write(count.into()))])
    }
}

/// What no decimal can hold stays at the largest that one can.
fn sum(values: impl Iterator<Item = Decimal>) -> Decimal {
    values.fold(Decimal::ZERO, Decimal::saturating_add)
}
