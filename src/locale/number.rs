use rust_decimal::Decimal;

use crate::{chart::NumberForm, model::Language};

/// How a language writes numbers, after CLDR; four digits are grouped too, as in the UN's documents.
pub fn number_form(language: &Language) -> NumberForm {
    let (group, decimal) = match language.as_str() {
        "fr" => ("\u{202f}", ","),
        "es" | "ru" => ("\u{a0}", ","),
        _ => (",", "."),
    };
    NumberForm {
        decimal: decimal.into(),
        group: group.into(),
        ..NumberForm::default()
    }
}

/// A number as the language writes it: 2340 is "2 340" in French, "2,340" in English.
pub fn format_decimal(value: Decimal, language: &Language) -> String {
    number_form(language).write(value.normalize())
}

/// A count as the language writes it.
pub fn format_whole(value: usize, language: &Language) -> String {
    number_form(language).write(value.into())
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
