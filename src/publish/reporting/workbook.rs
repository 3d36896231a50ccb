use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Workbook,
    Worksheet, XlsxError,
};

use super::{
    SheetKind,
    guide::{Guide, List},
    table::Table,
};
use crate::{
    model::{PartialDate, ReportState, Voice},
    publish::read::sheet::{Form, LONGEST},
};

/// The last row that lists of choices are offered in, from 0.
const LAST_ROW: u32 = 999;

/// The absences that need no further words.
const PLAIN_ABSENCES: [&str; 2] = ["not-stated", "nothing-further-due"];

/// The workbook of a guide and tables, dated `release`.
///
/// # Errors
///
/// A text that no cell can hold.
pub fn write(guide: &Guide, tables: &[Table], release: PartialDate) -> Result<Vec<u8>, String> {
    for cell in tables.iter().flat_map(|table| &table.rows).flatten() {
        if cell.chars().count() > LONGEST {
            let start: String = cell.chars().take(40).collect();
            return Err(format!("a text of more than {LONGEST} characters: `{start}…`"));
        }
    }
    workbook(guide, tables, release).map_err(|error| error.to_string())
}

fn workbook(guide: &Guide, tables: &[Table], release: PartialDate) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let (year, month, day) = release.first_day();
    let properties = DocProperties::new()
        .set_title(&guide.title)
        .set_creation_datetime(&ExcelDateTime::from_ymd(year, month, day)?);
    workbook.set_properties(&properties);
    let first_deliverable = write_guide(workbook.add_worksheet(), guide)?;
    let ids = (guide.name, first_deliverable, guide.deliverables.entries.len() as u32);
    let initiatives = tables.iter().find(|table| table.kind == SheetKind::Initiatives);
    let initiatives = initiatives.map_or(0, |table| table.rows.len() as u32);
    let indicators = tables.iter().find(|table| table.kind == SheetKind::Indicators);
    let indicators = indicators.map_or(0, |table| table.rows.len() as u32);
    for table in tables {
        let sheet = workbook.add_worksheet();
        write_table(sheet, table)?;
        for (column, header) in (0_u16..).zip(&table.headers) {
            let choices = match header.name.as_str() {
                "state" => Some(words(&ReportState::ALL.map(ReportState::key))?),
                "voice" => Some(words(&Voice::ALL.map(Voice::key))?),
                "date.absent" | "decision.absent" | "reason.absent" => Some(words(&PLAIN_ABSENCES)?),
                "initiative" => Some(cells(SheetKind::Initiatives.name(), 1, initiatives)),
                "indicator" => Some(cells(SheetKind::Indicators.name(), 1, indicators)),
                "deliverable" => Some(cells(ids.0, ids.1, ids.2)),
                _ => None,
            };
            if let Some(choices) = choices {
                sheet.add_data_validation(1, column, LAST_ROW, column, &choices)?;
            }
        }
    }
    workbook.save_to_buffer()
}

/// Writes the guide and gives the row of its first deliverable, from 0.
fn write_guide(sheet: &mut Worksheet, guide: &Guide) -> Result<u32, XlsxError> {
    let title = Format::new().set_bold().set_font_size(16).set_text_wrap();
    let words = Format::new()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_num_format("@");
    let bold = Format::new().set_bold().set_font_size(13);
    sheet.set_name(guide.name)?;
    sheet.set_screen_gridlines(false);
    sheet.set_column_width(0, 22)?.set_column_width(1, 100)?;
    sheet.write_string_with_format(0, 1, &guide.title, &title)?;
    let mut row = 2;
    for paragraph in &guide.paragraphs {
        sheet.write_string_with_format(row, 1, paragraph, &words)?;
        row += 1;
    }
    let mut list = |list: &List| -> Result<u32, XlsxError> {
        row += 1;
        sheet.write_string_with_format(row, 1, &list.title, &bold)?;
        let first = row + 1;
        for (word, meaning) in &list.entries {
            row += 1;
            sheet.write_string_with_format(row, 0, word, &words)?;
            sheet.write_string_with_format(row, 1, meaning, &words)?;
        }
        row += 1;
        Ok(first)
    };
    list(&guide.states)?;
    match guide.deliverables.entries.is_empty() {
        true => Ok(0),
        false => list(&guide.deliverables),
    }
}

/// Writes the header and the rows; every column is text, so that nothing that is typed becomes a number or a day.
fn write_table(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let header = Format::new()
        .set_bold()
        .set_num_format("@")
        .set_background_color(Color::RGB(0xE3_EA_F2))
        .set_border_bottom(FormatBorder::Thin);
    let text = Format::new()
        .set_num_format("@")
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    sheet.set_name(table.kind.name())?;
    sheet.set_freeze_panes(1, 1)?;
    for (column, kind) in (0_u16..).zip(&table.headers) {
        let width = match kind.form {
            Form::Localised => 48,
            Form::Date | Form::Number => 12,
            Form::Text | Form::List => 24,
        };
        sheet.set_column_width(column, width)?;
        sheet.set_column_format(column, &text)?;
        sheet.write_string_with_format(0, column, &kind.name, &header)?;
    }
    for (row, cells) in (1_u32..).zip(&table.rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            if !cell.is_empty() {
                sheet.write_string_with_format(row, column, cell, &text)?;
            }
        }
    }
    Ok(())
}

/// A choice of words.
fn words(words: &[&str]) -> Result<DataValidation, XlsxError> {
    DataValidation::new().allow_list_strings(words)
}

/// A choice of what stands in column A of a sheet, in `count` rows from `first`, from 0.
fn cells(sheet: &str, first: u32, count: u32) -> DataValidation {
    let (first, last) = (first + 1, first + count.max(1));
    DataValidation::new().allow_list_formula(Formula::new(format!("='{sheet}'!$A${first}:$A${last}")))
}
