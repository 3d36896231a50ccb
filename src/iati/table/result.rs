use super::{
    Cells, Rows, Table,
    activity::{Of, coded},
};
use crate::iati::model::{Indicator, Period, Value};

/// Results of an activity, with their indicators, baselines, targets and actual values.
pub(super) fn rows(of: &Of<'_>, rows: &mut dyn Rows, documents: &mut usize) {
    for (place, result) in of.activity.results.iter().enumerate() {
        of.row(rows, Table::Results, &mut |cells| {
            cells.number("result_no", place);
            coded!(cells, "type", "ResultType", result.kind.as_deref(), of.context);
            cells.flag("aggregation_status", result.aggregation);
            cells.text("title", of.text(&result.title));
            cells.text("description", of.text(&result.description));
        });
        of.documents(rows, documents, &result.documents, "result", Some(place), None);
        for (number, indicator) in result.indicators.iter().enumerate() {
            let at = At {
                result: place,
                indicator: number,
            };
            self::indicator(of, rows, at, indicator, documents);
        }
    }
}

#[derive(Clone, Copy)]
struct At {
    result: usize,
    indicator: usize,
}

impl At {
    fn cells(self, cells: &mut dyn Cells) {
        cells.number("result_no", self.result);
        cells.number("indicator_no", self.indicator);
    }
}

fn indicator(of: &Of<'_>, rows: &mut dyn Rows, at: At, indicator: &Indicator, documents: &mut usize) {
    of.row(rows, Table::Indicators, &mut |cells| {
        at.cells(cells);
        coded!(
            cells,
            "measure",
            "IndicatorMeasure",
            indicator.measure.as_deref(),
            of.context
        );
        cells.flag("ascending", indicator.ascending);
        cells.flag("aggregation_status", indicator.aggregation);
        cells.text("title", of.text(&indicator.title));
        cells.text("description", of.text(&indicator.description));
        cells.joined(
            "references",
            indicator.references.iter().map(|reference| reference.code.as_str()),
        );
    });
    let mut add = |rows: &mut dyn Rows, links, within| {
        of.documents(rows, documents, links, within, Some(at.result), Some(at.indicator));
    };
    add(rows, &indicator.documents, "indicator");
    for (place, baseline) in indicator.baselines.iter().enumerate() {
        of.row(rows, Table::Baselines, &mut |cells| {
            at.cells(cells);
            cells.number("baseline_no", place);
            cells.whole("year", baseline.year.map(i64::from));
            cells.day("date", baseline.date);
            value(cells, of, Some(&baseline.value));
        });
        add(rows, &baseline.value.documents, "baseline");
    }
    for (place, given) in indicator.periods.iter().enumerate() {
        period(of, rows, at, place, given);
        for (within, values) in [("target", &given.targets), ("actual", &given.actuals)] {
            for value in values {
                add(rows, &value.documents, within);
            }
        }
    }
}

fn period(of: &Of<'_>, rows: &mut dyn Rows, at: At, place: usize, period: &Period) {
    let mut row = |kind: Option<&str>, number: usize, given: Option<&Value>| {
        of.row(rows, Table::Periods, &mut |cells| {
            at.cells(cells);
            cells.number("period_no", place);
            cells.day("period_start", period.start);
            cells.day("period_end", period.end);
            cells.text("kind", kind);
            cells.number("value_no", number);
            value(cells, of, given);
        });
    };
    for (kind, values) in [("target", &period.targets), ("actual", &period.actuals)] {
        for (number, value) in values.iter().enumerate() {
            row(Some(kind), number, Some(value));
        }
    }
    if period.targets.is_empty() && period.actuals.is_empty() {
        row(None, 0, None);
    }
}

/// A value as it is written, what it is about, what is said of it.
fn value(cells: &mut dyn Cells, of: &Of<'_>, value: Option<&Value>) {
    cells.text("value", value.and_then(|value| value.value.as_deref()));
    let dimensions: Vec<String> = value
        .into_iter()
        .flat_map(|value| &value.dimensions)
        .map(|dimension| {
            let part = |part: &Option<String>| part.clone().unwrap_or_default();
            format!("{}={}", part(&dimension.name), part(&dimension.value))
        })
        .collect();
    cells.joined("dimensions", dimensions.iter().map(String::as_str));
    let locations = value.into_iter().flat_map(|value| &value.locations);
    cells.joined("locations", locations.map(String::as_str));
    cells.text("comment", value.and_then(|value| of.text(&value.comment)));
}
