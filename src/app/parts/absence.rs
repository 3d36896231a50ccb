use leptos::prelude::*;

use super::source_link;
use crate::{
    app::Context,
    model::{Absence, Stated},
};

/// A typed absence in words: "not stated", "stated elsewhere: the implementation plan".
pub fn absence_text(context: &Context, absence: &Absence) -> String {
    match absence {
        Absence::StatedElsewhere { place, .. } => context.format(
            "absence-stated-elsewhere-where",
            [("where", context.local(place).into())],
        ),
        Absence::Withheld { why } => context.format("absence-withheld-why", [("why", context.local(why).into())]),
        other => context.text(&format!("absence-{}", other.kind())),
    }
}

/// A typed absence, set apart from values, with the paragraph that shows it.
fn absence_view(context: &Context, absence: &Absence) -> impl IntoView + use<> {
    let source = absence
        .source()
        .map(|source| view! { " "{source_link(context, source)} });
    view! { <span class="absent">{absence_text(context, absence)}</span>{source} }
}

/// A value as `show` makes it, or the typed absence.
pub fn stated<T>(context: &Context, value: &Stated<T>, show: impl FnOnce(&T) -> AnyView) -> AnyView {
    match value {
        Stated::Value(value) => show(value),
        Stated::Absent(absence) => absence_view(context, absence).into_any(),
    }
}
