//! BibTeX, in UTF-8, for BibTeX and biber alike.

use super::{Citation, Kind};

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// One entry. Titles and names stand in a second pair of braces, so that styles keep their capitals and do not take
/// them apart into persons.
pub(super) fn bibtex(citation: &Citation) -> String {
    let mut entry = format!("@{}{{{},\n", citation.kind.bibtex(), citation.key);
    let mut field = |name: &str, value: &str| {
        entry.push_str(&match name {
            "month" => format!("  {name} = {value},\n"),
            _ => format!("  {name} = {{{value}}},\n"),
        });
    };
    let organisation = escape(&citation.organisation);
    field("author", &format!("{{{organisation}}}"));
    field("title", &format!("{{{}}}", escape(&citation.title)));
    if citation.kind == Kind::Report {
        field("institution", &organisation);
        field("type", &escape(&citation.genre));
    }
    if let Some(symbol) = &citation.symbol {
        field("number", &escape(symbol));
    }
    match citation.date {
        Some(date) => {
            field("year", &date.year.to_string());
            // Styles know months by these words and write them in their own language.
            if let Some(month) = date.month.and_then(|month| MONTHS.get(usize::from(month) - 1)) {
                field("month", month);
            }
            if let Some(day) = date.day {
                field("day", &day.to_string());
            }
        }
        None => field("year", &escape(&citation.date_in_words)),
    }
    let place = citation.place.as_deref();
    let note: Vec<String> = place.into_iter().chain(citation.remark()).map(escape).collect();
    if !note.is_empty() {
        field("note", &note.join(". "));
    }
    field("language", citation.language.as_str());
    field("url", &address(&citation.address));
    entry.push_str("}\n");
    entry
}

/// Text for a value in braces. BibTeX counts braces even behind a backslash, so those of the text get words.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '$' | '&' | '%' | '#' | '_' => escaped.extend(['\\', character]),
            '\u{a0}' => escaped.push('~'),
            '\u{202f}' => escaped.push_str("\\,"),
            character if character.is_control() => escaped.push(' '),
            character => escaped.push(character),
        }
    }
    escaped
}

/// An address for `url`, which is taken as it stands: only what would end the field is encoded.
fn address(address: &str) -> String {
    let mut plain = String::with_capacity(address.len());
    for character in address.chars() {
        match character {
            '{' => plain.push_str("%7B"),
            '}' => plain.push_str("%7D"),
            '\\' => plain.push_str("%5C"),
            character if character.is_control() || character == ' ' => plain.push_str("%20"),
            character => plain.push(character),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::{address, escape};

    #[test]
    fn what_tex_would_read_is_escaped_and_braces_stay_balanced() {
        let cases = [
            ("Plan & budget: 50 % of $6", "Plan \\& budget: 50 \\% of \\$6"),
            ("a_b #1 ~x^2", "a\\_b \\#1 \\textasciitilde{}x\\textasciicircum{}2"),
            ("{one", "\\textbraceleft{}one"),
            (
                "\\input{x}",
                "\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}",
            ),
            ("s.\u{a0}d. «\u{202f}été\u{202f}»", "s.~d. «\\,été\\,»"),
            ("two\nlines", "two lines"),
        ];
        for (text, escaped) in cases {
            assert_eq!(escape(text), escaped);
            let depth = |letter: char| escape(text).matches(letter).count();
            assert_eq!(depth('{'), depth('}'), "{text}");
        }
    }

    #[test]
    fn an_address_stands_as_it_is_and_ends_no_field() {
        assert_eq!(address("https://x.org/a_b/#p3%20~"), "https://x.org/a_b/#p3%20~");
        assert_eq!(address("https://x.org/} \\{"), "https://x.org/%7D%20%5C%7B");
    }
}
