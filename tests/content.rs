//! The content of this repository, and the smallest publication, are read without a fault.

use std::path::{Path, PathBuf};

use openstrategy::publish::{Problem, Severity, read::load};

fn errors(folder: &Path) -> Vec<String> {
    let loaded = load(folder);
    let is_error = |problem: &&Problem| problem.severity == Severity::Error;
    let errors: Vec<String> = loaded
        .problems
        .iter()
        .filter(is_error)
        .map(Problem::to_string)
        .collect();
    assert_eq!(loaded.publication.is_some(), errors.is_empty());
    errors
}

/// `OPENSTRATEGY_CONTENT` names another folder to read, with its warnings shown.
#[test]
fn the_sample_publication_has_no_fault() {
    let own = std::env::var_os("OPENSTRATEGY_CONTENT").map(PathBuf::from);
    let folder = own
        .clone()
        .unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("content"));
    if !folder.join("site.toml").exists() {
        return;
    }
    if own.is_some() {
        for problem in load(&folder).problems {
            println!("{problem}");
        }
    }
    assert_eq!(errors(&folder), [""; 0]);
}

/// What an indicator shows is a figure that its paragraph states, in `facts.toml` too, with the same bound, date and
/// speaker: two files cannot tell two stories.
#[test]
fn every_observation_of_the_sample_is_a_figure_of_its_paragraph() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let Some(publication) = load(&folder).publication else {
        return;
    };
    let facts = publication.documents.iter().flat_map(|document| &document.record.facts);
    let facts: Vec<_> = facts.collect();
    let observations = publication.indicators().flat_map(|indicator| {
        let observations = indicator.observations.iter();
        observations.map(move |observation| (&indicator.id, observation))
    });
    for (id, observation) in observations {
        let is_same = facts.iter().any(|fact| {
            (&fact.source, fact.value, fact.bound) == (&observation.source, observation.value, observation.bound)
                && (&fact.date, fact.period, &fact.said_by)
                    == (&observation.date, observation.period, &observation.said_by)
        });
        assert!(
            is_same,
            "{id}: no figure {} in facts.toml for {}",
            observation.value, observation.source
        );
    }
}

#[test]
fn the_smallest_publication_has_no_fault_and_no_warning() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/publish/minimal/content");
    let problems: Vec<String> = load(&folder).problems.iter().map(Problem::to_string).collect();
    assert_eq!(problems, [""; 0]);
    assert_eq!(errors(&folder), [""; 0]);
}

/// The smallest publication, derived: links resolved, references merged, defaults applied.
#[test]
fn the_smallest_publication_is_derived() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/publish/minimal/content");
    let publication = load(&folder).publication.expect("it has no fault");
    let document = publication.document("example-strategy").expect("its document");
    let (summary, english) = (&document.record.summary, &document.texts["en"]);
    assert_eq!((summary.numbered_paragraphs, summary.languages.len()), (3, 2));
    assert_eq!(
        summary.introduction.get(&"en".into()),
        "An example of a strategy, asked for by [resolution 76/245](https://undocs.org/fr/A/RES/76/245 \
         \"fr en https://undocs.org/en/A/RES/76/245\").\n\n\
         It says [what it costs](#p2)."
    );

    let paragraphs: Vec<_> = english.paragraphs().collect();
    let ids: Vec<&str> = paragraphs.iter().map(|paragraph| paragraph.id.as_str()).collect();
    assert_eq!(ids, ["summary-1", "p1", "p2", "p3", "pA1", "pA2"]);
    assert_eq!(
        paragraphs[1].texts[0].text,
        "[A/RES/76/245](https://undocs.org/fr/A/RES/76/245 \"fr en https://undocs.org/en/A/RES/76/245\") asked for this strategy[^1]. It follows the previous \
         strategy and the report [A/76/5 (Vol. I)](<https://undocs.org/en/A/76/5(Vol.I)> \"constructed\")."
    );
    assert_eq!(
        paragraphs[1].references,
        ["a-res-76-245", "previous-strategy", "a-76-5-vol-i"]
    );
    // The work has no address: its words stay.
    assert_eq!(
        paragraphs[2].texts[0].items[1].text,
        "about 6.9 million dollars, as the strategy of 2018 says."
    );
    assert_eq!(paragraphs[2].facts, ["applications-before", "investment"]);
    let works: Vec<&str> = document.record.works.iter().map(|work| work.id.as_str()).collect();
    assert_eq!(
        works,
        ["a-76-5-vol-i", "a-res-76-245", "gb-331-pfa-5", "previous-strategy"]
    );
    let cited: Vec<String> = document
        .record
        .references
        .iter()
        .map(|reference| {
            let sources: Vec<&str> = reference
                .sources
                .iter()
                .map(|source| source.paragraph.as_str())
                .collect();
            format!("{} {}", reference.relation.key(), sources.join(" "))
        })
        .collect();
    assert_eq!(
        cited,
        ["requests p1", "supersedes p1", "cites p1", "cites p1 pA1", "cites p2"]
    );

    let strategy = publication.strategy("example").expect("its strategy");
    let summary = &strategy.strategy.summary;
    assert_eq!((summary.deliverables, summary.reported), (2, 1));
    let deliverables = &strategy.results.as_ref().expect("its results").deliverables;
    assert_eq!(
        deliverables[0].text.get(&"en".into()),
        "An up-to-date inventory of applications."
    );
    assert_eq!(deliverables[1].text.get(&"en".into()), "Monitoring without a pause.");
    assert_eq!(deliverables[0].measurable(), [false, false, false, false, true, true]);
    assert!(deliverables[0].unreported.is_none() && deliverables[1].unreported.is_some());
}
