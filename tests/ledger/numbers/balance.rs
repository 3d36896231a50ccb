use super::mention::{Mention, Reading};

/// A number that has not as many answers as mentions.
#[derive(Debug, PartialEq)]
pub struct Unanswered<'a> {
    /// The number.
    pub mention: &'a Mention,
    /// It is answered, only not as often as it is asked for: of two fives, one is lost.
    pub is_rarer: bool,
}

/// The asked numbers that no answer is left for: each answer serves once. Symbols, names and currencies may be said
/// once for all.
pub fn unanswered<'a>(asked: &[&'a Mention], answers: &[&Mention]) -> Vec<Unanswered<'a>> {
    let mut is_free = vec![true; answers.len()];
    let mut is_open = vec![true; asked.len()];
    // What is written alike goes together first: 2 is no answer to "second" where "deuxième" is one.
    let fits: [fn(&Mention, &Mention) -> bool; 2] = [|one, other| one.key() == other.key(), Mention::agrees];
    for fits in fits {
        for (mention, is_open) in asked.iter().zip(&mut is_open).filter(|(_, is_open)| **is_open) {
            let at = (0..answers.len()).find(|at| is_free[*at] && fits(mention, answers[*at]));
            if let Some(at) = at {
                is_free[at] = false;
                *is_open = false;
            }
        }
    }
    let mut left: Vec<Unanswered<'a>> = Vec::new();
    for (mention, _) in asked.iter().zip(is_open).filter(|(_, is_open)| *is_open) {
        let is_rarer = answers.iter().any(|answer| mention.agrees(answer));
        let is_name = matches!(
            mention.readings[..],
            [Reading::Symbol(_) | Reading::Code(_) | Reading::Currency(_)]
        );
        if !(is_rarer && is_name) {
            left.push(Unanswered { mention, is_rarer });
        }
    }
    left
}
