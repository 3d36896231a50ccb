use super::{
    draft::{At, Target},
    fields::{Fields, with_root},
    findings::File,
    values::Slug,
};
use crate::model::{Source, Tag};

/// Reads `tags.toml` of the document that `file` is at home in.
pub fn read_tags(mut file: File<'_>, text: &str) -> Vec<Tag> {
    with_root(&mut file, text, "the file", |mut fields| {
        let entries = fields.tables("tags");
        fields.finish();
        entries.into_iter().filter_map(tag).collect()
    })
}

fn tag(mut fields: Fields<'_>) -> Option<Tag> {
    let file = fields.file();
    let theme = fields.required_at::<Slug>("theme").map(|At { value: Slug(id), line }| {
        file.uses(line, Target::Theme(id.clone()));
        id
    });
    let given_by = fields.required("given_by");
    let paragraphs = fields.required::<Vec<At<String>>>("paragraphs");
    fields.finish();
    let paragraphs = paragraphs?.into_iter().map(|At { value: paragraph, line }| {
        let source = Source {
            document: file.home.clone().unwrap_or_default(),
            paragraph: paragraph.clone(),
        };
        file.uses(
            line,
            Target::Source {
                source,
                is_implied: false,
            },
        );
        paragraph
    });
    Some(Tag {
        paragraphs: paragraphs.collect(),
        theme: theme?,
        given_by: given_by?,
    })
}
