//! The language of a fragment: `[words]{lang=en}`, and of the words of a link: `[words](address){lang=en}`.

use std::borrow::Cow;

/// What stands before the tag in `[words]{lang=en}`.
const BEFORE: &str = "{lang=";

/// What a fragment in another language is written as for the parser: a link to its language. As long as the original,
/// byte by byte, so that places in one are places in the other.
pub const SCHEME: &str = "lang:";

/// Turns every `[words]{lang=en}` into `[words](lang:en)`.
pub fn as_links(markdown: &str) -> Cow<'_, str> {
    let found: Vec<(usize, usize)> = marks(markdown)
        .filter(|(at, _)| markdown[..*at].ends_with(']') && !markdown[..*at].ends_with("\\]"))
        .collect();
    if found.is_empty() {
        return Cow::Borrowed(markdown);
    }
    let mut text = String::with_capacity(markdown.len());
    let mut from = 0;
    for (at, end) in found {
        text.push_str(&markdown[from..at]);
        text.push('(');
        text.push_str(SCHEME);
        text.push_str(&markdown[at + BEFORE.len()..end - 1]);
        text.push(')');
        from = end;
    }
    text.push_str(&markdown[from..]);
    Cow::Owned(text)
}

/// The tag and the length of a `{lang=en}` that a text begins with.
pub fn at_start(text: &str) -> Option<(&str, usize)> {
    let rest = text.strip_prefix(BEFORE)?;
    let (tag, _) = rest.split_once('}')?;
    is_tag(tag).then_some((tag, BEFORE.len() + tag.len() + 1))
}

/// Where each well-formed `{lang=en}` begins and ends, be there words before it or not.
pub fn marks(text: &str) -> impl Iterator<Item = (usize, usize)> {
    text.match_indices(BEFORE)
        .filter_map(|(at, _)| at_start(&text[at..]).map(|(_, length)| (at, at + length)))
}

/// Whether a text is a language tag in lower case, as in `{lang=pt-br}`: nothing that could end an attribute.
fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(is_plain))
}

#[cfg(test)]
mod tests {
    use super::{as_links, at_start, marks};

    #[test]
    fn fragments_become_links_of_the_same_length() {
        let cases = [
            ("a [b *c*]{lang=en}, d", "a [b *c*](lang:en), d"),
            ("[x]{lang=pt-br}[y]{lang=en}", "[x](lang:pt-br)[y](lang:en)"),
            ("[x](#p1){lang=en}", "[x](#p1){lang=en}"),
            (
                "{lang=en} \\[x\\]{lang=en} [x]{lang=EN} [x]{lang=}",
                "{lang=en} \\[x\\]{lang=en} [x]{lang=EN} [x]{lang=}",
            ),
        ];
        for (markdown, links) in cases {
            assert_eq!(as_links(markdown), links);
            assert_eq!(markdown.len(), links.len());
        }
    }

    #[test]
    fn tags_are_plain() {
        assert_eq!(at_start("{lang=zh-hans} x"), Some(("zh-hans", 14)));
        for text in [
            "{lang=e}",
            "{lang=en",
            "{lang=\"en\"}",
            "{lang=en us}",
            " {lang=en}",
            "{lang=en-}",
        ] {
            assert_eq!(at_start(text), None, "{text}");
        }
        assert_eq!(marks("{lang=x} é{lang=en}").collect::<Vec<_>>(), [(11, 20)]);
    }
}
