/// The width of the text of a page, in twentieths of a point.
const ROOM: usize = 9_184;

/// The longest mean length of a column that asks for more room.
const MOST: usize = 40;

/// The widths of a table's columns, in twentieths of a point: each has room for its longest word as far as there is any,
/// and the more, the more it says. Word processors do not agree on widths that are left to them.
pub fn widths(rows: &[Vec<String>], columns: usize) -> Vec<usize> {
    let weights: Vec<usize> = (0..columns)
        .map(|column| {
            let cells = || rows.iter().filter_map(|row| row.get(column));
            let words = cells().flat_map(|cell| cell.split_whitespace());
            let longest = words.map(|word| word.chars().count()).max().unwrap_or(0);
            let mean = cells().map(|cell| cell.chars().count()).sum::<usize>() / rows.len().max(1);
            longest.max(mean.min(MOST)) + 2
        })
        .collect();
    let all: usize = weights.iter().sum::<usize>().max(1);
    weights.into_iter().map(|weight| ROOM * weight / all).collect()
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
}
