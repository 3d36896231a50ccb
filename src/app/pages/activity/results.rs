use leptos::prelude::*;

use super::{best, money::stated_day, other::document_list};
use crate::{
    app::{
        context::Context,
        parts::{code, narratives},
    },
    iati::model::{Activity, ActivityResult, Baseline, Dimension, Indicator, Value},
};

/// The results matrix: each result with its indicators, where they start from, what they are to reach and have reached.
pub fn results(context: &Context, activity: &Activity) -> Option<AnyView> {
    let all: Vec<_> = activity
        .results
        .iter()
        .map(|result| of_result(context, activity, result))
        .collect();
    (!all.is_empty()).then(|| {
        view! {
            <section aria-labelledby="results">
                <h2 id="results">{context.text("activity-results")}</h2>
                {all}
            </section>
        }
        .into_any()
    })
}

fn of_result(context: &Context, activity: &Activity, result: &ActivityResult) -> AnyView {
    let kind = result
        .kind
        .as_deref()
        .map(|kind| view! { <p class="kind">{code(context, "ResultType", kind)}</p> });
    let title = best(context, activity, &result.title);
    let title = title.unwrap_or_else(|| context.text("result-untitled").into_any());
    let texts = narratives(context, &result.description, super::language(activity));
    let texts = texts.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
    let codes = result.references.iter().map(|reference| {
        let vocabulary = reference.vocabulary.as_deref();
        let vocabulary = vocabulary.map(|given| format!(" · {}", code(context, "ResultVocabulary", given)));
        view! { <li><code>{reference.code.clone()}</code>{vocabulary}</li> }
    });
    let codes: Vec<_> = codes.collect();
    let codes = (!codes.is_empty()).then(|| view! { <ul>{codes}</ul> });
    let indicators = result
        .indicators
        .iter()
        .map(|indicator| of_indicator(context, activity, indicator))
        .collect_view();
    let documents = document_list(context, activity, &result.documents);
    view! { {kind}<h3>{title}</h3>{texts}{codes}{documents}{indicators} }.into_any()
}

fn of_indicator(context: &Context, activity: &Activity, indicator: &Indicator) -> AnyView {
    let title = best(context, activity, &indicator.title);
    let title = title.unwrap_or_else(|| context.text("indicator-untitled").into_any());
    let measure = indicator
        .measure
        .as_deref()
        .map(|measure| code(context, "IndicatorMeasure", measure));
    let direction = indicator.ascending.map(|ascending| {
        context.text(if ascending {
            "indicator-ascending"
        } else {
            "indicator-descending"
        })
    });
    let said: Vec<String> = [measure, direction].into_iter().flatten().collect();
    let texts = narratives(context, &indicator.description, super::language(activity));
    let texts = texts.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
    let baselines = indicator.baselines.iter().map(|baseline| {
        let Baseline { year, date, value } = baseline;
        let when = stated_day(context, *date).or_else(|| year.map(|year| year.to_string().into_any()));
        (
            context.text("indicator-baseline"),
            when,
            of_value(context, activity, value),
            None,
        )
    });
    let periods = indicator.periods.iter().flat_map(|period| {
        let when = || {
            let [start, end] = [period.start, period.end].map(|day| stated_day(context, day));
            Some(view! { {start}" – "{end} }.into_any())
        };
        let targets = period.targets.iter().map(move |target| {
            (
                context.text("indicator-target"),
                when(),
                of_value(context, activity, target),
                None::<AnyView>,
            )
        });
        let actuals = period.actuals.iter().map(move |actual| {
            (
                context.text("indicator-actual"),
                when(),
                of_value(context, activity, actual),
                None,
            )
        });
        targets.chain(actuals)
    });
    let rows = baselines.chain(periods).map(|(what, when, (value, of, comment), _)| {
        view! { <tr><th scope="row">{what}</th><td>{when}</td><td class="number">{value}</td><td>{of}</td><td>{comment}</td></tr> }
    });
    let rows: Vec<_> = rows.collect();
    let headers = [
        "indicator-what",
        "indicator-when",
        "indicator-value",
        "indicator-dimensions",
        "indicator-comment",
    ];
    let headers = headers.map(|message| view! { <th scope="col">{context.text(message)}</th> });
    let label = context.text("indicator-values");
    let table = (!rows.is_empty()).then(|| {
        view! {
            <div class="scroll" role="group" tabindex="0" aria-label=label>
                <table class="listed"><thead><tr>{headers}</tr></thead><tbody>{rows}</tbody></table>
            </div>
        }
    });
    let documents = document_list(context, activity, &indicator.documents);
    view! { <h4>{title}</h4><p class="reported">{said.join(" · ")}</p>{texts}{table}{documents} }.into_any()
}

/// The value as the file writes it, what it is of, and what is said of it.
fn of_value(context: &Context, activity: &Activity, value: &Value) -> (AnyView, AnyView, AnyView) {
    let number = match &value.value {
        Some(value) => value.clone().into_any(),
        None => view! { <span class="absent">{context.text("indicator-no-value")}</span> }.into_any(),
    };
    let dimensions = value.dimensions.iter().map(|dimension| {
        let Dimension { name, value } = dimension;
        format!(
            "{}: {}",
            name.as_deref().unwrap_or_default(),
            value.as_deref().unwrap_or_default()
        )
    });
    let of: Vec<String> = dimensions.chain(value.locations.iter().cloned()).collect();
    let comment = best(context, activity, &value.comment);
    let documents = document_list(context, activity, &value.documents);
    (
        number,
        of.join("; ").into_any(),
        view! { {comment}{documents} }.into_any(),
    )
}
