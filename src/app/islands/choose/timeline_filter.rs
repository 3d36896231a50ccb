//! The filter of the time line: the island.
#![allow(missing_docs, reason = "what `#[island]` generates cannot be documented")]

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::{app::islands::kit::address, locale::Dictionary};

/// The messages that the island shows.
pub const TEXTS: [&str; 7] = [
    "timeline-filter",
    "timeline-filter-strategy",
    "timeline-filter-kind",
    "filter-all",
    "filter-reset",
    "timeline-none",
    "filter-unknown",
];

/// The messages that count.
pub const COUNTS: [&str; 1] = ["timeline-shown"];

/// The parameters of the address: the undertaking and the kind.
const PARAMETERS: [&str; 2] = ["strategy", "kind"];

/// Shows what is dated of one undertaking, or of one kind; its state is the address: `?strategy=undp-2022&kind=meeting`.
///
/// It hides entries of the list, years without entries, and signs of the drawing: an entry says its undertaking and
/// its kind, a sign the number of its cell. Without it everything is shown.
#[island(lazy)]
pub fn TimelineFilter(
    /// The words.
    words: Dictionary,
    /// The undertakings: slug and name, in the order of the lanes of the drawing.
    strategies: Vec<(String, String)>,
    /// The kinds: key and name, in the order of the drawing.
    kinds: Vec<(String, String)>,
    /// How many entries there are.
    total: usize,
) -> impl IntoView {
    let options = [strategies, kinds];
    // What the address asks for and is not there is said, and taken out of the address.
    let mut strangers = Vec::new();
    let initial = [0, 1].map(|at| {
        let value = address::parameter(PARAMETERS[at]).unwrap_or_default();
        if value.is_empty() || options[at].iter().any(|(key, _)| *key == value) {
            return value;
        }
        strangers.push(value);
        String::new()
    });
    let chosen = RwSignal::new(initial);
    let unknown = RwSignal::new(String::new());
    Effect::new(move || {
        if !strangers.is_empty() {
            chosen.with_untracked(write);
            unknown.set(strangers.join(", "));
        }
    });
    let shown = RwSignal::new(total);
    let keys = options
        .clone()
        .map(|options| options.into_iter().map(|(key, _)| key).collect::<Vec<_>>());
    Effect::new(move || chosen.with(|chosen| shown.set(arrange(chosen, &keys))));
    let change = move |edit: &dyn Fn(&mut [String; 2])| {
        unknown.set(String::new());
        chosen.update(|chosen| edit(chosen));
        chosen.with_untracked(write);
    };

    let [strategies, kinds] = options;
    let field = |at: usize, message: &str, options: Vec<(String, String)>| {
        let all = [(String::new(), words.text("filter-all"))];
        let options = all.into_iter().chain(options);
        let options = options.map(|(value, name)| view! { <option value=value>{name}</option> });
        let value = move || chosen.with(|chosen| chosen[at].clone());
        let changed = move |event: ev::Event| change(&|chosen| chosen[at] = event_target_value(&event));
        view! {
            <label>
                <span>{words.text(message)}</span>
                <select name=PARAMETERS[at] prop:value=value on:change=changed>{options.collect_view()}</select>
            </label>
        }
    };
    let counted = words.clone();
    let status = move || counted.count("timeline-shown", shown.get());
    let some = move || shown.get() > 0;
    let template = words.text("filter-unknown");
    let stranger = move || unknown.with(|values| template.replace("{values}", values));
    view! {
        <form class="filter" role="search" on:submit=|event: ev::SubmitEvent| event.prevent_default()>
            <fieldset>
                <legend>{words.text("timeline-filter")}</legend>
                {field(0, "timeline-filter-strategy", strategies)}
                {field(1, "timeline-filter-kind", kinds)}
                <button type="reset" on:click=move |_| change(&|chosen| *chosen = Default::default())>
                    {words.text("filter-reset")}
                </button>
            </fieldset>
        </form>
        <p class="notice" role="alert" hidden=move || unknown.with(String::is_empty)>{stranger}</p>
        <p class="count" role="status">{status}</p>
        <p class="note" hidden=some>{words.text("timeline-none")}</p>
    }
}

/// Writes what is chosen into the address.
fn write([strategy, kind]: &[String; 2]) {
    address::write_parameters(&PARAMETERS, &[("strategy", strategy), ("kind", kind)]);
}

/// Shows what is chosen, hides the rest, and counts what is shown.
fn arrange([strategy, kind]: &[String; 2], [strategies, kinds]: &[Vec<String>; 2]) -> usize {
    let mut shown = 0;
    for entry in all("[data-kind]") {
        let keeps =
            |name: &str, chosen: &str| chosen.is_empty() || entry.get_attribute(name).as_deref() == Some(chosen);
        let is_shown = keeps("data-strategy", strategy) && keeps("data-kind", kind);
        hide(&entry, !is_shown);
        shown += usize::from(is_shown);
    }
    for year in all("[data-year]") {
        let is_empty = matches!(year.query_selector("[data-kind]:not([hidden])"), Ok(None));
        hide(&year, is_empty);
        // What leads there goes with it.
        let heading = year.query_selector("h3").ok().flatten();
        let link = heading.map(|heading| format!(".letters a[href='#{}']", heading.id()));
        for link in link.iter().flat_map(|link| all(link)) {
            hide(&link, is_empty);
        }
    }
    // The table that the drawing belongs to has a column for each kind, and one for all.
    let columns = kinds.len() + 1;
    for sign in all("#timeline [data-mark]") {
        let number = sign
            .get_attribute("data-mark")
            .and_then(|number| number.parse::<usize>().ok());
        let Some(number) = number else { continue };
        let is = |keys: &[String], at: usize, chosen: &str| {
            chosen.is_empty() || keys.get(at).is_some_and(|key| key == chosen)
        };
        let is_shown = is(strategies, number / columns, strategy) && is(kinds, number % columns, kind);
        hide(&sign, !is_shown);
    }
    shown
}

fn all(selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found = document().query_selector_all(selector).ok();
    let length = found.as_ref().map_or(0, |found| found.length());
    (0..length).filter_map(move |at| found.as_ref()?.get(at)?.dyn_into().ok())
}

/// Signs of a drawing have no `hidden` of their own; the style sheet knows the attribute. It fails on no plain name.
fn hide(element: &Element, hidden: bool) {
    if element.has_attribute("hidden") != hidden {
        _ = element.toggle_attribute_with_force("hidden", hidden);
    }
}
