//! What holds for every diagram, whatever its figures and names are.

use proptest::{prelude::*, sample::select};
use rust_decimal::Decimal;

use super::{
    Diagram, Direction, Layout, Moment, Palette, Tone, Width, Words,
    bars::{self, Bars},
    card::{Card, Point},
    dots::{self, Dots},
    export,
    graph::{Edge as GraphEdge, First, Graph, Node},
    lanes::{self, Lanes},
    line::{Base, Figure, LineChart, Series},
    matrix::{self, Answer, Matrix},
    maturity::{Level, Maturity},
    measure::{LEADING, SIZE, strong_width, width},
    multiples::{Multiples, Panel},
    slope::{self, Slope},
    stacked_bars::{Row, Segment, StackedBars},
    target::{self, Dated, Targets},
    timeline::{self, Edge, Timeline},
};
use crate::model::PartialDate;

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn stacked_bars_can_be_read(rows in prop::collection::vec((name(), prop::collection::vec(figure(), 0..8)), 0..12),
                                segments in prop::collection::vec((name(), select(Tone::ALL.to_vec())), 0..8)) {
        let segments = segments.into_iter().map(|(label, tone)| Segment { label, tone }).collect();
        let rows = rows.into_iter().map(|(label, values)| Row { label, values }).collect();
        check(&StackedBars { segments, rows, ..StackedBars::default() })?;
    }

    #[test]
    fn lines_can_be_read(dates in prop::collection::vec(date(), 0..40), base in select(vec![Base::Zero, Base::Data]),
                         series in prop::collection::vec((name(), prop::collection::vec(prop::option::of(figure()), 0..40)), 0..9)) {
        let periods = dates.into_iter().map(|date| Moment { date, label: date.to_string() }).collect();
        let series = series.into_iter().enumerate().map(|(index, (label, values))| {
            let figure = |value: Option<Decimal>| value.map_or(Figure::Absent(String::new()), Figure::Number);
            Series { label, tone: Tone::of(index), values: values.into_iter().map(figure).collect() }
        });
        check(&LineChart { periods, base, series: series.collect(), ..LineChart::default() })?;
    }

    #[test]
    fn graphs_can_be_read(nodes in prop::collection::vec((name(), any::<bool>()), 0..10),
                          edges in prop::collection::vec((0_usize..12, 0_usize..12, name(), any::<bool>()), 0..16)) {
        let nodes = nodes.into_iter().map(|(label, main)| Node { label, main }).collect();
        let edges = edges.into_iter().map(|(from, to, label, is_later)| {
            GraphEdge { from, to, label, first: if is_later { First::To } else { First::From } }
        });
        check(&Graph { nodes, edges: edges.collect(), ..Graph::default() })?;
    }

    #[test]
    fn lanes_can_be_read(kinds in prop::collection::vec((name(), select(Tone::ALL.to_vec())), 0..9),
                         lanes in prop::collection::vec((name(), prop::collection::vec((0_usize..10, date(), date()), 0..30)), 0..7),
                         marked in prop::option::of((date(), name()))) {
        let kinds = kinds.into_iter().map(|(label, tone)| lanes::Kind { label, tone }).collect();
        let lanes = lanes.into_iter().map(|(label, things)| {
            let things = things.into_iter().map(|(kind, start, end)| lanes::Thing { kind, start, end }).collect();
            lanes::Lane { label, things }
        });
        let marked = marked.map(|(date, label)| Moment { date, label });
        check(&Lanes { kinds, lanes: lanes.collect(), marked, ..Lanes::default() })?;
    }

    #[test]
    fn bars_can_be_read(series in prop::collection::vec((name(), select(Tone::ALL.to_vec())), 0..5),
                        rows in prop::collection::vec((name(), prop::collection::vec(value(), 0..6)), 0..12)) {
        let series = series.into_iter().map(|(label, tone)| bars::Series { label, tone }).collect();
        let rows = rows.into_iter().map(|(label, values)| bars::Row { label, values }).collect();
        check(&Bars { series, rows, ..Bars::default() })?;
    }

    #[test]
    fn slopes_can_be_read(rows in prop::collection::vec((name(), value(), value()), 0..12), headers in (name(), name()),
                         base in select(vec![Base::Zero, Base::Data])) {
        let rows = rows.into_iter().enumerate();
        let rows = rows.map(|(at, (label, before, after))| slope::Row { label, tone: Tone::of(at), before, after });
        let (before_header, after_header) = headers;
        check(&Slope { rows: rows.collect(), before_header, after_header, base, ..Slope::default() })?;
    }

    #[test]
    fn dots_can_be_read(rows in prop::collection::vec((name(), value(), prop::option::of((figure(), figure())), prop::option::of(figure())), 0..12),
                        base in select(vec![Base::Zero, Base::Data]), headers in (name(), name(), name())) {
        let rows = rows.into_iter().map(|(label, value, range, reference)| dots::Row { label, value, range, reference });
        let (value_header, range_header, reference_header) = headers;
        check(&Dots { rows: rows.collect(), base, value_header, range_header, reference_header, ..Dots::default() })?;
    }

    #[test]
    fn targets_can_be_read(rows in prop::collection::vec((name(), value(), value(), value(), name()), 0..12), header in name()) {
        let rows = rows.into_iter().map(|(label, baseline, latest, target, date)| {
            let dated = |figure| Dated { figure, date: date.clone() };
            target::Row { label, baseline: dated(baseline), latest: dated(latest), target: dated(target) }
        });
        check(&Targets { rows: rows.collect(), latest_header: header, ..Targets::default() })?;
    }

    #[test]
    fn maturity_can_be_read(levels in prop::collection::vec((name(), name(), prop::collection::vec(name(), 0..4), value()), 0..25), standing_header in name()) {
        let levels = levels.into_iter().map(|(label, note, names, count)| Level { label, note, names, count });
        check(&Maturity { levels: levels.collect(), standing_header, ..Maturity::default() })?;
    }

    #[test]
    fn matrices_can_be_read(columns in prop::collection::vec(name(), 0..9), yes in name(), no in name(),
                            rows in prop::collection::vec((name(), prop::collection::vec(answer(), 0..10)), 0..12)) {
        let rows = rows.into_iter().map(|(label, answers)| matrix::Row { label, answers }).collect();
        check(&Matrix { columns, yes, no, rows, ..Matrix::default() })?;
    }

    #[test]
    fn multiples_can_be_read(dates in prop::collection::vec(date(), 0..20),
                             panels in prop::collection::vec((name(), prop::collection::vec(value(), 0..20)), 0..12)) {
        let periods = dates.into_iter().map(|date| Moment { date, label: date.to_string() }).collect();
        let panels = panels.into_iter().map(|(label, values)| Panel { label, values }).collect();
        check(&Multiples { periods, panels, ..Multiples::default() })?;
    }

    #[test]
    fn cards_can_be_read(measure in name(), figure in value(), date_text in name(), before in prop::collection::vec((date(), value()), 0..9)) {
        let before = before.into_iter().map(|(date, figure)| {
            Point { period: Moment { date, label: date.to_string() }, figure }
        });
        check(&Card { measure, figure, date: date_text, before: before.collect(), ..Card::default() })?;
    }

    #[test]
    fn time_lines_can_be_read(rows in prop::collection::vec((name(), edge(), edge(), prop::collection::vec((date(), name()), 0..5)), 0..12),
                              marked in prop::option::of((date(), name()))) {
        let moment = |(date, label)| Moment { date, label };
        let rows = rows.into_iter().map(|(label, start, end, moments)| {
            timeline::Row { label, start, end, tone: Tone::Two, moments: moments.into_iter().map(moment).collect() }
        });
        check(&Timeline { rows: rows.collect(), marked: marked.map(moment), ..Timeline::default() })?;
    }
}

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

