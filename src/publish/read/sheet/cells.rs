use std::collections::BTreeSet;

use crate::publish::{Cell, ColumnLetters, Place};

/// Where the cells of spreadsheets stand that are read as one: each row and each cell of it has a number, as the lines
/// of a text have.
#[derive(Debug, Default)]
pub struct Cells {
    sheets: Vec<Sheet>,
    rows: Vec<Row>,
    next: usize,
    faulty: BTreeSet<usize>,
}

#[derive(Debug)]
struct Sheet {
    file: String,
    name: Option<String>,
    headers: Vec<String>,
}

#[derive(Debug)]
struct Row {
    /// Its number among all; that of its cell in column A is one more.
    first: usize,
    sheet: usize,
    number: u32,
    line: usize,
}

impl Cells {
    /// Begins a sheet. Blank headers are empty.
    pub fn sheet(&mut self, file: &str, name: Option<&str>, headers: Vec<String>) {
        let (file, name) = (file.to_owned(), name.map(str::to_owned));
        self.sheets.push(Sheet { file, name, headers });
    }

    /// Adds a row of `width` columns to the sheet that was begun last, and gives its number.
    pub fn row(&mut self, number: u32, line: usize, width: u32) -> usize {
        let first = self.next.max(1);
        self.rows.push(Row {
            first,
            sheet: self.sheets.len().saturating_sub(1),
            number,
            line,
        });
        self.next = first + width as usize + 1;
        first
    }

    /// The place with this number: a row, or a cell of it.
    pub fn place(&self, number: usize) -> Option<Place> {
        let row = self.row_of(number)?;
        let sheet = self.sheets.get(row.sheet)?;
        let column = (number - row.first).checked_sub(1);
        let header = column.and_then(|column| sheet.headers.get(column));
        Some(Place {
            cell: Some(Cell {
                sheet: sheet.name.clone(),
                row: Some(row.number),
                column: column.map(|column| ColumnLetters(column as u32)),
                header: header.filter(|header| !header.is_empty()).cloned(),
            }),
            ..Place::at(sheet.file.clone(), row.line)
        })
    }

    /// The number of the cell in which `key` is looked for and not found, by the row or cell at `number` that it
    /// belongs to: that under the header `key`, `key.…`, or, of a cell under `lead` or `lead.…`, `lead.key` or `lead`.
    pub fn blank(&self, number: usize, key: &str) -> usize {
        let column = || {
            let row = self.row_of(number)?;
            let headers = &self.sheets.get(row.sheet)?.headers;
            let parent = (number - row.first)
                .checked_sub(1)
                .and_then(|column| headers.get(column));
            let parent = parent.map(|parent| parent.split('.').next().unwrap_or_default());
            let is = |header: &str, wanted: &str| {
                let rest = header.strip_prefix(wanted);
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            };
            let find = |wanted: &str| headers.iter().position(|header| is(header, wanted));
            let column = match parent {
                Some(parent) => find(&format!("{parent}.{key}")).or_else(|| find(parent)),
                None => find(key),
            };
            column.map(|column| row.first + column + 1)
        };
        column().unwrap_or(number)
    }

    /// Notes that a fault of the cell with this number is named already.
    pub fn fault(&mut self, number: usize) {
        self.faulty.insert(number);
    }

    /// Whether a fault of the cell is named already.
    pub fn is_faulty(&self, number: usize) -> bool {
        self.faulty.contains(&number)
    }

    fn row_of(&self, number: usize) -> Option<&Row> {
        let after = self.rows.partition_point(|row| row.first <= number);
        self.rows.get(after.checked_sub(1)?)
    }
}

#[cfg(test)]
mod tests {
    use super::Cells;

    #[test]
    fn numbers_lead_back_to_cells() {
        let mut cells = Cells::default();
        let headers = ["id", "title.fr", "lead", "lead.source"].map(str::to_owned);
        cells.sheet("x.xlsx", Some("initiatives"), headers.to_vec());
        let (second, third) = (cells.row(2, 0, 4), cells.row(3, 0, 4));
        cells.sheet("y.csv", None, vec!["initiative".to_owned()]);
        let other = cells.row(2, 5, 1);
        let shown = |number| cells.place(number).map(|place| place.to_string());
        let expected = [
            (second, "x.xlsx, sheet initiatives, row 2"),
            (second + 1, "x.xlsx, sheet initiatives, row 2, column A (id)"),
            (third + 4, "x.xlsx, sheet initiatives, row 3, column D (lead.source)"),
            (other + 1, "y.csv:5, row 2, column A (initiative)"),
            (
                cells.blank(third, "title"),
                "x.xlsx, sheet initiatives, row 3, column B (title.fr)",
            ),
            (
                cells.blank(third + 3, "source"),
                "x.xlsx, sheet initiatives, row 3, column D (lead.source)",
            ),
            (cells.blank(third, "state"), "x.xlsx, sheet initiatives, row 3"),
        ];
        for (number, place) in expected {
            assert_eq!(shown(number).as_deref(), Some(place));
        }
        assert_eq!(shown(0), None);
    }
}
