//! Citations in every format, of every kind of thing, as their golden files in `tests/cite` have them.
//! `UPDATE_GOLDEN=1 cargo test --test all cite::` writes them anew: read them before you commit them.

use std::{fs, path::Path};

use openstrategy::{
    cite::{self, Citation, Format, Imprint},
    locale::{DATE_TEXTS, Dictionary, Messages},
    model::{Absence, DocumentKind, DocumentSummary, Edition, Localised, Original, PartialDate, Stated, TextStatus},
};
use serde_json::Value;

/// Every case, as (name, language, citations).
fn cases() -> Vec<(&'static str, &'static str, Vec<Citation>)> {
    vec![
        (
            "document-without-date",
            "fr",
            whole("fr", &undated(), &[rendering("fr")]),
        ),
        (
            "document-without-date",
            "en",
            whole("en", &undated(), &[rendering("en")]),
        ),
        ("authentic", "fr", whole("fr", &dated(), &[authentic("fr")])),
        (
            "both-texts",
            "en",
            whole("en", &dated(), &[authentic("en"), rendering("en")]),
        ),
        ("without-text", "en", whole("en", &dated(), &[])),
        ("paragraph", "fr", paragraphs("fr")),
        ("paragraph", "en", paragraphs("en")),
        ("result", "fr", vec![result("fr")]),
        ("chart", "en", vec![chart("en")]),
    ]
}

#[test]
fn citations_are_as_their_golden_files() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cite");
    let mut wrong = Vec::new();
    for (name, language, citations) in cases() {
        for format in Format::ALL {
            let now = format.write(&citations, &words(language));
            let path = folder.join(format!("{name}.{language}.{}", format.ending()));
            if std::env::var_os("UPDATE_GOLDEN").is_some() {
                fs::write(&path, &now).expect("a golden file");
            }
            if fs::read_to_string(&path).ok().as_deref() != Some(now.as_str()) {
                wrong.push(format!("{}:\n{now}", path.display()));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "not as before (UPDATE_GOLDEN=1 writes them anew):\n{}",
        wrong.join("\n")
    );
}

/// A rendering never passes for the original: every format says what it is, by whom and of which release.
#[test]
fn a_rendering_says_so_in_every_format() {
    for citation in whole("en", &undated(), &[rendering("en")]) {
        for format in Format::ALL {
            let text = format.write(std::slice::from_ref(&citation), &words("en"));
            for part in [
                "Unofficial plain-language rendering in English by openstrategy",
                "22",
                "2026",
                "https://",
            ] {
                assert!(text.contains(part), "{format:?} says no {part}: {text}");
            }
        }
    }
    for citation in whole("fr", &dated(), &[authentic("fr")]) {
        for format in Format::ALL {
            let text = format.write(std::slice::from_ref(&citation), &words("fr"));
            assert!(!text.contains("établie"), "{format:?} of an authentic text: {text}");
        }
    }
}

/// By hand after `csl-data.json` 1.0.2 of the Citation Style Language: allowed keys, their types, the required ones.
#[test]
fn csl_json_has_the_shape_of_its_schema() {
    const TEXTS: [&str; 11] = [
        "id",
        "type",
        "title",
        "publisher",
        "genre",
        "number",
        "locator",
        "version",
        "note",
        "language",
        "URL",
    ];
    for (name, language, citations) in cases() {
        let json: Value = serde_json::from_str(&Format::CslJson.write(&citations, &words(language))).expect("JSON");
        let items = json.as_array().expect("an array");
        assert_eq!(items.len(), citations.len());
        for item in items {
            let item = item.as_object().expect("an object");
            assert!(item.contains_key("id") && item.contains_key("type"), "{name}");
            for (key, value) in item {
                match key.as_str() {
                    "type" => assert!(["report", "document", "figure"].contains(&value.as_str().expect("text"))),
                    "author" => {
                        let names = value.as_array().expect("names");
                        let literal = |name: &Value| {
                            name["literal"].is_string() && name.as_object().is_some_and(|name| name.len() == 1)
                        };
                        assert!(!names.is_empty() && names.iter().all(literal), "{name}: {value}");
                    }
                    "issued" => {
                        let date = value.as_object().expect("a date");
                        let parts = |parts: &Value| {
                            let parts = parts.as_array().expect("dates");
                            let numbers = parts.iter().flat_map(|date| date.as_array().expect("parts"));
                            parts.len() == 1 && numbers.clone().count() <= 3 && numbers.clone().all(Value::is_u64)
                        };
                        assert!(date.len() == 1, "{name}: {value}");
                        assert!(
                            value["literal"].is_string() || parts(&value["date-parts"]),
                            "{name}: {value}"
                        );
                    }
                    key => {
                        assert!(TEXTS.contains(&key), "{name}: {key} is no key of the schema");
                        assert!(
                            value.as_str().is_some_and(|text| !text.is_empty()),
                            "{name}: {key}: {value}"
                        );
                    }
                }
            }
        }
    }
}

/// After the specification: `TY` first, `ER` last, two letters, two blanks, a hyphen and a blank, CR LF.
#[test]
fn ris_has_its_lines() {
    for (name, language, citations) in cases() {
        let text = Format::Ris.write(&citations, &words(language));
        let lines: Vec<&str> = text.strip_suffix("\r\n").expect("an end").split("\r\n").collect();
        assert_eq!(
            lines.iter().filter(|line| line.starts_with("TY  - ")).count(),
            citations.len()
        );
        assert_eq!(lines.iter().filter(|line| **line == "ER  - ").count(), citations.len());
        assert!(
            lines[0].starts_with("TY  - ") && lines[lines.len() - 1] == "ER  - ",
            "{name}"
        );
        for line in lines {
            let (tag, rest) = line.split_at_checked(2).expect("a tag");
            assert!(
                tag.bytes()
                    .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()),
                "{name}: {line}"
            );
            assert!(
                rest.starts_with("  - ") && !rest.contains(['\n', '\r']),
                "{name}: {line}"
            );
        }
    }
}

