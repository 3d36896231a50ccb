use leptos::prelude::*;

use super::activities::{row, ways};
use crate::{
    app::{
        context::Context,
        page::Draft,
        parts::{Column, amount, code, day, money_tables, rows_table, wording},
        sheet::Sheet,
    },
    iati::model::{Organisation, OrganisationBudget},
    locale::format_whole,
    publish::{Activities, IatiBody},
};

/// How many organisations a list holds, and how many activities of each role a page.
const MOST: usize = 200;

/// `/<lang>/activities/organisations/`, `/<lang>/activities/organisations/<slug>/`: what each organisation of IATI files reports, funds,
/// receives and does, and what its own organisation file says.
pub fn pages(context: &Context) -> Vec<Draft> {
    let Some(activities) = &context.publication.activities else {
        return Vec::new();
    };
    let all = activities.bodies.iter().enumerate();
    std::iter::once(list(context))
        .chain(all.map(|(at, body)| single(context, at, body)))
        .collect()
}

fn above(context: &Context) -> (String, String) {
    (context.text("activities-title"), "activities/".to_owned())
}

fn list(context: &Context) -> Draft {
    let inner = context.clone();
    Draft {
        path: "activities/organisations/".to_owned(),
        title: context.text("bodies-title"),
        name: context.text("bodies-title"),
        description: context.text("bodies-intro"),
        sheet: Sheet::Page,
        trail: vec![above(context)],
        main: Box::new(move || {
            let activities = inner.publication.activities.clone();
            activities.map(|activities| list_main(&inner, &activities)).into_any()
        }),
    }
}

fn list_main(context: &Context, activities: &Activities) -> impl IntoView + use<> {
    let columns = ["party-name", "party-reference", "bodies-roles"].map(|message| Column::text(context.text(message)));
    let mut bodies: Vec<&IatiBody> = activities.bodies.iter().collect();
    let size = |body: &IatiBody| body.roles.values().map(Vec::len).sum::<usize>();
    bodies.sort_by_key(|body| std::cmp::Reverse(size(body)));
    let left_out = bodies.len().saturating_sub(MOST);
    let rows = bodies.into_iter().take(MOST).map(|body| {
        let address = context.url(&format!("activities/organisations/{}/", body.slug));
        let roles = body.roles.iter().map(|(role, of)| {
            format!(
                "{}: {}",
                role_name(context, role),
                format_whole(of.len(), &context.language)
            )
        });
        let roles: Vec<String> = roles.collect();
        vec![
            Some(view! { <a href=address>{body.name.clone()}</a> }.into_any()),
            Some(view! { <code>{body.key.clone()}</code> }.into_any()),
            Some(roles.join("; ").into_any()),
        ]
    });
    let table = rows_table(
        "bodies",
        context.text("bodies-title"),
        columns.into_iter().collect(),
        rows.collect(),
    );
    let more = (left_out > 0).then(|| view! { <p>{context.count("bodies-more", left_out)}</p> });
    view! {
        <h1>{context.text("bodies-title")}</h1>
        <p class="lead">{context.text("bodies-intro")}</p>
        {ways(context)}
        {table}
        {more}
    }
}

fn role_name(context: &Context, role: &str) -> String {
    match role {
        "reporting" | "provider" | "receiver" => context.text(&format!("role-iati-{role}")),
        "" => context.text("role-iati-none"),
        role => code(context, "OrganisationRole", role),
    }
}

fn single(context: &Context, at: usize, body: &IatiBody) -> Draft {
    let inner = context.clone();
    let name = body.name.clone();
    Draft {
        path: format!("activities/organisations/{}/", body.slug),
        title: format!("{name} ({})", body.slug),
        name: name.clone(),
        description: context.format("body-description", [("name", name.into())]),
        sheet: Sheet::Page,
        trail: vec![
            above(context),
            (context.text("bodies-title"), "activities/organisations/".to_owned()),
        ],
        main: Box::new(move || {
            let activities = inner.publication.activities.clone();
            let found = activities.as_ref().and_then(|activities| {
                let body = activities.bodies.get(at)?;
                Some(single_main(&inner, activities, body))
            });
            found.into_any()
        }),
    }
}

