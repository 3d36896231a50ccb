use crate::{
    model::{Event, PartialDate, Period},
    publish::{
        Place,
        read::{
            draft::{At, Draft, DraftDocument},
            findings::{Findings, quoted},
        },
    },
};

/// What a document tells of happened in the period that it is about, or it is said why it is there.
pub fn check(draft: &Draft, findings: &Findings) {
    for document in &draft.documents {
        let covers = document.record.as_ref().and_then(|record| record.covers.value());
        let Some(covers) = covers else { continue };
        for event in &document.events {
            within(document, event, covers, findings);
        }
    }
}

fn within(document: &DraftDocument, event: &At<Event>, covers: &Period, findings: &Findings) {
    let At { value: event, line } = event;
    let Some(span) = event.span() else { return };
    let is_within = span.end.last_day() >= covers.start.first_day() && span.start.first_day() <= covers.end.last_day();
    let place = Place::at(format!("documents/{}/events.toml", document.id), *line);
    let period = |period: &Period| format!("`{}`", dates(period.start, period.end));
    if !is_within && event.outside.is_none() {
        let found = format!(
            "the event {} of {}, outside the period of the document, {}",
            quoted(&event.id),
            period(&span),
            period(covers)
        );
        let expected = "a date within `covers` of document.toml, or `outside`, why the event is here";
        findings.error(place, "event-outside", found, expected);
    } else if is_within && event.outside.is_some() {
        let found = format!(
            "`outside` of the event {}, whose date is within {}",
            quoted(&event.id),
            period(covers)
        );
        findings.error(place, "event-within", found, "no `outside`");
    }
}

fn dates(start: PartialDate, end: PartialDate) -> String {
    match start == end {
        true => start.to_string(),
        false => format!("{start} to {end}"),
    }
}
