use leptos::prelude::*;

use super::{source_link, stated};
use crate::{app::Context, locale::format_decimal, model::Fact};

/// Figures with what they measure, their date, who says so and the paragraph.
pub fn facts_table(context: &Context, facts: &[Fact]) -> impl IntoView + use<> {
    let rows = facts
        .iter()
        .map(|fact| {
            let number = format_decimal(fact.value, &context.language);
            let value = context.format(&format!("bound-{}", fact.bound.key()), [("value", number.into())]);
            let period = fact.period.map(|period| context.period(period).into_any());
            let date = fact.date.as_ref();
            let date = date.map(|date| stated(context, date, |date| context.date(*date).into_any()));
            view! {
                <tr id=format!("fact-{}", fact.id)>
                    <th scope="row">{context.local(&fact.measure)}</th>
                    <td class="number">{value}" "{context.local(&fact.unit)}</td>
                    <td>{date}{period}</td>
                    <td>{context.organisation_short(&fact.said_by)}</td>
                    <td>{source_link(context, &fact.source)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="scroll" role="group" tabindex="0" aria-labelledby="facts">
            <table>
                <thead><tr>
                    <th scope="col">{context.text("fact-measure")}</th>
                    <th scope="col">{context.text("fact-value")}</th>
                    <th scope="col">{context.text("fact-date")}</th>
                    <th scope="col">{context.text("fact-said-by")}</th>
                    <th scope="col">{context.text("source-label")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
