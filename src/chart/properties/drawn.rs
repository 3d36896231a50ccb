//! What is asked of a drawing.

use proptest::prelude::*;

use super::super::{
    Diagram, Direction, Layout, Palette, Width, Words, export,
    measure::{LEADING, SIZE, strong_width, width},
};

/// Drawn in both widths and directions: sound markup, sound numbers, letters that neither overlap nor leave the
/// drawing, marks that belong to cells.
pub fn check(diagram: &dyn Diagram) -> Result<(), TestCaseError> {
    let words = Words::default();
    let table = diagram.table(&words);
    prop_assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
    prop_assert!(!table.to_csv().is_empty());
    let cells = table.rows.len() * table.columns.len();
    for width in Width::ALL {
        for direction in [Direction::Ltr, Direction::Rtl] {
            let picture = diagram.picture(Layout { width, direction }, &words, "x");
            let file = export(&picture.svg, diagram.chart(), &words, &Palette::LIGHT);
            for svg in [&picture.svg, &file] {
                prop_assert!(balanced(svg), "not sound: {svg}");
                prop_assert!(tags(svg).all(is_sound), "{svg}");
            }
            prop_assert!(!file.contains("class="), "{file}");
            prop_assert!(picture.marks.iter().all(|mark| mark.number < cells));
            if direction == Direction::Ltr {
                let boxes = boxes(&picture.svg);
                for (index, a) in boxes.iter().enumerate() {
                    prop_assert!(
                        a.left >= -1 && a.right <= width.tenths() + 1,
                        "outside: {a:?} {}",
                        picture.svg
                    );
                    for b in &boxes[index + 1..] {
                        let apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
                        prop_assert!(apart, "{a:?} on {b:?} in {}", picture.svg);
                    }
                }
            }
        }
    }
    Ok(())
}

/// What stands between `<` and `>`: the rest is words, which may be any.
fn tags(svg: &str) -> impl Iterator<Item = &str> {
    svg.split('<').filter_map(|piece| Some(piece.split_once('>')?.0))
}

/// Whether a tag has no number that is none, no style of its own and runs nothing.
fn is_sound(tag: &str) -> bool {
    !tag.starts_with("script") && !["NaN", "inf\"", "style="].iter().any(|bad| tag.contains(bad))
}

/// Whether every element that begins ends in the right place.
fn balanced(svg: &str) -> bool {
    let mut open = Vec::new();
    for piece in svg.split('<').skip(1) {
        let Some((tag, _)) = piece.split_once('>') else {
            return false;
        };
        let name = tag.split(' ').next().unwrap_or_default();
        if let Some(name) = name.strip_prefix('/') {
            if open.pop() != Some(name) {
                return false;
            }
        } else if !tag.ends_with('/') {
            open.push(name);
        }
    }
    open.is_empty()
}

#[derive(Debug)]
#[allow(dead_code)] // the text is for the message
struct Letters {
    left: i32,
    top: i32,
    right: i32,
    bottom: i32,
    text: String,
}

/// Where each line of each text stands.
fn boxes(svg: &str) -> Vec<Letters> {
    let mut boxes = Vec::new();
    for piece in svg.split("<text ").skip(1) {
        let (attributes, content) = piece.split_once('>').unwrap_or_default();
        let content = content.split("</text>").next().unwrap_or_default();
        let content = content.split_once("</title>").map_or(content, |(_, content)| content);
        let (x, y) = (number(attributes, " x=\""), number(attributes, " y=\""));
        let strong = attributes.contains("\"strong\"");
        for (line, text) in content.split("<tspan x=").enumerate() {
            let text = if line == 0 {
                text
            } else {
                text.split_once('>').unwrap_or_default().1
            };
            let (name, figure) = text.split_once("<tspan class=\"strong\">").unwrap_or((text, ""));
            let [name, figure] = [name, figure].map(|text| plain(text.replace("</tspan>", "")));
            let times = if attributes.contains("font-size=") {
                number(attributes, "font-size=\"") / SIZE
            } else {
                1
            };
            let wide = if strong { strong_width(&name) } else { width(&name) } + strong_width(&figure);
            let wide = wide * times;
            let left = match attributes {
                _ if attributes.contains("\"middle\"") => x - wide / 2,
                _ if attributes.contains("\"end\"") => x - wide,
                _ => x,
            };
            let y = y + line as i32 * LEADING;
            let (top, bottom) = (y - SIZE * times * 3 / 4, y + SIZE * times / 5);
            if wide > 0 {
                boxes.push(Letters {
                    left,
                    top,
                    right: left + wide,
                    bottom,
                    text: name + &figure,
                });
            }
        }
    }
    boxes
}

fn number(attributes: &str, name: &str) -> i32 {
    let text = attributes
        .split_once(name)
        .and_then(|(_, rest)| rest.split_once('"'))
        .unwrap_or_default()
        .0;
    (text.parse::<f64>().unwrap_or(f64::NAN) * 10.0).round() as i32
}

fn plain(text: String) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}
