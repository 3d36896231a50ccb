use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};

use super::language_mark;

/// The title that published Markdown gives to a link whose address a resolver built.
const CONSTRUCTED: &str = "constructed";

/// That a link leads to a text in another language than that of its words: "fr", or "fr en https://…" where a resolver
/// built an address in the language of the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// The language that it leads to.
    pub language: String,
    /// A language, and the address in it that a resolver built.
    pub beside: Option<(String, String)>,
}

impl Elsewhere {
    /// As the title of a link says it.
    fn from_title(title: &str) -> Option<Self> {
        let mut parts = title.split(' ');
        let language = parts.next().filter(|tag| is_tag(tag))?.to_owned();
        let beside = match (parts.next(), parts.next(), parts.next()) {
            (None, ..) => None,
            (Some(tag), Some(address), None) if is_tag(tag) => Some((tag.to_owned(), address.to_owned())),
            _ => return None,
        };
        Some(Self { language, beside })
    }
}

fn is_tag(text: &str) -> bool {
    (2..=8).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// A piece of inline Markdown, in the order of reading. What is opened is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Words.
    Text(String),
    /// Words that are code; check refuses them.
    Code(String),
    /// What follows is marked, until [`Inline::Close`].
    Open(Mark),
    /// The end of what was marked last.
    Close(Mark),
    /// The mark of a note, by its label.
    Note(String),
    /// The end of a line or paragraph that goes on.
    Space,
    /// The end of a line that is to be kept.
    Break,
}

/// What words can be marked as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Stressed.
    Emphasis,
    /// Strongly stressed.
    Strong,
    /// Words in another language: `[words]{lang=en}`.
    Language(String),
    /// A link.
    Link {
        /// Where it leads.
        address: String,
        /// Whether a resolver built the address.
        constructed: bool,
        /// Where it leads to a text in another language.
        elsewhere: Option<Elsewhere>,
        /// The language of its words, where it is another than that of the text: `[words](address){lang=en}`.
        language: Option<String>,
    },
}

impl Mark {
    /// The language that the marked words are in, where the mark says so.
    pub fn language(&self) -> Option<&str> {
        match self {
            Self::Language(tag) => Some(tag),
            Self::Link { language, .. } => language.as_deref(),
            Self::Emphasis | Self::Strong => None,
        }
    }
}

/// Reads inline Markdown: its pieces, each with where it stands.
pub fn inline(markdown: &str) -> Vec<(Inline, Range<usize>)> {
    let text = with_note_definitions(&language_mark::as_links(markdown));
    let mut pieces: Vec<(Inline, Range<usize>)> = Vec::new();
    let mut open: Vec<Mark> = Vec::new();
    for (event, mut range) in Parser::new_ext(&text, options()).into_offset_iter() {
        let piece = match event {
            Event::Start(Tag::FootnoteDefinition(_)) => break, // ours, from `with_note_definitions`, at the end
            Event::Text(words) | Event::Html(words) | Event::InlineHtml(words) => {
                let said = link_language(&mut pieces, &words, &range);
                range.start += said;
                Inline::Text(words[said..].to_owned())
            }
            Event::Code(words) => Inline::Code(words.into_string()),
            Event::Start(Tag::Emphasis) => opened(&mut open, Mark::Emphasis),
            Event::Start(Tag::Strong) => opened(&mut open, Mark::Strong),
            Event::Start(Tag::Link { dest_url, title, .. }) => opened(&mut open, link(dest_url, &title)),
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link) => match open.pop() {
                Some(mark) => Inline::Close(mark),
                None => continue,
            },
            Event::FootnoteReference(label) => Inline::Note(label.into_string()),
            Event::End(TagEnd::Paragraph) | Event::SoftBreak => Inline::Space,
            Event::HardBreak => Inline::Break,
            _ => continue,
        };
        // A paragraph's end takes in what `with_note_definitions` put behind it.
        let end = range.end.min(markdown.len());
        pieces.push((piece, range.start.min(end)..end));
    }
    pieces
}

fn opened(open: &mut Vec<Mark>, mark: Mark) -> Inline {
    open.push(mark.clone());
    Inline::Open(mark)
}

