use rust_decimal::{Decimal, prelude::ToPrimitive};
use serde::{Deserialize, Serialize};

use super::{Cell, Words};

/// A figure, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Figure {
    /// The figure.
    Number(Decimal),
    /// A figure that its source does not mean as it stands: "less than 1,000".
    Meant {
        /// Where it is drawn.
        number: Decimal,
        /// How it is written.
        text: String,
    },
    /// Why there is none, in words; empty for [`Words::absent`].
    Absent(String),
}

impl Default for Figure {
    fn default() -> Self {
        Self::Absent(String::new())
    }
}

impl Figure {
    /// Where it is drawn, if anywhere.
    pub(super) fn number(&self) -> Option<Decimal> {
        match self {
            Self::Number(number) | Self::Meant { number, .. } => Some(*number),
            Self::Absent(_) => None,
        }
    }

    /// The same on a scale.
    pub(super) fn place(&self) -> Option<f64> {
        self.number().and_then(|number| number.to_f64())
    }

    /// What the reader reads: the figure, or why there is none.
    pub(super) fn written(&self, words: &Words) -> String {
        match self {
            Self::Number(number) => words.numbers.write(*number),
            Self::Absent(why) if why.is_empty() => words.absent.clone(),
            Self::Meant { text, .. } | Self::Absent(text) => text.clone(),
        }
    }

    /// Its cell of the table. A figure that is not meant as it stands is words there too, so that no program takes it
    /// for exact.
    pub(super) fn cell(&self, words: &Words) -> Cell {
        match self {
            Self::Number(number) => Cell {
                text: words.numbers.write(*number),
                number: Some(*number),
            },
            _ => Cell::words(self.written(words)),
        }
    }
}

/// What is in a list at a place, as a figure that is missing where the list ends.
pub(super) fn at(figures: &[Figure], index: usize) -> Figure {
    figures.get(index).cloned().unwrap_or_default()
}

/// The lowest and the highest of places on a scale, apart from each other; nought is one of them if `with_zero`. None
/// without any.
pub(super) fn reach(places: impl Iterator<Item = f64>, with_zero: bool) -> Option<(f64, f64)> {
    let (low, high) = places.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), place| {
        (low.min(place), high.max(place))
    });
    if low > high {
        return None;
    }
    let (low, high) = if with_zero {
        (low.min(0.0), high.max(0.0))
    } else {
        (low, high)
    };
    Some(match low == high {
        true if low == 0.0 => (0.0, 1.0),
        true => (low - low.abs() / 2.0, high + high.abs() / 2.0),
        false => (low, high),
    })
}
