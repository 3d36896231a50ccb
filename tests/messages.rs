//! Every interface message that a view asks for is there, and every one that is there is asked for.
//!
//! A view asks for a message by its id (`.text("…")`, `.format("…"`, `.count("…"`), hands on an id that another function
//! asks for, or puts an id together: `.text(&format!("state-{key}"))`. Of those, [`families`] knows every end. Islands
//! and diagrams name theirs in constants.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use openstrategy::{
    app::{
        CHECK_COUNTS, CHECK_TEXTS, SEARCH_COUNTS, SEARCH_TEXTS, islands,
        islands::list::{
            register_filter::FACETS,
            register_view::{RegisterSort, RegisterView},
        },
    },
    cite,
    locale::{DATE_TEXTS, SUPPORTED},
    model::{
        Absence, ActivityRegister, Bound, DocumentKind, EventKind, EveryUnit, GivenBy, IndicatorDirection,
        LeftOutReason, Measure, PlanKind, Relation, ReportState, Respect, RoleKind, StrategyKind, TextStatus, Voice,
    },
    publish::{typography::fluent_faults, write::SearchKind},
};

#[test]
fn messages_that_are_asked_for_are_there_and_no_others() {
    let mut source = Source::read();
    let (texts, counts) = islands::texts();
    let constants = [
        &texts[..],
        &counts,
        &islands::take::dossier::texts(),
        &islands::take::dossier::COUNTS,
        &cite::MAKING_TEXTS,
        &DATE_TEXTS,
        &CHECK_TEXTS,
        &CHECK_COUNTS,
        &SEARCH_TEXTS,
        &SEARCH_COUNTS,
    ];
    source.asked.extend(constants.concat().iter().map(ToString::to_string));
    let families = families();
    let known: BTreeSet<&str> = families.iter().map(|(family, _)| *family).collect();
    let unknown: Vec<&String> = source
        .families
        .iter()
        .filter(|id| !known.contains(id.as_str()))
        .collect();
    assert!(
        unknown.is_empty(),
        "put together in src/app and not in `families`: {unknown:?}"
    );
    let gone: Vec<&&str> = known.iter().filter(|id| !source.literals.contains(**id)).collect();
    assert!(gone.is_empty(), "in `families` and nowhere in src: {gone:?}");
    let together: BTreeSet<String> = families
        .iter()
        .flat_map(|(family, ends)| ends.iter().map(|end| family.replacen("{}", end, 1).replace("{}", "")))
        .collect();
    for (language, messages) in SUPPORTED {
        let mut there: BTreeSet<String> = BTreeSet::new();
        let twice: Vec<&str> = messages
            .lines()
            .filter_map(id)
            .filter(|id| !there.insert((*id).to_owned()))
            .collect();
        assert!(twice.is_empty(), "{language}.ftl has {twice:?} twice");
        let missing: Vec<&String> = source
            .asked
            .union(&together)
            .filter(|id| !there.contains(*id))
            .collect();
        assert!(missing.is_empty(), "{language}.ftl lacks {missing:?}");
        let is_unused = |id: &&String| !source.literals.contains(*id) && !together.contains(*id);
        let unused: Vec<&String> = there.iter().filter(is_unused).collect();
        assert!(unused.is_empty(), "nothing asks for {unused:?} of {language}.ftl");
    }
}

/// What an island counts goes where its dictionary puts it: `$count` alone would stay the number that the forms are made with.
#[test]
fn counts_of_islands_are_written_where_they_belong() {
    let (_, counts) = islands::texts();
    for (language, messages) in SUPPORTED {
        for count in &counts {
            let begin = messages.find(&format!("\n{count} =")).expect("a message");
            let message = &messages[begin + 1..];
            let end = message.char_indices().find(|(at, sign)| {
                *sign == '\n' && message[at + 1..].starts_with(|next: char| next.is_ascii_lowercase())
            });
            let message = &message[..end.map_or(message.len(), |(at, _)| at)];
            assert!(
                !message.contains("{ $count }"),
                "{language}.ftl: {count} writes `$count`"
            );
        }
    }
}

