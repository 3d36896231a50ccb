//! Much of it, and long of it.

use rust_decimal::Decimal;

use super::super::{
    Diagram, Direction, Layout, Moment, Tone, Width, Words,
    bars::{self, Bars},
    flow::{self, Flow},
    line::{Figure, LineChart, Series},
    matrix::{self, Answer, Matrix},
    multiples::{Multiples, Panel},
    stacked_bars::{Row, Segment, StackedBars},
    timeline::{self, Edge, Timeline},
    tree_map::{Part, TreeMap},
    world_map::{Point, WorldMap},
};
use super::drawn::check;
use crate::model::PartialDate;

#[test]
fn five_thousand_of_anything_can_be_drawn() {
    let date = |index: u16| Moment {
        date: PartialDate {
            year: 1 + index,
            month: None,
            day: None,
        },
        label: index.to_string(),
    };
    let many = LineChart {
        periods: (0..5000).map(date).collect(),
        series: vec![Series {
            label: "a".into(),
            tone: Tone::One,
            values: (0..5000).map(|at| Figure::Number((at * 37 % 1001).into())).collect(),
        }],
        ..LineChart::default()
    };
    let row = Row {
        label: "a".into(),
        values: vec![1.into()],
    };
    let bars = StackedBars {
        segments: (0..5000)
            .map(|_| Segment {
                label: "a".into(),
                tone: Tone::Two,
            })
            .collect(),
        rows: vec![row; 50],
        ..StackedBars::default()
    };
    let bar = timeline::Row {
        label: "a".into(),
        start: Edge::On(date(1999)),
        end: Edge::Open,
        tone: Tone::One,
        moments: vec![date(2000); 50],
    };
    let time = Timeline {
        rows: vec![bar; 5000],
        ..Timeline::default()
    };
    let number = |at: i32| Figure::Number(at.into());
    let grouped = Bars {
        series: vec![
            bars::Series {
                label: "a".into(),
                tone: Tone::One,
            };
            200
        ],
        rows: (0..5000)
            .map(|at| bars::Row {
                label: "a".into(),
                values: vec![number(at)],
            })
            .collect(),
        ..Bars::default()
    };
    let matrix = Matrix {
        columns: vec!["a".into(); 20],
        rows: vec![
            matrix::Row {
                label: "a".into(),
                answers: vec![Answer::Yes],
            };
            5000
        ],
        ..Matrix::default()
    };
    let panel = Panel {
        label: "a".into(),
        values: (0..5000).map(number).collect(),
    };
    let small = Multiples {
        periods: (0..5000).map(date).collect(),
        panels: vec![panel; 50],
        ..Multiples::default()
    };
    let point = |at: i32| Point {
        latitude: (at % 80).into(),
        longitude: (at % 170).into(),
        ..Point::default()
    };
    let map = WorldMap {
        points: (0..5000).map(point).collect(),
        ..WorldMap::default()
    };
    for diagram in [&many as &dyn Diagram, &bars, &time, &grouped, &matrix, &small, &map] {
        for width in Width::ALL {
            let picture = diagram.picture(
                Layout {
                    width,
                    direction: Direction::Ltr,
                },
                &Words::default(),
                "many",
            );
            assert!(
                !picture.marks.is_empty() && !picture.svg.contains("data-mark"),
                "{}",
                picture.svg.len()
            );
        }
    }
    assert!(many.svg(Layout::default(), &Words::default(), "many").len() < 40_000);
}

/// What is too small to be told apart is joined: the picture stays small, the table has everything.
#[test]
fn five_thousand_links_and_parts_are_joined() {
    let column = || flow::Column {
        label: "a".into(),
        nodes: (0..5000).map(|node| format!("n{node}")).collect(),
    };
    let link = |at: usize| flow::Link {
        column: 0,
        from: at,
        to: at * 37 % 5000,
        value: (at % 1000 + 1).into(),
    };
    let flow = Flow {
        columns: vec![column(), column()],
        links: (0..5000).map(link).collect(),
        ..Flow::default()
    };
    let part = |at: usize| Part {
        label: format!("n{at}"),
        group: Some(at % 50),
        value: Figure::Number((at % 1000 + 1).into()),
    };
    let tree = TreeMap {
        groups: vec!["g".into(); 50],
        parts: (0..5000).map(part).collect(),
        ..TreeMap::default()
    };
    for diagram in [&flow as &dyn Diagram, &tree] {
        assert_eq!(diagram.table(&Words::default()).rows.len(), 5000);
        assert!(diagram.svg(Layout::default(), &Words::default(), "many").len() < 60_000);
    }
}

/// A row of the legend is as tall as its tallest entry, whichever comes last in it.
#[test]
fn a_long_name_in_the_legend_keeps_its_place() {
    let long = format!("{} {}", "x".repeat(30), "x".repeat(20));
    let series = [long.as_str(), "", "figures"].into_iter().enumerate();
    let series = series.map(|(index, label)| Series {
        label: label.to_owned(),
        tone: Tone::of(index),
        values: vec![Figure::Number(Decimal::from(index))],
    });
    let date: PartialDate = "1995".parse().expect("a date");
    let chart = LineChart {
        periods: vec![Moment {
            date,
            label: date.to_string(),
        }],
        series: series.collect(),
        ..LineChart::default()
    };
    check(&chart).expect("letters apart");
}
