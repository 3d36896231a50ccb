use std::io;

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};

/// XML that is written element by element; everything is escaped, and what XML cannot hold is left out.
pub struct Xml {
    writer: Writer<Vec<u8>>,
    open: Vec<&'static str>,
}

/// The name and value of an attribute.
pub type Attribute<'a> = (&'a str, &'a str);

impl Xml {
    /// With the declaration.
    pub fn new() -> io::Result<Self> {
        let mut writer = Writer::new(Vec::new());
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        Ok(Self {
            writer,
            open: Vec::new(),
        })
    }

    /// Opens an element on a line of its own.
    pub fn block(&mut self, name: &'static str, attributes: &[Attribute<'_>]) -> io::Result<()> {
        self.line()?;
        self.inline(name, attributes)
    }

    /// Opens an element within a line.
    pub fn inline(&mut self, name: &'static str, attributes: &[Attribute<'_>]) -> io::Result<()> {
        self.writer.write_event(Event::Start(start(name, attributes)))?;
        self.open.push(name);
        Ok(())
    }

    /// Closes the element that was opened last.
    pub fn close(&mut self) -> io::Result<()> {
        match self.open.pop() {
            Some(name) => self.writer.write_event(Event::End(BytesEnd::new(name))),
            None => Ok(()),
        }
    }

    /// Closes the element that was opened last, on a line of its own.
    pub fn close_block(&mut self) -> io::Result<()> {
        self.line()?;
        self.close()
    }

    /// An element without content, on a line of its own.
    pub fn empty_block(&mut self, name: &'static str, attributes: &[Attribute<'_>]) -> io::Result<()> {
        self.line()?;
        self.empty(name, attributes)
    }

    /// An element without content.
    pub fn empty(&mut self, name: &'static str, attributes: &[Attribute<'_>]) -> io::Result<()> {
        self.writer.write_event(Event::Empty(start(name, attributes)))
    }

    /// An element with text, on a line of its own.
    pub fn text_block(&mut self, name: &'static str, attributes: &[Attribute<'_>], text: &str) -> io::Result<()> {
        self.block(name, attributes)?;
        self.text(text)?;
        self.close()
    }

    /// Text.
    pub fn text(&mut self, text: &str) -> io::Result<()> {
        self.writer.write_event(Event::Text(BytesText::new(&legal(text))))
    }

    /// The file.
    pub fn finish(mut self) -> io::Result<Vec<u8>> {
        self.line()?;
        Ok(self.writer.into_inner())
    }

    fn line(&mut self) -> io::Result<()> {
        self.writer.write_event(Event::Text(BytesText::new("\n")))
    }
}

fn start<'a>(name: &'a str, attributes: &[Attribute<'_>]) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, legal(value).as_str()));
    }
    start
}

/// The text without the characters that XML 1.0 cannot hold.
fn legal(text: &str) -> String {
    let is_legal = |character: &char| {
        let is_control = character.is_ascii_control() && !['\t', '\n', '\r'].contains(character);
        !is_control && !['\u{fffe}', '\u{ffff}'].contains(character)
    };
    text.chars().filter(is_legal).collect()
}

#[cfg(test)]
mod tests {
    use super::Xml;

    #[test]
    fn what_is_written_is_escaped_and_legal() {
        let mut xml = Xml::new().expect("memory");
        xml.block("p", &[("a", "\"<&'\u{1}")]).expect("memory");
        xml.text("a < b & \u{0}c").expect("memory");
        xml.empty("br", &[]).expect("memory");
        xml.close().expect("memory");
        let text = String::from_utf8(xml.finish().expect("memory")).expect("UTF-8");
        assert_eq!(
            text,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<p a=\"&quot;&lt;&amp;&apos;\">a &lt; b &amp; c<br/></p>\n"
        );
    }
}
