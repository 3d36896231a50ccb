use plotters::style::{Color, RGBAColor};
use plotters_backend::BackendColor;

use super::Tone;

/// A colour by name. Plotters knows colours only by their three numbers, so each ink has three reserved ones, by which
/// the backend finds its class again; what the class looks like is in `style/chart.css`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// An area of a tone: its texture, and its outline.
    Area(Tone),
    /// A line of a tone: its dash.
    Line(Tone),
    /// A point marker of a tone.
    Marker(Tone),
    /// Letters on an area of a tone.
    On(Tone),
    /// An axis or base line.
    Axis,
    /// A grid line.
    Grid,
    /// Letters.
    Text,
    /// Letters of less weight: units, ticks, notes.
    Muted,
    /// Letters of more weight: totals, end values.
    Strong,
}

/// The third number of all inks. A colour that a caller picks by chance is no ink unless its first is below ten too.
const RESERVED: u8 = 0xa5;

impl Ink {
    /// The ink that a colour stands for.
    pub fn from_rgb((kind, tone, reserved): (u8, u8, u8)) -> Option<Self> {
        let plain = match (reserved == RESERVED, kind) {
            (false, _) => return None,
            (_, 0) => Self::Axis,
            (_, 1) => Self::Grid,
            (_, 2) => Self::Text,
            (_, 3) => Self::Muted,
            (_, 4) => Self::Strong,
            (_, _) => {
                let tone = *Tone::ALL.get(usize::from(tone))?;
                return match kind {
                    5 => Some(Self::Area(tone)),
                    6 => Some(Self::Line(tone)),
                    7 => Some(Self::Marker(tone)),
                    8 => Some(Self::On(tone)),
                    _ => None,
                };
            }
        };
        (tone == 0).then_some(plain)
    }

    fn reserved_rgb(self) -> (u8, u8, u8) {
        let (kind, tone) = match self {
            Self::Axis => (0, None),
            Self::Grid => (1, None),
            Self::Text => (2, None),
            Self::Muted => (3, None),
            Self::Strong => (4, None),
            Self::Area(tone) => (5, Some(tone)),
            Self::Line(tone) => (6, Some(tone)),
            Self::Marker(tone) => (7, Some(tone)),
            Self::On(tone) => (8, Some(tone)),
        };
        (kind, tone.map_or(0, |tone| tone as u8), RESERVED)
    }

    /// Its class: `f1` … for areas, `l1` … for lines, `m1` … for markers, `o1` … for letters on an area; see
    /// [`Tone::letter`].
    pub(super) fn push_class(self, text: &mut String) {
        let (kind, tone) = match self {
            Self::Axis => ("axis", None),
            Self::Grid => ("grid", None),
            Self::Text => ("label", None),
            Self::Muted => ("muted", None),
            Self::Strong => ("strong", None),
            Self::Area(tone) => ("f", Some(tone)),
            Self::Line(tone) => ("l", Some(tone)),
            Self::Marker(tone) => ("m", Some(tone)),
            Self::On(tone) => ("o", Some(tone)),
        };
        text.push_str(kind);
        text.extend(tone.map(Tone::letter));
    }
}

impl Color for Ink {
    fn to_backend_color(&self) -> BackendColor {
        BackendColor {
            alpha: 1.0,
            rgb: self.reserved_rgb(),
        }
    }

    fn to_rgba(&self) -> RGBAColor {
        let (red, green, blue) = self.reserved_rgb();
        RGBAColor(red, green, blue, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use plotters::style::Color;

    use super::{Ink, Tone};

    #[test]
    fn every_ink_is_found_again() {
        let plain = [Ink::Axis, Ink::Grid, Ink::Text, Ink::Muted, Ink::Strong];
        let toned = Tone::ALL
            .into_iter()
            .flat_map(|tone| [Ink::Area(tone), Ink::Line(tone), Ink::Marker(tone), Ink::On(tone)]);
        for ink in plain.into_iter().chain(toned) {
            assert_eq!(Ink::from_rgb(ink.rgb()), Some(ink));
        }
        for rgb in [(0, 0, 0), (255, 255, 255), (5, 11, 0xa5), (9, 0, 0xa5), (0, 1, 0xa5)] {
            assert_eq!(Ink::from_rgb(rgb), None);
        }
    }
}
