use super::{
    draft::{At, IdKind, StrategyRecord},
    fields::{Fields, with_root},
    findings::File,
    plan::within,
    stated::Sources,
    values::{LocalId, OrganisationId},
};
use crate::model::{Called, Outcome, Speaker, Statement};

/// Reads `strategy.toml` of the strategy `slug`.
pub fn read_strategy(mut file: File<'_>, text: &str, slug: &str) -> Option<StrategyRecord> {
    with_root(&mut file, text, "the file", |mut fields| {
        let kind = fields.required("kind");
        let organisation = fields.required::<OrganisationId>("organisation");
        let (title, summary) = (fields.required("title"), fields.required("summary"));
        fields.required::<Vec<At<String>>>("documents");
        let period = fields.required("period");
        let mut statements = |key, kind| -> Vec<Statement> {
            let entries = fields.tables(key);
            entries
                .into_iter()
                .filter_map(|fields| statement(fields, slug, kind))
                .collect()
        };
        let aims = statements("aims", IdKind::Statement);
        let principles = statements("principles", IdKind::Statement);
        let domains = statements("domains", IdKind::Domain);
        let measurement = statements("measurement", IdKind::Statement);
        let governance = statements("governance", IdKind::Statement);
        let called = match fields.has("called") {
            true => fields.table("called").map(called),
            false => None,
        };
        let voices = fields.tables("voices").into_iter().filter_map(speaker).collect();
        let outcomes = fields.tables("outcomes");
        let outcomes = outcomes
            .into_iter()
            .filter_map(|fields| outcome(fields, slug))
            .collect();
        fields.finish();
        Some(StrategyRecord {
            kind: kind?,
            organisation: organisation?.0,
            title: title?,
            summary: summary?,
            period: period?,
            aims,
            principles,
            domains,
            outcomes,
            measurement,
            governance,
            voices,
            called: called.unwrap_or_default(),
        })
    })
}

/// The documents that `strategy.toml` names, read first because "#p38" means a paragraph of the first.
pub fn read_strategy_documents(mut file: File<'_>, text: &str) -> Vec<At<String>> {
    with_root(&mut file, text, "the file", |mut fields| {
        fields.optional("documents").unwrap_or_default()
    })
}

fn outcome(mut fields: Fields<'_>, slug: &str) -> Option<Outcome> {
    let themes = fields.tables("themes");
    let themes = themes
        .into_iter()
        .filter_map(|fields| statement(fields, slug, IdKind::Statement))
        .collect();
    let within = within(&mut fields, slug);
    let statement = statement(fields, slug, IdKind::Outcome)?;
    Some(Outcome {
        statement,
        themes,
        within,
    })
}

fn speaker(mut fields: Fields<'_>) -> Option<Speaker> {
    let organisation = fields.required::<OrganisationId>("organisation");
    let (voice, source) = (fields.required("voice"), fields.required("source"));
    fields.finish();
    Some(Speaker {
        organisation: organisation?.0,
        voice: voice?,
        source: source?,
    })
}

fn called(mut fields: Fields<'_>) -> Called {
    let called = Called {
        aims: fields.optional("aims"),
        principles: fields.optional("principles"),
        domains: fields.optional("domains"),
        outcomes: fields.optional("outcomes"),
    };
    fields.finish();
    called
}

/// Reads a statement of the strategy `slug`, the keys of which nobody has taken yet.
pub fn statement(mut fields: Fields<'_>, slug: &str, kind: IdKind) -> Option<Statement> {
    let id = fields.required_at("id").map(
        |At {
             value: LocalId(id),
             line,
         }| {
            fields.file().id(line, IdKind::Statement, slug, &id);
            if kind != IdKind::Statement {
                fields.file().id(line, kind, slug, &id);
            }
            id
        },
    );
    let (title, text) = (fields.required("title"), fields.optional("text"));
    let sources = match (fields.has("source"), fields.has("sources")) {
        (false, true) => fields.required::<Sources>("sources"),
        _ => fields.required::<Sources>("source"),
    };
    fields.finish();
    Some(Statement {
        id: id?,
        title: title?,
        text,
        sources: sources?.0,
    })
}
