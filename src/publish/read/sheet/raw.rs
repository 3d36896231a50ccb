use std::{borrow::Cow, collections::BTreeMap};

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{
    columns::{Form, Header},
    grid::GridRow,
    value,
};

/// What is wrong with a cell.
#[derive(Debug)]
pub struct CellFault {
    /// The number of its place.
    pub at: usize,
    /// The kind of fault.
    pub rule: &'static str,
    /// What was found.
    pub found: String,
    /// What was expected.
    pub expected: String,
}

/// A row as the table that TOML would write, each key at the number of its cell.
#[derive(Debug)]
pub struct RawRow {
    /// The number of the row.
    pub at: usize,
    /// Its keys.
    pub table: DeTable<'static>,
}

/// Turns a row that begins at the number `at` into a table. Cells with a fault are left out.
pub fn row(row: &GridRow, at: usize, headers: &BTreeMap<u32, Header>, faults: &mut Vec<CellFault>) -> RawRow {
    let mut table = DeTable::new();
    for (column, content) in &row.cells {
        let number = at + *column as usize + 1;
        let fault = |(rule, found, expected): (&'static str, String, String)| CellFault {
            at: number,
            rule,
            found,
            expected,
        };
        let Some(header) = headers.get(column) else {
            let found = format!("{} under no header", value::kind(content));
            faults.push(fault((
                "no-header",
                found,
                "a header in the first row, or nothing".to_owned(),
            )));
            continue;
        };
        let kept = value::text(content, header.form, &header.name)
            .map_err(fault)
            .and_then(|text| {
                let value = match header.form {
                    Form::List => list(&text, number),
                    _ => DeValue::String(Cow::Owned(text)),
                };
                put(&mut table, &header.path, number, value).map_err(|()| {
                    let key = header.path.first().map(String::as_str).unwrap_or_default();
                    fault((
                        "date-and-absence",
                        format!("`{}` beside `{key}`", header.name),
                        "one of them".to_owned(),
                    ))
                })
            });
        faults.extend(kept.err());
    }
    faults.extend(partners(&mut table));
    faults.extend(absence(&table));
    RawRow { at, table }
}

/// A key or value at the number of its cell.
pub fn at<T>(number: usize, value: T) -> Spanned<T> {
    Spanned::new(number..number, value)
}

/// The texts between semicolons.
fn list(text: &str, number: usize) -> DeValue<'static> {
    let entries = text.split(';').map(str::trim).filter(|entry| !entry.is_empty());
    let mut array = toml::de::DeArray::new();
    for entry in entries {
        array.push(at(number, DeValue::String(Cow::Owned(entry.to_owned()))));
    }
    DeValue::Array(array)
}

/// Puts a value where `path` leads, making the tables on the way.
fn put(table: &mut DeTable<'static>, path: &[String], number: usize, value: DeValue<'static>) -> Result<(), ()> {
    let Some((key, rest)) = path.split_first() else {
        return Err(());
    };
    let name = at(number, Cow::Owned(key.clone()));
    if rest.is_empty() {
        if table.contains_key(key.as_str()) {
            return Err(());
        }
        table.insert(name, at(number, value));
        return Ok(());
    }
    let inner = table
        .entry(name)
        .or_insert_with(|| at(number, DeValue::Table(DeTable::new())));
    match inner.get_mut() {
        DeValue::Table(inner) => put(inner, rest, number, value),
        _ => Err(()),
    }
}

/// Makes of the lists `partners` and `partners.source` one list of tables: a source for each partner, or one for all.
fn partners(table: &mut DeTable<'static>) -> Option<CellFault> {
    let sources = table.remove("partners.source");
    let Some(mut partners) = table.remove("partners") else {
        return sources.map(|sources| CellFault {
            at: sources.span().start,
            rule: "partners-and-sources",
            found: "`partners.source` without `partners`".to_owned(),
            expected: "both or neither".to_owned(),
        });
    };
    let (number, mut fault) = (partners.span().start, None);
    if let DeValue::Array(partners) = partners.get_mut() {
        let given: Vec<_> = match sources.as_ref().map(Spanned::get_ref) {
            Some(DeValue::Array(sources)) => sources.iter().cloned().collect(),
            _ => Vec::new(),
        };
        if given.len() > 1 && given.len() != partners.len() {
            fault = Some(CellFault {
                at: number,
                rule: "partners-and-sources",
                found: format!("{} partners with {} sources", partners.len(), given.len()),
                expected: "a source for each partner, in the same order, or one for all".to_owned(),
            });
        }
        for (index, partner) in partners.iter_mut().enumerate() {
            let mut owner = DeTable::new();
            let organisation = std::mem::replace(partner.get_mut(), DeValue::Boolean(false));
            owner.insert(at(number, "organisation".into()), at(number, organisation));
            if let Some(source) = given.get(index).or_else(|| given.first()) {
                owner.insert(at(source.span().start, "source".into()), source.clone());
            }
            *partner.get_mut() = DeValue::Table(owner);
        }
    }
    table.insert(at(number, "partners".into()), partners);
    fault
}

/// Names what explains the absence of a date, without saying that it is absent.
fn absence(table: &DeTable<'static>) -> Option<CellFault> {
    let (key, date) = table.get_key_value("date")?;
    match date.get_ref() {
        DeValue::Table(inner) if !inner.contains_key("absent") => Some(CellFault {
            at: key.span().start,
            rule: "date-and-absence",
            found: "the reason for a missing date, without `date.absent`".to_owned(),
            expected: "`date.absent` such as `not-stated`, or `date`".to_owned(),
        }),
        _ => None,
    }
}
