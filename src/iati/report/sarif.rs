use std::{collections::BTreeMap, fmt::Write as _};

use serde_json::{Value, json};

use super::Report;
use crate::iati::{check::Finding, words::Language};

/// SARIF 2.1.0: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/>.
pub(super) fn write(reports: &[Report], language: Language) -> String {
    let mut rules: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, rule, _) in reports.iter().flat_map(Report::rules) {
        rules.insert(rule, 0);
    }
    for (place, index) in rules.values_mut().enumerate() {
        *index = place;
    }
    let results: Vec<Value> = reports
        .iter()
        .flat_map(|report| report.findings.iter().map(move |finding| (report, finding)))
        .map(|(report, finding)| result(report, finding, rules.get(finding.rule.as_str()), language))
        .collect();
    let artifacts: Vec<Value> = reports
        .iter()
        .map(|report| json!({ "location": { "uri": uri(&report.file) } }))
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "openstrategy",
                "version": env!("CARGO_PKG_VERSION"),
                "language": language.tag(),
                "rules": rules.keys().map(|rule| json!({ "id": rule })).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "artifacts": artifacts,
            "results": results,
        }],
    });
    // Plain texts and numbers cannot fail.
    serde_json::to_string_pretty(&log).unwrap_or_default() + "\n"
}

fn result(report: &Report, finding: &Finding, rule: Option<&usize>, language: Language) -> Value {
    json!({
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": finding.severity.as_str(),
        "message": { "text": finding.message(language) },
        "locations": [{
            "physicalLocation": {
                "artifactLocation": { "uri": uri(&report.file) },
                "region": { "startLine": finding.position.line, "startColumn": finding.position.column },
            },
            "logicalLocations": [{ "fullyQualifiedName": finding.path, "kind": "element" }],
        }],
        "properties": { "identifier": finding.identifier },
    })
}

/// A path as a relative address.
fn uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'/') {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}
