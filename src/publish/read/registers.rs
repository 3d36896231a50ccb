use super::{
    draft::{At, DraftWork, IdKind},
    fields::{Fields, Read, with_root},
    findings::{File, quoted},
    site::is_language_tag,
    values::{Address, Slug, prose},
};
use crate::model::{Language, Localised, Organisation, Theme};

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
    let language = fields.optional_at::<String>("language");
    let title = match &language {
        Some(language) => untranslated(&mut fields, language),
        None => fields.required("title"),
    };
    let address = fields.optional::<Address>("address").map(|address| address.0);
    fields.finish();
    Some(DraftWork {
        id: id?,
        symbol,
        title: title?,
        language: language.map(|language| Language(language.value)),
        address,
    })
}

/// A title that stays in its own language: one text, for every language of the site.
fn untranslated(fields: &mut Fields<'_>, language: &At<String>) -> Option<Localised> {
    if !is_language_tag(&language.value) {
        let found = format!("`language` is {}", quoted(&language.value));
        let expected = "a language tag in lower case such as `en`";
        fields.file().error(language.line, "bad-language", found, expected);
    }
    let Some(value) = fields.value("title") else {
        fields.missing("title", "a text in that language");
        return None;
    };
    let title = String::read(&value)?;
    let title = prose(&value, "title", &title, &Language(language.value.clone()));
    let languages = value.file.languages.unwrap_or_default().iter();
    Some(Localised(
        languages.map(|language| (language.clone(), title.clone())).collect(),
    ))
}

/// The id of an entry of a register, of which is noted that it is given.
pub fn entry_id(fields: &mut Fields<'_>, kind: IdKind) -> Option<String> {
    let At { value: Slug(id), line } = fields.required_at("id")?;
    fields.file().id(line, kind, "", &id);
    Some(id)
}
