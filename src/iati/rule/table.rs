use super::source::{CaseSource, SourceError};

/// Reads the table of the standard's rules for one version; its first lines say how it is written.
pub(super) fn read(table: &str, version: &str) -> Result<Vec<(String, Vec<CaseSource>)>, SourceError> {
    let mut contexts: Vec<(String, Vec<CaseSource>)> = Vec::new();
    let mut left_out = false;
    for line in table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let missing = || SourceError(format!("cannot read the line “{line}”"));
        if let Some(context) = line.strip_prefix("@ ") {
            contexts.push((context.to_owned(), Vec::new()));
        } else if let Some(value) = line.strip_prefix("  ") {
            if left_out {
                continue;
            }
            let (key, value) = value.split_once(' ').ok_or_else(missing)?;
            let case = contexts.last_mut().and_then(|(_, cases)| cases.last_mut());
            let case = case.ok_or_else(missing)?;
            case.values.push((key.to_owned(), value.to_owned()));
        } else {
            let mut words = line.split(' ');
            let mut word = || words.next().unwrap_or_default();
            let (kind, id, severity, bound, at) = (word(), word(), word(), word(), word());
            left_out = match bound {
                "since" => version < at,
                "until" => version > at,
                "" => false,
                _ => return Err(missing()),
            };
            if !left_out {
                contexts.last_mut().ok_or_else(missing)?.1.push(CaseSource {
                    kind: kind.to_owned(),
                    id: id.to_owned(),
                    severity: severity.to_owned(),
                    ..CaseSource::default()
                });
            }
        }
    }
    Ok(contexts)
}
