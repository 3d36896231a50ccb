use std::borrow::Cow;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::text::csv::{neutral, push_line};

/// The figures of a diagram as a table: what a reader without the picture has, and what is downloaded as CSV.
///
/// The view writes it as HTML: `caption`, a header row of `corner` and `columns`, and rows that begin with a header.
/// The cell at (row, column) is the one that the mark of number `row × columns.len() + column` draws.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What the figures are.
    pub caption: String,
    /// The header above the row headers.
    pub corner: String,
    /// The headers of the columns.
    pub columns: Vec<String>,
    /// The rows; each has a cell for every column.
    pub rows: Vec<TableRow>,
}

/// A row of a [`Table`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableRow {
    /// Its header.
    pub header: String,
    /// Its cells, one a column.
    pub cells: Vec<Cell>,
}

/// A cell of a [`Table`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// What the reader reads: "1,234.5", or why there is no figure.
    pub text: String,
    /// The figure itself, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Decimal>,
}

impl Cell {
    /// A cell of words.
    pub fn words(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            number: None,
        }
    }
}

impl Table {
    /// The table as RFC 4180 has it, in UTF-8 without a byte order mark: a header row, then the rows; lines end in
    /// CR LF. Figures are plain decimal text ("1234.5"), so that any program reads them; a cell of words that a
    /// spreadsheet would run gets an apostrophe before it.
    pub fn to_csv(&self) -> String {
        let mut csv = String::new();
        push_line(
            &mut csv,
            std::iter::once(&self.corner)
                .chain(&self.columns)
                .map(|header| neutral(header)),
        );
        for row in &self.rows {
            push_line(
                &mut csv,
                std::iter::once(neutral(&row.header)).chain(row.cells.iter().map(csv_cell)),
            );
        }
        csv
    }
}

fn csv_cell(cell: &Cell) -> Cow<'_, str> {
    match cell.number {
        Some(number) => number.to_string().into(),
        None => neutral(&cell.text),
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, Table, TableRow};

    #[test]
    fn csv_quotes_and_neutralises_words_and_leaves_numbers() {
        let table = Table {
            corner: "=A1".into(),
            columns: vec!["a,b".into(), "say \"so\"".into()],
            rows: vec![TableRow {
                header: "@x".into(),
                cells: vec![
                    Cell {
                        text: "\u{2212}1,234".into(),
                        number: Some((-1234).into()),
                    },
                    Cell::words("-1\n+2"),
                ],
            }],
            ..Table::default()
        };
        assert_eq!(
            table.to_csv(),
            "'=A1,\"a,b\",\"say \"\"so\"\"\"\r\n'@x,-1234,\"'-1\n+2\"\r\n"
        );
    }
}
