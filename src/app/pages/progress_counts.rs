use std::collections::BTreeMap;

use crate::{
    model::{Absence, Deliverable, Initiative, Localised, Report, ReportState, Respect, StatedDate, Voice},
    publish::PublishedStrategy,
};

/// What the published data say of an undertaking's progress, counted.
pub struct Standing<'a> {
    /// The undertaking.
    pub published: &'a PublishedStrategy,
    /// What it promises.
    pub deliverables: &'a [Deliverable],
    /// Its initiatives.
    pub initiatives: &'a [Initiative],
}

impl<'a> From<&'a PublishedStrategy> for Standing<'a> {
    fn from(published: &'a PublishedStrategy) -> Self {
        let (results, initiatives) = (published.results.as_ref(), published.initiatives.as_ref());
        Self {
            published,
            deliverables: results.map_or(&[], |results| &results.deliverables),
            initiatives: initiatives.map_or(&[], |initiatives| &initiatives.initiatives),
        }
    }
}

impl<'a> Standing<'a> {
    /// Of how many promises something is reported.
    pub fn reported(&self) -> usize {
        let is_reported = |deliverable: &&Deliverable| !deliverable.reports.is_empty();
        self.deliverables.iter().filter(is_reported).count()
    }

    /// Of how many initiatives something is reported.
    pub fn initiatives_reported(&self) -> usize {
        let is_reported = |initiative: &&Initiative| !initiative.updates.is_empty();
        self.initiatives.iter().filter(is_reported).count()
    }

    /// How many promises have this state as the latest; `None` for those of which nothing is reported.
    pub fn in_state(&self, state: Option<ReportState>) -> usize {
        let is_there = |deliverable: &&Deliverable| deliverable.state() == state;
        self.deliverables.iter().filter(is_there).count()
    }

    /// Of how many promises nothing is reported, by the kind of the absence.
    pub fn absences(&self) -> BTreeMap<&'static str, usize> {
        let mut kinds = BTreeMap::new();
        for absence in self.deliverables.iter().filter_map(|found| found.unreported.as_ref()) {
            *kinds.entry(Absence::kind(absence)).or_default() += 1;
        }
        kinds
    }

    /// Of how many promises the sources state each of [`Respect::ALL`].
    pub fn respects(&self) -> [usize; Respect::ALL.len()] {
        let mut counts = [0; Respect::ALL.len()];
        for deliverable in self.deliverables {
            for (count, is_stated) in counts.iter_mut().zip(deliverable.measurable()) {
                *count += usize::from(is_stated);
            }
        }
        counts
    }

    /// The promises whose date was moved.
    pub fn moved(&self) -> impl Iterator<Item = (&'a Deliverable, &'a StatedDate)> + use<'a> {
        let dated = self.deliverables.iter();
        let dated = dated.filter_map(|deliverable| Some((deliverable, deliverable.date.value()?)));
        dated.filter(|(_, date)| !date.revised.is_empty())
    }

    /// What was given up: the path of its page, what it is, and the report that says so.
    pub fn dropped(&self) -> impl Iterator<Item = (String, &'a Localised, &'a Report)> + use<'a> {
        let slug = &self.published.strategy.summary.slug;
        let promises = self.deliverables.iter().filter_map(move |deliverable| {
            let path = format!("strategies/{slug}/results/#{}", deliverable.id);
            Some((path, &deliverable.text, deliverable.reports.last()?))
        });
        let initiatives = self.initiatives.iter().filter_map(|initiative| {
            let path = format!("initiatives/{}/", initiative.id);
            Some((path, &initiative.title, initiative.updates.last()?))
        });
        let all = promises.chain(initiatives);
        all.filter(|(_, _, report)| report.state == ReportState::Dropped)
    }

    /// How often each of [`Voice::ALL`] speaks: in reports on promises, updates of initiatives, and observations.
    pub fn voices(&self) -> [usize; Voice::ALL.len()] {
        let indicators = self.published.indicators.iter();
        let observed = indicators.flat_map(|indicator| &indicator.observations);
        let spoken: Vec<Voice> = self
            .reports()
            .map(|report| report.voice)
            .chain(observed.map(|observation| observation.voice))
            .collect();
        Voice::ALL.map(|voice| spoken.iter().filter(|spoken| **spoken == voice).count())
    }

    /// What is reported of promises and initiatives.
    pub fn reports(&self) -> impl Iterator<Item = &'a Report> + use<'a> {
        let promised = self.deliverables.iter().flat_map(|deliverable| &deliverable.reports);
        let updates = self.initiatives.iter().flat_map(|initiative| &initiative.updates);
        promised.chain(updates)
    }

    /// The report with the latest date; none where none is dated.
    pub fn last_report(&self) -> Option<&'a Report> {
        let dated = self.reports().filter(|report| report.date.value().is_some());
        dated.max_by_key(|report| report.date.value().map(|date| (date.last_day(), date.first_day())))
    }
}

/// The sums of several undertakings.
pub fn sums<const N: usize>(counts: impl Iterator<Item = [usize; N]>) -> [usize; N] {
    counts.fold([0; N], |mut sums, counts| {
        for (sum, count) in sums.iter_mut().zip(counts) {
            *sum += count;
        }
        sums
    })
}

/// The kinds of absence that occur, in the order of their keys, with their sums.
pub fn absences(standings: &[Standing<'_>]) -> BTreeMap<&'static str, usize> {
    let mut all = BTreeMap::new();
    for (kind, count) in standings.iter().flat_map(Standing::absences) {
        *all.entry(kind).or_default() += count;
    }
    all
}
