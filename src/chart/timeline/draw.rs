use plotters_backend::text_anchor::HPos;

use super::{Edge, Row, Timeline, scale};
use crate::chart::{
    Bounds, Ink, Layout, Moment, Picture, Tone, Width, Words,
    canvas::{Canvas, Plot},
    dates,
    measure::{LEADING, Lines, width, wrap},
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
        Width::Narrow => (canvas.right(), 60),
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
        right: canvas.right() - 60,
        bottom: 10,
    };
    let plot = canvas.plot(f64::from(from)..f64::from(to), 0.0..1.0, bounds);

    // The grid lies below all, so where the rows stand comes first.
    let labels: Vec<Label> = rows.iter().map(|row| Label::of(row, label_room, words)).collect();
    let mut lanes = Vec::new();
    let mut below = LEADING + 120;
    for (row, label) in rows.iter().zip(&labels) {
        let lane = Lane::of(row, label, below, layout.width);
        below = lane.bottom.max(lane.label + label.height()) + BETWEEN;
        lanes.push(lane);
    }
    below -= BETWEEN - 60;
    let reach: Vec<(i32, i32)> = match layout.width {
        Width::Wide => vec![(LEADING + 50, below)],
        Width::Narrow => lanes.iter().map(|lane| (lane.bar - 30, lane.bottom + 30)).collect(),
    };
    scale::draw_years(&canvas, &plot, (from, to), 0, &reach, words);
    let marked = line
        .marked
        .as_ref()
        .map(|marked| scale::draw_marked(&canvas, marked, &plot, &reach, below));
    for (index, (row, (label, lane))) in rows.iter().zip(labels.iter().zip(&lanes)).enumerate() {
        label.draw(&canvas, row, lane.label);
        let number = index * if line.has_moments() { 3 } else { 2 };
        draw_bar(&mut canvas, row, (number, label), &plot, lane.bar, words);
        draw_moments(
            &mut canvas,
            row,
            number + 2,
            &plot,
            (lane.bar + BAR + 40, marked),
            words,
        );
    }
    let mut height = if marked.is_some() { below + 60 + LEADING } else { below };
    if rows.len() < line.rows.len() {
        let more = wrap(&words.more((line.rows.len() - rows.len()).into()), canvas.right(), 2);
        canvas.lines(&more, "", (0, height + 60 + LEADING / 2), Ink::Muted, HPos::Left);
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

    fn draw(&self, canvas: &Canvas, row: &Row, top: i32) {
        canvas.lines(&self.name, &row.label, (0, top + LEADING / 2), Ink::Text, HPos::Left);
        let below = top + self.name.height() + LEADING / 2;
        canvas.lines(&self.period, &self.whole_period, (0, below), Ink::Muted, HPos::Left);
    }
}

/// Where a row stands: the tops of its label and of its bar, and the bottom of what is drawn of it.
struct Lane {
    label: i32,
    bar: i32,
    bottom: i32,
}

impl Lane {
    fn of(row: &Row, label: &Label, top: i32, layout: Width) -> Self {
        let bar = match layout {
            Width::Wide => top + (LEADING - BAR) / 2,
            Width::Narrow => top + label.height() + 60,
        };
        let moments = if row.moments.is_empty() { 0 } else { 40 + LEADING };
        Self {
            label: top,
            bar,
            bottom: bar + BAR + moments,
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
                    (at(dates::end(start)) + OPEN).min(range.end)
                },
            )
        }
        (None, Some(end)) => {
            let right = at(dates::end(end));
            (
                if row.start == Edge::Open {
                    range.start
                } else {
                    (at(dates::begin(end)) - OPEN).max(range.start)
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

/// Moments below the bar, each with its name on that side of it where there is room; a name keeps clear of its
/// neighbours, and of the day that is marked if it can.
fn draw_moments(
    canvas: &mut Canvas,
    row: &Row,
    number: usize,
    plot: &Plot,
    (top, marked): (i32, Option<i32>),
    words: &Words,
) {
    let middle = top + LEADING / 2;
    let mut moments: Vec<_> = row.moments.iter().collect();
    moments.sort_by_key(|moment| moment.date);
    let place = |moment: &&Moment| plot.map_coordinate(&(dates::begin(moment.date), 0.0)).0;
    let places: Vec<i32> = moments.iter().map(place).collect();
    let mut free = plot.get_x_axis_pixel_range().start - 40;
    for (index, (moment, &x)) in moments.iter().zip(&places).enumerate() {
        let bounds = Bounds {
            left: x - 50,
            top: middle - 50,
            right: x + 50,
            bottom: middle + 50,
        };
        canvas.mark(number, words.pair(&row.label, &moment.label), bounds, |canvas| {
            canvas.marker((x, middle), Tone::Four);
        });
        let wide = width(&moment.label);
        let next = places.get(index + 1).map_or(canvas.right(), |next| next - 80);
        let (after, before) = ((x + 90, x + 90 + wide), (x - 90 - wide, x - 90));
        let clear = |(from, to): (i32, i32)| !marked.is_some_and(|x| from - 30 < x && x < to + 30);
        let (room_after, room_before) = (after.1 <= next, before.0 >= free);
        let text = &moment.label;
        if room_after && (clear(after) || !(room_before && clear(before))) {
            canvas.text(text, (after.0, middle), Ink::Muted, HPos::Left);
            free = after.1 + 60;
        } else {
            if room_before {
                canvas.text(text, (before.1, middle), Ink::Muted, HPos::Right);
            }
            free = x + 90;
        }
    }
}
