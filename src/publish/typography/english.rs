use std::ops::Range;

use super::{
    Fault,
    quotes::{around, dashes, straight},
    spelling,
    text::{after, before, is_address, is_space, thousands},
};

/// What the writer is to mend in an English text.
pub fn faults(text: &str) -> Vec<Fault> {
    let mut faults = straight(text, "“ … ”, or ‘ … ’ within them; an apostrophe is ’");
    faults.extend(dashes(text));
    faults.extend(spaces(text));
    faults.extend(guillemets(text));
    faults.extend(per_cent(text));
    faults.extend(numbers(text));
    faults.extend(spelling::faults(text));
    faults
}

fn spaces(text: &str) -> Vec<Fault> {
    let signs = text.char_indices().filter(|(_, sign)| ":;!?".contains(*sign));
    let is_apart = |at: usize| {
        let ends = after(text, at + 1).is_none_or(|next| is_space(next) || ")]”’".contains(next));
        ends && before(text, at).is_some_and(is_space)
    };
    let fault = |(at, sign): (usize, char)| Fault {
        at: at..at + 1,
        rule: "english-space",
        found: format!("a space before `{sign}` in {}", around(text, at)),
        expected: format!("`{sign}` right behind the word"),
    };
    signs.filter(|(at, _)| is_apart(*at)).map(fault).collect()
}

fn guillemets(text: &str) -> Vec<Fault> {
    let fault = |(at, mark): (usize, &str)| Fault {
        at: at..at + mark.len(),
        rule: "foreign-quote",
        found: format!("`{mark}` in {}", around(text, at)),
        expected: "“ … ”".to_owned(),
    };
    text.match_indices(['«', '»']).map(fault).collect()
}

fn per_cent(text: &str) -> Vec<Fault> {
    let found = text.match_indices('%').filter_map(|(at, _)| {
        let number = text[..at].trim_end_matches(is_space);
        let start = number.rfind(|character: char| !(character.is_ascii_digit() || ".,".contains(character)));
        let start = start.map_or(0, |before| before + after(number, before).map_or(1, char::len_utf8));
        let is_end = after(text, at + 1).is_none_or(|next| !next.is_alphanumeric());
        let number = &number[start..];
        let is_number = number.bytes().any(|byte| byte.is_ascii_digit()) && is_end && !is_address(text, at);
        is_number.then(|| Fault {
            at: start..at + 1,
            rule: "per-cent",
            found: format!("`{}`", &text[start..=at]),
            expected: format!("`{number} per cent`"),
        })
    });
    found.collect()
}

/// Thousands with spaces, as French writes them.
fn numbers(text: &str) -> Vec<Fault> {
    let fault = |(at, _): (Range<usize>, _)| Fault {
        rule: "thousands",
        found: format!("the number `{}`", &text[at.clone()]),
        expected: format!("`{}`", text[at.clone()].replace(is_space, ",")),
        at,
    };
    thousands(text, is_space).into_iter().map(fault).collect()
}

#[cfg(test)]
mod tests {
    use super::faults;

    #[test]
    fn what_the_writer_has_to_mend_is_found() {
        let cases: [(&str, &[&str]); 9] = [
            ("say \"this\" : now", &["straight-quote", "english-space"]),
            ("« so » it is", &["foreign-quote"; 2]),
            ("86% and 6.9 % of it, 100%.", &["per-cent"; 3]),
            ("from 2 340 to 1,000", &["thousands"]),
            ("one - two", &["hyphen-for-dash"]),
            ("the color", &["spelling"]),
            ("the Members' view: “two words”, a%20b; https://x.org/?a=1%", &[]),
            ("**86%** of it", &["per-cent"]),
            ("86 per cent (a third!), don’t", &[]),
        ];
        for (text, expected) in cases {
            let mut found = faults(text);
            found.sort_by_key(|fault| fault.at.start);
            let rules: Vec<&str> = found.iter().map(|fault| fault.rule).collect();
            assert_eq!(rules, expected, "{text}");
        }
        assert_eq!(faults("of 6.9 %")[0].expected, "`6.9 per cent`");
        assert_eq!(faults("of 2\u{a0}340")[0].expected, "`2,340`");
    }
}
