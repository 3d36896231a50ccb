//! Figures, names and dates of every sort.

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::super::{Moment, line::Figure, matrix::Answer, timeline::Edge};
use crate::model::PartialDate;

pub fn name() -> impl Strategy<Value = String> {
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

pub fn figure() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        5 => (-20_i64..2000).prop_map(Decimal::from),
        1 => Just(Decimal::ZERO),
        1 => Just(Decimal::MAX),
        1 => Just(Decimal::MIN),
        1 => Just(Decimal::new(1, 28)),
        2 => (any::<i64>(), 0_u32..20).prop_map(|(digits, scale)| Decimal::new(digits, scale)),
    ]
}

pub fn value() -> impl Strategy<Value = Figure> {
    prop_oneof![
        5 => figure().prop_map(Figure::Number),
        1 => (figure(), name()).prop_map(|(number, text)| Figure::Meant { number, text }),
        1 => Just(Figure::default()),
        1 => name().prop_map(Figure::Absent),
    ]
}

pub fn code() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(vec!["FR", "CN", "TW", "LU", "EH", "XK", "AG", "KN", "LC", "VA", "RU", "br", " ke "]).prop_map(str::to_owned),
        3 => "[A-Z]{2}",
        1 => name(),
    ]
}

pub fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        3 => Just(Answer::Yes),
        3 => Just(Answer::No),
        1 => Just(Answer::default()),
        1 => name().prop_map(Answer::Absent),
    ]
}

pub fn date() -> impl Strategy<Value = PartialDate> {
    prop_oneof![
        4 => (1995_u16..2030).prop_map(|year| PartialDate { year, month: None, day: None }),
        2 => (1995_u16..2030, 1_u8..13).prop_map(|(year, month)| PartialDate { year, month: Some(month), day: None }),
        2 => (1995_u16..2030, 1_u8..13, 1_u8..29)
            .prop_map(|(year, month, day)| PartialDate { year, month: Some(month), day: Some(day) }),
        1 => (1_u16..9999).prop_map(|year| PartialDate { year, month: None, day: None }),
    ]
}

pub fn edge() -> impl Strategy<Value = Edge> {
    prop_oneof![
        4 => date().prop_map(|date| Edge::On(Moment { date, label: date.to_string() })),
        1 => Just(Edge::Open),
        1 => name().prop_map(Edge::Absent),
    ]
}
