use super::emit::Emit;
use crate::iati::model::{ActivityResult, Baseline, Indicator, Narratives, Period, Reference, Value};

impl Emit {
    pub(super) fn result(&mut self, result: &ActivityResult) {
        self.element("result", |out| {
            out.attribute("type", result.kind.as_deref());
            out.flag("aggregation-status", result.aggregation);
            out.wanted_texts("title", &result.title);
            out.texts("description", &result.description);
            result.documents.iter().for_each(|document| out.document(document));
            for reference in &result.references {
                out.reference("vocabulary-uri", reference);
            }
            result.indicators.iter().for_each(|indicator| out.indicator(indicator));
        });
    }

    fn reference(&mut self, uri: &str, reference: &Reference) {
        if self.has_code("reference", &reference.code, &Narratives::default()) {
            self.element("reference", |out| {
                out.attribute("code", Some(&reference.code));
                out.attribute("vocabulary", reference.vocabulary.as_deref());
                out.attribute(uri, reference.uri.as_deref());
            });
        }
    }

    fn indicator(&mut self, indicator: &Indicator) {
        self.element("indicator", |out| {
            out.attribute("measure", indicator.measure.as_deref());
            out.flag("ascending", indicator.ascending);
            out.flag("aggregation-status", indicator.aggregation);
            out.wanted_texts("title", &indicator.title);
            out.texts("description", &indicator.description);
            indicator.documents.iter().for_each(|document| out.document(document));
            for reference in &indicator.references {
                out.reference("indicator-uri", reference);
            }
            indicator.baselines.iter().for_each(|baseline| out.baseline(baseline));
            indicator.periods.iter().for_each(|period| out.period(period));
        });
    }

    fn baseline(&mut self, baseline: &Baseline) {
        self.element("baseline", |out| {
            out.shown("iso-date", baseline.date);
            out.shown("year", baseline.year);
            out.result_value(&baseline.value);
            // Here the comment comes last.
            baseline
                .value
                .documents
                .iter()
                .for_each(|document| out.document(document));
            out.texts("comment", &baseline.value.comment);
        });
    }

    fn period(&mut self, period: &Period) {
        self.element("period", |out| {
            out.day("period-start", period.start);
            out.day("period-end", period.end);
            for (name, values) in [("target", &period.targets), ("actual", &period.actuals)] {
                for value in values {
                    out.element(name, |out| {
                        out.result_value(value);
                        out.texts("comment", &value.comment);
                        value.documents.iter().for_each(|document| out.document(document));
                    });
                }
            }
        });
    }

    /// What a baseline, target or actual begins with.
    fn result_value(&mut self, value: &Value) {
        self.attribute("value", value.value.as_deref());
        for location in &value.locations {
            self.element("location", |out| out.attribute("ref", Some(location)));
        }
        for dimension in &value.dimensions {
            self.element("dimension", |out| {
                out.attribute("name", dimension.name.as_deref());
                out.attribute("value", dimension.value.as_deref());
            });
        }
    }
}
