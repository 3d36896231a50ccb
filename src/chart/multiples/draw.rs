use plotters_backend::{BackendCoord, text_anchor::HPos};

use super::{Multiples, Panel};
use crate::chart::{
    Bounds, Figure, Ink, Layout, Picture, Tone, Width, Words,
    canvas::Canvas,
    dates,
    measure::{LEADING, Lines, strong_width, width, wrap},
    ticks, value,
};

/// The height of the lines of a panel.
const HEIGHT: i32 = 700;
/// Between panels.
const BETWEEN: (i32, i32) = (300, 260);
/// How many panels are drawn; the table has them all.
const MOST: usize = 24;
const TONE: Tone = Tone::One;

pub(super) fn draw(multiples: &Multiples, layout: Layout, words: &Words, id: &str, description: &str) -> Picture {
    let panels = &multiples.panels[..multiples.panels.len().min(MOST)];
    let figures = || panels.iter().flat_map(|panel| multiples.figures(panel));
    let years = multiples.periods.iter().map(|period| dates::begin(period.date));
    let reaches = (
        value::reach(figures().filter_map(|(_, figure)| figure.place()), true),
        value::reach(years, false),
    );
    let (Some((low, high)), Some((from, to))) = reaches else {
        let canvas = Canvas::new(id, layout, 0);
        canvas.text(&words.empty, (0, LEADING / 2), Ink::Muted, HPos::Left);
        return canvas.finish(LEADING, &multiples.chart.title, description);
    };
    let mut canvas = Canvas::new(id, layout, figures().count());
    let exponent = ticks::exponent(high.abs().max(low.abs()));
    let ticks = ticks::around(low, high, 4, exponent);
    let (low, high) = match (ticks.first(), ticks.last()) {
        (Some(first), Some(last)) => (first.value, last.value),
        _ => (low, high),
    };
    let written: Vec<String> = ticks.iter().map(|tick| words.numbers.write_text(&tick.text)).collect();
    let mut y = 0;
    let unit = ticks::unit(exponent, &multiples.chart.unit);
    if !unit.is_empty() {
        let lines = wrap(&unit, canvas.right(), 2);
        canvas.lines(&lines, &unit, (0, LEADING / 2), Ink::Muted, HPos::Left);
        y += lines.height() + 120;
    }
    let columns = if layout.width == Width::Wide { 3 } else { 2 };
    let step = (canvas.right() + BETWEEN.0) / columns;
    let widest = written.iter().map(|text| width(text)).max().unwrap_or(0) + 60;
    // Where the figures of the scale would leave no room for the lines they are in the table only.
    let scale = if widest <= step / 3 { widest } else { 0 };
    let mut number = 0;
    for row in panels.chunks(columns as usize) {
        let names: Vec<Lines> = row
            .iter()
            .map(|panel| wrap(&panel.label, step - BETWEEN.0, 3))
            .collect();
        let high_name = names.iter().map(Lines::height).max().unwrap_or(0);
        let top = y + high_name + 110;
        for (column, (panel, name)) in row.iter().zip(&names).enumerate() {
            let left = column as i32 * step;
            canvas.lines(name, &panel.label, (left, y + LEADING / 2), Ink::Text, HPos::Left);
            let bounds = Bounds {
                left: left + scale,
                top,
                right: left + step - BETWEEN.0,
                bottom: top + HEIGHT,
            };
            let plot = canvas.plot(from..to, low..high, bounds);
            for (tick, text) in ticks.iter().zip(&written) {
                let y = plot.map_coordinate(&(from, tick.value)).1;
                let ink = if tick.value == 0.0 { Ink::Axis } else { Ink::Grid };
                canvas.line(vec![(bounds.left - 20, y), (bounds.right, y)], ink);
                if scale > 0 {
                    canvas.text(text, (bounds.left - 50, y), Ink::Muted, HPos::Right);
                }
            }
            let at = |place: (f64, f64)| plot.map_coordinate(&place);
            draw_panel(&mut canvas, multiples, (number, panel), at, words);
            draw_ends(&canvas, multiples, bounds, words);
            number += 1;
        }
        y = top + HEIGHT + 60 + LEADING + BETWEEN.1;
    }
    y -= BETWEEN.1;
    if panels.len() < multiples.panels.len() {
        let more = wrap(
            &words.more((multiples.panels.len() - panels.len()).into()),
            canvas.right(),
            2,
        );
        canvas.lines(&more, "", (0, y + 120 + LEADING / 2), Ink::Muted, HPos::Left);
        y += 120 + more.height();
    }
    canvas.finish(y, &multiples.chart.title, description)
}

/// The line of a panel, broken where a figure is missing, and its points.
fn draw_panel(
    canvas: &mut Canvas,
    multiples: &Multiples,
    (number, panel): (usize, &Panel),
    at: impl Fn((f64, f64)) -> BackendCoord,
    words: &Words,
) {
    let mut order: Vec<usize> = (0..multiples.periods.len()).collect();
    order.sort_by_key(|&index| multiples.periods[index].date);
    let point = |&period: &usize| {
        let place = panel.values.get(period).and_then(Figure::place)?;
        Some((period, at((dates::begin(multiples.periods[period].date), place))))
    };
    let points: Vec<Option<(usize, BackendCoord)>> = order.iter().map(point).collect();
    for run in points.split(Option::is_none) {
        let line: Vec<BackendCoord> = run.iter().flatten().map(|(_, point)| *point).collect();
        if line.len() > 1 {
            canvas.line(line, Ink::Line(TONE));
        }
    }
    let last = points.iter().rposition(Option::is_some);
    for (index, (period, (x, y))) in points
        .iter()
        .enumerate()
        .filter_map(|(at, point)| Some((at, (*point)?)))
    {
        let none = |at: Option<usize>| at.and_then(|at| points.get(at)).is_none_or(Option::is_none);
        let is_alone = none(index.checked_sub(1)) && none(Some(index + 1));
        let figure = value::at(&panel.values, period);
        let said = words.mark(&multiples.periods[period].label, &panel.label, &figure.written(words));
        let bounds = Bounds {
            left: x - 40,
            top: y - 40,
            right: x + 40,
            bottom: y + 40,
        };
        let mark = period * multiples.panels.len() + number;
        if is_alone || last == Some(index) {
            canvas.mark(mark, said, bounds, |canvas| canvas.marker((x, y), TONE));
        } else {
            canvas.point(mark, said, bounds);
        }
    }
}

/// The first and the last period below a panel, where both have room.
fn draw_ends(canvas: &Canvas, multiples: &Multiples, bounds: Bounds, words: &Words) {
    let first = multiples.periods.iter().min_by_key(|period| period.date);
    let last = multiples.periods.iter().max_by_key(|period| period.date);
    let (Some(first), Some(last)) = (first, last) else {
        return;
    };
    let room = bounds.right - bounds.left;
    let mut names = [first.label.clone(), last.label.clone()];
    if strong_width(&names[0]) + strong_width(&names[1]) + 120 > room {
        names = [first, last].map(|period| words.numbers.write_year(period.date.year.into()));
    }
    if width(&names[0]) + width(&names[1]) + 120 > room {
        return;
    }
    let y = bounds.bottom + 60 + LEADING / 2;
    canvas.text(&names[0], (bounds.left, y), Ink::Muted, HPos::Left);
    if names[0] != names[1] {
        canvas.text(&names[1], (bounds.right, y), Ink::Muted, HPos::Right);
    }
}
