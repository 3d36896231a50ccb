use rust_decimal::Decimal;

use crate::{
    app::{context::Context, parts::Shown},
    chart::{
        Chart, Figure, SourceLine,
        flow::{self, Flow},
        tree_map::{self, TreeMap},
        world_map::{self, WorldMap},
    },
    locale::{FLOW_SENTENCES, TREE_MAP_SENTENCES, WORLD_MAP_SENTENCES},
    model::{Measure, MoneyGroup},
    publish::Activities,
};

fn chart(context: &Context, id: &str, title: String, unit: String) -> Chart {
    Chart {
        id: id.to_owned(),
        title,
        unit,
        sources: vec![SourceLine {
            text: context.text("activities-totals-data"),
            href: context.data_url("activities/totals.json"),
        }],
        as_of: context.date(context.publication.site.release),
    }
}

/// A map of the world: for how many activities each country is named; none where no country is.
pub fn world_map(context: &Context, activities: &Activities) -> Option<Shown> {
    let is_country = |group: &&MoneyGroup| group.id.len() == 2 && group.activities > 0;
    let places = activities.totals.places.iter().filter(is_country);
    let places: Vec<world_map::Place> = places
        .map(|group| world_map::Place {
            code: group.id.clone(),
            label: context.local(&group.name),
            value: Figure::Number(group.activities.into()),
        })
        .collect();
    if places.is_empty() {
        return None;
    }
    let map = WorldMap {
        chart: chart(
            context,
            "places-map",
            context.text("places-map-title"),
            context.text("activities-title"),
        ),
        row_header: context.text("places-column"),
        undetermined: context.text("chart-map-undetermined"),
        note: context.text("chart-map-note"),
        places,
        ..WorldMap::default()
    };
    Some(Shown {
        diagram: Box::new(map),
        sentences: &WORLD_MAP_SENTENCES,
    })
}

/// A tree map of sectors: what was spent, or else what there is most of; how many activities where there is no money.
pub fn sector_shares(context: &Context, activities: &Activities) -> Option<Shown> {
    let totals = &activities.totals;
    let measure = largest(activities, &[Measure::Disbursement, Measure::Expenditure])
        .or_else(|| largest(activities, &Measure::ALL));
    let coded = totals.sectors.iter().filter(|group| !group.id.is_empty());
    let value = |group: &MoneyGroup| match measure {
        Some(measure) => converted(group, measure).map_or_else(Figure::default, Figure::Number),
        None => Figure::Number(group.activities.into()),
    };
    let parts: Vec<tree_map::Part> = coded
        .map(|group| tree_map::Part {
            label: context.local(&group.name),
            group: None,
            value: value(group),
        })
        .collect();
    if parts.is_empty() {
        return None;
    }
    let (title, unit) = match measure {
        Some(measure) => {
            let measure = context.text(&format!("measure-{}", measure.key()));
            (
                context.format("sectors-shares-title", [("measure", measure.into())]),
                totals.currency.clone(),
            )
        }
        None => (context.text("sectors-counts-title"), context.text("activities-title")),
    };
    let map = TreeMap {
        chart: chart(context, "sectors-shares", title, unit),
        row_header: context.text("sectors-column"),
        share_header: context.text("chart-tree-map-share"),
        others: context.messages().template("chart-others"),
        parts,
        ..TreeMap::default()
    };
    Some(Shown {
        diagram: Box::new(map),
        sentences: &TREE_MAP_SENTENCES,
    })
}

/// What flows from providers through all activities to receivers; none where nothing flows both ways.
pub fn flow(context: &Context, activities: &Activities) -> Option<Shown> {
    let totals = &activities.totals;
    let incoming = first(activities, [Measure::IncomingFunds, Measure::IncomingCommitment])?;
    let outgoing = first(
        activities,
        [Measure::Disbursement, Measure::Expenditure, Measure::OutgoingCommitment],
    )?;
    let ends = |groups: &[MoneyGroup], measure: Measure| -> Vec<(String, Decimal)> {
        let known = groups
            .iter()
            .filter_map(|group| Some((group, converted(group, measure)?)));
        known
            .map(|(group, value)| match group.id.is_empty() {
                true => (context.text("group-none"), value),
                false => (context.local(&group.name), value),
            })
            .collect()
    };
    let (providers, receivers) = (ends(&totals.providers, incoming), ends(&totals.receivers, outgoing));
    let column = |measure: Measure, ends: &[(String, Decimal)]| flow::Column {
        label: context.text(&format!("measure-{}", measure.key())),
        nodes: ends.iter().map(|(name, _)| name.clone()).collect(),
    };
    let middle = flow::Column {
        label: context.text("activities-title"),
        nodes: vec![context.count("activities-count", activities.records.len())],
    };
    let into = providers.iter().enumerate().map(|(from, (_, value))| flow::Link {
        column: 0,
        from,
        to: 0,
        value: *value,
    });
    let out = receivers.iter().enumerate().map(|(to, (_, value))| flow::Link {
        column: 1,
        from: 0,
        to,
        value: *value,
    });
    let flow = Flow {
        chart: chart(
            context,
            "activities-flow",
            context.text("activities-flow-title"),
            totals.currency.clone(),
        ),
        link_header: context.text("chart-flow-header"),
        link: context.messages().template("chart-flow-link"),
        others: context.messages().template("chart-others"),
        links: into.chain(out).collect(),
        columns: vec![column(incoming, &providers), middle, column(outgoing, &receivers)],
        ..Flow::default()
    };
    Some(Shown {
        diagram: Box::new(flow),
        sentences: &FLOW_SENTENCES,
    })
}

/// The first of these measures of which something could be converted.
fn first<const N: usize>(activities: &Activities, measures: [Measure; N]) -> Option<Measure> {
    measures
        .into_iter()
        .find(|measure| largest(activities, &[*measure]).is_some())
}

/// Of these measures that of which most could be converted; none where that is nothing.
fn largest(activities: &Activities, measures: &[Measure]) -> Option<Measure> {
    let all = activities.totals.money.iter();
    let known = all.filter(|money| measures.contains(&money.measure) && money.all.converted > Decimal::ZERO);
    known.max_by_key(|money| money.all.converted).map(|money| money.measure)
}

/// What a group comes to of a measure, as far as it could be converted.
fn converted(group: &MoneyGroup, measure: Measure) -> Option<Decimal> {
    let money = group.money.iter().find(|money| money.measure == measure)?;
    (!money.all.converted.is_zero() || money.all.is_whole()).then_some(money.all.converted)
}
