use leptos::prelude::*;

use crate::{app::context::Context, publish::OwnActivity};

/// A link to the activity that the publication's own IATI file has of an undertaking or an initiative, where it has one.
pub fn own_activity(context: &Context, kind: OwnActivity, id: &str) -> impl IntoView + use<> {
    let slug = context.publication.own_activity(kind, id)?;
    let address = context.url(&format!("activities/{slug}/"));
    Some(view! { " · "<a href=address>{context.text("activity-own")}</a> })
}
