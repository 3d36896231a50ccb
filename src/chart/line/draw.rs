use plotters_backend::{BackendCoord, text_anchor::HPos};
use rust_decimal::prelude::ToPrimitive;

use super::{Base, LineChart, Series};
use crate::chart::{
    Bounds, Ink, Layout, Picture, Width, Words,
    canvas::{Canvas, Plot},
    dates,
    labels::{self, EndLabel},
    legend::{self, Swatch},
    measure::{LEADING, strong_width, width, wrap},
    ticks::{self, Tick},
};

/// The room between the ends of lines and their labels.
const LEADER: i32 = 150;
/// How wide the name of a period below the plot may be.
const WIDEST: i32 = 800;

pub(super) fn draw(chart: &LineChart, layout: Layout, words: &Words, id: &str, description: &str) -> Picture {
    let Some(scales) = Scales::of(chart) else {
        let canvas = Canvas::new(id, layout, 0);
        canvas.text(&words.empty, (0, LEADING / 2), Ink::Muted, HPos::Left);
        return canvas.finish(LEADING, &chart.chart.title, description);
    };
    let mut canvas = Canvas::new(id, layout, scales.count);
    let (height, most_ticks) = match layout.width {
        Width::Wide => (2700, 7),
        Width::Narrow => (2300, 6),
    };
    let mut ends = ends(chart, layout, words);
    if ends.iter().map(|end| end.lines.height()).sum::<i32>() > height + 120 {
        ends.clear();
    }
    let mut top = draw_legend(&canvas, chart, layout.width == Width::Narrow || ends.is_empty());
    let half_name = half_name(chart, words);
    let room = ends
        .iter()
        .map(|end| end.width() + LEADER)
        .max()
        .unwrap_or(60)
        .max(half_name);

    let exponent = ticks::exponent(scales.high.abs().max(scales.low.abs()));
    let unit = ticks::unit(exponent, &chart.chart.unit);
    if !unit.is_empty() {
        let lines = wrap(&unit, canvas.right(), 2);
        canvas.lines(&lines, &unit, (0, top + LEADING / 2), Ink::Muted, HPos::Left);
        top += lines.height() + 90;
    }
    let ticks = ticks::around(scales.low, scales.high, most_ticks, exponent);
    let written: Vec<String> = ticks.iter().map(|tick| words.numbers.write_text(&tick.text)).collect();
    let left = written
        .iter()
        .map(|text| width(text) + 90)
        .max()
        .unwrap_or(0)
        .max(half_name);
    let bounds = Bounds {
        left,
        top: top + 30,
        right: canvas.right() - room,
        bottom: top + 30 + height,
    };
    let edge = |tick: Option<&Tick>, figure| tick.map_or(figure, |tick| tick.value);
    let plot = canvas.plot(
        scales.from..scales.to,
        edge(ticks.first(), scales.low)..edge(ticks.last(), scales.high),
        bounds,
    );
    let heights: Vec<i32> = ticks
        .iter()
        .map(|tick| plot.map_coordinate(&(scales.from, tick.value)).1)
        .collect();
    for (tick, &y) in ticks.iter().zip(&heights) {
        let ink = if tick.value == 0.0 { Ink::Axis } else { Ink::Grid };
        canvas.line(vec![(left - 30, y), (bounds.right, y)], ink);
    }
    for (text, y) in written.iter().zip(heights) {
        canvas.text(text, (left - 70, y), Ink::Muted, HPos::Right);
    }
    draw_periods(&canvas, chart, &plot, bounds, words);
    draw_lines(&mut canvas, chart, &plot, words);
    for end in &mut ends {
        end.place(&plot, bounds.right);
    }
    labels::spread(&mut ends, bounds.top - LEADING / 2, bounds.bottom + 60);
    for end in &ends {
        end.draw(&canvas, bounds.right + LEADER);
    }
    canvas.finish(bounds.bottom + 60 + LEADING, &chart.chart.title, description)
}

/// What of the chart decides the scales.
struct Scales {
    /// How many figures there are.
    count: usize,
    /// The first and the last year.
    from: f64,
    to: f64,
    /// The lowest and the highest figure.
    low: f64,
    high: f64,
}

