use leptos::prelude::*;

use super::{
    activities::{row, ways},
    embed::Embedded,
    money_groups_charts,
};
use crate::{
    app::{
        context::Context,
        page::Draft,
        parts::{
            Charts, Column, Shown, drawing, money_bars, money_tables, passage_tools, rows_table, sum_cell,
            unconverted_note,
        },
        sheet::Sheet,
    },
    chart::SourceLine,
    locale::format_whole,
    model::{Measure, MoneyGroup},
    publish::Activities,
};

/// How many activities a page lists; the others are one choice away.
const MOST: usize = 200;

/// What money and activities are grouped by, with pages of its own.
#[derive(Clone, Copy)]
enum Kind {
    Places,
    Sectors,
}

impl Kind {
    /// The facet of the register.
    fn facet(self) -> &'static str {
        match self {
            Self::Places => "place",
            Self::Sectors => "sector",
        }
    }

    /// The messages of its pages.
    fn words(self) -> Words {
        match self {
            Self::Places => Words {
                title: "places-title",
                intro: "places-intro",
                column: "places-column",
                table: "places-table",
                kind: "places-kind",
                rule: "places-rule",
            },
            Self::Sectors => Words {
                title: "sectors-title",
                intro: "sectors-intro",
                column: "sectors-column",
                table: "sectors-table",
                kind: "sectors-kind",
                rule: "sectors-rule",
            },
        }
    }

    /// The beginning of addresses.
    fn key(self) -> &'static str {
        match self {
            Self::Places => "places",
            Self::Sectors => "sectors",
        }
    }

    fn groups(self, activities: &Activities) -> &[MoneyGroup] {
        match self {
            Self::Places => &activities.totals.places,
            Self::Sectors => &activities.totals.sectors,
        }
    }

    /// Those that have a code, so that they have a page.
    fn coded(self, activities: &Activities) -> impl Iterator<Item = &MoneyGroup> {
        self.groups(activities).iter().filter(|group| is_address(&group.id))
    }
}

/// Messages, by id.
struct Words {
    title: &'static str,
    intro: &'static str,
    column: &'static str,
    table: &'static str,
    /// What one of them is.
    kind: &'static str,
    /// How amounts are divided.
    rule: &'static str,
}

