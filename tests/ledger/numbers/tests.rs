use super::{Mention, Tongue, Weight, addresses, mentions};

/// The numbers beyond doubt of a text, then in brackets those that it may mention.
fn read(text: &str, tongue: Tongue) -> String {
    let keys = |weight: Weight| -> Vec<String> {
        let found = mentions(text, tongue);
        found
            .iter()
            .filter(|mention| mention.weight == weight)
            .map(Mention::key)
            .collect()
    };
    let (firm, loose) = (keys(Weight::Firm).join(" | "), keys(Weight::Loose).join(" | "));
    if loose.is_empty() {
        firm
    } else {
        format!("{firm} [{loose}]")
    }
}

fn check(tongue: Tongue, cases: &[(&str, &str)]) {
    for (text, numbers) in cases {
        assert_eq!(read(text, tongue), *numbers, "in {text:?}");
    }
}

#[test]
fn french_figures() {
    check(
        Tongue::French,
        &[
            ("passé de 2 340 à moins de 1 000", "2340 | 1000"),
            ("passé de 2\u{202f}340 à moins de 1\u{a0}000,", "2340 | 1000"),
            ("en 2019 150 projets", "2019 | 150"),
            ("2,9 milliards de personnes", "2900000000"),
            ("6,9 millions de dollars des États-Unis", "6900000 | dollar"),
            ("environ 1,3 million d’accès", "1300000"),
            ("100 millions", "100000000"),
            ("67 pour cent, soit 67 %", "67 % | 67 %"),
            ("30 à 50 %", "30 | 50 %"),
            ("une ONU 2.0, sous Windows 10 et Office 365", "2 | 10 | 365 [1]"),
            ("24 heures sur 24", "24 | 24"),
            ("de 9 h 30 à 17 h 30", "09:30 | 17:30"),
            ("l’Alliance 8.7 et le produit 1.1:", "8.7 | 1.1"),
            ("la norme ISO/IEC 27001", "27001"),
            ("Web, 10 points", "10"),
        ],
    );
}

#[test]
fn french_words() {
    check(
        Tongue::French,
        &[
            ("cinq domaines, trois niveaux", "5 | 3"),
            ("cent un projets", "101"),
            ("vingt et un, vingt-deux, soixante et onze", "21 | 22 | 71"),
            (
                "soixante-dix-sept ; quatre-vingts ; quatre-vingt-dix-neuf",
                "77 | 80 | 99",
            ),
            ("quatre-vingt-un", "81"),
            ("deux mille trois cent quarante", "2340"),
            ("deux cent mille", "200000"),
            ("trois millions deux cent mille", "3200000"),
            ("mille neuf cent quatre-vingt-quinze", "1995"),
            ("un million de personnes", "1000000"),
            ("des millions de personnes", "many 1000000"),
            ("une dizaine, des milliers", "many 10 | many 1000 [1]"),
            ("un enfant sur trois", "3 [1]"),
            ("les deux premiers objectifs", "2 | no. 1"),
            ("deux et trois", "2 | 3"),
            ("cinq six", "5 | 6"),
            ("dix pour cent ; pour cent", "10 %"),
            ("la moitié, un tiers, deux tiers, trois quarts", "1/2 | 1/3 | 2/3 | 3/4"),
            ("fournis par des tiers et des tierces parties", " [no. 3 | no. 3]"),
            ("mis en quarantaine ; une quarantaine de", "many 40 [1]"),
            ("une journée et demie", "1.5"),
            ("stratégie quinquennale unique", " [5 | 1]"),
        ],
    );
}

#[test]
fn french_ordinals_and_dates() {
    check(
        Tongue::French,
        &[
            (
                "le premier, la deuxième, le 27e, au XXIe siècle",
                "no. 1 | no. 2 | no. 27 | no. 21 [100]",
            ),
            ("la cinquante-septième session et la vingt et unième", "no. 57 | no. 21"),
            (
                "sa 341e session, le 1er février 2021",
                "no. 341 | no. 1 | month 2 | 2021",
            ),
            ("Deuxièmement, le", "no. 2"),
            ("la centième et la deux centième", "no. 100 | no. 200"),
            ("les 19 et 20 juin 2006", "19 | 20 | month 6 | 2006"),
            (
                "2018-2021, 2022 — 2025 et 2018-19",
                "2018 | 2021 | 2022 | 2025 | 2018 | 2019",
            ),
            ("octobre-novembre 2017", "month 10 | month 11 | 2017"),
            ("à la mi-2020", "2020 [1/2]"),
            ("le deuxième semestre de 2005", "no. 2 | 2005 [1/2]"),
            ("les années 2000", "2000"),
            ("la figure II (voir fig. III)", "2 | 3"),
            ("Le Xe et le XIXe. Ce livre. De", "no. 10 | no. 19"),
        ],
    );
}

