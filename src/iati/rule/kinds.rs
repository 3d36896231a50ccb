//! One function a kind of rule. Each gives every breach that it finds.

use std::ops::ControlFlow;

use rust_decimal::Decimal;

use super::{
    All, Breach, Case, Circumstances, Moment, Prefix, Rule,
    expression::{self, Expression},
    path::{Node, Path, Scene},
    pattern::Pattern,
};
use crate::iati::{code, day::Day, name::name, tree::Element};

/// Works a case out on the element of its context.
pub(super) fn work_out<'a>(
    case: &Case,
    circumstances: Circumstances,
    scene: &Scene<'_>,
    here: Element<'a>,
    see: &mut dyn FnMut(Breach<'a>),
) {
    let Some(foreach) = &case.foreach else {
        return once(case, circumstances, scene, here, see);
    };
    let mut values: Vec<&str> = Vec::new();
    each(foreach, scene, here, |node| {
        if let Node::Value(_, value) = node
            && !values.contains(&value)
            && values.len() < 64
        {
            values.push(value);
        }
    });
    for value in values {
        let scene = Scene {
            variable: Some(value),
            ..*scene
        };
        once(case, circumstances, &scene, here, see);
    }
}

fn once<'a>(
    case: &Case,
    circumstances: Circumstances,
    scene: &Scene<'_>,
    here: Element<'a>,
    see: &mut dyn FnMut(Breach<'a>),
) {
    if case
        .condition
        .as_ref()
        .is_some_and(|condition| !condition.holds(scene, here))
    {
        return;
    }
    match &case.rule {
        Rule::AtLeastOne(paths) => at_least_one(paths, scene, here, see),
        Rule::NoMoreThanOne(paths) => no_more_than_one(paths, scene, here, see),
        Rule::OnlyOneOf { excluded, paths } => only_one_of(excluded, paths, scene, here, see),
        Rule::OneOrAll { one, all } => one_or_all(one, all, scene, here, see),
        Rule::Dependent(groups) => dependent(groups, scene, here, see),
        Rule::Sum { paths, sum } => add_up(paths, *sum, scene, here, see),
        Rule::Range { paths, min, max } => range(paths, *min, *max, scene, here, see),
        Rule::DateOrder { less, more } => date_order(less, more, circumstances, scene, here, see),
        Rule::DateNow(paths) => date_now(paths, circumstances, scene, here, see),
        Rule::TimeLimit { start, end } => time_limit(start, end, scene, here, see),
        Rule::BetweenDates { date, start, end } => between_dates(date, start, end, scene, here, see),
        Rule::RegexMatches { paths, regex } => matches(paths, regex, true, scene, here, see),
        Rule::RegexNoMatches { paths, regex } => matches(paths, regex, false, scene, here, see),
        Rule::StartsWith {
            paths,
            prefix,
            separator,
        } => starts_with(paths, prefix, separator, scene, here, see),
        Rule::Unique(paths) => unique(paths, scene, here, see),
        Rule::IfThen { condition, then, paths } => if_then(condition, then, paths, scene, here, see),
        Rule::NoSpaces(paths) => no_spaces(paths, scene, here, see),
    }
}

/// How many former identifiers of an organisation are looked at.
const MOST_PREFIXES: usize = 64;

type See<'s, 'a> = &'s mut dyn FnMut(Breach<'a>);

fn breach<'a>(element: Element<'a>, found: impl Into<String>, expected: impl Into<String>) -> Breach<'a> {
    Breach {
        element,
        found: found.into(),
        expected: expected.into(),
    }
}

fn each<'a>(paths: &[Path], scene: &Scene<'_>, here: Element<'a>, mut see: impl FnMut(Node<'a>)) {
    for path in paths {
        let _ = path.each(scene, here, &mut |node| {
            see(node);
            ControlFlow::Continue(())
        });
    }
}

fn exists(paths: &[Path], scene: &Scene<'_>, here: Element<'_>) -> bool {
    paths.iter().any(|path| path.exists(scene, here))
}

fn days<'a>(paths: &[Path], scene: &Scene<'_>, here: Element<'a>) -> Vec<(Element<'a>, Day)> {
    let mut days = Vec::new();
    each(paths, scene, here, |node| {
        if let Some(day) = Day::parse(&node.text()) {
            days.push((node.element(), day));
        }
    });
    days
}

/// There is one at least.
fn at_least_one<'a>(paths: &[Path], scene: &Scene<'_>, here: Element<'a>, see: See<'_, 'a>) {
    if !exists(paths, scene, here) {
        see(breach(here, "", ""));
    }
}

