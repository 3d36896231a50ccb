use leptos::prelude::*;
use rust_decimal::Decimal;

use super::best;
use crate::{
    app::{
        context::Context,
        parts::{Column, Row, code, rows_table},
    },
    iati::model::{Activity, Code, Narratives, Share},
    locale::format_decimal,
};

fn percentage(context: &Context, percentage: Option<Decimal>) -> Option<AnyView> {
    let value = format_decimal(percentage?, &context.language);
    Some(context.format("percent", [("value", value.into())]).into_any())
}

/// A code with its name: the list's, or the file's own.
fn named(context: &Context, activity: &Activity, list: &str, given: &Code, texts: &Narratives) -> Option<AnyView> {
    let own = best(context, activity, texts);
    let known = code(context, list, &given.code);
    match (known == given.code, own) {
        (true, Some(own)) if given.code.is_empty() => Some(own),
        (true, Some(own)) => Some(view! { {own}" ("{known}")" }.into_any()),
        _ => Some(known.into_any()),
    }
}

fn columns(context: &Context, first: &str) -> Vec<Column> {
    vec![
        Column::text(context.text(first)),
        Column::text(context.text("classified-vocabulary")),
        Column::number(context.text("classified-percentage")),
    ]
}

/// Countries and regions.
pub fn places(context: &Context, activity: &Activity) -> Option<AnyView> {
    let row = |list: &str, vocabularies: &str, share: &Share| -> Row {
        let vocabulary = share.code.vocabulary.as_deref();
        vec![
            named(context, activity, list, &share.code, &share.text),
            vocabulary.map(|given| code(context, vocabularies, given).into_any()),
            percentage(context, share.percentage),
        ]
    };
    let countries = activity.countries.iter().map(|share| row("Country", "", share));
    let regions = activity.regions.iter().map(|share| {
        let list = match share.code.vocabulary.as_deref() {
            None | Some("1") => "Region",
            _ => "",
        };
        row(list, "RegionVocabulary", share)
    });
    let rows = countries.chain(regions).collect();
    rows_table(
        "recipients",
        context.text("activity-recipients"),
        columns(context, "places-column"),
        rows,
    )
}

/// Sectors of every vocabulary.
pub fn sectors(context: &Context, activity: &Activity) -> Option<AnyView> {
    let rows = activity.sectors.iter().map(|share| {
        let vocabulary = share.code.vocabulary.as_deref();
        let list = match vocabulary {
            None | Some("1") => "Sector",
            Some("2") => "SectorCategory",
            Some("7") => "UNSDG-Goals",
            Some("8") => "UNSDG-Targets",
            _ => "",
        };
        vec![
            named(context, activity, list, &share.code, &share.text),
            vocabulary.map(|given| code(context, "SectorVocabulary", given).into_any()),
            percentage(context, share.percentage),
        ]
    });
    let columns = columns(context, "sectors-column");
    rows_table("sectors", context.text("activity-sectors"), columns, rows.collect())
}

