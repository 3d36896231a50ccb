use crate::{
    model::TextStatus,
    publish::read::{
        draft::{DraftDocument, DraftText},
        findings::Findings,
    },
};

/// The status of each text fits the file it stands in, and an authentic text stands beside a `text`.
pub fn check(document: &DraftDocument, findings: &Findings) {
    for text in &document.texts {
        let Some(edition) = &text.edition else { continue };
        let status = edition.value.status;
        let is_fit = match text.stem.as_str() {
            "authentic" => matches!(status, TextStatus::Authentic | TextStatus::OfficialTranslation),
            _ => status != TextStatus::Authentic || !has_authentic(document, text),
        };
        if !is_fit {
            let found = format!(
                "`status` is `{}` in a file `{}.{}.md`",
                status.key(),
                text.stem,
                text.language
            );
            let expected = match text.stem.as_str() {
                "authentic" => "`authentic` or `official-translation`",
                _ => "another status: the authentic text stands beside it in a file of its own",
            };
            findings.error(text.place(edition.line), "bad-status", found, expected);
        }
    }
    let first = document.texts.first().filter(|text| text.stem == "authentic");
    if let (Some(text), false) = (first, document.has_unread_text) {
        let found = "an authentic text alone";
        let expected =
            "the file `text.<lang>.md` in every language; a text that is authentic itself says so in `status`";
        findings.error(text.place(0), "missing-file", found, expected);
    }
}

fn has_authentic(document: &DraftDocument, text: &DraftText) -> bool {
    let is_other = |other: &&DraftText| other.stem == "authentic" && other.language == text.language;
    document.texts.iter().any(|other| is_other(&other))
}
