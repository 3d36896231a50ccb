use leptos::prelude::*;

use super::row_labels::RowLabels;
use crate::{
    locale::format_decimal,
    model::{Deliverable, Report, Respect, Source, Stated, StatedText},
};

/// The results matrix: a table of these deliverables. Roles are given so that it stays a table where a narrow screen
/// sets its rows as blocks.
pub fn results_rows(deliverables: &[&Deliverable], labels: &RowLabels) -> impl IntoView + use<> {
    let headers = labels
        .headers
        .iter()
        .map(|header| view! { <th scope="col" role="columnheader">{header.clone()}</th> });
    let rows = deliverables
        .iter()
        .map(|deliverable| row(deliverable, labels))
        .collect_view();
    view! {
        <table class="results" role="table">
            <caption>{labels.caption.clone()}</caption>
            <thead role="rowgroup"><tr role="row">{headers.collect_view()}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}

fn row(deliverable: &Deliverable, labels: &RowLabels) -> impl IntoView + use<> {
    let text = deliverable.text.get(&labels.language()).to_owned();
    let see = deliverable
        .see
        .iter()
        .map(|source| view! { " "{link(source, labels)} })
        .collect_view();
    let see = (!deliverable.see.is_empty()).then(|| view! { <p class="see">{labels.see_also.clone()}{see}</p> });
    view! {
        <tr role="row" id=deliverable.id.clone()>
            <th scope="row" role="rowheader" class="code">{deliverable.id.clone()}</th>
            <td role="cell"><p>{text}" "{link(&deliverable.source, labels)}</p>{see}</td>
            <td role="cell">{reported(deliverable, labels)}</td>
            <td role="cell">{respects(deliverable, labels)}</td>
        </tr>
    }
}

fn link(source: &Source, labels: &RowLabels) -> impl IntoView + use<> {
    view! { <a class="source" href=labels.source_address(source)>{labels.source_name(source)}</a> }
}

fn reported(deliverable: &Deliverable, labels: &RowLabels) -> AnyView {
    if deliverable.reports.is_empty() {
        let why = deliverable
            .unreported
            .as_ref()
            .map(|absence| labels.absence(absence))
            .unwrap_or_default();
        return view! { <p class="absent">{labels.unreported.clone()}" ("{why}")"</p> }.into_any();
    }
    deliverable
        .reports
        .iter()
        .map(|report| report_view(report, labels))
        .collect_view()
        .into_any()
}

fn report_view(report: &Report, labels: &RowLabels) -> impl IntoView + use<> {
    let key = report.state.key();
    let state = labels.states.get(key).cloned().unwrap_or_default();
    let by = labels.by.replace("{organisation}", &labels.organisation(&report.by));
    let date = match &report.date {
        Stated::Value(date) => labels.dates.date(*date),
        Stated::Absent(absence) => labels.absence(absence),
    };
    view! {
        <p><strong class=format!("state state-{key}")>{state}</strong>", "{by}</p>
        <p>{report.text.get(&labels.language()).to_owned()}" "{link(&report.source, labels)}</p>
        <p class="as-of">{labels.as_of.replace("{date}", &date)}</p>
    }
}

/// Which of the six respects the sources state, each with its paragraph or its typed absence.
fn respects(deliverable: &Deliverable, labels: &RowLabels) -> impl IntoView + use<> {
    let language = labels.language();
    let words = |stated: &StatedText| (stated.text.get(&language).to_owned(), stated.source.clone());
    let items = Respect::ALL
        .map(|respect| {
            let value = match respect {
                Respect::Measure => show(&deliverable.measure, labels, words),
                Respect::Baseline => show(&deliverable.baseline, labels, words),
                Respect::Target => show(&deliverable.target, labels, words),
                Respect::Date => show(&deliverable.date, labels, |due| {
                    (labels.dates.date(due.date), due.source.clone())
                }),
                Respect::Owner => show(&deliverable.owner, labels, |owner| {
                    (labels.organisation(&owner.organisation), owner.source.clone())
                }),
                Respect::Budget => show(&deliverable.budget, labels, |budget| {
                    let amount = format_decimal(budget.amount, &language);
                    (format!("{amount}\u{a0}{}", budget.currency), budget.source.clone())
                }),
            };
            view! { <div><dt>{labels.respect(respect)}</dt><dd>{value}</dd></div> }
        })
        .into_iter()
        .collect_view();
    let stated = deliverable.measurable().into_iter().filter(|stated| *stated).count();
    view! { <details><summary>{labels.stated.of(stated)}</summary><dl class="facts">{items}</dl></details> }
}

fn show<T>(stated: &Stated<T>, labels: &RowLabels, words: impl FnOnce(&T) -> (String, Source)) -> AnyView {
    match stated {
        Stated::Value(value) => {
            let (text, source) = words(value);
            view! { {text}" "{link(&source, labels)} }.into_any()
        }
        Stated::Absent(absence) => view! { <span class="absent">{labels.absence(absence)}</span> }.into_any(),
    }
}