impl Scales {
    /// `None` where there is no figure at all.
    fn of(chart: &LineChart) -> Option<Self> {
        let figures = || chart.series.iter().flat_map(|series| chart.figures(series));
        let values = || figures().map(|(_, value)| value.to_f64().unwrap_or(0.0));
        let years = || chart.periods.iter().map(|period| dates::begin(period.date));
        let (mut low, mut high) = (values().reduce(f64::min)?, values().reduce(f64::max)?);
        if chart.base == Base::Zero {
            (low, high) = (low.min(0.0), high.max(0.0));
        }
        if low == high {
            (low, high) = if low == 0.0 {
                (0.0, 1.0)
            } else {
                (low - low.abs() / 2.0, high + high.abs() / 2.0)
            };
        }
        let (mut from, mut to) = (years().reduce(f64::min)?, years().reduce(f64::max)?);
        if from == to {
            (from, to) = (from - 1.0, to + 1.0);
        }
        Some(Self {
            count: figures().count(),
            from,
            to,
            low,
            high,
        })
    }
}

/// Where lines have no names at their ends, a legend names them; the place below it.
fn draw_legend(canvas: &Canvas, chart: &LineChart, needed: bool) -> i32 {
    if !needed || chart.series.iter().all(|series| series.label.is_empty()) {
        return 0;
    }
    let entries: Vec<legend::Entry> = chart
        .series
        .iter()
        .map(|series| (series.tone, series.label.as_str(), String::new()))
        .collect();
    legend::draw(canvas, Swatch::Line, &entries, 0) + 120
}

/// What stands at the ends of lines: in a wide drawing the name and the last figure, in a narrow one the figure.
fn ends<'a>(chart: &'a LineChart, layout: Layout, words: &Words) -> Vec<EndLabel<'a>> {
    let ends = chart.series.iter().filter_map(|series| {
        let (period, value) = chart.figures(series).max_by_key(|(period, _)| period.date)?;
        let mut figure = words.numbers.write(value);
        if strong_width(&figure) > 900 {
            figure.clear(); // it is in the table
        }
        let (name, lines) = match layout.width {
            Width::Wide => (series.label.as_str(), wrap(&series.label, 1500, 3)),
            Width::Narrow => ("", wrap("", 1, 1)),
        };
        Some(EndLabel::new(
            name,
            lines,
            figure,
            (dates::begin(period.date), value.to_f64().unwrap_or(0.0)),
        ))
    });
    ends.collect()
}

/// Half the width of the widest name below the plot.
fn half_name(chart: &LineChart, words: &Words) -> i32 {
    let names = chart
        .periods
        .iter()
        .map(|period| width(&period.label))
        .filter(|name| *name <= WIDEST);
    names.max().unwrap_or(0).max(width(&words.numbers.write_year(2028))) / 2 + 10
}

/// The names of periods below the plot: all of them where they have room, else round years.
fn draw_periods(canvas: &Canvas, chart: &LineChart, plot: &Plot, bounds: Bounds, words: &Words) {
    let at = |year: f64| plot.map_coordinate(&(year, 0.0)).0;
    let mut names: Vec<(i32, String)> = Vec::new();
    if chart.periods.len() <= 40 {
        names = chart
            .periods
            .iter()
            .map(|period| (at(dates::begin(period.date)), period.label.clone()))
            .collect();
        names.sort();
        names.dedup();
    }
    let fit = |names: &[(i32, String)]| {
        let near = |pair: &[(i32, String)]| pair[0].0 + (width(&pair[0].1) + width(&pair[1].1)) / 2 + 120 > pair[1].0;
        !names.windows(2).any(near) && names.iter().all(|(_, name)| width(name) <= WIDEST)
    };
    if names.is_empty() || !fit(&names) {
        let every = |step: usize| names.iter().step_by(step).cloned().collect::<Vec<_>>();
        let some = (2..=12).map(every).find(|names| fit(names));
        names = match some.filter(|_| chart.periods.iter().any(|period| period.date.month.is_some())) {
            Some(some) => some,
            None => years(plot, words),
        };
    }
    for (x, _) in &names {
        canvas.line(vec![(*x, bounds.bottom + 10), (*x, bounds.bottom + 50)], Ink::Axis);
    }
    for (x, name) in &names {
        canvas.text(name, (*x, bounds.bottom + 60 + LEADING / 2), Ink::Muted, HPos::Center);
    }
}

