use serde::{Deserialize, Serialize};

/// How a diagram is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// For which width of its container.
    pub width: Width,
    /// In which direction the page's language is written.
    pub direction: Direction,
}

/// For which width a diagram is drawn. The page holds both; `style/chart.css` shows the one that fits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Width {
    /// 720 units: a container of 36 rem and more.
    #[default]
    Wide,
    /// 360 units: a telephone.
    Narrow,
}

impl Width {
    /// Both, in the order that a page holds them.
    pub const ALL: [Self; 2] = [Self::Wide, Self::Narrow];

    /// The class of the SVG, and the end of its id.
    pub fn key(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Narrow => "narrow",
        }
    }

    /// In tenths of a unit.
    pub(super) fn tenths(self) -> i32 {
        match self {
            Self::Wide => 7200,
            Self::Narrow => 3600,
        }
    }
}

/// The direction of a language; a right-to-left diagram is the mirror of the other, its letters excepted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// From what HTML's `dir` says: "rtl", or anything else for left to right.
    pub fn from_dir(dir: &str) -> Self {
        if dir == "rtl" { Self::Rtl } else { Self::Ltr }
    }
}
