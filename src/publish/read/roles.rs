use super::{
    fields::{Fields, with_root},
    findings::File,
    stated::Sources,
    values::OrganisationId,
};
use crate::model::Role;

/// Reads `roles.toml` of the document that `file` is at home in.
pub fn read_roles(mut file: File<'_>, text: &str) -> Vec<Role> {
    with_root(&mut file, text, "the file", |mut fields| {
        let entries = fields.tables("roles");
        fields.finish();
        entries.into_iter().filter_map(role).collect()
    })
}

fn role(mut fields: Fields<'_>) -> Option<Role> {
    let organisation = fields.required::<OrganisationId>("organisation");
    let role = fields.required("role");
    let sources = fields.required::<Sources>("sources");
    let text = fields.optional("text");
    fields.finish();
    Some(Role {
        organisation: organisation?.0,
        role: role?,
        sources: sources?.0,
        text,
    })
}
