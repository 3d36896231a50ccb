use super::super::{numbers::without_symbols, plain::fold};

/// A word of a text, as far as names go.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// Without accents, in its own case.
    pub text: String,
    /// A sentence, a title or the like may begin with it, so that its capital tells nothing.
    pub begins: bool,
}

/// The words of a text, without symbols and addresses; apostrophes and hyphens divide them.
pub fn words(text: &str) -> Vec<Word> {
    let text = fold(&without_symbols(text));
    let mut words: Vec<Word> = Vec::new();
    let mut word = String::new();
    let mut begins = true;
    let mut characters = text.chars().chain(['\n']).peekable();
    while let Some(character) = characters.next() {
        if character.is_alphanumeric() {
            word.push(character);
            continue;
        }
        if !word.is_empty() {
            words.push(Word {
                text: std::mem::take(&mut word),
                begins,
            });
            begins = false;
        }
        let ends_sentence = match character {
            '.' | '!' | '?' | '…' => characters.peek().is_none_or(|next| !next.is_alphanumeric()),
            ':' | '«' | '“' | '"' | '•' | '–' | '—' => true,
            _ => false,
        };
        begins |= ends_sentence;
    }
    words
}

impl Word {
    /// "TIC", "PNUD", "PCs": two capitals or more and no other letters.
    pub fn is_acronym(&self) -> bool {
        let letters = self
            .text
            .strip_suffix('s')
            .filter(|stem| stem.len() > 1)
            .unwrap_or(&self.text);
        let capitals = letters.chars().filter(|character| character.is_uppercase()).count();
        capitals >= 2 && !letters.chars().any(char::is_lowercase) && !self.is_roman()
    }

    /// Its first letter is a capital, and it is more than a letter.
    pub fn is_capitalised(&self) -> bool {
        self.text.chars().count() > 1 && self.text.starts_with(char::is_uppercase) && !self.is_roman()
    }

    fn is_roman(&self) -> bool {
        self.text.chars().all(|character| "IVXLC".contains(character))
    }
}
