use super::SheetKind;
use crate::{
    model::{Absence, Deliverable, Initiative, Language, Localised, Owner, Report, Source, Stated},
    publish::read::sheet::Header,
};

/// The rows of a sheet, as text.
#[derive(Debug)]
pub struct Table {
    /// What a row is.
    pub kind: SheetKind,
    /// The columns.
    pub headers: Vec<Header>,
    /// The cells of each row, one a column; blank where nothing is stated.
    pub rows: Vec<Vec<String>>,
}

/// A row for each initiative.
pub fn of_initiatives(initiatives: &[&Initiative], languages: &[Language]) -> Table {
    table(
        SheetKind::Initiatives,
        languages,
        initiatives
            .iter()
            .map(|initiative| |path: &[&str]| initiative_cell(initiative, path)),
    )
}

/// A row for each update of the initiatives.
pub fn of_updates(initiatives: &[&Initiative], languages: &[Language]) -> Table {
    let updates = initiatives
        .iter()
        .flat_map(|initiative| initiative.updates.iter().map(|update| (&initiative.id, update)));
    table(
        SheetKind::Updates,
        languages,
        updates.map(|(id, update)| |path: &[&str]| report_cell(id, update, path)),
    )
}

/// A row for each report of the deliverables.
pub fn of_reports(deliverables: &[&Deliverable], languages: &[Language]) -> Table {
    let reports = deliverables
        .iter()
        .flat_map(|deliverable| deliverable.reports.iter().map(|report| (&deliverable.id, report)));
    table(
        SheetKind::Reports,
        languages,
        reports.map(|(id, report)| |path: &[&str]| report_cell(id, report, path)),
    )
}

/// The cells that `rows` give for each column; columns that explain an absence only where something stands in them.
fn table<F: Fn(&[&str]) -> String>(kind: SheetKind, languages: &[Language], rows: impl Iterator<Item = F>) -> Table {
    let headers = kind.headers(languages);
    let cells = |row: F| {
        let cell = |header: &Header| row(&header.path.iter().map(String::as_str).collect::<Vec<_>>());
        headers.iter().map(cell).collect()
    };
    let rows: Vec<Vec<String>> = rows.map(cells).collect();
    let is_kept = |column: usize| {
        let explains = ["date.where", "date.why", "date.source"]
            .iter()
            .any(|name| headers[column].name.starts_with(name));
        !explains || rows.iter().any(|row| !row[column].is_empty())
    };
    let kept: Vec<usize> = (0..headers.len()).filter(|column| is_kept(*column)).collect();
    Table {
        kind,
        rows: rows
            .iter()
            .map(|row| kept.iter().map(|column| row[*column].clone()).collect())
            .collect(),
        headers: kept.iter().map(|column| headers[*column].clone()).collect(),
    }
}

/// What TOML would write of an initiative where `path` leads.
fn initiative_cell(initiative: &Initiative, path: &[&str]) -> String {
    let Initiative {
        id,
        within,
        title,
        text,
        source,
        see,
        lead,
        partners,
        start,
        end,
        updates: _,
    } = initiative;
    let owner = |owner: &Owner, key: &str| match key {
        "organisation" => owner.organisation.clone(),
        _ => owner.source.to_string(),
    };
    match path {
        ["id"] => id.clone(),
        ["within"] => within.clone().unwrap_or_default(),
        ["title", language] => localised(Some(title), language),
        ["text", language] => localised(text.as_ref(), language),
        ["source"] => source.to_string(),
        ["see"] => joined(see.iter().map(Source::to_string)),
        ["lead", key] => lead.as_ref().map(|lead| owner(lead, key)).unwrap_or_default(),
        ["partners"] => joined(partners.iter().map(|partner| partner.organisation.clone())),
        ["partners.source"] => match partners.as_slice() {
            [first, rest @ ..] if rest.iter().all(|partner| partner.source == first.source) => first.source.to_string(),
            _ => joined(partners.iter().map(|partner| partner.source.to_string())),
        },
        ["start" | "end", key] => {
            let date = if path[0] == "start" { start } else { end };
            let cell = date.as_ref().map(|date| match *key {
                "date" => date.date.to_string(),
                _ => date.source.to_string(),
            });
            cell.unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// What TOML would write of a report where `path` leads; `of` is the id of what it reports on.
fn report_cell(of: &str, report: &Report, path: &[&str]) -> String {
    let Report {
        state,
        date,
        by,
        text,
        source,
    } = report;
    match (path, date) {
        (["initiative" | "deliverable"], _) => of.to_owned(),
        (["state"], _) => state.key().to_owned(),
        (["date"], Stated::Value(date)) => date.to_string(),
        (["date", "absent"], Stated::Absent(absence)) => absence.kind().to_owned(),
        (["date", "source"], Stated::Absent(absence)) => absence.source().map(Source::to_string).unwrap_or_default(),
        (["date", "where", language], Stated::Absent(Absence::StatedElsewhere { place, .. })) => {
            localised(Some(place), language)
        }
        (["date", "why", language], Stated::Absent(Absence::Withheld { why })) => localised(Some(why), language),
        (["by"], _) => by.clone(),
        (["text", language], _) => localised(Some(text), language),
        (["source"], _) => source.to_string(),
        _ => String::new(),
    }
}

fn localised(text: Option<&Localised>, language: &str) -> String {
    text.and_then(|text| text.0.get(&Language::from(language)))
        .cloned()
        .unwrap_or_default()
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join("; ")
}
