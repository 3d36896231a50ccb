use plotters_backend::text_anchor::HPos;

use super::{Level, Maturity};
use crate::chart::{
    Bounds, Ink, Layout, Picture, Tone, Width, Words,
    canvas::Canvas,
    measure::{LEADING, wrap},
};

/// The height of the steps of a level.
const STEP: i32 = 150;
/// Between steps.
const SLIT: i32 = 25;
/// Between levels.
const BETWEEN: i32 = 200;
/// How many levels are drawn; the table has them all.
const MOST: usize = 20;

pub(super) fn draw(maturity: &Maturity, layout: Layout, words: &Words, id: &str, description: &str) -> Picture {
    let levels = &maturity.levels[..maturity.levels.len().min(MOST)];
    let mut canvas = Canvas::new(id, layout, levels.len());
    if levels.is_empty() {
        canvas.text(&words.empty, (0, LEADING / 2), Ink::Muted, HPos::Left);
        return canvas.finish(LEADING, &maturity.chart.title, description);
    }
    // In a wide drawing what is said of a level stands beside its steps, in a narrow one below them.
    let (steps, left) = match layout.width {
        Width::Wide => (2000, 2240),
        Width::Narrow => (canvas.right(), 0),
    };
    let mut y = 0;
    for (index, level) in levels.iter().enumerate().rev() {
        draw_steps(&canvas, (index, levels.len()), y + 10, steps);
        let top = if layout.width == Width::Wide { y } else { y + STEP + 70 };
        // The row of the table: the highest level comes first there, and may not be drawn.
        let row = maturity.levels.len() - 1 - index;
        let below = draw_level(&mut canvas, maturity, (row, level), (left, top), words);
        y = below.max(y + STEP + 20) + BETWEEN;
    }
    if levels.len() < maturity.levels.len() {
        let more = wrap(
            &words.more((maturity.levels.len() - levels.len()).into()),
            canvas.right(),
            2,
        );
        canvas.lines(&more, "", (0, y + LEADING / 2), Ink::Muted, HPos::Left);
        y += more.height() + BETWEEN;
    }
    canvas.finish(y - BETWEEN + 20, &maturity.chart.title, description)
}

/// The steps of a level: those up to it filled, the others empty.
fn draw_steps(canvas: &Canvas, (index, all): (usize, usize), top: i32, width: i32) {
    let place = |step: usize| (width - 20) * step as i32 / all as i32 + 10;
    for step in 0..all {
        let tone = if step <= index { Tone::Done } else { Tone::Absent };
        let bounds = Bounds {
            left: place(step),
            top,
            right: place(step + 1) - SLIT,
            bottom: top + STEP,
        };
        canvas.area(bounds, tone);
    }
}

/// The name of a level, what it means and what stands there; the place below them.
fn draw_level(
    canvas: &mut Canvas,
    maturity: &Maturity,
    (row, level): (usize, &Level),
    (left, top): (i32, i32),
    words: &Words,
) -> i32 {
    let room = canvas.right() - left;
    // Strong letters are wider than those that are measured.
    let name = wrap(&level.label, room * 9 / 10, 2);
    canvas.lines(&name, &level.label, (left, top + LEADING / 2), Ink::Strong, HPos::Left);
    let mut y = top + name.height();
    if !level.note.trim().is_empty() {
        let note = wrap(&level.note, room, 4);
        canvas.lines(&note, &level.note, (left, y + LEADING / 2), Ink::Text, HPos::Left);
        y += note.height();
    }
    let standing = level.standing(words);
    let ink = if standing.is_some() { Ink::Text } else { Ink::Muted };
    let standing = standing.unwrap_or_else(|| level.count.written(words));
    let text = words.pair(&maturity.standing_header, &standing);
    let lines = wrap(&text, room, 4);
    let bounds = Bounds {
        left,
        top,
        right: left + lines.width().max(name.width()),
        bottom: y + lines.height(),
    };
    let said = words.mark(&level.label, &maturity.standing_header, &standing);
    canvas.mark(row * 2 + 1, said, bounds, |canvas| {
        canvas.lines(&lines, &text, (left, y + LEADING / 2), ink, HPos::Left);
    });
    y + lines.height()
}