/// There is one at most.
fn no_more_than_one<'a>(paths: &[Path], scene: &Scene<'_>, here: Element<'a>, see: See<'_, 'a>) {
    let (mut count, mut second) = (0u32, None);
    each(paths, scene, here, |node| {
        count += 1;
        if count == 2 {
            second = Some(node.element());
        }
    });
    if let Some(second) = second {
        see(breach(second, count.to_string(), "1"));
    }
}

/// With one of `excluded` there is none of `paths`, without there is exactly one.
fn only_one_of<'a>(excluded: &[Path], paths: &[Path], scene: &Scene<'_>, here: Element<'a>, see: See<'_, 'a>) {
    let (mut count, mut last) = (0u32, here);
    each(paths, scene, here, |node| {
        count += 1;
        last = node.element();
    });
    let expected = if exists(excluded, scene, here) { 0 } else { 1 };
    if count != expected {
        see(breach(last, count.to_string(), expected.to_string()));
    }
}

/// One value stands for all, or all have their own.
fn one_or_all<'a>(one: &[Path], all: &All, scene: &Scene<'_>, here: Element<'a>, see: See<'_, 'a>) {
    if exists(one, scene, here) {
        return;
    }
    let lacks = |element: &Element<'a>| match all {
        All::Languages => element.name() == name!("narrative") && element.attribute(name!("xml:lang")).is_none(),
        All::Currencies => {
            let amount = [name!("value"), name!("forecast"), name!("loan-status")].contains(&element.name());
            amount && element.attribute(name!("currency")).is_none()
        }
        All::InTransactions(word) => {
            element.name() == name!("transaction") && !element.children().any(|child| word.is(child))
        }
    };
    let mut lacking = here.descendants().filter(lacks);
    if let Some(first) = lacking.next() {
        let count = 1 + lacking.count();
        see(breach(first, format!("{} × {count}", first.written_name()), ""));
    }
}

/// With one there are all.
fn dependent<'a>(groups: &[Vec<Path>], scene: &Scene<'_>, here: Element<'a>, see: See<'_, 'a>) {
    let count = groups.iter().filter(|paths| exists(paths, scene, here)).count();
    if count != 0 && count != groups.len() {
        see(breach(here, count.to_string(), groups.len().to_string()));
    }
}

/// The numbers add up, exactly. Without any there is nothing to add; what is no number is the structure's affair.
fn add_up<'a>(paths: &[Path], sum: Decimal, scene: &Scene<'_>, here: Element<'a>, see: See<'_, 'a>) {
    let (mut total, mut first, mut numbers) = (Some(Decimal::ZERO), None, true);
    each(paths, scene, here, |node| {
        first.get_or_insert(node.element());
        match node.text().trim().trim_start_matches('+').parse::<Decimal>() {
            Ok(number) => total = total.and_then(|total| total.checked_add(number)),
            Err(_) => numbers = false,
        }
    });
    if let (Some(first), Some(total)) = (first, total)
        && numbers
        && total != sum
    {
        see(breach(first, total.normalize().to_string(), sum.to_string()));
    }
}

/// Every number lies between two, these included.
fn range<'a>(
    paths: &[Path],
    min: Option<f64>,
    max: Option<f64>,
    scene: &Scene<'_>,
    here: Element<'a>,
    see: See<'_, 'a>,
) {
    each(paths, scene, here, |node| {
        let text = node.text();
        let number = expression::number(&text);
        if min.is_some_and(|min| number < min) || max.is_some_and(|max| number > max) {
            let bound = |bound: Option<f64>| bound.map(|bound| bound.to_string()).unwrap_or_default();
            see(breach(node.element(), text, format!("{}–{}", bound(min), bound(max))));
        }
    });
}

/// No day of one kind is after a day of the other.
fn date_order<'a>(
    less: &Moment,
    more: &Moment,
    circumstances: Circumstances,
    scene: &Scene<'_>,
    here: Element<'a>,
    see: See<'_, 'a>,
) {
    let moment = |moment: &Moment| match moment {
        Moment::Now => circumstances.today.map(|today| (here, today)).into_iter().collect(),
        Moment::At(paths) => days(paths, scene, here),
    };
    let earliest = moment(more).into_iter().map(|(_, day)| day).min();
    let Some(earliest) = earliest else { return };
    for (element, day) in moment(less) {
        if day > earliest {
            see(breach(element, day.to_string(), earliest.to_string()));
        }
    }
}

