use super::{Maker, day};
use crate::{
    iati::model::{ActivityResult, Indicator, Narratives, Period as IatiPeriod, Value},
    model::{Deliverable, LeftOut, LeftOutPart, LeftOutReason, PartialDate, Period, Report, Source},
    publish::PublishedStrategy,
};

/// The type of a result that is something delivered, of the list ResultType.
pub const OUTPUT: &str = "1";

/// What is not counted, of the list IndicatorMeasure.
const QUALITATIVE: &str = "5";

impl Maker<'_> {
    /// A deliverable as a result. The schema asks for an indicator in it: one that is not counted, with what the sources say of
    /// its measure, target and progress in words. Target and reports stand in the period in which it is promised: from the
    /// beginning of the undertaking to the date of the promise, else to its end.
    pub fn deliverable(
        &self,
        deliverable: &Deliverable,
        published: &PublishedStrategy,
        undertaking: Period,
        left_out: &mut Vec<LeftOut>,
    ) -> ActivityResult {
        let summary = &published.strategy.summary;
        if let Some(budget) = deliverable.budget.value() {
            left_out.push(LeftOut {
                part: LeftOutPart::Budget,
                strategy: summary.slug.clone(),
                id: Some(deliverable.id.clone()),
                title: deliverable.text.clone(),
                reason: LeftOutReason::NoBudgetPeriod,
                source: Some(budget.source.clone()),
            });
        }
        let outcome = published.strategy.name_of(&deliverable.outcome);
        ActivityResult {
            kind: Some(OUTPUT.to_owned()),
            title: self.local(&deliverable.text),
            description: outcome.map_or_else(Narratives::default, |outcome| self.local(outcome)),
            documents: self.paragraph(&deliverable.source),
            indicators: vec![self.in_words(deliverable, undertaking)],
            ..ActivityResult::default()
        }
    }

    fn in_words(&self, deliverable: &Deliverable, undertaking: Period) -> Indicator {
        let measure = deliverable.measure.value().map(|measure| &measure.text);
        let baseline = deliverable.baseline.value().map(|baseline| &baseline.text);
        Indicator {
            measure: Some(QUALITATIVE.to_owned()),
            title: self.local(measure.unwrap_or(&deliverable.text)),
            // A baseline has a year, and what is in words here has none.
            description: baseline.map_or_else(Narratives::default, |baseline| {
                self.words.each(|tongue| {
                    let text = tongue.local(baseline);
                    tongue.messages.format("iati-starts-from", [("text", text.into())])
                })
            }),
            periods: self.promised(deliverable, undertaking).into_iter().collect(),
            ..Indicator::default()
        }
    }

    /// The period in which it is promised, with what is to be reached and what is reported; none where no source says of
    /// either, or of a date.
    fn promised(&self, deliverable: &Deliverable, undertaking: Period) -> Option<IatiPeriod> {
        let date = deliverable.date.value().map(|date| date.current());
        let targets: Vec<Value> = deliverable
            .target
            .value()
            .map(|target| self.comment(self.local(&target.text), &target.source))
            .into_iter()
            .collect();
        let reports = deliverable.reports.iter();
        let actuals: Vec<Value> = reports
            .map(|report| self.comment(self.reported(report), &report.source))
            .collect();
        if date.is_none() && targets.is_empty() && actuals.is_empty() {
            return None;
        }
        let (start, end) = span(undertaking, date);
        Some(IatiPeriod {
            start: Some(day::first(start)),
            end: Some(day::last(end)),
            targets,
            actuals,
        })
    }

    /// A value in words, with the paragraph that states it.
    fn comment(&self, comment: Narratives, source: &Source) -> Value {
        Value {
            comment,
            documents: self.paragraph(source),
            ..Value::default()
        }
    }

    /// What is reported: "Under way (2020): …".
    pub fn reported(&self, report: &Report) -> Narratives {
        self.words.each(|tongue| {
            let state = tongue.text(&format!("state-{}", report.state.key()));
            let text = tongue.local(&report.text);
            match report.date.value() {
                Some(date) => {
                    let date = tongue.date(*date);
                    let values = [("state", state.into()), ("date", date.into()), ("text", text.into())];
                    tongue.messages.format("iati-reported", values)
                }
                None => {
                    let values = [("state", state.into()), ("text", text.into())];
                    tongue.messages.format("iati-reported-undated", values)
                }
            }
        })
    }
}

/// From the beginning of the undertaking to the date, or to its end; the date alone where it comes before.
pub fn span(undertaking: Period, date: Option<PartialDate>) -> (PartialDate, PartialDate) {
    match date {
        Some(date) if date.last_day() < undertaking.start.first_day() => (date, date),
        Some(date) => (undertaking.start, date),
        None => (undertaking.start, undertaking.end),
    }
}
