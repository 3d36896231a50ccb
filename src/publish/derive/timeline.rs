use crate::{
    model::{
        Calendar, CalendarRequest, CalendarRhythm, DatedEntry, DatedOrigin, DocumentKind, Event, EventKind, Localised,
        PartialDate, Period, Request, Timeline,
    },
    publish::{PublishedDocument, PublishedStrategy},
};

/// Everything dated but what results are promised for, by date.
pub fn timeline(documents: &[PublishedDocument], strategies: &[PublishedStrategy]) -> Timeline {
    let mut entries: Vec<DatedEntry> = Vec::new();
    for document in documents {
        let record = &document.record;
        entries.extend(record.events.iter().filter_map(|event| told(document, event)));
        entries.extend(record.requests.iter().flat_map(|request| asked(document, request)));
    }
    // The date of a document, and the period of an undertaking, unless an event tells the same.
    let issued: Vec<DatedEntry> = documents
        .iter()
        .filter_map(issued)
        .filter(|issued| {
            !entries
                .iter()
                .any(|known| known.work == issued.work && known.period == issued.period)
        })
        .collect();
    let periods: Vec<DatedEntry> = strategies
        .iter()
        .filter_map(period)
        .filter(|period| {
            let is_same = |known: &DatedEntry| {
                known.kind == period.kind && known.strategy == period.strategy && known.period == period.period
            };
            !entries.iter().any(is_same)
        })
        .collect();
    entries.extend(issued);
    entries.extend(periods);
    sort(&mut entries);
    Timeline { entries }
}

/// What is asked for, what comes again and what is due, as of the release.
pub fn calendar(
    documents: &[PublishedDocument],
    strategies: &[PublishedStrategy],
    timeline: &Timeline,
    as_of: PartialDate,
) -> Calendar {
    let mut entries = timeline.entries.clone();
    for strategy in strategies {
        let promised = promised(strategy);
        // A deadline that an event tells of already comes once.
        let is_new = |entry: &DatedEntry| {
            !timeline.entries.iter().any(|known| {
                known.kind == EventKind::Deadline && known.source == entry.source && known.period == entry.period
            })
        };
        entries.extend(promised.into_iter().filter(is_new));
    }
    sort(&mut entries);
    let mut next: Vec<DatedEntry> = entries.iter().filter(|entry| !entry.is_past(as_of)).cloned().collect();
    next.sort_by_key(|entry| (entry.period.end.last_day(), entry.id.clone()));
    let (dates, left_out): (Vec<DatedEntry>, Vec<DatedEntry>) = entries.into_iter().partition(DatedEntry::is_exact);
    let requests = documents.iter().flat_map(|document| {
        let summary = &document.record.summary;
        document.record.requests.iter().map(|request| CalendarRequest {
            document: summary.id.clone(),
            strategy: summary.strategy.clone(),
            request: request.clone(),
        })
    });
    let rhythms = documents.iter().flat_map(|document| {
        let summary = &document.record.summary;
        document.record.rhythms.iter().map(|rhythm| CalendarRhythm {
            document: summary.id.clone(),
            strategy: summary.strategy.clone(),
            rhythm: rhythm.clone(),
        })
    });
    Calendar {
        as_of,
        next,
        requests: requests.collect(),
        rhythms: rhythms.collect(),
        dates,
        left_out: left_out.len(),
    }
}

fn sort(entries: &mut [DatedEntry]) {
    entries.sort_by_key(|entry| {
        let period = &entry.period;
        (
            period.start.first_day(),
            period.end.last_day(),
            entry.kind,
            entry.id.clone(),
        )
    });
}

/// An entry of a document; what is not told of it is left empty.
fn of(document: &PublishedDocument, origin: DatedOrigin, id: &str, (kind, period): (EventKind, Period)) -> DatedEntry {
    let summary = &document.record.summary;
    DatedEntry {
        id: format!("{}.{}{id}", summary.id, origin.key()),
        kind,
        origin,
        title: Localised::default(),
        period,
        promised: None,
        strategy: summary.strategy.clone(),
        document: Some(summary.id.clone()),
        source: None,
        work: None,
        organisation: None,
        outside: None,
    }
}

