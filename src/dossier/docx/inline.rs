//! Spans and plain words as runs.

use super::{
    footnotes::Footnotes,
    links::Links,
    xml::{escaped, push_text},
};
use crate::{
    dossier::{Link, Span},
    model::Language,
};

/// How the runs of a paragraph are set.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// The language of the words.
    pub language: &'a Language,
    /// The language of the file: what it says of itself need not be said again.
    pub own: &'a Language,
}

impl Setting<'_> {
    /// The properties that every run has; those that come before them in the schema's order are given.
    fn properties(&self, before: &str) -> String {
        let right_to_left = if self.language.direction() == "rtl" {
            "<w:rtl/>"
        } else {
            ""
        };
        let language = if self.language == self.own {
            String::new()
        } else {
            language(self.language)
        };
        match format!("{before}{right_to_left}{language}") {
            properties if properties.is_empty() => properties,
            properties => format!("<w:rPr>{properties}</w:rPr>"),
        }
    }
}

/// The language of runs, as `w:lang` says it: Latin and Cyrillic, East Asian and right-to-left scripts apart.
pub fn language(language: &Language) -> String {
    // Word processors check spelling by country.
    let tag = match language.as_str() {
        "ar" => "ar-SA",
        "en" => "en-GB",
        "es" => "es-ES",
        "fr" => "fr-FR",
        "ru" => "ru-RU",
        "zh" => "zh-CN",
        other => other,
    };
    let attribute = match (language.direction(), language.as_str()) {
        ("rtl", _) => "bidi",
        (_, "zh" | "ja" | "ko") => "eastAsia",
        _ => "val",
    };
    format!("<w:lang w:{attribute}=\"{tag}\"/>")
}

/// The opening of a paragraph in a style.
pub fn paragraph(style: &str, language: &Language) -> String {
    let right_to_left = if language.direction() == "rtl" { "<w:bidi/>" } else { "" };
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{right_to_left}</w:pPr>")
}

/// Words in a run; `before` are properties of it.
pub fn run(xml: &mut String, words: &str, before: &str, setting: Setting<'_>) {
    for (at, line) in words.split('\n').enumerate() {
        xml.push_str("<w:r>");
        xml.push_str(&setting.properties(before));
        if at > 0 {
            xml.push_str("<w:br/>");
        }
        xml.push_str("<w:t xml:space=\"preserve\">");
        push_text(xml, line);
        xml.push_str("</w:t></w:r>");
    }
}

/// Words that lead to an address.
pub fn link(xml: &mut String, words: &str, address: &str, before: &str, links: &mut Links, setting: Setting<'_>) {
    xml.push_str(&format!("<w:hyperlink r:id=\"{}\">", links.id(address)));
    run(xml, words, &format!("<w:rStyle w:val=\"Hyperlink\"/>{before}"), setting);
    xml.push_str("</w:hyperlink>");
}

/// Words that lead to an address which a resolver built: the line under them is dotted, and a tip says so, as on the pages.
fn constructed(xml: &mut String, words: &str, to: (&str, &str), before: &str, links: &mut Links, setting: Setting<'_>) {
    let (address, title) = to;
    let (id, title) = (links.id(address), escaped(title));
    xml.push_str(&format!("<w:hyperlink r:id=\"{id}\" w:tooltip=\"{title}\">"));
    let before = format!("<w:rStyle w:val=\"Hyperlink\"/>{before}<w:u w:val=\"dotted\"/>");
    run(xml, words, &before, setting);
    xml.push_str("</w:hyperlink>");
}

/// Spans. A note's mark becomes a footnote with the note's words, where `notes` has it.
pub fn spans(
    xml: &mut String,
    spans: &[Span],
    notes: &[(String, Vec<Span>)],
    links: &mut Links,
    mut footnotes: Option<&mut Footnotes>,
    setting: Setting<'_>,
) {
    for span in spans {
        match span {
            Span::Words {
                words,
                emphasis,
                strong,
                link: to,
            } => {
                let strong = if *strong { "<w:b/><w:bCs/>" } else { "" };
                let emphasis = if *emphasis { "<w:i/><w:iCs/>" } else { "" };
                let before = format!("{strong}{emphasis}");
                match to {
                    Some(Link {
                        address,
                        constructed: Some(title),
                    }) => constructed(xml, words, (address, title), &before, links, setting),
                    Some(Link { address, .. }) => link(xml, words, address, &before, links, setting),
                    None => run(xml, words, &before, setting),
                }
            }
            Span::Note(label) => {
                let note = notes.iter().find(|(known, _)| known == label);
                if let (Some((_, note)), Some(footnotes)) = (note, footnotes.as_deref_mut()) {
                    footnotes.refer(xml, note, setting);
                }
            }
        }
    }
}

/// A citation: plain words, and its address, which stands last, as a link.
pub fn citation(xml: &mut String, citation: &str, links: &mut Links, setting: Setting<'_>) {
    match citation.rsplit_once(' ') {
        Some((words, address)) if address.starts_with("http") => {
            run(xml, &format!("{words} "), "", setting);
            link(xml, address, address, "", links, setting);
        }
        _ => run(xml, citation, "", setting),
    }
}
