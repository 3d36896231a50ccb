use super::ReportingSheet;
use crate::{
    locale::Messages,
    model::ReportState,
    publish::read::sheet::{GUIDES, SheetKind},
};

/// The sheet that says in plain words how to fill in the others.
#[derive(Debug)]
pub struct Guide {
    /// The name of the sheet.
    pub name: &'static str,
    /// Its title.
    pub title: String,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
    /// What each state means.
    pub states: List,
    /// The deliverables, by id, with what is promised.
    pub deliverables: List,
}

/// A titled list of words, each with what it means.
#[derive(Debug)]
pub struct List {
    /// Its title.
    pub title: String,
    /// The words and what they mean.
    pub entries: Vec<(String, String)>,
}

impl Guide {
    /// For `sheet`, in the language of `messages`.
    pub fn new(sheet: &ReportingSheet<'_>, messages: &Messages) -> Self {
        let language = messages.language();
        let strategy = sheet.strategy.summary.title.get(language);
        let release = messages.date_forms().date(sheet.publication.site.release);
        let title = match sheet.lead {
            Some(lead) => messages.format(
                "sheet-title-of-lead",
                [("lead", lead.name.get(language).into()), ("strategy", strategy.into())],
            ),
            None => messages.format("sheet-title", [("strategy", strategy.into())]),
        };
        let mut paragraphs = vec![messages.format("sheet-known", [("date", release.into())])];
        if !sheet.initiatives.is_empty() {
            let (initiatives, updates) = (SheetKind::Initiatives.name(), SheetKind::Updates.name());
            paragraphs.push(messages.format("sheet-initiatives", [("sheet", initiatives.into())]));
            paragraphs.push(messages.format("sheet-updates", [("sheet", updates.into())]));
        }
        if !sheet.deliverables.is_empty() {
            paragraphs.push(messages.format("sheet-reports", [("sheet", SheetKind::Reports.name().into())]));
        }
        if !sheet.indicators.is_empty() {
            let (indicators, observations) = (SheetKind::Indicators.name(), SheetKind::Observations.name());
            let names = [("sheet", indicators.into()), ("observations", observations.into())];
            paragraphs.push(messages.format("sheet-indicators", names));
        }
        paragraphs.extend([
            messages.text("sheet-state"),
            messages.text("sheet-date"),
            messages.text("sheet-by"),
            messages.text("sheet-voice"),
            messages.text("sheet-text"),
            messages.text("sheet-dropped"),
            messages.text("sheet-source"),
            messages.text("sheet-keep"),
        ]);
        let state = |state: &ReportState| {
            let key = state.key();
            (key.to_owned(), messages.text(&format!("state-{key}")))
        };
        let deliverables = sheet.deliverables.iter();
        let deliverables =
            deliverables.map(|deliverable| (deliverable.id.clone(), deliverable.text.get(language).to_owned()));
        Self {
            name: if language.as_str() == "fr" {
                GUIDES[0]
            } else {
                GUIDES[1]
            },
            title,
            paragraphs,
            states: List {
                title: messages.text("sheet-states"),
                entries: ReportState::ALL.iter().map(state).collect(),
            },
            deliverables: List {
                title: messages.text("sheet-deliverables"),
                entries: deliverables.collect(),
            },
        }
    }
}
