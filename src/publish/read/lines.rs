/// Where the lines of a text begin, so that an offset in bytes can be told as a line.
#[derive(Debug, Default)]
pub struct Lines {
    breaks: Vec<usize>,
}

impl Lines {
    /// The lines of `text`.
    pub fn new(text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Self {
            breaks: breaks.map(|(at, _)| at).collect(),
        }
    }

    /// The line that holds the byte at `offset`, from 1.
    pub fn line(&self, offset: usize) -> usize {
        self.breaks.partition_point(|at| *at < offset) + 1
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;

    #[test]
    fn an_offset_is_told_as_a_line() {
        let lines = Lines::new("ab\nc\n\nd");
        let found: Vec<usize> = (0..8).map(|offset| lines.line(offset)).collect();
        assert_eq!(found, [1, 1, 1, 2, 2, 3, 4, 4]);
    }
}
