use leptos::prelude::*;

use super::{best, language, money::stated_day};
use crate::{
    app::{
        context::Context,
        parts::{Column, Row, amount, code, day, narratives, outside_link, rows_table},
    },
    iati::model::{Activity, DocumentLink},
    locale::format_decimal,
};

/// Its documents.
pub fn documents(context: &Context, activity: &Activity) -> Option<AnyView> {
    let list = document_list(context, activity, &activity.documents)?;
    let section = view! {
        <section aria-labelledby="documents">
            <h2 id="documents">{context.text("activity-documents")}</h2>
            {list}
        </section>
    };
    Some(section.into_any())
}

/// Documents, each with its form, what it is, its languages and its date.
pub fn document_list(context: &Context, activity: &Activity, documents: &[DocumentLink]) -> Option<AnyView> {
    let items: Vec<_> = documents
        .iter()
        .map(|document| {
            let title = best(context, activity, &document.title).unwrap_or_else(|| document.url.clone().into_any());
            let categories = document.categories.iter().map(|given| code(context, "DocumentCategory", given));
            let languages = document.languages.iter().map(|given| code(context, "Language", given));
            let said: Vec<String> = document
                .format
                .iter()
                .cloned()
                .chain(categories)
                .chain(languages)
                .chain(document.date.map(|date| day(context, date)))
                .collect();
            let text = best(context, activity, &document.description).map(|text| view! { <p>{text}</p> });
            view! { <li><p>{outside_link(&document.url, title)}</p><p class="reported">{said.join(" · ")}</p>{text}</li> }
        })
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="statements">{items}</ul> }.into_any())
}

/// Whom to ask.
pub fn contacts(context: &Context, activity: &Activity) -> Option<AnyView> {
    let columns = vec![
        Column::text(context.text("contact-organisation")),
        Column::text(context.text("contact-person")),
        Column::text(context.text("contact-reach")),
        Column::text(context.text("contact-address")),
    ];
    let rows = activity.contacts.iter().map(|contact| -> Row {
        let kind = contact.kind.as_deref().map(|kind| code(context, "ContactType", kind));
        let joined = |texts: Vec<Option<AnyView>>| {
            let texts: Vec<_> = texts
                .into_iter()
                .flatten()
                .map(|text| view! { <p>{text}</p> })
                .collect();
            (!texts.is_empty()).then(|| texts.into_any())
        };
        let organisation = [&contact.organisation, &contact.department].map(|texts| best(context, activity, texts));
        let organisation = organisation.into_iter().chain([kind.map(IntoAny::into_any)]).collect();
        let person = [&contact.person, &contact.job]
            .map(|texts| best(context, activity, texts))
            .into_iter()
            .collect();
        let websites = contact
            .websites
            .iter()
            .map(|site| Some(outside_link(site, site.clone().into_any())));
        let plain = contact
            .telephones
            .iter()
            .chain(&contact.emails)
            .map(|text| Some(text.clone().into_any()));
        let addresses = contact.addresses.iter().map(|address| best(context, activity, address));
        vec![
            Some(joined(organisation).unwrap_or_else(|| context.text("contact-unnamed").into_any())),
            joined(person),
            joined(plain.chain(websites).collect()),
            joined(addresses.collect()),
        ]
    });
    rows_table("contacts", context.text("activity-contacts"), columns, rows.collect())
}

