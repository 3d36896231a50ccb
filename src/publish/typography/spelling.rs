//! English in the spelling of the United Nations: British, with -ize.

use std::ops::Range;

use super::{
    Fault, HIDDEN,
    text::{before, is_address, is_space, words},
};

/// Words that are spelled otherwise in the United Nations.
const WORDS: &[(&str, &str)] = &[
    ("acknowledgment", "acknowledgement"),
    ("acknowledgments", "acknowledgements"),
    ("afterward", "afterwards"),
    ("aging", "ageing"),
    ("aluminum", "aluminium"),
    ("analyze", "analyse"),
    ("analyzed", "analysed"),
    ("analyzer", "analyser"),
    ("analyzes", "analyses"),
    ("analyzing", "analysing"),
    ("artifact", "artefact"),
    ("artifacts", "artefacts"),
    ("catalog", "catalogue"),
    ("cataloged", "catalogued"),
    ("cataloging", "cataloguing"),
    ("catalogs", "catalogues"),
    ("catalyze", "catalyse"),
    ("catalyzed", "catalysed"),
    ("catalyzes", "catalyses"),
    ("catalyzing", "catalysing"),
    ("center", "centre"),
    ("centered", "centred"),
    ("centering", "centring"),
    ("centers", "centres"),
    ("defense", "defence"),
    ("e-mail", "email"),
    ("e-mails", "emails"),
    ("enroll", "enrol"),
    ("enrollment", "enrolment"),
    ("enrolls", "enrols"),
    ("fiber", "fibre"),
    ("fibers", "fibres"),
    ("fulfill", "fulfil"),
    ("fulfillment", "fulfilment"),
    ("fulfills", "fulfils"),
    ("gray", "grey"),
    ("installment", "instalment"),
    ("installments", "instalments"),
    ("internet", "Internet"),
    ("judgment", "judgement"),
    ("judgments", "judgements"),
    ("kilometer", "kilometre"),
    ("kilometers", "kilometres"),
    ("liter", "litre"),
    ("liters", "litres"),
    ("maneuver", "manoeuvre"),
    ("offense", "offence"),
    ("offenses", "offences"),
    ("on-line", "online"),
    ("paralyze", "paralyse"),
    ("paralyzed", "paralysed"),
    ("percent", "per cent"),
    ("practiced", "practised"),
    ("practicing", "practising"),
    ("pretense", "pretence"),
    ("skeptical", "sceptical"),
    ("skepticism", "scepticism"),
    ("skillful", "skilful"),
    ("theater", "theatre"),
    ("theaters", "theatres"),
    ("toward", "towards"),
    ("web-site", "website"),
    ("willful", "wilful"),
];

/// Stems in -or that the United Nations write with -our, and what may follow.
const OUR: &[&str] = &[
    "arm", "behavi", "cand", "clam", "col", "demean", "discol", "dishon", "endeav", "fav", "ferv", "flav", "harb",
    "hon", "hum", "lab", "mism", "neighb", "od", "parl", "rig", "rum", "sav", "savi", "splend", "tum", "unfav", "val",
    "vap", "vig", "watercol",
];
const AFTER_OUR: &[&str] = &[
    "", "s", "ed", "ing", "able", "ably", "al", "ally", "er", "ers", "ful", "fully", "hood", "hoods", "ite", "ites",
    "less", "ly",
];

/// Verbs that double their l.
const DOUBLE_L: &[&str] = &[
    "cancel", "channel", "counsel", "dial", "equal", "fuel", "label", "level", "marvel", "model", "panel", "pedal",
    "refuel", "remodel", "rival", "shovel", "signal", "spiral", "total", "travel", "tunnel", "unravel",
];
const AFTER_DOUBLE_L: &[&str] = &["ed", "ing", "er", "ers", "or", "ors"];

/// Prefixes that are written without a hyphen.
const JOINED: &[&str] = &["co-operat", "co-ordinat"];

