use leptos::prelude::*;

use super::{Record, best};
use crate::{
    app::{
        context::Context,
        parts::{Column, body, code, rows_table},
    },
    iati::model::{Activity, Party},
};

/// Who takes part, in what role.
pub fn participating(context: &Context, activity: &Activity) -> Option<AnyView> {
    let columns = vec![
        Column::text(context.text("party-name")),
        Column::text(context.text("party-role")),
        Column::text(context.text("party-type")),
        Column::text(context.text("party-reference")),
        Column::text(context.text("party-activity")),
    ];
    let rows = activity.participating_orgs.iter().map(|party| {
        let reference = party.reference.as_deref();
        let name = best(context, activity, &party.name);
        let name = name.or_else(|| Some(reference?.to_owned().into_any()));
        let key = reference.or(party.name.0.first().map(|name| name.text.as_str()));
        vec![
            name.map(|name| body(context, key, name)),
            party
                .role
                .as_deref()
                .map(|role| code(context, "OrganisationRole", role).into_any()),
            party
                .kind
                .as_deref()
                .map(|kind| code(context, "OrganisationType", kind).into_any()),
            reference.map(|reference| view! { <code>{reference.to_owned()}</code> }.into_any()),
            party.activity.as_deref().map(|of| activity_link(context, of)),
        ]
    });
    rows_table(
        "participating",
        context.text("activity-participating"),
        columns,
        rows.collect(),
    )
}

/// An activity that is named by its identifier: leads there where it is published here.
pub fn activity_link(context: &Context, identifier: &str) -> AnyView {
    let activities = context.publication.activities.as_ref();
    let slug = activities.and_then(|activities| activities.slug_of(identifier));
    match slug {
        Some(slug) => {
            let address = context.url(&format!("activities/{slug}/"));
            view! { <a href=address><code>{identifier.to_owned()}</code></a> }.into_any()
        }
        None => view! { <code>{identifier.to_owned()}</code> }.into_any(),
    }
}

/// Who gives or receives, with the activity that it comes from or goes to.
pub fn party(context: &Context, activity: &Activity, party: Option<&Party>) -> Option<AnyView> {
    let party = party?;
    let reference = party.reference.as_deref();
    let name = best(context, activity, &party.name).or_else(|| Some(reference?.to_owned().into_any()))?;
    let key = reference.or(party.name.0.first().map(|name| name.text.as_str()));
    let of = party
        .activity
        .as_deref()
        .map(|of| view! { " · "{activity_link(context, of)} });
    Some(view! { {body(context, key, name)}{of} }.into_any())
}

/// The activities above, below and beside it.
pub fn related(context: &Context, record: &Record) -> Option<AnyView> {
    let columns = vec![
        Column::text(context.text("related-activity")),
        Column::text(context.text("related-kind")),
        Column::text(context.text("related-said")),
    ];
    let rows = record.related.iter().map(|related| {
        let here = match &related.slug {
            Some(slug) => {
                let address = context.url(&format!("activities/{slug}/"));
                let title = title(context, slug).unwrap_or_else(|| related.identifier.clone());
                view! { <a href=address>{title}</a>" "<code>{related.identifier.clone()}</code> }.into_any()
            }
            None => {
                view! { <code>{related.identifier.clone()}</code>" "{context.text("related-elsewhere")} }.into_any()
            }
        };
        let kind = related
            .kind
            .as_deref()
            .map(|kind| code(context, "RelatedActivityType", kind).into_any());
        let said = if related.said_there {
            "related-said-there"
        } else {
            "related-said-here"
        };
        vec![Some(here), kind, Some(context.text(said).into_any())]
    });
    rows_table("related", context.text("activity-related"), columns, rows.collect())
}

fn title(context: &Context, slug: &str) -> Option<String> {
    let activities = context.publication.activities.as_ref()?;
    let record = activities.record(slug)?;
    Some(super::title(context, record))
}
