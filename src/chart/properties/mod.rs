//! What holds for every diagram, whatever its figures and names are.

mod any;
mod bulk;
mod drawn;

use proptest::{prelude::*, sample::select};
use rust_decimal::Decimal;

use self::{any::*, drawn::check};
use super::{
    Moment, Tone,
    bars::{self, Bars},
    card::{Card, Point},
    dots::{self, Dots},
    flow::{self, Flow},
    graph::{Edge as GraphEdge, First, Graph, Node},
    lanes::{self, Lanes},
    line::{Base, Figure, LineChart, Series},
    matrix::{self, Matrix},
    maturity::{Level, Maturity},
    multiples::{Multiples, Panel},
    slope::{self, Slope},
    stacked_bars::{Row, Segment, StackedBars},
    target::{self, Dated, Targets},
    timeline::{self, Timeline},
    tree_map::{self, TreeMap},
    world_map::{self, WorldMap},
};

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
    fn flows_can_be_read(columns in prop::collection::vec((name(), prop::collection::vec(name(), 0..14)), 0..6), header in name(),
                         links in prop::collection::vec((0_usize..6, 0_usize..15, 0_usize..15, figure()), 0..60)) {
        let columns = columns.into_iter().map(|(label, nodes)| flow::Column { label, nodes }).collect();
        let links = links.into_iter().map(|(column, from, to, value)| flow::Link { column, from, to, value }).collect();
        check(&Flow { columns, links, value_header: header, ..Flow::default() })?;
    }

    #[test]
    fn tree_maps_can_be_read(groups in prop::collection::vec(name(), 0..9),
                             parts in prop::collection::vec((name(), prop::option::of(0_usize..10), value()), 0..80)) {
        let parts = parts.into_iter().map(|(label, group, value)| tree_map::Part { label, group, value }).collect();
        check(&TreeMap { groups, parts, ..TreeMap::default() })?;
    }

    #[test]
    fn maps_can_be_read(places in prop::collection::vec((code(), name(), value()), 0..30), texts in (name(), name(), name(), name()),
                        points in prop::collection::vec((name(), name(), figure(), figure()), 0..9)) {
        let places = places.into_iter().map(|(code, label, value)| world_map::Place { code, label, value }).collect();
        let points = points.into_iter().map(|(label, detail, latitude, longitude)| {
            world_map::Point { label, detail, latitude, longitude }
        });
        let (value_header, point_header, undetermined, note) = texts;
        check(&WorldMap { places, points: points.collect(), value_header, point_header, undetermined, note, ..WorldMap::default() })?;
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
