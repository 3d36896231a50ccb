//! What refers to what, as boxes and arrows: earlier things first, in the reading direction.

mod columns;
mod layers;
mod outline;
mod shapes;

use serde::{Deserialize, Serialize};

use self::layers::Layers;
use super::{
    Cell, Chart, Diagram, Ink, Layout, Picture, Table, TableRow, Width, Words,
    canvas::Canvas,
    measure::{LEADING, wrap},
};
use plotters_backend::text_anchor::HPos;

/// Things and the relations between them. A thing that was there before another stands before it: in a column to its
/// left, or, where columns would be too narrow for words, above it.
///
/// [`Words::description`] may use: `{title}`, `{unit}`, `{nodes}` and `{edges}` (how many), `{most}` (the thing with
/// the most relations) and `{most_edges}` (how many it has; no value where no thing has more than one), and `{list}`
/// (every relation).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Graph {
    /// Its name, unit and sources.
    pub chart: Chart,
    /// The header of the things that relations begin at: "Work".
    pub from_header: String,
    /// The header of what they are: "Relation".
    pub relation_header: String,
    /// The header of the things that they lead to: "With".
    pub to_header: String,
    /// The things.
    pub nodes: Vec<Node>,
    /// The relations.
    pub edges: Vec<Edge>,
}

/// A thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Node {
    /// What it is called; a long name is wrapped.
    pub label: String,
    /// Whether it is the one that the diagram is about.
    #[serde(default)]
    pub main: bool,
}

/// A relation, drawn as an arrow. One whose ends are no nodes, or the same one, stands in the table only, if at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edge {
    /// The node that it begins at: its place in [`Graph::nodes`].
    pub from: usize,
    /// The node that it leads to.
    pub to: usize,
    /// What it is: "reports on".
    pub label: String,
    /// Which of the two was there first.
    #[serde(default)]
    pub first: First,
}

/// Which end of a relation was there first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum First {
    /// The one that it begins at: a resolution that asks for a report.
    #[default]
    From,
    /// The one that it leads to: the strategy that a report is about.
    To,
}

/// How many nodes are drawn; the table has every relation.
const MOST: usize = 40;

impl Graph {
    fn label(&self, node: usize) -> &str {
        self.nodes.get(node).map_or("", |node| node.label.as_str())
    }

    /// The relations of the table: those whose ends there are.
    fn known(&self) -> impl Iterator<Item = &Edge> {
        self.edges
            .iter()
            .filter(|edge| edge.from < self.nodes.len() && edge.to < self.nodes.len())
    }
}

impl Diagram for Graph {
    fn chart(&self) -> &Chart {
        &self.chart
    }

    fn picture(&self, layout: Layout, words: &Words, id: &str) -> Picture {
        let description = self.description(words);
        let mut canvas = Canvas::new(id, layout, usize::MAX);
        if self.nodes.is_empty() {
            canvas.text(&words.empty, (0, LEADING / 2), Ink::Muted, HPos::Left);
            return canvas.finish(LEADING, &self.chart.title, &description);
        }
        let layers = Layers::of(self.nodes.len().min(MOST), &self.known().collect::<Vec<_>>());
        let columns = match layout.width {
            Width::Wide => columns::draw(self, &layers, &mut canvas, words),
            Width::Narrow => None,
        };
        let mut height = columns.unwrap_or_else(|| outline::draw(self, &layers, &mut canvas, words));
        if self.nodes.len() > MOST {
            let more = wrap(&words.more((self.nodes.len() - MOST).into()), canvas.right(), 2);
            canvas.lines(&more, "", (0, height + 100 + LEADING / 2), Ink::Muted, HPos::Left);
            height += 100 + more.height();
        }
        canvas.finish(height, &self.chart.title, &description)
    }

    /// A row for each relation; the mark of its first cell is the arrow.
    fn table(&self, _: &Words) -> Table {
        let rows = self.known().map(|edge| TableRow {
            header: self.label(edge.from).to_owned(),
            cells: vec![Cell::words(&edge.label), Cell::words(self.label(edge.to))],
        });
        Table {
            caption: self.chart.caption(),
            corner: self.from_header.clone(),
            columns: vec![self.relation_header.clone(), self.to_header.clone()],
            rows: rows.collect(),
        }
    }

    fn description(&self, words: &Words) -> String {
        if self.nodes.is_empty() {
            return words.describe_empty(&self.chart);
        }
        let count = |count: usize| words.numbers.write(count.into());
        let said = self.known().map(|edge| self.sentence(edge, words)).collect::<Vec<_>>();
        let (nodes, edges, list) = (count(self.nodes.len()), count(said.len()), words.list(&said));
        let mut values = vec![
            ("title", self.chart.title.as_str()),
            ("unit", &self.chart.unit),
            ("nodes", &nodes),
            ("edges", &edges),
            ("list", &list),
        ];
        let degree = |node: usize| {
            let touches = |edge: &&Edge| edge.from == node || edge.to == node;
            self.known().filter(touches).count()
        };
        // Of several with as many, the first.
        let most = (0..self.nodes.len())
            .rev()
            .max_by_key(|node| degree(*node))
            .unwrap_or(0);
        let most_edges = count(degree(most));
        if degree(most) > 1 {
            values.extend([("most", self.label(most)), ("most_edges", most_edges.as_str())]);
        }
        words.describe(&values)
    }
}

impl Graph {
    /// A relation in words.
    fn sentence(&self, edge: &Edge, words: &Words) -> String {
        words.mark(self.label(edge.from), &edge.label, self.label(edge.to))
    }
}
