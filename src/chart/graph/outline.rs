//! The narrow form: the boxes one below the other, earlier ones first, and the lines beside them.

use super::{
    Edge, Graph,
    layers::{Arc, Layers},
    shapes::{self, HEAD, LINE, PAD, SLOT, draw_box, draw_dot, draw_head_left, draw_head_right, draw_name},
};
use crate::chart::{
    Bounds, Ink, Words,
    canvas::Canvas,
    measure::{Lines, width},
};

/// Between boxes.
const BETWEEN: i32 = 150;
/// From one line that runs down to the next, at most, and what all of them take.
const LANE: (i32, i32) = (110, 900);
/// The height beside a box from which the line to later ones starts.
const START: i32 = 110;
/// The widest box.
const BOX: i32 = 4000;

/// Draws the graph; its height.
pub(super) fn draw(graph: &Graph, layers: &Layers, canvas: &mut Canvas, words: &Words) -> i32 {
    let edges: Vec<&Edge> = graph.known().collect();
    let mut order: Vec<usize> = (0..layers.of.len()).collect();
    order.sort_by_key(|node| (layers.of[*node], *node));
    let outline = Outline::of(graph, layers, &edges, &order, canvas.right());

    for (early, trunk) in &outline.trunks {
        let x = outline.lane(trunk.lane);
        let (start, left) = (outline.start(*early), outline.left);
        canvas.line(vec![(left, start), (x, start), (x, trunk.bottom)], Ink::Axis);
        if layers.arcs.iter().any(|arc| arc.early == *early && !arc.ahead) {
            // Between the box and the names of its own arrows' lines there is nothing but this line.
            draw_head_right(canvas, (left, start));
        }
    }
    for late in &order {
        for (arc, slot) in outline.arcs_into(*late) {
            let Some((_, trunk)) = outline.trunks.iter().find(|(early, _)| *early == arc.early) else {
                continue;
            };
            let (x, line, left) = (outline.lane(trunk.lane), slot + LINE, outline.left);
            canvas.line(vec![(x, line), (left, line)], Ink::Axis);
            draw_dot(canvas, (x, line));
            let edge = edges[arc.edge];
            draw_name(
                canvas,
                &edge.label,
                (outline.names_left(), slot),
                outline.room - HEAD - 20,
            );
            if arc.ahead {
                draw_head_right(canvas, (left, line));
            } else {
                draw_head_left(canvas, (x + 20, line));
            }
            let mark = Bounds {
                left: outline.names_left(),
                top: slot,
                right: left,
                bottom: slot + SLOT,
            };
            canvas.point(arc.edge * 2, graph.sentence(edge, words), mark);
        }
    }
    for (node, name) in outline.names.iter().enumerate() {
        draw_box(canvas, &graph.nodes[node], name, outline.bounds[node]);
    }
    outline.bounds.iter().map(|bounds| bounds.bottom).max().unwrap_or(0) + 10
}

/// The line from a box down to those that come after it.
struct Trunk {
    lane: usize,
    bottom: i32,
}

/// Where everything stands.
struct Outline<'a> {
    layers: &'a Layers,
    names: Vec<Lines>,
    bounds: Vec<Bounds>,
    /// By the box that they start at.
    trunks: Vec<(usize, Trunk)>,
    /// The left edge of the boxes.
    left: i32,
    /// What the names of arrows take, heads included.
    room: i32,
    /// From lane to lane.
    step: i32,
}

impl<'a> Outline<'a> {
    fn of(graph: &Graph, layers: &'a Layers, edges: &[&Edge], order: &[usize], right: i32) -> Self {
        let widest = layers.arcs.iter().map(|arc| width(&edges[arc.edge].label)).max();
        let room = widest.map_or(0, |widest| widest.min(1000) + HEAD + 60);
        // The lanes are known once the boxes stand, whose width needs the lanes: as many as could be, first.
        let starts = (0..layers.of.len()).filter(|node| layers.arcs.iter().any(|arc| arc.early == *node));
        let step = (LANE.1 / starts.count().max(1) as i32).min(LANE.0);
        let mut outline = Self {
            layers,
            names: Vec::new(),
            bounds: vec![Bounds::default(); layers.of.len()],
            trunks: Vec::new(),
            left: 0,
            room,
            step,
        };
        // Twice: with no lanes, which does not move a box up or down by much, and with those that it took.
        let mut lanes = 0;
        for _ in 0..2 {
            outline.place(graph, order, right, lanes);
            lanes = outline
                .trunks
                .iter()
                .map(|(_, trunk)| trunk.lane + 1)
                .max()
                .unwrap_or(0);
        }
        outline.left = outline.left.max(0);
        outline
    }

    fn place(&mut self, graph: &Graph, order: &[usize], right: i32, lanes: usize) {
        self.left = 40 + lanes as i32 * self.step + self.room;
        let wide = (right - 10 - self.left).min(BOX);
        let nodes = graph.nodes.iter().take(self.layers.of.len());
        self.names = nodes.map(|node| shapes::name(node, wide)).collect();
        let mut top = 10;
        for node in order {
            let into = self.layers.arcs.iter().filter(|arc| arc.late == *node).count() as i32;
            let start = if self.layers.arcs.iter().any(|arc| arc.early == *node) {
                START
            } else {
                0
            };
            let tall = (self.names[*node].height() + 2 * PAD).max(into * SLOT + start + 20);
            self.bounds[*node] = Bounds {
                left: self.left,
                top,
                right: self.left + wide,
                bottom: top + tall,
            };
            top += tall + BETWEEN;
        }
        self.lay_trunks(order);
    }

    /// Gives every trunk the first lane, from the boxes outwards, that is free where it runs.
    fn lay_trunks(&mut self, order: &[usize]) {
        let mut trunks: Vec<(usize, Trunk)> = Vec::new();
        for early in order {
            let ends = order
                .iter()
                .flat_map(|late| self.arcs_into(*late))
                .filter(|(arc, _)| arc.early == *early);
            let Some(bottom) = ends.map(|(_, slot)| slot + LINE).max() else {
                continue;
            };
            let top = self.start(*early);
            let is_taken = |lane: usize| {
                trunks
                    .iter()
                    .any(|(_, other)| other.lane == lane && other.bottom + 60 > top)
            };
            let lane = (0..).find(|lane| !is_taken(*lane)).unwrap_or(0);
            trunks.push((*early, Trunk { lane, bottom }));
        }
        self.trunks = trunks;
    }

    /// The arcs that end at a box, and the top of each.
    fn arcs_into(&self, late: usize) -> Vec<(&'a Arc, i32)> {
        let mut arcs: Vec<&Arc> = self.layers.arcs.iter().filter(|arc| arc.late == late).collect();
        arcs.sort_by_key(|arc| (self.bounds[arc.early].top, arc.edge));
        let first = self.bounds[late].top + 10;
        arcs.into_iter()
            .zip(0..)
            .map(|(arc, at)| (arc, first + at * SLOT))
            .collect()
    }

    /// How far down the line to later boxes starts.
    fn start(&self, early: usize) -> i32 {
        self.bounds[early].bottom - START / 2
    }

    /// Where a lane is.
    fn lane(&self, lane: usize) -> i32 {
        self.left - self.room - 20 - lane as i32 * self.step
    }

    fn names_left(&self) -> i32 {
        self.left - self.room + 60
    }
}
