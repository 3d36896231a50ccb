//! The calendar as iCalendar (RFC 5545), a file a language.

use icalendar::{Calendar, Component, Event, Property};

use super::{SiteFiles, WriteError, file::Reach};
use crate::{
    locale::{DateForms, Messages},
    model::{self, DatedEntry, Language},
    publish::Publication,
};

/// Where the calendar of a language lies, from the folder of its pages.
pub const PATH: &str = "calendar/calendar.ics";

/// Adds the calendars, where anything is dated to the month or the day, or is due in a year.
///
/// # Errors
///
/// [`WriteError::BadPath`].
pub fn add(files: &mut SiteFiles, publication: &Publication) -> Result<(), WriteError> {
    if !has_file(&publication.calendar) {
        return Ok(());
    }
    for language in &publication.site.languages {
        let calendar = Feed::new(publication, language).calendar().to_string();
        files.add(format!("{language}/{PATH}"), calendar.into_bytes(), Reach::Single)?;
    }
    Ok(())
}

/// Whether there is anything for a calendar.
pub fn has_file(calendar: &model::Calendar) -> bool {
    !calendar.dates.is_empty() || calendar.years_due().next().is_some()
}

struct Feed<'a> {
    publication: &'a Publication,
    language: &'a Language,
    messages: Messages,
    dates: DateForms,
    /// The host of the site, which makes ids unique in the world.
    host: &'a str,
}

impl<'a> Feed<'a> {
    fn new(publication: &'a Publication, language: &'a Language) -> Self {
        let messages = Messages::new(language, publication.messages.get(language).map(String::as_str));
        let address = &publication.site.base_url;
        let after_scheme = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
        Self {
            publication,
            language,
            dates: messages.date_forms(),
            messages,
            host: after_scheme.split('/').next().unwrap_or_default(),
        }
    }

    fn calendar(&self) -> Calendar {
        let mut calendar = Calendar::empty();
        let site = self.publication.site.title.get(self.language);
        let page = self.messages.text("calendar-title");
        let name = self
            .messages
            .format("page-title", [("page", page.into()), ("site", site.into())]);
        for (key, value) in [
            ("VERSION", "2.0"),
            ("PRODID", "-//openstrategy//openstrategy//EN"),
            ("CALSCALE", "GREGORIAN"),
            ("METHOD", "PUBLISH"),
            ("NAME", &name),
            ("X-WR-CALNAME", &name),
            ("URL", &self.address("calendar/")),
            ("DESCRIPTION", &self.messages.text("calendar-file-holds")),
            ("X-WR-CALDESC", &self.messages.text("calendar-file-holds")),
        ] {
            calendar.append_property(Property::new(key, value));
        }
        let held = &self.publication.calendar;
        for entry in held.dates.iter().chain(held.years_due()) {
            calendar.push(self.event(entry));
        }
        calendar
    }

    /// A whole-day event: a day, or all days of a month, of a year or of a period, as exactly as the source has it. That
    /// no more than a year is known stands in its title.
    fn event(&self, entry: &DatedEntry) -> Event {
        let day = |(year, month, day): (u16, u8, u8)| format!("{year:04}{month:02}{day:02}");
        let date = |key: &str, value: String| Property::new(key, value).add_parameter("VALUE", "DATE").done();
        let text = |key: &str, value: &str| {
            Property::new(key, value)
                .add_parameter("LANGUAGE", self.language.as_str())
                .done()
        };
        let kind = self.messages.text(&format!("event-kind-{}", entry.kind.key()));
        let released = day(self.publication.site.release.first_day());
        let mut event = Event::new();
        event
            .add_property("UID", format!("{}@{}", entry.id, self.host))
            // Two releases that hold the same say so, whenever they are made.
            .add_property("DTSTAMP", format!("{released}T000000Z"))
            .append_property(date("DTSTART", day(entry.period.start.first_day())))
            .append_property(text("SUMMARY", &self.summary(entry)))
            .append_property(text("DESCRIPTION", &self.description(entry)))
            .append_property(text("CATEGORIES", &kind))
            .add_property("TRANSP", "TRANSPARENT");
        // The end is the first day that does not belong to it.
        if let Some(end) = entry.period.end.day_after() {
            event.append_property(date("DTEND", day(end)));
        }
        if let Some(address) = self.source_address(entry) {
            event.add_property("URL", address);
        }
        event.done()
    }

    fn summary(&self, entry: &DatedEntry) -> String {
        let title = entry.title.get(self.language);
        match entry.is_exact() {
            true => title.to_owned(),
            false => self
                .messages
                .format("calendar-year-only", [("title", title.to_owned().into())]),
        }
    }

    /// The date in words, and who says so.
    fn description(&self, entry: &DatedEntry) -> String {
        let mut text = self.dates.period(entry.period);
        if !entry.is_exact() {
            text.push_str(". ");
            text.push_str(&self.messages.text("calendar-year-only-text"));
        }
        if let Some(promised) = entry.promised {
            let date = self.dates.date(promised);
            text.push_str(". ");
            text.push_str(&self.messages.format("progress-first-date", [("date", date.into())]));
        }
        let document = entry.document.as_ref().and_then(|id| self.publication.document(id));
        if let Some(document) = document {
            let title = document.record.summary.short_title.get(self.language);
            text.push_str(". ");
            text.push_str(title);
        }
        let label = entry.source.as_ref().map(|source| (source.label(), &source.paragraph));
        if let Some((number, _)) = label.filter(|(label, paragraph)| label != *paragraph) {
            text.push_str(", ");
            text.push_str(&self.messages.format("paragraph-short", [("number", number.into())]));
        }
        text
    }

    fn source_address(&self, entry: &DatedEntry) -> Option<String> {
        if let Some(source) = &entry.source {
            return Some(self.address(&format!("documents/{}/#{}", source.document, source.paragraph)));
        }
        let document = entry.document.as_ref()?;
        Some(self.address(&format!("documents/{document}/")))
    }

    fn address(&self, path: &str) -> String {
        format!("{}{}/{path}", self.publication.site.base_url, self.language)
    }
}
