use leptos::prelude::*;

use super::{Record, best, language};
use crate::{
    app::{
        context::Context,
        parts::{body, code, day, wording},
    },
    iati::model::AidType,
    locale::format_decimal,
};

/// What is said of the whole activity, each with the element that says it.
pub fn facts(context: &Context, record: &Record) -> impl IntoView + use<> {
    let activity = &record.activity;
    let mut facts: Vec<(String, AnyView)> = Vec::new();
    let mut add = |message: &str, value: Option<AnyView>| {
        facts.extend(value.map(|value| (context.text(message), value)));
    };
    let coded =
        |list: &str, value: &Option<String>| value.as_deref().map(|value| code(context, list, value).into_any());
    let yes_no = |value: Option<bool>| {
        value.map(|value| context.text(if value { "answer-yes" } else { "answer-no" }).into_any())
    };
    add(
        "activity-identifier",
        Some(view! { <code>{activity.head.identifier.clone()}</code> }.into_any()),
    );
    add(
        "activity-reporter",
        activity.reporting_org.as_ref().map(|reporting| {
            let name = best(context, activity, &reporting.name);
            let name = name
                .or_else(|| Some(reporting.reference.clone()?.into_any()))
                .unwrap_or_else(|| ().into_any());
            let key = reporting
                .reference
                .as_deref()
                .or(reporting.name.0.first().map(|name| name.text.as_str()));
            let kind = reporting
                .kind
                .as_deref()
                .map(|kind| format!(" · {}", code(context, "OrganisationType", kind)));
            let secondary =
                (reporting.secondary == Some(true)).then(|| format!(" · {}", context.text("activity-secondary")));
            view! { {body(context, key, name)}{kind}{secondary} }.into_any()
        }),
    );
    add("activity-status", coded("ActivityStatus", &activity.status));
    let mut dates: Vec<_> = activity.dates.iter().collect();
    dates.sort_by_key(|date| date.date);
    let dates = dates.into_iter().map(|date| {
        let kind = date.kind.as_deref().map(|kind| code(context, "ActivityDateType", kind));
        let text = wording(context, &date.text, language(activity)).map(|text| view! { " · "{text} });
        view! { <li>{kind}": "{day(context, date.date)}{text}</li> }
    });
    let dates: Vec<_> = dates.collect();
    add(
        "activity-dates",
        (!dates.is_empty()).then(|| view! { <ul>{dates}</ul> }.into_any()),
    );
    let level = activity.hierarchy.map(|level| level.to_string().into_any());
    add("activity-level", level);
    add("activity-scope", coded("ActivityScope", &activity.scope));
    add("activity-humanitarian", yes_no(activity.humanitarian));
    add(
        "activity-collaboration",
        coded("CollaborationType", &activity.collaboration_type),
    );
    add("activity-flow", coded("FlowType", &activity.default_flow_type));
    add("activity-finance", coded("FinanceType", &activity.default_finance_type));
    let aid: Vec<String> = activity
        .default_aid_types
        .iter()
        .map(|aid| aid_type(context, aid))
        .collect();
    add("activity-aid", (!aid.is_empty()).then(|| aid.join("; ").into_any()));
    add("activity-tied", coded("TiedStatus", &activity.default_tied_status));
    let capital = activity.capital_spend.map(|share| {
        let share = format_decimal(share, &context.language);
        context.format("percent", [("value", share.into())]).into_any()
    });
    add("activity-capital", capital);
    add(
        "activity-no-budget",
        coded("BudgetNotProvided", &activity.budget_not_provided),
    );
    add(
        "activity-currency",
        activity.head.default_currency.clone().map(IntoAny::into_any),
    );
    let others = activity.other_identifiers.iter().map(|other| {
        let kind = other
            .kind
            .as_deref()
            .map(|kind| format!(" · {}", code(context, "OtherIdentifierType", kind)));
        let owner = other.owner.as_ref().and_then(|owner| {
            best(context, activity, &owner.name).or_else(|| Some(owner.reference.clone()?.into_any()))
        });
        let owner = owner.map(|owner| view! { " · "{owner} });
        view! { <li><code>{other.reference.clone()}</code>{kind}{owner}</li> }
    });
    let others: Vec<_> = others.collect();
    add(
        "activity-other-identifiers",
        (!others.is_empty()).then(|| view! { <ul>{others}</ul> }.into_any()),
    );
    add(
        "activity-linked-data",
        activity
            .linked_data_uri
            .clone()
            .map(|uri| view! { <code>{uri}</code> }.into_any()),
    );
    add(
        "activity-updated",
        activity.head.last_updated.clone().map(IntoAny::into_any),
    );
    let file = context.data_url(&format!("iati/{}", record.file));
    let line = record
        .line
        .map(|line| context.format("activity-line", [("line", line.to_string().into())]));
    let line = line.map(|line| format!(", {line}"));
    add(
        "activity-file",
        Some(view! { <a href=file>{record.file.clone()}</a>{line} }.into_any()),
    );
    let facts = facts
        .into_iter()
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    view! { <dl class="facts">{facts.collect_view()}</dl> }
}

/// A type of aid of any of its vocabularies.
pub fn aid_type(context: &Context, aid: &AidType) -> String {
    let list = match aid.vocabulary.as_deref() {
        None | Some("1") => "AidType",
        Some("2") => "EarmarkingCategory",
        Some("4") => "CashandVoucherModalities",
        _ => "",
    };
    code(context, list, &aid.code)
}
