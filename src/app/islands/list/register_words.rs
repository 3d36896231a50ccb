//! The register of initiatives in words: what its values and its rows are called.

use super::register_filter::FACETS;
use crate::{
    locale::Dictionary,
    model::{InitiativeRegister, ReportState, UNREPORTED},
};

/// What a value of a facet is called.
pub fn name(register: &InitiativeRegister, facet: usize, place: usize, value: &str, words: &Dictionary) -> String {
    let language = words.language();
    let list = match FACETS[facet] {
        "strategy" => &register.strategies,
        "within" => {
            let place = register.places.get(place);
            return place.map_or(value, |place| place.named.name.get(&language)).to_owned();
        }
        "state" => return words.text(&format!("state-{value}")),
        "lead" | "partner" => &register.organisations,
        "theme" => &register.themes,
        _ => return value.to_owned(),
    };
    list.get(place)
        .map_or(value, |named| named.name.get(&language))
        .to_owned()
}

/// What a row says of an initiative besides its name: state, years, who leads it, its undertaking.
pub fn about(register: &InitiativeRegister, place: usize, words: &Dictionary) -> String {
    let language = words.language();
    let state = register.state[place].map_or(UNREPORTED, ReportState::key);
    let (start, end) = (register.start[place], register.end[place]);
    let years = match (start.or(end), end.or(start)) {
        (Some(start), Some(end)) if start == end => Some(start.to_string()),
        (Some(start), Some(end)) => Some(words.format(
            "period-years",
            &[("start", &start.to_string()), ("end", &end.to_string())],
        )),
        _ => None,
    };
    let lead = register.lead[place].and_then(|at| register.organisations.get(at));
    let strategy = register.strategies.get(register.strategy[place]);
    let named = [lead, strategy]
        .into_iter()
        .flatten()
        .map(|named| named.name.get(&language).to_owned());
    let mut said = vec![words.text(&format!("state-{state}"))];
    said.extend(years);
    said.extend(named);
    said.join(" · ")
}
