use std::collections::BTreeMap;

use super::{
    columns::{Column, Form, Header, SheetKind, Want},
    grid::{Content, Grid, GridRow},
    sheet_place, value,
};
use crate::{
    model::Language,
    publish::{
        Cell, ColumnLetters, Place,
        read::findings::{Findings, one_of, quoted},
    },
};

/// The header row of a sheet.
#[derive(Debug, Default)]
pub struct Headers {
    /// The columns that are known, by number.
    pub known: BTreeMap<u32, Header>,
    /// What the header of each column says; empty where it is blank.
    pub shown: Vec<String>,
    /// How many columns there are.
    pub width: u32,
    /// A header is unknown, there twice, or missing.
    pub is_faulty: bool,
}

/// Reads the header of a sheet and names every fault of it.
pub fn read(grid: &Grid, kind: SheetKind, languages: Option<&[Language]>, findings: &Findings) -> Headers {
    let mut headers = Headers::default();
    let Some(row) = grid.rows.first().filter(|row| row.number == 1) else {
        headers.is_faulty = true;
        findings.error(
            sheet_place(grid),
            "no-header",
            "no header in the first row",
            expected(kind, languages),
        );
        return headers;
    };
    headers.width = row.cells.last().map_or(0, |(column, _)| column + 1);
    headers.shown = vec![String::new(); headers.width as usize];
    let wanted = kind.headers(languages.unwrap_or_default());
    let separated = match grid.separator {
        Some(separator) => format!(", in columns separated by `{separator}`"),
        None => String::new(),
    };
    for (column, content) in &row.cells {
        let mut error = |rule, found: String, expected: String| {
            headers.is_faulty = true;
            findings.error(place(grid, row, Some(*column), None), rule, found, expected);
        };
        let Content::Text(name) = content else {
            error(
                "wrong-type",
                format!("{} as a header", value::kind(content)),
                expected(kind, languages),
            );
            continue;
        };
        headers.shown[*column as usize].clone_from(name);
        let found = wanted.iter().find(|header| header.name == *name).cloned();
        match found.or_else(|| in_any_language(kind, name, languages)) {
            Some(header) if headers.known.values().any(|known| known.name == header.name) => {
                let found = format!("the header {} a second time{separated}", quoted(name));
                error("header-twice", found, "each header once".to_owned());
            }
            Some(header) => {
                headers.known.insert(*column, header);
            }
            None => {
                let found = format!("unknown header {}{separated}", quoted(name));
                error("unknown-header", found, expected(kind, languages));
            }
        }
    }
    for header in wanted.into_iter().filter(|header| header.want == Want::Needed) {
        if !headers.known.values().any(|known| known.name == header.name) {
            headers.is_faulty = true;
            let found = format!("no header `{}`{separated}", header.name);
            findings.error(
                place(grid, row, None, None),
                "missing-header",
                found,
                format!("a column `{}`", header.name),
            );
        }
    }
    headers
}

/// The header of a text in a language that nobody knows to be one of the site, while site.toml does not say them.
fn in_any_language(kind: SheetKind, name: &str, languages: Option<&[Language]>) -> Option<Header> {
    let (stem, tag) = name.rsplit_once('.').filter(|_| languages.is_none())?;
    let headers = kind.headers(&[Language::from(tag)]);
    headers
        .into_iter()
        .find(|header| header.name == format!("{stem}.{tag}"))
}

/// The headers that a sheet may have.
fn expected(kind: SheetKind, languages: Option<&[Language]>) -> String {
    let headers: Vec<String> = match languages {
        Some(languages) => kind.headers(languages).into_iter().map(|header| header.name).collect(),
        None => {
            let name = |column: &Column| match column.form {
                Form::Localised => format!("{}.<lang>", column.name),
                _ => column.name.clone(),
            };
            kind.columns().iter().map(name).collect()
        }
    };
    one_of(headers.iter().map(String::as_str))
}

fn place(grid: &Grid, row: &GridRow, column: Option<u32>, header: Option<String>) -> Place {
    Place {
        cell: Some(Cell {
            sheet: grid.sheet.clone(),
            row: Some(row.number),
            column: column.map(ColumnLetters),
            header,
        }),
        ..Place::at(grid.file.clone(), row.line)
    }
}
