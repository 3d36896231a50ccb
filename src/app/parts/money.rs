//! Money of activities: as bars by year, and as tables that add up.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{Column, Row, Shown, amount, rows_table};
use crate::{
    app::Context,
    chart::{
        Chart, Figure, SourceLine, Tone,
        bars::{self, Bars},
    },
    locale::format_whole,
    model::{Measure, Money, Sum},
};

/// Of how many years bars are drawn at most: the last ones. The table has all.
const YEARS: usize = 12;

/// Bars by year of what was spent, or else of what the files state most of; none where nothing could be converted.
pub fn money_bars(
    context: &Context,
    id: String,
    title: String,
    currency: &str,
    money: &[Money],
    source: SourceLine,
) -> Option<Shown> {
    let tones = [
        (Measure::Budget, Tone::One),
        (Measure::OutgoingCommitment, Tone::Two),
        (Measure::Disbursement, Tone::Three),
        (Measure::Expenditure, Tone::Four),
        (Measure::IncomingFunds, Tone::Five),
        (Measure::IncomingCommitment, Tone::Six),
    ];
    let drawn: Vec<(&Money, Tone)> = tones
        .into_iter()
        .filter_map(|(measure, tone)| Some((money.iter().find(|money| money.measure == measure)?, tone)))
        .filter(|(money, _)| {
            money
                .years
                .iter()
                .any(|year| year.year.is_some() && year.sum.count > unconverted(&year.sum))
        })
        .collect();
    let mut years: Vec<i32> = drawn
        .iter()
        .flat_map(|(money, _)| money.years.iter().filter_map(|year| year.year))
        .collect();
    years.sort_unstable();
    years.dedup();
    let years = &years[years.len().saturating_sub(YEARS)..];
    if drawn.is_empty() || years.is_empty() {
        return None;
    }
    let figure = |money: &Money, year: i32| -> Figure {
        let of = money.years.iter().find(|known| known.year == Some(year));
        match of {
            None => Figure::default(),
            Some(of) if unconverted(&of.sum) > 0 => Figure::Absent(context.text("money-unconverted")),
            Some(of) => Figure::Number(of.sum.converted),
        }
    };
    let bars = Bars {
        chart: Chart {
            id,
            title,
            unit: context.format("money-unit", [("currency", currency.to_owned().into())]),
            sources: vec![source],
            as_of: context.date(context.publication.site.release),
        },
        row_header: context.text("money-year"),
        series: drawn
            .iter()
            .map(|(money, tone)| bars::Series {
                label: measure(context, money.measure),
                tone: *tone,
            })
            .collect(),
        rows: years
            .iter()
            .map(|year| bars::Row {
                label: year.to_string(),
                values: drawn.iter().map(|(money, _)| figure(money, *year)).collect(),
            })
            .collect(),
    };
    Some(Shown {
        diagram: Box::new(bars),
        sentences: &["money-bars-highest"],
    })
}

/// Whether nothing of a sum could be converted, as a count to compare with.
fn unconverted(sum: &Sum) -> usize {
    let nothing = sum.converted.is_zero() && sum.unconverted.len() == sum.given.len();
    if nothing { sum.count } else { 0 }
}

/// What a measure is called.
fn measure(context: &Context, measure: Measure) -> String {
    context.text(&format!("measure-{}", measure.key()))
}

/// Two sections, the first with this id and title: what each measure comes to, as given and converted; and the converted amounts by year.
pub fn money_tables(
    context: &Context,
    (id, title): (&str, String),
    currency: &str,
    money: &[Money],
) -> impl IntoView + use<> {
    let columns = vec![
        Column::text(context.text("money-measure")),
        Column::number(context.text("money-count")),
        Column::number(context.text("money-given")),
        Column::number(context.format("money-converted", [("currency", currency.to_owned().into())])),
        Column::number(context.text("money-unconverted")),
    ];
    let sums = money.iter().map(|money| sum_row(context, currency, money)).collect();
    let all = rows_table(id, title, columns, sums);
    let mut years: Vec<(bool, Option<i32>)> = money
        .iter()
        .flat_map(|money| money.years.iter().map(|year| (year.year.is_none(), year.year)))
        .collect();
    years.sort_unstable();
    years.dedup();
    let columns = std::iter::once(Column::text(context.text("money-year"))).chain(
        money
            .iter()
            .map(|money| Column::number(measure(context, money.measure))),
    );
    let rows = years.into_iter().map(|(_, year)| -> Row {
        let header = year.map_or_else(|| context.text("money-undated"), |year| year.to_string());
        let cells = money.iter().map(|money| {
            let of = money.years.iter().find(|known| known.year == year)?;
            Some(sum_cell(context, currency, &of.sum))
        });
        std::iter::once(Some(header.into_any())).chain(cells).collect()
    });
    let title = context.format("money-by-year", [("currency", currency.to_owned().into())]);
    let by_year = rows_table(&format!("{id}-years"), title, columns.collect(), rows.collect());
    view! { {all}{by_year} }
}

fn sum_row(context: &Context, currency: &str, money: &Money) -> Row {
    let list = |sums: &std::collections::BTreeMap<String, Decimal>| {
        let items: Vec<String> = sums.iter().map(|(of, sum)| amount(context, *sum, of)).collect();
        items.join(" + ").into_any()
    };
    let sum = &money.all;
    let converted = (unconverted(sum) == 0).then(|| amount(context, sum.converted, currency).into_any());
    vec![
        Some(measure(context, money.measure).into_any()),
        Some(format_whole(sum.count, &context.language).into_any()),
        Some(list(&sum.given)),
        converted,
        (!sum.is_whole()).then(|| list(&sum.unconverted)),
    ]
}

/// What a sum comes to; what could not be converted beside it, never as 0.
pub fn sum_cell(context: &Context, currency: &str, sum: &Sum) -> AnyView {
    let converted = (unconverted(sum) == 0).then(|| amount(context, sum.converted, currency));
    let others: Vec<String> = sum
        .unconverted
        .iter()
        .map(|(of, sum)| amount(context, *sum, of))
        .collect();
    let others = (!others.is_empty()).then(|| {
        let others = context.format("money-not-converted", [("amounts", others.join(" + ").into())]);
        view! { " "<span class="absent">{others}</span> }
    });
    view! { {converted}{others} }.into_any()
}

/// How amounts are converted, and at whose rates; nothing where there is only one currency and it is that of the totals.
pub fn unconverted_note(context: &Context, currency: &str, money: &[Money]) -> Option<AnyView> {
    let mut given = money.iter().flat_map(|money| money.all.given.keys());
    given.any(|given| given != currency).then(|| {
        let rule = context.format("money-rates", [("currency", currency.to_owned().into())]);
        let has_rates = context
            .publication
            .activities
            .as_ref()
            .is_some_and(|activities| !activities.rates.is_empty());
        let rates = has_rates.then(|| {
            view! { " "<a href=context.data_url("rates.json")>{context.text("money-rates-data")}</a> }
        });
        view! { <p class="note">{rule}{rates}</p> }.into_any()
    })
}
