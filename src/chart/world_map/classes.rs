//! Figures in classes.

use rust_decimal::Decimal;

use crate::chart::{Tone, Words};

/// A class: its figures are alike on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Class {
    pub tone: Tone,
    low: Decimal,
    high: Decimal,
}

impl Class {
    /// From its lowest to its highest figure.
    pub(super) fn name(&self, words: &Words) -> String {
        let low = words.numbers.write(self.low);
        match self.low == self.high {
            true => low,
            false => words.period(&low, &words.numbers.write(self.high)),
        }
    }
}

/// The classes of figures, from the lowest: one of those below nought, and up to three of the others with about as many
/// figures each, denser in texture the higher they are. Equal figures are in one class.
pub(super) fn classes(figures: impl Iterator<Item = Decimal>) -> Vec<Class> {
    let mut figures: Vec<Decimal> = figures.collect();
    figures.sort();
    let below = figures.partition_point(|figure| *figure < Decimal::ZERO);
    let (below, others) = figures.split_at(below);
    let mut ends: Vec<(Decimal, Decimal)> = Vec::new();
    let mut third = 0;
    for (at, figure) in others.iter().enumerate() {
        let wanted = at * 3 / others.len();
        match ends.last_mut() {
            Some(end) if wanted == third || end.1 == *figure => end.1 = *figure,
            _ => {
                ends.push((*figure, *figure));
                third = wanted;
            }
        }
    }
    let tones: &[Tone] = match ends.len() {
        0 | 1 => &[Tone::Done],
        2 => &[Tone::Planned, Tone::Done],
        _ => &[Tone::Planned, Tone::UnderWay, Tone::Done],
    };
    let negative = below.first().zip(below.last()).map(|(low, high)| Class {
        tone: Tone::Two,
        low: *low,
        high: *high,
    });
    let others = ends.into_iter().zip(tones);
    let others = others.map(|((low, high), tone)| Class { tone: *tone, low, high });
    negative.into_iter().chain(others).collect()
}

/// How a figure looks.
pub(super) fn tone(classes: &[Class], figure: Option<Decimal>) -> Tone {
    let class = |figure: Decimal| classes.iter().find(|class| class.low <= figure && figure <= class.high);
    figure.and_then(class).map_or(Tone::Absent, |class| class.tone)
}

#[cfg(test)]
mod tests {
    use super::{Class, classes, tone};
    use crate::chart::Tone;

    fn ends(figures: &[i64]) -> Vec<(i64, i64)> {
        let whole = |class: Class| [class.low, class.high].map(|end| end.try_into().expect("a whole figure"));
        classes(figures.iter().map(|figure| (*figure).into()))
            .into_iter()
            .map(whole)
            .map(|[low, high]| (low, high))
            .collect()
    }

    #[test]
    fn classes_hold_about_as_many_and_equal_figures_stay_together() {
        assert_eq!(ends(&[9, 1, 2, 3, 8, 7]), [(1, 2), (3, 7), (8, 9)]);
        assert_eq!(ends(&[1, 1, 1, 1, 5, 9]), [(1, 1), (5, 9)]);
        assert_eq!(ends(&[-4, -1, 0, 6]), [(-4, -1), (0, 0), (6, 6)]);
        assert_eq!(ends(&[5, 5]), [(5, 5)]);
        assert_eq!(ends(&[]), []);
    }

    #[test]
    fn the_highest_is_full_and_what_is_missing_is_empty() {
        let classes = classes([1, 2, 3].into_iter().map(Into::into));
        assert_eq!(tone(&classes, Some(1.into())), Tone::Planned);
        assert_eq!(tone(&classes, Some(3.into())), Tone::Done);
        assert_eq!(tone(&classes, None), Tone::Absent);
    }
}
