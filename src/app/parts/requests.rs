use leptos::prelude::*;

use super::{source_link, stated};
use crate::{app::Context, model::Request};

/// The id of a request of a document in the calendar.
pub fn request_anchor(document: &str, request: &str) -> String {
    format!("request-{document}-{request}")
}

/// What a document asks for: of whom, by when, what was decided. In the calendar, `anchored` is the document, and each has
/// an id.
pub fn requests_list(context: &Context, requests: &[Request], anchored: Option<&str>) -> impl IntoView + use<> {
    let items = requests
        .iter()
        .map(|request| {
            let decision = stated(context, &request.decision, |decision| {
                let date = stated(context, &decision.date, |date| context.date(*date).into_any());
                view! { {context.local(&decision.text)}" ("{date}") "{source_link(context, &decision.source)} }.into_any()
            });
            view! {
                <li id=anchored.map(|document| request_anchor(document, &request.id))>
                    <p>{context.local(&request.text)}" "{source_link(context, &request.source)}</p>
                    <dl class="facts">
                        <div><dt>{context.text("request-of")}</dt><dd>{context.organisation(&request.of)}</dd></div>
                        <div><dt>{context.text("request-due")}</dt><dd>{stated(context, &request.due, |date| context.date(*date).into_any())}</dd></div>
                        <div><dt>{context.text("request-decision")}</dt><dd>{decision}</dd></div>
                    </dl>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="requests">{items}</ul> }
}
