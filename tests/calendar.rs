//! The calendar files are what RFC 5545 asks for, and hold what the calendar's data hold.

use std::{collections::BTreeSet, path::Path};

use icalendar::{Calendar, CalendarComponent, Component};
use openstrategy::publish::{
    Publication,
    read::load,
    write::{Silent, site},
};

fn publication() -> Publication {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/publish/connected/content");
    load(&content).publication.expect("a publication")
}

fn file(publication: &Publication, language: &str) -> String {
    let (files, _) = site(publication, &Silent).expect("a site");
    let path = format!("{language}/calendar/calendar.ics");
    let (_, file) = files.iter().find(|(known, _)| *known == path).expect("a calendar");
    String::from_utf8(file.bytes.to_vec()).expect("UTF-8")
}

/// Lines end in CR LF and are no longer than 75 octets; a longer one goes on after a blank, never within a letter.
#[test]
fn lines_are_as_long_as_they_may_be() {
    let mut publication = publication();
    for entry in &mut publication.calendar.dates {
        for title in entry.title.0.values_mut() {
            *title = format!("{title}; {}, \\ {}", "é".repeat(120), "一".repeat(60));
        }
    }
    let text = file(&publication, "fr");
    let body = text.strip_suffix("\r\n").expect("a line end at the end");
    let lines: Vec<&str> = body.split("\r\n").collect();
    let faulty: Vec<_> = lines
        .iter()
        .filter(|line| line.len() > 75 || line.contains(['\r', '\n']))
        .collect();
    assert_eq!(faulty, Vec::<&&str>::new());
    assert!(lines.iter().any(|line| line.starts_with(' ')), "nothing is folded");
    let unfolded = text.replace("\r\n ", "");
    let escaped = format!("\\; {}\\, \\\\ {}", "é".repeat(120), "一".repeat(60));
    assert_eq!(unfolded.matches(&escaped).count(), publication.calendar.dates.len());
    // Each line is a name, parameters whose values hold no sign that ends them, and a value (RFC 5545, 3.1); those that
    // are text hold no bare comma or semicolon (3.3.11).
    for line in unfolded.lines() {
        let (name, value) = line.split_once(':').expect("a name and a value");
        let (name, parameters) = name.split_once(';').unwrap_or((name, ""));
        let is_name = |text: &str| text.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'-');
        assert!(!name.is_empty() && is_name(name), "{line}");
        let of_parameters = parameters.split(';').filter(|parameter| !parameter.is_empty());
        for parameter in of_parameters {
            let (name, value) = parameter.split_once('=').expect("a parameter and its value");
            assert!(is_name(name) && !value.contains(['"', ',', ':']), "{line}");
        }
        if [
            "SUMMARY",
            "DESCRIPTION",
            "CATEGORIES",
            "NAME",
            "X-WR-CALNAME",
            "X-WR-CALDESC",
        ]
        .contains(&name)
        {
            let bare = value
                .replace("\\\\", "")
                .replace("\\,", "")
                .replace("\\;", "")
                .replace("\\n", "");
            assert!(!bare.contains([',', ';', '\\']), "{line}");
        }
    }
}

