use leptos::prelude::*;

use super::{source_link, stated};
use crate::{app::Context, model::Report};

/// What was decided and why, as entries of a list of facts, where a report speaks of it; be it that its source does not
/// say so.
pub fn decisions(context: &Context, report: &Report) -> impl IntoView + use<> {
    let decision = report.decision.as_ref().map(|decision| {
        let words = stated(context, decision, |found| {
            let on = stated(context, &found.date, |date| context.date(*date).into_any());
            view! { {context.local(&found.text)}" ("{on}") "{source_link(context, &found.source)} }.into_any()
        });
        view! { <div><dt>{context.text("progress-decision")}</dt><dd>{words}</dd></div> }
    });
    let reason = report.reason.as_ref().map(|reason| {
        let words = stated(context, reason, |found| {
            view! { {context.local(&found.text)}" "{source_link(context, &found.source)} }.into_any()
        });
        view! { <div><dt>{context.text("progress-reason")}</dt><dd>{words}</dd></div> }
    });
    view! { {decision}{reason} }
}
