use super::inline::{Inline, inline};

/// One paragraph's Markdown as plain text: the words of links, no marks of notes.
pub fn plain_text(markdown: &str) -> String {
    let mut plain = String::with_capacity(markdown.len());
    for (piece, _) in inline(markdown) {
        match piece {
            Inline::Text(text) | Inline::Code(text) => plain.push_str(&text),
            Inline::Space | Inline::Break => plain.push(' '),
            Inline::Open(_) | Inline::Close(_) | Inline::Note(_) => {}
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

#[cfg(test)]
mod tests {
    #[test]
    fn marks_are_left_out() {
        assert_eq!(super::plain_text("The *first* [one](#p1)[^1], `x`"), "The first one, x");
        assert_eq!(super::plain_text("[a]{lang=en} [b](#p1){lang=en}."), "a b.");
    }
}
