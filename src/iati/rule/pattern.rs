use regex_lite::Regex;

/// A regular expression; the common kind "none of these characters" is looked at without one.
#[derive(Debug)]
pub(super) struct Pattern {
    regex: Regex,
    none_of: Option<Vec<char>>,
}

impl Pattern {
    pub(super) fn new(source: &str) -> Result<Self, String> {
        let regex = Regex::new(source).map_err(|error| error.to_string())?;
        let none_of = source
            .strip_prefix("^[^")
            .and_then(|rest| rest.strip_suffix("]+$"))
            .and_then(characters);
        Ok(Self { regex, none_of })
    }

    pub(super) fn is_match(&self, text: &str) -> bool {
        match &self.none_of {
            Some(characters) => !text.is_empty() && !text.contains(&characters[..]),
            None => self.regex.is_match(text),
        }
    }

    pub(super) fn as_str(&self) -> &str {
        self.regex.as_str()
    }
}

/// The characters of a class that names each, punctuation with a backslash before it or not.
fn characters(class: &str) -> Option<Vec<char>> {
    let mut characters = Vec::new();
    let mut rest = class.chars();
    while let Some(next) = rest.next() {
        let character = if next == '\\' { rest.next()? } else { next };
        if !matches!(character, '/' | '&' | '|' | '?' | ' ' | '#' | '%') {
            return None;
        }
        characters.push(character);
    }
    Some(characters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_say_the_same() {
        let source = r"^[^\/\&\|\?]+$";
        let pattern = Pattern::new(source);
        let regex = Regex::new(source);
        let (Ok(pattern), Ok(regex)) = (pattern, regex) else {
            panic!("not read")
        };
        assert!(pattern.none_of.is_some());
        for text in ["", "a", "a|b", "é?", "A-B", "/", "\\", "a\nb"] {
            assert_eq!(pattern.is_match(text), regex.is_match(text), "{text}");
        }
        assert!(Pattern::new("^[^a-z]+$").is_ok_and(|pattern| pattern.none_of.is_none()));
        assert!(Pattern::new("(").is_err());
    }
}