/// Tags, policy markers, humanitarian scopes and country budget items.
pub fn others(context: &Context, activity: &Activity) -> Option<AnyView> {
    let kind = |message: &str| Some(context.text(message).into_any());
    let mut rows: Vec<Row> = Vec::new();
    for tag in &activity.tags {
        let list = match tag.code.vocabulary.as_deref() {
            Some("2") => "UNSDG-Goals",
            Some("3") => "UNSDG-Targets",
            _ => "",
        };
        let vocabulary = tag.code.vocabulary.as_deref();
        rows.push(vec![
            named(context, activity, list, &tag.code, &tag.text),
            kind("classified-tag"),
            vocabulary.map(|given| code(context, "TagVocabulary", given).into_any()),
            None,
        ]);
    }
    for marker in &activity.policy_markers {
        let vocabulary = marker.code.vocabulary.as_deref();
        let list = if matches!(vocabulary, None | Some("1")) {
            "PolicyMarker"
        } else {
            ""
        };
        rows.push(vec![
            named(context, activity, list, &marker.code, &marker.text),
            kind("classified-marker"),
            vocabulary.map(|given| code(context, "PolicyMarkerVocabulary", given).into_any()),
            marker
                .significance
                .as_deref()
                .map(|given| code(context, "PolicySignificance", given).into_any()),
        ]);
    }
    for scope in &activity.humanitarian_scopes {
        let vocabulary = scope.code.vocabulary.as_deref();
        rows.push(vec![
            named(context, activity, "", &scope.code, &scope.text),
            kind("classified-humanitarian"),
            vocabulary.map(|given| code(context, "HumanitarianScopeVocabulary", given).into_any()),
            scope
                .kind
                .as_deref()
                .map(|given| code(context, "HumanitarianScopeType", given).into_any()),
        ]);
    }
    for items in &activity.country_budget_items {
        for item in &items.items {
            let own = best(context, activity, &item.description).map(|own| view! { " · "{own} });
            rows.push(vec![
                Some(view! { {item.code.clone()}{own} }.into_any()),
                kind("classified-budget-item"),
                items
                    .vocabulary
                    .as_deref()
                    .map(|given| code(context, "BudgetIdentifierVocabulary", given).into_any()),
                percentage(context, item.percentage),
            ]);
        }
    }
    let columns = vec![
        Column::text(context.text("classified-code")),
        Column::text(context.text("classified-kind")),
        Column::text(context.text("classified-vocabulary")),
        Column::text(context.text("classified-weight")),
    ];
    rows_table("classified", context.text("activity-classified"), columns, rows)
}

/// Where it takes place.
pub fn locations(context: &Context, activity: &Activity) -> Option<AnyView> {
    let columns = vec![
        Column::text(context.text("location-name")),
        Column::text(context.text("location-description")),
        Column::text(context.text("location-point")),
        Column::text(context.text("location-exactness")),
        Column::text(context.text("location-class")),
        Column::text(context.text("location-reach")),
        Column::text(context.text("location-codes")),
    ];
    let rows = activity.locations.iter().map(|location| {
        let coded =
            |list: &str, value: &Option<String>| value.as_deref().map(|value| code(context, list, value).into_any());
        let name = best(context, activity, &location.name);
        let name = name.or_else(|| location.reference.clone().map(IntoAny::into_any));
        let texts = [&location.description, &location.activity_description];
        let texts: Vec<AnyView> = texts
            .into_iter()
            .filter_map(|texts| best(context, activity, texts))
            .collect();
        let texts: Vec<_> = texts.into_iter().map(|text| view! { <p>{text}</p> }).collect();
        let point = location.point.as_ref().map(|point| {
            // Degrees are written with a point in every language: they are copied.
            let place = format!("{}, {}", point.latitude, point.longitude);
            view! { <span dir="ltr">{place}</span> }.into_any()
        });
        let ids = location.ids.iter().map(|id| {
            let vocabulary = id
                .vocabulary
                .as_deref()
                .map(|given| format!(" · {}", code(context, "GeographicVocabulary", given)));
            format!("{}{}", id.code, vocabulary.unwrap_or_default())
        });
        let parts = location.administrative.iter().map(|part| part.code.clone());
        let codes: Vec<String> = ids.chain(parts).collect();
        let classes = [
            ("GeographicLocationClass", &location.class),
            ("LocationType", &location.feature),
        ];
        let classes: Vec<String> = classes
            .into_iter()
            .filter_map(|(list, value)| Some(code(context, list, value.as_deref()?)))
            .collect();
        vec![
            Some(name.unwrap_or_else(|| context.text("location-unnamed").into_any())),
            (!texts.is_empty()).then(|| texts.into_any()),
            point,
            coded("GeographicExactness", &location.exactness),
            (!classes.is_empty()).then(|| classes.join("; ").into_any()),
            coded("GeographicLocationReach", &location.reach),
            (!codes.is_empty()).then(|| codes.join("; ").into_any()),
        ]
    });
    rows_table("locations", context.text("activity-locations"), columns, rows.collect())
}