/// What stands before -ise where English has no -ize.
const NEVER_IZE: &[&str] = &[
    "adv",
    "advert",
    "appra",
    "appr",
    "chast",
    "circumc",
    "comprom",
    "compr",
    "conc",
    "counterpo",
    "dem",
    "desp",
    "dev",
    "disgu",
    "enterpr",
    "exc",
    "exerc",
    "expert",
    "franch",
    "fundra",
    "improv",
    "inc",
    "lia",
    "likew",
    "mala",
    "merchand",
    "mispr",
    "moonr",
    "no",
    "otherw",
    "parad",
    "po",
    "pract",
    "prec",
    "prem",
    "prom",
    "pra",
    "ra",
    "rev",
    "repr",
    "superv",
    "sunr",
    "surm",
    "surpr",
    "telev",
    "treat",
    "tortoi",
    "turquo",
    "upr",
    "val",
    "porpo",
    "bru",
    "cru",
    "bra",
];
/// The same, where only the whole word will do.
const NEVER_IZE_ALONE: &[&str] = &[
    "ar",
    "r",
    "w",
    "gu",
    "v",
    "m",
    "an",
    "unw",
    "ka",
    "clockw",
    "anticlockw",
    "lengthw",
    "l",
];

/// Endings with -is- that become -iz-.
const ISE: &[&str] = &[
    "isational",
    "isations",
    "isation",
    "isers",
    "iser",
    "ised",
    "ises",
    "ising",
    "ise",
    "isable",
];

/// Names that keep their own spelling.
const NAMES: &[&str] = &[
    "Organisation for Economic Co-operation and Development",
    "Organisation for the Prohibition of Chemical Weapons",
    "Organisation of Islamic Cooperation",
    "Organisation internationale",
    "Centers for Disease Control and Prevention",
];

/// Words in another spelling than that of the United Nations. What is quoted, and names that begin with a capital within
/// a sentence, keep theirs; an organization is never left out so, unless its name is known.
pub fn faults(text: &str) -> Vec<Fault> {
    let kept = kept(text);
    let is_kept = |at: &Range<usize>| kept.iter().any(|kept| kept.contains(&at.start)) || is_address(text, at.start);
    let fault = |(at, word): (Range<usize>, &str)| {
        let expected = expected(word).or_else(|| program(text, &at, word))?;
        let is_name = word.starts_with(char::is_uppercase) && !begins_sentence(text, at.start);
        let is_organisation = word.starts_with("Organisation");
        (!is_kept(&at) && (!is_name || is_organisation)).then(|| Fault {
            rule: "spelling",
            found: format!("the spelling `{word}`"),
            expected: format!("`{expected}`"),
            at,
        })
    };
    words(text).filter_map(fault).collect()
}

/// How the United Nations spell a word that is spelled otherwise.
fn expected(word: &str) -> Option<String> {
    if word.chars().any(|character| character.is_ascii_digit()) || word.len() > 40 {
        return None;
    }
    let (word, ending) = match word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")) {
        Some(owner) => (owner, "’s"),
        None => (word, ""),
    };
    let lower = word.to_lowercase();
    let listed = WORDS.binary_search_by_key(&lower.as_str(), |(wrong, _)| wrong);
    let spelled = listed
        .ok()
        .map(|at| WORDS[at].1.to_owned())
        .filter(|right| right != word)
        .or_else(|| {
            lower
                .split('-')
                .next_back()
                .and_then(by_stem)
                .map(|right| joined(&lower, &right))
        })
        .or_else(|| {
            JOINED
                .iter()
                .any(|start| lower.starts_with(start))
                .then(|| lower.replacen("co-", "co", 1))
        })?;
    let is_capital = word.starts_with(char::is_uppercase) && word[1..].chars().all(|rest| !rest.is_uppercase());
    match spelled.chars().next() {
        Some(first) if is_capital => {
            let capital: String = first.to_uppercase().chain(spelled.chars().skip(1)).collect();
            Some(capital + ending)
        }
        _ if word.chars().any(char::is_uppercase) => None,
        _ => Some(spelled + ending),
    }
}

/// The last part of a compound in its place.
fn joined(word: &str, last: &str) -> String {
    match word.rsplit_once('-') {
        Some((first, _)) => format!("{first}-{last}"),
        None => last.to_owned(),
    }
}

