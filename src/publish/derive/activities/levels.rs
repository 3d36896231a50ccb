use std::collections::{BTreeMap, HashMap};

use super::{
    amount::{Body, amounts},
    exchange::Exchange,
};
use crate::{
    iati::model::Activity,
    model::{CountedLevel, LevelSum, Measure, Sum},
};

/// Which level of a hierarchy is counted.
///
/// The rule: of each measure of each reporting organisation one level is counted, that at which it states most amounts (of two
/// with the same number, the one further down). The same money stated at another level is not added to it; what stands
/// there is said beside the total.
#[derive(Debug, Default)]
pub struct Levels<'a> {
    sums: BTreeMap<(&'a str, Measure), BTreeMap<i32, Sum>>,
    counted: HashMap<(&'a str, Measure), i32>,
}

impl<'a> Levels<'a> {
    /// Of these activities.
    pub fn of(activities: impl Iterator<Item = &'a Activity>, exchange: &Exchange<'_>) -> Self {
        let mut sums: BTreeMap<(&'a str, Measure), BTreeMap<i32, Sum>> = BTreeMap::new();
        for activity in activities {
            let (reporter, level) = (reporter(activity), level(activity));
            for amount in amounts(activity).into_iter().filter(|amount| !amount.is_revised) {
                let Some(measure) = amount.measure else { continue };
                let converted = exchange.convert(amount.value, amount.currency, amount.day);
                let sum = sums.entry((reporter, measure)).or_default().entry(level).or_default();
                sum.add(amount.value, amount.currency, converted);
            }
        }
        let most = |levels: &BTreeMap<i32, Sum>| {
            levels
                .iter()
                .max_by_key(|(level, sum)| (sum.count, **level))
                .map(|(level, _)| *level)
        };
        let counted = sums.iter().filter_map(|(key, levels)| Some((*key, most(levels)?)));
        Self {
            counted: counted.collect(),
            sums,
        }
    }

    /// Whether what an activity states of a measure is counted.
    pub fn counts(&self, activity: &Activity, measure: Measure) -> bool {
        self.counted.get(&(reporter(activity), measure)) == Some(&level(activity))
    }

    /// As it is published.
    pub fn published(self) -> Vec<CountedLevel> {
        let of = |((reporter, measure), levels): ((&str, Measure), BTreeMap<i32, Sum>)| {
            let level = *self.counted.get(&(reporter, measure))?;
            let others = levels.into_iter().filter(|(other, _)| *other != level);
            Some(CountedLevel {
                reporter: reporter.to_owned(),
                measure,
                level,
                left_out: others.map(|(level, sum)| LevelSum { level, sum }).collect(),
            })
        };
        self.sums.into_iter().filter_map(of).collect()
    }
}

fn reporter(activity: &Activity) -> &str {
    Body::reporting(activity).map_or("", |body| body.key)
}

/// The level of an activity: 1 where it says none.
pub fn level(activity: &Activity) -> i32 {
    activity.hierarchy.unwrap_or(1)
}
