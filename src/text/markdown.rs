/// Plain text, one paragraph, as Markdown that says the same: what Markdown would read as a mark has a backslash before it.
pub fn markdown_of(plain: &str) -> String {
    let mut markdown = String::with_capacity(plain.len() + 8);
    // What begins a heading, a list or an underline does so at the beginning only.
    let digits = plain.bytes().take_while(u8::is_ascii_digit).count();
    let marked = match plain.as_bytes().get(digits) {
        Some(b'#' | b'-' | b'+' | b'=' | b'~') if digits == 0 => Some(0),
        Some(b'.' | b')') if digits > 0 => Some(digits),
        _ => None,
    };
    for (at, character) in plain.char_indices() {
        if Some(at) == marked || matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|') {
            markdown.push('\\');
        }
        markdown.push(if character == '\n' { ' ' } else { character });
    }
    markdown
}

#[cfg(test)]
mod tests {
    use super::markdown_of;
    use crate::text::plain_text;

    #[test]
    fn plain_text_comes_back_from_markdown() {
        for text in [
            "5 * 6 * 7 [a](b) <b> \\ a_b_c `x` #1 ~~z~~ | y",
            "« l’été »",
            "1990. A year [^1]",
            "# no heading",
            "- no item",
            "=",
        ] {
            assert_eq!(plain_text(&markdown_of(text)), text);
        }
    }
}
