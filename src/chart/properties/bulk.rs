//! Much of it, and long of it.

use rust_decimal::Decimal;

use super::super::{
    Diagram, Direction, Layout, Moment, Tone, Width, Words,
    bars::{self, Bars},
    line::{Figure, LineChart, Series},
    matrix::{self, Answer, Matrix},
    multiples::{Multiples, Panel},
    stacked_bars::{Row, Segment, StackedBars},
    timeline::{self, Edge, Timeline},
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
    for diagram in [&many as &dyn Diagram, &bars, &time, &grouped, &matrix, &small] {
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