/// Drawn in both widths and directions: sound markup, sound numbers, letters that neither overlap nor leave the
/// drawing, marks that belong to cells.
fn check(diagram: &dyn Diagram) -> Result<(), TestCaseError> {
    let words = Words::default();
    let table = diagram.table(&words);
    prop_assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
    prop_assert!(!table.to_csv().is_empty());
    let cells = table.rows.len() * table.columns.len();
    for width in Width::ALL {
        for direction in [Direction::Ltr, Direction::Rtl] {
            let picture = diagram.picture(Layout { width, direction }, &words, "x");
            let file = export(&picture.svg, diagram.chart(), &words, &Palette::LIGHT);
            for svg in [&picture.svg, &file] {
                prop_assert!(balanced(svg), "not sound: {svg}");
                prop_assert!(
                    !["NaN", "inf\"", "style=", "<script"]
                        .iter()
                        .any(|bad| svg.contains(bad)),
                    "{svg}"
                );
            }
            prop_assert!(!file.contains("class="), "{file}");
            prop_assert!(picture.marks.iter().all(|mark| mark.number < cells));
            if direction == Direction::Ltr {
                let boxes = boxes(&picture.svg);
                for (index, a) in boxes.iter().enumerate() {
                    prop_assert!(
                        a.left >= -1 && a.right <= width.tenths() + 1,
                        "outside: {a:?} {}",
                        picture.svg
                    );
                    for b in &boxes[index + 1..] {
                        let apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
                        prop_assert!(apart, "{a:?} on {b:?} in {}", picture.svg);
                    }
                }
            }
        }
    }
    Ok(())
}

