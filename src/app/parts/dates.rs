use leptos::prelude::*;

use super::{source_label, source_link, stated};
use crate::{
    app::Context,
    model::{CalendarRhythm, DatedEntry, Rhythm, Stated, StatedDate},
};

/// Dates as a table: when, what, of which kind, whose, and who says so.
pub fn dates_table(context: &Context, heading: &str, entries: &[&DatedEntry]) -> impl IntoView + use<> {
    let rows = entries
        .iter()
        .map(|entry| {
            let organisation = entry.organisation.as_ref().map(|id| context.organisation_short(id));
            let promised = entry.promised.map(|date| {
                let date = context.format("progress-first-date", [("date", context.date(date).into())]);
                view! { " "<span class="as-of">{date}</span> }
            });
            view! {
                <tr>
                    <th scope="row">{context.period(entry.period)}{promised}</th>
                    <td>{context.local(&entry.title)}</td>
                    <td>{context.text(&format!("event-kind-{}", entry.kind.key()))}</td>
                    <td>{organisation}</td>
                    <td>{entry_source(context, entry)}</td>
                </tr>
            }
        })
        .collect_view();
    let headers = ["date", "what", "kind", "by", "source"].map(|column| {
        let name = context.text(&format!("dates-{column}"));
        view! { <th scope="col">{name}</th> }
    });
    let heading = heading.to_owned();
    view! {
        <div class="scroll" role="group" tabindex="0" aria-labelledby=heading>
            <table><thead><tr>{headers}</tr></thead><tbody>{rows}</tbody></table>
        </div>
    }
}

/// A date as it stands, and as first promised where it was moved since: when, why, and who says so.
pub fn moved_date(context: &Context, date: &StatedDate) -> impl IntoView + use<> {
    let Some(last) = date.revised.last() else {
        return view! { {context.date(date.date)}" "{source_link(context, &date.source)} }.into_any();
    };
    let on = stated(context, &last.on, |on| context.date(*on).into_any());
    let first = context.format("progress-first-date", [("date", context.date(date.date).into())]);
    let why = context.local(&last.why);
    view! {
        {context.date(last.date)}" ("{on}") "{context.text("progress-because")}" "{why}" "{source_link(context, &last.source)}
        <br/>{first}" "{source_link(context, &date.source)}
    }
    .into_any()
}

/// The document and the paragraph that an entry comes from; for the period of an undertaking, the undertaking.
pub fn entry_source(context: &Context, entry: &DatedEntry) -> AnyView {
    match (&entry.source, &entry.document) {
        (Some(source), _) => {
            let name = format!(
                "{}, {}",
                context.document_title(&source.document),
                source_label(context, source)
            );
            view! { <a href=context.source_url(source)>{name}</a> }.into_any()
        }
        (None, Some(document)) => {
            let address = context.url(&format!("documents/{document}/"));
            view! { <a href=address>{context.document_title(document)}</a> }.into_any()
        }
        (None, None) => {
            let address = context.url(&format!("strategies/{}/", entry.strategy));
            view! { <a href=address>{context.strategy_title(&entry.strategy)}</a> }.into_any()
        }
    }
}

/// The id of what comes again, as a document says, in the calendar.
pub fn rhythm_anchor(document: &str, rhythm: &str) -> String {
    format!("rhythm-{document}-{rhythm}")
}

/// What comes again: how often, who does it, to whom, when last and when next. In the calendar, `anchored` is the document, and each
/// has an id.
pub fn rhythms_list(context: &Context, rhythms: &[&CalendarRhythm], anchored: Option<&str>) -> impl IntoView + use<> {
    let items = rhythms
        .iter()
        .map(|found| {
            let rhythm = &found.rhythm;
            let [last, next] = [("rhythm-last", &rhythm.last), ("rhythm-next", &rhythm.next)].map(|(label, date)| {
                let date = stated(context, date, |date| moved_date(context, date).into_any());
                view! { <div><dt>{context.text(label)}</dt><dd>{date}</dd></div> }
            });
            let party = |label: &str, organisation: &Option<String>| {
                organisation.as_ref().map(|id| {
                    view! { <div><dt>{context.text(label)}</dt><dd>{context.organisation(id)}</dd></div> }
                })
            };
            view! {
                <li id=anchored.map(|document| rhythm_anchor(document, &rhythm.id))>
                    <p>{context.local(&rhythm.text)}" "{source_link(context, &rhythm.source)}</p>
                    <dl class="facts">
                        <div><dt>{context.text("rhythm-every")}</dt><dd>{every(context, rhythm)}</dd></div>
                        {party("rhythm-by", &rhythm.by)}
                        {party("rhythm-to", &rhythm.to)}
                        {last}
                        {next}
                    </dl>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="requests">{items}</ul> }
}

/// "every 6 months", or why it is not known.
fn every(context: &Context, rhythm: &Rhythm) -> AnyView {
    match &rhythm.every {
        Stated::Value(every) => context
            .count(&format!("every-{}", every.unit.key()), every.count.into())
            .into_any(),
        absent => stated(context, absent, |_| ().into_any()),
    }
}
