use rust_decimal::Decimal;

use crate::model::Language;

/// How a language writes numbers, after CLDR: the mark between thousands and the decimal mark.
fn marks(language: &Language) -> (&'static str, char) {
    match language.as_str() {
        "fr" => ("\u{202f}", ','),
        "es" | "ru" => ("\u{a0}", ','),
        _ => (",", '.'),
    }
}

/// A number as the language writes it: 2340 is "2 340" in French, "2,340" in English.
pub fn format_decimal(value: Decimal, language: &Language) -> String {
    group(&value.normalize().to_string(), language)
}

/// A count as the language writes it.
pub fn format_whole(value: usize, language: &Language) -> String {
    group(&value.to_string(), language)
}

/// Groups the whole part of plain decimal digits by three; four digits are grouped too, as in the UN's documents.
fn group(plain: &str, language: &Language) -> String {
    let (thousands, decimal) = marks(language);
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |digits| ("\u{2212}", digits));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut written = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            written.push_str(thousands);
        }
        written.push(digit);
    }
    if let Some(fraction) = fraction {
        written.push(decimal);
        written.push_str(fraction);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_language_does() {
        let write = |text: &str, language: &str| {
            format_decimal(text.parse().expect("a decimal number"), &Language::from(language))
        };
        assert_eq!(write("2340", "fr"), "2\u{202f}340");
        assert_eq!(write("2340", "en"), "2,340");
        assert_eq!(write("6.90", "fr"), "6,9");
        assert_eq!(write("-1234567.5", "en"), "\u{2212}1,234,567.5");
        assert_eq!(write("0", "fr"), "0");
        assert_eq!(write("999", "en"), "999");
    }
}
