//! The textures of areas, so that colour is never alone.

use super::Tone;

macro_rules! square {
    ($side:literal, $tone:literal, $signs:literal) => {
        concat!(
            "width=\"",
            $side,
            "\" height=\"",
            $side,
            "\" patternUnits=\"userSpaceOnUse\"><path class=\"t",
            $tone,
            "\" d=\"M0 0h",
            $side,
            "v",
            $side,
            "h-",
            $side,
            "z\"/>",
            $signs
        )
    };
}

macro_rules! diagonal {
    ($tone:literal, $degrees:literal, $side:literal) => {
        concat!(
            "width=\"",
            $side,
            "\" height=\"",
            $side,
            "\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(",
            $degrees,
            ")\"><path class=\"t",
            $tone,
            "\" d=\"M0 0h",
            $side,
            "v",
            $side,
            "h-",
            $side,
            "z\"/><path class=\"h",
            $tone,
            "\" d=\"M2 0v",
            $side,
            "\"/>"
        )
    };
}

/// What follows `<pattern id="…" ` for a tone's texture: the tint (class `t…`) and the signs on it (class `h…` where
/// they are strokes, `k…` where they are filled). The full tones and the empty one have none.
pub(super) fn pattern(tone: Tone) -> Option<&'static str> {
    Some(match tone {
        Tone::One | Tone::Done | Tone::Absent => return None,
        Tone::Two => diagonal!("2", "45", "7"),
        Tone::Three => {
            square!(
                "8",
                "3",
                "<path class=\"k3\" d=\"M1 2a1 1 0 0 1 2 0a1 1 0 0 1-2 0M5 6a1 1 0 0 1 2 0a1 1 0 0 1-2 0\"/>"
            )
        }
        Tone::Four => square!("6", "4", "<path class=\"h4\" d=\"M0 3h6\"/>"),
        Tone::Five => square!("7", "5", "<path class=\"h5\" d=\"M0 3.5h7M3.5 0v7\"/>"),
        Tone::Six => square!("6", "6", "<path class=\"h6\" d=\"M3 0v6\"/>"),
        Tone::Planned => {
            square!(
                "8",
                "p",
                "<path class=\"kp\" d=\"M1 2a1 1 0 0 1 2 0a1 1 0 0 1-2 0M5 6a1 1 0 0 1 2 0a1 1 0 0 1-2 0\"/>"
            )
        }
        Tone::UnderWay => diagonal!("u", "-45", "6"),
        Tone::Dropped => square!("8", "x", "<path class=\"hx\" d=\"M2 2l4 4M6 2l-4 4\"/>"),
    })
}