fn told(document: &PublishedDocument, event: &Event) -> Option<DatedEntry> {
    let kind = (event.kind, event.span()?);
    Some(DatedEntry {
        title: event.title.clone(),
        source: Some(event.source.clone()),
        work: event.work.clone(),
        organisation: event.organisation.clone(),
        outside: event.outside.clone(),
        ..of(document, DatedOrigin::Event, &format!(".{}", event.id), kind)
    })
}

/// When a request is due, and when it was decided on.
fn asked(document: &PublishedDocument, request: &Request) -> Vec<DatedEntry> {
    let id = format!(".{}", request.id);
    let due = request.due.value().map(|date| DatedEntry {
        title: request.text.clone(),
        source: Some(request.source.clone()),
        organisation: Some(request.of.clone()),
        ..of(document, DatedOrigin::Request, &id, (EventKind::Deadline, day(*date)))
    });
    let decided = request.decision.value().and_then(|decision| {
        let date = decision.date.value()?;
        Some(DatedEntry {
            title: decision.text.clone(),
            source: Some(decision.source.clone()),
            organisation: Some(request.of.clone()),
            ..of(document, DatedOrigin::Decision, &id, (EventKind::Decision, day(*date)))
        })
    });
    due.into_iter().chain(decided).collect()
}

fn issued(document: &PublishedDocument) -> Option<DatedEntry> {
    let summary = &document.record.summary;
    let kind = match summary.kind {
        DocumentKind::Strategy => EventKind::Strategy,
        DocumentKind::Report | DocumentKind::ProgressReport => EventKind::Report,
        DocumentKind::Resolution => EventKind::Resolution,
        DocumentKind::Decision => EventKind::Decision,
        DocumentKind::Annex | DocumentKind::Other => EventKind::Event,
    };
    Some(DatedEntry {
        title: summary.title.clone(),
        work: Some(summary.id.clone()),
        organisation: Some(summary.organisation.clone()),
        ..of(document, DatedOrigin::Document, "", (kind, day(*summary.date.value()?)))
    })
}

fn period(strategy: &PublishedStrategy) -> Option<DatedEntry> {
    let summary = &strategy.strategy.summary;
    Some(DatedEntry {
        id: format!("{}.{}", summary.slug, DatedOrigin::Strategy.key()),
        kind: EventKind::Strategy,
        origin: DatedOrigin::Strategy,
        title: summary.title.clone(),
        period: *summary.period.value()?,
        promised: None,
        strategy: summary.slug.clone(),
        document: summary.documents.first().cloned(),
        source: None,
        work: None,
        organisation: Some(summary.organisation.clone()),
        outside: None,
    })
}

/// What an undertaking promises by a date.
fn promised(strategy: &PublishedStrategy) -> Vec<DatedEntry> {
    let slug = &strategy.strategy.summary.slug;
    let deliverables = strategy.results.iter().flat_map(|results| &results.deliverables);
    let entry = |deliverable: &crate::model::Deliverable| {
        let due = deliverable.date.value()?;
        // The paragraph that says the date as it stands.
        let source = due.revised.last().map_or(&due.source, |revised| &revised.source);
        Some(DatedEntry {
            id: format!("{slug}.{}.{}", DatedOrigin::Result.key(), deliverable.id),
            kind: EventKind::Deadline,
            origin: DatedOrigin::Result,
            title: deliverable.text.clone(),
            period: day(due.current()),
            promised: (!due.revised.is_empty()).then_some(due.date),
            strategy: slug.clone(),
            document: Some(source.document.clone()),
            source: Some(source.clone()),
            work: None,
            organisation: deliverable.owner.value().map(|owner| owner.organisation.clone()),
            outside: None,
        })
    };
    deliverables.filter_map(entry).collect()
}

fn day(date: PartialDate) -> Period {
    Period { start: date, end: date }
}
