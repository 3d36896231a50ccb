use super::{
    draft::{At, IdKind},
    fields::{Fields, Read, with_root},
    findings::{File, quoted},
    plan::within,
    results::report,
    stated::Sources,
    values::Slug,
};
use crate::model::{Initiative, Owner};

/// Pages of the register below `initiatives/`.
const TAKEN: [&str; 2] = ["all", "timeline"];

/// Reads `initiatives.toml` of the strategy `slug`.
pub fn read_initiatives(mut file: File<'_>, text: &str, slug: &str) -> Vec<At<Initiative>> {
    with_root(&mut file, text, "the file", |fields| initiatives(fields, slug))
}

/// The initiatives of the strategy `slug`, wherever they were written.
pub fn initiatives(mut fields: Fields<'_>, slug: &str) -> Vec<At<Initiative>> {
    let entries = fields.tables("initiatives");
    fields.finish();
    entries
        .into_iter()
        .filter_map(|fields| initiative(fields, slug))
        .collect()
}

fn initiative(mut fields: Fields<'_>, slug: &str) -> Option<At<Initiative>> {
    let (file, line) = (fields.file(), fields.line());
    let id = fields.required_at::<Slug>("id").map(|At { value: Slug(id), line }| {
        file.id(line, IdKind::Initiative, "", &id);
        if TAKEN.contains(&id.as_str()) {
            let found = format!("the initiative {}", quoted(&id));
            let expected = "another id: a page of the register stands at that address";
            file.error(line, "id-of-a-page", found, expected);
        }
        id
    });
    let within = within(&mut fields, slug);
    let (title, text) = (fields.required("title"), fields.optional("text"));
    let source = fields.required("source");
    let see = fields.optional::<Sources>("see").map(|sources| sources.0);
    let lead = fields.optional("lead");
    let partners = fields
        .value("partners")
        .map(|value| match value.list() {
            Some(entries) => entries.iter().filter_map(Owner::read).collect(),
            None => {
                let found = format!("`partners` is {}", value.kind());
                value.error(
                    "wrong-type",
                    found,
                    format!("a list of partners, each {}", Owner::form()),
                );
                Vec::new()
            }
        })
        .unwrap_or_default();
    let (start, end) = (fields.optional("start"), fields.optional("end"));
    let updates = fields.tables("updates").into_iter().filter_map(report).collect();
    fields.finish();
    let initiative = Initiative {
        id: id?,
        within,
        title: title?,
        text,
        source: source?,
        see: see.unwrap_or_default(),
        lead,
        partners,
        start,
        end,
        updates,
    };
    Some(At {
        value: initiative,
        line,
    })
}
