use super::{
    inline::{self, Setting, citation, paragraph},
    links::Links,
    xml::{DECLARATION, SPACES},
};
use crate::dossier::Span;

/// The footnotes of the file, and where they lead to.
#[derive(Default)]
pub struct Footnotes {
    xml: String,
    count: usize,
    /// Their addresses.
    pub links: Links,
}

impl Footnotes {
    /// Adds a footnote with these words, and the mark of it to `text`.
    pub fn refer(&mut self, text: &mut String, words: &[Span], setting: Setting<'_>) {
        self.open(text, setting);
        inline::spans(&mut self.xml, words, &[], &mut self.links, None, setting);
        self.xml.push_str("</w:p></w:footnote>");
    }

    /// Adds a footnote with a citation, and the mark of it to `text`.
    pub fn cite(&mut self, text: &mut String, cited: &str, setting: Setting<'_>) {
        self.open(text, setting);
        citation(&mut self.xml, cited, &mut self.links, setting);
        self.xml.push_str("</w:p></w:footnote>");
    }

    fn open(&mut self, text: &mut String, setting: Setting<'_>) {
        self.count += 1;
        let mark = "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>";
        text.push_str(&format!("{mark}<w:footnoteReference w:id=\"{}\"/></w:r>", self.count));
        self.xml.push_str(&format!(
            "<w:footnote w:id=\"{}\">{}{mark}<w:footnoteRef/></w:r>",
            self.count,
            paragraph("FootnoteText", setting.language)
        ));
        inline::run(&mut self.xml, " ", "", setting);
    }

    /// The part: the lines that set footnotes apart, then the footnotes.
    pub fn part(&self) -> String {
        format!(
            "{DECLARATION}<w:footnotes {SPACES}>\
             <w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
             <w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>\
             {}</w:footnotes>",
            self.xml
        )
    }
}
