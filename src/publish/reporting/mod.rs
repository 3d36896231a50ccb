//! Reporting sheets: what is known of an undertaking, as the tables that [`read`](super::read) takes back.

mod csv;
mod guide;
mod table;
mod workbook;

use crate::{
    locale::Messages,
    model::{Deliverable, Indicator, Initiative, Language, Organisation, Strategy},
    publish::{Publication, read::sheet::SheetKind},
};
use table::Table;

/// What a lead organisation is asked to report on, with what is known.
#[derive(Debug)]
pub struct ReportingSheet<'a> {
    publication: &'a Publication,
    strategy: &'a Strategy,
    lead: Option<&'a Organisation>,
    initiatives: Vec<&'a Initiative>,
    deliverables: Vec<&'a Deliverable>,
    /// Those of the whole undertaking; no source says who leads one.
    indicators: &'a [Indicator],
}

/// Why there is no reporting sheet.
#[derive(Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No organisation has this id.
    UnknownLead(String),
    /// No undertaking has this slug.
    UnknownStrategy(String),
    /// The lead has nothing to report on.
    Nothing,
    /// The lead has something to report on in each of these undertakings, by slug.
    Several(Vec<String>),
    /// It cannot be written.
    Unwritable(String),
}

impl<'a> ReportingSheet<'a> {
    /// What the organisation `lead` leads or owns in the undertaking `strategy`, or in the only one where it does;
    /// without a lead, everything in the undertaking.
    ///
    /// # Errors
    ///
    /// Why there is none.
    pub fn new(publication: &'a Publication, lead: Option<&str>, strategy: Option<&str>) -> Result<Self, Refusal> {
        let organisation = match lead {
            Some(id) => {
                let record = publication.organisations.get(id);
                Some(&record.ok_or_else(|| Refusal::UnknownLead(id.to_owned()))?.organisation)
            }
            None => None,
        };
        if let Some(slug) = strategy
            && publication.strategy(slug).is_none()
        {
            return Err(Refusal::UnknownStrategy(slug.to_owned()));
        }
        let strategies = publication.strategies.iter();
        let strategies =
            strategies.filter(|published| strategy.is_none_or(|slug| published.strategy.summary.slug == slug));
        let sheets = strategies.map(|published| {
            let initiatives = published.initiatives.iter().flat_map(|all| &all.initiatives);
            let deliverables = published.results.iter().flat_map(|results| &results.deliverables);
            let leads = |initiative: &&Initiative| {
                lead.is_none_or(|lead| initiative.lead.as_ref().is_some_and(|owner| owner.organisation == lead))
            };
            let owns = |deliverable: &&Deliverable| {
                let owner = deliverable.owner.value();
                lead.is_none_or(|lead| owner.is_some_and(|owner| owner.organisation == lead))
            };
            Self {
                publication,
                strategy: &published.strategy,
                lead: organisation,
                initiatives: initiatives.filter(leads).collect(),
                deliverables: deliverables.filter(owns).collect(),
                indicators: match lead {
                    Some(_) => &[],
                    None => &published.indicators,
                },
            }
        });
        let mut sheets: Vec<Self> = sheets
            .filter(|sheet| {
                !sheet.initiatives.is_empty() || !sheet.deliverables.is_empty() || !sheet.indicators.is_empty()
            })
            .collect();
        match (sheets.pop(), sheets.is_empty()) {
            (None, _) => Err(Refusal::Nothing),
            (Some(sheet), true) => Ok(sheet),
            (Some(last), false) => {
                let slugs = sheets
                    .iter()
                    .chain([&last])
                    .map(|sheet| sheet.strategy.summary.slug.clone());
                Err(Refusal::Several(slugs.collect()))
            }
        }
    }

    /// As a workbook in XLSX that explains itself in the language of `messages`. The same content gives the same bytes.
    ///
    /// # Errors
    ///
    /// A text that no cell can hold.
    pub fn workbook(&self, messages: &Messages) -> Result<Vec<u8>, Refusal> {
        let guide = guide::Guide::new(self, messages);
        workbook::write(&guide, &self.tables(), self.publication.site.release).map_err(Refusal::Unwritable)
    }

    /// As CSV files with their names, the cells separated by commas.
    ///
    /// # Errors
    ///
    /// A text that no cell can hold.
    pub fn csv(&self) -> Result<Vec<(String, Vec<u8>)>, Refusal> {
        let files = self
            .tables()
            .into_iter()
            .map(|table| Ok((format!("{}.csv", table.kind.name()), csv::write(&table)?)));
        files.collect::<Result<_, String>>().map_err(Refusal::Unwritable)
    }

    fn languages(&self) -> &[Language] {
        &self.publication.site.languages
    }

    fn tables(&self) -> Vec<Table> {
        let mut tables = Vec::new();
        if !self.initiatives.is_empty() {
            let rows = table::of_initiatives(&self.initiatives, self.languages());
            tables.push(rows);
            tables.push(table::of_updates(&self.initiatives, self.languages()));
            tables.extend(table::of_revisions(&self.initiatives, self.languages()));
        }
        if !self.deliverables.is_empty() {
            tables.push(table::of_reports(&self.deliverables, self.languages()));
        }
        if !self.indicators.is_empty() {
            tables.push(table::of_indicators(self.indicators, self.languages()));
            tables.extend(table::of_targets(self.indicators, self.languages()));
            tables.push(table::of_observations(self.indicators, self.languages()));
        }
        tables
    }
}
