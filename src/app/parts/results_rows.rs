use leptos::prelude::*;

use super::{absence_text, moved_date, share_button, source_link, source_links, stated};
use crate::{
    app::Context,
    locale::format_decimal,
    model::{Deliverable, Report, ReportState, Respect, Source, Stated, StatedText, UNREPORTED},
};

/// The results matrix: a table of these deliverables.
pub fn results_rows(context: &Context, deliverables: &[Deliverable]) -> impl IntoView + use<> {
    let headers = ["number", "promise", "reported", "stated"].map(|column| {
        let name = context.text(&format!("results-{column}"));
        view! { <th scope="col">{name}</th> }
    });
    let rows = deliverables
        .iter()
        .map(|deliverable| row(context, deliverable))
        .collect_view();
    view! {
        <table class="results">
            <caption>{context.text("results-table-caption")}</caption>
            <thead><tr>{headers}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn row(context: &Context, deliverable: &Deliverable) -> impl IntoView + use<> {
    let see = (!deliverable.see.is_empty())
        .then(|| view! { <p class="see">{context.text("see-also")}" "{source_links(context, &deliverable.see)}</p> });
    let state = deliverable.state().map_or(UNREPORTED, ReportState::key);
    view! {
        <tr id=deliverable.id.clone() data-outcome=deliverable.outcome.clone() data-state=state>
            <th scope="row" class="code">
                <a href=format!("#{}", deliverable.id)>{deliverable.id.clone()}</a>
                {share_button(context, &deliverable.id)}
            </th>
            <td>
                <p>{context.local(&deliverable.text)}" "{source_link(context, &deliverable.source)}</p>
                {see}
            </td>
            <td>{reported(context, deliverable)}</td>
            <td>{respects(context, deliverable)}</td>
        </tr>
    }
}

fn reported(context: &Context, deliverable: &Deliverable) -> AnyView {
    match &deliverable.unreported {
        Some(absence) => {
            let why = absence_text(context, absence);
            let source = absence
                .source()
                .map(|source| view! { " "{source_link(context, source)} });
            view! { <p><span class="absent">{context.text("results-unreported")}" ("{why}")"</span>{source}</p> }
                .into_any()
        }
        None => deliverable
            .reports
            .iter()
            .map(|found| report(context, found))
            .collect_view()
            .into_any(),
    }
}

fn report(context: &Context, report: &Report) -> impl IntoView + use<> {
    let key = report.state.key();
    let by = context.format(
        "report-by",
        [("organisation", context.organisation_short(&report.by).into())],
    );
    let date = match &report.date {
        Stated::Value(date) => context.date(*date),
        Stated::Absent(absence) => absence_text(context, absence),
    };
    view! {
        <p><strong class=format!("state state-{key}")>{context.text(&format!("state-{key}"))}</strong>", "{by}</p>
        <p>{context.local(&report.text)}" "{source_link(context, &report.source)}</p>
        <p class="as-of">{context.format("report-date", [("date", date.into())])}</p>
    }
}

/// Which of the six respects the sources state, each with its paragraph or its typed absence.
fn respects(context: &Context, deliverable: &Deliverable) -> impl IntoView + use<> {
    let with_source = |text: String, source: &Source| view! { {text}" "{source_link(context, source)} }.into_any();
    let words = |found: &StatedText| with_source(context.local(&found.text), &found.source);
    let items = Respect::ALL.map(|respect| {
        let value = match respect {
            Respect::Measure => stated(context, &deliverable.measure, words),
            Respect::Baseline => stated(context, &deliverable.baseline, words),
            Respect::Target => stated(context, &deliverable.target, words),
            Respect::Date => stated(context, &deliverable.date, |due| moved_date(context, due).into_any()),
            Respect::Owner => stated(context, &deliverable.owner, |owner| {
                with_source(context.organisation_short(&owner.organisation), &owner.source)
            }),
            Respect::Budget => stated(context, &deliverable.budget, |budget| {
                let amount = format_decimal(budget.amount, &context.language);
                with_source(format!("{amount}\u{a0}{}", budget.currency), &budget.source)
            }),
        };
        let name = context.text(&format!("respect-{}", respect.key()));
        view! { <div><dt>{name}</dt><dd>{value}</dd></div> }
    });
    let count = deliverable.measurable().into_iter().filter(|stated| *stated).count();
    view! {
        <details>
            <summary>{context.count("results-stated-count", count)}</summary>
            <dl class="facts">{items.into_iter().collect_view()}</dl>
        </details>
    }
}
