use plotters_backend::text_anchor::HPos;

use super::{Edge, Row, Timeline};
use crate::chart::{
    Bounds, Ink, Layout, Picture, Tone, Width, Words,
    canvas::{Canvas, Plot},
    dates,
    measure::{LEADING, Lines, width, wrap},
    ticks,
    words::write,
};
use crate::model::PartialDate;

/// The bars' height.
const BAR: i32 = 160;
/// Between rows.
const BETWEEN: i32 = 200;
/// The length of an end that is open or not stated.
const OPEN: i32 = 300;
/// How many rows are drawn; the table has them all.
const MOST: usize = 100;

pub(super) fn draw(line: &Timeline, layout: Layout, words: &Words, id: &str, description: &str) -> Picture {
    let rows = &line.rows[..line.rows.len().min(MOST)];
    let dates = rows
        .iter()
        .flat_map(Row::dates)
        .chain(line.marked.iter().map(|moment| moment.date));
    let Some((from, to)) = span(dates) else {
        let canvas = Canvas::new(id, layout, 0);
        canvas.text(&words.empty, (0, LEADING / 2), Ink::Muted, HPos::Left);
        return canvas.finish(LEADING, &line.chart.title, description);
    };
    let mut canvas = Canvas::new(id, layout, rows.iter().map(|row| 1 + row.moments.len()).sum());
    let (label_room, left) = match layout.width {
        Width::Narrow => (canvas.right(), 20),
        Width::Wide => {
            let widest = rows
                .iter()
                .map(|row| width(&row.label).max(width(&row.period(words))))
                .max();
            let widest = widest.unwrap_or(0).clamp(400, 2400);
            (widest, widest + 200)
        }
    };
    let bounds = Bounds {
        left,
        top: 0,
        right: canvas.right() - 20,
        bottom: 10,
    };
    let plot = canvas.plot(f64::from(from)..f64::from(to), 0.0..1.0, bounds);

    // How high each row is decides how far the grid reaches, and the grid lies below all.
    let labels: Vec<Label> = rows.iter().map(|row| Label::of(row, label_room, words)).collect();
    let top = LEADING + 120;
    let mut tops = vec![top];
    for (row, label) in rows.iter().zip(&labels) {
        let y = tops[tops.len() - 1];
        tops.push(y + label.row_height(row, layout.width) + BETWEEN);
    }
    let bottom = tops[tops.len() - 1] - BETWEEN + 60;
    draw_years(&canvas, &plot, (from, to), top - 70, bottom, words);
    let below = draw_marked(&canvas, line, &plot, top - 70, bottom);
    for (index, (row, label)) in rows.iter().zip(&labels).enumerate() {
        let y = label.draw(&canvas, row, tops[index], layout.width);
        let number = index * if line.has_moments() { 3 } else { 2 };
        draw_bar(&mut canvas, row, (number, label), &plot, y, words);
        draw_moments(&mut canvas, row, number + 2, &plot, y + BAR + 40, words);
    }
    let mut height = below;
    if rows.len() < line.rows.len() {
        let count = words.numbers.write((line.rows.len() - rows.len()).into());
        let more = wrap(&write(&words.more, &[("count", &count)]), canvas.right(), 2);
        canvas.lines(&more, "", (0, below + 60 + LEADING / 2), Ink::Muted, HPos::Left);
        height += 60 + more.height();
    }
    canvas.finish(height, &line.chart.title, description)
}

/// The first year and the one after the last.
fn span(dates: impl Iterator<Item = PartialDate>) -> Option<(i32, i32)> {
    let years = dates.map(|date| i32::from(date.year));
    let span = years.fold(None, |span: Option<(i32, i32)>, year| match span {
        None => Some((year, year)),
        Some((from, to)) => Some((from.min(year), to.max(year))),
    });
    span.map(|(from, to)| (from, to + 1))
}

/// The grid of years, their names at the top.
fn draw_years(canvas: &Canvas, plot: &Plot, (from, to): (i32, i32), top: i32, bottom: i32, words: &Words) {
    let range = plot.get_x_axis_pixel_range();
    let name_width = width(&words.numbers.write_year(to));
    let room = (range.end - range.start) / (name_width + 220);
    let years = ticks::years(from, to, room.max(2) as usize);
    let places: Vec<(i32, i32)> = years
        .iter()
        .map(|&year| (year, plot.map_coordinate(&(f64::from(year), 0.0)).0))
        .collect();
    for (_, x) in &places {
        canvas.line(vec![(*x, top), (*x, bottom)], Ink::Grid);
    }
    for (year, x) in places {
        let x = x.min(canvas.right() - name_width / 2).max(name_width / 2);
        canvas.text(
            &words.numbers.write_year(year),
            (x, LEADING / 2),
            Ink::Muted,
            HPos::Center,
        );
    }
}

/// The day that is marked, its name at the bottom; the place below it.
fn draw_marked(canvas: &Canvas, line: &Timeline, plot: &Plot, top: i32, bottom: i32) -> i32 {
    let Some(marked) = &line.marked else { return bottom };
    let x = plot.map_coordinate(&(dates::begin(marked.date), 0.0)).0;
    canvas.line(vec![(x, top), (x, bottom + 40)], Ink::Line(Tone::Absent));
    let name = wrap(&marked.label, canvas.right(), 1);
    let half = name.width() / 2;
    let place = x.min(canvas.right() - half).max(half);
    canvas.lines(
        &name,
        &marked.label,
        (place, bottom + 60 + LEADING / 2),
        Ink::Muted,
        HPos::Center,
    );
    bottom + 60 + LEADING
}

