use serde::Serialize;

use super::{
    DocumentLink, Narratives, Source,
    build::{Build, attribute},
};
use crate::iati::{
    day::Day,
    name::{Name, name},
    tree::Element,
};

/// `result`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ActivityResult {
    /// Where it stands.
    pub source: Source,
    /// `@type`, of the list ResultType.
    pub kind: Option<String>,
    /// `@aggregation-status`.
    pub aggregation: Option<bool>,
    /// `title`.
    pub title: Narratives,
    /// `description`.
    pub description: Narratives,
    /// `document-link`.
    pub documents: Vec<DocumentLink>,
    /// `reference`.
    pub references: Vec<Reference>,
    /// `indicator`.
    pub indicators: Vec<Indicator>,
}

/// `reference` of a result or indicator.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Reference {
    /// `@code`.
    pub code: String,
    /// `@vocabulary`, of the list ResultVocabulary or IndicatorVocabulary.
    pub vocabulary: Option<String>,
    /// `@vocabulary-uri` or `@indicator-uri`.
    pub uri: Option<String>,
}

/// `indicator`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Indicator {
    /// Where it stands.
    pub source: Source,
    /// `@measure`, of the list IndicatorMeasure.
    pub measure: Option<String>,
    /// `@ascending`; none means that more is better.
    pub ascending: Option<bool>,
    /// `@aggregation-status`.
    pub aggregation: Option<bool>,
    /// `title`.
    pub title: Narratives,
    /// `description`.
    pub description: Narratives,
    /// `document-link`.
    pub documents: Vec<DocumentLink>,
    /// `reference`.
    pub references: Vec<Reference>,
    /// `baseline`.
    pub baselines: Vec<Baseline>,
    /// `period`.
    pub periods: Vec<Period>,
}

/// `baseline`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Baseline {
    /// `@year`.
    pub year: Option<i32>,
    /// `@iso-date`.
    pub date: Option<Day>,
    /// What it is.
    #[serde(flatten)]
    pub value: Value,
}

/// `baseline`, `target` or `actual`: a value and what it is about.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Value {
    /// `@value`, as it is written: not all are numbers.
    pub value: Option<String>,
    /// `location/@ref`, which name the activity's locations.
    pub locations: Vec<String>,
    /// `dimension`.
    pub dimensions: Vec<Dimension>,
    /// `comment`.
    pub comment: Narratives,
    /// `document-link`.
    pub documents: Vec<DocumentLink>,
}

/// `dimension`: such as sex, female.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Dimension {
    /// `@name`.
    pub name: Option<String>,
    /// `@value`.
    pub value: Option<String>,
}

/// `period`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Period {
    /// `period-start/@iso-date`.
    pub start: Option<Day>,
    /// `period-end/@iso-date`.
    pub end: Option<Day>,
    /// `target`.
    pub targets: Vec<Value>,
    /// `actual`.
    pub actuals: Vec<Value>,
}

impl Build<'_> {
    pub(super) fn result(&mut self, element: Element<'_>) -> ActivityResult {
        ActivityResult {
            source: element.into(),
            kind: attribute(element, name!("type")),
            aggregation: self.flag(element, name!("aggregation-status")),
            title: self.narratives_of(element, name!("title")),
            description: self.narratives_of(element, name!("description")),
            documents: self.documents(element),
            references: self.references(element),
            indicators: element
                .named(name!("indicator"))
                .map(|indicator| self.indicator(indicator))
                .collect(),
        }
    }

    fn indicator(&mut self, element: Element<'_>) -> Indicator {
        Indicator {
            source: element.into(),
            measure: attribute(element, name!("measure")),
            ascending: self.flag(element, name!("ascending")),
            aggregation: self.flag(element, name!("aggregation-status")),
            title: self.narratives_of(element, name!("title")),
            description: self.narratives_of(element, name!("description")),
            documents: self.documents(element),
            references: self.references(element),
            baselines: element
                .named(name!("baseline"))
                .map(|baseline| Baseline {
                    year: self.integer(baseline, name!("year")),
                    date: self.day(baseline, name!("iso-date")),
                    value: self.result_value(baseline),
                })
                .collect(),
            periods: element
                .named(name!("period"))
                .map(|period| Period {
                    start: self.day_of(period, name!("period-start")),
                    end: self.day_of(period, name!("period-end")),
                    targets: self.result_values(period, name!("target")),
                    actuals: self.result_values(period, name!("actual")),
                })
                .collect(),
        }
    }

    fn references(&mut self, element: Element<'_>) -> Vec<Reference> {
        element
            .named(name!("reference"))
            .filter_map(|reference| {
                let code = self.code(reference)?;
                Some(Reference {
                    code: code.code,
                    vocabulary: code.vocabulary,
                    uri: code
                        .vocabulary_uri
                        .or_else(|| attribute(reference, name!("indicator-uri"))),
                })
            })
            .collect()
    }

    fn result_values(&mut self, period: Element<'_>, child: Name) -> Vec<Value> {
        period.named(child).map(|value| self.result_value(value)).collect()
    }

    fn result_value(&mut self, element: Element<'_>) -> Value {
        Value {
            value: attribute(element, name!("value")),
            locations: element
                .named(name!("location"))
                .filter_map(|location| attribute(location, name!("ref")))
                .collect(),
            dimensions: element
                .named(name!("dimension"))
                .map(|dimension| Dimension {
                    name: attribute(dimension, name!("name")),
                    value: attribute(dimension, name!("value")),
                })
                .collect(),
            comment: self.narratives_of(element, name!("comment")),
            documents: self.documents(element),
        }
    }
}
