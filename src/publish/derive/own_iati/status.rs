//! The status of an activity, a code of the list ActivityStatus, by a rule that the message `iati-status-rule` states to
//! readers:
//!
//! - of an undertaking, from its period and the day of the release: before its first day 1 (pipeline), until its last day
//!   2 (implementation), then 4 (closed). No source states more of an undertaking as a whole.
//! - of an initiative, from the state of the latest report: planned 1, under way 2, done 4, dropped 5 (cancelled).
//!
//! 3 (finalisation) and 6 (suspended) say what none of these does.

use super::day;
use crate::{
    iati::Day,
    model::{Period, ReportState},
};

/// The status of an undertaking.
pub fn of_period(period: Period, as_of: Day) -> &'static str {
    if as_of < day::first(period.start) {
        "1"
    } else if as_of <= day::last(period.end) {
        "2"
    } else {
        "4"
    }
}

/// The status of an initiative.
pub fn of_state(state: ReportState) -> &'static str {
    match state {
        ReportState::Planned => "1",
        ReportState::UnderWay => "2",
        ReportState::Done => "4",
        ReportState::Dropped => "5",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_before_during_or_over() {
        let date = |text: &str| text.parse().expect("a date");
        let period = Period {
            start: date("2023"),
            end: date("2025-06"),
        };
        for (as_of, status) in [
            ("2022-12-31", "1"),
            ("2023-01-01", "2"),
            ("2025-06-30", "2"),
            ("2025-07-01", "4"),
        ] {
            assert_eq!(of_period(period, day::first(date(as_of))), status, "{as_of}");
        }
    }

    #[test]
    fn every_state_is_a_status_of_the_list() {
        let list = crate::iati::code::List::named("ActivityStatus").expect("the list");
        for state in ReportState::ALL {
            assert!(list.get(of_state(state)).is_some(), "{state:?}");
        }
    }
}
