use super::{
    draft::At,
    fields::{Fields, with_root},
    findings::{File, Findings, quoted},
    iati_publisher,
    values::{Address, is_web_address},
};
use crate::{
    model::{Language, Licence, Site, SymbolResolver},
    publish::base_url as base_address,
};

/// The languages that `site.toml` names, read first because every other text is read against them.
pub fn read_languages(path: &str, text: &str, findings: &Findings) -> Option<Vec<Language>> {
    let mut file = File::new(path, text, None, findings);
    with_root(&mut file, text, "the file", |mut fields| languages(&mut fields))
}

/// Reads `site.toml`.
pub fn read_site(path: &str, text: &str, languages: &[Language], findings: &Findings) -> Option<Site> {
    let known = (!languages.is_empty()).then_some(languages);
    let mut file = File::new(path, text, known, findings);
    with_root(&mut file, text, "the file", |mut fields| {
        let title = fields.required("title");
        let description = fields.required("description");
        let base_url = base_url(&mut fields);
        let publisher = fields.required("publisher");
        let contact = contact(&mut fields);
        let languages = self::languages(&mut fields);
        let release = fields.required("release");
        let jurisdiction = jurisdiction(&mut fields);
        let licence = fields.table("licence").and_then(licence);
        let resolvers = fields.tables("symbol_resolvers").into_iter().map(resolver).collect();
        let iati = fields.value("iati").and_then(|value| value.table("`[iati]`"));
        let iati = iati.and_then(iati_publisher::publisher);
        fields.finish();
        Some(Site {
            title: title?,
            description: description?,
            base_url: base_url?,
            publisher: publisher?,
            contact: contact?,
            languages: languages?,
            release: release?,
            jurisdiction,
            licence: licence?,
            symbol_resolvers: Option::<Vec<_>>::from_iter::<Vec<_>>(resolvers)?,
            iati,
        })
    })
}

/// Whether a text is a language tag in lower case: "fr", "pt-br".
pub fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| {
            (2..=8).contains(&part.len())
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}

fn languages(fields: &mut Fields<'_>) -> Option<Vec<Language>> {
    let tags: Vec<At<String>> = fields.required("languages")?;
    let file = fields.file();
    let mut languages: Vec<Language> = Vec::new();
    let mut whole = true;
    for At { value: tag, line } in tags {
        let expected = "language tags in lower case such as `fr` or `pt-br`, each once";
        if !is_language_tag(&tag) {
            file.error(
                line,
                "bad-language",
                format!("`languages` holds {}", quoted(&tag)),
                expected,
            );
            whole = false;
        } else if languages.iter().any(|known| known.as_str() == tag) {
            file.error(
                line,
                "bad-language",
                format!("`languages` holds `{tag}` twice"),
                expected,
            );
        } else {
            languages.push(Language(tag));
        }
    }
    whole.then_some(languages)
}

fn base_url(fields: &mut Fields<'_>) -> Option<String> {
    let At { value: address, line } = fields.required_at::<String>("base_url")?;
    if base_address(&address).as_deref() == Ok(address.as_str()) {
        return Some(address);
    }
    let expected =
        "`https://` or `http://`, the host, perhaps a path of letters, digits and `-._~`, and `/` at the end";
    let found = format!("`base_url` is {}", quoted(&address));
    fields.file().error(line, "bad-address", found, expected);
    None
}

fn contact(fields: &mut Fields<'_>) -> Option<String> {
    let At { value: address, line } = fields.required_at::<String>("contact")?;
    let mail = address.strip_prefix("mailto:");
    let named = mail.and_then(|mail| mail.split_once('@'));
    let is_mail = named.is_some_and(|(name, host)| !name.is_empty() && !host.is_empty());
    let plain = !address.contains(|character: char| character.is_whitespace() || "<>\"".contains(character));
    if plain && (is_mail || (address.starts_with("https://") && is_web_address(&address))) {
        return Some(address);
    }
    let found = format!("`contact` is {}", quoted(&address));
    let expected = "an address `mailto:name@example.org` or `https://…`";
    fields.file().error(line, "bad-address", found, expected);
    None
}

fn jurisdiction(fields: &mut Fields<'_>) -> Option<String> {
    let At { value: code, line } = fields.optional_at::<String>("jurisdiction")?;
    if (2..=10).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Some(code);
    }
    let expected = "the code of a country in lower case such as `ch`, or of an international body such as `un`";
    let found = format!("`jurisdiction` is {}", quoted(&code));
    fields.file().error(line, "bad-jurisdiction", found, expected);
    None
}

fn licence(mut fields: Fields<'_>) -> Option<Licence> {
    let (id, title) = (fields.required("id"), fields.required("title"));
    let address = fields.required::<Address>("address");
    fields.finish();
    Some(Licence {
        id: id?,
        title: title?,
        address: address?.0,
    })
}

fn resolver(mut fields: Fields<'_>) -> Option<SymbolResolver> {
    let prefixes: Option<Vec<At<String>>> = fields.required("prefixes");
    let address = fields.required_at::<String>("address");
    let file = fields.file();
    fields.finish();
    let At { value: address, line } = address?;
    let filled = address.replace("{symbol}", "x").replace("{language}", "x");
    if !address.contains("{symbol}") || !is_web_address(&filled) {
        let found = format!("`address` is {}", quoted(&address));
        let expected = "an address with `{symbol}` and, if need be, `{language}` in it";
        file.error(line, "bad-address", found, expected);
        return None;
    }
    let prefixes = prefixes?.into_iter().map(|prefix| prefix.value).collect();
    Some(SymbolResolver { prefixes, address })
}

#[cfg(test)]
mod tests {
    use super::is_language_tag;

    #[test]
    fn language_tags_are_lower_case() {
        for tag in ["fr", "pt-br", "zh-hans", "ast"] {
            assert!(is_language_tag(tag), "{tag}");
        }
        for tag in ["", "f", "FR", "fr-", "fr_FR", "français", "../x"] {
            assert!(!is_language_tag(tag), "{tag}");
        }
    }
}
