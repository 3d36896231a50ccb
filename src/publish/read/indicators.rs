use super::{
    draft::{At, DraftIndicator, IdKind, Target},
    fields::{Fields, Read, with_root},
    findings::{File, quoted},
    results::voice,
    values::{OrganisationId, Slug},
};
use crate::model::{Absence, Indicator, IndicatorValue, Localised, Observation, PartialDate};

/// Reads `indicators.toml` of the strategy `slug`.
pub fn read_indicators(mut file: File<'_>, text: &str, slug: &str) -> Vec<DraftIndicator> {
    with_root(&mut file, text, "the file", |fields| indicators(fields, slug))
}

/// The indicators of the strategy `slug`, wherever they were written.
pub fn indicators(mut fields: Fields<'_>, slug: &str) -> Vec<DraftIndicator> {
    let entries = fields.tables("indicators");
    fields.finish();
    entries
        .into_iter()
        .filter_map(|fields| indicator(fields, slug))
        .collect()
}

fn indicator(mut fields: Fields<'_>, slug: &str) -> Option<DraftIndicator> {
    let file = fields.file();
    let id = fields.required_at::<Slug>("id").map(|At { value: Slug(id), line }| {
        file.id(line, IdKind::Indicator, "", &id);
        id
    });
    let outcome = fields.optional_at::<String>("outcome").map(|At { value: id, line }| {
        let strategy = slug.to_owned();
        file.uses(
            line,
            Target::Outcome {
                strategy,
                id: id.clone(),
            },
        );
        id
    });
    let (title, description) = (fields.required("title"), fields.required("description"));
    let unit = fields.required::<Localised>("unit");
    let direction = fields.required("direction");
    let baseline = fields.required("baseline");
    let (targets, untargeted) = targets(&mut fields, unit.as_ref());
    let observations = fields.tables("observations");
    if observations.is_empty() {
        fields.missing(
            "observations",
            "`[[indicators.observations]]`: without one it is no indicator yet",
        );
    }
    let observations: Vec<At<Observation>> = observations
        .into_iter()
        .filter_map(|fields| observation(fields, unit.as_ref()))
        .collect();
    fields.finish();
    let (targets, target_lines) = apart(targets);
    let (observations, observation_lines) = apart(observations);
    let indicator = Indicator {
        id: id?,
        strategy: slug.to_owned(),
        outcome,
        title: title?,
        description: description?,
        unit: unit?,
        direction: direction?,
        baseline: baseline?,
        targets,
        untargeted,
        observations,
    };
    Some(DraftIndicator {
        indicator,
        targets: target_lines,
        observations: observation_lines,
    })
}

fn apart<T>(values: Vec<At<T>>) -> (Vec<T>, Vec<usize>) {
    values.into_iter().map(|At { value, line }| (value, line)).unzip()
}

/// What is to be reached, or why nothing is: one of them, never both.
fn targets(fields: &mut Fields<'_>, unit: Option<&Localised>) -> (Vec<At<IndicatorValue>>, Option<Absence>) {
    let (has_absence, absence) = (fields.has("target"), fields.optional::<Absence>("target"));
    let entries = fields.tables("targets");
    match (entries.is_empty(), has_absence) {
        (true, false) => fields.missing("target", "an absence, or `[[indicators.targets]]`"),
        (false, true) => {
            let found = "an indicator with `target` and with `[[indicators.targets]]`";
            let expected = "one of them: an absence, or what is to be reached";
            fields.file().error(fields.line(), "target-twice", found, expected);
        }
        _ => {}
    }
    let targets = entries.into_iter().filter_map(|mut fields| {
        let line = fields.line();
        same_unit(&mut fields, unit);
        let value = value(&mut fields);
        fields.finish();
        value.map(|value| At { value, line })
    });
    (targets.collect(), absence)
}

fn value(fields: &mut Fields<'_>) -> Option<IndicatorValue> {
    let (number, bound) = (fields.required("value"), fields.optional("bound"));
    let (date, source) = (fields.required("date"), fields.required("source"));
    let comment = fields.optional("comment");
    Some(IndicatorValue {
        value: number?,
        bound: bound.unwrap_or_default(),
        date: date?,
        source: source?,
        comment,
    })
}

fn observation(mut fields: Fields<'_>, unit: Option<&Localised>) -> Option<At<Observation>> {
    let line = fields.line();
    same_unit(&mut fields, unit);
    let (value, bound) = (fields.required("value"), fields.optional("bound"));
    let (has_date, date) = (fields.has("date"), fields.optional("date"));
    let (has_period, period) = (fields.has("period"), fields.optional("period"));
    let said_by = fields.required::<OrganisationId>("said_by").map(|id| id.0);
    let voice = voice(&mut fields, said_by.as_deref());
    let source = fields.required("source");
    let (disaggregation, comment) = (fields.optional("disaggregation"), fields.optional("comment"));
    let outside = fields.optional("outside");
    match (has_date, has_period) {
        (true, true) => {
            let found = "an observation with `date` and with `period`";
            fields.file().error(line, "date-and-period", found, "one of them");
        }
        (false, false) => {
            let form = PartialDate::form();
            fields.missing("date", &format!("{form}, an absence, or `period`"));
        }
        _ => {}
    }
    fields.finish();
    if date.is_none() && period.is_none() {
        return None;
    }
    let observation = Observation {
        value: value?,
        bound: bound.unwrap_or_default(),
        date,
        period,
        said_by: said_by?,
        voice: voice?,
        source: source?,
        disaggregation,
        comment,
        outside,
    };
    Some(At {
        value: observation,
        line,
    })
}

/// A value may say its unit, as a row of a spreadsheet does: it is the indicator's.
fn same_unit(fields: &mut Fields<'_>, unit: Option<&Localised>) {
    let Some(own) = fields.optional_at::<Localised>("unit") else {
        return;
    };
    let Some(unit) = unit.filter(|unit| **unit != own.value) else {
        return;
    };
    let words = |unit: &Localised| unit.0.values().next().cloned().unwrap_or_default();
    let found = format!(
        "`unit` is {}, in a series in {}",
        quoted(&words(&own.value)),
        quoted(&words(unit))
    );
    let expected = "the unit of the indicator, or an indicator of its own";
    fields.file().error(own.line, "unit-changed", found, expected);
}

impl Read for IndicatorValue {
    fn form() -> String {
        "a value with its date and source `{ value = 2340, date = \"2018\", source = \"#p38\" }`".to_owned()
    }

    fn read(value_of: &super::fields::Value<'_>) -> Option<Self> {
        let mut fields = value_of.parts::<Self>()?;
        let read = value(&mut fields);
        fields.finish();
        read
    }
}
