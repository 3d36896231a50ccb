//! Rows with a name each: beside what is drawn where there is room, else above it.

use plotters_backend::text_anchor::HPos;

use super::{
    Ink, Layout, Width,
    canvas::Canvas,
    measure::{LEADING, width, wrap},
};

/// Where the names of rows stand, and what is drawn of them.
pub(super) struct Rows {
    layout: Layout,
    /// The room of a name.
    name: i32,
    /// Where what is drawn begins.
    pub left: i32,
}

/// A row in its place.
pub(super) struct Place {
    /// Where what is drawn begins.
    pub top: i32,
    /// Where the name ends; the row ends there or below.
    pub below: i32,
}

impl Rows {
    /// `widest` is the most that names may take of a wide drawing.
    pub(super) fn of<'a>(names: impl Iterator<Item = &'a str>, layout: Layout, widest: i32) -> Self {
        let (name, left) = match layout.width {
            Width::Narrow => (layout.width.tenths(), 10),
            Width::Wide => {
                let widest = names.map(width).max().unwrap_or(0).clamp(400, widest);
                (widest, widest + 160)
            }
        };
        Self { layout, name, left }
    }

    /// Writes the name of a row that begins at `y` and is `height` high.
    pub(super) fn begin(&self, canvas: &Canvas, name: &str, y: i32, height: i32) -> Place {
        let lines = wrap(name, self.name, 4);
        let (top, first) = match self.layout.width {
            Width::Wide => (
                y + (lines.height() - height).max(0) / 2,
                y + (height - lines.height()).max(0) / 2,
            ),
            Width::Narrow => (y + lines.height() + 60, y),
        };
        canvas.lines(&lines, name, (0, first + LEADING / 2), Ink::Text, HPos::Left);
        let below = first + lines.height();
        Place { top, below }
    }
}
