use rust_decimal::Decimal;
use toml::de::DeValue;

use super::super::{
    fields::{Read, Value},
    findings::quoted,
};

impl Read for Decimal {
    fn form() -> String {
        "a whole number, or decimal text such as `\"6.9\"`".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let text = match value.toml {
            DeValue::Integer(number) if number.radix() == 10 => number.as_str(),
            DeValue::String(text) => text.as_ref(),
            DeValue::Float(number) => {
                let found = format!("`{}` is {}", value.key, value.kind());
                let expected = match decimal(number.as_str()) {
                    Some(_) => format!("decimal text: `\"{}\"`", number.as_str()),
                    None => Self::form(),
                };
                value.error("float", found, expected);
                return None;
            }
            _ => return value.wrong(),
        };
        if let Some(number) = decimal(text) {
            return Some(number);
        }
        value.error(
            "bad-number",
            format!("`{}` is {}", value.key, quoted(text)),
            Self::form(),
        );
        None
    }
}

/// A number in plain decimal writing: "-2340", "6.9".
fn decimal(text: &str) -> Option<Decimal> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    (digits(whole) && digits(fraction))
        .then(|| Decimal::from_str_exact(text).ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn decimal_text_is_plain_and_exact() {
        for (text, read) in [
            ("6.9", true),
            ("-0.5", true),
            ("2340", true),
            ("6,9", false),
            ("1e3", false),
        ] {
            assert_eq!(
                decimal(text).map(|number| number.to_string()),
                read.then(|| text.to_owned())
            );
        }
        for text in ["", "-", ".5", "5.", "+5", "1_000", "99999999999999999999999999999999"] {
            assert_eq!(decimal(text), None, "{text}");
        }
    }
}
