use super::grid::{Content, Grid, GridRow};

/// The rows of a CSV file, its cells separated by `,` or `;`: whichever the header has more of.
///
/// # Errors
///
/// The line that cannot be read, and why.
pub fn read(file: &str, text: &str) -> Result<Grid, (usize, String)> {
    let separator = separator(text);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator as u8)
        .from_reader(text.as_bytes());
    let mut grid = Grid {
        file: file.to_owned(),
        sheet: None,
        separator: Some(separator),
        rows: Vec::new(),
    };
    // The reader passes over empty lines, which spreadsheets count as rows.
    let mut lines_before = 0;
    let mut rows_before = 0;
    let mut record = csv::StringRecord::new();
    loop {
        let line = reader.position().line() as usize;
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => return Ok(grid),
            Err(error) => return Err((line, error.to_string())),
        }
        // The record's position is where the reader was before the empty lines.
        let line = record.position().map_or(line, |position| {
            let blank = text.as_bytes().iter().skip(position.byte() as usize);
            let blank = blank.take_while(|byte| matches!(byte, b'\n' | b'\r'));
            position.line() as usize + blank.filter(|byte| **byte == b'\n').count()
        });
        let number = rows_before + (line - lines_before) as u32;
        let within = record.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
        (lines_before, rows_before) = (line + within, number);
        let cells = (0_u32..)
            .zip(&record)
            .filter_map(|(column, cell)| Some((column, content(cell)?)));
        let cells: Vec<_> = cells.collect();
        if !cells.is_empty() {
            grid.rows.push(GridRow { number, line, cells });
        }
    }
}

fn content(cell: &str) -> Option<Content> {
    let cell = cell.trim();
    match cell.strip_prefix('=') {
        Some(formula) => Some(Content::Formula(formula.to_owned())),
        None => (!cell.is_empty()).then(|| Content::Text(cell.to_owned())),
    }
}

/// What separates the cells of the first line that is not blank.
fn separator(text: &str) -> char {
    let header = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut is_quoted = false;
    let (mut commas, mut semicolons) = (0, 0);
    for character in header.chars() {
        match character {
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => commas += 1,
            ';' if !is_quoted => semicolons += 1,
            _ => {}
        }
    }
    if semicolons > commas { ';' } else { ',' }
}

#[cfg(test)]
mod tests {
    use super::{Content, read};

    #[test]
    fn rows_are_numbered_as_spreadsheets_number_them_and_lines_as_editors_do() {
        let grid = read("x.csv", "id;title.fr\n\na;\"x\ny\"\n;\nb;=A1\r\n").expect("CSV");
        assert_eq!(grid.separator, Some(';'));
        let rows: Vec<_> = grid
            .rows
            .iter()
            .map(|row| (row.number, row.line, row.cells.clone()))
            .collect();
        let text = |text: &str| Content::Text(text.to_owned());
        let expected = [
            (1, 1, vec![(0, text("id")), (1, text("title.fr"))]),
            (3, 3, vec![(0, text("a")), (1, text("x\ny"))]),
            (5, 6, vec![(0, text("b")), (1, Content::Formula("A1".to_owned()))]),
        ];
        assert_eq!(rows, expected);
    }

    #[test]
    fn what_separates_cells_is_told_by_the_header() {
        for (text, separator) in [("a,b", ','), ("a;b", ';'), ("\"a;b;c\",d", ','), ("a", ','), ("", ',')] {
            assert_eq!(
                read("x.csv", text).ok().and_then(|grid| grid.separator),
                Some(separator),
                "{text}"
            );
        }
    }
}
