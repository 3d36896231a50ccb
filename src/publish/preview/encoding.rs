/// A compressed form that lies beside a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// `.br`
    Brotli,
    /// `.gz`
    Gzip,
}

impl Encoding {
    /// As HTTP names it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// What its file's name ends with.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
        }
    }
}

/// The forms that an `Accept-Encoding` takes, the smaller one first.
pub fn accepted(header: &str) -> impl Iterator<Item = Encoding> {
    let takes = |name: &str| {
        let weight = |wanted: &str| {
            header.split(',').find_map(|item| {
                let (found, parameters) = item.split_once(';').unwrap_or((item, ""));
                found.trim().eq_ignore_ascii_case(wanted).then(|| {
                    let quality = parameters.trim().strip_prefix("q=").unwrap_or("1");
                    quality.trim().parse::<f32>().unwrap_or(0.0)
                })
            })
        };
        weight(name).or_else(|| weight("*")).is_some_and(|weight| weight > 0.0)
    };
    let both = [Encoding::Brotli, Encoding::Gzip].map(|encoding| takes(encoding.name()).then_some(encoding));
    both.into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::{Encoding::*, accepted};

    #[test]
    fn the_smaller_form_comes_first() {
        for (header, expected) in [
            ("gzip, deflate, br, zstd", vec![Brotli, Gzip]),
            ("gzip", vec![Gzip]),
            ("BR;q=1.0", vec![Brotli]),
            ("br;q=0, gzip;q=0.5", vec![Gzip]),
            ("*", vec![Brotli, Gzip]),
            ("br;q=0, *", vec![Gzip]),
            ("identity", vec![]),
            ("", vec![]),
            ("broken, xbr", vec![]),
        ] {
            assert_eq!(accepted(header).collect::<Vec<_>>(), expected, "{header}");
        }
    }
}
