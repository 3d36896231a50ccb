use crate::{
    cite,
    locale::DATE_TEXTS,
    model::{DocumentKind, Language, ReportState, TextStatus},
};

/// The messages of what is taken along, beside those of [`texts`].
pub const TAKING_TEXTS: [&str; 18] = [
    "dossier-title",
    "dossier-address",
    "dossier-left-out",
    "dossier-note",
    "dossier-result",
    "footer-as-of",
    "footer-unofficial",
    "paragraph-link",
    "passage-link",
    "status-line",
    "results-reported",
    "results-unreported",
    "report-by",
    "report-date",
    "absence-stated-elsewhere-where",
    "absence-withheld-why",
    "absence-not-stated",
    "absence-lost-in-picture",
];

/// Every message that entries, their citations and what is taken along need, for texts in these languages.
pub fn texts(languages: &[Language]) -> Vec<String> {
    let fixed = [
        &TAKING_TEXTS[..],
        &["absence-nothing-further-due"],
        &cite::TEXTS,
        &cite::MAKING_TEXTS,
        &DATE_TEXTS,
    ]
    .concat();
    let mut texts: Vec<String> = fixed.into_iter().map(str::to_owned).collect();
    texts.extend(TextStatus::ALL.map(|status| format!("status-{}", status.key())));
    texts.extend(DocumentKind::ALL.map(|kind| format!("document-kind-{}", kind.key())));
    texts.extend(ReportState::ALL.map(|state| format!("state-{}", state.key())));
    texts.extend(languages.iter().map(|language| format!("original-language-{language}")));
    texts
}
