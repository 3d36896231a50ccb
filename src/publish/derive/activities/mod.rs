//! What is derived from IATI files: addresses, totals, what activities can be chosen by, what they have to do with one
//! another, what was wrong with their files.

mod amount;
mod bodies;
mod exchange;
mod facets;
mod ledger;
mod levels;
mod names;
mod quality;
mod relations;
mod slug;

use std::collections::HashMap;

use rust_decimal::Decimal;

use self::{
    exchange::Exchange,
    ledger::{Ledger, own_money},
    names::Names,
    slug::Slugs,
};
use crate::{
    iati::model::Activity,
    model::{ActivityEntry, ActivityOrder, ActivityPart, ActivityRecord, ActivityRegister, Measure, Money, Rate, Site},
    publish::{Activities, IatiSource, read::IatiFile},
};

/// What stands beside activities under their address.
const RESERVED: [&str; 3] = ["organisations", "page", "timeline"];

/// How many activities a part of the register holds: some 5 kB, compressed.
const PART: usize = 50;

/// Everything that is published of the content's IATI files; none where there are no activities and no organisations.
pub fn activities(files: Vec<IatiFile>, rates: Vec<Rate>, currency: &str, site: &Site) -> Option<Activities> {
    if files.is_empty() {
        return None;
    }
    let names = Names::new(&site.languages);
    let exchange = Exchange::new(currency, &rates);
    let quality = quality::quality(&files, &site.languages);
    let (mut sources, mut all, mut organisations, mut of_file) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for file in files {
        of_file.resize(of_file.len() + file.activities.len(), sources.len());
        all.extend(file.activities);
        organisations.extend(file.organisations);
        sources.push(IatiSource {
            name: file.name,
            bytes: file.bytes.into(),
        });
    }
    let mut slugs = Slugs::without(RESERVED);
    let slugs: Vec<String> = all
        .iter()
        .map(|activity: &Activity| slugs.of(&activity.head.identifier))
        .collect();
    let pairs: Vec<(&Activity, &str)> = all.iter().zip(slugs.iter().map(String::as_str)).collect();
    let relations = relations::relations(&pairs);
    let by_slug = slugs.iter().enumerate().map(|(at, slug)| (slug.clone(), at)).collect();
    let mut places_of = HashMap::new();
    for (at, activity) in all.iter().enumerate() {
        places_of.entry(activity.head.identifier.clone()).or_insert(at);
    }
    let mut ledger = Ledger::new(all.iter(), &exchange, &names);
    for (at, activity) in all.iter().enumerate() {
        ledger.add(at, activity);
    }
    let totals = ledger.totals(currency);
    let money: Vec<Vec<Money>> = all.iter().map(|activity| own_money(activity, &exchange)).collect();
    let entries: Vec<ActivityEntry> = all
        .iter()
        .zip(&slugs)
        .zip(&money)
        .map(|((activity, slug), money)| entry(activity, slug, money))
        .collect();
    let (bodies, body_places) = bodies::bodies(&all);
    let (facets, places) = facets::facets(&all, &names);
    let words = facets::words(&all);
    let orders = ActivityRegister::ORDERS.map(str::to_owned).into_iter();
    let orders: Vec<_> = orders.zip([by_start(&entries), by_spent(&entries)]).collect();
    let register = ActivityRegister {
        count: all.len(),
        part: PART,
        currency: currency.to_owned(),
        facets,
        orders: orders.iter().map(|(key, _)| key.clone()).collect(),
        words: words.keys().cloned().collect(),
    };
    let parts = entries.chunks(PART).map(|activities| ActivityPart {
        activities: activities.to_vec(),
    });
    let parts = parts.collect();
    let records = all.into_iter().zip(slugs).zip(money).zip(relations).zip(of_file).map(
        |((((activity, slug), money), related), file)| ActivityRecord {
            slug,
            file: sources
                .get(file)
                .map(|source: &IatiSource| source.name.clone())
                .unwrap_or_default(),
            line: Some(activity.head.source.0.line),
            money,
            related,
            activity,
        },
    );
    Some(Activities {
        records: records.collect(),
        places_of,
        slugs: by_slug,
        organisations,
        bodies,
        body_places,
        sources,
        totals,
        register,
        places,
        words,
        orders,
        parts,
        quality,
        rates,
    })
}

fn entry(activity: &Activity, slug: &str, money: &[Money]) -> ActivityEntry {
    let spent = money
        .iter()
        .filter(|money| matches!(money.measure, Measure::Disbursement | Measure::Expenditure));
    let default = activity.head.language.as_deref();
    let title = activity.title.0.iter().map(|title| {
        let language = title.language.as_deref().or(default).unwrap_or_default();
        (language.to_ascii_lowercase(), title.text.clone())
    });
    ActivityEntry {
        slug: slug.to_owned(),
        identifier: activity.head.identifier.clone(),
        title: title.rev().collect(), // of two in one language the first stays
        status: activity.status.clone(),
        years: facets::years(activity),
        spent: spent.fold(None, |sum: Option<Decimal>, money| {
            sum.unwrap_or_default().checked_add(money.all.converted)
        }),
    }
}

/// The latest beginning first; what has none last.
fn by_start(entries: &[ActivityEntry]) -> ActivityOrder {
    order(entries, |entry| entry.years.0.map(std::cmp::Reverse))
}

/// What has most disbursed and spent first; what says nothing of it last.
fn by_spent(entries: &[ActivityEntry]) -> ActivityOrder {
    order(entries, |entry| entry.spent.map(std::cmp::Reverse))
}

fn order<K: Ord>(entries: &[ActivityEntry], key: impl Fn(&ActivityEntry) -> Option<K>) -> ActivityOrder {
    let mut places: Vec<u32> = (0..).zip(entries).map(|(at, _)| at).collect();
    let key = |at: &u32| {
        let key = entries.get(*at as usize).and_then(&key);
        (key.is_none(), key)
    };
    places.sort_by_cached_key(key);
    ActivityOrder { activities: places }
}
