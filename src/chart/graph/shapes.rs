//! Boxes, arrow heads and the names of arrows, the same in both forms.

use plotters::{
    element::{Circle, Rectangle},
    style::Color,
};
use plotters_backend::text_anchor::HPos;

use super::Node;
use crate::chart::{
    Bounds, Ink, Tone,
    canvas::{Canvas, stroke},
    measure::{LEADING, Lines, wrap},
};

/// Between a box and its letters.
pub(super) const PAD: i32 = 90;
/// The height that an arrow and its name take beside a box.
pub(super) const SLOT: i32 = LEADING + 70;
/// The length of an arrow head.
pub(super) const HEAD: i32 = 90;
/// The most lines of a node's name.
const LINES: usize = 10;

/// The name of a node, in lines for a box of this width.
pub(super) fn name(node: &Node, wide: i32) -> Lines {
    let room = wide - 2 * PAD;
    // The main one has letters of more weight, which are wider.
    wrap(&node.label, if node.main { room * 100 / 109 } else { room }, LINES)
}

/// A box with the name of a node.
pub(super) fn draw_box(canvas: &Canvas, node: &Node, name: &Lines, bounds: Bounds) {
    let corners = [(bounds.left, bounds.top), (bounds.right, bounds.bottom)];
    if node.main {
        canvas.draw(&Rectangle::new(corners, Ink::Ground(Tone::Planned).filled()));
    }
    canvas.draw(&Rectangle::new(corners, stroke(Ink::Axis)));
    let ink = if node.main { Ink::Strong } else { Ink::Text };
    let middle = (bounds.top + bounds.bottom) / 2;
    let first = middle - name.height() / 2 + LEADING / 2;
    canvas.lines(name, &node.label, (bounds.left + PAD, first), ink, HPos::Left);
}

/// The name of an arrow, above its line, which is `SLOT - 40` below `top`.
pub(super) fn draw_name(canvas: &Canvas, label: &str, (left, top): (i32, i32), room: i32) {
    let lines = wrap(label, room, 1);
    canvas.lines(&lines, label, (left, top + LEADING / 2 + 10), Ink::Muted, HPos::Left);
}

/// How far below the top of its slot the line of an arrow is.
pub(super) const LINE: i32 = SLOT - 35;

/// An arrow head whose tip is at a place and which points to the right.
pub(super) fn draw_head_right(canvas: &Canvas, (x, y): (i32, i32)) {
    let points = vec![(x, y), (x - HEAD, y - 42), (x - HEAD, y + 42)];
    canvas.polygon(points, Ink::Marker(Tone::Five));
}

/// An arrow head whose tip is at a place and which points to the left.
pub(super) fn draw_head_left(canvas: &Canvas, (x, y): (i32, i32)) {
    let points = vec![(x, y), (x + HEAD, y - 42), (x + HEAD, y + 42)];
    canvas.polygon(points, Ink::Marker(Tone::Five));
}

/// The dot where a line leaves another.
pub(super) fn draw_dot(canvas: &Canvas, at: (i32, i32)) {
    canvas.draw(&Circle::new(at, 26, Ink::Marker(Tone::Five).filled()));
}
