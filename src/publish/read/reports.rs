use std::collections::BTreeMap;

use super::{draft::At, fields::Fields, findings::quoted};

/// Reports of deliverables that are kept in a spreadsheet, until their deliverable takes them.
#[derive(Default)]
pub struct KeptReports<'a> {
    /// There is such a spreadsheet, perhaps without a row.
    pub are_there: bool,
    reports: BTreeMap<String, Vec<(usize, Fields<'a>)>>,
}

impl<'a> KeptReports<'a> {
    /// The rows of a spreadsheet, each with its `deliverable`.
    pub fn read(mut fields: Fields<'a>) -> Self {
        let mut kept = Self {
            are_there: true,
            reports: BTreeMap::new(),
        };
        for mut report in fields.tables("reports") {
            if let Some(At { value: id, line }) = report.required_at::<String>("deliverable") {
                kept.reports.entry(id).or_default().push((line, report));
            }
        }
        fields.finish();
        kept
    }

    /// The reports of the deliverable `id`, the latest last.
    pub fn take(&mut self, id: &str) -> Vec<Fields<'a>> {
        let reports = self.reports.remove(id).unwrap_or_default();
        reports.into_iter().map(|(_, report)| report).collect()
    }

    /// Names the reports that nothing has taken: `expected` is what they should be of.
    pub fn name_unknown(&mut self, expected: &str) {
        for (id, reports) in std::mem::take(&mut self.reports) {
            for (line, report) in reports {
                let found = format!("`deliverable` is {}", quoted(&id));
                report.file().error(line, "unknown-deliverable", found, expected);
            }
        }
    }
}