fn link(address: CowStr<'_>, title: &str) -> Mark {
    match address.strip_prefix(language_mark::SCHEME) {
        Some(tag) => Mark::Language(tag.to_owned()),
        None => Mark::Link {
            address: address.into_string(),
            constructed: title == CONSTRUCTED,
            elsewhere: Elsewhere::from_title(title),
            language: None,
        },
    }
}

/// Where words begin with the language of the link that ends before them, tells it to the link: the length of that.
fn link_language(pieces: &mut [(Inline, Range<usize>)], words: &str, range: &Range<usize>) -> usize {
    let Some((tag, length)) = language_mark::at_start(words) else {
        return 0;
    };
    let mut told = 0;
    for (piece, place) in pieces.iter_mut().rev() {
        match piece {
            Inline::Close(Mark::Link { language, .. }) if told == 0 && place.end == range.start => {
                *language = Some(tag.to_owned());
                told = length;
            }
            Inline::Open(Mark::Link { language, .. }) if told > 0 => {
                *language = Some(tag.to_owned());
                break;
            }
            _ if told == 0 => break,
            _ => {}
        }
    }
    told
}

/// Markdown's extensions that content may use.
fn options() -> Options {
    Options::ENABLE_FOOTNOTES
}

/// pulldown-cmark reads `[^1]` as a reference only where the note is defined, and notes are defined elsewhere: so
/// define each that is used. A bracket behind a backslash is a bracket.
fn with_note_definitions(markdown: &str) -> String {
    let mut text = markdown.to_owned();
    for (at, _) in markdown.match_indices("[^") {
        let escaped = markdown[..at].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1;
        if let Some(end) = markdown[at..].find(']').filter(|_| !escaped) {
            text.push_str(&format!("\n\n{}: x", &markdown[at..=at + end]));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Inline, Mark, inline};

    /// Words in order, marks in brackets with what they say.
    fn shown(markdown: &str) -> String {
        let pieces = inline(markdown).into_iter().map(|(piece, range)| {
            assert!(range.start <= range.end && range.end <= markdown.len(), "{markdown}");
            match piece {
                Inline::Text(words) => words,
                Inline::Code(words) => format!("`{words}`"),
                Inline::Open(mark) => format!("<{}>", name(&mark)),
                Inline::Close(mark) => format!("</{}>", name(&mark)),
                Inline::Note(label) => format!("^{label}"),
                Inline::Space => " ".to_owned(),
                Inline::Break => "\n".to_owned(),
            }
        });
        pieces.collect::<String>().trim_end().to_owned()
    }

    fn name(mark: &Mark) -> String {
        match mark {
            Mark::Emphasis => "i".to_owned(),
            Mark::Strong => "b".to_owned(),
            Mark::Language(tag) => tag.clone(),
            Mark::Link { address, language, .. } => format!("{address} {}", language.as_deref().unwrap_or("-")),
        }
    }

    #[test]
    fn languages_of_fragments_and_links_are_read() {
        let cases = [
            (
                "le [*Core* ICT]{lang=en}, dit-on",
                "le <en><i>Core</i> ICT</en>, dit-on",
            ),
            ("[a](#p1){lang=en} b[^1]", "<#p1 en>a</#p1 en> b^1"),
            ("[a](#p1) {lang=en}", "<#p1 ->a</#p1 -> {lang=en}"),
            ("[a](#p1)*b*{lang=en}", "<#p1 ->a</#p1 -><i>b</i>{lang=en}"),
            ("[a](#p1)[b](#p2){lang=en}", "<#p1 ->a</#p1 -><#p2 en>b</#p2 en>"),
            ("**[a](#p1)**{lang=en}", "<b><#p1 ->a</#p1 -></b>{lang=en}"),
        ];
        for (markdown, pieces) in cases {
            assert_eq!(shown(markdown), pieces, "{markdown}");
        }
    }

    #[test]
    fn places_are_those_of_the_markdown() {
        let markdown = "é [x](#p1){lang=en} y";
        let last = inline(markdown)
            .into_iter()
            .rfind(|(piece, _)| matches!(piece, Inline::Text(_)));
        let (piece, range) = last.expect("words at the end");
        assert_eq!((piece, &markdown[range]), (Inline::Text(" y".to_owned()), " y"));
    }
}
