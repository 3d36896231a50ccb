use std::fmt;

use serde::Serialize;

/// Something in the content that a person has to look at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Problem {
    /// Where it is.
    pub place: Place,
    /// Whether it stops publishing.
    pub severity: Severity,
    /// The kind of fault, for machines: "unknown-key", "missing-paragraph".
    pub rule: &'static str,
    /// What is wrong, naming what was found: no full stop at the end.
    pub found: String,
    /// What was expected instead.
    pub expected: String,
}

/// A place in a content folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// The file, from the content folder, with forward slashes.
    pub file: String,
    /// The line, from 1; 0 for the file as a whole, and for a workbook, which has none: left out of JSON.
    #[serde(skip_serializing_if = "is_zero")]
    pub line: usize,
    /// Where in a spreadsheet, if the file is one.
    #[serde(flatten)]
    pub cell: Option<Cell>,
}

fn is_zero(line: &usize) -> bool {
    *line == 0
}

/// A place in a spreadsheet, from the sheet as a whole to one cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Cell {
    /// The sheet; none in CSV, where a file is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The row as spreadsheets number it, from 1; none for the sheet as a whole, or for a column of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<u32>,
    /// The letters of the column, from "A"; none for the row as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<ColumnLetters>,
    /// What the header of the column says; none where it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header: Option<String>,
}

/// The letters of a spreadsheet's column, which sort as the columns stand: "Z" before "AA".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ColumnLetters(
    /// The number of the column, from 0.
    pub u32,
);

impl Place {
    /// A line of a file; 0 for the file as a whole.
    pub fn at(file: impl Into<String>, line: usize) -> Self {
        Self {
            file: file.into(),
            line,
            cell: None,
        }
    }
}

/// Whether a problem stops publishing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Nothing is published while it stands.
    Error,
    /// Worth a look; the site is published all the same.
    Warning,
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.file)?;
        if self.line > 0 {
            write!(formatter, ":{}", self.line)?;
        }
        self.cell.as_ref().map_or(Ok(()), |cell| cell.fmt(formatter))
    }
}

/// `, sheet updates, row 5, column C (date)`
impl fmt::Display for Cell {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(sheet) = &self.sheet {
            write!(formatter, ", sheet {sheet}")?;
        }
        if let Some(row) = self.row {
            write!(formatter, ", row {row}")?;
        }
        if let Some(column) = self.column {
            write!(formatter, ", column {column}")?;
        }
        match &self.header {
            Some(header) => write!(formatter, " ({header})"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for ColumnLetters {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = Vec::new();
        let mut rest = self.0 + 1;
        while rest > 0 {
            letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
            rest = (rest - 1) / 26;
        }
        letters
            .iter()
            .rev()
            .try_for_each(|letter| write!(formatter, "{letter}"))
    }
}

impl Serialize for ColumnLetters {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// `error documents/x/document.toml:4: unknown key `tile`; expected one of title, type`
impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(
            formatter,
            "{severity} {}: {}; expected {}",
            self.place, self.found, self.expected
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, ColumnLetters, Place};

    #[test]
    fn columns_have_the_letters_that_spreadsheets_give_them() {
        let letters = |number| ColumnLetters(number).to_string();
        assert_eq!(
            [0, 2, 25, 26, 701, 702, 16_383].map(letters),
            ["A", "C", "Z", "AA", "ZZ", "AAA", "XFD"]
        );
        assert!(ColumnLetters(25) < ColumnLetters(26));
    }

    #[test]
    fn a_place_is_a_line_or_a_cell_for_people_and_for_machines() {
        let line = Place::at("site.toml", 3);
        assert_eq!(line.to_string(), "site.toml:3");
        assert_eq!(
            serde_json::to_string(&line).ok().as_deref(),
            Some(r#"{"file":"site.toml","line":3}"#)
        );
        let cell = Place {
            cell: Some(Cell {
                sheet: Some("updates".to_owned()),
                row: Some(5),
                column: Some(ColumnLetters(2)),
                header: Some("date".to_owned()),
            }),
            ..Place::at("initiatives.xlsx", 0)
        };
        assert_eq!(
            cell.to_string(),
            "initiatives.xlsx, sheet updates, row 5, column C (date)"
        );
        assert_eq!(
            serde_json::to_string(&cell).ok().as_deref(),
            Some(r#"{"file":"initiatives.xlsx","sheet":"updates","row":5,"column":"C","header":"date"}"#)
        );
    }
}