/// Whether a code can be the end of an address; what is none of the standard's has no page.
fn is_address(code: &str) -> bool {
    !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// `/<lang>/places/`, `/<lang>/places/<code>/`, `/<lang>/sectors/`, `/<lang>/sectors/<code>/`: what activities come to by
/// recipient country or region, and by sector.
pub fn pages(context: &Context) -> Vec<Draft> {
    let Some(activities) = &context.publication.activities else {
        return Vec::new();
    };
    let kinds = [Kind::Places, Kind::Sectors].into_iter();
    let of = |kind: Kind| {
        let all = std::iter::once(list(context, kind));
        all.chain(kind.coded(activities).map(move |group| single(context, kind, group)))
    };
    kinds.flat_map(of).collect()
}

/// The charts of these pages.
pub(super) fn embedded(context: &Context) -> Vec<Embedded> {
    let Some(activities) = &context.publication.activities else {
        return Vec::new();
    };
    let kinds = [Kind::Places, Kind::Sectors].into_iter();
    let of = |kind: Kind| {
        let list = list_shown(context, activities, kind).map(|shown| Embedded {
            page: format!("{}/#{}", kind.key(), shown.diagram.chart().id),
            title: context.text(kind.words().title),
            shown,
        });
        list.into_iter().chain(kind.coded(activities).filter_map(move |group| {
            let shown = shown(context, kind, group)?;
            Some(Embedded {
                page: format!("{}/{}/#{}", kind.key(), slug(group), shown.diagram.chart().id),
                title: context.local(&group.name),
                shown,
            })
        }))
    };
    kinds.flat_map(of).collect()
}

fn slug(group: &MoneyGroup) -> String {
    group.id.to_ascii_lowercase()
}

fn list(context: &Context, kind: Kind) -> Draft {
    let inner = context.clone();
    let words = kind.words();
    Draft {
        path: format!("{}/", kind.key()),
        title: context.text(words.title),
        name: context.text(words.title),
        description: context.text(words.intro),
        sheet: Sheet::Drawing,
        trail: Vec::new(),
        main: Box::new(move || {
            let activities = inner.publication.activities.clone();
            activities
                .map(|activities| list_main(&inner, &activities, kind))
                .into_any()
        }),
    }
}

fn list_main(context: &Context, activities: &Activities, kind: Kind) -> impl IntoView + use<> {
    let totals = &activities.totals;
    let words = kind.words();
    let measures: Vec<Measure> = totals.money.iter().map(|money| money.measure).collect();
    let columns = [
        Column::text(context.text(words.column)),
        Column::number(context.text("activities-title")),
    ];
    let columns = columns.into_iter().chain(measures.iter().map(|measure| {
        let name = context.text(&format!("measure-{}", measure.key()));
        Column::number(format!("{name} ({})", totals.currency))
    }));
    let mut groups: Vec<&MoneyGroup> = kind.groups(activities).iter().collect();
    groups.sort_by_key(|group| (group.id.is_empty(), std::cmp::Reverse(group.activities)));
    let rows = groups.into_iter().map(|group| {
        let name = match is_address(&group.id) {
            true => {
                let address = context.url(&format!("{}/{}/", kind.key(), slug(group)));
                view! { <a href=address>{context.local(&group.name)}</a> }.into_any()
            }
            false if group.id.is_empty() => context.text("group-none").into_any(),
            false => context.local(&group.name).into_any(),
        };
        let sums = measures.iter().map(|measure| {
            let money = group.money.iter().find(|money| money.measure == *measure)?;
            Some(sum_cell(context, "", &money.all))
        });
        let count = format_whole(group.activities, &context.language).into_any();
        [Some(name), Some(count)].into_iter().chain(sums).collect()
    });
    let table = rows_table("groups", context.text(words.table), columns.collect(), rows.collect());
    let chart = list_shown(context, activities, kind).map(|shown| drawing(context, &shown).into_any());
    view! {
        <h1>{context.text(words.title)}</h1>
        <p class="lead">{context.text(words.intro)}</p>
        <p>{context.text(words.rule)}</p>
        {ways(context)}
        {chart}
        {table}
        {unconverted_note(context, &totals.currency, &totals.money)}
        <p class="data"><a href=context.data_url("activities/totals.json")>{context.text("data-json")}</a></p>
    }
}

/// The chart of all groups.
fn list_shown(context: &Context, activities: &Activities, kind: Kind) -> Option<Shown> {
    match kind {
        Kind::Places => money_groups_charts::world_map(context, activities),
        Kind::Sectors => money_groups_charts::sector_shares(context, activities),
    }
}

fn shown(context: &Context, kind: Kind, group: &MoneyGroup) -> Option<Shown> {
    let activities = context.publication.activities.as_ref()?;
    let source = SourceLine {
        text: context.text("activities-totals-data"),
        href: context.data_url("activities/totals.json"),
    };
    let title = context.format("group-money-title", [("name", context.local(&group.name).into())]);
    let id = format!("{}-{}", kind.key(), slug(group));
    money_bars(context, id, title, &activities.totals.currency, &group.money, source)
}

fn single(context: &Context, kind: Kind, group: &MoneyGroup) -> Draft {
    let inner = context.clone();
    let name = context.local(&group.name);
    let id = group.id.clone();
    let above = (context.text(kind.words().title), format!("{}/", kind.key()));
    Draft {
        path: format!("{}/{}/", kind.key(), slug(group)),
        title: format!("{name} ({id})"),
        name: name.clone(),
        description: context.format("group-description", [("name", name.into())]),
        sheet: Sheet::Drawing,
        trail: vec![above],
        main: Box::new(move || {
            let activities = inner.publication.activities.clone();
            let found = activities.as_ref().and_then(|activities| {
                let group = kind.groups(activities).iter().find(|group| group.id == id)?;
                Some(single_main(&inner, activities, kind, group))
            });
            found.into_any()
        }),
    }
}

fn single_main(context: &Context, activities: &Activities, kind: Kind, group: &MoneyGroup) -> impl IntoView + use<> {
    let chart = shown(context, kind, group).map(|shown| drawing(context, &shown).into_any());
    let rows = those_with(activities, kind.facet(), &group.id).take(MOST);
    let rows = rows.filter_map(|at| {
        activities
            .parts
            .get(at / activities.register.part)?
            .activities
            .get(at % activities.register.part)
    });
    let rows = rows.map(|entry| row(context, activities, entry)).collect_view();
    let count = context.count("activities-count", group.activities);
    let all = context.url(&format!("activities/?{}={}", kind.facet(), group.id));
    let more = (group.activities > MOST).then(|| {
        let all = all.clone();
        view! { <p><a href=all>{context.text("group-all")}</a></p> }
    });
    let currency = &activities.totals.currency;
    let name = context.local(&group.name);
    view! {
        <p class="kind">{context.text(kind.words().kind)}" · "{group.id.clone()}</p>
        <h1>{name}</h1>
        <p>{context.text(kind.words().rule)}</p>
        {chart}
        {money_tables(context, ("money", context.text("money-title")), currency, &group.money)}
        {unconverted_note(context, currency, &group.money)}
        <section aria-labelledby="list">
            <h2 id="list">{context.text("activities-title")}" "<span class="count">{count}</span></h2>
            <ul class="statements">{rows}</ul>
            {more}
        </section>
        <p class="data"><a href=context.data_url("activities/totals.json")>{context.text("data-json")}</a></p>
        {passage_tools(context, String::new(), Vec::new(), Charts::Some)}
    }
}

/// The places of the activities that have a value of a facet.
fn those_with<'a>(activities: &'a Activities, facet: &str, id: &str) -> impl Iterator<Item = usize> + 'a {
    let register = &activities.register;
    let runs = register
        .facets
        .iter()
        .zip(&activities.places)
        .find(|(known, _)| known.key == facet);
    let runs = runs.and_then(|(facet, places)| {
        let at = facet.values.iter().position(|value| value.id == id)?;
        places.values.get(at)
    });
    runs.into_iter().flat_map(|runs| runs.numbers(register.count))
}
