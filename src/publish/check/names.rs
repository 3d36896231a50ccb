use std::collections::{BTreeMap, BTreeSet};

use crate::{
    model::Source,
    publish::{
        Place,
        read::{
            draft::{Draft, DraftDocument, IdKind, Target},
            findings::{Findings, quoted},
        },
    },
};

/// Everything that is named exists.
pub fn check(draft: &Draft, findings: &Findings) {
    let given: BTreeSet<(IdKind, &str, &str)> = draft
        .ids
        .iter()
        .map(|id| (id.kind, id.scope.as_str(), id.id.as_str()))
        .collect();
    let is_read = |slug: &str| {
        draft
            .strategies
            .iter()
            .any(|strategy| strategy.slug == slug && strategy.is_read)
    };
    let is_whole = |slug: &str| {
        let found = draft.strategies.iter().find(|strategy| strategy.slug == slug);
        found.is_some_and(|strategy| strategy.is_read && !strategy.has_unread_plan)
    };
    let paragraphs = Paragraphs::of(&draft.documents);
    for used in &draft.uses {
        let has = |kind, scope: &str, id: &str| given.contains(&(kind, scope, id));
        let place = &used.place;
        let missing = |rule, what: &str, id: &str, expected: &str| {
            findings.error(place.clone(), rule, format!("no {what} {}", quoted(id)), expected);
        };
        match &used.target {
            Target::Organisation(id) if draft.has_organisations && !has(IdKind::Organisation, "", id) => {
                missing(
                    "unknown-organisation",
                    "organisation",
                    id,
                    "the id of an organisation of organisations.toml",
                );
            }
            Target::Writing(id) if !has(IdKind::Writing, "", id) => {
                let expected = "the id of a work of works.toml or of a document, or `this`";
                missing("unknown-work", "work or document", id, expected);
            }
            Target::Symbol(symbol) if !has(IdKind::Symbol, "", symbol) => match spelled(draft, symbol) {
                Some(known) => {
                    let found = format!("the symbol {}, in another spelling", quoted(symbol));
                    let expected = format!("{}, as works.toml spells it", quoted(known));
                    findings.error(place.clone(), "symbol-spelling", found, expected);
                }
                None => {
                    let expected = "the symbol of a work of works.toml, or `#` before the id of a paragraph";
                    missing("unknown-symbol", "work with the symbol", symbol, expected);
                }
            },
            Target::Theme(id) if draft.has_themes && !has(IdKind::Theme, "", id) => {
                missing("unknown-theme", "theme", id, "the id of a theme of themes.toml");
            }
            Target::Statement { strategy, id } if is_whole(strategy) && !has(IdKind::Statement, strategy, id) => {
                let expected =
                    "the id of an aim, outcome, domain or principle of strategy.toml, or of an item of plan.toml";
                missing("unknown-statement", "part of the strategy", id, expected);
            }
            Target::Outcome { strategy, id } if is_whole(strategy) && !has(IdKind::Outcome, strategy, id) => {
                missing(
                    "unknown-outcome",
                    "outcome",
                    id,
                    "the id of an outcome of strategy.toml, or of an item of plan.toml",
                );
            }
            Target::Domain { strategy, id } if is_read(strategy) && !has(IdKind::Domain, strategy, id) => {
                missing("unknown-domain", "domain", id, "the id of a domain of strategy.toml");
            }
            // `documents` of strategy.toml names it, which is noted there.
            Target::Source {
                source,
                is_implied: true,
            } if !paragraphs.documents.contains_key(source.document.as_str()) => {}
            Target::Source { source, .. } => paragraphs.check(source, place, findings),
            _ => {}
        }
    }
}

/// The symbol of works.toml that is the same letters and digits.
fn spelled<'a>(draft: &'a Draft, symbol: &str) -> Option<&'a str> {
    let symbols = draft.works.iter().filter_map(|work| work.symbol.as_deref());
    symbols
        .into_iter()
        .find(|known| same_symbol(known) == same_symbol(symbol))
}

/// A symbol without what spellings differ in: blanks, case, and the signs between its parts.
pub fn same_symbol(symbol: &str) -> String {
    let kept = symbol.chars().filter(|character| character.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}

struct Paragraphs<'a> {
    documents: BTreeMap<&'a str, (&'a DraftDocument, BTreeSet<&'a str>)>,
}

impl<'a> Paragraphs<'a> {
    fn of(documents: &'a [DraftDocument]) -> Self {
        let ids = |document: &'a DraftDocument| {
            let ids = document.paragraphs().flat_map(|paragraph| {
                let items = paragraph.items.iter().map(|item| item.id.as_str());
                std::iter::once(paragraph.id.as_str()).chain(items)
            });
            (document.id.as_str(), (document, ids.collect()))
        };
        Self {
            documents: documents.iter().map(ids).collect(),
        }
    }

    fn check(&self, source: &Source, place: &Place, findings: &Findings) {
        let Some((document, ids)) = self.documents.get(source.document.as_str()) else {
            let found = format!("no document {}", quoted(&source.document));
            findings.error(
                place.clone(),
                "unknown-document",
                found,
                "the id of a document: the name of its folder",
            );
            return;
        };
        if ids.contains(source.paragraph.as_str()) || document.has_unread_text {
            return;
        }
        let (found, expected) = if document.has_text {
            let found = format!(
                "no paragraph {} in {}",
                quoted(&source.paragraph),
                quoted(&source.document)
            );
            (
                found,
                "the id of a paragraph such as `p12`, `pA1` or `annex-1`, or of an item such as `p52-a`",
            )
        } else {
            let found = format!("the document {} has no text", quoted(&source.document));
            (found, "a paragraph of a document whose text is published")
        };
        findings.error(place.clone(), "unknown-paragraph", found, expected);
    }
}
