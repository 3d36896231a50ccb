use super::{
    Fault, HIDDEN,
    quotes::{around, dashes, straight},
    text::{after, before, is_address, is_space, is_wordy, thousands, words},
};

/// What the writer is to mend in a French text.
pub fn faults(text: &str) -> Vec<Fault> {
    let mut faults = straight(text, "« … », or “ … ” within them; an apostrophe is ’");
    faults.extend(dashes(text));
    faults.extend(spaces(text));
    faults.extend(quotations(text));
    faults.extend(ordinals(text));
    faults.extend(numbers(text));
    faults
}

/// Signs that want a space and have none.
fn spaces(text: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (at, sign) in text.char_indices() {
        let next = after(text, at + sign.len_utf8());
        let is_missing = match sign {
            '«' => next.is_some_and(|next| !is_space(next)),
            '»' => before(text, at).is_some_and(|last| !is_space(last)),
            '%' => {
                before(text, at).is_some_and(|last| last.is_ascii_digit())
                    && next.is_none_or(|next| !next.is_alphanumeric())
            }
            ':' | ';' | '!' | '?' => ends_bare(text, at, next),
            _ => false,
        };
        if !is_missing || is_address(text, at) {
            continue;
        }
        let (place, shown) = match sign {
            '«' => ("after", format!("{sign} ")),
            _ => ("before", format!(" {sign}")),
        };
        faults.push(Fault {
            at: at..at + sign.len_utf8(),
            rule: "french-space",
            found: format!("no space {place} `{sign}` in {}", around(text, at)),
            expected: format!("`{shown}`: publishing makes the space a no-break one"),
        });
    }
    faults
}

/// Whether a sign ends a clause and stands right behind its last word.
fn ends_bare(text: &str, at: usize, next: Option<char>) -> bool {
    let last = before(text, at);
    let is_behind = last.is_some_and(|last| is_wordy(last) || ")]”’»…".contains(last));
    let is_end = next.is_none_or(|next| is_space(next) || next == HIDDEN || ")]”»".contains(next));
    is_behind && is_end
}

/// English quotation marks that no French ones enclose.
fn quotations(text: &str) -> Vec<Fault> {
    let mut depth = 0_usize;
    let mut faults = Vec::new();
    for (at, sign) in text.char_indices() {
        match sign {
            '«' => depth += 1,
            '»' => depth = depth.saturating_sub(1),
            '“' | '”' | '„' if depth == 0 => faults.push(Fault {
                at: at..at + sign.len_utf8(),
                rule: "foreign-quote",
                found: format!("`{sign}` in {}", around(text, at)),
                expected: "« … »; “ … ” only within them".to_owned(),
            }),
            _ => {}
        }
    }
    faults
}

/// "1ère" and "2ème", which French writes "1re" and "2e".
fn ordinals(text: &str) -> Vec<Fault> {
    let fault = |(at, word): (std::ops::Range<usize>, &str)| {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let number = digits.max(word.bytes().take_while(|byte| b"IVX".contains(byte)).count());
        let (number, ending) = word.split_at(number);
        let short = match ending {
            "ère" | "ére" | "iere" | "ière" => "re",
            "ier" => "er",
            "ème" | "eme" | "ième" | "ieme" => "e",
            "èmes" | "emes" | "ièmes" | "iemes" => "es",
            "e" if number == "1" => "er",
            _ => return None,
        };
        (!number.is_empty()).then(|| Fault {
            at,
            rule: "ordinal",
            found: format!("the ordinal `{word}`"),
            expected: format!("`{number}{short}`: publishing raises its end"),
        })
    };
    words(text).filter_map(fault).collect()
}

/// Thousands with commas, as English writes them: of two commas or more, so that no decimal is taken for one.
fn numbers(text: &str) -> Vec<Fault> {
    let numbers = thousands(text, |character| character == ',').into_iter();
    let fault = |(at, _): (std::ops::Range<usize>, _)| Fault {
        rule: "thousands",
        found: format!("the number `{}`", &text[at.clone()]),
        expected: format!("`{}`", text[at.clone()].replace(',', " ")),
        at,
    };
    numbers.filter(|(_, parting)| parting.len() > 1).map(fault).collect()
}

#[cfg(test)]
mod tests {
    use super::faults;

    fn rules(text: &str) -> Vec<&'static str> {
        let mut faults = faults(text);
        faults.sort_by_key(|fault| fault.at.start);
        faults.into_iter().map(|fault| fault.rule).collect()
    }

    #[test]
    fn what_the_writer_has_to_mend_is_found() {
        let cases: [(&str, &[&str]); 9] = [
            ("Introduction: la suite", &["french-space"]),
            ("«mot» ; vraiment? 86% (oui!)", &["french-space"; 5]),
            ("dire \"cela\"", &["straight-quote"]),
            ("dire “cela”", &["foreign-quote"; 2]),
            ("dire « un “mot” ici »", &[]),
            ("la 1ère et le 2ème, le IIIème, le 1e", &["ordinal"; 4]),
            ("1,234,567 et 2,340", &["thousands"]),
            ("un - deux", &["hyphen-for-dash"]),
            ("Voici : 10:30, ISO 27001:2013, l'un, https://x.org/?a=b; fin", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(rules(text), expected, "{text}");
        }
    }

    #[test]
    fn what_publishing_sets_is_no_fault() {
        for text in [
            "Voici : « tout » ; oui ? 86 % et 2 340...",
            "« N’est-ce pas ? » dit l'autre.",
            "rien (du tout) ici.",
        ] {
            assert_eq!(rules(text), [""; 0], "{text}");
        }
    }
}