/// No day is to come.
fn date_now<'a>(paths: &[Path], circumstances: Circumstances, scene: &Scene<'_>, here: Element<'a>, see: See<'_, 'a>) {
    let Some(today) = circumstances.today else { return };
    for (element, day) in days(paths, scene, here) {
        if day > today {
            see(breach(element, day.to_string(), today.to_string()));
        }
    }
}

/// A period is not longer than a year: from one day to the same day of the next year at most.
fn time_limit<'a>(start: &[Path], end: &[Path], scene: &Scene<'_>, here: Element<'a>, see: See<'_, 'a>) {
    let starts = days(start, scene, here);
    for ((_, start), (element, end)) in starts.into_iter().zip(days(end, scene, here)) {
        let latest = start.a_year_later();
        if end > latest {
            see(breach(element, format!("{start} – {end}"), latest.to_string()));
        }
    }
}

/// A day lies in a period.
fn between_dates<'a>(
    date: &[Path],
    start: &[Path],
    end: &[Path],
    scene: &Scene<'_>,
    here: Element<'a>,
    see: See<'_, 'a>,
) {
    let first = |paths: &[Path]| days(paths, scene, here).first().map(|(_, day)| *day);
    let (Some(start), Some(end)) = (first(start), first(end)) else {
        return;
    };
    for (element, day) in days(date, scene, here) {
        if day < start || day > end {
            see(breach(element, day.to_string(), format!("{start} – {end}")));
        }
    }
}

/// Every text is, or none is, of a form.
fn matches<'a>(paths: &[Path], regex: &Pattern, wanted: bool, scene: &Scene<'_>, here: Element<'a>, see: See<'_, 'a>) {
    each(paths, scene, here, |node| {
        let text = node.text();
        if regex.is_match(&text) != wanted {
            see(breach(node.element(), text, regex.as_str()));
        }
    });
}

/// Every text begins with one of the others and a separator. Without any other there is nothing to compare.
fn starts_with<'a>(
    paths: &[Path],
    prefix: &Prefix,
    separator: &str,
    scene: &Scene<'_>,
    here: Element<'a>,
    see: See<'_, 'a>,
) {
    let mut prefixes = Vec::new();
    if let Prefix::Paths(others) = prefix {
        each(others, scene, here, |node| {
            if prefixes.len() < MOST_PREFIXES {
                prefixes.push(node.text());
            }
        });
        if prefixes.is_empty() {
            return;
        }
    }
    each(paths, scene, here, |node| {
        let text = node.text();
        let known = match prefix {
            Prefix::Agencies => code::is_of_agency(text.trim()),
            Prefix::Paths(_) => prefixes.iter().any(|prefix| {
                let rest = text.trim().strip_prefix(prefix.trim());
                rest.is_some_and(|rest| rest.starts_with(separator))
            }),
        };
        if !known {
            let expected = prefixes.iter().map(|prefix| format!("{}{separator}…", prefix.trim()));
            see(breach(
                node.element(),
                text.trim(),
                expected.collect::<Vec<_>>().join(", "),
            ));
        }
    });
}

/// No text twice.
fn unique<'a>(paths: &[Path], scene: &Scene<'_>, here: Element<'a>, see: See<'_, 'a>) {
    let mut texts = std::collections::HashSet::new();
    each(paths, scene, here, |node| {
        let text = node.text();
        if !texts.insert(text.trim().to_owned()) {
            see(breach(node.element(), text.trim(), ""));
        }
    });
}

/// If one is true, the other is.
fn if_then<'a>(
    condition: &Expression,
    then: &Expression,
    paths: &[Path],
    scene: &Scene<'_>,
    here: Element<'a>,
    see: See<'_, 'a>,
) {
    if !condition.holds(scene, here) || then.holds(scene, here) {
        return;
    }
    let (mut first, mut found) = (None, String::new());
    let mut count = 0;
    each(paths, scene, here, |node| {
        first.get_or_insert(node.element());
        if let Node::Value(_, value) = node {
            count += 1;
            if count <= 5 {
                found += if count > 1 { ", " } else { "" };
                found += value;
            }
        }
    });
    see(breach(first.unwrap_or(here), found, scene.variable.unwrap_or_default()));
}

/// No text begins or ends with white space.
fn no_spaces<'a>(paths: &[Path], scene: &Scene<'_>, here: Element<'a>, see: See<'_, 'a>) {
    each(paths, scene, here, |node| {
        let text = node.text();
        if text.trim() != text {
            see(breach(node.element(), text, ""));
        }
    });
}