/// The name of a row, and its period below it.
struct Label {
    name: Lines,
    period: Lines,
    whole_period: String,
}

impl Label {
    fn of(row: &Row, room: i32, words: &Words) -> Self {
        let whole_period = row.period(words);
        Self {
            name: wrap(&row.label, room, 4),
            period: wrap(&whole_period, room, 2),
            whole_period,
        }
    }

    fn height(&self) -> i32 {
        self.name.height() + self.period.height()
    }

    fn row_height(&self, row: &Row, layout: Width) -> i32 {
        let bar = BAR + if row.moments.is_empty() { 0 } else { 40 + LEADING };
        match layout {
            Width::Wide => self.height().max(bar),
            Width::Narrow => self.height() + 60 + bar,
        }
    }

    /// Draws it at the top of its row; where the bar begins.
    fn draw(&self, canvas: &Canvas, row: &Row, top: i32, layout: Width) -> i32 {
        canvas.lines(&self.name, &row.label, (0, top + LEADING / 2), Ink::Text, HPos::Left);
        let below = top + self.name.height() + LEADING / 2;
        canvas.lines(&self.period, &self.whole_period, (0, below), Ink::Muted, HPos::Left);
        match layout {
            Width::Wide => top + 10,
            Width::Narrow => top + self.height() + 60,
        }
    }
}

fn draw_bar(canvas: &mut Canvas, row: &Row, (number, label): (usize, &Label), plot: &Plot, top: i32, words: &Words) {
    let range = plot.get_x_axis_pixel_range();
    let at = |year: f64| plot.map_coordinate(&(year, 0.0)).0.clamp(range.start, range.end);
    let bottom = top + BAR;
    let middle = top + BAR / 2;
    let (start, end) = (row.start.date(), row.end.date());
    let (left, right) = match (start, end) {
        (Some(start), Some(end)) => (
            at(dates::begin(start).min(dates::begin(end))),
            at(dates::end(end).max(dates::end(start))),
        ),
        (Some(start), None) => {
            let left = at(dates::begin(start));
            (
                left,
                if row.end == Edge::Open {
                    range.end
                } else {
                    (left + OPEN).min(range.end)
                },
            )
        }
        (None, Some(end)) => {
            let right = at(dates::end(end));
            (
                if row.start == Edge::Open {
                    range.start
                } else {
                    (right - OPEN).max(range.start)
                },
                right,
            )
        }
        (None, None) => (range.start, range.end),
    };
    let right = right.max(left + 30);
    let bounds = Bounds {
        left,
        top,
        right,
        bottom,
    };
    let said = words.pair(&row.label, &label.whole_period);
    canvas.mark(number, said, bounds, |canvas| match (&row.start, &row.end) {
        (Edge::On(_), Edge::On(_)) => canvas.area(bounds, row.tone),
        (Edge::On(_), Edge::Open) => {
            let tip = (right - BAR / 2).max(left);
            canvas.polygon(
                vec![(left, top), (tip, top), (right, middle), (tip, bottom), (left, bottom)],
                Ink::Area(row.tone),
            );
        }
        (Edge::Open, Edge::On(_)) => {
            let tip = (left + BAR / 2).min(right);
            canvas.polygon(
                vec![(right, top), (tip, top), (left, middle), (tip, bottom), (right, bottom)],
                Ink::Area(row.tone),
            );
        }
        (Edge::On(_), Edge::Absent(_)) => {
            let known = at(start.map_or(0.0, dates::end)).clamp(left + 30, right);
            canvas.area(Bounds { right: known, ..bounds }, row.tone);
            canvas.area(Bounds { left: known, ..bounds }, Tone::Absent);
        }
        (Edge::Absent(_), Edge::On(_)) => {
            let known = at(end.map_or(0.0, dates::begin)).clamp(left, right - 30);
            canvas.area(Bounds { right: known, ..bounds }, Tone::Absent);
            canvas.area(Bounds { left: known, ..bounds }, row.tone);
        }
        _ => canvas.line(vec![(left, middle), (right, middle)], Ink::Line(Tone::Absent)),
    });
}

/// Moments below the bar, each with its name beside it where there is room.
fn draw_moments(canvas: &mut Canvas, row: &Row, number: usize, plot: &Plot, top: i32, words: &Words) {
    let middle = top + LEADING / 2;
    let mut moments: Vec<_> = row.moments.iter().collect();
    moments.sort_by_key(|moment| moment.date);
    let places: Vec<i32> = moments
        .iter()
        .map(|moment| plot.map_coordinate(&(dates::begin(moment.date), 0.0)).0)
        .collect();
    let mut free = 0;
    for (index, (moment, &x)) in moments.iter().zip(&places).enumerate() {
        let bounds = Bounds {
            left: x - 50,
            top: middle - 50,
            right: x + 50,
            bottom: middle + 50,
        };
        let said = words.pair(&row.label, &moment.label);
        canvas.mark(number, said, bounds, |canvas| canvas.marker((x, middle), Tone::Four));
        let wide = width(&moment.label);
        let next = places.get(index + 1).map_or(canvas.right(), |next| next - 80);
        if x + 90 + wide <= next {
            canvas.text(&moment.label, (x + 90, middle), Ink::Muted, HPos::Left);
            free = x + 90 + wide + 60;
        } else if free + 90 + wide <= x && index + 1 == places.len() {
            canvas.text(&moment.label, (x - 90, middle), Ink::Muted, HPos::Right);
        } else {
            free = x + 90;
        }
    }
}
