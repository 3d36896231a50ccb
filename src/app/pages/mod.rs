//! The pages, one file each: functions from a context to a [`Draft`].

mod about;
mod about_charts;
mod activities;
mod activities_timeline;
mod activity;
mod calendar;
mod calendar_asked;
pub mod check;
mod check_parts;
mod compare;
mod compare_cells;
mod document;
mod document_text;
mod documents;
mod dossier;
pub mod embed;
mod glossary;
mod glossary_of_document;
mod home;
mod iati_bodies;
mod indicator;
mod indicators;
mod initiative;
mod initiatives;
mod initiatives_timeline;
mod money_groups;
mod money_groups_charts;
pub mod not_found;
mod organisation;
mod organisations;
mod progress;
mod progress_changes;
mod progress_counts;
mod quality;
mod references;
mod results;
pub mod root;
pub mod search;
mod strategies;
mod strategy;
pub mod themes;
mod timeline;

use super::{context::Context, page::Draft, parts::PageFile};

/// Every file that belongs to a page of one language.
pub fn files(context: &Context) -> Vec<PageFile> {
    embed::files(context)
}

/// Every page of one language.
pub fn all(context: &Context) -> Vec<Draft> {
    let mut drafts = vec![
        home::page(context),
        strategies::page(context),
        documents::page(context),
        organisations::page(context),
        calendar::page(context),
        about::page(context),
        dossier::page(context),
        check::page(context),
        search::page(context),
    ];
    drafts.extend(about_charts::pages(context));
    if context.publication.strategies.len() > 1 {
        drafts.push(compare::page(context));
    }
    if !context.publication.terms.is_empty() {
        drafts.push(glossary::page(context));
        let documents = context.publication.documents.iter();
        drafts
            .extend(documents.filter_map(|document| glossary_of_document::page(context, &document.record.summary.id)));
    }
    if !context.publication.themes.is_empty() {
        drafts.push(themes::page(context));
    }
    let with_initiatives = context.publication.strategies.iter();
    let with_initiatives: Vec<_> = with_initiatives
        .filter_map(|published| Some((published, published.initiatives.as_ref()?)))
        .collect();
    drafts.extend(initiatives::pages(context));
    drafts.extend(initiatives_timeline::pages(context));
    for (published, initiatives) in with_initiatives {
        let all = initiatives.initiatives.iter();
        drafts.extend(all.map(|initiative| initiative::page(context, published, initiative)));
    }
    if context.publication.has_progress() {
        drafts.push(progress::page(context));
    }
    if context.publication.indicators().next().is_some() {
        drafts.push(indicators::page(context));
    }
    for published in &context.publication.strategies {
        let all = published.indicators.iter();
        drafts.extend(all.map(|indicator| indicator::page(context, published, indicator)));
    }
    if !context.publication.references.references.is_empty() {
        drafts.push(references::page(context));
    }
    if !context.publication.timeline.entries.is_empty() {
        drafts.push(timeline::page(context));
    }
    drafts.extend(activities::pages(context));
    drafts.extend(activities_timeline::pages(context));
    drafts.extend(activity::pages(context));
    drafts.extend(money_groups::pages(context));
    drafts.extend(iati_bodies::pages(context));
    drafts.extend(quality::page(context));
    for record in context.publication.organisations.values() {
        drafts.push(organisation::page(context, record));
    }
    for strategy in &context.publication.strategies {
        drafts.push(strategy::page(context, strategy));
        drafts.extend(
            strategy
                .results
                .as_ref()
                .map(|results| results::page(context, strategy, results)),
        );
    }
    for document in &context.publication.documents {
        drafts.push(document::page(context, document));
    }
    drafts
}
