use std::collections::BTreeMap;

use super::{
    super::{
        names::Register,
        numbers::{Mention, Tongue, mentions},
        ours::{Datum, OurUnit, Ours},
        source::SourceDocument,
    },
    Comparison,
};

/// Paragraphs of a source: id and text.
fn source(units: &[(&str, &str)]) -> SourceDocument {
    SourceDocument {
        units: units
            .iter()
            .map(|(id, text)| ((*id).to_owned(), vec![(*text).to_owned()]))
            .collect(),
        ..SourceDocument::default()
    }
}

/// Paragraphs of ours: id and text; `[^1]` bears note 1.
fn ours(units: &[(&str, &str)]) -> Ours {
    let unit = |(id, text): &(&str, &str)| {
        let unit = OurUnit {
            texts: vec![text.replace("[^1]", "")],
            notes: if text.contains("[^1]") {
                vec!["1".to_owned()]
            } else {
                Vec::new()
            },
            ..OurUnit::default()
        };
        ((*id).to_owned(), unit)
    };
    Ours {
        units: units.iter().map(unit).collect(),
        ..Ours::default()
    }
}

/// The differences, in a line each: paragraph, language, kind, what.
fn differences(source: &SourceDocument, french: Ours, english: Ours) -> Vec<String> {
    let ours = BTreeMap::from([(Tongue::French, french), (Tongue::English, english)]);
    let register = Register::default();
    let comparison = Comparison::new(source, ours, &register);
    let line = |difference: &super::Difference| {
        format!(
            "{} {} {} {}",
            difference.paragraph,
            difference.language,
            difference.kind.key(),
            difference.what
        )
    };
    comparison.differences.iter().map(line).collect()
}

fn check(theirs: &[(&str, &str)], french: &[(&str, &str)], english: &[(&str, &str)], expected: &[&str]) {
    assert_eq!(differences(&source(theirs), ours(french), ours(english)), expected);
}

#[test]
fn what_is_the_same_does_not_differ() {
    check(
        &[(
            "p1",
            "Les 150 projets, dont cent un (67 pour cent), le 1er février 2021.",
        )],
        &[("p1", "Le 1er février 2021, 101 des 150 projets, soit 67 %.")],
        &[("p1", "On 1 February 2021, 101 of the 150 projects (67 per cent).")],
        &[],
    );
}

#[test]
fn a_wrong_number_is_lost_and_added() {
    check(
        &[("p1", "2 340 applications"), ("p2", "cinq sur 7, trois fois")],
        &[("p1", "2 304 applications"), ("p2", "5 sur 7, trois fois")],
        &[("p1", "2,340 applications"), ("p2", "five out of seven")],
        &[
            "p1 fr lost-number 2340",
            "p1 fr added-number 2304",
            "p2 en lost-number 3",
        ],
    );
}

/// Of two fives, each is asked for.
#[test]
fn a_number_is_counted() {
    check(
        &[("p1", "notes de 3 à 5 pour 5 fonctions")],
        &[("p1", "de 3 à 5 pour ces fonctions")],
        &[("p1", "3 to 5 for 5 functions, of 5")],
        &["p1 fr rarer-number 5", "p1 en repeated-number 5"],
    );
}

#[test]
fn numbers_stay_in_their_paragraph() {
    check(
        &[("p1", "13 risques"), ("p2", "Rien")],
        &[("p1", "Rien"), ("p2", "13 risques")],
        &[("p1", "13 risks"), ("p2", "Nothing")],
        &["p1 fr lost-number 13", "p2 fr added-number 13"],
    );
}

/// A paragraph may tell what its note says, and its note what it says; a note adds nothing to the note.
#[test]
fn notes_answer_for_their_paragraphs() {
    check(
        &[("p1", "La Déclaration de 2000"), ("note-1", "Voir la résolution 55/2")],
        &[
            ("p1", "La Déclaration (résolution 55/2)[^1]"),
            ("note-1", "Elle est de 2000"),
        ],
        &[("p1", "The 2000 Declaration[^1]"), ("note-1", "See resolution 55/2")],
        &["note-1 fr added-number 2000"],
    );
}

#[test]
fn paragraphs_are_missed_on_both_sides() {
    check(
        &[("p1", "Un"), ("p2", "Deux mots")],
        &[("p1", "Un"), ("p3", "Trois mots")],
        &[("p1", "One"), ("p2", "Two words")],
        &["p2 fr lost-paragraph p2", "p3 fr added-paragraph p3"],
    );
}

#[test]
fn names_and_addresses_are_missed() {
    check(
        &[("p1", "Le siège de Tunis emploie IRIS, voir http://un.org/a.")],
        &[("p1", "Le siège emploie ce système de la PMO.")],
        &[("p1", "The headquarters use IRIS.")],
        &[
            "p1 fr lost-name Tunis",
            "p1 fr lost-name IRIS",
            "p1 fr added-name PMO",
            "p1 fr lost-address un.org/a",
            "p1 en lost-address un.org/a",
        ],
    );
}

/// A fact answers for the text; what it measures, the source has to state somewhere.
#[test]
fn data_count() {
    let source = source(&[("p1", "en 2020, 18 projets"), ("p2", "le 3 mai")]);
    let of = |text: &str| -> Vec<Mention> { mentions(text, Tongue::French) };
    let datum = |answers: bool, is_context: bool| {
        move |mention: Mention| Datum {
            holder: "facts.toml".to_owned(),
            mention,
            answers,
            is_context,
        }
    };
    let mut french = ours(&[("p1", "Des projets"), ("p2", "En mai")]);
    french.units[0].1.data = of("18").into_iter().map(datum(true, false)).collect();
    french.units[0]
        .1
        .data
        .extend(of("2020 3 2021").into_iter().map(datum(true, true)));
    french.units[1].1.data = of("3 18 mai 2020").into_iter().map(datum(false, false)).collect();
    assert_eq!(
        differences(&source, french, ours(&[("p1", "18 in 2020"), ("p2", "3 May")])),
        [
            "p1 fr added-figure 2021",
            "p2 fr lost-number 3",
            "p2 fr added-figure 18",
            "p2 fr added-figure 2020",
        ]
    );
}

/// The introduction may say what the source says anywhere, and how many paragraphs it has.
#[test]
fn the_introduction_is_looked_up_in_the_whole() {
    let source = source(&[("p1", "27 projets"), ("p2", "Rien")]);
    let mut french = ours(&[("p1", "27 projets"), ("p2", "Rien")]);
    french.introduction.texts = vec!["En 2 paragraphes, 27 projets et 12 sites de la PMO".to_owned()];
    assert_eq!(
        differences(&source, french, ours(&[("p1", "27 projects"), ("p2", "Nothing")])),
        [
            "introduction.md fr added-number 12",
            "introduction.md fr added-name PMO"
        ]
    );
}
