use super::{Lane, Lanes, Thing};
use crate::chart::{
    Bounds, Ink, Layout, Picture, Tone, Words,
    canvas::{Canvas, Plot},
    dates,
    legend::{self, Swatch},
    measure::{LEADING, Lines, strong_width, wrap},
    timeline::scale,
};
use plotters_backend::text_anchor::HPos;

/// From one row of signs to the next.
const ROW: i32 = 118;
/// Half of what a sign takes.
const HALF: i32 = 56;
/// Between lanes.
const BETWEEN: i32 = 170;
/// From this length on a period is a line.
const LONG: i32 = 160;
/// How many lanes, and how many things in each, are drawn; the table counts them all.
const MOST: (usize, usize) = (40, 400);

pub(super) fn draw(lanes: &Lanes, layout: Layout, words: &Words, id: &str, description: &str) -> Picture {
    let years = lanes.things().flat_map(|thing| [thing.start.year, thing.end.year]);
    let years = years.chain(lanes.marked.iter().map(|marked| marked.date.year));
    let (from, to) = years.fold((u16::MAX, 0), |(from, to), year| (from.min(year), to.max(year)));
    if lanes.things().next().is_none() {
        let canvas = Canvas::new(id, layout, 0);
        canvas.text(&words.empty, (0, LEADING / 2), Ink::Muted, HPos::Left);
        return canvas.finish(LEADING, &lanes.chart.title, description);
    }
    let (from, to) = (i32::from(from), i32::from(to) + 1);
    let shown = &lanes.lanes[..lanes.lanes.len().min(MOST.0)];
    let mut canvas = Canvas::new(id, layout, shown.len() * lanes.kinds.len());
    let used = (0..lanes.kinds.len()).filter(|kind| lanes.things().any(|thing| thing.kind == *kind));
    let entries: Vec<legend::Entry> = used
        .map(|kind| (lanes.kinds[kind].tone, lanes.kinds[kind].label.as_str(), String::new()))
        .collect();
    let below = legend::draw(&canvas, Swatch::Line, &entries, 0);

    let bounds = Bounds {
        left: 60,
        top: 0,
        right: canvas.right() - 60,
        bottom: 10,
    };
    let plot = canvas.plot(f64::from(from)..f64::from(to), 0.0..1.0, bounds);
    let years_top = below + 120;
    let mut top = years_top + LEADING + 120;
    let mut placed: Vec<Placed> = Vec::new();
    for lane in shown {
        let lane = Placed::of(lanes, lane, &plot, canvas.right(), words, top);
        top = lane.bottom + BETWEEN;
        placed.push(lane);
    }
    let mut height = top - BETWEEN + 30;
    // The grid lies below all.
    let reach: Vec<(i32, i32)> = placed.iter().map(|lane| (lane.rows - 20, lane.bottom + 20)).collect();
    scale::draw_years(&canvas, &plot, (from, to), years_top, &reach, words);
    if let Some(marked) = &lanes.marked {
        scale::draw_marked(&canvas, marked, &plot, &reach, height);
        height += 60 + LEADING;
    }
    for (index, lane) in placed.iter().enumerate() {
        lane.draw(lanes, index, &mut canvas, words);
    }
    if shown.len() < lanes.lanes.len() {
        let more = wrap(&words.more((lanes.lanes.len() - shown.len()).into()), canvas.right(), 2);
        canvas.lines(&more, "", (0, height + 60 + LEADING / 2), Ink::Muted, HPos::Left);
        height += 60 + more.height();
    }
    canvas.finish(height, &lanes.chart.title, description)
}

/// A lane with everything in its place.
struct Placed<'a> {
    lane: &'a Lane,
    name: Lines,
    figure: String,
    top: i32,
    /// Where the rows of signs begin.
    rows: i32,
    bottom: i32,
    signs: Vec<Sign>,
}

/// A thing in its place.
#[derive(Clone, Copy)]
struct Sign {
    kind: usize,
    x: i32,
    /// Where its line ends, if it has one.
    end: Option<i32>,
    row: i32,
}

