use plotters_backend::{BackendCoord, text_anchor::HPos};

use super::Card;
use crate::chart::{
    Bounds, Figure, Ink, Layout, Picture, Tone, Words,
    canvas::Canvas,
    measure::{LEADING, SIZE, strong_width, wrap},
    value,
};

/// How many times as large as other letters the figure is, at most.
const LARGE: i32 = 4;
/// The height of the small line.
const HEIGHT: i32 = 500;
const TONE: Tone = Tone::One;

pub(super) fn draw(card: &Card, layout: Layout, words: &Words, id: &str, description: &str) -> Picture {
    let mut canvas = Canvas::new(id, layout, 1 + card.before.len());
    if card.figure.number().is_none() && card.before.iter().all(|point| point.figure.number().is_none()) {
        canvas.text(&words.empty, (0, LEADING / 2), Ink::Muted, HPos::Left);
        return canvas.finish(LEADING, &card.chart.title, description);
    }
    let right = canvas.right();
    let measure = wrap(&card.measure, right, 4);
    canvas.lines(&measure, &card.measure, (0, LEADING / 2), Ink::Text, HPos::Left);
    let mut y = measure.height() + 80;
    let text = card.figure.written(words);
    let number = card.before.len();
    let said = |date: &str, figure: &Figure| words.mark(date, &card.measure, &figure.written(words));
    let wide = strong_width(&text);
    let times = (1..=LARGE).rev().find(|times| wide * times <= right);
    let height = match times {
        Some(times) => {
            let bounds = Bounds {
                left: 0,
                top: y,
                right: wide * times,
                bottom: y + SIZE * times,
            };
            canvas.mark(number, said(&card.date, &card.figure), bounds, |canvas| {
                canvas.large(&text, (0, y + SIZE * times * 17 / 20), times);
            });
            SIZE * times + 60
        }
        // Too long even in letters of the usual size.
        None => {
            let lines = wrap(&text, right * 9 / 10, 4);
            let bounds = Bounds {
                left: 0,
                top: y,
                right,
                bottom: y + lines.height(),
            };
            canvas.mark(number, said(&card.date, &card.figure), bounds, |canvas| {
                canvas.lines(&lines, &text, (0, y + LEADING / 2), Ink::Strong, HPos::Left);
            });
            lines.height() + 60
        }
    };
    y += height;
    for (text, ink) in [(&card.chart.unit, Ink::Text), (&card.date, Ink::Muted)] {
        if !text.trim().is_empty() {
            let lines = wrap(text, right, 3);
            canvas.lines(&lines, text, (0, y + LEADING / 2), ink, HPos::Left);
            y += lines.height() + 20;
        }
    }
    if draw_line(&mut canvas, card, y + 120, said) {
        y += 120 + HEIGHT + 60;
    }
    canvas.finish(y, &card.chart.title, description)
}

/// The small line of earlier figures, at even distances, to the figure itself; whether there is one.
fn draw_line(canvas: &mut Canvas, card: &Card, top: i32, said: impl Fn(&str, &Figure) -> String) -> bool {
    let earlier = card
        .before
        .iter()
        .map(|point| (point.period.label.as_str(), &point.figure));
    let all: Vec<_> = earlier.chain([(card.date.as_str(), &card.figure)]).collect();
    let places = || all.iter().filter_map(|(_, figure)| figure.place());
    let Some((low, high)) = value::reach(places(), true).filter(|_| places().count() > 1) else {
        return false;
    };
    let bounds = Bounds {
        left: 60,
        top,
        right: canvas.right() - 60,
        bottom: top + HEIGHT,
    };
    let plot = canvas.plot(0.0..(all.len() - 1).max(1) as f64, low..high, bounds);
    let zero = plot.map_coordinate(&(0.0, 0.0)).1;
    canvas.line(vec![(0, zero), (canvas.right(), zero)], Ink::Axis);
    let points: Vec<Option<BackendCoord>> = all
        .iter()
        .enumerate()
        .map(|(at, (_, figure))| Some(plot.map_coordinate(&(at as f64, figure.place()?))))
        .collect();
    for run in points.split(Option::is_none) {
        let line: Vec<BackendCoord> = run.iter().flatten().copied().collect();
        if line.len() > 1 {
            canvas.line(line, Ink::Line(TONE));
        }
    }
    for (index, ((date, figure), point)) in all.iter().zip(&points).enumerate() {
        let Some((x, y)) = *point else { continue };
        let bounds = Bounds {
            left: x - 40,
            top: y - 40,
            right: x + 40,
            bottom: y + 40,
        };
        // The last is the large figure, which is a mark already.
        match index + 1 < all.len() {
            true => canvas.mark(index, said(date, figure), bounds, |canvas| canvas.marker((x, y), TONE)),
            false => canvas.marker((x, y), TONE),
        }
    }
    true
}
