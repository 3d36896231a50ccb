use super::table::Table;

/// A table as CSV in UTF-8, the cells separated by commas.
///
/// # Errors
///
/// A text that would be a formula.
pub fn write(table: &Table) -> Result<Vec<u8>, String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let said = |error: csv::Error| error.to_string();
    writer
        .write_record(table.headers.iter().map(|header| &header.name))
        .map_err(said)?;
    for row in &table.rows {
        if let Some(formula) = row.iter().find(|cell| cell.starts_with('=')) {
            return Err(format!(
                "CSV cannot hold the text `{formula}`: spreadsheets take it for a formula; write XLSX"
            ));
        }
        writer.write_record(row).map_err(said)?;
    }
    writer.into_inner().map_err(|error| error.to_string())
}
