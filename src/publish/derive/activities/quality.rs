use std::collections::BTreeSet;

use super::amount::Body;
use crate::{
    iati::{check::Finding, model::ReportingOrg, words},
    model::{Language, Localised, Quality, QualityFile, QualityFinding, QualityRule},
    publish::read::IatiFile,
};

/// What came of each file, told in every language of the site.
pub fn quality(files: &[IatiFile], languages: &[Language]) -> Quality {
    Quality {
        files: files.iter().map(|file| of_file(file, languages)).collect(),
    }
}

fn of_file(file: &IatiFile, languages: &[Language]) -> QualityFile {
    let reporters: BTreeSet<String> = {
        let of = |reporting: &Option<ReportingOrg>| {
            let reporting = reporting.as_ref()?;
            let name = reporting.name.0.first().map(|name| name.text.as_str());
            Body::of(reporting.reference.as_deref(), name).map(|body| body.key.to_owned())
        };
        let activities = file
            .activities
            .iter()
            .filter_map(|activity| of(&activity.reporting_org));
        let organisations = file
            .organisations
            .iter()
            .filter_map(|organisation| of(&organisation.reporting_org));
        activities.chain(organisations).collect()
    };
    let told = |finding: &Finding| QualityFinding {
        line: finding.position.line,
        column: finding.position.column,
        identifier: finding.identifier.clone(),
        message: message(finding, languages),
    };
    let rules = file.report.rules().map(|(severity, rule, count)| {
        let findings = file.report.findings.iter();
        let of_rule = findings.filter(|finding| finding.severity == severity && finding.rule == rule);
        QualityRule {
            rule: rule.to_owned(),
            severity: severity.as_str().to_owned(),
            count,
            findings: of_rule.take(QualityFile::KEPT).map(told).collect(),
        }
    });
    QualityFile {
        name: file.name.clone(),
        bytes: file.bytes.len() as u64,
        sha256: file.sha256.clone(),
        reporters: reporters.into_iter().collect(),
        version: file.report.version().to_owned(),
        activities: file.activities.len(),
        organisations: file.organisations.len(),
        rules: rules.collect(),
        refused: file.refused.iter().take(QualityFile::KEPT).map(told).collect(),
        refused_count: file.refused.len(),
    }
}

fn message(finding: &Finding, languages: &[Language]) -> Localised {
    let message = |language: &Language| {
        (
            language.clone(),
            finding.message(words::Language::for_readers_of(language.as_str())),
        )
    };
    Localised(languages.iter().map(message).collect())
}
