use std::{borrow::Cow, ops::Range};

use crate::model::Language;

/// Where the exponents of ordinals stand in a French text: "er" in "1er", "e" in "2e" and "XXIe".
pub fn exponents(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let length = rest.find(|character| !is_wordy(character)).unwrap_or(rest.len());
        let is_joined = text[..at].ends_with(['.', ',', '/', '-', '_', '@', '#', '&']);
        if let Some(start) = exponent(&rest[..length]).filter(|_| !is_joined) {
            found.push(at + start..at + length);
        }
        at += length;
        at += text[at..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

/// Whether a character belongs to a word in Latin letters. The tables of all letters would weigh more in the browser than
/// everything else here.
fn is_wordy(character: char) -> bool {
    character.is_ascii_alphanumeric() || ('\u{c0}'..='\u{24f}').contains(&character)
}

/// Where the exponent of a word begins.
fn exponent(word: &str) -> Option<usize> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let romans = word.bytes().take_while(|byte| b"IVX".contains(byte)).count();
    let is_first = &word[..digits] == "1" || &word[..romans] == "I";
    let number = digits.max(romans);
    let is_ordinal = match &word[number..] {
        "er" | "re" | "ers" | "res" => is_first,
        // One Roman letter is too little to tell an ordinal from a word.
        "e" | "es" => !is_first && (digits > 0 || romans > 1),
        _ => false,
    };
    is_ordinal.then_some(number)
}

/// HTML in French, the exponents of its ordinals raised; HTML in another language as it is. What is copied stays the
/// same text. Islands are left alone, since they find their nodes as they were; so are drawings, code, the texts of
/// controls and what names a language of its own.
pub fn raise_ordinals<'a>(html: &'a str, language: &Language) -> Cow<'a, str> {
    if language.as_str().split('-').next() != Some("fr") {
        return Cow::Borrowed(html);
    }
    let mut raised = String::with_capacity(html.len() + html.len() / 64);
    // What is left alone: the element, and how many of its name are open.
    let mut alone: Option<(&str, usize)> = None;
    let mut rest = html;
    while !rest.is_empty() {
        let (text, tag) = match rest.find('<') {
            Some(at) => (&rest[..at], &rest[at..at + tag_length(&rest[at..])]),
            None => (rest, ""),
        };
        match alone {
            None => raise(&mut raised, text),
            Some(_) => raised.push_str(text),
        }
        raised.push_str(tag);
        alone = follow(alone, tag);
        rest = &rest[text.len() + tag.len()..];
    }
    Cow::Owned(raised)
}

/// What is left alone after this tag.
fn follow<'a>(alone: Option<(&'a str, usize)>, tag: &'a str) -> Option<(&'a str, usize)> {
    const ALONE: [&str; 7] = ["leptos-island", "svg", "code", "option", "textarea", "script", "style"];
    let name = name(tag);
    match alone {
        Some((within, 1)) if name.strip_prefix('/') == Some(within) => None,
        Some((within, depth)) if name.strip_prefix('/') == Some(within) => Some((within, depth - 1)),
        Some((within, depth)) if name == within => Some((within, depth + 1)),
        Some(alone) => Some(alone),
        None if ALONE.contains(&name) || tag.contains(" lang=\"") => Some((name, 1)),
        None => None,
    }
}

/// The name of a tag's element, with a slash before it where the tag ends the element.
fn name(tag: &str) -> &str {
    let inner = tag.trim_start_matches('<');
    let end = inner.find(|character: char| !(character.is_ascii_alphanumeric() || "/-".contains(character)));
    &inner[..end.unwrap_or(inner.len())]
}

/// The length of the tag or comment that a text begins with.
fn tag_length(text: &str) -> usize {
    if let Some(comment) = text.strip_prefix("<!--") {
        return comment.find("-->").map_or(text.len(), |end| end + 7);
    }
    let mut is_quoted = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'>' if !is_quoted => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn raise(html: &mut String, text: &str) {
    let mut from = 0;
    for exponent in exponents(text) {
        html.push_str(&text[from..exponent.start]);
        html.push_str("<sup>");
        html.push_str(&text[exponent.clone()]);
        html.push_str("</sup>");
        from = exponent.end;
    }
    html.push_str(&text[from..]);
}

#[cfg(test)]
mod tests {
    use super::{exponents, raise_ordinals};

    fn raised(html: &str) -> String {
        raise_ordinals(html, &"fr".into()).into_owned()
    }

    #[test]
    fn ordinals_are_told_from_other_words() {
        let of = |text: &'static str| -> Vec<&str> { exponents(text).into_iter().map(|range| &text[range]).collect() };
        assert_eq!(
            of("le 1er mai, la 1re et la 331e session, les 2es, au XXIe siècle"),
            ["er", "re", "e", "es", "e"]
        );
        assert_eq!(of("le Ier"), ["er"]);
        for plain in [
            "2er", "1e", "Ce", "Le", "Ve", "802.11e", "A-2e", "2eme", "1ère", "e", "2340", "x2e", "#2e",
        ] {
            assert_eq!(of(plain), [""; 0], "{plain}");
        }
    }

    #[test]
    fn exponents_are_raised_in_french_text_only() {
        let cases = [
            ("<p>le 1er mai</p>", "<p>le 1<sup>er</sup> mai</p>"),
            (
                "<a title=\"1er > 2e\" href=x>2e</a>",
                "<a title=\"1er > 2e\" href=x>2<sup>e</sup></a>",
            ),
            (
                "<svg><g>2e<svg>2e</svg>2e</g></svg>2e",
                "<svg><g>2e<svg>2e</svg>2e</g></svg>2<sup>e</sup>",
            ),
            (
                "<span lang=\"en\">2e<br><span>2e</span>2e</span>2e",
                "<span lang=\"en\">2e<br><span>2e</span>2e</span>2<sup>e</sup>",
            ),
            (
                "<leptos-island data-x>2e</leptos-island><!-- 2e -->",
                "<leptos-island data-x>2e</leptos-island><!-- 2e -->",
            ),
            ("1er<", "1<sup>er</sup><"),
        ];
        for (html, expected) in cases {
            assert_eq!(raised(html), expected);
        }
        assert_eq!(raise_ordinals("<p>1er</p>", &"en".into()), "<p>1er</p>");
    }
}
