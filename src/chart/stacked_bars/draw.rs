use plotters_backend::text_anchor::HPos;
use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::{Row, StackedBars};
use crate::chart::{
    Bounds, Ink, Layout, Picture, Tone, Words,
    canvas::{Canvas, Plot},
    legend::{self, Swatch},
    measure::{LEADING, strong_width, width, wrap},
    rows::Rows,
};

/// The bars' height.
const BAR: i32 = 260;
/// Between rows.
const BETWEEN: i32 = 190;
/// Between segments.
const SLIT: i32 = 15;
/// The side of a sample of texture.
const SAMPLE: i32 = 100;
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

    let length = |row: &Row| {
        super::sum(
            row.values
                .iter()
                .copied()
                .take(bars.segments.len())
                .filter(|value| *value > Decimal::ZERO),
        )
    };
    let longest = bars.rows[..drawn].iter().map(length).max().unwrap_or_default();
    if longest <= Decimal::ZERO {
        canvas.text(&words.empty, (0, y + LEADING / 2), Ink::Muted, HPos::Left);
        return canvas.finish(y + LEADING, &bars.chart.title, description);
    }

    let names = bars.rows[..drawn].iter().map(|row| row.label.as_str());
    let names = Rows::of(names, layout, 2400);
    let bounds = Bounds {
        left: names.left,
        top: 0,
        right: canvas.right() - room_after(bars, drawn, layout, words),
        bottom: 10,
    };
    let scale = canvas.plot(0.0..longest.to_f64().unwrap_or(f64::MAX), 0.0..1.0, bounds);
    for (index, row) in bars.rows[..drawn].iter().enumerate() {
        let place = names.begin(&canvas, &row.label, y, BAR);
        let below = draw_bar(&mut canvas, bars, (index, row), (place.top, &scale), words);
        canvas.line(
            vec![(names.left, place.top - 30), (names.left, place.top + BAR + 30)],
            Ink::Axis,
        );
        y = below.max(place.below) + BETWEEN;
    }
    if drawn < bars.rows.len() {
        let more = wrap(&words.more((bars.rows.len() - drawn).into()), canvas.right(), 2);
        canvas.lines(&more, "", (0, y + LEADING / 2), Ink::Muted, HPos::Left);
        y += more.height() + BETWEEN;
    }
    canvas.finish(y - BETWEEN + 40, &bars.chart.title, description)
}

/// The room after the longest bar, for its total; one that would need a third of the width is in the table only.
fn room_after(bars: &StackedBars, drawn: usize, layout: Layout, words: &Words) -> i32 {
    let total = |row| strong_width(&words.numbers.write(bars.row_total(row)));
    let widest = layout.width.tenths() / 3;
    let totals = bars.rows[..drawn].iter().map(total);
    totals.filter(|total| *total <= widest).max().unwrap_or(0) + 90
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
        let inside = width(&text) + 50 <= bounds.right - left;
        let said = words.mark(&row.label, &segment.label, &words.of(&text, &total));
        canvas.mark(index * (bars.segments.len() + 1) + at, said, bounds, |canvas| {
            canvas.area(bounds, segment.tone);
            if inside {
                canvas.figure_on(&text, ((left + bounds.right) / 2, middle), segment.tone);
            }
        });
        if !inside {
            beside.push((left, segment.tone, text));
        }
    }
    if right + 70 + strong_width(&total) <= canvas.right() {
        canvas.text(&total, (right + 70, middle), Ink::Strong, HPos::Left);
    }
    draw_beside(canvas, &beside, top + BAR)
}

/// The figures of segments too short to hold them, below the bar, each after a sample of its segment's texture; the
/// place below them. Where not all find room, those that don't are in the table only.
fn draw_beside(canvas: &Canvas, figures: &[(i32, Tone, String)], top: i32) -> i32 {
    let mut free = 0;
    let middle = top + 50 + LEADING / 2;
    for (left, tone, text) in figures {
        let left = free.max(*left);
        let right = left + SAMPLE + 40 + width(text);
        if right > canvas.right() {
            break;
        }
        canvas.area(
            Bounds {
                left,
                top: middle - SAMPLE / 2,
                right: left + SAMPLE,
                bottom: middle + SAMPLE / 2,
            },
            *tone,
        );
        canvas.text(text, (left + SAMPLE + 40, middle), Ink::Text, HPos::Left);
        free = right + 110;
    }
    if free == 0 { top } else { middle + LEADING / 2 }
}
