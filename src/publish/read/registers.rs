use super::{
    draft::{At, DraftWork, IdKind},
    fields::{Fields, with_root},
    findings::File,
    values::{Address, Slug},
};
use crate::model::{Organisation, Theme};

/// Reads `organisations.toml`.
pub fn read_organisations(mut file: File<'_>, text: &str) -> Vec<Organisation> {
    with_root(&mut file, text, "the file", |mut fields| {
        let entries = fields.tables("organisations");
        fields.finish();
        entries.into_iter().filter_map(organisation).collect()
    })
}

/// Reads `works.toml`.
pub fn read_works(mut file: File<'_>, text: &str) -> Vec<DraftWork> {
    with_root(&mut file, text, "the file", |mut fields| {
        let entries = fields.tables("works");
        fields.finish();
        entries.into_iter().filter_map(work).collect()
    })
}

/// Reads `themes.toml`.
pub fn read_themes(mut file: File<'_>, text: &str) -> Vec<Theme> {
    with_root(&mut file, text, "the file", |mut fields| {
        let entries = fields.tables("themes");
        fields.finish();
        entries.into_iter().filter_map(theme).collect()
    })
}

/// A symbol with its white space made single, so that one that runs over two lines is still the same.
pub fn plain_symbol(symbol: &str) -> String {
    symbol.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn organisation(mut fields: Fields<'_>) -> Option<Organisation> {
    let id = entry_id(&mut fields, IdKind::Organisation);
    let (name, short) = (fields.required("name"), fields.optional("short"));
    fields.finish();
    Some(Organisation {
        id: id?,
        name: name?,
        short,
    })
}

fn theme(mut fields: Fields<'_>) -> Option<Theme> {
    let id = entry_id(&mut fields, IdKind::Theme);
    let title = fields.required("title");
    let subject = fields.optional::<Address>("subject").map(|address| address.0);
    fields.finish();
    Some(Theme {
        id: id?,
        title: title?,
        subject,
    })
}

fn work(mut fields: Fields<'_>) -> Option<DraftWork> {
    let id = entry_id(&mut fields, IdKind::Writing);
    let symbol = fields.optional_at::<String>("symbol").map(|At { value, line }| {
        let symbol = plain_symbol(&value);
        fields.file().id(line, IdKind::Symbol, "", &symbol);
        symbol
    });
    let title = fields.required("title");
    let address = fields.optional::<Address>("address").map(|address| address.0);
    fields.finish();
    Some(DraftWork {
        id: id?,
        symbol,
        title: title?,
        address,
    })
}

/// The id of an entry of a register, of which is noted that it is given.
pub fn entry_id(fields: &mut Fields<'_>, kind: IdKind) -> Option<String> {
    let At { value: Slug(id), line } = fields.required_at("id")?;
    fields.file().id(line, kind, "", &id);
    Some(id)
}