/// What the interface says is set as each language wants it.
#[test]
fn messages_are_well_set() {
    for (tag, messages) in SUPPORTED {
        let faults = fluent_faults(messages, &tag.into());
        let line = |at: usize| messages[..at].matches('\n').count() + 1;
        let faults = faults.into_iter().map(|fault| {
            format!(
                "{tag}.ftl:{}: {}; expected {}",
                line(fault.at.start),
                fault.found,
                fault.expected
            )
        });
        assert_eq!(faults.collect::<Vec<_>>(), [""; 0]);
    }
}

/// Ids that views put together, with everything that may stand in the braces.
fn families() -> Vec<(&'static str, Vec<&'static str>)> {
    // The absences that have no template of their own.
    let absences = [
        Absence::NotStated,
        Absence::LostInPicture { source: None },
        Absence::NothingFurtherDue,
    ];
    let statuses = TextStatus::ALL.map(TextStatus::key).to_vec();
    let about = vec!["method", "progress", "accessibility", "privacy", "footprint"];
    let charts = [
        "bars",
        "stacked-bars",
        "dots",
        "line",
        "multiples",
        "slope",
        "target",
        "card",
        "maturity",
        "matrix",
        "timeline",
        "lanes",
        "graph",
        "flow",
        "tree-map",
        "world-map",
    ];
    let mut parts = PlanKind::ALL.map(PlanKind::key).to_vec();
    parts.extend([
        "aim",
        "outcome",
        "theme",
        "domain",
        "principle",
        "deliverable",
        "initiative",
    ]);
    let readers = ["delegate", "reader", "partner"];
    let ways = [
        "delegate-text",
        "reader-text",
        "partner-text",
        "delegate-link",
        "reader-link",
        "partner-link",
    ];
    let mut states = ReportState::ALL.map(ReportState::key).to_vec();
    states.push("unreported");
    vec![
        ("measure-{}", Measure::ALL.map(Measure::key).to_vec()),
        ("facet-{}", ActivityRegister::FACETS.to_vec()),
        ("left-out-{}", vec!["revised", "unknown-type", "too-large"]),
        ("severity-{}", vec!["error", "warning", "note"]),
        ("role-iati-{}", vec!["reporting", "provider", "receiver"]),
        (
            "body-{}",
            vec![
                "total-budget",
                "recipient-org-budget",
                "recipient-region-budget",
                "recipient-country-budget",
                "total-expenditure",
            ],
        ),
        ("voice-{}", Voice::ALL.map(Voice::key).to_vec()),
        (
            "direction-{}",
            IndicatorDirection::ALL.map(IndicatorDirection::key).to_vec(),
        ),
        (
            "absence-kind-{}",
            vec![
                "not-stated",
                "stated-elsewhere",
                "lost-in-picture",
                "withheld",
                "nothing-further-due",
            ],
        ),
        ("given-by-{}", GivenBy::ALL.map(GivenBy::key).to_vec()),
        ("{}-title", vec!["timeline", "calendar", "references"]),
        ("every-{}", EveryUnit::ALL.map(EveryUnit::key).to_vec()),
        ("event-kind-{}", EventKind::ALL.map(EventKind::key).to_vec()),
        ("dates-{}", vec!["date", "what", "kind", "by", "source"]),
        ("calendar-{}", vec!["next", "requests", "rhythms", "dates"]),
        ("role-{}", RoleKind::ALL.map(RoleKind::key).to_vec()),
        ("tree-{}", parts.clone()),
        ("tree-{}-count", parts),
        ("strategy-{}", vec!["measurement", "governance"]),
        ("about-{}", about.clone()),
        ("about-{}-text", about),
        ("absence-{}", absences.iter().map(Absence::kind).collect()),
        ("bound-{}", Bound::ALL.map(Bound::key).to_vec()),
        (
            "check-column-{}",
            vec!["file", "holds", "version", "errors", "warnings", "notes", "read"],
        ),
        ("check-column-{}s", vec!["error", "warning", "note"]),
        ("check-sum-{}", vec!["type", "number", "sum"]),
        ("check-what-{}", vec!["structure", "codes", "rules", "files", "left"]),
        ("charts-{}", charts.to_vec()),
        ("charts-{}-use", charts.to_vec()),
        ("chart-download-{}", vec!["svg", "png", "csv"]),
        ("dossier-{}", vec!["up", "down", "remove"]),
        ("dossier-how-{}", vec!["collect", "address", "keep", "paper"]),
        ("document-kind-{}", DocumentKind::ALL.map(DocumentKind::key).to_vec()),
        ("filter-{}", vec!["outcome", "reported", "sort"]),
        ("home-way-{}{}", [&readers[..], &ways].concat()),
        ("iati-left-out-{}", LeftOutReason::ALL.map(LeftOutReason::key).to_vec()),
        ("kind-{}", StrategyKind::ALL.map(StrategyKind::key).to_vec()),
        ("nav-{}", vec!["strategies", "documents", "about", "search"]),
        ("original-language-{}", vec!["ar", "zh", "en", "fr", "ru", "es"]),
        ("register-{}", FACETS.to_vec()),
        ("register-sort-{}", RegisterSort::ALL.map(RegisterSort::key).to_vec()),
        ("register-view-{}", RegisterView::ALL.map(RegisterView::key).to_vec()),
        ("relation-{}", Relation::ALL.map(Relation::key).to_vec()),
        ("relation-{}-passive", Relation::ALL.map(Relation::key).to_vec()),
        ("respect-{}", Respect::ALL.map(Respect::key).to_vec()),
        ("results-{}", vec!["number", "promise", "reported", "stated"]),
        ("search-index-{}", vec!["themes", "headings"]),
        ("search-kind-{}", SearchKind::ALL.map(SearchKind::key).to_vec()),
        ("sort-{}", vec!["document", "reported", "text"]),
        ("state-{}", states),
        ("status-{}", statuses.clone()),
        ("status-{}-note", statuses),
    ]
}

