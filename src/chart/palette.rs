/// The colours of a file that is downloaded, where no style sheet is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Behind all.
    pub surface: &'static str,
    /// Letters.
    pub text: &'static str,
    /// Letters of less weight.
    pub muted: &'static str,
    /// Axes.
    pub axis: &'static str,
    /// Grid lines.
    pub grid: &'static str,
    /// `--chart-1` to `--chart-6`.
    pub series: [&'static str; 6],
    /// `--chart-1-tint` to `--chart-6-tint`.
    pub tints: [&'static str; 6],
}

impl Palette {
    /// The light colours of `style/chart.css`.
    pub const LIGHT: Self = Self {
        surface: "#ffffff",
        text: "#1b2733",
        muted: "#55626e",
        axis: "#7d8a96",
        grid: "#dde3e8",
        series: ["#14568f", "#a3480f", "#0b6e66", "#8a3a86", "#59656f", "#6d6208"],
        tints: ["#d9e6f2", "#f8e3d4", "#d5ebe8", "#f1deef", "#e4e8eb", "#efebcb"],
    };

    /// What the style sheet says of a class, as attributes: `fill="#14568f" stroke="#14568f"`. Nothing for a class that
    /// `style/chart.css` does not know.
    pub(super) fn attributes(&self, class: &str) -> String {
        let plain = match class {
            "label" => Some(format!("fill=\"{}\"", self.text)),
            "muted" => Some(format!(
                "fill=\"{}\" stroke=\"{}\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"",
                self.muted, self.surface
            )),
            "strong" => Some(format!("fill=\"{}\" font-weight=\"600\"", self.text)),
            "axis" => Some(format!("stroke=\"{}\"", self.axis)),
            "grid" => Some(format!("stroke=\"{}\"", self.grid)),
            _ => None,
        };
        if let Some(plain) = plain {
            return plain;
        }
        let (Some(kind), Some(tone)) = (class.get(..1), class.get(1..)) else {
            return String::new();
        };
        let index = match tone {
            "1" | "p" | "u" | "d" | "a" => 0,
            "2" => 1,
            "3" => 2,
            "4" => 3,
            "5" | "x" => 4,
            "6" => 5,
            _ => return String::new(),
        };
        let (full, absent) = (matches!(tone, "1" | "d"), tone == "a");
        let (series, tint) = (if absent { self.axis } else { self.series[index] }, self.tints[index]);
        match kind {
            "f" if full => format!("fill=\"{series}\" stroke=\"{series}\""),
            "f" if absent => format!("stroke=\"{series}\" stroke-dasharray=\"3 2.5\""),
            "f" => format!("stroke=\"{series}\""),
            "t" => format!("fill=\"{tint}\""),
            "k" => format!("fill=\"{series}\""),
            "h" => format!("stroke=\"{series}\" stroke-width=\"{}\"", texture_width(tone)),
            "o" if full => format!("fill=\"{}\"", self.surface),
            "o" => format!("fill=\"{}\"", self.text),
            "l" => {
                let width = if absent { "1.4" } else { "2.2" };
                let line = format!("stroke=\"{series}\" stroke-width=\"{width}\" stroke-linejoin=\"round\"");
                match dash(tone) {
                    "" => line,
                    dash => format!("{line} stroke-dasharray=\"{dash}\""),
                }
            }
            "m" if absent => format!("fill=\"{}\" stroke=\"{series}\"", self.surface),
            "m" if index == 4 => format!("fill=\"{series}\" stroke=\"{}\" stroke-width=\".3\"", self.surface),
            "m" => format!("fill=\"{series}\" stroke=\"{}\"", self.surface),
            _ => String::new(),
        }
    }
}

fn texture_width(tone: &str) -> &'static str {
    match tone {
        "u" => "2",
        "x" => "1.2",
        "5" => "1",
        _ => "1.5",
    }
}

fn dash(tone: &str) -> &'static str {
    match tone {
        "2" | "u" => "8 3",
        "3" | "p" => "2 3",
        "4" | "x" => "10 3 2 3",
        "5" => "5 5",
        "6" => "12 3 2 3 2 3",
        "a" => "3 2.5",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::{Palette, dash, texture_width};
    use crate::chart::Tone;

    const CSS: &str = include_str!("../../style/chart.css");

    #[test]
    fn colours_are_those_of_the_style_sheet() {
        let light = CSS.split_once('}').expect("the first block is :root").0;
        let palette = Palette::LIGHT;
        let mut named = vec![
            ("surface".to_owned(), palette.surface),
            ("text".to_owned(), palette.text),
            ("muted".to_owned(), palette.muted),
            ("axis".to_owned(), palette.axis),
            ("grid".to_owned(), palette.grid),
        ];
        named.extend(
            palette
                .series
                .iter()
                .enumerate()
                .map(|(at, colour)| ((at + 1).to_string(), *colour)),
        );
        named.extend(
            palette
                .tints
                .iter()
                .enumerate()
                .map(|(at, colour)| (format!("{}-tint", at + 1), *colour)),
        );
        for (name, colour) in named {
            assert!(light.contains(&format!("--chart-{name}: {colour};")), "{name}");
        }
    }

    #[test]
    fn dashes_and_textures_are_those_of_the_style_sheet() {
        let rule = |class: String| CSS.lines().find(move |line| line.contains(&format!(".{class} {{")));
        for tone in Tone::ALL.map(|tone| tone.letter().to_string()) {
            if !dash(&tone).is_empty() {
                let rule = rule(format!("l{tone}")).expect("a rule for every line with a dash");
                assert!(rule.contains(&format!("stroke-dasharray: {};", dash(&tone))), "{rule}");
            }
            if let Some(rule) = rule(format!("h{tone}")).filter(|rule| rule.contains("stroke-width")) {
                assert!(
                    rule.contains(&format!("stroke-width: {};", texture_width(&tone))),
                    "{rule}"
                );
            }
        }
    }

    #[test]
    fn every_class_of_a_drawing_has_its_attributes() {
        for kind in ["f", "l", "m", "o"] {
            for tone in Tone::ALL {
                assert_ne!(Palette::LIGHT.attributes(&format!("{kind}{}", tone.letter())), "");
            }
        }
        assert_eq!(Palette::LIGHT.attributes("é"), "");
        assert_eq!(Palette::LIGHT.attributes(""), "");
    }
}
