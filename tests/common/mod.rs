//! A small publication, built in code: a strategy with one promise, and its document in two languages.

pub mod chart_case;
pub mod html;
pub mod iati;

use std::{collections::BTreeMap, fs, path::Path};

use openstrategy::{
    model::{
        Absence, Block, Calendar, Deliverable, Document, DocumentKind, DocumentRecord, DocumentSummary, Edition,
        Heading, Language, Licence, Localised, Organisation, OrganisationRecord, Original, Outcome, Paragraph,
        ParagraphText, PartialDate, Period, Results, Site, Source, Stated, Statement, Strategy, StrategyKind,
        StrategySummary, TextStatus,
    },
    publish::{Publication, PublishedDocument, PublishedStrategy},
};

/// The publication, to be published under `base_url`.
pub fn publication(base_url: &str) -> Publication {
    let organisation = Organisation {
        id: "office".to_owned(),
        name: text("Bureau", "Office"),
        short: None,
    };
    Publication {
        register: Default::default(),
        register_parts: Vec::new(),
        activities: None,
        themes: Vec::new(),
        terms: Vec::new(),
        site: site(base_url),
        organisations: BTreeMap::from([(
            "office".to_owned(),
            OrganisationRecord {
                organisation,
                strategies: Vec::new(),
                appearances: Vec::new(),
            },
        )]),
        works: BTreeMap::new(),
        references: Default::default(),
        timeline: Default::default(),
        calendar: Calendar {
            as_of: date("2026-11-22"),
            next: Vec::new(),
            requests: Vec::new(),
            rhythms: Vec::new(),
            dates: Vec::new(),
            left_out: 0,
        },
        documents: vec![document()],
        strategies: vec![strategy()],
        messages: BTreeMap::new(),
        own_iati: None,
    }
}

/// Every file below a folder, by path.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path
                    .strip_prefix(folder)
                    .expect("below")
                    .to_string_lossy()
                    .replace('\\', "/");
                files.insert(name, fs::read(&path).expect("a file"));
            }
        }
    }
    files
}

fn site(base_url: &str) -> Site {
    Site {
        title: text("Stratégies", "Strategies"),
        description: text("Ce qui est promis.", "What is promised."),
        base_url: base_url.to_owned(),
        publisher: text("Bureau", "Office"),
        contact: "mailto:office@example.org".to_owned(),
        languages: vec!["fr".into(), "en".into()],
        release: date("2026-11-22"),
        jurisdiction: None,
        licence: Licence {
            id: "CC-BY-4.0".to_owned(),
            title: text("Attribution 4.0", "Attribution 4.0"),
            address: "https://creativecommons.org/licenses/by/4.0/".to_owned(),
        },
        symbol_resolvers: Vec::new(),
        iati: None,
    }
}

fn document() -> PublishedDocument {
    let languages: Vec<Language> = vec!["fr".into(), "en".into()];
    let texts = languages
        .iter()
        .map(|language| (language.clone(), document_text(language)))
        .collect();
    PublishedDocument {
        record: DocumentRecord {
            rhythms: Vec::new(),
            events: Vec::new(),
            roles: Vec::new(),
            tags: Vec::new(),
            summary: DocumentSummary {
                id: "plan".to_owned(),
                kind: DocumentKind::Strategy,
                title: text("Le plan", "The plan"),
                short_title: text("Plan", "Plan"),
                organisation: "office".to_owned(),
                strategy: "office-2026".to_owned(),
                symbol: Stated::Absent(Absence::NotStated),
                date: Stated::Value(date("2026")),
                covers: Stated::Value(period()),
                original: Original {
                    language: "en".into(),
                    address: Stated::Absent(Absence::NotStated),
                },
                introduction: text("Le plan du bureau.", "The plan of the office."),
                languages,
                numbered_paragraphs: 1,
            },
            facts: Vec::new(),
            references: Vec::new(),
            works: Vec::new(),
            requests: Vec::new(),
        },
        texts,
    }
}

fn document_text(language: &Language) -> Document {
    let localised = text("Le bureau écoutera.", "The office will listen.");
    Document {
        id: "plan".to_owned(),
        language: language.clone(),
        title: text("Le plan", "The plan").get(language).to_owned(),
        editions: vec![Edition {
            id: "text".to_owned(),
            status: TextStatus::PlainRendering,
            author: "office".to_owned(),
            date: date("2026-11-22"),
            language: language.clone(),
        }],
        blocks: vec![
            Block::Heading(Heading {
                level: 2,
                id: "i".to_owned(),
                text: "I".to_owned(),
            }),
            Block::Paragraph(Paragraph {
                id: "p1".to_owned(),
                number: Some("1".to_owned()),
                section: "i".to_owned(),
                texts: vec![ParagraphText {
                    edition: "text".to_owned(),
                    text: localised.get(language).to_owned(),
                    terms: Vec::new(),
                    items: Vec::new(),
                }],
                references: Vec::new(),
                facts: Vec::new(),
                cited_by: Vec::new(),
            }),
        ],
        notes: Vec::new(),
    }
}

fn strategy() -> PublishedStrategy {
    let outcome = Statement {
        id: "A".to_owned(),
        title: text("Écoute", "Listening"),
        text: None,
        sources: vec![source()],
    };
    PublishedStrategy {
        initiatives: None,
        indicators: Vec::new(),
        strategy: Strategy {
            plan: Vec::new(),
            measurement: Vec::new(),
            governance: Vec::new(),
            voices: Vec::new(),
            called: Default::default(),
            summary: StrategySummary {
                slug: "office-2026".to_owned(),
                kind: StrategyKind::Strategy,
                organisation: "office".to_owned(),
                title: text("Stratégie du bureau", "Strategy of the office"),
                summary: text("Il écoutera.", "It will listen."),
                period: Stated::Value(period()),
                documents: vec!["plan".to_owned()],
                deliverables: 1,
                reported: 0,
            },
            aims: Vec::new(),
            principles: Vec::new(),
            domains: Vec::new(),
            outcomes: vec![Outcome {
                within: None,
                statement: outcome,
                themes: Vec::new(),
            }],
        },
        results: Some(Results {
            strategy: "office-2026".to_owned(),
            deliverables: vec![deliverable()],
        }),
    }
}

fn deliverable() -> Deliverable {
    Deliverable {
        id: "A1".to_owned(),
        outcome: "A".to_owned(),
        domain: None,
        text: text("Une oreille", "An ear"),
        source: source(),
        see: Vec::new(),
        measure: Stated::Absent(Absence::NotStated),
        baseline: Stated::Absent(Absence::NotStated),
        target: Stated::Absent(Absence::NotStated),
        date: Stated::Absent(Absence::NotStated),
        owner: Stated::Absent(Absence::NotStated),
        budget: Stated::Absent(Absence::NotStated),
        reports: Vec::new(),
        unreported: Some(Absence::NotStated),
    }
}

fn source() -> Source {
    Source {
        document: "plan".to_owned(),
        paragraph: "p1".to_owned(),
    }
}

fn text(french: &str, english: &str) -> Localised {
    [("fr", french), ("en", english)].into()
}

fn period() -> Period {
    Period {
        start: date("2026"),
        end: date("2028"),
    }
}

fn date(text: &str) -> PartialDate {
    text.parse().expect("a date")
}
