use std::fmt;

use memchr::{memchr_iter, memrchr};
use serde::Serialize;

/// A place in a file, as editors count: both from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Position {
    /// The line.
    pub line: u32,
    /// The character in the line.
    pub column: u32,
}

impl Position {
    /// Where a file begins.
    pub const START: Self = Self { line: 1, column: 1 };

    /// The place after `text`, which begins here.
    #[must_use]
    pub fn after(self, text: &str) -> Self {
        let bytes = text.as_bytes();
        match memrchr(b'\n', bytes) {
            None => Self {
                line: self.line,
                column: self.column.saturating_add(characters(bytes)),
            },
            Some(last) => Self {
                line: self
                    .line
                    .saturating_add(u32::try_from(memchr_iter(b'\n', bytes).count()).unwrap_or(u32::MAX)),
                column: 1 + characters(&bytes[last + 1..]),
            },
        }
    }
}

/// Counts the characters of UTF-8: the bytes that do not continue one.
fn characters(bytes: &[u8]) -> u32 {
    let count = bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count();
    u32::try_from(count).unwrap_or(u32::MAX - 1)
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// Positions in one text, quick also when many are asked for: the text is counted through once, in steps.
#[derive(Debug, Default)]
pub(super) struct Steps(Vec<(usize, Position)>);

/// Bytes between two known positions, about.
const STEP: usize = 4096;

impl Steps {
    /// Counts through `text`, which begins at `start`.
    pub(super) fn count(text: &str, start: Position) -> Self {
        let mut steps = vec![(0, start)];
        let (mut from, mut position) = (0, start);
        while text.len() - from > STEP {
            let to = text.ceil_char_boundary(from + STEP);
            position = position.after(&text[from..to]);
            steps.push((to, position));
            from = to;
        }
        Self(steps)
    }

    /// The position of the byte at `offset` of the `text` that was counted.
    pub(super) fn at(&self, text: &str, offset: usize) -> Position {
        let offset = text.floor_char_boundary(offset);
        let after = self.0.partition_point(|(from, _)| *from <= offset);
        match self.0.get(after.saturating_sub(1)) {
            Some((from, position)) => position.after(&text[*from..offset]),
            None => Position::START,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_characters() {
        let at = Position::START.after("a\n\u{e9}t\u{e9} ");
        assert_eq!((at.line, at.column), (2, 5));
    }

    #[test]
    fn steps_count_as_one_pass_does() {
        let text = "d\u{e9}but\n".repeat(3000) + &"\u{65e5}".repeat(5000);
        let steps = Steps::count(&text, Position::START);
        for offset in (0..text.len()).step_by(97) {
            let offset = text.floor_char_boundary(offset);
            assert_eq!(steps.at(&text, offset), Position::START.after(&text[..offset]));
        }
    }
}
