use rust_decimal::Decimal;

use super::{Maker, words::Tongue};
use crate::{
    iati::model::{Dimension, Value},
    model::{Bound, IndicatorValue, Localised, Observation},
};

impl Maker<'_> {
    /// A value that is started from, or is to be reached.
    pub fn value(&self, found: &IndicatorValue, unit: &Localised) -> Value {
        let say = |tongue: &Tongue| {
            let remark = found.comment.as_ref().map(|comment| tongue.local(comment));
            remarks(tongue, found.value, found.bound, unit, remark)
        };
        Value {
            value: Some(found.value.normalize().to_string()),
            comment: self.words.each(say),
            documents: self.paragraph(&found.source),
            ..Value::default()
        }
    }

    /// A value that somebody measured, with who says so.
    pub fn observed(&self, found: &Observation, unit: &Localised) -> Value {
        let said_by = self.organisation_name(&found.said_by);
        let say = |tongue: &Tongue| {
            let organisation = tongue.local(&said_by);
            let said_by = tongue
                .messages
                .format("iati-said-by", [("organisation", organisation.into())]);
            let others = [&found.comment, &found.outside].into_iter().flatten();
            let others = others.map(|text| tongue.local(text));
            remarks(tongue, found.value, found.bound, unit, others.chain([said_by]))
        };
        Value {
            value: Some(found.value.normalize().to_string()),
            dimensions: found
                .disaggregation
                .iter()
                .filter_map(|part| self.dimension(part))
                .collect(),
            comment: self.words.each(say),
            documents: self.paragraph(&found.source),
            ..Value::default()
        }
    }

    /// The part of the whole that is counted. The standard takes it in one language: the site's first.
    fn dimension(&self, part: &Localised) -> Option<Dimension> {
        Some(Dimension {
            name: self.words.first(|tongue| tongue.text("iati-part")),
            value: Some(self.words.first(|tongue| tongue.local(part))?),
        })
    }
}

/// How a number is meant, where it is not as it stands, then what else there is to say.
fn remarks(
    tongue: &Tongue,
    value: Decimal,
    bound: Bound,
    unit: &Localised,
    others: impl IntoIterator<Item = String>,
) -> String {
    let meant = (bound != Bound::Exact).then(|| format!("{} {}", tongue.bounded(value, bound), tongue.local(unit)));
    meant.into_iter().chain(others).collect::<Vec<_>>().join(" – ")
}
