use plotters_backend::text_anchor::HPos;

use super::{Answer, Matrix, Row};
use crate::chart::{
    Bounds, Ink, Layout, Picture, Tone, Words,
    canvas::Canvas,
    legend::{self, Swatch},
    measure::{LEADING, Lines, wrap},
    rows::Rows,
};

/// The height of an answer.
const CELL: i32 = 230;
/// Between answers.
const SLIT: i32 = 30;
/// Between rows.
const BETWEEN: i32 = 60;
/// The least and the most that an answer is wide.
const WIDTHS: (i32, i32) = (200, 760);
/// How many rows are drawn; the table has them all.
const MOST: usize = 60;

pub(super) fn draw(matrix: &Matrix, layout: Layout, words: &Words, id: &str, description: &str) -> Picture {
    let rows = &matrix.rows[..matrix.rows.len().min(MOST)];
    if rows.is_empty() || matrix.columns.is_empty() {
        let canvas = Canvas::new(id, layout, 0);
        canvas.text(&words.empty, (0, LEADING / 2), Ink::Muted, HPos::Left);
        return canvas.finish(LEADING, &matrix.chart.title, description);
    }
    let names = Rows::of(rows.iter().map(|row| row.label.as_str()), layout, 2600);
    let room = layout.width.tenths() - names.left;
    // Respects that would be too narrow to tell apart are in the table only.
    let columns = matrix.columns.len().min((room / WIDTHS.0) as usize);
    let step = (room / columns as i32).min(WIDTHS.1);
    let mut canvas = Canvas::new(id, layout, rows.len() * columns);
    let mut y = draw_legend(&canvas, matrix, rows, columns, words);

    let heads: Vec<Lines> = matrix.columns[..columns]
        .iter()
        .map(|name| wrap(name, step - 70, 3))
        .collect();
    let is_split = |(head, name): (&Lines, &String)| head.cut || head.lines.join(" ").len() != name.trim().len();
    // Names that do not stand whole above their column are numbers there, and are listed with their numbers before.
    let heads = match heads.iter().zip(&matrix.columns).any(is_split) {
        true => {
            let numbers = (1..=columns).map(|number| words.numbers.write(number.into()));
            let numbers: Vec<String> = numbers.collect();
            for (number, name) in numbers.iter().zip(&matrix.columns) {
                let text = words.pair(number, name);
                let lines = wrap(&text, canvas.right(), 2);
                canvas.lines(&lines, &text, (0, y + LEADING / 2), Ink::Text, HPos::Left);
                y += lines.height() + 20;
            }
            y += 100;
            numbers.iter().map(|number| wrap(number, step, 1)).collect()
        }
        false => heads,
    };
    let high = heads.iter().map(Lines::height).max().unwrap_or(0);
    for (column, head) in heads.iter().enumerate() {
        let place = (
            names.left + column as i32 * step,
            y + high - head.height() + LEADING / 2,
        );
        canvas.lines(head, "", place, Ink::Muted, HPos::Left);
    }
    y += high + 60;
    for (index, row) in rows.iter().enumerate() {
        let place = names.begin(&canvas, &row.label, y, CELL);
        for column in 0..columns {
            let left = names.left + column as i32 * step;
            let bounds = Bounds {
                left,
                top: place.top,
                right: left + step - SLIT,
                bottom: place.top + CELL,
            };
            let answer = matrix.answer(row, column);
            let said = words.mark(&row.label, &matrix.columns[column], &matrix.written(&answer, words));
            canvas.mark(index * matrix.columns.len() + column, said, bounds, |canvas| {
                draw_answer(canvas, &answer, bounds);
            });
        }
        y = place.below.max(place.top + CELL) + BETWEEN;
    }
    let hidden = [matrix.rows.len() - rows.len(), matrix.columns.len() - columns];
    if let Some(hidden) = hidden.into_iter().find(|hidden| *hidden > 0) {
        let more = wrap(&words.more(hidden.into()), canvas.right(), 2);
        canvas.lines(&more, "", (0, y + 60 + LEADING / 2), Ink::Muted, HPos::Left);
        y += more.height() + 60 + BETWEEN;
    }
    canvas.finish(y - BETWEEN + 20, &matrix.chart.title, description)
}

/// The texture of an answer, and its sign.
fn look(answer: &Answer) -> (Tone, &'static str) {
    match answer {
        Answer::Yes => (Tone::Done, "✓"),
        Answer::No => (Tone::Absent, "✗"),
        Answer::Absent(_) => (Tone::Dropped, "?"),
    }
}

fn draw_answer(canvas: &Canvas, answer: &Answer, bounds: Bounds) {
    let (tone, sign) = look(answer);
    canvas.area(bounds, tone);
    let middle = ((bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2);
    canvas.figure_on(sign, middle, tone);
}

/// How the answers that there are look; the place below it.
fn draw_legend(canvas: &Canvas, matrix: &Matrix, rows: &[Row], columns: usize, words: &Words) -> i32 {
    let all = [Answer::Yes, Answer::No, Answer::default()];
    let is_there = |answer: &Answer| {
        let answers = rows
            .iter()
            .flat_map(|row| (0..columns).map(|column| matrix.answer(row, column)));
        answers.into_iter().any(|found| look(&found) == look(answer))
    };
    let entries: Vec<(Tone, String)> = all
        .iter()
        .filter(|answer| is_there(answer))
        .map(|answer| {
            let (tone, sign) = look(answer);
            (tone, format!("{sign} {}", matrix.written(answer, words)))
        })
        .collect();
    let entries: Vec<legend::Entry> = entries
        .iter()
        .map(|(tone, text)| (*tone, text.as_str(), String::new()))
        .collect();
    legend::draw(canvas, Swatch::Area, &entries, 0) + 170
}
