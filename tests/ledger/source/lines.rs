use std::{collections::BTreeMap, sync::LazyLock};

use regex::Regex;

static NOTE_MARK: LazyLock<Regex> = LazyLock::new(|| pattern(r"(\p{Ll}{3})(\d{1,2})\b"));
static FOOT_NOTE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s+(\d{1,2})\s+(\S.*)$"));
static RAISED_NOTE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s*([⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s+(\S.*)$"));
static LISTED_NOTE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^-\s+(\d{1,2})\s+(\S.*)$"));
static LINK: LazyLock<Regex> = LazyLock::new(|| pattern(r"\[([^\]]*)\]\(#\)"));
const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";

fn pattern(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is sound")
}

/// The lines of a source without what is no text: notes, marks of notes, addresses at page feet, marks of emphasis.
#[derive(Debug, Default)]
pub struct Lines {
    /// The lines, with the spaces that they begin with.
    pub lines: Vec<String>,
    /// The notes, by label.
    pub notes: BTreeMap<String, String>,
}

/// Reads the lines of a source. The notes stand at page feet under a rule, or begin with a raised number, or follow
/// the line `notes_heading` as a list that `imprint` ends.
pub fn read(text: &str, notes_heading: Option<&str>, imprint: Option<&str>) -> Lines {
    let mut found = Lines::default();
    let mut place = Place::Text;
    let mut label = String::new();
    for line in text.lines() {
        let is = |name: Option<&str>| name.is_some_and(|name| line.trim() == name);
        if place != Place::Text && is(imprint) {
            place = Place::Text;
        } else if is(notes_heading) {
            place = Place::List;
            continue;
        } else if line.trim().len() > 8 && line.trim().chars().all(|character| character == '_') {
            place = Place::Foot;
            label.clear();
            continue;
        }
        // An address alone in a line is that of a link on the page, which the text names already.
        if line.trim().starts_with("https://") && !line.trim().contains(' ') {
            continue;
        }
        if let Some(note) = note(line, place) {
            label = note.0;
            found.notes.insert(label.clone(), clean(&note.1));
            continue;
        }
        match place {
            // After the notes at its foot, the next page begins with a space.
            Place::Foot if line.starts_with(' ') && !line.trim().is_empty() && !label.is_empty() => place = Place::Text,
            Place::Foot | Place::List => {
                if let Some(note) = found.notes.get_mut(&label) {
                    join(note, &clean(line));
                }
                continue;
            }
            Place::Text => {}
        }
        found.lines.push(clean(line));
    }
    let labels: Vec<String> = found.notes.keys().cloned().collect();
    for line in &mut found.lines {
        *line = without_marks(line, &labels);
    }
    found
}

#[derive(Clone, Copy, PartialEq)]
enum Place {
    Text,
    /// Under a rule.
    Foot,
    /// After the heading of the notes.
    List,
}

/// The label and the beginning of a note that begins in this line.
fn note(line: &str, place: Place) -> Option<(String, String)> {
    let found = match place {
        Place::Text => RAISED_NOTE.captures(line),
        Place::Foot => FOOT_NOTE.captures(line),
        Place::List => LISTED_NOTE.captures(line),
    }?;
    let digit = |character: char| RAISED.chars().position(|raised| raised == character);
    let label = found[1].chars().map(|character| match digit(character) {
        Some(digit) => char::from_digit(digit as u32, 10).unwrap_or(character),
        None => character,
    });
    Some((label.collect(), found[2].to_owned()))
}

/// A line without raised marks, signs of emphasis, exponents and stray spaces before apostrophes.
fn clean(line: &str) -> String {
    let line = LINK.replace_all(line, "$1");
    let line: String = line
        .chars()
        .filter(|character| !"*^{}".contains(*character) && !RAISED.contains(*character))
        .collect();
    line.replace(" ’", "’").replace("« ", "«\u{a0}").trim_end().to_owned()
}

/// « Millénaire1 » is « Millénaire » where there is a note 1.
fn without_marks(line: &str, labels: &[String]) -> String {
    let plain = NOTE_MARK.replace_all(line, |found: &regex::Captures<'_>| {
        let is_mark = labels.iter().any(|label| *label == found[2]);
        if is_mark {
            found[1].to_owned()
        } else {
            found[0].to_owned()
        }
    });
    plain.into_owned()
}

/// Adds a line to a text; a word that a hyphen divides stays one.
pub fn join(text: &mut String, line: &str) {
    let line = line.trim();
    let is_divided = text.ends_with('-') && line.starts_with(char::is_lowercase);
    if !text.is_empty() && !line.is_empty() && !is_divided {
        text.push(' ');
    }
    text.push_str(line);
}
