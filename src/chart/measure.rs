//! How wide text is, by a table: the same answer natively and in the browser, before any font is known.
//!
//! The widths are those of Helvetica and Arial, which the fonts of `style/chart.css` equal or fall short of, with a
//! little to spare for those that don't.

/// The size of all letters, in tenths of a unit.
pub(super) const SIZE: i32 = 140;

/// From line to line, in tenths of a unit.
pub(super) const LEADING: i32 = 180;

/// Widths of U+0020 to U+007E in hundredths of the size, rounded up.
const WIDTHS: [u8; 95] = [
    28, 28, 36, 56, 56, 89, 67, 20, 34, 34, 39, 59, 28, 34, 28, 28, // space to /
    56, 56, 56, 56, 56, 56, 56, 56, 56, 56, 28, 28, 59, 59, 59, 56, // 0 to ?
    102, 67, 67, 73, 73, 67, 61, 78, 73, 28, 50, 67, 56, 84, 73, 78, // @ to O
    67, 78, 73, 67, 61, 73, 67, 95, 67, 67, 61, 28, 28, 28, 47, 56, // P to _
    34, 56, 56, 50, 56, 56, 28, 56, 56, 23, 23, 50, 23, 84, 56, 56, // ` to o
    56, 56, 34, 50, 28, 56, 50, 73, 50, 50, 50, 34, 26, 34, 59, // p to ~
];

/// The width of a text in [`SIZE`], in tenths of a unit, rounded up: a text is not wider than its parts together.
pub(super) fn width(text: &str) -> i32 {
    hundredths(text).saturating_mul(SIZE + SIZE / 20).saturating_add(99) / 100
}

/// The same for [`super::Ink::Strong`] letters.
pub(super) fn strong_width(text: &str) -> i32 {
    width(text).saturating_mul(108).saturating_add(99) / 100
}

fn hundredths(text: &str) -> i32 {
    text.chars()
        .fold(0, |sum: i32, char| sum.saturating_add(char_width(char)))
}

fn char_width(char: char) -> i32 {
    let code = u32::from(char);
    if let Some(width) = code.checked_sub(0x20).and_then(|index| WIDTHS.get(index as usize)) {
        return i32::from(*width);
    }
    match code {
        0x09 | 0x0a | 0x0d | 0xa0 => 28,
        0..0x20 | 0x7f..0xa0 => 0,
        0xb2 | 0xb3 | 0xb7 | 0xb9 => 34,
        0x300..0x370 | 0x483..0x48a | 0x591..0x5be | 0x610..0x61b | 0x64b..0x660 | 0x670 => 0, // combining signs
        0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0xfe00..=0xfe0f | 0xfeff => 0,   // no width
        0x2000..0x200b | 0x202f => 28,
        0x2013 | 0x2212 => 59,
        0x2014 | 0x2026 | 0x2030 => 100,
        0x2018 | 0x2019 | 0x201a | 0x2039 | 0x203a => 34,
        0x201c..=0x201e => 36,
        0x660..=0x669 | 0x6f0..=0x6f9 => 56,
        0x2e80..0xa4d0 | 0xac00..0xd7b0 | 0xf900..0xfb00 | 0xfe30..0xfe70 | 0xff00..0xff61 | 0x1f000.. => 100,
        _ if char.is_uppercase() => 80,
        _ => 60,
    }
}

/// A text in lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Lines {
    /// The lines; at least one, though it may be empty.
    pub lines: Vec<String>,
    /// Whether something was left out, for which the last line ends in "…".
    pub cut: bool,
}

impl Lines {
    /// The width of the longest line, in tenths.
    pub(super) fn width(&self) -> i32 {
        self.lines.iter().map(|line| width(line)).max().unwrap_or(0)
    }

    /// From the top of the first line to the bottom of the last, in tenths.
    pub(super) fn height(&self) -> i32 {
        self.lines.len() as i32 * LEADING
    }
}

