/// The form of a value: the simple types that the IATI schemas use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// Any text.
    String,
    /// Any text and any elements.
    Anything,
    /// Digits with at most one point and a sign: no exponent, no separators.
    Decimal,
    /// `2025-01-31`, with or without a time zone.
    Date,
    /// `2025-01-31T12:00:00`, with or without fractions of a second and a time zone.
    DateTime,
    /// `true`, `false`, `1` or `0`.
    Boolean,
    /// A whole number of 32 bits.
    Int,
    /// A whole number from 0.
    NonNegativeInteger,
    /// A whole number from 1.
    PositiveInteger,
    /// An address.
    Uri,
    /// One word of name characters.
    NameToken,
    /// A language tag, or nothing.
    Language,
}

impl Form {
    /// By its name in XML Schema; `lang` for `xml:lang`.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "string" => Self::String,
            "anyType" => Self::Anything,
            "decimal" => Self::Decimal,
            "date" => Self::Date,
            "dateTime" => Self::DateTime,
            "boolean" => Self::Boolean,
            "int" => Self::Int,
            "nonNegativeInteger" => Self::NonNegativeInteger,
            "positiveInteger" => Self::PositiveInteger,
            "anyURI" => Self::Uri,
            "NMTOKEN" => Self::NameToken,
            "lang" => Self::Language,
            _ => return None,
        })
    }

    /// What it is called in messages.
    pub fn key(self) -> &'static str {
        match self {
            Self::String | Self::Anything => "form.text",
            Self::Decimal => "form.decimal",
            Self::Date => "form.date",
            Self::DateTime => "form.date-time",
            Self::Boolean => "form.boolean",
            Self::Int => "form.integer",
            Self::NonNegativeInteger => "form.from-0",
            Self::PositiveInteger => "form.from-1",
            Self::Uri => "form.uri",
            Self::NameToken => "form.token",
            Self::Language => "form.language",
        }
    }

    /// Whether a value has the form, white space around it put aside.
    #[inline]
    pub fn allows(self, value: &str) -> bool {
        match self {
            Self::String | Self::Anything => return true,
            _ => {}
        }
        let value = value.trim_matches([' ', '\t', '\n', '\r']);
        match self {
            Self::String | Self::Anything => true,
            Self::Decimal => is_decimal(value),
            Self::Date => date(value).is_some_and(is_zone),
            Self::DateTime => is_date_time(value),
            Self::Boolean => matches!(value, "true" | "false" | "1" | "0"),
            Self::Int => is_integer(value) && value.parse::<i32>().is_ok(),
            Self::NonNegativeInteger => is_integer(value) && (!value.starts_with('-') || is_zero(value)),
            Self::PositiveInteger => is_integer(value) && !value.starts_with('-') && !is_zero(value),
            Self::Uri => is_uri(value),
            Self::NameToken => {
                !value.is_empty()
                    && value
                        .chars()
                        .all(|next| next.is_alphanumeric() || matches!(next, '.' | '-' | '_' | ':' | '\u{B7}'))
            }
            Self::Language => value.is_empty() || is_language(value),
        }
    }
}

fn is_decimal(value: &str) -> bool {
    let digits = value.strip_prefix(['+', '-']).unwrap_or(value);
    let mut seen = false;
    let mut point = false;
    digits.bytes().all(|byte| match byte {
        b'0'..=b'9' => {
            seen = true;
            true
        }
        b'.' if !point => {
            point = true;
            true
        }
        _ => false,
    }) && seen
}

fn is_integer(value: &str) -> bool {
    let digits = value.strip_prefix(['+', '-']).unwrap_or(value);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_zero(value: &str) -> bool {
    value.bytes().all(|byte| matches!(byte, b'0' | b'-' | b'+'))
}

/// `count` digits, as a number, and what follows.
fn digits(value: &str, count: usize) -> Option<(u32, &str)> {
    let (number, rest) = value.split_at_checked(count)?;
    if !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some((number.parse().ok()?, rest))
}

/// What follows a date that the calendar has.
fn date(value: &str) -> Option<&str> {
    let unsigned = value.strip_prefix('-').unwrap_or(value);
    let length = unsigned.bytes().take_while(u8::is_ascii_digit).count();
    if !(4..=9).contains(&length) || (length > 4 && unsigned.starts_with('0')) {
        return None;
    }
    let (year, rest) = digits(unsigned, length)?;
    let (month, rest) = digits(rest.strip_prefix('-')?, 2)?;
    let (day, rest) = digits(rest.strip_prefix('-')?, 2)?;
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        _ => return None,
    };
    (year > 0 && (1..=last).contains(&day)).then_some(rest)
}

fn is_zone(value: &str) -> bool {
    if value.is_empty() || value == "Z" {
        return true;
    }
    let zone = || {
        let (hours, rest) = digits(value.strip_prefix(['+', '-'])?, 2)?;
        let (minutes, rest) = digits(rest.strip_prefix(':')?, 2)?;
        Some(rest.is_empty() && minutes < 60 && (hours < 14 || hours == 14 && minutes == 0))
    };
    zone().unwrap_or(false)
}

