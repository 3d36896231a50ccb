use std::{collections::BTreeMap, ops::Range};

use crate::{
    model::{AddressOrigin, Language, Work},
    publish::{
        read::draft::{LinkTarget, Passage, WikiLink},
        typography::set_markdown,
    },
    text::plain_text,
};

/// Turns the wiki links of passages into Markdown links.
pub struct Links<'a> {
    by_symbol: BTreeMap<&'a str, &'a Work>,
}

impl<'a> Links<'a> {
    /// Links to these works.
    pub fn new(works: &'a BTreeMap<String, Work>) -> Self {
        let symbols = works.values().filter_map(|work| Some((work.symbol.as_deref()?, work)));
        Self {
            by_symbol: symbols.collect(),
        }
    }

    /// The work with this symbol.
    pub fn work(&self, symbol: &str) -> Option<&'a Work> {
        self.by_symbol.get(symbol).copied()
    }

    /// The passage of the document `document` as inline Markdown, links resolved and the words set as `language` wants it.
    pub fn resolve(&self, passage: &Passage, document: &str, language: &Language) -> String {
        let link = |link: &WikiLink| self.link(link, document, language);
        let pieces = passage.links.iter().map(|wiki| (wiki.range.clone(), link(wiki)));
        set_markdown(&replaced(&passage.text, pieces), language)
    }

    /// The passage as plain text, without marks of notes, set as `language` wants it.
    pub fn plain(&self, passage: &Passage, language: &Language) -> String {
        let pieces = passage.links.iter().map(|link| (link.range.clone(), in_language(link)));
        plain_text(&set_markdown(&replaced(&passage.text, pieces), language))
    }

    fn link(&self, link: &WikiLink, document: &str, language: &Language) -> String {
        let words = words(link);
        let address = match &link.target {
            LinkTarget::Paragraph(source) if source.document == document => format!("#{}", source.paragraph),
            LinkTarget::Paragraph(source) => format!("../{}/#{}", source.document, source.paragraph),
            LinkTarget::Symbol(symbol) => {
                let work = self.work(symbol).filter(|work| !work.address.0.is_empty());
                let Some(work) = work else { return in_language(link) };
                let address = destination(work.address.get(language));
                match (work.address_origin, work.elsewhere(language)) {
                    (Some(AddressOrigin::Constructed), _) => format!("{address} \"constructed\""),
                    (_, Some(other)) => match work.beside(language) {
                        Some(beside) => format!("{address} \"{other} {language} {beside}\""),
                        None => format!("{address} \"{other}\""),
                    },
                    _ => address,
                }
            }
        };
        format!("[{words}]({address}){}", mark(link))
    }
}

/// The words of a link that leads nowhere, as Markdown.
fn in_language(link: &WikiLink) -> String {
    match &link.language {
        Some(_) => format!("[{}]{}", words(link), mark(link)),
        None => words(link),
    }
}

/// The language of a link's words, as Markdown marks it.
fn mark(link: &WikiLink) -> String {
    let language = link.language.as_ref();
    language.map_or_else(String::new, |language| format!("{{lang={language}}}"))
}

/// The words of a link, as Markdown: a symbol stands for itself.
fn words(link: &WikiLink) -> String {
    match (&link.words, &link.target) {
        (Some(words), _) => words.clone(),
        (None, LinkTarget::Symbol(symbol)) => escaped(symbol),
        (None, LinkTarget::Paragraph(source)) => escaped(&source.paragraph),
    }
}

/// Plain text as Markdown.
fn escaped(text: &str) -> String {
    let mut markdown = String::new();
    for character in text.chars() {
        if "\\`*_[]<>&!".contains(character) {
            markdown.push('\\');
        }
        markdown.push(character);
    }
    markdown
}

/// An address as the destination of a Markdown link.
fn destination(address: &str) -> String {
    if address.contains(['(', ')', ' ', '\\']) {
        format!("<{address}>")
    } else {
        address.to_owned()
    }
}

fn replaced(text: &str, pieces: impl Iterator<Item = (Range<usize>, String)>) -> String {
    let mut result = String::with_capacity(text.len());
    let mut from = 0;
    for (range, piece) in pieces {
        result.push_str(&text[from..range.start]);
        result.push_str(&piece);
        from = range.end;
    }
    result.push_str(&text[from..]);
    result
}
