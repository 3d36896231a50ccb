/// The width of the text of a page, in twentieths of a point.
const ROOM: usize = 9_184;

/// The longest mean length of a column that asks for more room.
const MOST: usize = 40;

/// What a bold letter of a table takes, and what stands beside the words of a cell, in twentieths of a point.
const LETTER: usize = 128;
const MARGINS: usize = 216;

/// The widths of a table's columns, in twentieths of a point: each has room for its longest word as far as there is any,
/// and of what is left the more, the more it says. Word processors do not agree on widths that are left to them.
pub fn widths(rows: &[Vec<String>], columns: usize) -> Vec<usize> {
    let cells = |column: usize| rows.iter().filter_map(move |row| row.get(column));
    let least: Vec<usize> = (0..columns)
        .map(|column| {
            let words = cells(column).flat_map(|cell| cell.split_whitespace());
            let longest = words.map(|word| word.chars().count()).max().unwrap_or(0);
            longest * LETTER + MARGINS
        })
        .collect();
    let needed: usize = least.iter().sum::<usize>().max(1);
    if needed > ROOM {
        return least.into_iter().map(|least| ROOM * least / needed).collect();
    }
    let weights: Vec<usize> = (0..columns)
        .map(|column| {
            let said = cells(column).map(|cell| cell.chars().count()).sum::<usize>();
            (said / rows.len().max(1)).min(MOST) + 1
        })
        .collect();
    let all: usize = weights.iter().sum::<usize>().max(1);
    let widths = least.into_iter().zip(weights);
    widths
        .map(|(least, weight)| least + (ROOM - needed) * weight / all)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{ROOM, widths};

    #[test]
    fn columns_that_say_more_are_wider_and_all_fit() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let rows = [
            row(["Strategy", "2006", "Total"]),
            row(["Strategic framework of the United Nations system for ICT", "1", "12"]),
        ];
        let widths = widths(&rows, 3);
        assert!(widths[0] > 3 * widths[1] && widths[1] <= widths[2], "{widths:?}");
        assert!(widths.iter().sum::<usize>() <= ROOM);
        assert_eq!(super::widths(&[], 0), [] as [usize; 0]);
    }

    /// "supersedes" was divided where the columns beside it had long titles.
    #[test]
    fn no_word_is_divided_where_there_is_room() {
        let long =
            "Previous information and communications technology strategy of the Secretariat, which ended in 2020";
        let rows = [["Work", "Relation", "With"], [long, "supersedes", long]];
        let rows = rows.map(|row| row.map(str::to_owned).to_vec());
        let widths = widths(&rows, 3);
        // Ten bold letters of 9.5 points, and the margins of the cell.
        assert!(widths[1] >= 10 * 120 + 216, "{widths:?}");
        assert!(
            widths[0] > 2 * widths[1] && widths.iter().sum::<usize>() <= ROOM,
            "{widths:?}"
        );
    }
}
