use calamine::{ExcelDateTime, ExcelDateTimeType};

use super::{columns::Form, grid::Content};
use crate::publish::read::findings::quoted;

/// The most characters that a cell may hold.
pub const LONGEST: usize = 10_000;

/// The rule, what was found and what was expected.
type Fault = (&'static str, String, String);

/// What a cell says, as TOML would write it.
///
/// # Errors
///
/// What is wrong with it.
pub fn text(content: &Content, form: Form, header: &str) -> Result<String, Fault> {
    let said = |rule, expected: &str| Err((rule, format!("`{header}` is {}", kind(content)), expected.to_owned()));
    match (content, form) {
        (Content::Formula(_), _) => said(
            "formula",
            "the value itself: what a formula gave may have changed since",
        ),
        (Content::Text(text), _) if text.chars().count() > LONGEST => {
            let found = format!("`{header}` has {} characters", text.chars().count());
            Err(("too-long", found, format!("at most {LONGEST}")))
        }
        (Content::Text(text), Form::Date) if is_moment(text) => said("date-time", DATE),
        (Content::Text(text), Form::Date) => match serial(text.parse().unwrap_or_default()) {
            Some(day) if text.len() == 5 => {
                let found = format!("`{header}` is {}, perhaps the day number of `{day}`", quoted(text));
                Err(("date-serial", found, DATE.to_owned()))
            }
            _ => Ok(text.clone()),
        },
        (Content::Text(text), _) => Ok(text.clone()),
        (Content::Number(number), Form::Number) => match decimal(*number) {
            Some(text) => Ok(text),
            None => said("bad-number", "a number of at most 15 digits, or decimal text"),
        },
        (Content::Date(_) | Content::Other(_), Form::Number) => said("wrong-type", "a number"),
        (Content::Date(date), Form::Date) => Ok(date.to_string()),
        (Content::Number(number), Form::Date) => match serial(*number) {
            Some(_) if (1000.0..3000.0).contains(number) => {
                let found = format!("`{header}` is {}", kind(content));
                Err(("number-for-text", found, format!("the year as text: type `'{number}`")))
            }
            Some(day) => {
                let found = format!("`{header}` is {}, perhaps the day number of `{day}`", kind(content));
                Err(("date-serial", found, DATE.to_owned()))
            }
            None => said("number-for-text", DATE),
        },
        (Content::Other(_), Form::Date) => said("wrong-type", DATE),
        (Content::Number(_), _) => said("number-for-text", "text: format the cell as text, then type it again"),
        (Content::Date(_) | Content::Other(_), _) => said("wrong-type", "text"),
    }
}

const DATE: &str =
    "a date as text, `2006`, `2006-08` or `2006-08-21`, or a cell formatted as a date, without time or zone";

/// What stands in a cell, in words.
pub fn kind(content: &Content) -> String {
    match content {
        Content::Text(text) => format!("the text {}", quoted(text)),
        Content::Number(number) => format!("the number `{number}`"),
        Content::Date(date) => format!("the date cell `{date}`"),
        Content::Formula(formula) => format!("the formula {}", quoted(&format!("={formula}"))),
        Content::Other(words) => words.clone(),
    }
}

/// A number as it was typed: spreadsheets keep fifteen digits of one, and what has more of them was computed.
fn decimal(number: f64) -> Option<String> {
    // The shortest writing that reads back as the same number, without an exponent.
    let text = format!("{number}");
    let digits = text
        .trim_start_matches(['-', '0', '.'])
        .bytes()
        .filter(u8::is_ascii_digit);
    (number.is_finite() && digits.count() <= 15).then_some(text)
}

/// The day that a whole number would be, were it a date.
fn serial(number: f64) -> Option<String> {
    let is_day = number.fract() == 0.0 && (1.0..2_958_466.0).contains(&number);
    let (year, month, day, ..) = ExcelDateTime::new(number, ExcelDateTimeType::DateTime, false).to_ymd_hms_milli();
    is_day.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// Whether a text is a day with a time: `2024-05-01T10:00:00Z`, `2024-05-01 10:00`.
fn is_moment(text: &str) -> bool {
    let (Some(day), Some(rest)) = (text.get(..10), text.get(10..)) else {
        return false;
    };
    day.len() == 10 && day.parse::<crate::model::PartialDate>().is_ok() && rest.starts_with(['T', ' ', '+', 'Z'])
}

#[cfg(test)]
mod tests {
    use super::{super::grid::Content, Form, text};

    #[test]
    fn days_are_read_from_text_and_from_date_cells_and_from_nothing_else() {
        let said = |content: &Content| text(content, Form::Date, "date").map_err(|(rule, ..)| rule);
        let words = |text: &str| Content::Text(text.to_owned());
        let cases = [
            (words("2024"), Ok("2024")),
            (words("2024-05-01"), Ok("2024-05-01")),
            (words("46023"), Err("date-serial")),
            (words("2024-05-01T10:00:00Z"), Err("date-time")),
            (words("2024-05-01 10:00"), Err("date-time")),
            (Content::Number(46_023.0), Err("date-serial")),
            (Content::Number(2024.0), Err("number-for-text")),
            (Content::Number(f64::NAN), Err("number-for-text")),
            (Content::Number(f64::INFINITY), Err("number-for-text")),
            (Content::Formula("TODAY()".to_owned()), Err("formula")),
        ];
        for (content, expected) in cases {
            assert_eq!(said(&content), expected.map(str::to_owned), "{content:?}");
        }
    }

    #[test]
    fn numbers_are_read_as_they_were_typed() {
        let said = |number: f64| text(&Content::Number(number), Form::Number, "value").map_err(|(rule, ..)| rule);
        for (number, expected) in [
            (0.0, "0"),
            (12.5, "12.5"),
            (-3.0, "-3"),
            (0.1, "0.1"),
            (1e14, "100000000000000"),
        ] {
            assert_eq!(said(number), Ok(expected.to_owned()));
        }
        for number in [0.1 + 0.2, 1e300, f64::NAN, f64::INFINITY] {
            assert_eq!(said(number), Err("bad-number"), "{number}");
        }
        let date = Content::Formula("1+1".to_owned());
        assert_eq!(
            text(&date, Form::Number, "value").map_err(|(rule, ..)| rule),
            Err("formula")
        );
    }
}
