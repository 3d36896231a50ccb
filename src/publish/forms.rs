use std::{collections::BTreeMap, ops::Range};

use super::read::draft::DraftTerm;
use crate::model::{Language, TermKind};

/// The spellings of the glossary's terms in the texts of one language, ready to be found.
pub struct Forms {
    /// By their first letter, as [`same`] compares it.
    by_first: BTreeMap<char, Vec<Form>>,
}

/// A term found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Which: its place among the terms that the forms are of.
    pub term: usize,
    /// Where, in bytes.
    pub range: Range<usize>,
}

struct Form {
    term: usize,
    letters: Vec<char>,
    case: Case,
}

#[derive(Clone, Copy)]
enum Case {
    Kept,
    Free,
}

impl Forms {
    /// The forms of `terms` in `language`: those that the glossary gives, else the term itself.
    pub fn of<'a>(terms: impl Iterator<Item = &'a DraftTerm>, language: &Language) -> Self {
        let mut by_first: BTreeMap<char, Vec<Form>> = BTreeMap::new();
        for (term, draft) in terms.enumerate() {
            for spelling in draft.spellings(language) {
                let letters: Vec<char> = spelling.trim().chars().map(plain).collect();
                let Some(first) = letters.first() else { continue };
                // The words behind an acronym may begin a sentence; its letters are themselves only as they stand.
                let is_acronym =
                    draft.term.kind == TermKind::Acronym && letters.iter().any(|letter| letter.is_uppercase());
                let case = if is_acronym { Case::Kept } else { Case::Free };
                by_first
                    .entry(lower(*first))
                    .or_default()
                    .push(Form { term, letters, case });
            }
        }
        Self { by_first }
    }

    /// Every place where a form stands as whole words, from left to right and the longest of a place first; places may
    /// overlap. An apostrophe, a hyphen or a space is the same in every shape that typography gives it.
    pub fn find(&self, text: &str) -> Vec<Found> {
        let letters: Vec<(usize, char)> = text.char_indices().map(|(at, letter)| (at, plain(letter))).collect();
        let end = |at: usize| letters.get(at).map_or(text.len(), |(byte, _)| *byte);
        let mut found = Vec::new();
        for (at, (byte, letter)) in letters.iter().enumerate() {
            // What a hyphen joins to the word before it is a part of that word: "e-learning" is no "learning".
            let is_within = at > 0 && (letters[at - 1].1.is_alphanumeric() || letters[at - 1].1 == '-');
            if is_within {
                continue;
            }
            let forms = self.by_first.get(&lower(*letter)).into_iter().flatten();
            let mut here: Vec<Found> = forms
                .filter(|form| form.stands_at(&letters[at..]))
                .map(|form| Found {
                    term: form.term,
                    range: *byte..end(at + form.letters.len()),
                })
                .collect();
            here.sort_by_key(|found| std::cmp::Reverse(found.range.end));
            found.append(&mut here);
        }
        found
    }
}

impl Form {
    fn stands_at(&self, letters: &[(usize, char)]) -> bool {
        let same = |one: char, other: char| match self.case {
            Case::Kept => one == other,
            Case::Free => lower(one) == lower(other),
        };
        let ends = |next: Option<&(usize, char)>| next.is_none_or(|(_, letter)| !letter.is_alphanumeric());
        letters.len() >= self.letters.len()
            && self
                .letters
                .iter()
                .zip(letters)
                .all(|(form, (_, letter))| same(*form, *letter))
            && ends(letters.get(self.letters.len()))
    }
}

impl DraftTerm {
    /// The spellings by which it is found in the texts of `language`.
    fn spellings(&self, language: &Language) -> Vec<&str> {
        match self.forms.get(language) {
            Some(forms) => forms.iter().map(String::as_str).collect(),
            None => vec![self.term.term.get(language)],
        }
    }
}

/// A character without what typography adds to it.
fn plain(letter: char) -> char {
    match letter {
        '’' | '\u{2bc}' => '\'',
        '\u{a0}' | '\u{202f}' => ' ',
        '\u{2010}' | '\u{2011}' => '-',
        other => other,
    }
}

fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::Forms;
    use crate::{
        model::{GivenBy, Source, Term, TermKind},
        publish::read::draft::DraftTerm,
    };

    fn term(kind: TermKind, forms: &[&str]) -> DraftTerm {
        let source = Source {
            document: "x".to_owned(),
            paragraph: "p1".to_owned(),
        };
        let term = Term {
            id: forms[0].to_lowercase(),
            kind,
            term: [("en", forms[0])].into(),
            expansion: None,
            definition: [("en", "x")].into(),
            given_by: GivenBy::Source,
            source,
            uses: Vec::new(),
        };
        let forms = forms.iter().map(|form| (*form).to_owned()).collect();
        DraftTerm {
            term,
            forms: [("en".into(), forms)].into(),
        }
    }

    #[test]
    fn forms_are_whole_words_in_their_own_case() {
        let terms = [
            term(TermKind::Acronym, &["IT", "information technology"]),
            term(TermKind::Term, &["plan d’action"]),
            term(TermKind::Term, &["learning"]),
            term(TermKind::Term, &["action"]),
        ];
        let forms = Forms::of(terms.iter(), &"en".into());
        let cases: [(&str, &[&str]); 9] = [
            ("it sits: IT, ITs, UNIT", &["IT"]),
            ("IT-based; (IT)", &["IT", "IT"]),
            ("Information technology", &["Information technology"]),
            ("Le Plan d'action", &["Plan d'action", "action"]),
            ("l’action", &["action"]),
            ("plan\u{a0}d’action", &["plan\u{a0}d’action", "action"]),
            ("e-learning, Learning", &["Learning"]),
            ("inactions éaction actioné", &[]),
            ("", &[]),
        ];
        for (text, words) in cases {
            let found: Vec<&str> = forms.find(text).into_iter().map(|found| &text[found.range]).collect();
            assert_eq!(found, words, "{text}");
        }
    }
}
