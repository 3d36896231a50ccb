/// Reads the full address that a site is published under, and puts the slash at its end that it may lack.
///
/// # Errors
///
/// Says what is wrong with it: no full stop at the end.
pub fn base_url(text: &str) -> Result<String, String> {
    let after_scheme = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))
        .ok_or_else(|| format!("`{text}` does not begin with https:// or http://"))?;
    let (host, path) = after_scheme.split_once('/').unwrap_or((after_scheme, ""));
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    let host_byte = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
    if name.is_empty() || !host.bytes().all(host_byte) {
        return Err(format!("`{text}` has no host such as example.org"));
    }
    let path_byte = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let bad = |segment: &str| segment.is_empty() || segment.starts_with('.') || !segment.bytes().all(path_byte);
    if !path.is_empty() && path.strip_suffix('/').unwrap_or(path).split('/').any(bad) {
        return Err(format!(
            "the path of `{text}` holds something other than letters, digits, - . _ and ~ between single slashes"
        ));
    }
    Ok(if text.ends_with('/') {
        text.to_owned()
    } else {
        format!("{text}/")
    })
}

#[cfg(test)]
mod tests {
    use super::base_url;

    #[test]
    fn a_slash_is_put_at_the_end() {
        for (given, expected) in [
            ("https://example.org", "https://example.org/"),
            ("https://example.org/", "https://example.org/"),
            ("http://127.0.0.1:8080/strategy", "http://127.0.0.1:8080/strategy/"),
            ("https://example.org/a/b-c/", "https://example.org/a/b-c/"),
        ] {
            assert_eq!(base_url(given).as_deref(), Ok(expected));
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for bad in [
            "",
            "example.org",
            "ftp://example.org/",
            "https://",
            "https:///x/",
            "https://:80/",
            "https://example.org//",
            "https://example.org/../",
            "https://example.org/a b/",
            "https://example.org/?x",
            "https://example.org/\"><script>/",
            "https://user@example.org/",
        ] {
            assert!(base_url(bad).is_err(), "{bad}");
        }
    }
}
