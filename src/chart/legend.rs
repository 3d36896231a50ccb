//! The legend: which look stands for what.

use super::{
    Bounds, Ink, Tone,
    canvas::Canvas,
    measure::{LEADING, strong_width, wrap},
};

/// What a swatch is a sample of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Swatch {
    /// An area with its texture.
    Area,
    /// A line with its marker.
    Line,
    /// A marker alone.
    Marker,
}

/// An entry: its tone, name, and a figure that may be empty.
pub(super) type Entry<'a> = (Tone, &'a str, String);

const SWATCH: i32 = 220;
const GAP: i32 = 70;
const BETWEEN: i32 = 240;

/// Draws the entries from `top` on, as many beside each other as there is room for; the place below them.
pub(super) fn draw(canvas: &Canvas, swatch: Swatch, entries: &[Entry], top: i32) -> i32 {
    let (mut x, mut y, mut below) = (0, top, top);
    for (tone, name, figure) in entries {
        let figure_width = if figure.is_empty() {
            0
        } else {
            strong_width(figure) + GAP
        };
        let label = wrap(name, canvas.right() - SWATCH - GAP - figure_width, 2);
        let width = SWATCH + GAP + label.width() + figure_width;
        if x > 0 && x + width > canvas.right() {
            (x, y) = (0, below + 50);
        }
        below = below.max(y + label.height());
        let middle = y + LEADING / 2;
        match swatch {
            Swatch::Area => {
                canvas.area(
                    Bounds {
                        left: x,
                        top: middle - 65,
                        right: x + SWATCH,
                        bottom: middle + 65,
                    },
                    *tone,
                );
            }
            Swatch::Line => {
                canvas.line(vec![(x, middle), (x + SWATCH, middle)], Ink::Line(*tone));
                canvas.marker((x + SWATCH / 2, middle), *tone);
            }
            Swatch::Marker => canvas.marker((x + SWATCH / 2, middle), *tone),
        }
        canvas.named_figure(&label, name, figure, (x + SWATCH + GAP, middle));
        x += width + BETWEEN;
    }
    below
}
