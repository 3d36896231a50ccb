//! Spreadsheets: initiatives, their updates, the reports of deliverables, and indicators with what is to be reached and
//! what was observed, as tables instead of TOML.
//!
//! Rows are turned into the tables that TOML would write, each key with the number of its cell where TOML has a line,
//! and then read by what reads TOML: there is one set of rules. [`Cells`] turns numbers back into places.

mod cells;
mod columns;
mod csv;
mod grid;
mod header;
mod raw;
mod value;
mod xlsx;

use std::{collections::BTreeMap, sync::Arc};

use toml::de::{DeArray, DeTable, DeValue};

use super::findings::{File, Findings, one_of, quoted};
use crate::{
    model::Language,
    publish::{Cell, Place},
};
pub use cells::Cells;
pub use columns::{Form, Header, SheetKind, Want};
use grid::Grid;
use raw::{RawRow, at};
pub use value::LONGEST;

/// The names of a sheet that explains the others, which is not read.
pub const GUIDES: [&str; 2] = ["lisez-moi", "read-me"];

/// The spreadsheets of an undertaking, as far as they are read.
pub struct Sheets<'a> {
    languages: Option<&'a [Language]>,
    findings: &'a Findings,
    cells: Cells,
    rows: BTreeMap<&'static str, Vec<RawRow>>,
    /// A header is faulty, so that what seems to be missing may only be unread.
    is_broken: bool,
}

/// What the spreadsheets of an undertaking say, as the tables that TOML would write.
pub struct Raw {
    /// `initiatives`, with their updates.
    pub initiatives: DeTable<'static>,
    /// `reports`, each with its `deliverable`.
    pub reports: DeTable<'static>,
    /// `indicators`, with their targets and observations.
    pub indicators: DeTable<'static>,
    cells: Arc<Cells>,
    is_broken: bool,
}

impl<'a> Sheets<'a> {
    /// None yet, of a site in `languages`.
    pub fn new(languages: Option<&'a [Language]>, findings: &'a Findings) -> Self {
        Self {
            languages,
            findings,
            cells: Cells::default(),
            rows: BTreeMap::new(),
            is_broken: false,
        }
    }

    /// Reads a CSV file of rows of one kind.
    pub fn csv(&mut self, file: &str, text: &str, kind: SheetKind) {
        match csv::read(file, text) {
            Ok(grid) => self.grid(&grid, kind),
            Err((line, error)) => {
                let found = format!("CSV: {error}");
                self.findings
                    .error(Place::at(file, line), "bad-csv", found, "a table as CSV");
                self.is_broken = true;
            }
        }
    }

    /// Reads a workbook of which the sheets may be of these kinds.
    pub fn workbook(&mut self, file: &str, bytes: &[u8], kinds: &[SheetKind]) {
        let grids = xlsx::read(file, bytes, |name| GUIDES.contains(&name), self.findings);
        self.is_broken |= grids.is_empty();
        for grid in grids {
            let name = grid.sheet.as_deref().unwrap_or_default();
            match kinds.iter().find(|kind| kind.name() == name) {
                Some(kind) => self.grid(&grid, *kind),
                None => {
                    let names = kinds.iter().map(|kind| kind.name()).chain(GUIDES);
                    let place = sheet_place(&grid);
                    let found = format!("a sheet called {}", quoted(name));
                    self.findings.error(place, "unknown-sheet", found, one_of(names));
                    self.is_broken = true;
                }
            }
        }
    }

    fn grid(&mut self, grid: &Grid, kind: SheetKind) {
        let headers = header::read(grid, kind, self.languages, self.findings);
        self.is_broken |= headers.is_faulty;
        self.cells.sheet(&grid.file, grid.sheet.as_deref(), headers.shown);
        let rows = self.rows.entry(kind.name()).or_default();
        for row in grid.rows.iter().skip(1) {
            let width = row.cells.last().map_or(0, |(column, _)| column + 1);
            let at = self.cells.row(row.number, row.line, width.max(headers.width));
            let mut faults = Vec::new();
            rows.push(raw::row(row, at, &headers.known, &mut faults));
            for fault in faults {
                let place = self.cells.place(fault.at).unwrap_or_else(|| sheet_place(grid));
                self.findings.error(place, fault.rule, fault.found, fault.expected);
                self.cells.fault(fault.at);
            }
        }
    }

    /// A spreadsheet could not be read: what seems to be missing may stand in it.
    pub fn unread(&mut self) {
        self.is_broken = true;
    }

    /// Whether there is a sheet of a kind, perhaps without a row.
    pub fn has(&self, kind: SheetKind) -> bool {
        self.rows.contains_key(kind.name())
    }

