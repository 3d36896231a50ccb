use plotters_backend::text_anchor::HPos;

use super::{Bars, Row, said};
use crate::chart::{
    Bounds, Figure, Ink, Layout, Picture, Words,
    canvas::{Canvas, Plot},
    legend::{self, Swatch},
    measure::{LEADING, strong_width, width, wrap},
    rows::Rows,
    value,
};

/// A bar's height.
const BAR: i32 = 190;
/// From a bar to the next of its row.
const STEP: i32 = BAR + 40;
/// Between rows.
const BETWEEN: i32 = 170;
/// The least that a bar is long, so that it is seen.
const LEAST: i32 = 15;
/// How many rows are drawn; the table has them all.
const MOST: usize = 60;

pub(super) fn draw(bars: &Bars, layout: Layout, words: &Words, id: &str, description: &str) -> Picture {
    let rows = &bars.rows[..bars.rows.len().min(MOST)];
    let figures = || rows.iter().flat_map(|row| row.values.iter().take(bars.series.len()));
    let Some((low, high)) = value::reach(figures().filter_map(Figure::place), true) else {
        let canvas = Canvas::new(id, layout, 0);
        canvas.text(&words.empty, (0, LEADING / 2), Ink::Muted, HPos::Left);
        return canvas.finish(LEADING, &bars.chart.title, description);
    };
    let mut canvas = Canvas::new(id, layout, rows.len() * bars.series.len());
    let mut y = 0;
    if bars.series.iter().any(|series| !series.label.is_empty()) {
        let entries = bars.series.iter();
        let entries: Vec<legend::Entry> = entries
            .map(|series| (series.tone, series.label.as_str(), String::new()))
            .collect();
        y = legend::draw(&canvas, Swatch::Area, &entries, 0) + BETWEEN;
    }
    let names = Rows::of(rows.iter().map(|row| row.label.as_str()), layout, 2400);
    // A figure that would need a quarter of the width is in the table only.
    let widest = layout.width.tenths() / 4;
    let room = |side: fn(f64) -> bool| {
        let here = figures().filter(|figure| figure.place().is_some_and(side));
        let widths = here.map(|figure| strong_width(&figure.written(words)));
        widths.filter(|wide| *wide <= widest).max().map_or(20, |wide| wide + 90)
    };
    let bounds = Bounds {
        left: names.left + if low < 0.0 { room(|place| place < 0.0) } else { 0 },
        top: 0,
        right: canvas.right() - room(|place| place >= 0.0),
        bottom: 10,
    };
    let scale = canvas.plot(low..high, 0.0..1.0, bounds);
    let zero = scale.map_coordinate(&(0.0, 0.0)).0;
    let height = (bars.series.len() as i32 * STEP - (STEP - BAR)).max(BAR);
    for (index, row) in rows.iter().enumerate() {
        let place = names.begin(&canvas, &row.label, y, height);
        for series in 0..bars.series.len() {
            let top = place.top + series as i32 * STEP;
            draw_bar(
                &mut canvas,
                bars,
                (index, row, series),
                (top, &scale, names.left),
                words,
            );
        }
        let bottom = place.top + height;
        canvas.line(vec![(zero, place.top - 30), (zero, bottom + 30)], Ink::Axis);
        y = bottom.max(place.below) + BETWEEN;
    }
    if rows.len() < bars.rows.len() {
        let more = wrap(&words.more((bars.rows.len() - rows.len()).into()), canvas.right(), 2);
        canvas.lines(&more, "", (0, y + LEADING / 2), Ink::Muted, HPos::Left);
        y += more.height() + BETWEEN;
    }
    canvas.finish(y - BETWEEN + 40, &bars.chart.title, description)
}

/// A bar and its figure, or the words that say why there is none; `left` is where the row begins.
fn draw_bar(
    canvas: &mut Canvas,
    bars: &Bars,
    (index, row, at): (usize, &Row, usize),
    (top, scale, left): (i32, &Plot, i32),
    words: &Words,
) {
    let series = &bars.series[at];
    let figure = value::at(&row.values, at);
    let text = figure.written(words);
    let said = said(row, series, &figure, words);
    let number = index * bars.series.len() + at;
    let (zero, middle) = (scale.map_coordinate(&(0.0, 0.0)).0, top + BAR / 2);
    let bounds = |left, right| Bounds {
        left,
        top,
        right,
        bottom: top + BAR,
    };
    let Some(place) = figure.place() else {
        // Where there is no room beyond nought, there is before it.
        let beyond = zero + 70;
        let first = match width(&text) <= canvas.right() - beyond || beyond - left < canvas.right() - beyond {
            true => beyond,
            false => left + 40,
        };
        let lines = wrap(&text, canvas.right() - first, 1);
        let bounds = bounds(first, first + lines.width());
        canvas.mark(number, said, bounds, |canvas| {
            canvas.lines(&lines, &text, (first, middle), Ink::Muted, HPos::Left);
        });
        return;
    };
    let end = scale.map_coordinate(&(place, 0.0)).0;
    let (from, to) = match place {
        place if place < 0.0 => (end.min(zero - LEAST), zero),
        place if place > 0.0 => (zero, end.max(zero + LEAST)),
        _ => (zero, zero),
    };
    canvas.mark(number, said, bounds(from - 10, to + 10), |canvas| {
        if from < to {
            canvas.area(bounds(from, to), series.tone);
        }
        if strong_width(&text) > canvas.right() / 4 {
            return;
        }
        match place < 0.0 {
            true => canvas.text(&text, (from - 60, middle), Ink::Strong, HPos::Right),
            false => canvas.text(&text, (to + 60, middle), Ink::Strong, HPos::Left),
        }
    });
}
