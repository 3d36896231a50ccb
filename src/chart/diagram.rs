use super::{Chart, Layout, Table, Words};

/// What every kind of diagram can do. Views and islands treat all kinds alike.
pub trait Diagram {
    /// Its name, unit and sources.
    fn chart(&self) -> &Chart;

    /// The drawing. `id` is unique in the page: one for each layout of each diagram.
    fn picture(&self, layout: Layout, words: &Words, id: &str) -> Picture;

    /// The same figures as a table.
    fn table(&self, words: &Words) -> Table;

    /// The main fact in words, from [`Words::description`].
    fn description(&self, words: &Words) -> String;

    /// The drawing as SVG for a page.
    fn svg(&self, layout: Layout, words: &Words, id: &str) -> String {
        self.picture(layout, words, id).svg
    }

    /// What is drawn and can be pointed at, in the order of the table's cells.
    fn marks(&self, layout: Layout, words: &Words) -> Vec<Mark> {
        self.picture(layout, words, "").marks
    }
}

/// A drawn diagram.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// An `<svg>` element for inner HTML: everything in it is escaped.
    pub svg: String,
    /// What can be pointed at, in the order of [`Mark::number`].
    pub marks: Vec<Mark>,
}

/// A segment, point or bar that stands for one cell of the table.
///
/// Up to [`Mark::DRAWN`] marks of a diagram are elements of their own, with their number in `data-mark`; of larger
/// diagrams only the boxes are known, and the island looks for the nearest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its number: the row of its cell × the number of columns + the column.
    pub number: usize,
    /// What is said of it: "Outcome A, done: 3".
    pub text: String,
    /// Where it stands in the drawing.
    pub bounds: Bounds,
}

impl Mark {
    /// Up to how many marks are elements of their own.
    pub const DRAWN: usize = 300;
}

/// A box in the units of the `viewBox`, in whole tenths: 7200 is the right edge of a wide drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    /// The left edge.
    pub left: i32,
    /// The upper edge.
    pub top: i32,
    /// The right edge.
    pub right: i32,
    /// The lower edge.
    pub bottom: i32,
}
