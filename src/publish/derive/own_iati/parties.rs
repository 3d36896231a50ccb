use super::Maker;
use crate::{
    iati::model::ParticipatingOrg,
    model::{Initiative, Owner, StrategyKind, StrategySummary},
    publish::PublishedStrategy,
};

/// In which role an organisation takes part: codes of the list OrganisationRole.
const ACCOUNTABLE: &str = "2";
const IMPLEMENTING: &str = "4";

impl Maker<'_> {
    /// Who takes part in an undertaking: the organisation whose it is answers for it. It carries it out too, unless it is a
    /// framework that several share. So do those that answer for a deliverable, as the sources say.
    pub fn parties_of_strategy(&self, published: &PublishedStrategy) -> Vec<ParticipatingOrg> {
        let summary = &published.strategy.summary;
        let own = (summary.kind != StrategyKind::Framework).then_some(summary.organisation.as_str());
        let deliverables = published.results.iter().flat_map(|results| &results.deliverables);
        let owners = deliverables.filter_map(|deliverable| deliverable.owner.value());
        self.parties(summary, own.into_iter().chain(ids(owners)))
    }

    /// Who takes part in an initiative: the organisation whose undertaking it belongs to answers for it; who leads it and
    /// who works in it, as the source says, carry it out.
    pub fn parties_of_initiative(&self, initiative: &Initiative, summary: &StrategySummary) -> Vec<ParticipatingOrg> {
        self.parties(summary, ids(initiative.lead.iter().chain(&initiative.partners)))
    }

    fn parties<'a>(
        &self,
        summary: &'a StrategySummary,
        implementing: impl Iterator<Item = &'a str>,
    ) -> Vec<ParticipatingOrg> {
        let mut parties = vec![(summary.organisation.as_str(), ACCOUNTABLE)];
        for id in implementing {
            if !parties.contains(&(id, IMPLEMENTING)) {
                parties.push((id, IMPLEMENTING));
            }
        }
        let party = |(id, role): (&str, &str)| ParticipatingOrg {
            role: Some(role.to_owned()),
            name: self.local(&self.organisation_name(id)),
            ..ParticipatingOrg::default()
        };
        parties.into_iter().map(party).collect()
    }
}

fn ids<'a>(owners: impl Iterator<Item = &'a Owner>) -> impl Iterator<Item = &'a str> {
    owners.map(|owner| owner.organisation.as_str())
}
