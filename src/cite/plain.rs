use super::Citation;
use crate::locale::Dictionary;

/// The messages that a plain citation is put together with.
pub const TEXTS: [&str; 3] = ["citation", "citation-place", "citation-symbol"];

/// As people write it, in one line: "Office, Plan 2030 (A/75/1), n.d., para. 38. Unofficial plain-language rendering in
/// English by openstrategy, release of 22 November 2026. https://…".
pub(super) fn plain(citation: &Citation, words: &Dictionary) -> String {
    let title = match &citation.symbol {
        Some(symbol) => words.format("citation-symbol", &[("title", &citation.title), ("symbol", symbol)]),
        None => citation.title.clone(),
    };
    let place = citation.place.as_deref();
    let pattern = place.map_or("citation", |_| "citation-place");
    let original = words.format(
        pattern,
        &[
            ("organisation", &citation.organisation),
            ("title", &title),
            ("date", &citation.date_in_words),
            ("place", place.unwrap_or_default()),
        ],
    );
    let mut line = sentence(original);
    if let Some(remark) = citation.remark() {
        line.push(' ');
        line.push_str(&sentence(remark.to_owned()));
    }
    line.push(' ');
    line.push_str(&citation.address);
    line
}

/// With one full stop at its end: "n.d." has its own.
fn sentence(mut text: String) -> String {
    if !text.ends_with('.') {
        text.push('.');
    }
    text
}
