use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// How a language writes numbers. Figures are decimal text throughout: no float is ever written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NumberForm {
    /// Between whole part and fraction.
    pub decimal: String,
    /// Between groups of three digits.
    pub group: String,
    /// From how many digits of the whole part on there are groups.
    pub group_from: u8,
    /// The digit nought, which the other nine follow in Unicode.
    pub zero: char,
    /// Before a number below nought.
    pub minus: String,
}

impl Default for NumberForm {
    fn default() -> Self {
        Self {
            decimal: ".".into(),
            group: ",".into(),
            group_from: 4,
            zero: '0',
            minus: "\u{2212}".into(),
        }
    }
}

impl NumberForm {
    /// The number as the reader reads it, with as many decimals as it has.
    pub fn write(&self, value: Decimal) -> String {
        self.write_text(&value.to_string())
    }

    /// A year: digits without groups.
    pub fn write_year(&self, year: i32) -> String {
        let mut text = String::new();
        if year < 0 {
            text.push_str(&self.minus);
        }
        self.push_digits(&mut text, year.unsigned_abs().to_string().as_bytes());
        text
    }

    /// `text` is plain decimal text: "-1234.50".
    pub(super) fn write_text(&self, text: &str) -> String {
        let (minus, digits) = match text.strip_prefix('-') {
            Some(digits) => (self.minus.as_str(), digits),
            None => ("", text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let mut written = String::from(minus);
        if whole.len() < usize::from(self.group_from.max(1)) {
            self.push_digits(&mut written, whole.as_bytes());
        } else {
            for (index, digit) in whole.bytes().enumerate() {
                if index > 0 && (whole.len() - index) % 3 == 0 {
                    written.push_str(&self.group);
                }
                self.push_digits(&mut written, &[digit]);
            }
        }
        if !fraction.is_empty() {
            written.push_str(&self.decimal);
            self.push_digits(&mut written, fraction.as_bytes());
        }
        written
    }

    fn push_digits(&self, text: &mut String, digits: &[u8]) {
        for digit in digits {
            let value = u32::from(digit.wrapping_sub(b'0'));
            text.push(char::from_u32(u32::from(self.zero) + value).unwrap_or('\u{fffd}'));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::NumberForm;

    #[test]
    fn numbers_are_grouped_and_keep_their_decimals() {
        let english = NumberForm::default();
        let french = NumberForm {
            decimal: ",".into(),
            group: "\u{202f}".into(),
            ..NumberForm::default()
        };
        let arabic = NumberForm {
            decimal: "٫".into(),
            group: "٬".into(),
            zero: '٠',
            ..NumberForm::default()
        };
        let spanish = NumberForm {
            group: " ".into(),
            group_from: 5,
            ..NumberForm::default()
        };
        for (text, form, expected) in [
            ("0", &english, "0"),
            ("999", &english, "999"),
            ("1000", &english, "1,000"),
            ("-1234567.50", &english, "−1,234,567.50"),
            ("1234567.5", &french, "1\u{202f}234\u{202f}567,5"),
            ("1234.5", &arabic, "١٬٢٣٤٫٥"),
            ("1234", &spanish, "1234"),
            ("12345", &spanish, "12 345"),
        ] {
            assert_eq!(form.write_text(text), expected);
        }
        assert_eq!(english.write_year(2028), "2028");
    }
}
