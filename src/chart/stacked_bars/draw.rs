use plotters_backend::text_anchor::HPos;
use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::{Row, StackedBars};
use crate::chart::{
    Bounds, Ink, Layout, Picture, Width, Words,
    canvas::{Canvas, Plot},
    legend::{self, Swatch},
    measure::{LEADING, strong_width, width, wrap},
    words::write,
};

/// The bars' height.
const BAR: i32 = 260;
/// Between rows.
const BETWEEN: i32 = 190;
/// Between segments.
const SLIT: i32 = 15;
/// How many bars are drawn; the table has them all.
const MOST: usize = 60;

pub(super) fn draw(bars: &StackedBars, layout: Layout, words: &Words, id: &str, description: &str) -> Picture {
    let drawn = bars.rows.len().min(MOST);
    let mut canvas = Canvas::new(id, layout, drawn * bars.segments.len());
    let totals: Vec<String> = (0..bars.segments.len())
        .map(|at| words.numbers.write(bars.segment_total(at)))
        .collect();
    let entries: Vec<legend::Entry> = bars
        .segments
        .iter()
        .zip(totals)
        .map(|(segment, total)| (segment.tone, segment.label.as_str(), total))
        .collect();
    let mut y = legend::draw(&canvas, Swatch::Area, &entries, 0) + BETWEEN;

    let longest = bars.rows[..drawn]
        .iter()
        .map(|row| bars.row_total(row))
        .max()
        .unwrap_or_default();
    if longest <= Decimal::ZERO {
        canvas.text(&words.empty, (0, y + LEADING / 2), Ink::Muted, HPos::Left);
        return canvas.finish(y + LEADING, &bars.chart.title, description);
    }

    let frame = Frame::of(bars, drawn, layout, words);
    let bounds = Bounds {
        left: frame.left,
        top: 0,
        right: canvas.right() - frame.after,
        bottom: 10,
    };
    let scale = canvas.plot(0.0..longest.to_f64().unwrap_or(f64::MAX), 0.0..1.0, bounds);
    for (index, row) in bars.rows[..drawn].iter().enumerate() {
        let label = wrap(&row.label, frame.label, 4);
        let top = match layout.width {
            Width::Wide => y + (label.height() - BAR).max(0) / 2,
            Width::Narrow => y + label.height() + 30,
        };
        let label_middle = match layout.width {
            Width::Wide => y + (BAR - label.height()).max(0) / 2 + LEADING / 2,
            Width::Narrow => y + LEADING / 2,
        };
        canvas.lines(&label, &row.label, (0, label_middle), Ink::Text, HPos::Left);
        let below = draw_bar(&mut canvas, bars, (index, row), (top, &scale), words);
        canvas.line(vec![(frame.left, top - 40), (frame.left, top + BAR + 40)], Ink::Axis);
        y = below.max(label_middle - LEADING / 2 + label.height()) + BETWEEN;
    }
    if drawn < bars.rows.len() {
        let count = words.numbers.write((bars.rows.len() - drawn).into());
        let more = wrap(&write(&words.more, &[("count", &count)]), canvas.right(), 2);
        canvas.lines(&more, "", (0, y + LEADING / 2), Ink::Muted, HPos::Left);
        y += more.height() + BETWEEN;
    }
    canvas.finish(y - BETWEEN + 40, &bars.chart.title, description)
}

/// Where the bars stand between labels and totals.
struct Frame {
    /// The room of a label.
    label: i32,
    /// Where bars begin.
    left: i32,
    /// The room after the longest bar, for its total.
    after: i32,
}

impl Frame {
    fn of(bars: &StackedBars, drawn: usize, layout: Layout, words: &Words) -> Self {
        let rows = &bars.rows[..drawn];
        let total = |row| strong_width(&words.numbers.write(bars.row_total(row)));
        let after = rows.iter().map(total).max().unwrap_or(0).min(layout.width.tenths() / 3) + 90;
        let (label, left) = match layout.width {
            Width::Narrow => (layout.width.tenths(), 10),
            Width::Wide => {
                let widest = rows
                    .iter()
                    .map(|row| width(&row.label))
                    .max()
                    .unwrap_or(0)
                    .clamp(400, 2400);
                (widest, widest + 160)
            }
        };
        Self { label, left, after }
    }
}

/// Draws a bar with its figures; the place below them.
fn draw_bar(
    canvas: &mut Canvas,
    bars: &StackedBars,
    (index, row): (usize, &Row),
    (top, scale): (i32, &Plot),
    words: &Words,
) -> i32 {
    let total = words.numbers.write(bars.row_total(row));
    let middle = top + BAR / 2;
    let (mut sum, mut right) = (Decimal::ZERO, scale.map_coordinate(&(0.0, 0.0)).0);
    let mut beside = Vec::new();
    for (at, segment) in bars.segments.iter().enumerate() {
        let value = row.value(at);
        if value <= Decimal::ZERO {
            continue;
        }
        sum = sum.saturating_add(value);
        let left = right;
        right = scale
            .map_coordinate(&(sum.to_f64().unwrap_or(f64::MAX), 0.0))
            .0
            .max(left + SLIT);
        let slit = if right - left > 4 * SLIT { SLIT } else { 0 };
        let bounds = Bounds {
            left,
            top,
            right: right - slit,
            bottom: top + BAR,
        };
        let text = words.numbers.write(value);
        let inside = width(&text) + 70 <= bounds.right - left;
        let said = words.mark(&row.label, &segment.label, &words.of(&text, &total));
        canvas.mark(index * (bars.segments.len() + 1) + at, said, bounds, |canvas| {
            canvas.area(bounds, segment.tone);
            if inside {
                canvas.text(
                    &text,
                    ((left + bounds.right) / 2, middle),
                    Ink::On(segment.tone),
                    HPos::Center,
                );
            }
        });
        if !inside {
            beside.push(((left + bounds.right) / 2, text));
        }
    }
    canvas.text(&total, (right + 70, middle), Ink::Strong, HPos::Left);
    draw_beside(canvas, &beside, top + BAR)
}

/// The figures of segments too short to hold them, below the bar and clear of each other; the place below them.
/// Where not all find room, those that don't are in the table only.
fn draw_beside(canvas: &Canvas, figures: &[(i32, String)], top: i32) -> i32 {
    let mut free = 0;
    let mut places: Vec<(i32, i32, &str)> = Vec::new();
    for (middle, text) in figures {
        let half = width(text) / 2;
        let place = (*middle).max(free + half);
        if place + half > canvas.right() {
            break;
        }
        free = place + half + 60;
        places.push((*middle, place, text));
    }
    for &(middle, place, text) in &places {
        canvas.line(vec![(middle, top + 15), (place, top + 55)], Ink::Axis);
        canvas.text(text, (place, top + 60 + LEADING / 2), Ink::Text, HPos::Center);
    }
    if places.is_empty() { top } else { top + 60 + LEADING }
}
