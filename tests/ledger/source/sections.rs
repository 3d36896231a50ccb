use std::sync::LazyLock;

use regex::Regex;

use super::{
    super::settings::{Layout, Settings},
    SectionOutline,
    lines::join,
};

type Units = Vec<(String, Vec<String>)>;

static NUMBERED: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s*(?:- )?(\d+)\.\s+"));
static LISTED: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s?(\d+)\s+"));
static ITEM: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s*(?:•|-|[a-z]\))\s+"));

fn pattern(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is sound")
}

/// Cuts the lines of a section into paragraphs. `numbered` is the last number of the document so far.
pub fn cut(
    units: &mut Units,
    id: &str,
    lines: &[String],
    ours: &SectionOutline,
    settings: &Settings,
    numbered: &mut u32,
) {
    let letter = ours
        .numbers
        .first()
        .and_then(|number| number.chars().next())
        .filter(char::is_ascii_uppercase);
    let mut listed = 0;
    let mut unnumbered: Vec<Vec<String>> = Vec::new();
    let mut place = Place::Between;
    for line in lines {
        let (marker, last) = match letter {
            Some(_) => (&LISTED, &mut listed),
            None => (&NUMBERED, &mut *numbered),
        };
        let mark = marker
            .captures(line)
            .filter(|found| found[1].parse::<u32>().is_ok_and(|number| number == *last + 1));
        if let Some(mark) = mark {
            *last += 1;
            let id = match letter {
                Some(letter) => format!("p{letter}{last}"),
                None => format!("p{last}"),
            };
            units.push((id, vec![line[mark[0].len()..].trim().to_owned()]));
            place = Place::Numbered;
            continue;
        }
        if settings
            .captions
            .iter()
            .any(|caption| line.trim().starts_with(caption.as_str()))
        {
            unnumbered.push(vec![line.trim().to_owned()]);
            place = Place::Caption;
            continue;
        }
        if line.trim().is_empty() {
            if place == Place::Unnumbered && settings.layout == Layout::BlankLine {
                place = Place::Between;
            }
            continue;
        }
        let item = ITEM.find(line).map(|found| line[found.end()..].trim().to_owned());
        let begins = match settings.layout {
            Layout::Indented => line.starts_with(' ') && item.is_none(),
            Layout::BlankLine => place == Place::Between && (item.is_none() || unnumbered.is_empty()),
        };
        if matches!(place, Place::Between | Place::Unnumbered) && (begins || unnumbered.is_empty()) {
            place = Place::Unnumbered;
            unnumbered.push(vec![item.unwrap_or_else(|| line.trim().to_owned())]);
            continue;
        }
        if place == Place::Between {
            place = Place::Unnumbered;
        }
        let texts = match place {
            Place::Numbered => units.last_mut().map(|(_, texts)| texts),
            _ => unnumbered.last_mut(),
        };
        if let Some(texts) = texts {
            match (item, texts.last_mut()) {
                (Some(item), _) => texts.push(item),
                (None, Some(text)) => join(text, line),
                (None, None) => texts.push(line.trim().to_owned()),
            }
        }
    }
    push_unnumbered(units, id, unnumbered, ours);
}

#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// After a heading, or after a blank line that ends a paragraph.
    Between,
    /// In a paragraph without a number.
    Unnumbered,
    /// In a numbered paragraph.
    Numbered,
    /// In a caption, which goes on to the next number.
    Caption,
}

/// Paragraph by paragraph where our section has as many; else the section as one, named `<section>-*`.
fn push_unnumbered(units: &mut Units, id: &str, unnumbered: Vec<Vec<String>>, ours: &SectionOutline) {
    let texts: usize = unnumbered.iter().map(Vec::len).sum();
    if unnumbered.len() == ours.unnumbered.len() {
        let numbered = unnumbered.into_iter().enumerate();
        units.extend(numbered.map(|(at, texts)| (format!("{id}-{}", at + 1), texts)));
    } else if titled(&unnumbered).len() == ours.unnumbered.len() {
        let numbered = titled(&unnumbered).into_iter().enumerate();
        units.extend(numbered.map(|(at, texts)| (format!("{id}-{}", at + 1), texts)));
    } else if texts == ours.unnumbered.iter().sum::<usize>() {
        // What are paragraphs there may be items of one here.
        let mut texts = unnumbered.concat().into_iter();
        for (at, count) in ours.unnumbered.iter().enumerate() {
            units.push((format!("{id}-{}", at + 1), texts.by_ref().take(*count).collect()));
        }
    } else if !unnumbered.is_empty() {
        units.push((format!("{id}-*"), unnumbered.concat()));
    }
}

/// The paragraphs, a line without a full stop taken as the title of the next.
fn titled(paragraphs: &[Vec<String>]) -> Vec<Vec<String>> {
    let mut titled: Vec<Vec<String>> = Vec::new();
    let mut is_open = false;
    for texts in paragraphs {
        match titled.last_mut().filter(|_| is_open) {
            Some(before) => before.extend(texts.iter().cloned()),
            None => titled.push(texts.clone()),
        }
        is_open = texts
            .last()
            .is_some_and(|text| text.ends_with(|character: char| character.is_alphanumeric() || character == ')'));
    }
    titled
}

/// Pushes lines that no heading leads, as one unit; nothing where they are blank.
pub fn push(units: &mut Units, id: &str, lines: &[String]) {
    let texts: Vec<String> = lines
        .iter()
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect();
    if !texts.is_empty() {
        units.push((id.to_owned(), texts));
    }
}
