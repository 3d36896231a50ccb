use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use openstrategy::publish::read::{draft::DraftDocument, read_draft};

use super::{
    compare::{Comparison, Counts},
    difference::{Difference, without_exceptions},
    names::Register,
    numbers::Tongue,
    ours::{Ours, outline},
    settings::Settings,
    source,
};

/// The documents of the sample publication that render a text of `../shared/seeds`.
pub const DOCUMENTS: [&str; 5] = [
    "un-secretariat-ict-strategy-2023",
    "un-system-ict-report-2006",
    "informatics-group-report-2003",
    "undp-digital-strategy-2022",
    "ilo-it-progress-2020",
];

/// What came of comparing a document.
pub struct Outcome {
    /// The document.
    pub document: &'static str,
    /// What was compared.
    pub counts: Counts,
    /// How many exceptions were made.
    pub exceptions: usize,
    /// What is left.
    pub differences: Vec<Difference>,
}

/// The folder of the sources; none where it is not there.
pub fn sources() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seeds");
    beside.is_dir().then_some(beside)
}

/// Compares the documents of a content folder that have a text with their sources.
/// `only` names the one to compare.
pub fn compare(content: &Path, sources: &Path, only: Option<&str>) -> Vec<Outcome> {
    let settings_folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ledger");
    let (draft, problems) = read_draft(content);
    let draft = draft.unwrap_or_else(|| panic!("{} is no content folder: {problems:?}", content.display()));
    let register = Register::read(&settings_folder.join("names.toml"), &draft.organisations);
    let mut outcomes = Vec::new();
    for id in DOCUMENTS.into_iter().filter(|id| only.is_none_or(|only| only == *id)) {
        let document = draft.documents.iter().find(|document| document.id == id);
        let Some(document) = document.filter(|document| document.has_text) else {
            println!("{id}: no text yet");
            continue;
        };
        let settings = Settings::read(&settings_folder.join(format!("{id}.toml")));
        outcomes.push(compare_document(id, document, &settings, sources, &register));
    }
    outcomes
}

fn compare_document(
    id: &'static str,
    document: &DraftDocument,
    settings: &Settings,
    sources: &Path,
    register: &Register,
) -> Outcome {
    let source = source::read(&sources.join(&settings.source), settings, &outline(document));
    let ours: BTreeMap<Tongue, Ours> = Tongue::ALL
        .into_iter()
        .map(|tongue| (tongue, Ours::new(document, tongue)))
        .collect();
    let comparison = Comparison::new(&source, ours, register);
    let place = format!("tests/ledger/{id}.toml");
    let differences = without_exceptions(comparison.differences, &settings.exceptions, &place);
    Outcome {
        document: id,
        counts: comparison.counts,
        exceptions: settings.exceptions.len(),
        differences,
    }
}
