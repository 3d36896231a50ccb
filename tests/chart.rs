//! Every diagram has golden files: the drawings, the table and the description.
//!
//! A case is a folder of `tests/chart` with an `input.json`; adding one needs no code. `UPDATE_GOLDEN=1 cargo test
//! --test all chart::` writes what is drawn now; read it, and look at the pictures, before you commit it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use openstrategy::chart::{Layout, svg::Svg};
use plotters::{chart::ChartBuilder, drawing::DrawingArea, series::LineSeries, style::RGBColor};

use crate::common::chart_case::golden_files;

#[test]
fn diagrams_are_as_their_golden_files() {
    let mut wrong = Vec::new();
    for folder in cases() {
        let path = folder.join("input.json");
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let files = golden_files(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for (name, now) in files {
            check(&folder, name, &now, &mut wrong);
        }
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

fn check(folder: &Path, name: &str, now: &str, wrong: &mut Vec<String>) {
    let path = folder.join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, now).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    } else if fs::read_to_string(&path).ok().as_deref() != Some(now) {
        wrong.push(path.display().to_string());
    }
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
