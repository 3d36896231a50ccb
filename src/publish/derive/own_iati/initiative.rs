use super::{
    Maker, OwnActivity,
    day::{self, Kind},
    link::Category,
    status,
};
use crate::{
    iati::model::{Activity, ActivityDate, RelatedActivity},
    model::{
        Initiative, LeftOut, LeftOutPart, LeftOutReason, PartialDate, Report, ReportState, StatedDate, StrategySummary,
    },
};

/// The level of initiatives.
const HIERARCHY: i32 = 2;

impl Maker<'_> {
    /// An initiative as an activity; left out where no source gives its state and its start. `has_parent`: whether its
    /// undertaking is an activity.
    pub fn initiative(
        &self,
        initiative: &Initiative,
        summary: &StrategySummary,
        has_parent: bool,
        left_out: &mut Vec<LeftOut>,
    ) -> Option<Activity> {
        let (state, start) = match stated(initiative) {
            Ok(stated) => stated,
            Err(reason) => {
                left_out.push(LeftOut {
                    part: LeftOutPart::Initiative,
                    strategy: summary.slug.clone(),
                    id: Some(initiative.id.clone()),
                    title: initiative.title.clone(),
                    reason,
                    source: Some(initiative.source.clone()),
                });
                return None;
            }
        };
        let identifier = self.identifier(OwnActivity::Initiative, &initiative.id);
        let mut activity = self.activity(identifier, HIERARCHY, &initiative.title);
        // The schema asks for a description: where there is none, the name is all that is said.
        let text = initiative.text.as_ref().unwrap_or(&initiative.title);
        activity.descriptions.push(self.description("1", self.local(text)));
        for update in &initiative.updates {
            let reported = self.reported(update);
            activity.descriptions.push(self.description("4", reported));
        }
        activity.descriptions.push(self.note());
        activity.participating_orgs = self.parties_of_initiative(initiative, summary);
        activity.status = Some(status::of_state(state).to_owned());
        activity.dates = self.initiative_dates(initiative, state, start);
        let page = format!("initiatives/{}/", initiative.id);
        activity.documents = self.pages(&page, &initiative.title, Category::Activity);
        if has_parent {
            activity.related_activities.push(RelatedActivity {
                reference: self.strategy_identifier(&summary.slug),
                kind: Some("1".to_owned()),
            });
        }
        Some(activity)
    }

    /// The start, actual where it has begun; the end, actual where it is done, if one is stated.
    fn initiative_dates(&self, initiative: &Initiative, state: ReportState, start: PartialDate) -> Vec<ActivityDate> {
        let (has_begun, is_done) = match state {
            ReportState::Planned | ReportState::Dropped => (false, false),
            ReportState::UnderWay => (true, false),
            ReportState::Done => (true, true),
        };
        let stated = initiative.end.as_ref().map(StatedDate::current);
        let done = is_done.then(|| initiative.updates.iter().find_map(done)).flatten();
        let end = stated.or(done);
        let end = end.map(|end| {
            let kind = match is_done && day::first(end) <= self.as_of {
                true => Kind::ActualEnd,
                false => Kind::PlannedEnd,
            };
            self.date(kind, end)
        });
        std::iter::once(self.start(has_begun, start)).chain(end).collect()
    }
}

/// The state and the start, or what of them no source gives.
fn stated(initiative: &Initiative) -> Result<(ReportState, PartialDate), LeftOutReason> {
    let start = initiative.start.as_ref().map(StatedDate::current);
    match (initiative.state(), start) {
        (Some(state), Some(start)) => Ok((state, start)),
        (None, Some(_)) => Err(LeftOutReason::NoState),
        (Some(_), None) if initiative.end.is_some() => Err(LeftOutReason::NoStart),
        (Some(_), None) => Err(LeftOutReason::NoDate),
        (None, None) if initiative.end.is_some() => Err(LeftOutReason::NoState),
        (None, None) => Err(LeftOutReason::NoStateNorDate),
    }
}

/// When something was done: as of when it is reported so. As for a promise, that is the end that is known.
fn done(update: &Report) -> Option<PartialDate> {
    let is_done = update.state == ReportState::Done;
    is_done.then(|| update.date.value().copied()).flatten()
}
