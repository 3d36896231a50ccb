//! Every diagram has golden files: the drawings, the table and the description.
//!
//! A case is a folder of `tests/chart` with an `input.json`; adding one needs no code. `UPDATE_GOLDEN=1 cargo test
//! --test chart` writes what is drawn now; read it, and look at the pictures, before you commit it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use openstrategy::chart::{
    Diagram, Direction, Layout, Palette, Table, Width, Words, bars::Bars, card::Card, dots::Dots, export, graph::Graph,
    lanes::Lanes, line::LineChart, matrix::Matrix, maturity::Maturity, multiples::Multiples, slope::Slope,
    stacked_bars::StackedBars, svg::Svg, target::Targets, timeline::Timeline,
};
use plotters::{chart::ChartBuilder, drawing::DrawingArea, series::LineSeries, style::RGBColor};
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
        }
    }
}

#[test]
fn diagrams_are_as_their_golden_files() {
    let mut wrong = Vec::new();
    for folder in cases() {
        let case = read(&folder);
        let (diagram, words) = (case.diagram.diagram(), &case.words);
        for width in Width::ALL {
            let layout = Layout {
                width,
                direction: case.direction,
            };
            let name = width.key();
            let picture = diagram.picture(layout, words, &format!("{}-{name}", diagram.chart().id));
            check(&folder, &format!("{name}.svg"), &lines_of(&picture.svg), &mut wrong);
        }
        let layout = Layout {
            width: Width::Wide,
            direction: case.direction,
        };
        let file = export(
            &diagram.svg(layout, words, "file"),
            diagram.chart(),
            words,
            &Palette::LIGHT,
        );
        check(&folder, "export.svg", &lines_of(&file), &mut wrong);
        let table = diagram.table(words);
        check(&folder, "table.txt", &text_of(&table), &mut wrong);
        check(&folder, "table.csv", &table.to_csv(), &mut wrong);
        check(
            &folder,
            "description.txt",
            &(diagram.description(words) + "\n"),
            &mut wrong,
        );
    }
    assert!(
        wrong.is_empty(),
        "not as before (UPDATE_GOLDEN=1 writes them anew): {wrong:#?}"
    );
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/chart");
    let mut cases: Vec<PathBuf> = fs::read_dir(folder)
        .expect("tests/chart is there")
        .map(|entry| entry.expect("it can be listed").path())
        .filter(|path| path.is_dir())
        .collect();
    cases.sort();
    cases
}

fn read(folder: &Path) -> Case {
    let path = folder.join("input.json");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn check(folder: &Path, name: &str, now: &str, wrong: &mut Vec<String>) {
    let path = folder.join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, now).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    } else if fs::read_to_string(&path).ok().as_deref() != Some(now) {
        wrong.push(path.display().to_string());
    }
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

/// Plotters' own charts may be drawn on the backend too: colours that are no inks become attributes.
#[test]
fn plotters_own_charts_can_be_drawn() {
    let svg = std::rc::Rc::new(std::cell::RefCell::new(Svg::new("own", Layout::default())));
    let area = DrawingArea::from(&svg);
    let area = area
        .titled("Own & only", ("sans-serif", 200))
        .expect("a title")
        .shrink((0, 0), (7200, 4000));
    let mut chart = ChartBuilder::on(&area)
        .margin(100)
        .x_label_area_size(300)
        .y_label_area_size(500)
        .build_cartesian_2d(0.0..10.0, 0.0..100.0)
        .expect("a chart");
    chart.configure_mesh().draw().expect("a mesh");
    let points = (0..=10).map(|x| (f64::from(x), f64::from(x * x)));
    chart
        .draw_series(LineSeries::new(points, &RGBColor(255, 0, 0)))
        .expect("a series");
    let drawn = svg.borrow_mut().finish(4400, "Own", "Drawn by plotters");
    assert!(
        drawn.contains("stroke=\"#ff0000\"") && drawn.contains("Own &amp; only"),
        "{drawn}"
    );
    assert!(!drawn.contains("NaN") && !drawn.contains("style="), "{drawn}");
}
