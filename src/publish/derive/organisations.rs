use std::collections::BTreeMap;

use crate::{
    model::{Appearance, Organisation, OrganisationRecord, Report, RoleKind, Source},
    publish::{PublishedDocument, PublishedStrategy},
};

/// The organisations, by id, each with every place in which it appears, in the order of the text: be it named in
/// `roles.toml` or by what asks, leads, reports and decides elsewhere in the content.
pub fn records(
    organisations: Vec<Organisation>,
    documents: &[PublishedDocument],
    strategies: &[PublishedStrategy],
) -> BTreeMap<String, OrganisationRecord> {
    let mut records: BTreeMap<String, OrganisationRecord> = BTreeMap::new();
    for organisation in organisations {
        let record = OrganisationRecord {
            organisation,
            strategies: Vec::new(),
            appearances: Vec::new(),
        };
        records.insert(record.organisation.id.clone(), record);
    }
    let mut register = Register { records };
    for document in documents {
        register.document(document);
    }
    for strategy in strategies {
        register.strategy(strategy);
    }
    let order = |id: &str| documents.iter().position(|document| document.record.summary.id == id);
    for record in register.records.values_mut() {
        record
            .appearances
            .sort_by_key(|appearance| (order(&appearance.document), appearance.role));
        for appearance in &mut record.appearances {
            let text = order(&appearance.document).and_then(|at| documents[at].texts.values().next());
            let place = |source: &Source| text?.paragraphs().position(|here| here.holds(&source.paragraph));
            // A paragraph of a text that is not published yet comes last.
            let key = |source: &Source| place(source).map_or((true, 0), |place| (false, place));
            appearance.sources.sort_by_cached_key(key);
        }
    }
    register.records
}

struct Register {
    records: BTreeMap<String, OrganisationRecord>,
}

impl Register {
    fn document(&mut self, document: &PublishedDocument) {
        let record = &document.record;
        let id = &record.summary.id;
        self.add(&record.summary.organisation, id, RoleKind::Author, &[]);
        for role in &record.roles {
            self.add(&role.organisation, id, role.role, &role.sources);
            if let Some(text) = &role.text
                && let Some(appearance) = self.appearance(&role.organisation, id, role.role)
            {
                appearance.texts.push(text.clone());
            }
        }
        for request in &record.requests {
            self.at(&request.of, RoleKind::Asked, &request.source);
        }
        for fact in &record.facts {
            self.at(&fact.said_by, RoleKind::Reports, &fact.source);
        }
        for rhythm in &record.rhythms {
            for organisation in rhythm.by.iter().chain(&rhythm.to) {
                self.at(organisation, RoleKind::Named, &rhythm.source);
            }
        }
        for event in &record.events {
            if let Some(organisation) = &event.organisation {
                self.at(organisation, RoleKind::Acts, &event.source);
            }
        }
    }

    fn strategy(&mut self, published: &PublishedStrategy) {
        let summary = &published.strategy.summary;
        if let Some(record) = self.records.get_mut(&summary.organisation) {
            record.strategies.push(summary.slug.clone());
        }
        for deliverable in published.results.iter().flat_map(|results| &results.deliverables) {
            if let Some(owner) = deliverable.owner.value() {
                self.at(&owner.organisation, RoleKind::Leads, &owner.source);
            }
            self.reports(&deliverable.reports);
        }
        let initiatives = published.initiatives.iter();
        for initiative in initiatives.flat_map(|initiatives| &initiatives.initiatives) {
            if let Some(lead) = &initiative.lead {
                self.at(&lead.organisation, RoleKind::Leads, &lead.source);
            }
            for partner in &initiative.partners {
                self.at(&partner.organisation, RoleKind::Partner, &partner.source);
            }
            self.reports(&initiative.updates);
        }
        for observation in published
            .indicators
            .iter()
            .flat_map(|indicator| &indicator.observations)
        {
            self.at(&observation.said_by, RoleKind::Reports, &observation.source);
        }
    }

    fn reports(&mut self, reports: &[Report]) {
        for report in reports {
            self.at(&report.by, RoleKind::Reports, &report.source);
        }
    }

    fn at(&mut self, organisation: &str, role: RoleKind, source: &Source) {
        self.add(organisation, &source.document, role, std::slice::from_ref(source));
    }

    fn add(&mut self, organisation: &str, document: &str, role: RoleKind, sources: &[Source]) {
        let Some(appearance) = self.appearance(organisation, document, role) else {
            return;
        };
        for source in sources {
            if !appearance.sources.contains(source) {
                appearance.sources.push(source.clone());
            }
        }
    }

    /// The appearance of an organisation in a document in a role, made where there is none yet.
    fn appearance(&mut self, organisation: &str, document: &str, role: RoleKind) -> Option<&mut Appearance> {
        let appearances = &mut self.records.get_mut(organisation)?.appearances;
        let found = appearances
            .iter()
            .position(|known| known.document == document && known.role == role);
        let index = found.unwrap_or_else(|| {
            appearances.push(Appearance {
                document: document.to_owned(),
                role,
                sources: Vec::new(),
                texts: Vec::new(),
            });
            appearances.len() - 1
        });
        appearances.get_mut(index)
    }
}
