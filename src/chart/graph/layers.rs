use super::{Edge, First};

/// Which nodes stand before which: every arc leads from a layer to a later one.
pub(super) struct Layers {
    /// The layer of each node.
    pub of: Vec<usize>,
    /// How many layers there are.
    pub count: usize,
    /// What is drawn between nodes.
    pub arcs: Vec<Arc>,
}

/// A drawn relation between two layers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Arc {
    /// The node in the earlier layer.
    pub early: usize,
    /// The node in the later layer.
    pub late: usize,
    /// The relation: its place among the rows of the table.
    pub edge: usize,
    /// Whether the arrow's head is at the later node.
    pub ahead: bool,
}

impl Layers {
    /// The layers of the first `count` nodes. Relations that go round in a circle are broken where the circle closes.
    pub(super) fn of(count: usize, edges: &[&Edge]) -> Self {
        let mut arcs: Vec<Arc> = edges
            .iter()
            .enumerate()
            .filter(|(_, edge)| edge.from < count && edge.to < count && edge.from != edge.to)
            .map(|(index, edge)| match edge.first {
                First::From => (edge.from, edge.to, index, true),
                First::To => (edge.to, edge.from, index, false),
            })
            .map(|(early, late, edge, ahead)| Arc {
                early,
                late,
                edge,
                ahead,
            })
            .collect();
        break_circles(count, &mut arcs);
        let mut of = vec![0; count];
        // No path is longer than there are nodes.
        for _ in 0..count {
            for arc in &arcs {
                of[arc.late] = of[arc.late].max(of[arc.early] + 1);
            }
        }
        // What nothing leads to stands just before what it leads to.
        for node in 0..count {
            let is_late = arcs.iter().any(|arc| arc.late == node);
            let next = arcs
                .iter()
                .filter(|arc| arc.early == node)
                .map(|arc| of[arc.late])
                .min();
            if let (false, Some(next)) = (is_late, next) {
                of[node] = next - 1;
            }
        }
        let layers = of.iter().max().map_or(0, |last| last + 1);
        Self {
            of,
            count: layers,
            arcs,
        }
    }
}

/// Turns round every arc that leads back to a node that is still being walked from.
fn break_circles(count: usize, arcs: &mut [Arc]) {
    #[derive(Clone, Copy, PartialEq)]
    enum State {
        New,
        Open,
        Closed,
    }
    let mut states = vec![State::New; count];
    for start in 0..count {
        if states[start] != State::New {
            continue;
        }
        states[start] = State::Open;
        // A node, and the arc to look at next.
        let mut path = vec![(start, 0)];
        while let Some((node, next)) = path.last_mut() {
            let node = *node;
            let found = (*next..arcs.len()).find(|at| arcs[*at].early == node);
            let Some(at) = found else {
                states[node] = State::Closed;
                path.pop();
                continue;
            };
            *next = at + 1;
            let late = arcs[at].late;
            match states[late] {
                State::New => {
                    states[late] = State::Open;
                    path.push((late, 0));
                }
                State::Open => {
                    let arc = &mut arcs[at];
                    (arc.early, arc.late, arc.ahead) = (arc.late, arc.early, !arc.ahead);
                }
                State::Closed => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Edge, First, Layers};

    fn layers(count: usize, edges: &[(usize, usize, First)]) -> Vec<usize> {
        let edges: Vec<Edge> = edges
            .iter()
            .map(|&(from, to, first)| Edge {
                from,
                to,
                label: String::new(),
                first,
            })
            .collect();
        Layers::of(count, &edges.iter().collect::<Vec<_>>()).of
    }

    #[test]
    fn what_was_there_first_stands_first() {
        // 0 is asked for by 1, reports on 2, and is put into effect by 3.
        let edges = [(1, 0, First::From), (0, 2, First::To), (3, 0, First::To)];
        assert_eq!(layers(4, &edges), [1, 0, 0, 2]);
    }

    #[test]
    fn what_nothing_leads_to_stands_just_before_its_next() {
        let edges = [(0, 1, First::From), (1, 2, First::From), (3, 2, First::From)];
        assert_eq!(layers(4, &edges), [0, 1, 2, 1]);
    }

    #[test]
    fn circles_are_broken() {
        let edges = [
            (0, 1, First::From),
            (1, 2, First::From),
            (2, 0, First::From),
            (1, 1, First::From),
        ];
        assert_eq!(layers(3, &edges), [0, 1, 2]);
        assert_eq!(layers(2, &[(0, 1, First::From), (1, 0, First::From)]), [0, 1]);
    }
}
