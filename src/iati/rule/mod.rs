//! The rules of the standard, and any ruleset of the same kind: contexts, cases, one function a kind of rule.

mod expression;
mod kinds;
mod parse;
mod path;
mod pattern;
mod present;
mod ruleset;
mod source;
mod table;
mod word;

pub use self::{ruleset::Ruleset, source::SourceError};

use super::{check::Severity, day::Day, tree::Element};
use expression::Expression;
use path::Path;
use pattern::Pattern;
use word::Word;

/// What rules are worked out with, apart from the file.
#[derive(Clone, Copy, Debug, Default)]
pub struct Circumstances {
    /// The day that dates must not be after; without it those rules are not checked.
    pub today: Option<Day>,
}

/// A rule that is not kept.
#[derive(Debug)]
pub struct Breach<'a> {
    /// Where.
    pub element: Element<'a>,
    /// What was found: values, dates, names.
    pub found: String,
    /// What the rule asks for, where that is a value.
    pub expected: String,
}

/// One rule in its context.
#[derive(Debug)]
pub struct Case {
    /// The standard's number for it, such as `7.5.3`; empty in rulesets that have none.
    pub id: String,
    /// How much a breach matters.
    pub severity: Severity,
    /// Whether only the IATI Registry's list of organisations can tell a breach for sure.
    pub registry: bool,
    condition: Option<Expression>,
    /// Goes through the values that it leads to, one breach at most for each.
    foreach: Option<Vec<Path>>,
    rule: Rule,
}

/// The kinds of rules, as rulesets name them.
#[derive(Debug)]
enum Rule {
    AtLeastOne(Vec<Path>),
    NoMoreThanOne(Vec<Path>),
    OnlyOneOf {
        excluded: Vec<Path>,
        paths: Vec<Path>,
    },
    OneOrAll {
        one: Vec<Path>,
        all: All,
    },
    Dependent(Vec<Vec<Path>>),
    Sum {
        paths: Vec<Path>,
        sum: rust_decimal::Decimal,
    },
    Range {
        paths: Vec<Path>,
        min: Option<f64>,
        max: Option<f64>,
    },
    DateOrder {
        less: Moment,
        more: Moment,
    },
    DateNow(Vec<Path>),
    TimeLimit {
        start: Vec<Path>,
        end: Vec<Path>,
    },
    BetweenDates {
        date: Vec<Path>,
        start: Vec<Path>,
        end: Vec<Path>,
    },
    RegexMatches {
        paths: Vec<Path>,
        regex: Pattern,
    },
    RegexNoMatches {
        paths: Vec<Path>,
        regex: Pattern,
    },
    StartsWith {
        paths: Vec<Path>,
        prefix: Prefix,
        separator: String,
    },
    Unique(Vec<Path>),
    IfThen {
        condition: Expression,
        then: Expression,
        paths: Vec<Path>,
    },
    NoSpaces(Vec<Path>),
}

/// What all elements must have where one does not stand for them.
#[derive(Debug)]
enum All {
    /// Every narrative its language.
    Languages,
    /// Every amount its currency.
    Currencies,
    /// Every transaction an element of this name.
    InTransactions(Word),
}

#[derive(Debug)]
enum Moment {
    Now,
    At(Vec<Path>),
}

#[derive(Debug)]
enum Prefix {
    Paths(Vec<Path>),
    /// The agencies that register organisations.
    Agencies,
}