/// Whether every element that begins ends in the right place.
fn balanced(svg: &str) -> bool {
    let mut open = Vec::new();
    for piece in svg.split('<').skip(1) {
        let Some((tag, _)) = piece.split_once('>') else {
            return false;
        };
        let name = tag.split(' ').next().unwrap_or_default();
        if let Some(name) = name.strip_prefix('/') {
            if open.pop() != Some(name) {
                return false;
            }
        } else if !tag.ends_with('/') {
            open.push(name);
        }
    }
    open.is_empty()
}

#[derive(Debug)]
#[allow(dead_code)] // the text is for the message
struct Letters {
    left: i32,
    top: i32,
    right: i32,
    bottom: i32,
    text: String,
}

/// Where each line of each text stands.
fn boxes(svg: &str) -> Vec<Letters> {
    let mut boxes = Vec::new();
    for piece in svg.split("<text ").skip(1) {
        let (attributes, content) = piece.split_once('>').unwrap_or_default();
        let content = content.split("</text>").next().unwrap_or_default();
        let content = content.split_once("</title>").map_or(content, |(_, content)| content);
        let (x, y) = (number(attributes, " x=\""), number(attributes, " y=\""));
        let strong = attributes.contains("\"strong\"");
        for (line, text) in content.split("<tspan x=").enumerate() {
            let text = if line == 0 {
                text
            } else {
                text.split_once('>').unwrap_or_default().1
            };
            let (name, figure) = text.split_once("<tspan class=\"strong\">").unwrap_or((text, ""));
            let [name, figure] = [name, figure].map(|text| plain(text.replace("</tspan>", "")));
            let times = if attributes.contains("font-size=") {
                number(attributes, "font-size=\"") / SIZE
            } else {
                1
            };
            let wide = if strong { strong_width(&name) } else { width(&name) } + strong_width(&figure);
            let wide = wide * times;
            let left = match attributes {
                _ if attributes.contains("\"middle\"") => x - wide / 2,
                _ if attributes.contains("\"end\"") => x - wide,
                _ => x,
            };
            let y = y + line as i32 * LEADING;
            let (top, bottom) = (y - SIZE * times * 3 / 4, y + SIZE * times / 5);
            if wide > 0 {
                boxes.push(Letters {
                    left,
                    top,
                    right: left + wide,
                    bottom,
                    text: name + &figure,
                });
            }
        }
    }
    boxes
}

fn number(attributes: &str, name: &str) -> i32 {
    let text = attributes
        .split_once(name)
        .and_then(|(_, rest)| rest.split_once('"'))
        .unwrap_or_default()
        .0;
    (text.parse::<f64>().unwrap_or(f64::NAN) * 10.0).round() as i32
}

fn plain(text: String) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zA-Zé \u{a0}/-]{0,40}",
        2 => ".{0,20}",
        1 => "[a-z ]{300}",
        1 => "[A-Z]{300}",
        1 => "[ء-ي ]{0,120}",
        1 => "[一-龥]{0,60}",
        1 => Just("</title><script>alert(1)</script>".to_owned()),
    ]
}

fn figure() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        5 => (-20_i64..2000).prop_map(Decimal::from),
        1 => Just(Decimal::ZERO),
        1 => Just(Decimal::MAX),
        1 => Just(Decimal::MIN),
        1 => Just(Decimal::new(1, 28)),
        2 => (any::<i64>(), 0_u32..20).prop_map(|(digits, scale)| Decimal::new(digits, scale)),
    ]
}

fn value() -> impl Strategy<Value = Figure> {
    prop_oneof![
        5 => figure().prop_map(Figure::Number),
        1 => (figure(), name()).prop_map(|(number, text)| Figure::Meant { number, text }),
        1 => Just(Figure::default()),
        1 => name().prop_map(Figure::Absent),
    ]
}

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        3 => Just(Answer::Yes),
        3 => Just(Answer::No),
        1 => Just(Answer::default()),
        1 => name().prop_map(Answer::Absent),
    ]
}

fn date() -> impl Strategy<Value = PartialDate> {
    prop_oneof![
        4 => (1995_u16..2030).prop_map(|year| PartialDate { year, month: None, day: None }),
        2 => (1995_u16..2030, 1_u8..13).prop_map(|(year, month)| PartialDate { year, month: Some(month), day: None }),
        2 => (1995_u16..2030, 1_u8..13, 1_u8..29)
            .prop_map(|(year, month, day)| PartialDate { year, month: Some(month), day: Some(day) }),
        1 => (1_u16..9999).prop_map(|year| PartialDate { year, month: None, day: None }),
    ]
}

fn edge() -> impl Strategy<Value = Edge> {
    prop_oneof![
        4 => date().prop_map(|date| Edge::On(Moment { date, label: date.to_string() })),
        1 => Just(Edge::Open),
        1 => name().prop_map(Edge::Absent),
    ]
}
