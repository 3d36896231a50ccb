//! Comma-separated values, as RFC 4180 has them: cells quoted where they need it, lines ending in CR LF.

use std::borrow::Cow;

/// Spreadsheets run what begins with one of these signs; an apostrophe makes it text.
pub fn neutral(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Adds a line of these cells.
pub fn push_line<T: AsRef<str>>(csv: &mut String, cells: impl IntoIterator<Item = T>) {
    for (index, cell) in cells.into_iter().enumerate() {
        if index > 0 {
            csv.push(',');
        }
        let cell = cell.as_ref();
        if cell.contains([',', '"', '\n', '\r']) {
            csv.push('"');
            csv.push_str(&cell.replace('"', "\"\""));
            csv.push('"');
        } else {
            csv.push_str(cell);
        }
    }
    csv.push_str("\r\n");
}
