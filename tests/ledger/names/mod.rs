//! The names that a source gives, as far as capitals tell, and whether our texts give them.

mod register;
mod tests;
mod words;

use std::collections::BTreeSet;

use register::Name;
pub use register::Register;
use words::{Word, words};

use super::{
    numbers::Tongue,
    plain::{self, stem},
};

/// A name that a paragraph of the source gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// As the source writes it, or a word of it.
    pub name: String,
    /// The forms that our French may give it; itself is the first.
    pub french: Vec<String>,
    /// The forms that our English may give it; empty where we cannot tell.
    pub english: Vec<String>,
    /// The shorter names that make it up, if they do: « l’Unité des services … du BIT » is also the unit and the BIT.
    pub parts: Vec<Self>,
}

impl Named {
    fn registered(name: &Name) -> Self {
        Self {
            name: name.source.clone(),
            french: std::iter::once(&name.source).chain(&name.fr).cloned().collect(),
            english: name.en.clone(),
            parts: Vec::new(),
        }
    }

    /// The forms that it may have in a text of ours.
    pub fn forms(&self, tongue: Tongue) -> &[String] {
        match tongue {
            Tongue::French => &self.french,
            Tongue::English => &self.english,
        }
    }

    /// Whether the texts hold the name, or all its parts; so they do where we know no form of it.
    pub fn is_held(&self, texts: &[String], tongue: Tongue) -> bool {
        let forms = self.forms(tongue);
        let has_parts = || !self.parts.is_empty() && self.parts.iter().all(|part| part.is_held(texts, tongue));
        forms.is_empty() || holds(texts, forms) || has_parts()
    }
}

/// The words of a whole source, by which a capital is judged.
#[derive(Debug, Default)]
pub struct Vocabulary {
    /// Words with a capital within a sentence.
    capitalised: BTreeSet<String>,
    /// Words without.
    lower: BTreeSet<String>,
    /// The stems of all.
    stems: BTreeSet<String>,
    /// The stems of the forms of all the names that it gives.
    forms: BTreeSet<String>,
}

impl Vocabulary {
    /// The words of the texts of a source.
    pub fn new<'a>(texts: impl Iterator<Item = &'a str>, register: &Register) -> Self {
        let mut vocabulary = Self::default();
        for text in texts {
            let words = words(text);
            for word in &words {
                vocabulary.stems.insert(stem(&word.text));
                if word.text.starts_with(char::is_lowercase) {
                    vocabulary.lower.insert(word.text.clone());
                } else if !word.begins {
                    vocabulary.capitalised.insert(word.text.clone());
                }
            }
            for name in &register.names {
                if !places(&words, &name.phrase).is_empty() {
                    let forms = name.fr.iter().chain(&name.en);
                    let stems = forms.flat_map(|form| plain::words(form)).map(|word| stem(&word));
                    vocabulary.forms.extend(stems);
                }
            }
        }
        vocabulary
    }

    fn is_name(&self, word: &Word) -> bool {
        let is_known = || self.capitalised.contains(&word.text) && !self.lower.contains(&word.text.to_lowercase());
        word.is_acronym() || word.is_capitalised() && (!word.begins || is_known())
    }

    /// Acronyms of a text of ours, and in French capitalised words, that the source has nowhere.
    pub fn unknown(&self, text: &str, tongue: Tongue) -> Vec<String> {
        let is_known = |word: &Word| {
            [&self.stems, &self.forms]
                .iter()
                .any(|stems| stems.contains(&stem(&word.text)))
        };
        let counts =
            |word: &&Word| word.is_acronym() || tongue == Tongue::French && word.is_capitalised() && !word.begins;
        words(text)
            .iter()
            .filter(counts)
            .filter(|word| !is_known(word))
            .map(|word| word.text.clone())
            .collect()
    }
}

/// The names of a paragraph of the source: those of the register first, then what capitals tell.
pub fn names(texts: &[String], register: &Register, vocabulary: &Vocabulary) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    let mut push = |named: Named| {
        if !found.iter().any(|known| known.name == named.name) {
            found.push(named);
        }
    };
    for text in texts {
        let words = words(text);
        let mut is_taken = vec![false; words.len()];
        for name in &register.names {
            for (from, to) in places(&words, &name.phrase) {
                if is_taken[from..to].contains(&true) {
                    continue;
                }
                is_taken[from..to].fill(true);
                let parts = parts(&words[from..to], register);
                push(Named {
                    parts,
                    ..Named::registered(name)
                });
            }
        }
        for (word, _) in words
            .iter()
            .zip(&is_taken)
            .filter(|(word, is_taken)| !**is_taken && vocabulary.is_name(word))
        {
            push(Named {
                name: word.text.clone(),
                french: vec![word.text.clone()],
                english: if word.is_acronym() {
                    vec![word.text.clone()]
                } else {
                    Vec::new()
                },
                parts: Vec::new(),
            });
        }
    }
    found
}

/// The shorter names of the register that hold every capital of a name.
fn parts(words: &[Word], register: &Register) -> Vec<Named> {
    let mut is_taken = vec![false; words.len()];
    let mut parts = Vec::new();
    for name in register.names.iter().filter(|name| name.phrase.len() < words.len()) {
        for (from, to) in places(words, &name.phrase) {
            if !is_taken[from..to].contains(&true) {
                is_taken[from..to].fill(true);
                parts.push(Named::registered(name));
            }
        }
    }
    let is_whole = words
        .iter()
        .zip(is_taken)
        .all(|(word, is_taken)| is_taken || !word.is_capitalised());
    if is_whole { parts } else { Vec::new() }
}

/// Where the words stand one after another: from, to. Case counts, since capitals make the name.
fn places(words: &[Word], phrase: &[Word]) -> Vec<(usize, usize)> {
    if phrase.is_empty() {
        return Vec::new();
    }
    let is_here = |window: &[Word]| window.iter().zip(phrase).all(|(word, sought)| word.text == sought.text);
    let windows = words.windows(phrase.len()).enumerate();
    windows
        .filter(|(_, window)| is_here(window))
        .map(|(at, _)| (at, at + phrase.len()))
        .collect()
}

/// Whether the texts hold one of the forms, in any number and, but for acronyms, in any case.
fn holds(texts: &[String], forms: &[String]) -> bool {
    let forms: Vec<Vec<Word>> = forms
        .iter()
        .map(|form| words(form))
        .filter(|form| !form.is_empty())
        .collect();
    texts.iter().map(|text| words(text)).any(|text| {
        let is_here = |form: &Vec<Word>| {
            text.windows(form.len())
                .any(|window| window.iter().zip(form).all(is_form))
        };
        forms.iter().any(is_here)
    })
}

fn is_form((word, sought): (&Word, &Word)) -> bool {
    match sought.is_acronym() {
        true => word.text.trim_end_matches('s') == sought.text.trim_end_matches('s'),
        false => stem(&word.text) == stem(&sought.text),
    }
}
