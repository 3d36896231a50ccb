//! Workbooks, cell by cell: what a sheet hides, merges or computes is named and not read.

mod hidden;
mod parts;

use std::{collections::BTreeMap, io::Cursor};

use calamine::{DataRef, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};

use super::grid::{Content, Grid, GridRow};
use crate::{
    model::PartialDate,
    publish::{
        Cell, ColumnLetters, Place,
        read::findings::{Findings, quoted},
    },
};
use hidden::Hidden;

/// The most rows that a sheet may have something in.
const MOST_ROWS: usize = 20_000;

/// The most columns.
const MOST_COLUMNS: u32 = 200;

/// The sheets of the workbook `file`, without those that `is_passed_over` names. What is wrong with it is noted.
pub fn read(file: &str, bytes: &[u8], is_passed_over: impl Fn(&str) -> bool, findings: &Findings) -> Vec<Grid> {
    let whole = |rule, found: String, expected: &str| findings.error(Place::at(file, 0), rule, found, expected);
    let parts = match parts::unpack(bytes, hidden::is_needed) {
        Ok(parts) => parts,
        Err(fault) => {
            whole(fault.rule, fault.found, fault.expected);
            return Vec::new();
        }
    };
    let unreadable = |error: String| {
        let found = format!("the workbook cannot be read: {error}");
        whole("bad-workbook", found, "a workbook in XLSX, saved anew");
        Vec::new()
    };
    let hidden = match hidden::hidden(&parts) {
        Ok(hidden) => hidden,
        Err(error) => return unreadable(error),
    };
    let mut workbook = match Xlsx::new(Cursor::new(bytes)) {
        Ok(workbook) => workbook,
        Err(error) => return unreadable(error.to_string()),
    };
    let mut grids = Vec::new();
    for sheet in workbook.sheets_metadata().to_vec() {
        if is_passed_over(&sheet.name) {
            continue;
        }
        let reading = Reading {
            file,
            sheet: &sheet.name,
            findings,
        };
        if sheet.visible != SheetVisible::Visible {
            reading.error(None, None, "hidden", "a hidden sheet", "a sheet that is seen, or none");
        }
        if sheet.typ != SheetType::WorkSheet {
            reading.error(
                None,
                None,
                "unknown-sheet",
                "a sheet without cells",
                "sheets of rows only",
            );
            continue;
        }
        match reading.grid(&mut workbook, hidden.get(&sheet.name)) {
            Ok(grid) => grids.push(grid),
            Err(error) => {
                let found = format!("the sheet cannot be read: {error}");
                reading.error(None, None, "bad-workbook", &found, "a workbook in XLSX, saved anew");
            }
        }
    }
    grids
}

/// A sheet that is being read.
struct Reading<'a> {
    file: &'a str,
    sheet: &'a str,
    findings: &'a Findings,
}

