//! Neighbouring columns, and the bands between them.

use plotters_backend::{BackendCoord, text_anchor::HPos};
use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::{
    Flow,
    plan::{Band, Node, Plan},
};
use crate::chart::{
    Bounds, Ink, Tone, Width, Words,
    canvas::Canvas,
    measure::{LEADING, Lines, strong_width, wrap},
};

/// The width of a node's edge, where bands begin and end.
const EDGE: i32 = 70;
/// Between an edge and letters.
const PAD: i32 = 60;
/// Between the nodes of a column.
const BETWEEN: i32 = 100;
/// The least that a band is thick, so that it is seen.
const LEAST: i32 = 10;
/// In how many straight pieces a band bends.
const PIECES: i32 = 10;

/// Neighbouring columns.
pub(super) struct Panel<'a> {
    plan: &'a Plan,
    /// The first and the last column.
    first: usize,
    last: usize,
    /// The room of a column's names.
    room: i32,
    /// The left edge of each column's room for names.
    lefts: Vec<i32>,
    /// The nodes of each column.
    slots: Vec<Vec<Slot>>,
    scale: f64,
}

/// A node in its place.
struct Slot {
    name: Lines,
    figure: String,
    /// Below the top of the panel.
    top: i32,
    height: i32,
    /// How long its edges are: where bands end, and where they begin.
    edges: [i32; 2],
}

impl Slot {
    /// Where an edge begins.
    fn edge_top(&self, side: usize) -> i32 {
        self.top + (self.height - self.edges[side]) / 2
    }

    fn letters(&self) -> i32 {
        self.name.height() + if self.figure.is_empty() { 0 } else { LEADING }
    }
}

impl<'a> Panel<'a> {
    pub(super) fn of(plan: &'a Plan, (first, last): (usize, usize), scale: f64, width: Width, words: &Words) -> Self {
        let gaps = (last - first) as i32;
        let room = match (width, gaps) {
            (Width::Narrow, _) => 1380,
            (Width::Wide, 1) => 2200,
            (Width::Wide, _) => 1500,
        };
        // Every gap has an edge on either side.
        let gap = (width.tenths() - (gaps + 1) * room) / gaps.max(1);
        let mut panel = Self {
            plan,
            first,
            last,
            room,
            lefts: (0..=gaps).map(|at| at * (room + gap)).collect(),
            slots: Vec::new(),
            scale,
        };
        panel.slots = (first..=last).map(|column| panel.stacked(column, words)).collect();
        let height = panel.slots.iter().map(|slots| bottom(slots)).max().unwrap_or(0);
        for slots in &mut panel.slots {
            let down = (height - bottom(slots)) / 2;
            slots.iter_mut().for_each(|slot| slot.top += down);
        }
        panel
    }

    /// The nodes of a column, one below the other.
    fn stacked(&self, column: usize, words: &Words) -> Vec<Slot> {
        let room = self.room
            - PAD
                * if column == self.first || column == self.last {
                    1
                } else {
                    2
                };
        let mut top = 0;
        let nodes = self.plan.columns[column].iter().enumerate();
        let slots = nodes.map(|(at, node)| {
            let figure = words.numbers.write(node.most());
            let sum = |bands: Vec<&Band>| bands.iter().map(|band| self.thickness(band.value)).sum::<i32>();
            let mut slot = Slot {
                name: wrap(&node.label, room, 3),
                // One that has no room is in the table only, in parts.
                figure: if strong_width(&figure) <= room {
                    figure
                } else {
                    String::new()
                },
                top,
                height: 0,
                edges: [sum(self.into(column, at)), sum(self.out(column, at))],
            };
            slot.height = slot.letters().max(slot.edges[0]).max(slot.edges[1]);
            top += slot.height + BETWEEN;
            slot
        });
        slots.collect()
    }

    fn thickness(&self, value: Decimal) -> i32 {
        let exact = value.to_f64().unwrap_or(0.0) * self.scale;
        (exact.round() as i32).max(LEAST)
    }

