use std::fmt;

use serde::{Deserialize, Serialize};

/// The paragraph that says something: "un-secretariat-ict-strategy-2023#p38".
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Source {
    /// The id of the document.
    pub document: String,
    /// The id of the paragraph in it: "p38", "pA1", "summary-1", or of an item, "p52-a".
    pub paragraph: String,
}

impl Source {
    /// How the paragraph is named in a citation: its number ("38", "A1"), with the letter of an item ("52 a"), or,
    /// without a number, its id. An item without a letter is named by its paragraph: "p52-i2" is our own id.
    pub fn label(&self) -> String {
        let (paragraph, item) = match self.paragraph.split_once('-') {
            Some((paragraph, item)) => (paragraph, Some(item)),
            None => (self.paragraph.as_str(), None),
        };
        match (paragraph.strip_prefix('p').filter(|number| is_number(number)), item) {
            (Some(number), Some(letter)) if letter.len() == 1 => format!("{number} {letter}"),
            (Some(number), _) => number.to_owned(),
            (None, _) => self.paragraph.clone(),
        }
    }
}

/// Whether a text is the number of a paragraph: "38", "A1".
fn is_number(text: &str) -> bool {
    let digits = text
        .strip_prefix(|letter: char| letter.is_ascii_uppercase())
        .unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

impl fmt::Display for Source {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}#{}", self.document, self.paragraph)
    }
}

#[cfg(test)]
mod tests {
    use super::Source;

    #[test]
    fn paragraphs_are_named_as_the_document_numbers_them() {
        let cases = [
            ("p38", "38"),
            ("pA1", "A1"),
            ("p52-a", "52 a"),
            ("p52-i", "52 i"),
            ("p52-i2", "52"),
            ("summary-1", "summary-1"),
            ("preface-1", "preface-1"),
        ];
        for (paragraph, label) in cases {
            let source = Source {
                document: "x".to_owned(),
                paragraph: paragraph.to_owned(),
            };
            assert_eq!(source.label(), label);
        }
    }
}
