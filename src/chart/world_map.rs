//! Figures by country or area on a map of the world, and places as points on it.

mod classes;
mod discs;
mod draw;
mod frame;
mod land;
mod place;
mod small;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Cell, Chart, Diagram, Figure, Layout, Picture, Table, TableRow, Words};

/// Countries and areas with a figure each, in at most four classes that are told apart by texture (one of them for figures
/// below nought), and points. A country whose figure is missing has an empty outline; one of which nothing is said is plain
/// land. States that are too small to be seen have a disc. Land whose status is not determined is hatched; its figure, if
/// it has one, is a disc too.
///
/// The land is Natural Earth's at 1:110m, in Equal Earth's projection: areas are as large as they are. The note below it is
/// part of the drawing, so that it goes with it wherever it is taken.
///
/// [`Words::description`] may use: `{title}`, `{unit}`, `{places}` (how many have a figure), `{highest}` and `{lowest}`
/// ("Kenya: 12"), `{figures}` (all, in the order of the table), and, each without value where there is none, `{missing}`
/// ("2 of 20"), `{points}` (how many there are), and `{unplaced}` (what is in the table and not on the map). Without any
/// figure `{places}`, `{highest}`, `{lowest}` and `{figures}` have no value; with no point either, [`Words::empty`] follows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WorldMap {
    /// Its name, unit and sources.
    pub chart: Chart,
    /// What the rows are: "Country or area".
    pub row_header: String,
    /// The header of the figures; the unit where it is empty.
    pub value_header: String,
    /// What the points are: "Place of an activity"; of no matter without any.
    pub point_header: String,
    /// What hatched land is: "Status not determined, or disputed".
    pub undetermined: String,
    /// The note on boundaries and names, below the map.
    pub note: String,
    /// The figures. Of several with one code the first is drawn.
    pub places: Vec<Place>,
    /// The points.
    pub points: Vec<Point>,
}

/// A country or area.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// Its code, ISO 3166-1 alpha-2.
    pub code: String,
    /// What it is called.
    pub label: String,
    /// Its figure.
    pub value: Figure,
}

/// A point.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Point {
    /// What it is called.
    pub label: String,
    /// What is there, in words; may be empty.
    pub detail: String,
    /// Degrees north of the equator.
    pub latitude: Decimal,
    /// Degrees east of Greenwich.
    pub longitude: Decimal,
}

impl Diagram for WorldMap {
    fn chart(&self) -> &Chart {
        &self.chart
    }

    fn picture(&self, layout: Layout, words: &Words, id: &str) -> Picture {
        draw::draw(self, layout, words, id, &self.description(words))
    }

    /// A row for each country or area, then one for each point, with a column for where it is if there are any.
    fn table(&self, words: &Words) -> Table {
        let value_header = match self.value_header.is_empty() {
            true => &self.chart.unit,
            false => &self.value_header,
        };
        let with_points = !self.points.is_empty();
        let mut columns = vec![value_header.clone()];
        columns.extend(with_points.then(|| self.point_header.clone()));
        let places = self.places.iter().map(|place| {
            let mut cells = vec![place.value.cell(words)];
            cells.extend(with_points.then(Cell::default));
            TableRow {
                header: place.label.clone(),
                cells,
            }
        });
        let points = self.points.iter().map(|point| TableRow {
            header: point.label.clone(),
            cells: vec![Cell::words(&point.detail), Cell::words(point.written(words))],
        });
        Table {
            caption: self.chart.caption(),
            corner: self.row_header.clone(),
            columns,
            rows: places.chain(points).collect(),
        }
    }

    fn description(&self, words: &Words) -> String {
        let count = |count: usize| words.numbers.write(count.into());
        let known: Vec<(Decimal, String)> = self
            .places
            .iter()
            .filter_map(|place| Some((place.value.number()?, place.said(words))))
            .collect();
        let figures: Vec<String> = known.iter().map(|(_, said)| said.clone()).collect();
        let [places, points] = [known.len(), self.points.len()].map(count);
        let missing = words.of(&count(self.places.len() - known.len()), &count(self.places.len()));
        let (figures, unplaced) = (words.list(&figures), words.list(&self.unplaced()));
        let mut values = vec![("title", self.chart.title.as_str()), ("unit", &self.chart.unit)];
        let highest = known.iter().rev().max_by_key(|(number, _)| number);
        let lowest = known.iter().min_by_key(|(number, _)| number);
        if let (Some((_, highest)), Some((_, lowest))) = (highest, lowest) {
            values.extend([
                ("places", places.as_str()),
                ("highest", highest),
                ("lowest", lowest),
                ("figures", &figures),
            ]);
        }
        if known.len() < self.places.len() {
            values.push(("missing", &missing));
        }
        if !self.points.is_empty() {
            values.push(("points", &points));
        }
        if !unplaced.is_empty() {
            values.push(("unplaced", &unplaced));
        }
        let said = words.describe(&values);
        match known.is_empty() && self.points.is_empty() {
            true => [said.as_str(), &words.empty].join(" ").trim().to_owned(),
            false => said,
        }
    }
}

impl Place {
    /// Its figure in words.
    fn said(&self, words: &Words) -> String {
        words.pair(&self.label, &self.value.written(words))
    }
}

impl Point {
    /// Where it is, as its source has it: latitude, then longitude.
    fn written(&self, words: &Words) -> String {
        let degrees = [self.latitude, self.longitude].map(|degrees| words.numbers.write(degrees));
        degrees.join(&words.separator)
    }
}

impl WorldMap {
    /// What is in the table and not on the map: codes that it does not have or has had, points that are nowhere on it.
    fn unplaced(&self) -> Vec<String> {
        let stands = place::stands(self);
        let places = self.places.iter().zip(&stands).filter(|(_, stand)| stand.is_none());
        let points = self.points.iter().filter(|point| place::on_map(point).is_none());
        places
            .map(|(place, _)| place.label.clone())
            .chain(points.map(|point| point.label.clone()))
            .collect()
    }
}
