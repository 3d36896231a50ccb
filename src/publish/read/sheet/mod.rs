//! Spreadsheets: initiatives, their updates and the reports of deliverables as tables instead of TOML.
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
pub use columns::{Form, Header, SheetKind};
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
        let reports = take(SheetKind::Reports);
        let mut by_id: BTreeMap<String, usize> = BTreeMap::new();
        for (index, initiative) in initiatives.iter().enumerate() {
            if let Some(DeValue::String(id)) = initiative.table.get("id").map(|id| id.get_ref()) {
                by_id.entry(id.clone().into_owned()).or_insert(index);
            }
        }
        let mut updates_of: BTreeMap<usize, Vec<RawRow>> = BTreeMap::new();
        for mut update in updates {
            let Some(id) = update.table.remove("initiative") else {
                let blank = self.cells.blank(update.at, "initiative");
                if !self.is_broken && !self.cells.is_faulty(blank) {
                    let place = self.cells.place(blank).unwrap_or_default();
                    let expected = "the id of an initiative of the sheet `initiatives`";
                    self.findings
                        .error(place, "missing-key", "no `initiative` in the row", expected);
                }
                continue;
            };
            let name = id.get_ref().as_str().unwrap_or_default();
            match by_id.get(name) {
                Some(index) => updates_of.entry(*index).or_default().push(update),
                None => {
                    let place = self.cells.place(id.span().start).unwrap_or_default();
                    let expected = "the id of an initiative of the sheet `initiatives`";
                    self.findings.error(
                        place,
                        "unknown-initiative",
                        format!("`initiative` is {}", quoted(name)),
                        expected,
                    );
                }
            }
        }
        for (index, updates) in updates_of {
            let first = updates.first().map_or(0, |update| update.at);
            initiatives[index]
                .table
                .insert(at(first, "updates".into()), at(first, array(updates)));
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
            cells: Arc::new(self.cells),
            is_broken: self.is_broken,
        }
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