/// Every exact date, and what is due in a year, is an event of whole days with an id of its own, stamped with the release and not with the clock.
#[test]
fn a_reader_finds_every_exact_date() {
    let publication = publication();
    for language in ["fr", "en"] {
        let text = file(&publication, language);
        assert_eq!(text, file(&publication, language), "the same every time");
        let calendar: Calendar = icalendar::parser::unfold(&text).parse().expect("a calendar");
        let events: Vec<_> = calendar
            .components
            .iter()
            .filter_map(|component| match component {
                CalendarComponent::Event(event) => Some(event),
                _ => None,
            })
            .collect();
        let held = &publication.calendar;
        let dates: Vec<_> = held.dates.iter().chain(held.years_due()).collect();
        assert!(dates.len() > held.dates.len(), "something is due in a year");
        assert_eq!(events.len(), dates.len());
        let ids: BTreeSet<&str> = events.iter().filter_map(|event| event.get_uid()).collect();
        assert_eq!(ids.len(), dates.len());
        for (event, entry) in events.iter().zip(dates) {
            assert_eq!(event.get_uid(), Some(format!("{}@example.org", entry.id).as_str()));
            assert_eq!(event.property_value("DTSTAMP"), Some("20261122T000000Z"));
            let title = entry.title.get(&language.into());
            let only = if language == "fr" { "année seule" } else { "year only" };
            let summary = match entry.is_exact() {
                true => title.to_owned(),
                false => format!("{title} ({only})"),
            };
            assert_eq!(event.get_summary(), Some(summary.as_str()));
            for name in ["DTSTART", "DTEND"] {
                let property = event.properties().get(name).expect("a date");
                assert_eq!(property.params().get("VALUE").map(|value| value.value()), Some("DATE"));
            }
        }
        let month = events
            .iter()
            .find(|event| event.get_uid().is_some_and(|id| id.contains("inventory-whole")));
        let month = month.expect("a deadline in a month");
        let ends = ["DTSTART", "DTEND"].map(|name| month.property_value(name));
        assert_eq!(ends, [Some("20270201"), Some("20270301")]);
    }
}

/// A deadline that was moved stands where it was moved to, with the date as first promised and the paragraph that moved it.
#[test]
fn a_moved_deadline_says_what_was_first_promised() {
    let publication = publication();
    let moved = publication
        .calendar
        .dates
        .iter()
        .find(|entry| entry.id == "example.result.A3");
    let moved = moved.expect("a deadline that was moved to a month");
    let dates = [moved.period.start, moved.period.end].map(|date| date.to_string());
    assert_eq!(dates, ["2025-06", "2025-06"]);
    assert_eq!(moved.promised.map(|date| date.to_string()).as_deref(), Some("2024"));
    assert_eq!(
        moved.source.as_ref().map(ToString::to_string).as_deref(),
        Some("example-report#p2")
    );
    let event = file(&publication, "en").replace("\r\n ", "");
    assert!(event.contains("June 2025. First promised for 2024."), "{event}");
}

/// What is due in a year takes all its days and says that no more is known; what is over and is known to the year only is in
/// no file. Both are counted.
#[test]
fn years_are_left_out_and_counted() {
    let publication = publication();
    let text = file(&publication, "en").replace("\r\n ", "");
    let event = |id: &str| {
        let mut events = text.split("BEGIN:VEVENT");
        events.find(|event| event.contains(&format!("UID:{id}@")))
    };
    let due = event("example-strategy.event.evaluation").expect("what is due");
    for part in [
        "DTSTART;VALUE=DATE:20280101",
        "DTEND;VALUE=DATE:20290101",
        "(year only)",
        "2028. The source gives the year only\\, no month and no day. ",
    ] {
        assert!(due.contains(part), "no {part} in {due}");
    }
    // Once it is over, no calendar takes it up.
    let mut over = publication.clone();
    over.calendar.next.clear();
    let text = file(&over, "en").replace("\r\n ", "");
    assert!(text.contains("BEGIN:VEVENT") && !text.contains("example-strategy.event.evaluation"));
    assert!(!text.contains("(year only)"));
    let year_only = |entry: &&openstrategy::model::DatedEntry| !entry.is_exact();
    let left_out = publication.timeline.entries.iter().filter(year_only).count();
    // A promise that is due in a year is no entry of the time line.
    let results = publication
        .strategies
        .iter()
        .filter_map(|published| published.results.as_ref());
    let due = results
        .flat_map(|results| &results.deliverables)
        .filter_map(|deliverable| deliverable.date.value());
    // One that was moved to a month is exact now.
    let due_in_a_year = due.filter(|due| due.current().month.is_none()).count();
    assert!(due_in_a_year > 0 && left_out > 0);
    assert_eq!(publication.calendar.left_out, left_out + due_in_a_year);
    let next: Vec<&str> = publication
        .calendar
        .next
        .iter()
        .map(|entry| entry.id.as_str())
        .collect();
    let expected = [
        "example-strategy.event.inventory-whole",
        "example-strategy.event.evaluation",
        "example.result.A2",
        "example.strategy",
    ];
    assert_eq!(next, expected);
}
