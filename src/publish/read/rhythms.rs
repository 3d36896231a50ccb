use super::{
    draft::IdKind,
    fields::{Fields, Read, Value, with_root},
    findings::{File, quoted},
    scoped_id,
    values::OrganisationId,
};
use crate::model::{Absence, Every, Rhythm, Stated, StatedDate};

/// Reads `rhythms.toml` of the document that `file` is at home in.
pub fn read_rhythms(mut file: File<'_>, text: &str) -> Vec<Rhythm> {
    with_root(&mut file, text, "the file", |mut fields| {
        let entries = fields.tables("rhythms");
        fields.finish();
        entries.into_iter().filter_map(rhythm).collect()
    })
}

fn rhythm(mut fields: Fields<'_>) -> Option<Rhythm> {
    let id = scoped_id(&mut fields, IdKind::Rhythm);
    let (text, every) = (fields.required("text"), fields.required("every"));
    let by = fields.optional::<OrganisationId>("by").map(|id| id.0);
    let to = fields.optional::<OrganisationId>("to").map(|id| id.0);
    let source = fields.required("source");
    let [last, next] = ["last", "next"].map(|key| {
        let given = fields.optional::<Stated<StatedDate>>(key);
        given.unwrap_or(Stated::Absent(Absence::NotStated))
    });
    fields.finish();
    Some(Rhythm {
        id: id?,
        text: text?,
        every: every?,
        by,
        to,
        source: source?,
        last,
        next,
    })
}

impl Read for Every {
    fn form() -> String {
        "an ISO 8601 duration of one part: `\"P1Y\"`, `\"P6M\"`".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let Some(text) = value.text() else { return value.wrong() };
        let read = text.parse().ok();
        if read.is_none() {
            let found = format!("`{}` is {}", value.key, quoted(text));
            value.error("bad-duration", found, Self::form());
        }
        read
    }
}