#[test]
fn english_figures() {
    check(
        Tongue::English,
        &[
            ("from 2,340 to fewer than 1,000", "2340 | 1000"),
            ("2.9 billion people", "2900000000"),
            ("$6.9 million", "dollar | 6900000"),
            ("6.9 million United States dollars", "6900000 | dollar"),
            ("67 per cent, or 67%", "67 % | 67 %"),
            ("between 30 and 50 per cent", "30 | 50 %"),
            ("from 9.30 a.m. to 5.30 p.m.", "09:30 | 17:30"),
            ("9:30 to 17:30", "09:30 | 17:30"),
            ("24 hours a day", "24"),
            ("the mid-2000s", "2000 [1/2]"),
            ("UN 2.0", "2"),
        ],
    );
}

#[test]
fn english_words() {
    check(
        Tongue::English,
        &[
            ("five domains, three levels", "5 | 3"),
            ("one hundred and one projects", "101"),
            ("twenty-five, forty one", "25 | 41"),
            ("two thousand three hundred and forty", "2340"),
            ("two hundred thousand", "200000"),
            ("a million people, millions of people", "1000000 | many 1000000"),
            ("hundreds, a hundred, a dozen", "many 100 | 100 | many 12"),
            ("one in three children", "3 [1]"),
            ("both of them, twice a year", " [2 | 2]"),
            (
                "half, a third of them, two thirds, three-quarters",
                "1/2 | 1/3 | 2/3 | 3/4",
            ),
            ("a day and a half", "1.5"),
            ("one and a half days", "1.5"),
            ("in one and two", "2 [1]"),
        ],
    );
}

#[test]
fn english_ordinals_and_dates() {
    check(
        Tongue::English,
        &[
            (
                "the first, the second, the 27th, the 21st",
                "no. 1 | no. 2 | no. 27 | no. 21",
            ),
            ("the fifty-seventh session", "no. 57"),
            ("a third module, firstly", "no. 3 | no. 1"),
            ("on 19 and 20 June 2006", "19 | 20 | month 6 | 2006"),
            ("2018–2021 and 2018-19", "2018 | 2021 | 2018 | 2019"),
            ("14 and 15 May 2003, in March", "14 | 15 | month 5 | 2003 | month 3"),
            ("May it be. March on.", ""),
            ("(see figure III)", "3"),
            ("the second half of 2005", "no. 2 | 1/2 | 2005"),
        ],
    );
}

#[test]
fn symbols_codes_and_addresses() {
    check(
        Tongue::French,
        &[
            ("(A/58/568, A/59/563 et A/60/323)", "A/58/568 | A/59/563 | A/60/323"),
            ("(A/60/692 et Corr. 1 et 2)", "A/60/692 | 1 | 2"),
            ("[A/76/5 (Vol. I)].", "A/76/5(Vol.I)"),
            (
                "résolution 57/295, ST/AI/2022/2, GB.338/PFA/INF/2.",
                "57/295 | ST/AI/2022/2 | GB.338/PFA/INF/2",
            ),
            ("la COVID-19, l’impression 3D, R4L", "COVID-19 | 3D | R4L"),
            ("<http://un.int/> et www.un.org/webcast24, un.org", ""),
            ("secteurs public/privé", ""),
        ],
    );
    assert_eq!(
        addresses("voir <http://www.itu.int/ITU-D/ict/partnership> et https://a.org/b_1/."),
        ["www.itu.int/ITU-D/ict/partnership", "a.org/b_1"]
    );
}

/// Whether a number of the one text, beyond doubt or not, is answered by one of the other.
fn agree(french: &str, english: &str) -> bool {
    let (french, english) = (mentions(french, Tongue::French), mentions(english, Tongue::English));
    french.iter().any(|one| english.iter().any(|other| one.agrees(other)))
}

