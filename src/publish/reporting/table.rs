use super::SheetKind;
use crate::{
    model::{
        Absence, Bound, Deliverable, Indicator, IndicatorValue, Initiative, Language, Localised, Observation, Owner,
        PartialDate, Report, RevisedDate, Source, Stated, StatedDate,
    },
    publish::read::sheet::{Header, Want},
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

/// A row for each time that the start or end of an initiative was moved; none where nothing was.
pub fn of_revisions(initiatives: &[&Initiative], languages: &[Language]) -> Option<Table> {
    let revisions = initiatives.iter().flat_map(|initiative| {
        let dates = [("start", &initiative.start), ("end", &initiative.end)].into_iter();
        let dates = dates.filter_map(|(of, date)| date.as_ref().map(|date| (of, &date.revised)));
        dates.flat_map(move |(of, revised)| revised.iter().map(move |revised| (&initiative.id, of, revised)))
    });
    let table = table(
        SheetKind::Revisions,
        languages,
        revisions.map(|(id, of, revised)| move |path: &[&str]| revision_cell(id, of, revised, path)),
    );
    (!table.rows.is_empty()).then_some(table)
}

/// A row for each indicator.
pub fn of_indicators(indicators: &[Indicator], languages: &[Language]) -> Table {
    let rows = indicators.iter();
    table(
        SheetKind::Indicators,
        languages,
        rows.map(|indicator| |path: &[&str]| indicator_cell(indicator, path)),
    )
}

/// A row for each value that an indicator is to reach; none where nothing is to be reached.
pub fn of_targets(indicators: &[Indicator], languages: &[Language]) -> Option<Table> {
    let targets = indicators
        .iter()
        .flat_map(|indicator| indicator.targets.iter().map(|target| (&indicator.id, target)));
    let cell = |id: &str, target: &IndicatorValue, path: &[&str]| match path {
        ["indicator"] => id.to_owned(),
        path => value_cell(target, path),
    };
    let table = table(
        SheetKind::Targets,
        languages,
        targets.map(|(id, target)| move |path: &[&str]| cell(id, target, path)),
    );
    (!table.rows.is_empty()).then_some(table)
}

/// A row for each observation.
pub fn of_observations(indicators: &[Indicator], languages: &[Language]) -> Table {
    let observations = indicators.iter().flat_map(|indicator| {
        let observations = indicator.observations.iter();
        observations.map(|observation| (&indicator.id, observation))
    });
    table(
        SheetKind::Observations,
        languages,
        observations.map(|(id, observation)| |path: &[&str]| observation_cell(id, observation, path)),
    )
}

/// The cells that `rows` give for each column; rare columns only where something stands in them.
fn table<F: Fn(&[&str]) -> String>(kind: SheetKind, languages: &[Language], rows: impl Iterator<Item = F>) -> Table {
    let headers = kind.headers(languages);
    let cells = |row: F| {
        let cell = |header: &Header| row(&header.path.iter().map(String::as_str).collect::<Vec<_>>());
        headers.iter().map(cell).collect()
    };
    let rows: Vec<Vec<String>> = rows.map(cells).collect();
    let is_kept =
        |column: &usize| headers[*column].want != Want::Rare || rows.iter().any(|row| !row[*column].is_empty());
    let kept: Vec<usize> = (0..headers.len()).filter(is_kept).collect();
    let of_row = |row: &Vec<String>| kept.iter().map(|column| row[*column].clone()).collect();
    Table {
        kind,
        rows: rows.iter().map(of_row).collect(),
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
    match path {
        ["id"] => id.clone(),
        ["within"] => within.clone().unwrap_or_default(),
        ["title", language] => localised(title, language),
        ["text", language] => text.as_ref().map_or_else(String::new, |text| localised(text, language)),
        ["source"] => source.to_string(),
        ["see"] => joined(see.iter().map(Source::to_string)),
        ["lead", "organisation"] => lead.as_ref().map_or_else(String::new, |lead| lead.organisation.clone()),
        ["lead", "source"] => lead.as_ref().map_or_else(String::new, |lead| lead.source.to_string()),
        ["partners"] => joined(partners.iter().map(|partner| partner.organisation.clone())),
        ["partners.source"] => sources(partners),
        ["start", key] => start.as_ref().map_or_else(String::new, |start| date_cell(start, key)),
        ["end", key] => end.as_ref().map_or_else(String::new, |end| date_cell(end, key)),
        _ => String::new(),
    }
}

/// One source where it is that of all, otherwise one for each.
fn sources(partners: &[Owner]) -> String {
    match partners {
        [first, rest @ ..] if rest.iter().all(|partner| partner.source == first.source) => first.source.to_string(),
        _ => joined(partners.iter().map(|partner| partner.source.to_string())),
    }
}

/// The revisions are in a sheet of their own.
fn date_cell(date: &StatedDate, key: &str) -> String {
    let StatedDate {
        date,
        source,
        revised: _,
    } = date;
    match key {
        "date" => date.to_string(),
        _ => source.to_string(),
    }
}

fn revision_cell(id: &str, of: &str, revised: &RevisedDate, path: &[&str]) -> String {
    let RevisedDate { date, on, why, source } = revised;
    match path {
        ["initiative"] => id.to_owned(),
        ["of"] => of.to_owned(),
        ["date"] => date.to_string(),
        ["on", rest @ ..] => stated_date(on, rest),
        ["why", language] => localised(why, language),
        ["source"] => source.to_string(),
        _ => String::new(),
    }
}

/// What TOML would write of an indicator where `path` leads.
fn indicator_cell(indicator: &Indicator, path: &[&str]) -> String {
    let Indicator {
        id,
        strategy: _,
        outcome,
        title,
        description,
        unit,
        direction,
        baseline,
        targets: _,
        untargeted,
        observations: _,
    } = indicator;
    match path {
        ["id"] => id.clone(),
        ["outcome"] => outcome.clone().unwrap_or_default(),
        ["title", language] => localised(title, language),
        ["description", language] => localised(description, language),
        ["unit", language] => localised(unit, language),
        ["direction"] => direction.key().to_owned(),
        ["baseline", rest @ ..] => match baseline {
            Stated::Value(value) => value_cell(value, rest),
            Stated::Absent(absence) => absence_cell(absence, rest),
        },
        ["target", rest @ ..] => untargeted
            .as_ref()
            .map_or_else(String::new, |absence| absence_cell(absence, rest)),
        _ => String::new(),
    }
}

fn value_cell(value: &IndicatorValue, path: &[&str]) -> String {
    let IndicatorValue {
        value,
        bound,
        date,
        source,
        comment,
    } = value;
    match path {
        ["value"] => value.to_string(),
        ["bound"] => bound_cell(*bound),
        ["date", rest @ ..] => stated_date(date, rest),
        ["source"] => source.to_string(),
        ["comment", language] => optional(comment, language),
        _ => String::new(),
    }
}

/// What TOML would write of an observation where `path` leads; `of` is the id of its indicator.
fn observation_cell(of: &str, observation: &Observation, path: &[&str]) -> String {
    let Observation {
        value,
        bound,
        date,
        period,
        said_by,
        voice,
        source,
        disaggregation,
        comment,
        outside,
    } = observation;
    match path {
        ["indicator"] => of.to_owned(),
        ["value"] => value.to_string(),
        ["bound"] => bound_cell(*bound),
        ["date", rest @ ..] => date.as_ref().map_or_else(String::new, |date| stated_date(date, rest)),
        ["period", "start"] => period.map_or_else(String::new, |period| period.start.to_string()),
        ["period", "end"] => period.map_or_else(String::new, |period| period.end.to_string()),
        ["said_by"] => said_by.clone(),
        ["voice"] => voice.key().to_owned(),
        ["source"] => source.to_string(),
        ["disaggregation", language] => optional(disaggregation, language),
        ["comment", language] => optional(comment, language),
        ["outside", language] => optional(outside, language),
        _ => String::new(),
    }
}

/// An exact value says nothing of it.
fn bound_cell(bound: Bound) -> String {
    match bound {
        Bound::Exact => String::new(),
        bound => bound.key().to_owned(),
    }
}

fn optional(text: &Option<Localised>, language: &str) -> String {
    text.as_ref().map_or_else(String::new, |text| localised(text, language))
}

/// What TOML would write of a report where `path` leads; `of` is the id of what it reports on.
fn report_cell(of: &str, report: &Report, path: &[&str]) -> String {
    let Report {
        state,
        date,
        by,
        voice,
        text,
        source,
        decision,
        reason,
    } = report;
    match path {
        ["initiative" | "deliverable"] => of.to_owned(),
        ["state"] => state.key().to_owned(),
        ["date", rest @ ..] => stated_date(date, rest),
        ["by"] => by.clone(),
        ["voice"] => voice.key().to_owned(),
        ["text", language] => localised(text, language),
        ["source"] => source.to_string(),
        ["decision", rest @ ..] => match (decision, rest) {
            (Some(Stated::Value(decision)), ["text", language]) => localised(&decision.text, language),
            (Some(Stated::Value(decision)), ["date", rest @ ..]) => stated_date(&decision.date, rest),
            (Some(Stated::Value(decision)), ["source"]) => decision.source.to_string(),
            (Some(Stated::Absent(absence)), rest) => absence_cell(absence, rest),
            _ => String::new(),
        },
        ["reason", rest @ ..] => match (reason, rest) {
            (Some(Stated::Value(reason)), ["text", language]) => localised(&reason.text, language),
            (Some(Stated::Value(reason)), ["source"]) => reason.source.to_string(),
            (Some(Stated::Absent(absence)), rest) => absence_cell(absence, rest),
            _ => String::new(),
        },
        _ => String::new(),
    }
}

/// A date, or why there is none.
fn stated_date(date: &Stated<PartialDate>, path: &[&str]) -> String {
    match (date, path) {
        (Stated::Value(date), []) => date.to_string(),
        (Stated::Absent(absence), path) => absence_cell(absence, path),
        _ => String::new(),
    }
}

fn absence_cell(absence: &Absence, path: &[&str]) -> String {
    match (path, absence) {
        (["absent"], _) => absence.kind().to_owned(),
        (["source"], _) => absence.source().map_or_else(String::new, Source::to_string),
        (["where", language], Absence::StatedElsewhere { place, .. }) => localised(place, language),
        (["why", language], Absence::Withheld { why }) => localised(why, language),
        _ => String::new(),
    }
}

fn localised(text: &Localised, language: &str) -> String {
    text.0.get(&Language::from(language)).cloned().unwrap_or_default()
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join("; ")
}