impl Reading<'_> {
    fn grid(&self, workbook: &mut Xlsx<Cursor<&[u8]>>, hidden: Option<&Hidden>) -> Result<Grid, XlsxError> {
        let merged = workbook.merge_cells_by_sheet_name(self.sheet)?;
        let mut rows: BTreeMap<u32, Vec<(u32, Content)>> = BTreeMap::new();
        let mut cells = workbook.worksheet_cells_reader(self.sheet)?;
        while let Some(cell) = cells.next_cell_with_formula()? {
            let (row, column) = cell.pos;
            let content = match cell.formula {
                Some(formula) => Some(Content::Formula(formula)),
                None => content(&cell.value),
            };
            let Some(content) = content else { continue };
            if column >= MOST_COLUMNS {
                let expected = format!("at most {MOST_COLUMNS} columns");
                self.error(
                    Some(row),
                    Some(column),
                    "too-large",
                    "a cell far to the right",
                    &expected,
                );
                continue;
            }
            rows.entry(row).or_default().push((column, content));
            if rows.len() > MOST_ROWS {
                let expected = format!("at most {MOST_ROWS} rows");
                self.error(Some(row), None, "too-large", "a row far down", &expected);
                break;
            }
        }
        for area in merged {
            let (row, column) = area.start;
            let end = format!("{}{}", ColumnLetters(area.end.1), area.end.0 + 1);
            let found = format!("merged cells, {}{}:{end}", ColumnLetters(column), row + 1);
            self.error(
                Some(row),
                Some(column),
                "merged-cells",
                &found,
                "each value in a cell of its own",
            );
        }
        self.name_hidden(hidden, &mut rows);
        let rows = rows.into_iter().map(|(row, mut cells)| {
            cells.sort_by_key(|(column, _)| *column);
            cells.dedup_by_key(|(column, _)| *column);
            GridRow {
                number: row + 1,
                line: 0,
                cells,
            }
        });
        Ok(Grid {
            file: self.file.to_owned(),
            sheet: Some(self.sheet.to_owned()),
            separator: None,
            rows: rows.collect(),
        })
    }

    /// Names the rows and columns that hold something and are not seen.
    fn name_hidden(&self, hidden: Option<&Hidden>, rows: &mut BTreeMap<u32, Vec<(u32, Content)>>) {
        let Some(hidden) = hidden else { return };
        for row in rows.keys().filter(|row| hidden.rows.contains(&(**row + 1))) {
            self.error(
                Some(*row),
                None,
                "hidden",
                "a hidden row with something in it",
                "rows that are seen",
            );
        }
        let mut columns: Vec<u32> = rows.values().flatten().map(|(column, _)| *column).collect();
        columns.sort_unstable();
        columns.dedup();
        let is_hidden = |column: &u32| {
            hidden
                .columns
                .iter()
                .any(|(first, last)| (first..=last).contains(&column))
        };
        for column in columns.into_iter().filter(is_hidden) {
            self.error(
                None,
                Some(column),
                "hidden",
                "a hidden column with something in it",
                "columns that are seen",
            );
        }
    }

    fn error(&self, row: Option<u32>, column: Option<u32>, rule: &'static str, found: &str, expected: &str) {
        let place = Place {
            cell: Some(Cell {
                sheet: Some(self.sheet.to_owned()),
                row: row.map(|row| row + 1),
                column: column.map(ColumnLetters),
                header: None,
            }),
            ..Place::at(self.file, 0)
        };
        self.findings.error(place, rule, found, expected);
    }
}

fn content(value: &DataRef<'_>) -> Option<Content> {
    let text = |text: &str| (!text.trim().is_empty()).then(|| Content::Text(text.trim().to_owned()));
    match value {
        DataRef::Empty => None,
        DataRef::String(words) => text(words),
        DataRef::SharedString(words) => text(words),
        DataRef::Int(number) => Some(Content::Number(*number as f64)),
        DataRef::Float(number) => Some(Content::Number(*number)),
        DataRef::Bool(value) => Some(Content::Other(format!("the logical value `{value}`"))),
        DataRef::Error(error) => Some(Content::Other(format!("the fault {}", quoted(&error.to_string())))),
        DataRef::DateTimeIso(text) => Some(match text.parse() {
            Ok(date) => Content::Date(date),
            Err(_) => Content::Other(format!("the date with a time or zone {}", quoted(text))),
        }),
        DataRef::DurationIso(text) => Some(Content::Other(format!("the duration {}", quoted(text)))),
        DataRef::DateTime(moment) => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            let date = format!("{year:04}-{month:02}-{day:02}");
            let number = moment.as_f64();
            let is_day = number.fract() == 0.0 && (1.0..2_958_466.0).contains(&number);
            Some(match date.parse::<PartialDate>() {
                _ if moment.is_duration() => Content::Other(format!("the duration `{number}` days")),
                Ok(date) if is_day => Content::Date(date),
                _ if number.fract() == 0.0 => Content::Other(format!("the date number `{number}`, which is no day")),
                _ => Content::Other(format!(
                    "the date with a time `{date} {hour:02}:{minute:02}:{second:02}`"
                )),
            })
        }
    }
}