impl<'a> Placed<'a> {
    fn of(lanes: &Lanes, lane: &'a Lane, plot: &Plot, right: i32, words: &Words, top: i32) -> Self {
        let figure = words.numbers.write(lanes.total(lane).into());
        let name = wrap(&lane.label, right - strong_width(&figure) - 70, 2);
        let signs = signs(lanes, lane, plot);
        let count = signs.iter().map(|sign| sign.row + 1).max().unwrap_or(0);
        let rows = top + name.height() + 70;
        Self {
            lane,
            name,
            figure,
            top,
            rows,
            bottom: rows + count * ROW,
            signs,
        }
    }

    fn draw(&self, lanes: &Lanes, index: usize, canvas: &mut Canvas, words: &Words) {
        canvas.named_figure(&self.name, &self.lane.label, &self.figure, (0, self.top + LEADING / 2));
        for (kind, about) in lanes.kinds.iter().enumerate() {
            let signs: Vec<Sign> = self.signs.iter().filter(|sign| sign.kind == kind).copied().collect();
            if signs.is_empty() {
                continue;
            }
            let height = |sign: &Sign| self.rows + sign.row * ROW + ROW / 2;
            let bounds = signs.iter().map(|sign| Bounds {
                left: sign.x - HALF,
                top: height(sign) - HALF,
                right: sign.end.unwrap_or(sign.x + HALF),
                bottom: height(sign) + HALF,
            });
            let bounds = bounds.reduce(|one, other| Bounds {
                left: one.left.min(other.left),
                top: one.top.min(other.top),
                right: one.right.max(other.right),
                bottom: one.bottom.max(other.bottom),
            });
            let count = words.numbers.write(lanes.count(self.lane, kind).into());
            let said = words.mark(&self.lane.label, &about.label, &count);
            let number = index * (lanes.kinds.len() + 1) + kind;
            canvas.mark(number, said, bounds.unwrap_or_default(), |canvas| {
                draw_signs(canvas, &signs, about.tone, height);
            });
        }
    }
}

fn draw_signs(canvas: &Canvas, signs: &[Sign], tone: Tone, height: impl Fn(&Sign) -> i32) {
    for sign in signs {
        if let Some(end) = sign.end {
            let y = height(sign);
            canvas.line(vec![(sign.x, y), (end, y)], Ink::Line(tone));
        }
    }
    for sign in signs {
        canvas.marker((sign.x, height(sign)), tone);
    }
}

/// The things of a lane, each in the first row where there is room: longer periods first.
fn signs(lanes: &Lanes, lane: &Lane, plot: &Plot) -> Vec<Sign> {
    let range = plot.get_x_axis_pixel_range();
    let at = |year: f64| plot.map_coordinate(&(year, 0.0)).0.clamp(range.start, range.end);
    let known = lane.things.iter().filter(|thing| thing.kind < lanes.kinds.len());
    let mut signs: Vec<Sign> = known.take(MOST.1).map(|thing| sign(thing, at)).collect();
    signs.sort_by_key(|sign| (sign.end.is_none(), sign.x, sign.kind));
    let mut rows: Vec<Vec<(i32, i32)>> = Vec::new();
    for sign in &mut signs {
        let (left, right) = (sign.x - HALF, sign.end.unwrap_or(sign.x).max(sign.x) + HALF);
        let is_free = |row: &Vec<(i32, i32)>| row.iter().all(|(start, end)| right <= *start || *end <= left);
        let row = rows.iter().position(is_free).unwrap_or_else(|| {
            rows.push(Vec::new());
            rows.len() - 1
        });
        rows[row].push((left, right));
        sign.row = row as i32;
    }
    signs
}

fn sign(thing: &Thing, at: impl Fn(f64) -> i32) -> Sign {
    let (begin, end) = (dates::begin(thing.start), dates::end(thing.end));
    let (left, right) = (at(begin.min(end)), at(end.max(begin)));
    let is_long = thing.start != thing.end && right - left > LONG;
    Sign {
        kind: thing.kind,
        // A date that is a year or a month stands in the middle of it.
        x: if is_long { left } else { (left + right) / 2 },
        end: is_long.then_some(right),
        row: 0,
    }
}