/// Round years, as many as have room.
fn years(plot: &Plot, words: &Words) -> Vec<(i32, String)> {
    let (range, places) = (plot.get_x_range(), plot.get_x_axis_pixel_range());
    let room = (places.end - places.start) / (width(&words.numbers.write_year(2028)) + 160);
    let years = ticks::years(
        range.start.ceil() as i32,
        range.end.floor() as i32,
        room.max(2) as usize,
    );
    let place = |year: i32| {
        (
            plot.map_coordinate(&(f64::from(year), 0.0)).0,
            words.numbers.write_year(year),
        )
    };
    years.into_iter().map(place).collect()
}

/// A figure as a place.
#[derive(Clone, Copy)]
struct Place {
    /// The index of its period.
    period: usize,
    point: BackendCoord,
}

fn draw_lines(canvas: &mut Canvas, chart: &LineChart, plot: &Plot, words: &Words) {
    let mut order: Vec<usize> = (0..chart.periods.len()).collect();
    order.sort_by_key(|&index| chart.periods[index].date);
    let places: Vec<Vec<Option<Place>>> = (chart.series.iter())
        .map(|series| order.iter().map(|&period| place(chart, series, period, plot)).collect())
        .collect();
    for (series, places) in chart.series.iter().zip(&places) {
        for run in places.split(Option::is_none) {
            let points: Vec<BackendCoord> = run.iter().flatten().map(|place| place.point).collect();
            if points.len() > 1 {
                canvas.line(thin(points), Ink::Line(series.tone));
            }
        }
    }
    let plot_width = plot.get_x_axis_pixel_range();
    let few = chart.periods.len() as i32 * 140 <= plot_width.end - plot_width.start;
    for (at, (series, places)) in chart.series.iter().zip(&places).enumerate() {
        let last = places.iter().rposition(Option::is_some);
        for (position, place) in places.iter().enumerate() {
            let Some(Place { period, point: (x, y) }) = *place else {
                continue;
            };
            let none = |at: Option<usize>| at.and_then(|at| places.get(at)).is_none_or(Option::is_none);
            let alone = none(position.checked_sub(1)) && none(Some(position + 1));
            let Some(value) = series.values.get(period) else {
                continue;
            };
            let text = words.mark(&chart.periods[period].label, &series.label, &value.written(words));
            let number = period * chart.series.len() + at;
            let bounds = Bounds {
                left: x - 40,
                top: y - 40,
                right: x + 40,
                bottom: y + 40,
            };
            if few || alone || last == Some(position) {
                canvas.mark(number, text, bounds, |canvas| canvas.marker((x, y), series.tone));
            } else {
                canvas.point(number, text, bounds);
            }
        }
    }
}

fn place(chart: &LineChart, series: &Series, period: usize, plot: &Plot) -> Option<Place> {
    let value = series.values.get(period)?.place()?;
    let year = dates::begin(chart.periods[period].date);
    Some(Place {
        period,
        point: plot.map_coordinate(&(year, value)),
    })
}

/// Of many points on the same unit of width, the first, the lowest, the highest and the last: what the eye sees.
fn thin(points: Vec<BackendCoord>) -> Vec<BackendCoord> {
    if points.len() < 400 {
        return points;
    }
    let mut thinned = Vec::new();
    for column in points.chunk_by(|a, b| a.0 / 10 == b.0 / 10) {
        let mut kept = [0, column.len() - 1, 0, 0];
        for (index, point) in column.iter().enumerate() {
            if point.1 < column[kept[2]].1 {
                kept[2] = index;
            }
            if point.1 > column[kept[3]].1 {
                kept[3] = index;
            }
        }
        kept.sort_unstable();
        thinned.extend(kept.map(|index| column[index]));
        thinned.dedup();
    }
    thinned
}
