use plotters_backend::text_anchor::HPos;

use super::{Row, Targets};
use crate::chart::{
    Bounds, Ink, Layout, Picture, Tone, Words,
    canvas::Canvas,
    legend::{self, Swatch},
    measure::{LEADING, wrap},
    rows::Rows,
    value,
};

/// The height of the scale of a row, and how far down in it the scale lies: above, signs at one place have room above
/// each other, below is the nought.
const ROW: i32 = 340;
const SCALE: i32 = 160;
/// Between a scale and the figures below it.
const GAP: i32 = 20;
/// Between rows.
const BETWEEN: i32 = 170;
/// How many rows are drawn; the table has them all.
const MOST: usize = 60;
/// The signs of baseline, latest observation and target.
const TONES: [Tone; 3] = [Tone::Two, Tone::One, Tone::Three];

pub(super) fn draw(targets: &Targets, layout: Layout, words: &Words, id: &str, description: &str) -> Picture {
    let rows = &targets.rows[..targets.rows.len().min(MOST)];
    let known = |row: &Row| row.points().iter().any(|point| point.number().is_some());
    if !rows.iter().any(known) {
        let canvas = Canvas::new(id, layout, 0);
        canvas.text(&words.empty, (0, LEADING / 2), Ink::Muted, HPos::Left);
        return canvas.finish(LEADING, &targets.chart.title, description);
    }
    let mut canvas = Canvas::new(id, layout, rows.len() * 3);
    let entries: Vec<legend::Entry> = (TONES.into_iter())
        .zip(targets.headers())
        .map(|(tone, header)| (tone, header, String::new()))
        .collect();
    let mut y = legend::draw(&canvas, Swatch::Marker, &entries, 0) + BETWEEN;
    let names = Rows::of(rows.iter().map(|row| row.label.as_str()), layout, 2400);
    for (index, row) in rows.iter().enumerate() {
        let said: Vec<String> = (row.points().into_iter())
            .zip(targets.headers())
            .map(|(point, header)| words.pair(header, &point.written(words)))
            .collect();
        let said = said.join(" · ");
        let lines = wrap(&said, canvas.right() - names.left, 4);
        let place = names.begin(&canvas, &row.label, y, ROW + GAP + lines.height());
        draw_scale(&mut canvas, targets, (index, row), (names.left, place.top), words);
        let top = place.top + ROW + GAP;
        canvas.lines(&lines, &said, (names.left, top + LEADING / 2), Ink::Text, HPos::Left);
        y = place.below.max(top + lines.height()) + BETWEEN;
    }
    if rows.len() < targets.rows.len() {
        let more = wrap(&words.more((targets.rows.len() - rows.len()).into()), canvas.right(), 2);
        canvas.lines(&more, "", (0, y + LEADING / 2), Ink::Muted, HPos::Left);
        y += more.height() + BETWEEN;
    }
    canvas.finish(y - BETWEEN + 20, &targets.chart.title, description)
}

/// The scale of a row, which has nought, and the signs on it.
fn draw_scale(
    canvas: &mut Canvas,
    targets: &Targets,
    (index, row): (usize, &Row),
    (left, top): (i32, i32),
    words: &Words,
) {
    let places = row.points().map(|point| point.figure.place());
    let Some((low, high)) = value::reach(places.into_iter().flatten(), true) else {
        return;
    };
    let bounds = Bounds {
        left: left + 60,
        top: 0,
        right: canvas.right() - 60,
        bottom: 10,
    };
    let y = top + SCALE;
    let plot = canvas.plot(low..high, 0.0..1.0, bounds);
    let at = |place: f64| plot.map_coordinate(&(place, 0.0)).0;
    canvas.line(vec![(left, y), (canvas.right(), y)], Ink::Axis);
    let zero = at(0.0);
    canvas.line(vec![(zero, y), (zero, y + 60)], Ink::Axis);
    let nought = words.numbers.write(0.into());
    canvas.text(&nought, (zero, y + 60 + LEADING / 2), Ink::Muted, HPos::Center);
    if let [Some(baseline), Some(latest), _] = places {
        canvas.line(vec![(at(baseline), y), (at(latest), y)], Ink::Line(TONES[1]));
    }
    let signs = row
        .points()
        .into_iter()
        .zip(targets.headers())
        .zip(TONES)
        .zip(places)
        .enumerate();
    for (sign, (((point, header), tone), place)) in signs {
        let Some(x) = place.map(at) else { continue };
        // Signs at one place stand one above the other.
        let before = places[..sign]
            .iter()
            .flatten()
            .filter(|other| (at(**other) - x).abs() < 90)
            .count();
        let y = y - before as i32 * 70;
        let bounds = Bounds {
            left: x - 50,
            top: y - 50,
            right: x + 50,
            bottom: y + 50,
        };
        let said = words.mark(&row.label, header, &point.written(words));
        canvas.mark(index * 3 + sign, said, bounds, |canvas| canvas.marker((x, y), tone));
    }
}
