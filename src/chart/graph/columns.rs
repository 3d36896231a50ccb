//! The wide form: a column a layer.

use std::collections::BTreeMap;

use super::{
    Edge, Graph,
    layers::{Arc, Layers},
    shapes::{self, HEAD, LINE, PAD, SLOT, draw_box, draw_head_left, draw_head_right, draw_name},
};
use crate::chart::{
    Bounds, Ink, Words,
    canvas::Canvas,
    measure::{Lines, width},
};

/// A box is at least and at most so wide.
const BOX: (i32, i32) = (1300, 2300);
/// Between boxes of a column.
const BETWEEN: i32 = 160;
/// Where lines run from the height of one box to that of another.
const ROUTE: i32 = 330;
/// The most that the name of an arrow takes.
const NAME: i32 = 1350;

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Item {
    /// A box.
    Node(usize),
    /// A line that goes on to a later column: the place of its arc.
    Pass(usize),
}

/// Draws the graph; its height, or nothing where the columns would be too narrow for words.
pub(super) fn draw(graph: &Graph, layers: &Layers, canvas: &mut Canvas, words: &Words) -> Option<i32> {
    let columns = Columns::of(graph, layers, canvas.right())?;
    // The lines lie below the boxes.
    for late in 0..layers.of.len() {
        let mut slot = columns.first_slot(late);
        for (index, arc) in columns.arcs_into(late) {
            columns.draw_arc(canvas, (index, arc), slot);
            let edge = columns.edges[arc.edge];
            canvas.point(
                arc.edge * 2,
                graph.sentence(edge, words),
                columns.name_bounds(late, slot),
            );
            slot += SLOT;
        }
    }
    for (node, name) in columns.names.iter().enumerate() {
        draw_box(canvas, &graph.nodes[node], name, columns.bounds(node));
    }
    Some(columns.total + 20)
}

/// Where everything stands.
struct Columns<'a> {
    layers: &'a Layers,
    edges: Vec<&'a Edge>,
    /// The names of the nodes.
    names: Vec<Lines>,
    /// How wide boxes are.
    wide: i32,
    /// The left edges of the columns' boxes.
    lefts: Vec<i32>,
    /// How wide the names of the arrows before each column are, heads included.
    rooms: Vec<i32>,
    /// The upper edge of each item in its column.
    tops: BTreeMap<(usize, Item), i32>,
    /// The height of the tallest column.
    total: i32,
}

impl<'a> Columns<'a> {
    /// None where there is no room for words.
    fn of(graph: &'a Graph, layers: &'a Layers, right: i32) -> Option<Self> {
        let edges: Vec<&Edge> = graph.known().collect();
        let mut rooms = vec![0; layers.count];
        for arc in &layers.arcs {
            let room = &mut rooms[layers.of[arc.late]];
            *room = (*room).max(width(&edges[arc.edge].label).min(NAME) + HEAD + 60);
        }
        let gaps: i32 = rooms.iter().skip(1).map(|room| room + ROUTE).sum();
        let wide = ((right - 20 - gaps) / layers.count.max(1) as i32).min(BOX.1);
        if wide < BOX.0 {
            return None;
        }
        let mut lefts = Vec::new();
        let mut left = 10;
        for (at, room) in rooms.iter().enumerate() {
            left += if at > 0 { wide + ROUTE + room } else { 0 };
            lefts.push(left);
        }
        let nodes = graph.nodes.iter().take(layers.of.len());
        let mut columns = Self {
            layers,
            edges,
            names: nodes.map(|node| shapes::name(node, wide)).collect(),
            wide,
            lefts,
            rooms,
            tops: BTreeMap::new(),
            total: 0,
        };
        columns.stack();
        Some(columns)
    }

    /// Puts the items of every column one below the other, all columns about one middle.
    fn stack(&mut self) {
        let columns = ordered(self.layers);
        let height = |column: &Vec<Item>| {
            let items: i32 = column.iter().map(|item| self.tall(*item)).sum();
            items + BETWEEN * (column.len() as i32 - 1).max(0)
        };
        let total = columns.iter().map(height).max().unwrap_or(0);
        let mut tops = BTreeMap::new();
        for (at, column) in columns.iter().enumerate() {
            let mut top = 10 + (total - height(column)) / 2;
            for item in column {
                tops.insert((at, *item), top);
                top += self.tall(*item) + BETWEEN;
            }
        }
        (self.tops, self.total) = (tops, total);
    }

    fn tall(&self, item: Item) -> i32 {
        match item {
            Item::Node(node) => {
                let ports = self.layers.arcs.iter().filter(|arc| arc.late == node).count() as i32;
                (self.names[node].height() + 2 * PAD).max(ports * SLOT + 20)
            }
            Item::Pass(_) => SLOT,
        }
    }

    fn top(&self, column: usize, item: Item) -> i32 {
        self.tops.get(&(column, item)).copied().unwrap_or(0)
    }

    fn bounds(&self, node: usize) -> Bounds {
        let column = self.layers.of[node];
        let (left, top) = (self.lefts[column], self.top(column, Item::Node(node)));
        Bounds {
            left,
            top,
            right: left + self.wide,
            bottom: top + self.tall(Item::Node(node)),
        }
    }

