use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{source_link, stated};
use crate::{
    app::Context,
    locale::format_decimal,
    model::{Bound, Indicator, IndicatorValue, Observation},
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
        let absence = crate::model::Stated::<()>::Absent(absence.clone());
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
    let date = stated(context, &found.date, |date| context.date(*date).into_any());
    view! {
        {bounded(context, found.value, found.bound)}", "{date}{comment}" "{source_link(context, &found.source)}
    }
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
pub fn speaker(context: &Context, organisation: &str, voice: crate::model::Voice) -> impl IntoView + use<> {
    let address = context.url(&format!("organisations/{organisation}/"));
    let voice = context.text(&format!("voice-{}", voice.key()));
    view! { <a href=address>{context.organisation_short(organisation)}</a>" ("{voice}")" }
}
