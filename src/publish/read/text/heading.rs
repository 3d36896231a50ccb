use super::{language, markdown, passage::Chunk};
use crate::{
    publish::read::{
        findings::{File, quoted},
        values::{is_id_of_text_page, is_slug},
    },
    text::plain_text,
};

/// A heading as it was read.
pub struct ReadHeading {
    /// 2 to 4.
    pub level: u8,
    /// Its id.
    pub id: String,
    /// Its words, plain text.
    pub text: String,
}

/// Reads a line that begins with `#`. A heading that is faulty is noted and still read as far as it goes.
pub fn read_heading(file: &File<'_>, line: usize, text: &str) -> Option<ReadHeading> {
    let hashes = text.bytes().take_while(|byte| *byte == b'#').count();
    let rest = &text[hashes..];
    let form = "`## Words {#id}`, with `##` to `####`; the title of the document is in document.toml";
    if !(2..=4).contains(&hashes) || !rest.starts_with([' ', '\t']) {
        file.error(line, "bad-heading", format!("the heading {}", quoted(text)), form);
    }
    let rest = rest.trim();
    let named = rest.strip_suffix('}').and_then(|rest| rest.rsplit_once("{#"));
    let Some((words, id)) = named else {
        let found = format!("the heading {} without an id", quoted(rest));
        file.error(
            line,
            "heading-without-id",
            found,
            "the id in braces at its end: `{#id}`",
        );
        return None;
    };
    if !is_slug(id) {
        let expected = "an id of lower-case letters, digits and hyphens";
        file.error(line, "bad-id", format!("the heading's id is {}", quoted(id)), expected);
        return None;
    }
    if is_id_of_text_page(id) {
        let found = format!(
            "the heading's id is {}, which the page gives to something else",
            quoted(id)
        );
        file.error(line, "bad-id", found, "another id");
    }
    let words = words.trim();
    let is_plain = !["[[", "[^", "{lang"].iter().any(|mark| words.contains(mark));
    // The letter keeps "1. Services" from being read as a list.
    let lead = "x ";
    let chunk = Chunk::of_line(&format!("{lead}{words}"), line);
    markdown::check(file, chunk.text(), &chunk, &[]);
    language::check(file, words, &Chunk::of_line(words, line), &[]);
    let text = plain_text(chunk.text());
    let text = text.strip_prefix(lead).unwrap_or_default().trim().to_owned();
    if !is_plain || text.is_empty() {
        let found = format!("the heading {}", quoted(words));
        file.error(
            line,
            "bad-heading",
            found,
            "words without notes, wiki links and languages",
        );
    }
    Some(ReadHeading {
        level: hashes.clamp(2, 4) as u8,
        id: id.to_owned(),
        text,
    })
}