/// Conditions, and what the file says in the terms of other systems: legacy data, the OECD's creditor reporting, the
/// forward spending survey.
pub fn remaining(context: &Context, activity: &Activity) -> Option<AnyView> {
    let mut rows: Vec<Row> = Vec::new();
    let mut add = |what: String, name: Option<AnyView>, value: Option<AnyView>| {
        rows.push(vec![Some(what.into_any()), name, value]);
    };
    if let Some(conditions) = &activity.conditions {
        let attached = match conditions.attached {
            Some(true) => Some(context.text("answer-yes").into_any()),
            Some(false) => Some(context.text("answer-no").into_any()),
            None => None,
        };
        add(context.text("remaining-conditions"), None, attached);
        for condition in &conditions.conditions {
            let kind = condition
                .kind
                .as_deref()
                .map(|kind| code(context, "ConditionType", kind).into_any());
            let texts = narratives(context, &condition.text, language(activity));
            let texts: Vec<_> = texts.into_iter().map(|text| view! { <p>{text}</p> }).collect();
            add(context.text("remaining-condition"), kind, Some(texts.into_any()));
        }
    }
    for legacy in &activity.legacy_data {
        let equivalent = legacy
            .equivalent
            .as_deref()
            .map(|equivalent| format!(" ({equivalent})"));
        let name = legacy.name.clone().map(|name| view! { {name}{equivalent} }.into_any());
        add(
            context.text("remaining-legacy"),
            name,
            legacy.value.clone().map(IntoAny::into_any),
        );
    }
    if let Some(crs) = &activity.crs_add {
        let what = || context.text("remaining-crs");
        for flag in &crs.flags {
            let name = code(context, "CRSAddOtherFlags", &flag.code);
            let value = flag
                .significance
                .map(|yes| context.text(if yes { "answer-yes" } else { "answer-no" }).into_any());
            add(what(), Some(name.into_any()), value);
        }
        if let Some(terms) = &crs.terms {
            let decimal = |value: &Option<rust_decimal::Decimal>| {
                value.map(|value| format_decimal(value, &context.language).into_any())
            };
            let coded = |list: &str, value: &Option<String>| {
                value.as_deref().map(|value| code(context, list, value).into_any())
            };
            let all = [
                ("crs-rate-1", decimal(&terms.rate_1)),
                ("crs-rate-2", decimal(&terms.rate_2)),
                ("crs-repayment-type", coded("LoanRepaymentType", &terms.repayment_type)),
                (
                    "crs-repayment-plan",
                    coded("LoanRepaymentPeriod", &terms.repayment_plan),
                ),
                ("crs-commitment-date", stated_day(context, terms.commitment)),
                ("crs-first-repayment", stated_day(context, terms.first_repayment)),
                ("crs-final-repayment", stated_day(context, terms.final_repayment)),
            ];
            for (message, value) in all.into_iter().filter(|(_, value)| value.is_some()) {
                add(what(), Some(context.text(message).into_any()), value);
            }
        }
        if let Some(status) = &crs.status {
            let currency = status
                .currency
                .as_deref()
                .or(activity.head.default_currency.as_deref())
                .unwrap_or_default();
            let sum =
                |value: &Option<rust_decimal::Decimal>| value.map(|value| amount(context, value, currency).into_any());
            let year = status.year.map(|year| year.to_string().into_any());
            let all = [
                ("crs-year", year),
                ("crs-interest-received", sum(&status.interest_received)),
                ("crs-principal-outstanding", sum(&status.principal_outstanding)),
                ("crs-principal-arrears", sum(&status.principal_arrears)),
                ("crs-interest-arrears", sum(&status.interest_arrears)),
            ];
            for (message, value) in all.into_iter().filter(|(_, value)| value.is_some()) {
                add(what(), Some(context.text(message).into_any()), value);
            }
        }
        if let Some(channel) = &crs.channel_code {
            let channel = code(context, "CRSChannelCode", channel).into_any();
            add(what(), Some(context.text("crs-channel").into_any()), Some(channel));
        }
    }
    if let Some(fss) = &activity.fss {
        let what = || context.text("remaining-fss");
        add(
            what(),
            Some(context.text("fss-extraction").into_any()),
            stated_day(context, fss.extraction),
        );
        if let Some(year) = fss.phaseout_year {
            add(
                what(),
                Some(context.text("fss-phaseout").into_any()),
                Some(year.to_string().into_any()),
            );
        }
        for forecast in &fss.forecasts {
            let currency = forecast
                .currency
                .as_deref()
                .or(activity.head.default_currency.as_deref());
            let year = forecast.year.map(|year| year.to_string()).unwrap_or_default();
            let name = context.format("fss-forecast", [("year", year.into())]).into_any();
            add(
                what(),
                Some(name),
                Some(amount(context, forecast.amount, currency.unwrap_or_default()).into_any()),
            );
        }
    }
    let columns =
        ["remaining-what", "remaining-name", "remaining-value"].map(|message| Column::text(context.text(message)));
    rows_table(
        "remaining",
        context.text("activity-remaining"),
        columns.into_iter().collect(),
        rows,
    )
}
