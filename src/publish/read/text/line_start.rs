//! What a line is by how it begins.

/// Whether a line begins with `[^…]:`.
pub fn is_note(line: &str) -> bool {
    line.starts_with("[^") && line.split_once(']').is_some_and(|(_, rest)| rest.starts_with(':'))
}

/// The label and the words of a line that begins with `- ` or `a) `.
pub fn item_start(line: &str) -> Option<(Option<String>, &str)> {
    if line == "-" {
        return Some((None, ""));
    }
    if let Some(words) = line.strip_prefix("- ") {
        return Some((None, words));
    }
    let (label, words) = line.split_once(')')?;
    let is_letter = matches!(label.as_bytes(), [b'a'..=b'z']);
    (is_letter && (words.is_empty() || words.starts_with(' '))).then(|| (Some(label.to_owned()), words))
}

/// The number and the words of a line that begins with `38.` or `A1.`.
pub fn number_start(line: &str) -> Option<(&str, &str)> {
    let (number, words) = line.split_once('.')?;
    let digits = number
        .strip_prefix(|character: char| character.is_ascii_uppercase())
        .unwrap_or(number);
    let is_number = (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && (words.is_empty() || words.starts_with([' ', '\t']))).then_some((number, words))
}

/// The mark of a Markdown block that texts do not have.
pub fn foreign_mark(line: &str) -> Option<&str> {
    let marks = ["* ", "+ ", "> ", "```", "~~~", "| "];
    let is_rule = line.len() >= 3
        && ["-", "*", "_", "="]
            .iter()
            .any(|mark| line.replace(*mark, "").trim().is_empty());
    let found = marks.into_iter().find(|mark| line.starts_with(mark));
    found.or(is_rule.then_some(line))
}

#[cfg(test)]
mod tests {
    use super::{foreign_mark, item_start, number_start};

    #[test]
    fn lines_are_told_by_how_they_begin() {
        assert_eq!(number_start("38. Words"), Some(("38", " Words")));
        assert_eq!(number_start("A1. Words"), Some(("A1", " Words")));
        let plain = [
            "38 Words",
            "38.5 per cent",
            "A. Words",
            "AB1. Words",
            "20061. Words",
            ". Words",
        ];
        for line in plain {
            assert_eq!(number_start(line), None, "{line}");
        }
        assert_eq!(item_start("a) Words"), Some((Some("a".to_owned()), " Words")));
        assert_eq!(item_start("- Words"), Some((None, "Words")));
        for line in ["-Words", "A) Words", "ab) Words", "a)Words", "(a) Words"] {
            assert_eq!(item_start(line), None, "{line}");
        }
        assert_eq!(foreign_mark("**Figure I.** Words"), None);
        assert_eq!(foreign_mark("* Words"), Some("* "));
        assert_eq!(foreign_mark("---"), Some("---"));
    }
}
