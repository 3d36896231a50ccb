use super::{
    draft::{At, IdKind, StrategyRecord},
    fields::{Fields, with_root},
    findings::File,
    values::{LocalId, OrganisationId, Sources},
};
use crate::model::{Outcome, Statement};

/// Reads `strategy.toml` of the strategy `slug`.
pub fn read_strategy(mut file: File<'_>, text: &str, slug: &str) -> Option<StrategyRecord> {
    with_root(&mut file, text, |mut fields| {
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
        })
    })
}

/// The documents that `strategy.toml` names, read first because "#p38" means a paragraph of the first.
pub fn read_strategy_documents(mut file: File<'_>, text: &str) -> Vec<At<String>> {
    with_root(&mut file, text, |mut fields| {
        fields.optional("documents").unwrap_or_default()
    })
}

fn outcome(mut fields: Fields<'_>, slug: &str) -> Option<Outcome> {
    let themes = fields.tables("themes");
    let themes = themes
        .into_iter()
        .filter_map(|fields| statement(fields, slug, IdKind::Statement))
        .collect();
    let statement = statement(fields, slug, IdKind::Outcome)?;
    Some(Outcome { statement, themes })
}

fn statement(mut fields: Fields<'_>, slug: &str, kind: IdKind) -> Option<Statement> {
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