fn by_stem(word: &str) -> Option<String> {
    let our = OUR.iter().filter(|_| word.contains("or")).find_map(|stem| {
        let rest = word.strip_prefix(stem)?.strip_prefix("or")?;
        AFTER_OUR.contains(&rest).then(|| format!("{stem}our{rest}"))
    });
    let double = || {
        DOUBLE_L.iter().find_map(|stem| {
            let rest = word.strip_prefix(stem)?;
            AFTER_DOUBLE_L.contains(&rest).then(|| format!("{stem}l{rest}"))
        })
    };
    let ize = || {
        ISE.iter().find_map(|ending| {
            let stem = word.strip_suffix(ending)?;
            let never = NEVER_IZE.iter().any(|never| stem.ends_with(never)) || NEVER_IZE_ALONE.contains(&stem);
            (!never && stem.len() > 2).then(|| format!("{stem}iz{}", &ending[2..]))
        })
    };
    our.or_else(double).or_else(ize)
}

/// "program", which is right of a computer's only.
fn program(text: &str, at: &Range<usize>, word: &str) -> Option<String> {
    let right = match word {
        "program" => "programme",
        "programs" => "programmes",
        _ => return None,
    };
    let last = text[..at.start].trim_end_matches(is_space);
    let is_computer = ["computer", "software"]
        .iter()
        .any(|kind| last.to_lowercase().ends_with(kind));
    (!is_computer).then(|| right.to_owned())
}

/// Whether the word at a place is the first of a sentence.
fn begins_sentence(text: &str, at: usize) -> bool {
    let last = text[..at]
        .trim_end_matches(|character: char| is_space(character) || character == HIDDEN || "“‘(".contains(character));
    before(last, last.len()).is_none_or(|character| ".:!?".contains(character))
}

/// What is quoted, and names that are known.
fn kept(text: &str) -> Vec<Range<usize>> {
    let mut kept: Vec<Range<usize>> = Vec::new();
    for (open, close) in [('“', '”'), ('‘', '’')] {
        for (at, _) in text.match_indices(open) {
            let end = text[at..].find(close).map_or(text.len(), |end| at + end);
            kept.push(at..end);
        }
    }
    for name in NAMES {
        kept.extend(text.match_indices(name).map(|(at, name)| at..at + name.len()));
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::{expected, faults};

    #[test]
    fn words_are_spelled_as_the_united_nations_do() {
        let cases = [
            ("organisation", "organization"),
            ("Organisations", "Organizations"),
            ("modernised", "modernized"),
            ("digitalisation", "digitalization"),
            ("prioritising", "prioritizing"),
            ("analyzing", "analysing"),
            ("Labor", "Labour"),
            ("behaviors", "behaviours"),
            ("modeling", "modelling"),
            ("co-operation", "cooperation"),
            ("re-organised", "re-organized"),
            ("Center’s", "Centre’s"),
            ("internet", "Internet"),
            ("percent", "per cent"),
        ];
        for (word, right) in cases {
            assert_eq!(expected(word).as_deref(), Some(right), "{word}");
        }
    }

    #[test]
    fn words_are_in_the_order_they_are_looked_up_in() {
        assert!(super::WORDS.is_sorted());
    }

    #[test]
    fn words_that_are_right_are_left() {
        let right = "advise adviser advertised analyse compromise comprise concise devised disguise enterprise enterprises \
                     exercise exercised expertise franchise improvise likewise merchandise noise otherwise practise \
                     practising precise premises promise promised promising raise raised revised rising supervise \
                     supervised surprise television treatise wise arise arising organize labour laboratory honorary \
                     levels travel dialled centre programme Internet email humorous vigorous uncompromising unrevised \
                     basis crisis crises analyses bases thesis promises expertises poised cruise miser riser this his \
                     risen visa visible visit advisable television isolate disable colorado harbour equality totals";
        for word in right.split_whitespace() {
            assert_eq!(expected(word), None, "{word}");
        }
    }

    #[test]
    fn quotations_names_and_addresses_keep_their_spelling() {
        for text in [
            "the report “Labor and color”",
            "the World Trade Center in New York",
            "the Organisation for Economic Co-operation and Development",
            "see https://center.org/labor",
            "a computer program",
        ] {
            assert_eq!(faults(text), [], "{text}");
        }
        let found = |text: &str| faults(text).len();
        assert_eq!(found("Centers of excellence; the Organisation and its programs"), 3);
    }
}
