use super::Maker;
use crate::{
    iati::{Day, model::ActivityDate},
    model::{PartialDate, Period},
};

/// The earliest day that a date can mean.
pub fn first(date: PartialDate) -> Day {
    day(date.first_day())
}

/// The latest day that a date can mean.
pub fn last(date: PartialDate) -> Day {
    day(date.last_day())
}

/// A [`PartialDate`] has only days that the calendar has.
fn day((year, month, day): (u16, u8, u8)) -> Day {
    Day::new(year.into(), month, day).unwrap_or(Day::since_1970(0))
}

/// What kind of date it is: codes of the list ActivityDateType.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    PlannedStart,
    ActualStart,
    PlannedEnd,
    ActualEnd,
}

impl Kind {
    fn code(self) -> &'static str {
        match self {
            Self::PlannedStart => "1",
            Self::ActualStart => "2",
            Self::PlannedEnd => "3",
            Self::ActualEnd => "4",
        }
    }
}

impl Maker<'_> {
    /// A date of an activity, with the source's own words where it gives no day.
    pub fn date(&self, kind: Kind, date: PartialDate) -> ActivityDate {
        let day = match kind {
            Kind::PlannedStart | Kind::ActualStart => first(date),
            Kind::PlannedEnd => last(date),
            // Something of this year has ended: on the day of the release at the latest.
            Kind::ActualEnd => last(date).min(self.as_of).max(first(date)),
        };
        ActivityDate {
            kind: Some(kind.code().to_owned()),
            date: day,
            text: match date.day {
                Some(_) => Default::default(),
                None => self.words.each(|tongue| tongue.date(date)),
            },
        }
    }

    /// The start of an undertaking or initiative that has begun, as far as the release knows.
    pub fn start(&self, has_begun: bool, date: PartialDate) -> ActivityDate {
        let kind = match has_begun && first(date) <= self.as_of {
            true => Kind::ActualStart,
            false => Kind::PlannedStart,
        };
        self.date(kind, date)
    }

    /// The dates of a period: what is before the release is actual, what is to come planned.
    pub fn dates_of(&self, period: Period) -> Vec<ActivityDate> {
        let end = match last(period.end) < self.as_of {
            true => Kind::ActualEnd,
            false => Kind::PlannedEnd,
        };
        vec![self.start(true, period.start), self.date(end, period.end)]
    }
}
