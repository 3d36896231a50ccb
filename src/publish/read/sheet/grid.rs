use crate::model::PartialDate;

/// The rows of one sheet, or of one CSV file, with what stands in their cells.
#[derive(Debug, Default)]
pub struct Grid {
    /// The file, from the content folder.
    pub file: String,
    /// The sheet; none in CSV.
    pub sheet: Option<String>,
    /// What separates the cells of a line; none in a workbook.
    pub separator: Option<char>,
    /// The rows that hold something, from the top.
    pub rows: Vec<GridRow>,
}

/// A row that holds something.
#[derive(Debug)]
pub struct GridRow {
    /// Its number, from 1.
    pub number: u32,
    /// The line of the file that it begins in; 0 in a workbook.
    pub line: usize,
    /// The cells that hold something, with the number of their column, from 0.
    pub cells: Vec<(u32, Content)>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Text that is not blank, without the spaces around it.
    Text(String),
    /// A number, perhaps none that can be counted with.
    Number(f64),
    /// A day.
    Date(PartialDate),
    /// A formula, without what was last reckoned from it.
    Formula(String),
    /// Something that no column takes, in words: "the logical value `TRUE`".
    Other(String),
}
