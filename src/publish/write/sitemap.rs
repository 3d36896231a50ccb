use std::{collections::BTreeMap, fmt::Write as _};

use crate::{
    app::Page,
    model::{Language, Site},
    text::escaped,
};

/// What begins the paths of charts for the pages of others.
const EMBED_FOLDER: &str = "embed/";

/// The site map: the address of every page, with those of the same page in the other languages.
///
/// It gives no dates: the release says nothing of when a single page last changed.
pub fn sitemap(site: &Site, pages: &[Page]) -> String {
    // By language and the rest of the address, which is the same in every language.
    let mut translations: BTreeMap<&str, Vec<(&Language, &str)>> = BTreeMap::new();
    let mut alone = Vec::new();
    for page in pages {
        // What is for the pages of others is no page to be found.
        if page.path.starts_with(EMBED_FOLDER) {
            continue;
        }
        // What is not named index.html is no address of its own: 404.html.
        let Some(address) = page.path.strip_suffix("index.html") else {
            continue;
        };
        match site
            .languages
            .iter()
            .find_map(|language| Some((language, below(address, language)?)))
        {
            Some((language, rest)) => translations.entry(rest).or_default().push((language, address)),
            None => alone.push(address),
        }
    }
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    alone.sort_unstable();
    for address in alone {
        let _ = writeln!(xml, "<url><loc>{}</loc></url>", full(site, address));
    }
    for pages in translations.values_mut() {
        pages.sort_by_key(|(language, _)| site.languages.iter().position(|known| known == *language));
        for (_, address) in pages.iter() {
            let _ = write!(xml, "<url><loc>{}</loc>", full(site, address));
            let first = pages.first().map(|(_, address)| ("x-default", *address));
            for (tag, other) in pages
                .iter()
                .map(|(language, other)| (language.as_str(), *other))
                .chain(first)
            {
                let other = full(site, other);
                let _ = write!(
                    xml,
                    "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{other}\"/>",
                    escaped(tag)
                );
            }
            xml.push_str("</url>\n");
        }
    }
    xml.push_str("</urlset>\n");
    xml
}

/// `robots.txt`: everything may be read, and here is the site map.
pub fn robots(site: &Site) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}sitemap.xml\n", site.base_url)
}

/// The rest of an address below its language.
fn below<'a>(address: &'a str, language: &Language) -> Option<&'a str> {
    address.strip_prefix(language.as_str())?.strip_prefix('/')
}

fn full(site: &Site, address: &str) -> String {
    escaped(&format!("{}{address}", site.base_url))
}

#[cfg(test)]
mod tests {
    use super::{Site, sitemap};
    use crate::{app::Page, model::Licence};

    #[test]
    fn pages_name_their_translations_and_what_is_no_page_is_left_out() {
        let site = Site {
            title: [("fr", "t")].into(),
            description: [("fr", "d")].into(),
            base_url: "https://example.org/strategy/".to_owned(),
            publisher: [("fr", "p")].into(),
            contact: String::new(),
            languages: vec!["fr".into(), "en".into()],
            release: "2026".parse().expect("a date"),
            jurisdiction: None,
            licence: Licence {
                id: String::new(),
                title: [("fr", "l")].into(),
                address: String::new(),
            },
            symbol_resolvers: Vec::new(),
            iati: None,
        };
        let page = |path: &str| Page {
            path: path.to_owned(),
            html: String::new(),
        };
        let pages = [
            "index.html",
            "404.html",
            "en/index.html",
            "fr/index.html",
            "en/data/index.html",
        ]
        .map(page);
        let xml = sitemap(&site, &pages);
        let lines: Vec<_> = xml.lines().filter(|line| line.starts_with("<url>")).collect();
        let link = |tag: &str, address: &str| {
            format!(
                "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"https://example.org/strategy/{address}\"/>"
            )
        };
        let home = [link("fr", "fr/"), link("en", "en/"), link("x-default", "fr/")].concat();
        assert_eq!(
            lines,
            [
                "<url><loc>https://example.org/strategy/</loc></url>".to_owned(),
                format!("<url><loc>https://example.org/strategy/fr/</loc>{home}</url>"),
                format!("<url><loc>https://example.org/strategy/en/</loc>{home}</url>"),
                format!(
                    "<url><loc>https://example.org/strategy/en/data/</loc>{}{}</url>",
                    link("en", "en/data/"),
                    link("x-default", "en/data/")
                ),
            ]
        );
    }
}
