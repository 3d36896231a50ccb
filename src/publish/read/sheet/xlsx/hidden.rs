use std::collections::{BTreeMap, BTreeSet};

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

/// What a worksheet does not show of itself.
#[derive(Debug, Default)]
pub struct Hidden {
    /// The numbers of rows, from 1.
    pub rows: BTreeSet<u32>,
    /// The first and last number of columns, from 0.
    pub columns: Vec<(u32, u32)>,
}

/// Whether a part of a workbook is needed to tell what is hidden.
pub fn is_needed(name: &str) -> bool {
    name == WORKBOOK || name == RELATIONS || (name.starts_with("xl/worksheets/") && name.ends_with(".xml"))
}

/// The most rows that a sheet may have, be they empty.
const MOST_ROWS: usize = 100_000;

const WORKBOOK: &str = "xl/workbook.xml";
const RELATIONS: &str = "xl/_rels/workbook.xml.rels";

/// The rows and columns that the worksheets of a workbook hide, by the name of the sheet.
///
/// # Errors
///
/// Says which part is missing, or is no XML.
pub fn hidden(parts: &[(String, Vec<u8>)]) -> Result<BTreeMap<String, Hidden>, String> {
    let part = |name: &str| {
        let found = parts.iter().find(|(part, _)| part == name);
        found
            .map(|(_, bytes)| bytes.as_slice())
            .ok_or_else(|| format!("it has no part `{name}`"))
    };
    let mut targets = BTreeMap::new();
    elements(RELATIONS, part(RELATIONS)?, |element| {
        if element.local_name().as_ref() == "Relationship"
            && let (Some(id), Some(target)) = (attribute(element, "Id"), attribute(element, "Target"))
        {
            let target = target
                .strip_prefix('/')
                .map_or_else(|| format!("xl/{target}"), str::to_owned);
            targets.insert(id, target);
        }
        true
    })?;
    let mut sheets = Vec::new();
    elements(WORKBOOK, part(WORKBOOK)?, |element| {
        if element.local_name().as_ref() == "sheet"
            && let (Some(name), Some(id)) = (attribute(element, "name"), attribute(element, "id"))
        {
            sheets.push((name, id));
        }
        true
    })?;
    let mut all = BTreeMap::new();
    for (name, id) in sheets {
        let target = targets.get(&id).map(String::as_str).unwrap_or_default();
        all.insert(name, of_sheet(target, part(target)?)?);
    }
    Ok(all)
}

fn of_sheet(name: &str, xml: &[u8]) -> Result<Hidden, String> {
    let (mut hidden, mut row, mut rows) = (Hidden::default(), 0_u32, 0_usize);
    elements(name, xml, |element| match element.local_name().as_ref() {
        "row" => {
            rows += 1;
            if rows > MOST_ROWS {
                return false;
            }
            let given = attribute(element, "r").and_then(|number| number.parse().ok());
            row = given.unwrap_or_else(|| row.saturating_add(1));
            if is_hidden(element) {
                hidden.rows.insert(row);
            }
            true
        }
        "col" if is_hidden(element) => {
            let number = |name| attribute(element, name).and_then(|number| number.parse::<u32>().ok());
            if let (Some(first), Some(last)) = (number("min"), number("max")) {
                hidden.columns.push((first.saturating_sub(1), last.saturating_sub(1)));
            }
            true
        }
        _ => true,
    })?;
    if rows > MOST_ROWS {
        return Err(format!("{name}: more than {MOST_ROWS} rows, be they empty"));
    }
    Ok(hidden)
}

fn is_hidden(element: &BytesStart<'_>) -> bool {
    attribute(element, "hidden").is_some_and(|value| value == "1" || value == "true")
}

/// Hands each element of `xml` to `see`, until that says that it has seen enough.
fn elements(name: &str, xml: &[u8], mut see: impl FnMut(&BytesStart<'_>) -> bool) -> Result<(), String> {
    let mut reader = Reader::from_reader(xml);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element) | Event::Empty(element)) => {
                if !see(&element) {
                    return Ok(());
                }
            }
            Ok(Event::Eof) => return Ok(()),
            Ok(_) => {}
            Err(error) => return Err(format!("{name}: {error}")),
        }
    }
}

/// The value of an attribute, whatever the prefix of its name.
fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element
        .attributes()
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)?;
    let value = found.normalized_value(quick_xml::XmlVersion::Explicit1_0).ok()?;
    Some(value.into_owned())
}
