use plotters_backend::text_anchor::HPos;

use crate::chart::{
    Ink, Moment, Tone, Words,
    canvas::{Canvas, Plot},
    dates,
    measure::{LEADING, width, wrap},
    ticks,
};

/// The names of years from `top` on, and their grid lines from top to bottom of each stretch in `reach`.
pub(in crate::chart) fn draw_years(
    canvas: &Canvas,
    plot: &Plot,
    (from, to): (i32, i32),
    top: i32,
    reach: &[(i32, i32)],
    words: &Words,
) {
    let range = plot.get_x_axis_pixel_range();
    let name_width = width(&words.numbers.write_year(to));
    let room = (range.end - range.start) / (name_width + 220);
    let years = ticks::years(from, to, room.max(2) as usize);
    let place = |year: &i32| (*year, plot.map_coordinate(&(f64::from(*year), 0.0)).0);
    let places: Vec<(i32, i32)> = years.iter().map(place).collect();
    for (_, x) in &places {
        for &(top, bottom) in reach {
            canvas.line(vec![(*x, top), (*x, bottom)], Ink::Grid);
        }
    }
    for (year, x) in places {
        let x = x.min(canvas.right() - name_width / 2).max(name_width / 2);
        canvas.text(
            &words.numbers.write_year(year),
            (x, top + LEADING / 2),
            Ink::Muted,
            HPos::Center,
        );
    }
}

/// The day that is marked, its name below; how far along it is.
pub(in crate::chart) fn draw_marked(
    canvas: &Canvas,
    marked: &Moment,
    plot: &Plot,
    reach: &[(i32, i32)],
    below: i32,
) -> i32 {
    let x = plot.map_coordinate(&(dates::begin(marked.date), 0.0)).0;
    for &(top, bottom) in reach {
        canvas.line(vec![(x, top), (x, bottom)], Ink::Line(Tone::Absent));
    }
    canvas.line(vec![(x, below), (x, below + 50)], Ink::Line(Tone::Absent));
    let name = wrap(&marked.label, canvas.right(), 1);
    let half = name.width() / 2;
    let place = x.min(canvas.right() - half).max(half);
    canvas.lines(
        &name,
        &marked.label,
        (place, below + 60 + LEADING / 2),
        Ink::Muted,
        HPos::Center,
    );
    x
}