fn single_main(context: &Context, activities: &Activities, body: &IatiBody) -> impl IntoView + use<> {
    let totals = &activities.totals;
    let money = [
        ("body-provides", &totals.providers),
        ("body-receives", &totals.receivers),
    ];
    let money = money.map(|(message, groups)| {
        let group = groups
            .iter()
            .find(|group| group.id == body.key && !group.money.is_empty())?;
        Some(
            money_tables(
                context,
                (message, context.text(message)),
                &totals.currency,
                &group.money,
            )
            .into_any(),
        )
    });
    let roles = body.roles.iter().map(|(role, places)| {
        let entries = places.iter().take(MOST).filter_map(|at| {
            let part = activities.parts.get(at / activities.register.part)?;
            part.activities.get(at % activities.register.part)
        });
        let rows = entries.map(|entry| row(context, activities, entry)).collect_view();
        let id = format!("role-{role}");
        let label = id.clone();
        let count = context.count("activities-count", places.len());
        let all = context.url(&format!(
            "activities/?organisation={}",
            percent_encoding::utf8_percent_encode(&body.key, percent_encoding::NON_ALPHANUMERIC)
        ));
        let more = (places.len() > MOST).then(|| view! { <p><a href=all>{context.text("group-all")}</a></p> });
        view! {
            <section aria-labelledby=label>
                <h2 id=id>{role_name(context, role)}" "<span class="count">{count}</span></h2>
                <ul class="statements">{rows}</ul>
                {more}
            </section>
        }
    });
    let own = activities
        .organisations
        .iter()
        .filter(|organisation| organisation.head.identifier == body.key);
    let own = own.map(|organisation| file(context, organisation)).collect_view();
    view! {
        <p class="kind">{context.text("body-kind")}" · "{body.key.clone()}</p>
        <h1>{body.name.clone()}</h1>
        {money}
        {own}
        {roles.collect_view()}
        {ways(context)}
        <p class="data"><a href=context.data_url("activities/totals.json")>{context.text("data-json")}</a></p>
    }
}

/// What its own organisation file says: its budgets and spending, its documents.
fn file(context: &Context, organisation: &Organisation) -> AnyView {
    let all = [
        ("total-budget", &organisation.total_budgets),
        ("recipient-org-budget", &organisation.recipient_org_budgets),
        ("recipient-region-budget", &organisation.recipient_region_budgets),
        ("recipient-country-budget", &organisation.recipient_country_budgets),
        ("total-expenditure", &organisation.total_expenditures),
    ];
    let tables = all.map(|(name, budgets)| budgets_table(context, organisation, name, budgets));
    let documents = organisation.documents.iter().map(|document| {
        let title = wording(context, &document.title, organisation.head.language.as_deref());
        let title = title.unwrap_or_else(|| document.url.clone().into_any());
        view! { <li>{crate::app::parts::outside_link(&document.url, title)}</li> }
    });
    let documents: Vec<_> = documents.collect();
    let documents = (!documents.is_empty()).then(|| {
        view! {
            <section aria-labelledby="documents">
                <h2 id="documents">{context.text("activity-documents")}</h2>
                <ul>{documents}</ul>
            </section>
        }
    });
    view! { {tables}{documents} }.into_any()
}

fn budgets_table(
    context: &Context,
    organisation: &Organisation,
    name: &'static str,
    budgets: &[OrganisationBudget],
) -> Option<AnyView> {
    let columns = vec![
        Column::text(context.text("period-start")),
        Column::text(context.text("period-end")),
        Column::text(context.text("budget-for")),
        Column::text(context.text("budget-status")),
        Column::number(context.text("money-amount")),
        Column::number(context.text("money-line")),
    ];
    let language = organisation.head.language.as_deref();
    let rows = budgets.iter().map(|budget| {
        let list = if name == "recipient-country-budget" {
            "Country"
        } else {
            "Region"
        };
        let place = budget.place.as_ref().filter(|place| !place.code.is_empty());
        let place = place.map(|place| code(context, list, &place.code).into_any());
        let party = budget.organisation.as_ref().and_then(|party| {
            wording(context, &party.name, language).or_else(|| Some(party.reference.clone()?.into_any()))
        });
        let stated = |stated: Option<crate::iati::Day>| stated.map(|stated| day(context, stated).into_any());
        let currency = budget
            .value
            .currency
            .as_deref()
            .or(organisation.head.default_currency.as_deref());
        vec![
            stated(budget.start),
            stated(budget.end),
            party
                .or(place)
                .or_else(|| wording(context, &budget.place_name, language)),
            budget
                .status
                .as_deref()
                .map(|status| code(context, "BudgetStatus", status).into_any()),
            Some(amount(context, budget.value.amount, currency.unwrap_or_default()).into_any()),
            Some(budget.source.0.line.to_string().into_any()),
        ]
    });
    rows_table(name, context.text(&format!("body-{name}")), columns, rows.collect())
}
