use plotters_backend::text_anchor::HPos;
use rust_decimal::prelude::ToPrimitive;

use super::{Dots, Row, range_text};
use crate::chart::{
    Bounds, Ink, Layout, Picture, Tone, Width, Words,
    canvas::{Canvas, Plot},
    legend::{self, Swatch},
    line::Base,
    measure::{LEADING, strong_width, width, wrap},
    rows::Rows,
    ticks, value,
};

/// The height of a row.
const ROW: i32 = 200;
/// Between rows.
const BETWEEN: i32 = 130;
/// Half the height of a stretch.
const HALF: i32 = 55;
/// How many rows are drawn; the table has them all.
const MOST: usize = 60;
const VALUE: Tone = Tone::One;
const RANGE: Tone = Tone::Planned;
const REFERENCE: Tone = Tone::Three;

pub(super) fn draw(dots: &Dots, layout: Layout, words: &Words, id: &str, description: &str) -> Picture {
    let rows = &dots.rows[..dots.rows.len().min(MOST)];
    let places = rows.iter().flat_map(places);
    let known = rows.iter().any(|row| row.value.place().is_some());
    let reach = value::reach(places, dots.base == Base::Zero).filter(|_| known);
    let Some((low, high)) = reach else {
        let canvas = Canvas::new(id, layout, 0);
        canvas.text(&words.empty, (0, LEADING / 2), Ink::Muted, HPos::Left);
        return canvas.finish(LEADING, &dots.chart.title, description);
    };
    let [with_ranges, with_references] = dots.extras();
    let mut canvas = Canvas::new(
        id,
        layout,
        rows.len() * (1 + usize::from(with_ranges) + usize::from(with_references)),
    );
    let mut y = draw_legend(&canvas, dots);

    // A figure that would need a third of the width is in the table only.
    let widest = layout.width.tenths() / 3;
    let texts: Vec<String> = rows.iter().map(|row| row.value.written(words)).collect();
    let after = texts
        .iter()
        .map(|text| strong_width(text))
        .filter(|wide| *wide <= widest);
    let after = after.max().unwrap_or(0) + 140;
    let exponent = ticks::exponent(high.abs().max(low.abs()));
    let most = if layout.width == Width::Wide { 6 } else { 4 };
    let ticks = ticks::around(low, high, most, exponent);
    let written: Vec<String> = ticks.iter().map(|tick| words.numbers.write_text(&tick.text)).collect();
    let half = |text: Option<&String>| text.map_or(0, |text| width(text) / 2 + 10);
    let names = Rows::of(rows.iter().map(|row| row.label.as_str()), layout, 2000);
    let unit = ticks::unit(exponent, &dots.chart.unit);
    if !unit.is_empty() {
        let lines = wrap(&unit, canvas.right(), 2);
        canvas.lines(&lines, &unit, (0, y + LEADING / 2), Ink::Muted, HPos::Left);
        y += lines.height() + 90;
    }
    let bounds = Bounds {
        left: names.left + half(written.first()).max(60),
        top: 0,
        right: canvas.right() - after.max(half(written.last())),
        bottom: 10,
    };
    let edge = |at: Option<&ticks::Tick>, place| at.map_or(place, |tick| tick.value);
    let plot = canvas.plot(edge(ticks.first(), low)..edge(ticks.last(), high), 0.0..1.0, bounds);
    let at = |place: f64| plot.map_coordinate(&(place, 0.0)).0;
    let marks = 1 + usize::from(with_ranges) + usize::from(with_references);
    for (index, (row, text)) in rows.iter().zip(&texts).enumerate() {
        let place = names.begin(&canvas, &row.label, y, ROW);
        let (top, bottom) = (place.top, place.top + ROW);
        for tick in &ticks {
            let x = at(tick.value);
            canvas.line(vec![(x, top), (x, bottom)], Ink::Grid);
        }
        let middle = top + ROW / 2;
        draw_row(&mut canvas, dots, (index * marks, row), (middle, &plot), words);
        if strong_width(text) <= widest {
            let ink = if row.value.place().is_some() {
                Ink::Strong
            } else {
                Ink::Muted
            };
            canvas.text(text, (bounds.right + 100, middle), ink, HPos::Left);
        }
        y = bottom.max(place.below) + BETWEEN;
    }
    draw_ticks(
        &canvas,
        &written
            .iter()
            .zip(ticks.iter().map(|tick| at(tick.value)))
            .collect::<Vec<_>>(),
        y,
    );
    y += LEADING;
    if rows.len() < dots.rows.len() {
        let more = wrap(&words.more((dots.rows.len() - rows.len()).into()), canvas.right(), 2);
        canvas.lines(&more, "", (0, y + LEADING), Ink::Muted, HPos::Left);
        y += more.height() + LEADING;
    }
    canvas.finish(y + 20, &dots.chart.title, description)
}