/// What the source of views and of the messages themselves says in quotes.
#[derive(Default)]
struct Source {
    /// Every literal, braces emptied.
    literals: BTreeSet<String>,
    /// Those that are asked for as messages.
    asked: BTreeSet<String>,
    /// Those that messages' ids are put together from.
    families: BTreeSet<String>,
}

impl Source {
    fn read() -> Self {
        let mut source = Self::default();
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        for folder in ["app", "cite", "dossier", "locale", "publish"] {
            for file in files(&root.join(folder)) {
                source.add(&fs::read_to_string(&file).expect("a source file"), &file);
            }
        }
        source
    }

    fn add(&mut self, text: &str, file: &Path) {
        // Islands get a dictionary of what they name in constants; what else they call `text` is other things.
        let is_view = !file.components().any(|part| part.as_os_str() == "islands");
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        // A quotation mark as a character is no literal.
        let code = lines.collect::<Vec<_>>().join("\n").replace("'\"'", "");
        let mut parts = code.split('"');
        let mut before = parts.next().unwrap_or_default();
        while let (Some(literal), Some(after)) = (parts.next(), parts.next()) {
            let before = std::mem::replace(&mut before, after)
                .split_whitespace()
                .collect::<String>();
            let literal = emptied(literal);
            let asks = |call: &str| {
                ["text", "format", "count", "template"]
                    .iter()
                    .any(|name| before.ends_with(&format!("{name}({call}")))
            };
            if is_view && asks("&format!(") {
                self.families.insert(literal.clone());
            // Calendars and XML have a `text` of their own, for what is no id.
            } else if is_view && asks("") && literal.starts_with(|first: char| first.is_ascii_lowercase()) {
                self.asked.insert(literal.clone());
            }
            self.literals.insert(literal);
        }
    }
}

/// The text with nothing in its braces.
fn emptied(text: &str) -> String {
    let mut emptied = String::new();
    for (at, part) in text.split('{').enumerate() {
        match part.split_once('}') {
            Some((_, rest)) if at > 0 => emptied.push_str(&format!("{{}}{rest}")),
            _ => emptied.push_str(part),
        }
    }
    emptied
}

/// The id of the message that begins in a line of a Fluent file.
fn id(line: &str) -> Option<&str> {
    let (id, _) = line.split_once(" =")?;
    id.starts_with(|letter: char| letter.is_ascii_lowercase()).then_some(id)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of the source") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}
