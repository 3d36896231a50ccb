use serde::{Deserialize, Serialize};

/// How a series, segment or bar looks: a colour and, always, a texture, dash or shape that tells it apart without
/// the colour. What each looks like is in `style/chart.css`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// The first of a chart's kinds of thing, `--chart-1`.
    One,
    /// The second.
    Two,
    /// The third.
    Three,
    /// The fourth.
    Four,
    /// The fifth.
    Five,
    /// The sixth.
    Six,
    /// Decided, not begun: the first colour, dotted.
    Planned,
    /// Begun: the first colour, hatched.
    UnderWay,
    /// Ended as promised: the first colour, full.
    Done,
    /// Given up: grey, crossed.
    Dropped,
    /// Nothing stated or reported: an empty, broken outline.
    Absent,
}

impl Tone {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::One,
        Self::Two,
        Self::Three,
        Self::Four,
        Self::Five,
        Self::Six,
        Self::Planned,
        Self::UnderWay,
        Self::Done,
        Self::Dropped,
        Self::Absent,
    ];

    /// The tone of the series at `index`; after the sixth they come again.
    pub fn of(index: usize) -> Self {
        Self::ALL[index % 6]
    }

    /// The end of its classes: `f1`, `l1`, `m1`.
    pub(super) fn letter(self) -> char {
        match self {
            Self::One => '1',
            Self::Two => '2',
            Self::Three => '3',
            Self::Four => '4',
            Self::Five => '5',
            Self::Six => '6',
            Self::Planned => 'p',
            Self::UnderWay => 'u',
            Self::Done => 'd',
            Self::Dropped => 'x',
            Self::Absent => 'a',
        }
    }
}