/// The text in at most `most` lines of at most `room` tenths. It breaks at spaces, after hyphens and dashes, between
/// ideographs, and inside a word only where the word alone is too long; what does not fit is cut.
pub(super) fn wrap(text: &str, room: i32, most: usize) -> Lines {
    let (text, most) = (text.trim(), most.max(1));
    if width(text) <= room {
        return Lines {
            lines: vec![text.to_owned()],
            cut: false,
        };
    }
    let mut wrapped = Lines::default();
    let (mut line, mut used) = (String::new(), 0);
    for word in words(text) {
        let wide = width(word.trim_end());
        if !line.is_empty() && used + wide > room {
            if wrapped.lines.len() + 1 == most {
                wrapped.cut = true;
                break;
            }
            wrapped.lines.push(std::mem::take(&mut line).trim_end().to_owned());
            used = 0;
        }
        if wide <= room {
            line.push_str(word);
            used += width(word);
            continue;
        }
        let letters = word.trim_end();
        for char in letters.chars() {
            let wide = width(char.encode_utf8(&mut [0; 4]));
            if !line.is_empty() && used + wide > room {
                if wrapped.lines.len() + 1 == most {
                    wrapped.cut = true;
                    break;
                }
                wrapped.lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push(char);
            used += wide;
        }
        if wrapped.cut {
            break;
        }
        line.push_str(&word[letters.len()..]);
        used += width(&word[letters.len()..]);
    }
    let mut last = line.trim_end().to_owned();
    if wrapped.cut {
        while !last.is_empty() && width(&last) + width("…") > room {
            last.pop();
        }
        last.truncate(last.trim_end().len());
        last.push('…');
    }
    wrapped.lines.push(last);
    wrapped
}

/// The pieces between which a line may end, each with the space after it; white space is one space.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut chars = rest.char_indices().peekable();
        let mut end = rest.len();
        while let Some((at, char)) = chars.next() {
            let after = at + char.len_utf8();
            let Some(&(_, next)) = chars.peek() else { break };
            let ideograph = |char| (0x2e80..0xa4d0).contains(&u32::from(char));
            let breaks = if is_space(char) {
                !is_space(next)
            } else {
                matches!(char, '-' | '–' | '—' | '/' | '\u{200b}') && next.is_alphabetic()
                    || ideograph(char) && ideograph(next) && !matches!(next, '。' | '，' | '、' | '）' | '》' | '」')
            };
            if breaks {
                end = after;
                break;
            }
        }
        let (word, after) = rest.split_at(end);
        rest = after;
        (!word.is_empty()).then_some(word)
    })
}

/// A space at which a line may end: not the no-break ones.
fn is_space(char: char) -> bool {
    char.is_whitespace() && !matches!(char, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

#[cfg(test)]
mod tests {
    use super::{SIZE, width, wrap};

    #[test]
    fn lines_hold_what_fits() {
        let text = "Fostering the digital transformation of the United Nations through innovation and partnership";
        let wrapped = wrap(text, 2200, 4);
        assert_eq!(
            wrapped.lines,
            [
                "Fostering the digital",
                "transformation of the United",
                "Nations through innovation and",
                "partnership"
            ]
        );
        assert!(!wrapped.cut && wrapped.width() <= 2200);
        let cut = wrap(text, 2200, 2);
        assert_eq!(cut.lines, ["Fostering the digital", "transformation of the United…"]);
        assert!(cut.cut && cut.width() <= 2200);
    }

    #[test]
    fn words_break_where_they_may() {
        assert_eq!(wrap("", 100, 3).lines, [""]);
        assert_eq!(wrap("a b", 1, 9).lines, ["a", "b"]);
        assert_eq!(wrap("1\u{a0}000 personnes", 800, 3).lines, ["1\u{a0}000", "personnes"]);
        assert_eq!(wrap("mi-parcours", 300, 3).lines, ["mi-", "parc", "ours"]);
        assert_eq!(
            wrap("信息和通信技术战略", 5 * SIZE, 3).lines,
            ["信息和通", "信技术战", "略"]
        );
        assert!(
            wrap(&"x".repeat(300), 1000, 3)
                .lines
                .iter()
                .all(|line| width(line) <= 1000)
        );
    }
}
