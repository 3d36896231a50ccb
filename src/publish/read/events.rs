use super::{
    draft::{At, IdKind},
    fields::{Fields, Read, with_root},
    findings::File,
    references::WritingId,
    scoped_id,
    values::OrganisationId,
};
use crate::model::{Event, PartialDate};

/// Reads `events.toml` of the document that `file` is at home in.
pub fn read_events(mut file: File<'_>, text: &str) -> Vec<At<Event>> {
    with_root(&mut file, text, "the file", |mut fields| {
        let entries = fields.tables("events");
        fields.finish();
        entries.into_iter().filter_map(event).collect()
    })
}

fn event(mut fields: Fields<'_>) -> Option<At<Event>> {
    let line = fields.line();
    let id = scoped_id(&mut fields, IdKind::Event);
    let (kind, title) = (fields.required("kind"), fields.required("title"));
    let (has_date, date) = (fields.has("date"), fields.optional("date"));
    let (has_period, period) = (fields.has("period"), fields.optional("period"));
    let source = fields.required("source");
    let work = fields.optional::<WritingId>("work").map(|WritingId(id)| id);
    let organisation = fields.optional::<OrganisationId>("organisation").map(|id| id.0);
    let outside = fields.optional("outside");
    match (has_date, has_period) {
        (true, true) => {
            let found = "an event with `date` and with `period`";
            fields.file().error(line, "date-and-period", found, "one of them");
        }
        (false, false) => {
            let form = PartialDate::form();
            fields.missing("date", &format!("{form}, or `period`"));
        }
        _ => {}
    }
    fields.finish();
    if date.is_none() && period.is_none() {
        return None;
    }
    let event = Event {
        id: id?,
        kind: kind?,
        title: title?,
        date,
        period,
        source: source?,
        work,
        organisation,
        outside,
    };
    Some(At { value: event, line })
}
