use leptos::prelude::*;

use super::{
    Record, best,
    facts::aid_type,
    money::{line, stated_day, value},
    parties::party,
    path, title,
};
use crate::{
    app::{
        context::Context,
        page::Draft,
        parts::{Column, Row, code, rows_table},
        sheet::Sheet,
    },
    iati::model::{Activity, Share, Transaction},
};

/// How many transactions a page lists: its bytes do not grow with their number.
const MOST: usize = 200;

/// The transactions that its own page shows, with the way to the others.
pub fn first(context: &Context, record: &Record) -> Option<AnyView> {
    let transactions = &record.activity.transactions;
    let table = table(context, &record.activity, transactions.iter().take(MOST));
    let last = transactions.len().div_ceil(MOST);
    table.map(|table| view! { {table}{links(context, record, 1, last)} }.into_any())
}

/// `/<lang>/activities/<slug>/transactions/2/` …: those that its own page has no room for.
pub fn pages(context: &Context, at: usize, record: &Record) -> Vec<Draft> {
    let last = record.activity.transactions.len().div_ceil(MOST);
    let draft = |number: usize| {
        let inner = context.clone();
        let title = context.format(
            "transactions-page",
            [
                ("title", title(context, record).into()),
                ("number", number.into()),
                ("last", last.into()),
            ],
        );
        let own = (self::title(context, record), path(record));
        Draft {
            path: further(record, number),
            title: format!("{title} ({})", record.slug),
            name: context.format("pages-here", [("number", number.into()), ("last", last.into())]),
            description: title,
            sheet: Sheet::Page,
            trail: vec![(context.text("activities-title"), "activities/".to_owned()), own],
            main: Box::new(move || {
                let activities = inner.publication.activities.clone();
                let found = activities.as_ref().and_then(|activities| {
                    let record = activities.records.get(at)?;
                    Some(page(&inner, record, number, last))
                });
                found.into_any()
            }),
        }
    };
    (2..=last).map(draft).collect()
}

fn further(record: &Record, number: usize) -> String {
    format!("{}transactions-{number}/", path(record))
}

fn page(context: &Context, record: &Record, number: usize, last: usize) -> impl IntoView + use<> {
    let from = (number - 1) * MOST;
    let transactions = record.activity.transactions.iter().skip(from).take(MOST);
    view! {
        <p class="kind">{record.activity.head.identifier.clone()}</p>
        <h1>{title(context, record)}</h1>
        {table(context, &record.activity, transactions)}
        {links(context, record, number, last)}
    }
}

fn links(context: &Context, record: &Record, number: usize, last: usize) -> Option<AnyView> {
    let link = |to: usize, message: &str| {
        let address = match to {
            1 => format!("{}#transactions", path(record)),
            to => further(record, to),
        };
        let there = (1..=last).contains(&to);
        there.then(|| view! { <li><a href=context.url(&address)>{context.text(message)}</a></li> })
    };
    let (previous, next) = (
        link(number.wrapping_sub(1), "pages-previous"),
        link(number + 1, "pages-next"),
    );
    let here = context.format("pages-here", [("number", number.into()), ("last", last.into())]);
    let label = context.text("pages-label");
    let nav =
        || view! { <nav class="pages" aria-label=label><ul>{previous}<li>{here}</li>{next}</ul></nav> }.into_any();
    (last > 1).then(nav)
}

fn table<'a>(
    context: &Context,
    activity: &Activity,
    transactions: impl Iterator<Item = &'a Transaction>,
) -> Option<AnyView> {
    let columns = vec![
        Column::text(context.text("transaction-date")),
        Column::text(context.text("transaction-type")),
        Column::number(context.text("money-amount")),
        Column::text(context.text("money-value-date")),
        Column::text(context.text("money-provider")),
        Column::text(context.text("money-receiver")),
        Column::text(context.text("transaction-description")),
        Column::text(context.text("transaction-for")),
        Column::text(context.text("transaction-kinds")),
        Column::text(context.text("transaction-reference")),
        Column::number(context.text("money-line")),
    ];
    let rows = transactions
        .map(|transaction| row(context, activity, transaction))
        .collect();
    rows_table("transactions", context.text("activity-transactions"), columns, rows)
}

fn row(context: &Context, activity: &Activity, transaction: &Transaction) -> Row {
    let shares = |list: &'static str, shares: &mut dyn Iterator<Item = &Share>| -> Vec<String> {
        shares.map(|share| code(context, list, &share.code.code)).collect()
    };
    let mut of = shares("Sector", &mut transaction.sectors.iter());
    of.extend(shares("Country", &mut transaction.country.iter()));
    of.extend(shares("Region", &mut transaction.region.iter()));
    let coded = |list: &str, value: &Option<String>| value.as_deref().map(|value| code(context, list, value));
    let kinds = [
        coded("DisbursementChannel", &transaction.disbursement_channel),
        coded("FlowType", &transaction.flow_type),
        coded("FinanceType", &transaction.finance_type),
        coded("TiedStatus", &transaction.tied_status),
        (transaction.humanitarian == Some(true)).then(|| context.text("activity-humanitarian")),
    ];
    let kinds: Vec<String> = kinds
        .into_iter()
        .flatten()
        .chain(transaction.aid_types.iter().map(|aid| aid_type(context, aid)))
        .collect();
    let listed = |all: Vec<String>| (!all.is_empty()).then(|| all.join("; ").into_any());
    vec![
        Some(stated_day(context, transaction.date).unwrap_or_else(|| context.text("money-undated").into_any())),
        Some(code(context, "TransactionType", &transaction.kind).into_any()),
        Some(value(context, activity, &transaction.value)),
        stated_day(context, transaction.value.value_date),
        party(context, activity, transaction.provider.as_ref()),
        party(context, activity, transaction.receiver.as_ref()),
        best(context, activity, &transaction.description),
        listed(of),
        listed(kinds),
        transaction.reference.clone().map(IntoAny::into_any),
        line(transaction.source),
    ]
}