    /// The bands of this panel that end at a node, from the top down as what they come from.
    fn into(&self, column: usize, node: usize) -> Vec<&'a Band> {
        let bands = self.plan.bands.iter();
        let bands = bands.filter(|band| column > self.first && band.column + 1 == column && band.to == node);
        let mut bands: Vec<&Band> = bands.collect();
        bands.sort_by_key(|band| band.from);
        bands
    }

    /// The bands of this panel that begin at a node, from the top down as what they lead to.
    fn out(&self, column: usize, node: usize) -> Vec<&'a Band> {
        let bands = self.plan.bands.iter();
        let bands = bands.filter(|band| column < self.last && band.column == column && band.from == node);
        let mut bands: Vec<&Band> = bands.collect();
        bands.sort_by_key(|band| band.to);
        bands
    }

    /// Draws the panel; its lower edge.
    pub(super) fn draw(&self, canvas: &mut Canvas, flow: &Flow, top: i32, words: &Words) -> i32 {
        let heads: Vec<Lines> = (self.first..=self.last)
            .map(|column| wrap(&flow.columns[column].label, self.room - PAD, 2))
            .collect();
        for (at, head) in heads.iter().enumerate() {
            let (x, anchor) = self.letters_at(at);
            let label = &flow.columns[self.first + at].label;
            canvas.lines(head, label, (x, top + LEADING / 2), Ink::Muted, anchor);
        }
        let top = top + heads.iter().map(Lines::height).max().unwrap_or(0) + BETWEEN;
        self.draw_bands(canvas, flow, top, words);
        for (at, slots) in self.slots.iter().enumerate() {
            for (slot, node) in slots.iter().zip(&self.plan.columns[self.first + at]) {
                self.draw_node(canvas, at, (slot, node), top);
            }
        }
        top + self.slots.iter().map(|slots| bottom(slots)).max().unwrap_or(0)
    }

    /// Where the letters of a column stand: beside its edge, or between its two.
    fn letters_at(&self, at: usize) -> (i32, HPos) {
        let left = self.lefts[at];
        match at {
            0 => (left + self.room - PAD, HPos::Right),
            _ if self.first + at == self.last => (left + PAD, HPos::Left),
            _ => (left + self.room / 2, HPos::Center),
        }
    }

    fn draw_node(&self, canvas: &Canvas, at: usize, (slot, node): (&Slot, &Node), top: i32) {
        let (left, right) = (self.lefts[at], self.lefts[at] + self.room);
        for (side, x) in [(0, left - EDGE), (1, right)] {
            if slot.edges[side] > 0 {
                let top = top + slot.edge_top(side);
                let bounds = Bounds {
                    left: x,
                    top,
                    right: x + EDGE,
                    bottom: top + slot.edges[side],
                };
                canvas.area(bounds, Tone::One);
            }
        }
        let (x, anchor) = self.letters_at(at);
        let first = top + slot.top + (slot.height - slot.letters()) / 2 + LEADING / 2;
        canvas.lines(&slot.name, &node.label, (x, first), Ink::Text, anchor);
        if !slot.figure.is_empty() {
            canvas.text(&slot.figure, (x, first + slot.name.height()), Ink::Strong, anchor);
        }
    }

    /// The bands, thick ones below thin ones.
    fn draw_bands(&self, canvas: &mut Canvas, flow: &Flow, top: i32, words: &Words) {
        let mut placed: Vec<(&Band, Bounds, i32)> = Vec::new();
        for column in self.first..self.last {
            let at = column - self.first;
            // How far the bands into each node have come.
            let mut ends: Vec<i32> = self.slots[at + 1].iter().map(|slot| slot.edge_top(0)).collect();
            for (from, slot) in self.slots[at].iter().enumerate() {
                let mut start = slot.edge_top(1);
                for band in self.out(column, from) {
                    let thick = self.thickness(band.value);
                    let bounds = Bounds {
                        left: self.lefts[at] + self.room + EDGE,
                        top: top + start,
                        right: self.lefts[at + 1] - EDGE,
                        bottom: top + ends[band.to],
                    };
                    placed.push((band, bounds, thick));
                    start += thick;
                    ends[band.to] += thick;
                }
            }
        }
        placed.sort_by_key(|(band, _, thick)| (std::cmp::Reverse(*thick), band.column, band.from, band.to));
        for (band, ends, thick) in placed {
            let (upper, lower) = (bend(ends, 0), bend(ends, thick));
            let bounds = Bounds {
                top: ends.top.min(ends.bottom),
                bottom: ends.top.max(ends.bottom) + thick,
                ..ends
            };
            let shape = |canvas: &Canvas| {
                let around = upper.iter().chain(lower.iter().rev()).copied().collect();
                canvas.polygon(around, Ink::Ground(Tone::Planned));
                canvas.line(upper.clone(), Ink::Axis);
                canvas.line(lower.clone(), Ink::Axis);
            };
            let [from, to] = [(band.column, band.from), (band.column + 1, band.to)]
                .map(|(column, node)| self.plan.columns[column][node].label.as_str());
            match band.row {
                Some(row) => {
                    let said = words.pair(&flow.link_name(from, to), &words.numbers.write(band.value));
                    canvas.mark(row, said, bounds, shape);
                }
                // What stands for several rows is none of them.
                None => shape(canvas),
            }
        }
    }
}

/// The edge of a band from the left upper corner of its ends to the right lower one, `down` below.
fn bend(ends: Bounds, down: i32) -> Vec<BackendCoord> {
    let (wide, high) = (ends.right - ends.left, ends.bottom - ends.top);
    let cube = PIECES * PIECES * PIECES;
    let point = |step: i32| {
        // As steep in the middle as can be, and level at both ends: 3t² − 2t³.
        let along = step * step * (3 * PIECES - 2 * step);
        let y = i64::from(high) * i64::from(along) / i64::from(cube);
        (ends.left + wide * step / PIECES, ends.top + down + y as i32)
    };
    (0..=PIECES).map(point).collect()
}

/// Where a column ends, below the top of its panel.
fn bottom(slots: &[Slot]) -> i32 {
    slots.last().map_or(0, |slot| slot.top + slot.height)
}