    /// The arcs that end at a node, from the top down as what they come from, so that they cross as little as may be.
    fn arcs_into(&self, late: usize) -> Vec<(usize, &'a Arc)> {
        let column = self.layers.of[late];
        let arcs = self.layers.arcs.iter().enumerate();
        let mut arcs: Vec<(usize, &Arc)> = arcs.filter(|(_, arc)| arc.late == late).collect();
        arcs.sort_by_key(|(index, arc)| {
            let before = match column - self.layers.of[arc.early] {
                1 => Item::Node(arc.early),
                _ => Item::Pass(*index),
            };
            (self.top(column - 1, before), *index)
        });
        arcs
    }

    /// The top of the first arrow beside a box.
    fn first_slot(&self, late: usize) -> i32 {
        let bounds = self.bounds(late);
        let arcs = self.layers.arcs.iter().filter(|arc| arc.late == late).count() as i32;
        (bounds.top + bounds.bottom - arcs * SLOT) / 2
    }

    fn name_bounds(&self, late: usize, slot: i32) -> Bounds {
        let column = self.layers.of[late];
        Bounds {
            left: self.lefts[column] - self.rooms[column],
            top: slot,
            right: self.lefts[column],
            bottom: slot + SLOT,
        }
    }

    fn draw_arc(&self, canvas: &Canvas, (index, arc): (usize, &Arc), slot: i32) {
        let (from, to) = (self.layers.of[arc.early], self.layers.of[arc.late]);
        let (early, name) = (self.bounds(arc.early), self.name_bounds(arc.late, slot));
        let (start, line) = ((early.right, (early.top + early.bottom) / 2), slot + LINE);
        let mut points = vec![start, (start.0 + HEAD, start.1)];
        for column in from + 1..to {
            let height = self.top(column, Item::Pass(index)) + LINE;
            points.push((self.lefts[column] - self.rooms[column], height));
            points.push((self.lefts[column] + self.wide + HEAD, height));
        }
        points.extend([(name.left, line), (name.right, line)]);
        canvas.line(points, Ink::Axis);
        let label = &self.edges[arc.edge].label;
        draw_name(
            canvas,
            label,
            (name.left + 30, slot),
            name.right - name.left - HEAD - 30,
        );
        if arc.ahead {
            draw_head_right(canvas, (name.right, line));
        } else {
            draw_head_left(canvas, start);
        }
    }
}

/// The items of each column, in an order in which few lines cross: each about the middle of those before it, then of
/// those after it.
fn ordered(layers: &Layers) -> Vec<Vec<Item>> {
    let mut columns: Vec<Vec<Item>> = vec![Vec::new(); layers.count];
    for (node, layer) in layers.of.iter().enumerate() {
        columns[*layer].push(Item::Node(node));
    }
    for (index, arc) in layers.arcs.iter().enumerate() {
        for column in &mut columns[layers.of[arc.early] + 1..layers.of[arc.late]] {
            column.push(Item::Pass(index));
        }
    }
    // What each item is joined to: the column beside it, and the item there.
    let mut joined: Vec<(usize, Item, Item)> = Vec::new();
    for (index, arc) in layers.arcs.iter().enumerate() {
        let mut last = Item::Node(arc.early);
        for column in layers.of[arc.early] + 1..=layers.of[arc.late] {
            let next = match column == layers.of[arc.late] {
                true => Item::Node(arc.late),
                false => Item::Pass(index),
            };
            joined.push((column, last, next));
            last = next;
        }
    }
    for _ in 0..4 {
        for at in 1..columns.len() {
            let pairs = joined.iter().filter(|(column, ..)| *column == at);
            let pairs: Vec<(Item, Item)> = pairs.map(|(_, before, item)| (*item, *before)).collect();
            sort(&mut columns, at, at - 1, &pairs);
        }
        for at in (1..columns.len()).rev() {
            let pairs = joined.iter().filter(|(column, ..)| *column == at);
            let pairs: Vec<(Item, Item)> = pairs.map(|(_, before, item)| (*before, *item)).collect();
            sort(&mut columns, at - 1, at, &pairs);
        }
    }
    columns
}

/// Sorts a column by the mean place of what its items are joined to in the column `beside`; an item that is joined to
/// nothing there keeps its place.
fn sort(columns: &mut [Vec<Item>], at: usize, beside: usize, pairs: &[(Item, Item)]) {
    let places: BTreeMap<Item, usize> = columns[beside].iter().copied().zip(0..).collect();
    let mean = |(place, item): (usize, &Item)| {
        let others = pairs.iter().filter(|(one, _)| one == item);
        let found: Vec<usize> = others.filter_map(|(_, other)| places.get(other).copied()).collect();
        match found.len() {
            0 => place * 1000,
            count => found.iter().sum::<usize>() * 1000 / count,
        }
    };
    let mut keyed: Vec<(usize, Item)> = columns[at]
        .iter()
        .enumerate()
        .map(|(place, item)| (mean((place, item)), *item))
        .collect();
    keyed.sort_by_key(|(mean, _)| *mean);
    columns[at] = keyed.into_iter().map(|(_, item)| item).collect();
}
