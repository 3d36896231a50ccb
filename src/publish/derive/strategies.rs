use std::cmp::Reverse;

use super::links::Links;
use crate::{
    model::{Deliverable, Initiatives, Language, Localised, Results, Source, Strategy, StrategySummary},
    publish::{
        PublishedStrategy,
        read::draft::{At, DraftDeliverable, DraftDocument, DraftStrategy},
    },
};

/// The undertakings, the latest period first, then by slug; those without a period last.
pub fn sorted(
    drafts: Vec<DraftStrategy>,
    documents: &[DraftDocument],
    links: &Links<'_>,
    languages: &[Language],
) -> Vec<PublishedStrategy> {
    let promises = Promises {
        documents,
        links,
        languages,
    };
    let mut strategies: Vec<PublishedStrategy> = drafts
        .into_iter()
        .filter_map(|draft| published(draft, &promises))
        .collect();
    strategies.sort_by_key(|published| {
        let summary = &published.strategy.summary;
        let start = summary.period.value().map(|period| period.start.first_day());
        (Reverse(start), summary.slug.clone())
    });
    strategies
}

fn published(draft: DraftStrategy, promises: &Promises<'_>) -> Option<PublishedStrategy> {
    let record = draft.record?;
    let deliverables: Option<Vec<Deliverable>> = draft.deliverables.map(|all| {
        all.into_iter()
            .map(|deliverable| promises.deliverable(deliverable))
            .collect()
    });
    let all = deliverables.as_deref().unwrap_or_default();
    let summary = StrategySummary {
        slug: draft.slug.clone(),
        kind: record.kind,
        organisation: record.organisation,
        title: record.title,
        summary: record.summary,
        period: record.period,
        documents: draft.documents.into_iter().map(|document| document.value).collect(),
        deliverables: all.len(),
        reported: all.iter().filter(|deliverable| !deliverable.reports.is_empty()).count(),
    };
    let (aims, principles) = (record.aims, record.principles);
    let (domains, outcomes) = (record.domains, record.outcomes);
    let strategy = Strategy {
        summary,
        aims,
        principles,
        domains,
        outcomes,
        plan: draft.plan.into_iter().map(|item| item.value).collect(),
        measurement: record.measurement,
        governance: record.governance,
        voices: record.voices,
        called: record.called,
    };
    let initiatives = draft.initiatives.map(|all| Initiatives {
        strategy: draft.slug.clone(),
        initiatives: all.into_iter().map(|initiative| initiative.value).collect(),
    });
    let results = deliverables.map(|deliverables| Results {
        strategy: draft.slug,
        deliverables,
    });
    let indicators = draft.indicators.into_iter().map(|draft| draft.indicator).collect();
    Some(PublishedStrategy {
        strategy,
        results,
        initiatives,
        indicators,
    })
}

struct Promises<'a> {
    documents: &'a [DraftDocument],
    links: &'a Links<'a>,
    languages: &'a [Language],
}

impl Promises<'_> {
    fn deliverable(&self, draft: At<DraftDeliverable>) -> Deliverable {
        let DraftDeliverable {
            mut deliverable,
            own_text,
        } = draft.value;
        if !own_text {
            deliverable.text = self.text(&deliverable.source);
        }
        deliverable
    }

    /// What the paragraph or item says, in each language, as plain text.
    fn text(&self, source: &Source) -> Localised {
        let document = self.documents.iter().find(|document| document.id == source.document);
        let said = |language: &Language| {
            let texts = document.into_iter().flat_map(|document| &document.texts);
            let text = texts.filter(|text| text.language == *language).find_map(|text| {
                text.paragraphs().find_map(|paragraph| {
                    if paragraph.id == source.paragraph {
                        let mut passages: Vec<String> = paragraph
                            .passages()
                            .map(|passage| self.links.plain(passage, language))
                            .collect();
                        let own = passages.remove(0);
                        return Some(if passages.is_empty() {
                            own
                        } else {
                            format!("{own} {}", passages.join("; "))
                        });
                    }
                    let item = paragraph.items.iter().find(|item| item.id == source.paragraph)?;
                    Some(self.links.plain(&item.passage, language))
                })
            })?;
            Some((language.clone(), text))
        };
        Localised(self.languages.iter().filter_map(said).collect())
    }
}
