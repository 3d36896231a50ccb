use std::collections::BTreeMap;

use crate::{
    model::{AddressOrigin, Language, Localised, Site, SymbolResolver, Work},
    publish::read::draft::DraftWork,
};

/// The works, by id, each with the address that a source prints or that a resolver of the site builds.
pub fn resolved(works: Vec<DraftWork>, site: &Site) -> BTreeMap<String, Work> {
    let resolve = |work: DraftWork| {
        let (address, address_origin) = address(&work, site);
        let work = Work {
            id: work.id,
            symbol: work.symbol,
            title: work.title,
            language: work.language,
            address,
            address_origin,
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

/// The United Nations write symbols into addresses without spaces: "A/76/5 (Vol. I)" becomes "A/76/5(Vol.I)".
fn build(address: &str, symbol: &str, language: &Language) -> String {
    let mut path = String::new();
    for byte in symbol.bytes().filter(|byte| *byte != b' ') {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' | b'(' | b')' => {
                path.push(char::from(byte));
            }
            other => path.push_str(&format!("%{other:02X}")),
        }
    }
    address
        .replace("{language}", language.as_str())
        .replace("{symbol}", &path)
}

#[cfg(test)]
mod tests {
    use super::{build, resolver};
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
