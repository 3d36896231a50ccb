//! Writing numbers, ids and text into markup.

/// Whole tenths as a decimal number, as short as it can be: 125 is "12.5", 120 "12", -5 "-.5".
pub(super) fn push_tenths(text: &mut String, tenths: i32) {
    if tenths < 0 {
        text.push('-');
    }
    let tenths = tenths.unsigned_abs();
    let (whole, tenth) = (tenths / 10, tenths % 10);
    if whole > 0 || tenth == 0 {
        text.push_str(&whole.to_string());
    }
    if tenth > 0 {
        text.push('.');
        text.push(char::from(b'0' + tenth as u8));
    }
}

/// Text for an element or an attribute: no markup comes through, nor what XML forbids.
pub(super) fn push_escaped(text: &mut String, raw: &str) {
    for char in raw.chars() {
        match char {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            '\t' | '\n' | '\r' => text.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => text.push(char),
        }
    }
}

/// An id: letters, digits, "-" and "_"; any other sign becomes "_".
pub(super) fn push_id(text: &mut String, id: &str) {
    text.extend(id.chars().map(|char| match char {
        '-' | '_' | 'a'..='z' | 'A'..='Z' | '0'..='9' => char,
        _ => '_',
    }));
}

#[cfg(test)]
mod tests {
    use super::{push_escaped, push_id, push_tenths};

    #[test]
    fn numbers_are_short() {
        for (tenths, expected) in [
            (0, "0"),
            (5, ".5"),
            (-5, "-.5"),
            (120, "12"),
            (-125, "-12.5"),
            (i32::MIN, "-214748364.8"),
        ] {
            let mut text = String::new();
            push_tenths(&mut text, tenths);
            assert_eq!(text, expected);
        }
    }

    #[test]
    fn no_markup_comes_through() {
        let mut text = String::new();
        push_escaped(&mut text, "<a href=\"x\">&\u{0}\n'</a>");
        push_id(&mut text, " a\"b<c-1");
        assert_eq!(text, "&lt;a href=&quot;x&quot;&gt;&amp; '&lt;/a&gt;_a_b_c-1");
    }
}
