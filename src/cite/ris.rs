//! RIS: a tag a line, lines ended by CR LF, a record ended by `ER`.

use super::Citation;

/// One record.
pub(super) fn ris(citation: &Citation) -> String {
    let mut record = String::new();
    let mut line = |tag: &str, value: &str| {
        record.push_str(tag);
        record.push_str("  - ");
        // A record has no lines but its own.
        record.extend(
            value
                .chars()
                .map(|letter| if letter.is_control() { ' ' } else { letter }),
        );
        record.push_str("\r\n");
    };
    line("TY", citation.kind.ris());
    line("ID", &citation.key);
    line("AU", &citation.organisation);
    line("TI", &citation.title);
    if !citation.genre.is_empty() {
        line("M3", &citation.genre);
    }
    if let Some(symbol) = &citation.symbol {
        line("SN", symbol);
    }
    match citation.date {
        Some(date) => {
            line("PY", &format!("{:04}", date.year));
            let two = |part: Option<u8>| part.map(|part| format!("{part:02}")).unwrap_or_default();
            line(
                "DA",
                &format!("{:04}/{}/{}/", date.year, two(date.month), two(date.day)),
            );
        }
        // Year, month and day left out; what stands in words has the fourth place.
        None => line("DA", &format!("///{}", citation.date_in_words)),
    }
    line("PB", &citation.organisation);
    if let Some(place) = &citation.place {
        line("SE", place);
    }
    if let Some(rendering) = &citation.rendering {
        line("ET", &rendering.release.to_string());
    }
    if let Some(remark) = citation.remark() {
        line("N1", remark);
    }
    line("LA", citation.language.as_str());
    line("UR", &citation.address);
    line("ER", "");
    record
}
