//! A case of `tests/chart`, and every golden file that comes of it. `tests/chart.rs` draws it natively,
//! `tests/browser/charts.rs` in the browser: both are held to the same files.

use openstrategy::chart::{
    Diagram, Direction, Layout, Palette, Table, Width, Words, bars::Bars, card::Card, dots::Dots, export, flow::Flow,
    graph::Graph, lanes::Lanes, line::LineChart, matrix::Matrix, maturity::Maturity, multiples::Multiples,
    slope::Slope, stacked_bars::StackedBars, target::Targets, timeline::Timeline, tree_map::TreeMap,
    world_map::WorldMap,
};
use serde::Deserialize;

/// An `input.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// What the case shows.
    #[allow(dead_code)]
    about: String,
    #[serde(default)]
    direction: Direction,
    words: Words,
    diagram: Kind,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    StackedBars(StackedBars),
    Line(LineChart),
    Timeline(Timeline),
    Graph(Graph),
    Lanes(Lanes),
    Bars(Bars),
    Slope(Slope),
    Dots(Dots),
    Targets(Targets),
    Maturity(Maturity),
    Matrix(Matrix),
    Multiples(Multiples),
    Card(Card),
    Flow(Flow),
    WorldMap(WorldMap),
    TreeMap(TreeMap),
}

impl Kind {
    fn diagram(&self) -> &dyn Diagram {
        match self {
            Self::StackedBars(diagram) => diagram,
            Self::Line(diagram) => diagram,
            Self::Timeline(diagram) => diagram,
            Self::Graph(diagram) => diagram,
            Self::Lanes(diagram) => diagram,
            Self::Bars(diagram) => diagram,
            Self::Slope(diagram) => diagram,
            Self::Dots(diagram) => diagram,
            Self::Targets(diagram) => diagram,
            Self::Maturity(diagram) => diagram,
            Self::Matrix(diagram) => diagram,
            Self::Multiples(diagram) => diagram,
            Self::Card(diagram) => diagram,
            Self::Flow(diagram) => diagram,
            Self::WorldMap(diagram) => diagram,
            Self::TreeMap(diagram) => diagram,
        }
    }
}

/// The golden files of an `input.json`: their names and what they hold.
///
/// # Errors
///
/// What is wrong with the input, in serde's words.
pub fn golden_files(input: &str) -> Result<Vec<(&'static str, String)>, String> {
    let case: Case = serde_json::from_str(input).map_err(|error| error.to_string())?;
    let (diagram, words) = (case.diagram.diagram(), &case.words);
    let layout = |width| Layout {
        width,
        direction: case.direction,
    };
    let drawn = |width: Width| {
        let id = format!("{}-{}", diagram.chart().id, width.key());
        lines_of(&diagram.picture(layout(width), words, &id).svg)
    };
    let file = export(
        &diagram.svg(layout(Width::Wide), words, "file"),
        diagram.chart(),
        words,
        &Palette::LIGHT,
    );
    let table = diagram.table(words);
    Ok(vec![
        ("narrow.svg", drawn(Width::Narrow)),
        ("wide.svg", drawn(Width::Wide)),
        ("export.svg", lines_of(&file)),
        ("table.txt", text_of(&table)),
        ("table.csv", table.to_csv()),
        ("description.txt", diagram.description(words) + "\n"),
    ])
}

/// An element a line, so that a difference can be read.
fn lines_of(svg: &str) -> String {
    svg.replace("><", ">\n<") + "\n"
}

fn text_of(table: &Table) -> String {
    let mut text = format!("{}\n{} | {}\n", table.caption, table.corner, table.columns.join(" | "));
    for row in &table.rows {
        let cells: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
        text += &format!("{} | {}\n", row.header, cells.join(" | "));
    }
    text
}
