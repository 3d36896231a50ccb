use leptos::prelude::*;

use super::calendar_asked::asked;
use crate::{
    app::{
        context::Context,
        page::Draft,
        parts::{dates_table, on_page, party_name, requests_list, rhythms_list, source_links},
        sheet::Sheet,
    },
    model::{CalendarRequest, CalendarRhythm, DatedEntry, DocumentSummary, Party, Relation, Request},
    publish::write::calendar,
};

/// `/<lang>/calendar/`: what is due next, what is asked and what was decided, what comes again, and every exact date.
pub fn page(context: &Context) -> Draft {
    let inner = context.clone();
    Draft {
        path: "calendar/".to_owned(),
        title: context.text("calendar-title"),
        name: context.text("calendar-title"),
        description: context.text("calendar-intro"),
        sheet: Sheet::Page,
        trail: Vec::new(),
        main: Box::new(move || main(&inner).into_any()),
    }
}

fn main(context: &Context) -> impl IntoView + use<> {
    let asked = asked(context);
    let sections = ["next", "requests", "asked", "rhythms", "dates"].into_iter();
    let sections = sections.filter(|id| *id != "asked" || asked.is_some());
    let places = sections.map(|id| (id.to_owned(), context.text(&format!("calendar-{id}"))));
    view! {
        <h1>{context.text("calendar-title")}</h1>
        <p class="lead">{context.text("calendar-intro")}</p>
        {on_page(context, places.collect::<Vec<_>>())}
        {next(context).into_any()}
        {requests(context).into_any()}
        {asked}
        {rhythms(context).into_any()}
        {dates(context).into_any()}
        <p class="data"><a href=context.data_url("calendar.json")>{context.text("data-json")}</a></p>
    }
}

/// What is not over on the day of the release.
fn next(context: &Context) -> impl IntoView + use<> {
    let calendar = &context.publication.calendar;
    let entries: Vec<&DatedEntry> = calendar.next.iter().collect();
    let date = context.date(calendar.as_of);
    let table = match entries.is_empty() {
        true => view! { <p class="absent">{context.text("calendar-nothing-next")}</p> }.into_any(),
        false => dates_table(context, "next", &entries).into_any(),
    };
    view! {
        <section aria-labelledby="next">
            <h2 id="next">{context.text("calendar-next")}</h2>
            <p>{context.format("calendar-next-text", [("date", date.into())])}</p>
            {table}
        </section>
    }
}

/// What each document asks for, what reports on it, and what was decided.
fn requests(context: &Context) -> impl IntoView + use<> {
    let of = |id: &str| -> Vec<Request> {
        let asked = context.publication.calendar.requests.iter();
        let here = |asked: &&CalendarRequest| asked.document == id;
        asked.filter(here).map(|asked| asked.request.clone()).collect()
    };
    let documents: Vec<_> = context
        .publication
        .documents
        .iter()
        .map(|document| &document.record.summary)
        .map(|summary| (summary, of(&summary.id)))
        .filter(|(_, requests)| !requests.is_empty())
        .map(|(summary, requests)| {
            let list = requests_list(context, &requests, Some(&summary.id)).into_any();
            view! { {heading(context, summary)}{reports(context, &summary.id)}{list} }
        })
        .collect();
    let none = documents.is_empty();
    view! {
        <section aria-labelledby="requests">
            <h2 id="requests">{context.text("calendar-requests")}</h2>
            <p>{context.text("calendar-requests-text")}</p>
            {none.then(|| view! { <p class="absent">{context.text("absence-not-stated")}</p> })}
            {documents}
        </section>
    }
}

fn heading(context: &Context, summary: &DocumentSummary) -> impl IntoView + use<> {
    let address = context.url(&format!("documents/{}/", summary.id));
    view! { <h3><a href=address>{context.local(&summary.short_title)}</a></h3> }
}

/// What reports on a document, as the references say.
fn reports(context: &Context, document: &str) -> impl IntoView + use<> {
    let party = Party::Document(document.to_owned());
    let references = context.publication.references.of(&party);
    let reports: Vec<_> = references
        .map(|stated| &stated.reference)
        .filter(|reference| reference.relation == Relation::ReportsOn && reference.to == party)
        .map(|reference| {
            let anchor = match &reference.from {
                Party::Document(id) => format!("references/#document-{id}"),
                Party::Work(id) => format!("references/#work-{id}"),
            };
            let name = party_name(context, &reference.from);
            view! { " "<a href=context.url(&anchor)>{name}</a>" "{source_links(context, &reference.sources)} }
        })
        .collect();
    let label = context.text("calendar-reports");
    (!reports.is_empty()).then(|| view! { <p>{label}{reports}</p> })
}

fn rhythms(context: &Context) -> impl IntoView + use<> {
    let of = |id: &str| -> Vec<&CalendarRhythm> {
        let rhythms = context.publication.calendar.rhythms.iter();
        rhythms.filter(|rhythm| rhythm.document == id).collect()
    };
    let documents: Vec<_> = context
        .publication
        .documents
        .iter()
        .map(|document| &document.record.summary)
        .map(|summary| (summary, of(&summary.id)))
        .filter(|(_, rhythms)| !rhythms.is_empty())
        .map(|(summary, rhythms)| {
            let list = rhythms_list(context, &rhythms, Some(&summary.id)).into_any();
            view! { {heading(context, summary)}{list} }
        })
        .collect();
    let none = documents.is_empty();
    view! {
        <section aria-labelledby="rhythms">
            <h2 id="rhythms">{context.text("calendar-rhythms")}</h2>
            <p>{context.text("calendar-rhythms-text")}</p>
            {none.then(|| view! { <p class="absent">{context.text("absence-not-stated")}</p> })}
            {documents}
        </section>
    }
}

/// Every date that is exact to the month or the day, and the file that holds them.
fn dates(context: &Context) -> impl IntoView + use<> {
    let held = &context.publication.calendar;
    let entries: Vec<&DatedEntry> = held.dates.iter().collect();
    let count = context.count("calendar-dates-count", entries.len());
    let left_out = (held.left_out > 0).then(|| {
        let timeline = context.url("timeline/");
        let text = context.count("calendar-left-out", held.left_out);
        view! { " "{text}" "<a href=timeline>{context.text("calendar-timeline-link")}</a>"." }
    });
    let file = calendar::has_file(held).then(|| {
        let address = context.url(calendar::PATH);
        let holds = context.text("calendar-file-holds");
        view! { <p><a href=address type="text/calendar">{context.text("calendar-file")}</a>". "{holds}</p> }
    });
    view! {
        <section aria-labelledby="dates">
            <h2 id="dates">{context.text("calendar-dates")}</h2>
            <p>{count}{left_out}</p>
            {file}
            {(!entries.is_empty()).then(|| dates_table(context, "dates", &entries).into_any())}
        </section>
    }
}