fn is_date_time(value: &str) -> bool {
    let time = || {
        let (hours, rest) = digits(date(value)?.strip_prefix('T')?, 2)?;
        let (minutes, rest) = digits(rest.strip_prefix(':')?, 2)?;
        let (seconds, rest) = digits(rest.strip_prefix(':')?, 2)?;
        let (fraction, rest) = match rest.strip_prefix('.') {
            None => ("", rest),
            Some(rest) => {
                let count = rest.bytes().take_while(u8::is_ascii_digit).count();
                if count == 0 {
                    return None;
                }
                rest.split_at(count)
            }
        };
        let midnight = hours == 24 && minutes == 0 && seconds == 0 && fraction.bytes().all(|byte| byte == b'0');
        Some((hours < 24 || midnight) && minutes < 60 && seconds < 60 && is_zone(rest))
    };
    time().unwrap_or(false)
}

/// Whether XML Schema takes it as an address: nearly everything, but no stray `%` or `[`, no two `#`, no bad port.
fn is_uri(value: &str) -> bool {
    let bytes = value.as_bytes();
    let stray = |(at, byte): (usize, &u8)| {
        let hex = |hex: &[u8]| hex.iter().all(u8::is_ascii_hexdigit);
        *byte == b'%' && !bytes.get(at + 1..at + 3).is_some_and(hex)
    };
    if bytes.iter().enumerate().any(stray) {
        return false;
    }
    let (value, fragment) = value.split_once('#').unwrap_or((value, ""));
    if fragment.contains('#') {
        return false;
    }
    let end = value.find(['/', '?']).unwrap_or(value.len());
    let rest = match value[..end].find(':') {
        Some(colon) if !is_scheme(&value[..colon]) => return false,
        Some(colon) => &value[colon + 1..],
        None => value,
    };
    let Some(rest) = rest.strip_prefix("//") else {
        return !rest.contains(['[', ']']);
    };
    let (authority, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    let host = authority.split_once('@').map_or(authority, |(_, host)| host);
    let (host, port) = match host.strip_prefix('[').map(|host| host.split_once(']')) {
        Some(None) => return false,
        Some(Some((_, port))) => ("", port),
        None => host.split_at(host.find(':').unwrap_or(host.len())),
    };
    let port = port.strip_prefix(':').unwrap_or(port);
    !host.contains(['@', '[', ']'])
        && !path.contains(['[', ']'])
        && port.len() < 10
        && port.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_scheme(scheme: &str) -> bool {
    scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
}

fn is_language(value: &str) -> bool {
    value.split('-').enumerate().all(|(place, part)| {
        (1..=8).contains(&part.len())
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphabetic() || place > 0 && byte.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_take_what_xml_schema_takes() {
        let cases: [(Form, &[&str], &[&str]); 8] = [
            (
                Form::Decimal,
                &["1", "-1.50", "+.5", "7.", " 3 "],
                &["", "1,000", "1e5", ".", "1.2.3", "NaN", "--1"],
            ),
            (
                Form::Date,
                &["2024-02-29", "2023-01-31Z", "2023-01-31+05:30", "12023-01-31"],
                &[
                    "2023-02-29",
                    "2023-1-31",
                    "31/01/2023",
                    "2023-01-31T00:00:00",
                    "",
                    "0000-01-01",
                    "2023-13-01",
                ],
            ),
            (
                Form::DateTime,
                &[
                    "2023-01-31T00:00:00",
                    "2023-01-31T24:00:00",
                    "2023-01-31T23:59:59.123+14:00",
                ],
                &[
                    "2023-01-31",
                    "2023-01-31T24:00:01",
                    "2023-01-31 10:00:00",
                    "2023-01-31T10:00",
                    "2023-01-31T10:00:00.",
                ],
            ),
            (Form::Boolean, &["true", "0"], &["yes", "TRUE", ""]),
            (Form::Int, &["-5", "+2147483647"], &["2147483648", "1.0", ""]),
            (
                Form::PositiveInteger,
                &["1", "99999999999999999999"],
                &["0", "-1", "-0", ""],
            ),
            (Form::NonNegativeInteger, &["0", "-0", "12"], &["-1", "1.0"]),
            (
                Form::Uri,
                &[
                    "",
                    "http://example.org/a b",
                    "example.org",
                    "http://[::1]/",
                    "mailto:a@b",
                    "a/b:c",
                ],
                &[
                    "http://example.org/100%",
                    "a#b#c",
                    "http://example.org:port/",
                    "1:2",
                    "[a]",
                    "http://a@b@c/",
                ],
            ),
        ];
        for (form, good, bad) in cases {
            for value in good {
                assert!(form.allows(value), "{form:?} {value}");
            }
            for value in bad {
                assert!(!form.allows(value), "{form:?} {value}");
            }
        }
        assert!(Form::Language.allows("zh-Hans-CN") && Form::Language.allows("") && !Form::Language.allows("en_GB"));
    }
}