    /// What was read, updates put to their initiatives.
    pub fn finish(mut self) -> Raw {
        let mut take = |kind: SheetKind| self.rows.remove(kind.name()).unwrap_or_default();
        let (mut initiatives, updates) = (take(SheetKind::Initiatives), take(SheetKind::Updates));
        let (revisions, reports) = (take(SheetKind::Revisions), take(SheetKind::Reports));
        let mut indicators = take(SheetKind::Indicators);
        let (targets, observations) = (take(SheetKind::Targets), take(SheetKind::Observations));
        self.put(&mut indicators, targets, Parent::Indicator, "targets");
        self.put(&mut indicators, observations, Parent::Indicator, "observations");
        self.put(&mut initiatives, updates, Parent::Initiative, "updates");
        let by_id = by_id(&initiatives);
        for mut revision in revisions {
            if let Some(index) = self.parent(&mut revision, Parent::Initiative, &by_id) {
                self.revise(&mut initiatives[index].table, revision);
            }
        }
        let root = |key: &'static str, rows: Vec<RawRow>| {
            let first = rows.first().map_or(0, |row| row.at);
            let mut table = DeTable::new();
            table.insert(at(first, key.into()), at(first, array(rows)));
            table
        };
        Raw {
            initiatives: root("initiatives", initiatives),
            reports: root("reports", reports),
            indicators: root("indicators", indicators),
            cells: Arc::new(self.cells),
            is_broken: self.is_broken,
        }
    }

    /// Puts rows to those that they name, as the list `key`, in their order.
    fn put(&self, parents: &mut [RawRow], rows: Vec<RawRow>, parent: Parent, key: &'static str) {
        let by_id = by_id(parents);
        let mut rows_of: BTreeMap<usize, Vec<RawRow>> = BTreeMap::new();
        for mut row in rows {
            if let Some(index) = self.parent(&mut row, parent, &by_id) {
                rows_of.entry(index).or_default().push(row);
            }
        }
        for (index, rows) in rows_of {
            let first = rows.first().map_or(0, |row| row.at);
            let table = &mut parents[index].table;
            table.insert(at(first, key.into()), at(first, array(rows)));
        }
    }

    /// The initiative or indicator that a row names, by its index; none, with a problem, where it names none that is
    /// there.
    fn parent(&self, row: &mut RawRow, parent: Parent, by_id: &BTreeMap<String, usize>) -> Option<usize> {
        let (key, rule, expected) = match parent {
            Parent::Initiative => (
                "initiative",
                "unknown-initiative",
                "the id of an initiative of the sheet `initiatives`",
            ),
            Parent::Indicator => (
                "indicator",
                "unknown-indicator",
                "the id of an indicator of the sheet `indicators`",
            ),
        };
        let Some(id) = row.table.remove(key) else {
            self.missing(row, key, expected);
            return None;
        };
        let name = id.get_ref().as_str().unwrap_or_default();
        let index = by_id.get(name).copied();
        if index.is_none() {
            let found = format!("`{key}` is {}", quoted(name));
            self.error(id.span().start, rule, found, expected);
        }
        index
    }

    /// Puts a revision to the start or end of its initiative.
    fn revise(&self, initiative: &mut DeTable<'static>, mut revision: RawRow) {
        const EXPECTED: &str = "`start` or `end`, which the initiative has a date for";
        let Some(of) = revision.table.remove("of") else {
            self.missing(&revision, "of", EXPECTED);
            return;
        };
        let key = of.get_ref().as_str().filter(|key| ["start", "end"].contains(key));
        let date = key.and_then(|key| initiative.get_mut(key)).map(|date| date.get_mut());
        let Some(DeValue::Table(date)) = date else {
            let found = format!("`of` is {}", quoted(of.get_ref().as_str().unwrap_or_default()));
            self.error(of.span().start, "unknown-date", found, EXPECTED);
            return;
        };
        let name = at(revision.at, "revised".into());
        let revised = date
            .entry(name)
            .or_insert_with(|| at(revision.at, DeValue::Array(DeArray::new())));
        if let DeValue::Array(revised) = revised.get_mut() {
            revised.push(at(revision.at, DeValue::Table(revision.table)));
        }
    }

    /// Notes that a row has no `key`, unless something else is wrong with that cell.
    fn missing(&self, row: &RawRow, key: &str, expected: &str) {
        let blank = self.cells.blank(row.at, key);
        if !self.is_broken && !self.cells.is_faulty(blank) {
            self.error(blank, "missing-key", format!("no `{key}` in the row"), expected);
        }
    }

    fn error(&self, at: usize, rule: &'static str, found: String, expected: &str) {
        let place = self.cells.place(at).unwrap_or_default();
        self.findings.error(place, rule, found, expected);
    }
}

impl Raw {
    /// The cells as a file, the places of which they are.
    pub fn file<'a>(&self, folder: &str, languages: Option<&'a [Language]>, findings: &'a Findings) -> File<'a> {
        let mut file = File::new(folder, "", languages, findings).of_cells(self.cells.clone());
        file.broken = self.is_broken;
        file
    }
}

/// What a row of another sheet may belong to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Parent {
    Initiative,
    Indicator,
}

/// The places of rows by their ids, the first of each.
fn by_id(rows: &[RawRow]) -> BTreeMap<String, usize> {
    let mut by_id = BTreeMap::new();
    for (index, row) in rows.iter().enumerate() {
        if let Some(DeValue::String(id)) = row.table.get("id").map(|id| id.get_ref()) {
            by_id.entry(id.clone().into_owned()).or_insert(index);
        }
    }
    by_id
}

fn array(rows: Vec<RawRow>) -> DeValue<'static> {
    let mut array = DeArray::new();
    for row in rows {
        array.push(at(row.at, DeValue::Table(row.table)));
    }
    DeValue::Array(array)
}

/// The sheet as a whole.
fn sheet_place(grid: &Grid) -> Place {
    let cell = grid.sheet.clone().map(|sheet| Cell {
        sheet: Some(sheet),
        ..Cell::default()
    });
    Place {
        cell,
        ..Place::at(grid.file.clone(), 0)
    }
}