/// Keys are what BibTeX and CSL tell entries apart by.
#[test]
fn keys_are_plain_and_told_apart() {
    let mut keys: Vec<String> = Vec::new();
    for (_, _, citations) in cases()
        .into_iter()
        .filter(|(name, ..)| *name == "both-texts" || *name == "paragraph")
    {
        keys.extend(citations.into_iter().map(|citation| citation.key));
    }
    let count = keys.len();
    assert!(
        keys.iter()
            .all(|key| key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')),
        "{keys:?}"
    );
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), count);
}

#[test]
fn a_citation_goes_through_json_unchanged() {
    for citation in cases().into_iter().flat_map(|(_, _, citations)| citations) {
        let json = serde_json::to_string(&citation).expect("JSON");
        assert_eq!(serde_json::from_str::<Citation>(&json).expect("a citation"), citation);
    }
}

fn words(language: &str) -> Dictionary {
    let statuses = TextStatus::ALL.map(|status| format!("status-{}", status.key()));
    let kinds = DocumentKind::ALL.map(|kind| format!("document-kind-{}", kind.key()));
    let own: Vec<&str> = statuses.iter().chain(&kinds).map(String::as_str).collect();
    let languages = ["original-language-fr", "original-language-en"];
    let texts = [&cite::TEXTS[..], &cite::MAKING_TEXTS, &DATE_TEXTS, &own, &languages].concat();
    Messages::new(&language.into(), None).dictionary(&texts, &[])
}

fn imprint(language: &str) -> Imprint {
    Imprint {
        title: "Plans".to_owned(),
        base_url: "https://example.org/plans/".to_owned(),
        release: date("2026-11-22"),
        release_in_words: if language == "fr" {
            "22\u{a0}novembre 2026"
        } else {
            "22\u{a0}November 2026"
        }
        .to_owned(),
        publisher: "openstrategy".to_owned(),
    }
}

fn date(text: &str) -> PartialDate {
    text.parse().expect("a date")
}

fn edition(id: &str, status: TextStatus, author: &str, language: &str) -> Edition {
    Edition {
        id: id.to_owned(),
        status,
        author: author.to_owned(),
        date: date("2026-10-01"),
        language: language.into(),
    }
}

fn rendering(language: &str) -> Edition {
    edition("text", TextStatus::PlainRendering, "openstrategy", language)
}

fn authentic(language: &str) -> Edition {
    edition("authentic", TextStatus::Authentic, "Office", language)
}

/// A strategy whose date and symbol its source does not state.
fn undated() -> DocumentSummary {
    DocumentSummary {
        id: "plan-2030".to_owned(),
        kind: DocumentKind::Strategy,
        title: Localised::from([
            (
                "fr",
                "Plan 2030\u{a0}: données & réseaux, 50\u{a0}% de 6 {grands} projets",
            ),
            ("en", "Plan 2030: data & networks, 50 % of 6 {large} projects"),
        ]),
        short_title: Localised::from([("fr", "Plan"), ("en", "Plan")]),
        organisation: "office".to_owned(),
        strategy: "plan".to_owned(),
        symbol: Stated::Absent(Absence::NotStated),
        date: Stated::Absent(Absence::NotStated),
        covers: Stated::Absent(Absence::NotStated),
        original: Original {
            language: "en".into(),
            address: Stated::Absent(Absence::NotStated),
        },
        introduction: Localised::default(),
        languages: vec!["fr".into(), "en".into()],
        numbered_paragraphs: 3,
    }
}

/// A resolution with a symbol and a day.
fn dated() -> DocumentSummary {
    DocumentSummary {
        id: "resolution-3".to_owned(),
        kind: DocumentKind::Resolution,
        title: Localised::from([("fr", "Résolution 3"), ("en", "Resolution 3")]),
        symbol: Stated::Value("A/RES/76/245_A".to_owned()),
        date: Stated::Value(date("2022-02-01")),
        ..undated()
    }
}

fn whole(language: &str, summary: &DocumentSummary, editions: &[Edition]) -> Vec<Citation> {
    let office = if language == "fr" {
        "Bureau des plans"
    } else {
        "Office of Plans"
    };
    Citation::document(summary, office, editions, &imprint(language), &words(language))
}

/// A numbered paragraph, and one that is known by the heading above it.
fn paragraphs(language: &str) -> Vec<Citation> {
    let words = words(language);
    let heading = if language == "fr" { "Résumé" } else { "Summary" };
    let of = |citation: &Citation| {
        [
            citation.paragraph("p38", Some("38"), "I. Introduction", &words),
            citation.paragraph("summary-1", None, heading, &words),
        ]
    };
    whole(language, &undated(), &[rendering(language)])
        .iter()
        .flat_map(of)
        .collect()
}

fn result(language: &str) -> Citation {
    let address = imprint(language).address(&language.into(), "strategies/plan/results/");
    paragraphs(language)[0].result("A1", &address, &words(language))
}

fn chart(language: &str) -> Citation {
    let address = imprint(language).address(&language.into(), "strategies/plan/results/#results-plan");
    let publisher = Citation::chart(&imprint(language), language.into());
    publisher.of_chart(
        "results-plan",
        "Expected results, by outcome",
        "Source: Plan, paragraphs cited",
        &address,
    )
}
