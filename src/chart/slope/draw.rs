use plotters_backend::text_anchor::HPos;

use super::{Row, Slope};
use crate::chart::{
    Bounds, Ink, Layout, Picture, Width, Words,
    canvas::{Canvas, Plot},
    labels::{self, EndLabel},
    legend::{self, Swatch},
    line::Base,
    measure::{LEADING, strong_width, wrap},
    value,
};

/// The room between the ends of lines and what is written beside them.
const LEADER: i32 = 150;
/// The least height of the lines.
const HEIGHT: i32 = 2000;
/// How many rows are drawn; the table has them all.
const MOST: usize = 40;

pub(super) fn draw(slope: &Slope, layout: Layout, words: &Words, id: &str, description: &str) -> Picture {
    let rows = &slope.rows[..slope.rows.len().min(MOST)];
    let figures = rows.iter().flat_map(|row| [&row.before, &row.after]);
    let Some((low, high)) = value::reach(figures.filter_map(|figure| figure.place()), slope.base == Base::Zero) else {
        let canvas = Canvas::new(id, layout, 0);
        canvas.text(&words.empty, (0, LEADING / 2), Ink::Muted, HPos::Left);
        return canvas.finish(LEADING, &slope.chart.title, description);
    };
    let mut canvas = Canvas::new(id, layout, rows.len() * 2);
    let mut top = 0;
    if layout.width == Width::Narrow {
        let entries: Vec<legend::Entry> = rows
            .iter()
            .map(|row| (row.tone, row.label.as_str(), String::new()))
            .collect();
        top = legend::draw(&canvas, Swatch::Line, &entries, 0) + 120;
    }
    // A figure that would need a third of the width is in the table only.
    let widest = canvas.right() / 3;
    let write = |row: &Row, is_after: bool| {
        let figure = if is_after { &row.after } else { &row.before };
        let text = figure.written(words);
        if strong_width(&text) <= widest {
            text
        } else {
            String::new()
        }
    };
    let mut ends: Vec<EndLabel> = rows
        .iter()
        .filter_map(|row| end(row, layout, write(row, true)))
        .collect();
    let starts: Vec<(f64, String)> = rows
        .iter()
        .filter_map(|row| Some((row.before.place()?, write(row, false))))
        .collect();
    let needed = ends.iter().map(|end| end.lines.height() + 50).sum::<i32>();
    let height = HEIGHT.max(needed).max(starts.len() as i32 * (LEADING + 50));

    let heads = [
        (&slope.before_header, 0, HPos::Left),
        (&slope.after_header, canvas.right(), HPos::Right),
    ];
    let heads = heads.map(|(text, x, anchor)| (text, wrap(text, canvas.right() / 2 - 80, 2), x, anchor));
    for (text, lines, x, anchor) in &heads {
        canvas.lines(lines, text, (*x, top + LEADING / 2), Ink::Muted, *anchor);
    }
    top += heads.iter().map(|(_, lines, ..)| lines.height()).max().unwrap_or(0) + 120;

    let before = starts.iter().map(|(_, text)| strong_width(text)).max().unwrap_or(0);
    let after = ends.iter().map(EndLabel::width).max().unwrap_or(0);
    let bounds = Bounds {
        left: before + LEADER,
        top,
        right: canvas.right() - after - LEADER,
        bottom: top + height,
    };
    let plot = canvas.plot(0.0..1.0, low..high, bounds);
    for x in [bounds.left, bounds.right] {
        canvas.line(vec![(x, top - 30), (x, bounds.bottom + 30)], Ink::Axis);
    }
    draw_lines(&mut canvas, rows, &plot, words, slope);
    draw_starts(&canvas, starts, &plot, bounds);
    for end in &mut ends {
        end.place(&plot, bounds.right);
    }
    labels::spread(&mut ends, top - LEADING / 2, bounds.bottom + LEADING / 2);
    for end in &ends {
        end.draw(&canvas, bounds.right + LEADER);
    }
    let mut y = bounds.bottom + LEADING / 2 + 60;
    let unknown = rows
        .iter()
        .filter(|row| row.before.place().is_none() && row.after.place().is_none());
    let mut notes: Vec<String> = unknown
        .map(|row| words.pair(&row.label, &row.after.written(words)))
        .collect();
    if rows.len() < slope.rows.len() {
        notes.push(words.more((slope.rows.len() - rows.len()).into()));
    }
    for note in notes {
        let lines = wrap(&note, canvas.right(), 2);
        canvas.lines(&lines, &note, (0, y + LEADING / 2), Ink::Muted, HPos::Left);
        y += lines.height() + 50;
    }
    canvas.finish(y, &slope.chart.title, description)
}

/// What stands at the end of a row's line: in a wide drawing its name and the figure after, in a narrow one the figure.
/// Where there is no figure after, the words that say so stand at the height of the figure before.
fn end(row: &Row, layout: Layout, figure: String) -> Option<EndLabel<'_>> {
    let place = row.after.place().or(row.before.place())?;
    let (name, lines) = match layout.width {
        Width::Wide => (row.label.as_str(), wrap(&row.label, 1500, 3)),
        Width::Narrow => ("", wrap("", 1, 1)),
    };
    Some(EndLabel::new(name, lines, figure, (1.0, place)))
}

fn draw_lines(canvas: &mut Canvas, rows: &[Row], plot: &Plot, words: &Words, slope: &Slope) {
    for row in rows {
        if let (Some(before), Some(after)) = (row.before.place(), row.after.place()) {
            let points = [(0.0, before), (1.0, after)].map(|at| plot.map_coordinate(&at));
            canvas.line(points.to_vec(), Ink::Line(row.tone));
        }
    }
    for (index, row) in rows.iter().enumerate() {
        let moments = [(&slope.before_header, &row.before), (&slope.after_header, &row.after)];
        for (at, (header, figure)) in moments.into_iter().enumerate() {
            let Some(place) = figure.place() else { continue };
            let (x, y) = plot.map_coordinate(&(at as f64, place));
            let bounds = Bounds {
                left: x - 40,
                top: y - 40,
                right: x + 40,
                bottom: y + 40,
            };
            let said = words.mark(&row.label, header, &figure.written(words));
            canvas.mark(index * 2 + at, said, bounds, |canvas| canvas.marker((x, y), row.tone));
        }
    }
}

/// The figures before, beside the beginnings of their lines; one that stands there already is not repeated.
fn draw_starts(canvas: &Canvas, starts: Vec<(f64, String)>, plot: &Plot, bounds: Bounds) {
    let mut starts: Vec<(i32, String)> = starts
        .into_iter()
        .map(|(place, text)| (plot.map_coordinate(&(0.0, place)).1, text))
        .collect();
    starts.sort();
    starts.dedup();
    let mut boxes: Vec<(i32, i32)> = starts.iter().map(|(y, _)| (y - LEADING / 2, LEADING)).collect();
    labels::apart(&mut boxes, bounds.top - LEADING / 2, bounds.bottom + LEADING / 2);
    for ((y, text), (top, _)) in starts.iter().zip(boxes) {
        let middle = top + LEADING / 2;
        if (middle - y).abs() > 40 {
            let from = bounds.left - LEADER;
            canvas.line(vec![(from + 20, middle), (bounds.left - 60, *y)], Ink::Grid);
        }
        canvas.text(text, (bounds.left - LEADER, middle), Ink::Strong, HPos::Right);
    }
}
