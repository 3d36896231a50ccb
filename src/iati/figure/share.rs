use rust_decimal::Decimal;

use super::split::Weights;
use crate::iati::model::Share;

/// What decided how an amount is divided among sectors, or among countries and regions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// There is nothing to divide it among.
    Nothing,
    /// There is one only: it has the whole.
    Whole,
    /// Percentages that add up to 100, but for rounding.
    Percentages,
    /// Percentages that add up to something else: in proportion to them all the same.
    Scaled,
    /// Several, and not each has a percentage: not divided.
    Undivided,
}

impl Basis {
    /// As tables write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Whole => "whole",
            Self::Percentages => "percentages",
            Self::Scaled => "scaled",
            Self::Undivided => "undivided",
        }
    }
}

/// How amounts are divided among shares: see [`split`](super::split). The parts add up to the amount, whatever the shares are.
#[derive(Clone, Debug)]
pub struct Division {
    shares: usize,
    basis: Basis,
    weights: Option<Weights>,
}

impl Division {
    /// Among these.
    pub fn among(shares: &[&Share]) -> Self {
        let percentages: Option<Vec<Decimal>> = shares.iter().map(|share| share.percentage).collect();
        let scaled = |percentages: &[Decimal], otherwise| match is_whole(percentages) {
            true => otherwise,
            false => Basis::Scaled,
        };
        let (basis, weights) = match (shares.len(), percentages) {
            (0, _) => (Basis::Nothing, None),
            (1, None) => (Basis::Whole, None),
            (1, Some(percentages)) => (scaled(&percentages, Basis::Whole), None),
            (_, None) => (Basis::Undivided, None),
            (_, Some(percentages)) => match Weights::of(&percentages) {
                None => (Basis::Undivided, None),
                weights => (scaled(&percentages, Basis::Percentages), weights),
            },
        };
        Self {
            shares: shares.len(),
            basis,
            weights,
        }
    }

    /// What decides.
    pub fn basis(&self) -> Basis {
        self.basis
    }

    /// The parts of an amount: a share's place among the shares, none where none is said, and how much it gets.
    pub fn parts(&self, amount: Decimal) -> Vec<(Option<usize>, Decimal)> {
        let parts = self.weights.as_ref().and_then(|weights| weights.split(amount));
        match parts {
            Some(parts) => parts
                .into_iter()
                .enumerate()
                .map(|(place, part)| (Some(place), part))
                .collect(),
            None => vec![((self.shares == 1).then_some(0), amount)],
        }
    }
}

/// Whether percentages add up to 100, or miss it by no more than rounding does.
fn is_whole(percentages: &[Decimal]) -> bool {
    let sum = percentages
        .iter()
        .try_fold(Decimal::ZERO, |sum, next| sum.checked_add(*next));
    let missed = sum.and_then(|sum| sum.checked_sub(Decimal::ONE_HUNDRED));
    missed.is_some_and(|missed| missed.abs() <= Decimal::new(1, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_amount_is_divided_whole() {
        let share = |percentage: Option<i64>| Share {
            percentage: percentage.map(Decimal::from),
            ..Share::default()
        };
        for (percentages, basis, parts) in [
            (&[][..], Basis::Nothing, &["1.01"][..]),
            (&[None], Basis::Whole, &["1.01"]),
            (&[Some(100)], Basis::Whole, &["1.01"]),
            (&[Some(40)], Basis::Scaled, &["1.01"]),
            (&[Some(50), Some(50)], Basis::Percentages, &["0.51", "0.50"]),
            (&[Some(50), Some(25)], Basis::Scaled, &["0.67", "0.34"]),
            (&[Some(50), None], Basis::Undivided, &["1.01"]),
            (&[Some(-50), Some(150)], Basis::Undivided, &["1.01"]),
        ] {
            let shares: Vec<Share> = percentages.iter().map(|percentage| share(*percentage)).collect();
            let division = Division::among(&shares.iter().collect::<Vec<_>>());
            let divided = division.parts(Decimal::new(101, 2));
            let amounts: Vec<String> = divided.iter().map(|(_, amount)| amount.to_string()).collect();
            assert_eq!(
                (division.basis(), amounts),
                (basis, parts.iter().map(ToString::to_string).collect()),
                "{percentages:?}"
            );
        }
    }
}
