//! XML by hand: the parts are few and flat.

/// The beginning of every part.
pub const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The name spaces of the parts that hold text.
pub const SPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                          xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// Writes text, escaped for elements and attributes. Signs that XML 1.0 cannot hold are left out.
pub fn push_text(xml: &mut String, text: &str) {
    for sign in text.chars() {
        match sign {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\t' | '\n' | '\r' => xml.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            sign if sign.is_control() => {}
            sign => xml.push(sign),
        }
    }
}

/// Text, escaped.
pub fn escaped(text: &str) -> String {
    let mut xml = String::with_capacity(text.len());
    push_text(&mut xml, text);
    xml
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_xml_cannot_hold_is_left_out_and_typography_stays() {
        assert_eq!(
            super::escaped("a\u{0}b\u{b}c <&> \"q\"\n\u{a0}:\u{202f}!"),
            "abc &lt;&amp;&gt; &quot;q&quot; \u{a0}:\u{202f}!"
        );
    }
}
