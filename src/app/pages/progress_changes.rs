//! What changed after it was promised: dates that moved, what was given up.

use leptos::prelude::*;

use super::progress_counts::Standing;
use crate::{
    app::{
        context::Context,
        parts::{decisions, source_link, speaker, stated},
    },
    model::{Deliverable, ReportState, StatedDate},
};

/// Every date that was moved: as first promised, as revised, when and why.
pub(super) fn moved(context: &Context, standings: &[Standing<'_>]) -> impl IntoView + use<> {
    let entries: Vec<AnyView> = standings
        .iter()
        .flat_map(|standing| {
            let slug = &standing.published.strategy.summary.slug;
            standing
                .moved()
                .map(move |(deliverable, date)| moved_entry(context, slug, deliverable, date))
        })
        .collect();
    let entries = match entries.is_empty() {
        true => view! { <p class="absent">{context.text("progress-unmoved")}</p> }.into_any(),
        false => view! { <ul class="statements">{entries}</ul> }.into_any(),
    };
    view! {
        <section aria-labelledby="progress-moved">
            <h2 id="progress-moved">{context.text("progress-moved")}</h2>
            {entries}
        </section>
    }
}

fn moved_entry(context: &Context, slug: &str, deliverable: &Deliverable, date: &StatedDate) -> AnyView {
    let address = context.url(&format!("strategies/{slug}/results/#{}", deliverable.id));
    let first = context.format("progress-first-date", [("date", context.date(date.date).into())]);
    let done = deliverable
        .reports
        .iter()
        .find(|report| report.state == ReportState::Done);
    let done = done.map(|report| {
        let date = stated(context, &report.date, |date| context.date(*date).into_any());
        view! { <p>{context.text("state-done")}" ("{date}") "{source_link(context, &report.source)}</p> }
    });
    let revised = date.revised.iter().map(|revised| {
        let to = context.format("progress-moved-to", [("date", context.date(revised.date).into())]);
        let on = stated(context, &revised.on, |on| context.date(*on).into_any());
        view! {
            <p>{to}" ("{on}")" {context.text("progress-because")}" "{context.local(&revised.why)}" "{source_link(context, &revised.source)}</p>
        }
    });
    view! {
        <li>
            <p><a href=address>{context.local(&deliverable.text)}</a></p>
            <p>{first}" "{source_link(context, &date.source)}</p>
            {revised.collect_view()}
            {done}
        </li>
    }
    .into_any()
}

/// What was given up, with what was decided and why, or that the source does not say so.
pub(super) fn dropped(context: &Context, standings: &[Standing<'_>]) -> impl IntoView + use<> {
    let entries: Vec<AnyView> = standings
        .iter()
        .flat_map(Standing::dropped)
        .map(|(path, name, report)| {
            let date = stated(context, &report.date, |date| context.date(*date).into_any());
            view! {
                <li>
                    <p><a href=context.url(&path)>{context.local(name)}</a></p>
                    <dl class="facts">
                        {decisions(context, report)}
                        <div><dt>{context.text("fact-said-by")}</dt><dd>{speaker(context, &report.by, report.voice)}</dd></div>
                        <div><dt>{context.text("fact-date")}</dt><dd>{date}" "{source_link(context, &report.source)}</dd></div>
                    </dl>
                </li>
            }
            .into_any()
        })
        .collect();
    (!entries.is_empty()).then(|| {
        view! {
            <section aria-labelledby="progress-dropped">
                <h2 id="progress-dropped">{context.text("progress-dropped")}</h2>
                <ul class="statements">{entries}</ul>
            </section>
        }
    })
}