#[test]
fn the_same_number_is_known_in_both_languages() {
    for (french, english) in [
        ("cent un", "101"),
        ("2 340", "2,340"),
        ("6,9 millions", "6.9 million"),
        ("67 pour cent", "67%"),
        ("cinquante-septième", "57th"),
        ("1er février", "1 month"),
        ("les deux comités", "both committees"),
        ("quinquennale", "five-year"),
        ("une journée et demie", "1.5 days"),
        ("des dizaines", "dozens"),
        ("A/RES/76/245", "resolution 76/245"),
        ("A/76/5 (Vol. I)", "A/76/5 (Vol.I)"),
        ("deuxième semestre", "half"),
        ("deux fois", "twice"),
        ("des tiers", "third parties"),
        ("9 h 30", "9.30 a.m."),
    ] {
        assert!(agree(french, english), "{french:?} and {english:?}");
    }
    for (french, english) in [
        ("2 340", "2,304"),
        ("67 pour cent", "67"),
        ("premier", "one"),
        ("1,3", "13"),
        ("76/245", "A/RES/76/24"),
        ("A/RES/76/245", "A/RES/6/245"),
        ("une dizaine", "a dozen"),
        ("9 h 30", "9.30 p.m."),
        ("février", "March"),
        ("un tiers", "third"),
    ] {
        assert!(!agree(french, english), "{french:?} and {english:?}");
    }
}

const FRENCH: [&str; 17] = [
    "", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize",
];
const ENGLISH: [&str; 20] = [
    "",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

/// A number below a million in French words.
fn in_french(number: usize) -> String {
    match number {
        0..=16 => FRENCH[number].to_owned(),
        17..=19 => format!("dix-{}", FRENCH[number - 10]),
        20..=99 => {
            let tens = [
                "vingt",
                "trente",
                "quarante",
                "cinquante",
                "soixante",
                "soixante",
                "quatre-vingt",
                "quatre-vingt",
            ];
            let (ten, rest) = match number {
                70..=79 => (5, number - 60),
                90..=99 => (7, number - 80),
                _ => (number / 10 - 2, number % 10),
            };
            match (tens[ten], rest) {
                ("quatre-vingt", 0) => "quatre-vingts".to_owned(),
                (ten, 0) => ten.to_owned(),
                (ten, 1 | 11) if number < 80 => format!("{ten} et {}", in_french(rest)),
                (ten, rest) => format!("{ten}-{}", in_french(rest)),
            }
        }
        100..=999 => {
            let hundreds = if number >= 200 {
                format!("{} cent", FRENCH[number / 100])
            } else {
                "cent".to_owned()
            };
            format!("{hundreds} {}", in_french(number % 100))
        }
        _ => {
            let thousands = if number >= 2000 {
                in_french(number / 1000)
            } else {
                String::new()
            };
            format!("{thousands} mille {}", in_french(number % 1000))
        }
    }
}

/// A number below a million in English words.
fn in_english(number: usize) -> String {
    match number {
        0..=19 => ENGLISH[number].to_owned(),
        20..=99 => {
            let tens = [
                "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
            ];
            format!("{}-{}", tens[number / 10 - 2], ENGLISH[number % 10])
                .trim_end_matches('-')
                .to_owned()
        }
        100..=999 if number.is_multiple_of(100) => format!("{} hundred", ENGLISH[number / 100]),
        100..=999 => format!("{} hundred and {}", ENGLISH[number / 100], in_english(number % 100)),
        _ => format!("{} thousand {}", in_english(number / 1000), in_english(number % 1000)),
    }
}

/// Every number below 2,000 and samples beyond, spelt out, is read as itself and as nothing else.
#[test]
fn spelt_numbers_are_read() {
    for number in (2..2_000).chain((2_000..1_000_000).step_by(997)) {
        for (words, tongue) in [
            (in_french(number), Tongue::French),
            (in_english(number), Tongue::English),
        ] {
            assert_eq!(read(words.trim(), tongue), number.to_string(), "in {words:?}");
        }
    }
}

/// An answer serves once; names may be said once for all.
#[test]
fn numbers_are_balanced() {
    let left = |asked: &str, answers: &str| -> Vec<String> {
        let (asked, answers) = (mentions(asked, Tongue::French), mentions(answers, Tongue::French));
        let asked: Vec<&Mention> = asked.iter().collect();
        let answers: Vec<&Mention> = answers.iter().collect();
        let left = super::unanswered(&asked, &answers);
        left.iter()
            .map(|left| format!("{} {}", left.mention.key(), left.is_rarer))
            .collect()
    };
    assert_eq!(left("5, 7 et 5", "5 et 7"), ["5 true"]);
    assert_eq!(left("deux, la deuxième", "la deuxième, deux"), [""; 0]);
    assert_eq!(left("la deuxième, 9", "deux"), ["9 false"]);
    assert_eq!(left("A/1/2, A/1/2, COVID-19, COVID-19", "A/1/2, COVID-19"), [""; 0]);
}
