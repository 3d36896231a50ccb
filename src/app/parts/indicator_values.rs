use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{source_link, stated};
use crate::{
    app::Context,
    locale::format_decimal,
    model::{Bound, Indicator, IndicatorValue, Observation, PartialDate, Stated, Voice},
};

/// A number as the page's language writes it, with how it is meant: "less than 1,000".
pub fn bounded(context: &Context, value: Decimal, bound: Bound) -> String {
    let number = format_decimal(value, &context.language);
    context.format(&format!("bound-{}", bound.key()), [("value", number.into())])
}

/// The value that an indicator starts from, or the typed absence.
pub fn baseline(context: &Context, indicator: &Indicator) -> AnyView {
    stated(context, &indicator.baseline, |found| value(context, found).into_any())
}

/// What is to be reached, or the typed absence.
pub fn targets(context: &Context, indicator: &Indicator) -> AnyView {
    if let Some(absence) = &indicator.untargeted {
        let absence = Stated::<()>::Absent(absence.clone());
        return stated(context, &absence, |()| ().into_any());
    }
    let values = indicator.targets.iter();
    values
        .map(|target| view! { <p>{value(context, target)}</p> })
        .collect_view()
        .into_any()
}

fn value(context: &Context, found: &IndicatorValue) -> impl IntoView + use<> {
    let comment = found
        .comment
        .as_ref()
        .map(|comment| format!(" ({})", context.local(comment)));
    let date = dated(context, &found.date);
    view! {
        {bounded(context, found.value, found.bound)}", "{date}{comment}" "{source_link(context, &found.source)}
    }
}

/// A date beside a value; an absent one says that it is the date.
fn dated(context: &Context, date: &Stated<PartialDate>) -> AnyView {
    let absent = date.absence().is_some();
    let label = absent.then(|| context.text("indicator-date-absent"));
    let date = stated(context, date, |date| context.date(*date).into_any());
    view! { {label.map(|label| format!("{label} "))}{date} }.into_any()
}

/// The latest observation with its date and source; nothing where there is none.
pub fn latest(context: &Context, indicator: &Indicator) -> AnyView {
    let Some(latest) = indicator.latest() else {
        return ().into_any();
    };
    let when = match (&latest.period, &latest.date) {
        (None, Some(date)) => dated(context, date),
        _ => when(context, latest),
    };
    view! { {bounded(context, latest.value, latest.bound)}", "{when}" "{source_link(context, &latest.source)} }
        .into_any()
}

/// When an observation holds: its date or period, or the typed absence.
pub fn when(context: &Context, observation: &Observation) -> AnyView {
    match (&observation.period, &observation.date) {
        (Some(period), _) => context.period(*period).into_any(),
        (None, Some(date)) => stated(context, date, |date| context.date(*date).into_any()),
        (None, None) => ().into_any(),
    }
}

/// Who says so, and in which role.
pub fn speaker(context: &Context, organisation: &str, voice: Voice) -> impl IntoView + use<> {
    let address = context.url(&format!("organisations/{organisation}/"));
    let voice = context.text(&format!("voice-{}", voice.key()));
    view! { <a href=address>{context.organisation_short(organisation)}</a>" ("{voice}")" }
}
