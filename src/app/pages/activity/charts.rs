use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Record, best_text};
use crate::{
    app::{context::Context, parts::Shown},
    chart::{
        Chart, SourceLine,
        flow::{self, Flow},
        world_map::{self, WorldMap},
    },
    iati::model::{Party, Transaction},
    locale::{FLOW_SENTENCES, WORLD_MAP_SENTENCES},
    model::Measure,
};

fn chart(context: &Context, record: &Record, id: String, title: String, unit: String) -> Chart {
    Chart {
        id,
        title,
        unit,
        sources: vec![SourceLine {
            text: record.file.clone(),
            href: context.data_url(&format!("iati/{}", record.file)),
        }],
        as_of: context.date(context.publication.site.release),
    }
}

/// What flows from providers through the activity to receivers, in the currency of most of its transactions; none where
/// nothing flows on both sides of it.
pub fn flow(context: &Context, record: &Record) -> Option<Shown> {
    let activity = &record.activity;
    let currency = |transaction: &Transaction| {
        let own = transaction.value.currency.as_deref();
        own.or(activity.head.default_currency.as_deref())
            .unwrap_or_default()
            .to_owned()
    };
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for transaction in &activity.transactions {
        *counts.entry(currency(transaction)).or_default() += 1;
    }
    let (most, _) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    // Funds that came in, not what was promised before; what went out, not what was committed before.
    let side = |measures: &[Measure], party: fn(&Transaction) -> Option<&Party>| {
        let mut ends: BTreeMap<String, Decimal> = BTreeMap::new();
        for transaction in activity
            .transactions
            .iter()
            .filter(|transaction| currency(transaction) == most)
        {
            let measure = Measure::of_transactions(&transaction.kind);
            if measure.is_none_or(|measure| !measures.contains(&measure)) {
                continue;
            }
            let name = party(transaction)
                .and_then(|party| best_text(context, activity, &party.name).or_else(|| party.reference.clone()));
            let sum = ends
                .entry(name.unwrap_or_else(|| context.text("group-none")))
                .or_default();
            *sum = sum.checked_add(transaction.value.amount)?;
        }
        (!ends.is_empty()).then_some(ends)
    };
    let providers = side(&[Measure::IncomingFunds], |transaction| transaction.provider.as_ref()).or_else(|| {
        side(&[Measure::IncomingCommitment], |transaction| {
            transaction.provider.as_ref()
        })
    })?;
    let receivers = side(&[Measure::Disbursement], |transaction| transaction.receiver.as_ref())
        .or_else(|| side(&[Measure::Expenditure], |transaction| transaction.receiver.as_ref()))?;
    let names = |ends: &BTreeMap<String, Decimal>| ends.keys().cloned().collect::<Vec<_>>();
    let links = |column: usize, ends: &BTreeMap<String, Decimal>| -> Vec<flow::Link> {
        let values = ends.values().enumerate();
        let link = |(at, value): (usize, &Decimal)| flow::Link {
            column,
            from: if column == 0 { at } else { 0 },
            to: if column == 0 { 0 } else { at },
            value: *value,
        };
        values.map(link).collect()
    };
    let column = |message: &str, nodes: Vec<String>| flow::Column {
        label: context.text(message),
        nodes,
    };
    let title = context.format("activity-flow-title", [("name", super::title(context, record).into())]);
    let flow = Flow {
        chart: chart(context, record, format!("flow-{}", record.slug), title, most),
        link_header: context.text("chart-flow-header"),
        link: context.messages().template("chart-flow-link"),
        others: context.messages().template("chart-others"),
        links: [links(0, &providers), links(1, &receivers)].concat(),
        columns: vec![
            column("money-provider", names(&providers)),
            column("activity-kind", vec![super::title(context, record)]),
            column("money-receiver", names(&receivers)),
        ],
        ..Flow::default()
    };
    Some(Shown {
        diagram: Box::new(flow),
        sentences: &FLOW_SENTENCES,
    })
}

/// Its locations on the map; none where none has a point.
pub fn map(context: &Context, record: &Record) -> Option<Shown> {
    let activity = &record.activity;
    let located = activity
        .locations
        .iter()
        .filter_map(|location| Some((location, location.point.as_ref()?)));
    let points: Vec<world_map::Point> = located
        .map(|(location, point)| world_map::Point {
            label: best_text(context, activity, &location.name)
                .or_else(|| location.reference.clone())
                .unwrap_or_else(|| context.text("location-unnamed")),
            detail: best_text(context, activity, &location.activity_description).unwrap_or_default(),
            latitude: point.latitude,
            longitude: point.longitude,
        })
        .collect();
    if points.is_empty() {
        return None;
    }
    let title = context.format("activity-map-title", [("name", super::title(context, record).into())]);
    let map = WorldMap {
        chart: chart(context, record, format!("map-{}", record.slug), title, String::new()),
        row_header: context.text("places-column"),
        point_header: context.text("activity-locations"),
        undetermined: context.text("chart-map-undetermined"),
        note: context.text("chart-map-note"),
        points,
        ..WorldMap::default()
    };
    Some(Shown {
        diagram: Box::new(map),
        sentences: &WORLD_MAP_SENTENCES,
    })
}
