use crate::publish::read::{sheet::SheetKind, values::is_slug};

/// A file of a strategy's folder that is a spreadsheet.
pub(super) enum Spreadsheet {
    /// Rows of one kind.
    Csv(SheetKind),
    /// Sheets of these kinds.
    Workbook(&'static [SheetKind]),
}

/// What spreadsheet a file is by its name: `initiatives-ilo.xlsx` is one of several workbooks, one a lead.
pub(super) fn spreadsheet(name: &str) -> Option<Spreadsheet> {
    if let Some(stem) = name.strip_suffix(".csv") {
        return SheetKind::ALL
            .into_iter()
            .find(|kind| kind.name() == stem)
            .map(Spreadsheet::Csv);
    }
    match name.strip_suffix(".xlsx")? {
        "initiatives" => Some(Spreadsheet::Workbook(&SheetKind::ALL)),
        "reports" => Some(Spreadsheet::Workbook(&[SheetKind::Reports])),
        "indicators" => Some(Spreadsheet::Workbook(&SheetKind::OF_INDICATORS)),
        stem => {
            let rest = stem.strip_prefix("initiatives-")?;
            is_slug(rest).then_some(Spreadsheet::Workbook(&SheetKind::ALL))
        }
    }
}
