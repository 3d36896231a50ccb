use super::{
    draft::{At, DraftReference, Target},
    fields::{Fields, Read, Value},
    findings::quoted,
    stated::Sources,
};

/// Reads an entry of `[[references]]`.
pub fn reference(mut fields: Fields<'_>) -> Option<At<DraftReference>> {
    let line = fields.line();
    let (from, relation) = (party(&mut fields, "from"), fields.required("relation"));
    let to = party(&mut fields, "to");
    let sources = fields.optional::<Sources>("sources").map(|sources| sources.0);
    let file = fields.file();
    fields.finish();
    let (from, to) = (from?, to?);
    if from == to {
        let found = format!("a reference from {} to itself", quoted(&from));
        file.error(
            line,
            "self-reference",
            found,
            "two different writings, one of them perhaps `this`",
        );
        return None;
    }
    let reference = DraftReference {
        from,
        relation: relation?,
        to,
        sources: sources.unwrap_or_default(),
    };
    Some(At { value: reference, line })
}

fn party(fields: &mut Fields<'_>, key: &'static str) -> Option<String> {
    let WritingId(id) = fields.required(key)?;
    Some(id)
}

/// The id of a work or document; `this` is the document that the file is at home in.
pub struct WritingId(pub String);

impl Read for WritingId {
    fn form() -> String {
        "the id of a work of works.toml or of a document, or `this`".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let Some(id) = value.text() else { return value.wrong() };
        match (&value.file.home, id) {
            (Some(home), "this") => Some(Self(home.clone())),
            _ => {
                value.file.uses(value.line, Target::Writing(id.to_owned()));
                Some(Self(id.to_owned()))
            }
        }
    }
}
