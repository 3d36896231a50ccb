use leptos::prelude::*;

use super::{Record, parties::party};
use crate::{
    app::{
        context::Context,
        parts::{Column, Shown, amount, code, day, money_bars, rows_table},
    },
    chart::SourceLine,
    iati::{
        Day,
        model::{Activity, Money},
    },
    publish::Activities,
};

/// Its money by year, drawn; none where nothing could be converted.
pub fn shown(context: &Context, activities: &Activities, record: &Record) -> Option<Shown> {
    let source = SourceLine {
        text: record.file.clone(),
        href: context.data_url(&format!("iati/{}", record.file)),
    };
    let title = context.format("group-money-title", [("name", super::title(context, record).into())]);
    let id = format!("activity-{}", record.slug);
    money_bars(context, id, title, &activities.totals.currency, &record.money, source)
}

/// An amount in its currency, or the activity's.
pub fn value(context: &Context, activity: &Activity, value: &Money) -> AnyView {
    let currency = value.currency.as_deref().or(activity.head.default_currency.as_deref());
    amount(context, value.amount, currency.unwrap_or_default()).into_any()
}

pub fn stated_day(context: &Context, stated: Option<Day>) -> Option<AnyView> {
    stated.map(|stated| day(context, stated).into_any())
}

/// The line of the file that says it.
pub fn line(source: crate::iati::model::Source) -> Option<AnyView> {
    Some(source.0.line.to_string().into_any())
}

/// Its budgets.
pub fn budgets(context: &Context, activity: &Activity) -> Option<AnyView> {
    let columns = vec![
        Column::text(context.text("period-start")),
        Column::text(context.text("period-end")),
        Column::text(context.text("budget-type")),
        Column::text(context.text("budget-status")),
        Column::number(context.text("money-amount")),
        Column::text(context.text("money-value-date")),
        Column::number(context.text("money-line")),
    ];
    let rows = activity.budgets.iter().map(|budget| {
        vec![
            stated_day(context, budget.start),
            stated_day(context, budget.end),
            budget
                .kind
                .as_deref()
                .map(|kind| code(context, "BudgetType", kind).into_any()),
            budget
                .status
                .as_deref()
                .map(|status| code(context, "BudgetStatus", status).into_any()),
            Some(value(context, activity, &budget.value)),
            stated_day(context, budget.value.value_date),
            line(budget.source),
        ]
    });
    rows_table("budgets", context.text("activity-budgets"), columns, rows.collect())
}

/// What it plans to disburse.
pub fn planned(context: &Context, activity: &Activity) -> Option<AnyView> {
    let columns = vec![
        Column::text(context.text("period-start")),
        Column::text(context.text("period-end")),
        Column::text(context.text("budget-type")),
        Column::number(context.text("money-amount")),
        Column::text(context.text("money-value-date")),
        Column::text(context.text("money-provider")),
        Column::text(context.text("money-receiver")),
        Column::number(context.text("money-line")),
    ];
    let rows = activity.planned_disbursements.iter().map(|planned| {
        vec![
            stated_day(context, planned.start),
            stated_day(context, planned.end),
            planned
                .kind
                .as_deref()
                .map(|kind| code(context, "BudgetType", kind).into_any()),
            Some(value(context, activity, &planned.value)),
            stated_day(context, planned.value.value_date),
            party(context, activity, planned.provider.as_ref()),
            party(context, activity, planned.receiver.as_ref()),
            line(planned.source),
        ]
    });
    rows_table("planned", context.text("activity-planned"), columns, rows.collect())
}
