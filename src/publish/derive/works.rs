use std::collections::BTreeMap;

use crate::{
    model::{AddressOrigin, Language, Localised, Site, SymbolResolver, Work},
    publish::read::draft::DraftWork,
};

/// The works, by id, each with the address that a source prints or that a resolver of the site builds.
pub fn resolved(works: Vec<DraftWork>, site: &Site) -> BTreeMap<String, Work> {
    let resolve = |work: DraftWork| {
        let (address, address_origin) = address(&work, site);
        let (address_language, constructed) = beside(&work, site).unzip();
        let work = Work {
            id: work.id,
            symbol: work.symbol,
            title: work.title,
            language: work.language,
            address,
            address_origin,
            address_language,
            constructed: constructed.unwrap_or_default(),
        };
        (work.id.clone(), work)
    };
    works.into_iter().map(resolve).collect()
}

fn address(work: &DraftWork, site: &Site) -> (Localised, Option<AddressOrigin>) {
    let in_all = |address: &dyn Fn(&Language) -> String| {
        let languages = site.languages.iter();
        Localised(
            languages
                .map(|language| (language.clone(), address(language)))
                .collect(),
        )
    };
    if let Some(printed) = &work.address {
        return (in_all(&|_| printed.clone()), Some(AddressOrigin::Source));
    }
    let built = work
        .symbol
        .as_ref()
        .and_then(|symbol| Some((symbol, resolver(symbol, &site.symbol_resolvers)?)));
    match built {
        Some((symbol, resolver)) => {
            let build = |language: &Language| build(&resolver.address, symbol, language);
            (in_all(&build), Some(AddressOrigin::Constructed))
        }
        None => (Localised::default(), None),
    }
}

/// Where the address that a source prints is the one that the resolver builds for a language: that language, and what the
/// resolver builds for the others.
fn beside(work: &DraftWork, site: &Site) -> Option<(Language, Localised)> {
    let (printed, symbol) = (work.address.as_ref()?, work.symbol.as_ref()?);
    let resolver = resolver(symbol, &site.symbol_resolvers)?;
    let language = language_of(printed, &resolver.address, symbol)?;
    let others = site.languages.iter().filter(|other| **other != language);
    let others = others.map(|other| (other.clone(), build(&resolver.address, symbol, other)));
    Some((language.clone(), Localised(others.collect())))
}

/// The language for which the resolver at `address` builds what is printed.
fn language_of(printed: &str, address: &str, symbol: &str) -> Option<Language> {
    let (before, after) = address.split_once("{language}")?;
    let before = before.replace("{symbol}", &path_of(symbol));
    let after = after.replace("{symbol}", &path_of(symbol));
    let tag = printed.strip_prefix(&before)?.strip_suffix(&after)?;
    let is_tag = (2..=8).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    is_tag.then(|| Language::from(tag))
}

/// The resolver with the longest prefix that the symbol begins with.
fn resolver<'a>(symbol: &str, resolvers: &'a [SymbolResolver]) -> Option<&'a SymbolResolver> {
    let matching = |resolver: &SymbolResolver| {
        let prefixes = resolver
            .prefixes
            .iter()
            .filter(|prefix| symbol.starts_with(prefix.as_str()));
        prefixes.map(String::len).max()
    };
    let found = resolvers
        .iter()
        .filter_map(|resolver| Some((matching(resolver)?, resolver)));
    found.max_by_key(|(length, _)| *length).map(|(_, resolver)| resolver)
}

fn build(address: &str, symbol: &str, language: &Language) -> String {
    address
        .replace("{language}", language.as_str())
        .replace("{symbol}", &path_of(symbol))
}

/// The United Nations write symbols into addresses without spaces: "A/76/5 (Vol. I)" becomes "A/76/5(Vol.I)".
fn path_of(symbol: &str) -> String {
    let mut path = String::new();
    for byte in symbol.bytes().filter(|byte| *byte != b' ') {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' | b'(' | b')' => {
                path.push(char::from(byte));
            }
            other => path.push_str(&format!("%{other:02X}")),
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::{build, language_of, resolver};
    use crate::model::{Language, SymbolResolver};

    #[test]
    fn addresses_are_built_from_symbols() {
        let address = "https://undocs.org/{language}/{symbol}";
        for (symbol, path) in [("A/76/5 (Vol. I)", "A/76/5(Vol.I)"), ("A/1 é?", "A/1%C3%A9%3F")] {
            let built = build(address, symbol, &Language::from("en"));
            assert_eq!(built, format!("https://undocs.org/en/{path}"));
        }
    }

    #[test]
    fn a_printed_address_says_its_language_where_the_resolver_builds_the_same() {
        let address = "https://undocs.org/{language}/{symbol}";
        for (printed, language) in [
            ("https://undocs.org/fr/A/76/5(Vol.I)", Some("fr")),
            ("https://undocs.org/A/76/5(Vol.I)", None),
            ("https://undocs.org/fr/A/76/5", None),
            ("https://undocs.org/fr/x/A/76/5(Vol.I)", None),
        ] {
            let found = language_of(printed, address, "A/76/5 (Vol. I)");
            assert_eq!(found, language.map(Language::from), "{printed}");
        }
    }

    #[test]
    fn the_longest_prefix_wins() {
        let resolvers = ["A/", "A/RES/"].map(|prefix| SymbolResolver {
            prefixes: vec![prefix.to_owned()],
            address: prefix.to_owned(),
        });
        let found = |symbol| resolver(symbol, &resolvers).map(|resolver| resolver.address.as_str());
        assert_eq!(found("A/RES/76/245"), Some("A/RES/"));
        assert_eq!(found("A/74/353"), Some("A/"));
        assert_eq!(found("GB.331/PFA/5"), None);
    }
}
