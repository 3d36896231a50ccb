/// What the path of a request asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// A path in the site, from its folder; empty or with a slash at its end for a folder.
    Inside(String),
    /// The site's folder itself without its slash, or the top of the host above it.
    Above,
    /// Nothing that the site can have.
    Nowhere,
}

impl Address {
    /// Reads the path of a request to a site under `base_path`.
    pub fn read(path: &str, base_path: &str) -> Self {
        let Some(rest) = path.strip_prefix(base_path) else {
            return if path == "/" || format!("{path}/") == base_path {
                Self::Above
            } else {
                Self::Nowhere
            };
        };
        let segments: Option<Vec<_>> = rest.split('/').map(decode).collect();
        let Some(segments) = segments else { return Self::Nowhere };
        let last = segments.len() - 1;
        let plain = |(at, segment): (usize, &String)| {
            let closes = at == last && segment.is_empty();
            closes || !(segment.is_empty() || segment.starts_with(['.', '_']) && at == 0 || is_unsafe(segment))
        };
        if segments.iter().enumerate().all(plain) {
            Self::Inside(segments.join("/"))
        } else {
            Self::Nowhere
        }
    }
}

/// Whether a decoded segment leaves its folder, is hidden, or means something else to some system.
fn is_unsafe(segment: &str) -> bool {
    segment.starts_with('.') || segment.contains(['/', '\\', ':', '\0'])
}

/// Undoes percent-encoding; none for what is no UTF-8 or badly encoded.
fn decode(segment: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || char::from(rest.next()?).to_digit(16);
            bytes.push((digit()? * 16 + digit()?) as u8);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn plain_paths_lie_inside() {
        for (path, base, expected) in [
            ("/", "/", ""),
            ("/fr/", "/", "fr/"),
            ("/fr/documents/x", "/", "fr/documents/x"),
            ("/strategy/", "/strategy/", ""),
            ("/strategy/pkg/0/__wasm_split.js", "/strategy/", "pkg/0/__wasm_split.js"),
            ("/caf%C3%A9/", "/", "café/"),
        ] {
            assert_eq!(
                Address::read(path, base),
                Address::Inside(expected.to_owned()),
                "{path}"
            );
        }
    }

    #[test]
    fn what_leaves_the_folder_is_nowhere() {
        for path in [
            "/../x",
            "/fr/../../x",
            "/%2e%2e/x",
            "/..%2fx",
            "/fr/%2E%2E%2F%2E%2E%2Fetc/passwd",
            "/..%5cx",
            "//etc/passwd",
            "/fr//x",
            "/c:/x",
            "/a%00b",
            "/%zz",
            "/%4",
            "/%ff",
            "/.git/config",
            "/fr/.hidden",
            "/_headers",
        ] {
            assert_eq!(Address::read(path, "/"), Address::Nowhere, "{path}");
        }
    }

    #[test]
    fn above_the_base_is_known() {
        assert_eq!(Address::read("/", "/strategy/"), Address::Above);
        assert_eq!(Address::read("/strategy", "/strategy/"), Address::Above);
        assert_eq!(Address::read("/strategyx", "/strategy/"), Address::Nowhere);
        assert_eq!(Address::read("/fr/", "/strategy/"), Address::Nowhere);
    }
}
