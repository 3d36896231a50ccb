use super::super::{
    plain::words,
    settings::{HeadingSetting, Settings},
};

/// A heading of our text that is found in the source.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Its id in our text.
    pub id: String,
    /// Its words in the source; none where our heading has nothing to compare with.
    pub text: Option<String>,
    /// The first of its lines.
    pub from: usize,
    /// The line after them; its section begins there.
    pub to: usize,
    /// What of its last line is already text.
    pub rest: String,
}

/// The headings of our French text in the lines of the source, in order; then the ids of those that are not there.
pub fn find(ours: &[(String, String)], lines: &[String], settings: &Settings) -> (Vec<Found>, Vec<String>) {
    let (mut found, mut missing) = (Vec::<Found>::new(), Vec::new());
    let mut from = 0;
    for (id, text) in ours {
        let setting = settings.headings.iter().find(|setting| setting.id == *id);
        let heading = match setting {
            Some(setting) if setting.opens => Some(opening(id)),
            Some(HeadingSetting {
                source: Some(text),
                run_in,
                ..
            }) => search(id, text, lines, from, *run_in),
            _ => search(id, text, lines, from, false),
        };
        match heading {
            Some(heading) => {
                from = heading.to;
                found.push(heading);
            }
            None => missing.push(id.clone()),
        }
    }
    (found, missing)
}

fn opening(id: &str) -> Found {
    Found {
        id: id.to_owned(),
        text: None,
        from: 0,
        to: 0,
        rest: String::new(),
    }
}

fn search(id: &str, text: &str, lines: &[String], from: usize, run_in: bool) -> Option<Found> {
    let sought = words(text);
    (from..lines.len()).find_map(|at| {
        let (to, rest) = match run_in {
            true => (at, run_in_rest(&lines[at], &sought)?),
            false => (ends(&lines[at..], &sought)? + at, String::new()),
        };
        let own = lines[at..to.max(at + 1)]
            .iter()
            .map(|line| line.trim())
            .filter(|line| !line.is_empty());
        Some(Found {
            id: id.to_owned(),
            text: Some(if run_in {
                text.to_owned()
            } else {
                own.collect::<Vec<_>>().join(" ")
            }),
            from: at,
            to: if run_in { at + 1 } else { to },
            rest,
        })
    })
}

/// The line after those that say exactly the sought words.
fn ends(lines: &[String], sought: &[String]) -> Option<usize> {
    let mut left = sought;
    for (at, line) in lines.iter().enumerate() {
        let words = words(line);
        if at == 0 && words.is_empty() {
            return None;
        }
        left = left.strip_prefix(words.as_slice())?;
        if left.is_empty() {
            return Some(at + 1);
        }
    }
    None
}

/// What follows the sought words and a colon in the same line.
fn run_in_rest(line: &str, sought: &[String]) -> Option<String> {
    let (heading, rest) = line.split_once(':')?;
    (words(heading) == sought).then(|| rest.to_owned())
}