/// Every place of a row on the scale.
fn places(row: &Row) -> Vec<f64> {
    let range = row.range.iter().flat_map(|(low, high)| [low, high]);
    let others = range.chain(&row.reference).filter_map(|number| number.to_f64());
    others.chain(row.value.place()).collect()
}

/// What the signs stand for; not needed where there are dots alone.
fn draw_legend(canvas: &Canvas, dots: &Dots) -> i32 {
    let [with_ranges, with_references] = dots.extras();
    if !with_ranges && !with_references {
        return 0;
    }
    let mut markers = vec![(VALUE, dots.value_header.as_str(), String::new())];
    if with_references {
        markers.push((REFERENCE, dots.reference_header.as_str(), String::new()));
    }
    let mut y = legend::draw(canvas, Swatch::Marker, &markers, 0);
    if with_ranges {
        y = legend::draw(
            canvas,
            Swatch::Area,
            &[(RANGE, &dots.range_header, String::new())],
            y + 50,
        );
    }
    y + BETWEEN
}

/// The signs of a row; `first` is the number of its first mark.
fn draw_row(canvas: &mut Canvas, dots: &Dots, (first, row): (usize, &Row), (y, plot): (i32, &Plot), words: &Words) {
    let at = |place: f64| plot.map_coordinate(&(place, 0.0)).0;
    let around = |left, right| Bounds {
        left: left - HALF,
        top: y - HALF,
        right: right + HALF,
        bottom: y + HALF,
    };
    if let Some((low, high)) = row.range {
        let ends = [low, high].map(|end| at(end.to_f64().unwrap_or(0.0)));
        let (left, right) = (ends[0].min(ends[1]) - 10, ends[0].max(ends[1]) + 10);
        let said = words.mark(&row.label, &dots.range_header, &range_text((low, high), words));
        let area = Bounds {
            left,
            right,
            ..around(0, 0)
        };
        canvas.mark(first + 1, said, area, |canvas| canvas.area(area, RANGE));
    }
    if let Some(reference) = row.reference {
        let x = at(reference.to_f64().unwrap_or(0.0));
        let said = words.mark(&row.label, &dots.reference_header, &words.numbers.write(reference));
        let number = first + 1 + usize::from(dots.extras()[0]);
        canvas.mark(number, said, around(x, x), |canvas| canvas.marker((x, y), REFERENCE));
    }
    if let Some(place) = row.value.place() {
        let x = at(place);
        let said = words.mark(&row.label, &dots.value_header, &row.value.written(words));
        canvas.mark(first, said, around(x, x), |canvas| canvas.marker((x, y), VALUE));
    }
}

/// The figures of the scale, as many as have room; `y` is the upper edge.
fn draw_ticks(canvas: &Canvas, ticks: &[(&String, i32)], y: i32) {
    let mut free = 0;
    for (text, x) in ticks {
        let half = width(text) / 2;
        if x - half >= free && x + half <= canvas.right() {
            canvas.text(text, (*x, y + LEADING / 2), Ink::Muted, HPos::Center);
            free = x + half + 80;
        }
    }
}
