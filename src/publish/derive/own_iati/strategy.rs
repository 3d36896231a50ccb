use super::{Maker, OwnActivity, link::Category, status, words::Tongue};
use crate::{
    iati::model::{Activity, Description, DocumentLink, Narratives, RelatedActivity},
    model::{LeftOut, LeftOutPart, LeftOutReason},
    publish::PublishedStrategy,
};

/// The level of undertakings.
const HIERARCHY: i32 = 1;

impl Maker<'_> {
    /// The identifier of an undertaking.
    pub fn strategy_identifier(&self, slug: &str) -> String {
        self.identifier(OwnActivity::Strategy, slug)
    }

    /// An undertaking as an activity; left out where no period is stated.
    pub fn strategy(&self, published: &PublishedStrategy, left_out: &mut Vec<LeftOut>) -> Option<Activity> {
        let summary = &published.strategy.summary;
        let Some(period) = summary.period.value().copied() else {
            left_out.push(LeftOut {
                part: LeftOutPart::Strategy,
                strategy: summary.slug.clone(),
                id: None,
                title: summary.title.clone(),
                reason: LeftOutReason::NoPeriod,
                source: None,
            });
            return None;
        };
        let identifier = self.strategy_identifier(&summary.slug);
        let mut activity = self.activity(identifier, HIERARCHY, &summary.title);
        activity.descriptions = self.strategy_descriptions(published);
        activity.participating_orgs = self.parties_of_strategy(published);
        activity.status = Some(status::of_period(period, self.as_of).to_owned());
        activity.dates = self.dates_of(period);
        activity.documents = self.strategy_documents(published);
        let deliverables = published.results.iter().flat_map(|results| &results.deliverables);
        activity.results = deliverables
            .map(|deliverable| self.deliverable(deliverable, published, period, left_out))
            .collect();
        activity.results.extend(self.measured(published, period, left_out));
        Some(activity)
    }

    /// The summary, what it is for, and how the record came about.
    fn strategy_descriptions(&self, published: &PublishedStrategy) -> Vec<Description> {
        let strategy = &published.strategy;
        let mut descriptions = vec![self.description("1", self.local(&strategy.summary.summary))];
        let aims = strategy.aims.iter();
        descriptions.extend(aims.map(|aim| self.description("2", self.local(&aim.title))));
        descriptions.push(self.note());
        descriptions
    }

    /// A description of a type of the list DescriptionType.
    pub fn description(&self, kind: &str, text: Narratives) -> Description {
        Description {
            kind: Some(kind.to_owned()),
            text,
        }
    }

    /// From what an activity was made, and by which rule its status follows.
    pub fn note(&self) -> Description {
        let say = |tongue: &Tongue| format!("{} {}", tongue.text("iati-origin"), tongue.text("iati-status-rule"));
        self.description("4", self.words.each(say))
    }

    /// Its page, its results, and the documents that are held of it.
    fn strategy_documents(&self, published: &PublishedStrategy) -> Vec<DocumentLink> {
        let summary = &published.strategy.summary;
        let page = format!("strategies/{}/", summary.slug);
        let mut documents = self.pages(&page, &summary.title, Category::Activity);
        if published.results.is_some() {
            let page = format!("{page}results/");
            documents.extend(self.named_pages(&page, "results-title", Category::Results));
        }
        for document in summary.documents.iter().filter_map(|id| self.publication.document(id)) {
            let document = &document.record.summary;
            let page = format!("documents/{}/", document.id);
            documents.extend(self.pages(&page, &document.title, Category::of_document(document.kind)));
        }
        documents
    }
}

/// The activities below an undertaking.
pub fn children(parts: &[Activity]) -> Vec<RelatedActivity> {
    let child = |part: &Activity| RelatedActivity {
        reference: part.head.identifier.clone(),
        kind: Some("2".to_owned()),
    };
    parts.iter().map(child).collect()
}
