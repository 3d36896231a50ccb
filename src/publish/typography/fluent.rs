use super::{
    Fault, HIDDEN, faults,
    quotes::around,
    set::{Edit, edits},
};
use crate::model::Language;

/// What is to be mended in the messages of a Fluent file, with its place in the file. Publishing sets nothing in
/// messages, so what it would set in a text is a fault here.
pub fn fluent_faults(source: &str, language: &Language) -> Vec<Fault> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in source.split_inclusive('\n') {
        if let Some(text) = words(line.trim_end()) {
            let unset = edits(&text, language).into_iter().map(|edit| fault(&text, &edit));
            let moved = faults(&text, language).into_iter().chain(unset).map(|fault| Fault {
                at: start + fault.at.start..start + fault.at.end,
                ..fault
            });
            found.extend(moved);
        }
        start += line.len();
    }
    found
}

fn fault(text: &str, (range, sign): &Edit) -> Fault {
    let expected = match *sign {
        "\u{a0}" => "a no-break space, U+00A0".to_owned(),
        "\u{202f}" => "a narrow no-break space, U+202F".to_owned(),
        sign => format!("`{sign}`"),
    };
    Fault {
        at: range.clone(),
        rule: "unset",
        found: format!("`{}` in {}", &text[range.clone()], around(text, range.start)),
        expected,
    }
}

/// The words of a line of a message, everything else hidden, byte by byte; none for a line without words.
fn words(line: &str) -> Option<String> {
    let inner = line.trim_start();
    let start = match inner.chars().next()? {
        '#' | '}' => return None,
        '[' | '*' => line.find(']')? + 1,
        _ if inner.len() < line.len() && !inner.starts_with('.') => 0,
        _ => line.find('=')? + 1,
    };
    let mut words = String::with_capacity(line.len());
    let mut depth = 0_usize;
    for (at, character) in line.char_indices() {
        if character == '{' {
            depth += 1;
        }
        match at >= start && depth == 0 {
            true => words.push(character),
            false => words.extend(std::iter::repeat_n(HIDDEN, character.len_utf8())),
        }
        if character == '}' {
            depth = depth.saturating_sub(1);
        }
    }
    Some(words)
}

#[cfg(test)]
mod tests {
    use super::fluent_faults;

    #[test]
    fn words_are_looked_at_and_the_rest_is_not() {
        let source = "# c'est: \"x\"\na-b = Voici : { $x } ;\n c = { $n ->\n    [one] l'un\n   *[other] { $n } points: oui\n }\n    suite !\n";
        let found: Vec<String> = fluent_faults(source, &"fr".into())
            .into_iter()
            .map(|fault| format!("{} {:?} {}", fault.rule, &source[fault.at], fault.expected))
            .collect();
        let expected = [
            "unset \" \" a no-break space, U+00A0",
            "unset \" \" a narrow no-break space, U+202F",
            "unset \"'\" `’`",
            "french-space \":\" ` :`: publishing makes the space a no-break one",
            "unset \" \" a narrow no-break space, U+202F",
        ];
        assert_eq!(found, expected);
    }
}
