use std::fmt::{Display, Write as _};

use rust_decimal::Decimal;

use crate::iati::{
    day::Day,
    model::{Code, Narratives},
};

/// XML as text, element by element: an element a line, indented by two spaces, a text on the line of its element.
#[derive(Debug)]
pub(super) struct Emit {
    pub(super) text: String,
    /// The elements that are open.
    names: Vec<&'static str>,
    within: Within,
    /// Whether what is written was read from 1.0x.
    pub(super) old: bool,
    pub(super) left_out: Vec<LeftOut>,
}

/// What could not be written.
#[derive(Debug)]
pub(super) struct LeftOut {
    pub(super) path: String,
    pub(super) lacks: &'static str,
    pub(super) found: String,
}

/// What came last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Within {
    /// A start tag that takes attributes still.
    Tag,
    /// A text.
    Text,
    /// The end of an element, or nothing yet.
    Children,
}

impl Emit {
    /// With an XML declaration.
    pub(super) fn declared() -> Self {
        Self {
            text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".to_owned(),
            names: Vec::new(),
            within: Within::Children,
            old: false,
            left_out: Vec::new(),
        }
    }

    pub(super) fn start(&mut self, name: &'static str) {
        if self.within == Within::Tag {
            self.text.push('>');
        }
        self.new_line();
        self.text.push('<');
        self.text.push_str(name);
        self.names.push(name);
        self.within = Within::Tag;
    }

    pub(super) fn end(&mut self) {
        let Some(name) = self.names.pop() else { return };
        match self.within {
            Within::Tag => self.text.push_str("/>"),
            within => {
                if within == Within::Children {
                    self.new_line();
                }
                self.text.push_str("</");
                self.text.push_str(name);
                self.text.push('>');
            }
        }
        self.within = Within::Children;
    }

    fn new_line(&mut self) {
        self.text.push('\n');
        for _ in 0..self.names.len() {
            self.text.push_str("  ");
        }
    }

    /// An element; what is in it is written by `inner`, attributes first.
    pub(super) fn element(&mut self, name: &'static str, inner: impl FnOnce(&mut Self)) {
        self.start(name);
        inner(self);
        self.end();
    }

    /// An attribute, if there is one.
    pub(super) fn attribute(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            let _ = write!(self.text, " {name}=\"");
            escape(&mut self.text, value, Place::Attribute);
            self.text.push('"');
        }
    }

    /// An attribute with a number or a day.
    pub(super) fn shown(&mut self, name: &str, value: Option<impl Display>) {
        if let Some(value) = value {
            let _ = write!(self.text, " {name}=\"{value}\"");
        }
    }

    /// An attribute that says yes or no.
    pub(super) fn flag(&mut self, name: &str, value: Option<bool>) {
        self.attribute(name, value.map(|value| if value { "1" } else { "0" }));
    }

    /// The text of the element that is open.
    pub(super) fn text(&mut self, text: &str) {
        if self.within == Within::Tag {
            self.text.push('>');
        }
        escape(&mut self.text, text, Place::Text);
        self.within = Within::Text;
    }

    /// The number that the element that is open holds.
    pub(super) fn amount(&mut self, amount: Decimal) {
        if self.within == Within::Tag {
            self.text.push('>');
        }
        let _ = write!(self.text, "{amount}");
        self.within = Within::Text;
    }

    /// An element of nothing but a text.
    pub(super) fn leaf(&mut self, name: &'static str, text: &str) {
        self.element(name, |out| out.text(text));
    }

    /// An element of nothing but a code.
    pub(super) fn code(&mut self, name: &'static str, code: &Option<String>) {
        if let Some(code) = code {
            self.element(name, |out| out.attribute("code", Some(code)));
        }
    }

    /// An element of nothing but a day.
    pub(super) fn day(&mut self, name: &'static str, day: Option<Day>) {
        if let Some(day) = day {
            self.element(name, |out| out.shown("iso-date", Some(day)));
        }
    }

    /// The attributes of a code with its vocabulary.
    pub(super) fn vocabulary(&mut self, code: &Code) {
        self.attribute("code", Some(&code.code));
        self.attribute("vocabulary", code.vocabulary.as_deref());
        self.attribute("vocabulary-uri", code.vocabulary_uri.as_deref());
    }

    /// The narratives of the element that is open.
    pub(super) fn narratives(&mut self, texts: &Narratives) {
        for narrative in &texts.0 {
            self.element("narrative", |out| {
                out.attribute("xml:lang", narrative.language.as_deref());
                out.text(&narrative.text);
            });
        }
    }

    /// As [`Emit::narratives`], where the schema wants one at least.
    pub(super) fn one_narrative(&mut self, texts: &Narratives) {
        if texts.is_empty() {
            self.element("narrative", |_| {});
        }
        self.narratives(texts);
    }

    /// An element of nothing but narratives, if there are any.
    pub(super) fn texts(&mut self, name: &'static str, texts: &Narratives) {
        if !texts.is_empty() {
            self.element(name, |out| out.narratives(texts));
        }
    }

    /// As [`Emit::texts`], where the schema wants the element.
    pub(super) fn wanted_texts(&mut self, name: &'static str, texts: &Narratives) {
        self.element(name, |out| out.one_narrative(texts));
    }

    /// Whether a code can be written: one of 1.0x that is only a text cannot, and that is noted.
    pub(super) fn has_code(&mut self, name: &str, code: &str, texts: &Narratives) -> bool {
        if code.is_empty() {
            let found = texts.0.first().map(|first| first.text.chars().take(80).collect());
            self.left_out.push(LeftOut {
                path: self
                    .names
                    .iter()
                    .skip(1)
                    .fold(String::new(), |path, name| path + name + "/")
                    + name,
                lacks: "@code",
                found: found.unwrap_or_default(),
            });
        }
        !code.is_empty()
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Text,
    Attribute,
}

/// Writes a text so that it is read as it is. What XML cannot hold at all becomes U+FFFD.
fn escape(out: &mut String, text: &str, place: Place) {
    let bytes = text.as_bytes();
    let mut from = 0;
    for (at, byte) in bytes.iter().enumerate() {
        let mut length = 1;
        let written = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' if place == Place::Attribute => "&quot;",
            // Read as they are, these would be spaces and line feeds.
            b'\n' if place == Place::Attribute => "&#10;",
            b'\t' if place == Place::Attribute => "&#9;",
            b'\r' => "&#13;",
            b'\n' | b'\t' => continue,
            0..0x20 => "\u{FFFD}",
            0xEF if matches!(bytes.get(at + 1..at + 3), Some([0xBF, 0xBE | 0xBF])) => {
                length = 3;
                "\u{FFFD}"
            }
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(written);
        from = at + length;
    }
    out.push_str(&text[from..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_markup_is_escaped() {
        let mut text = String::new();
        escape(&mut text, "a<b>&\"\r\n\tc]]>\u{1}é\u{FFFF}\u{FFFD}", Place::Text);
        assert_eq!(text, "a&lt;b&gt;&amp;\"&#13;\n\tc]]&gt;\u{FFFD}é\u{FFFD}\u{FFFD}");
        text.clear();
        escape(&mut text, "\"<\n\t", Place::Attribute);
        assert_eq!(text, "&quot;&lt;&#10;&#9;");
    }
}
