use super::super::{
    fields::{Read, Value},
    findings::quoted,
};

/// A full web address.
pub struct Address(pub String);

impl Read for Address {
    fn form() -> String {
        "an address that begins with `https://` or `http://`".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let Some(text) = value.text() else { return value.wrong() };
        if is_web_address(text) {
            return Some(Self(text.to_owned()));
        }
        value.error(
            "bad-address",
            format!("`{}` is {}", value.key, quoted(text)),
            Self::form(),
        );
        None
    }
}

/// Whether a text is a web address with a host, of characters that an address may hold.
pub fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let Some(rest) = rest else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let bad =
        |character: char| character.is_whitespace() || character.is_control() || "<>\"\\^`{}|".contains(character);
    !host.is_empty() && !host.contains('@') && host.chars().any(char::is_alphanumeric) && !text.contains(bad)
}

#[cfg(test)]
mod tests {
    use super::is_web_address;

    #[test]
    fn addresses_have_a_scheme_and_a_host() {
        assert!(is_web_address("https://undocs.org/fr/A/76/5(Vol.I)"));
        for text in [
            "javascript:alert(1)",
            "https://",
            "https:///x",
            "https://a b",
            "//x.org",
            "https://u@x.org",
        ] {
            assert!(!is_web_address(text), "{text}");
        }
    }
}
