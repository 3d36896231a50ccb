//! The activities of IATI files, chosen by facets and words: the island.
#![allow(missing_docs, reason = "what `#[island]` generates cannot be documented")]

use std::collections::{HashMap, HashSet};

use leptos::{ev, prelude::*};

use super::activities_filter::{ActivitiesFilter, Piece};
use crate::{
    app::islands::kit::{
        address,
        fetch::{Fetched, fetch, fetch_status},
        fetch_text::text,
    },
    locale::Dictionary,
    model::{ActivityEntry, ActivityRegister},
};

/// The messages that the island shows.
pub const TEXTS: [&str; 37] = [
    "activities-legend",
    "facet-organisation",
    "facet-status",
    "facet-place",
    "facet-sector",
    "facet-year",
    "facet-measure",
    "activities-sort-files",
    "activities-sort-start",
    "activities-sort-spent",
    "activities-more",
    "activities-nothing",
    "activity-spent",
    "measure-budget",
    "measure-planned-disbursement",
    "measure-incoming-commitment",
    "measure-incoming-funds",
    "measure-outgoing-commitment",
    "measure-disbursement",
    "measure-expenditure",
    "measure-interest-payment",
    "measure-loan-repayment",
    "measure-reimbursement",
    "measure-purchase-of-equity",
    "measure-sale-of-equity",
    "measure-credit-guarantee",
    "measure-outgoing-pledge",
    "measure-incoming-pledge",
    "register-option",
    "filter-unknown",
    "filter-text",
    "filter-all",
    "filter-sort",
    "filter-reset",
    "loading",
    "fetch-failed",
    "retry",
];

/// The messages that count.
pub const COUNTS: [&str; 1] = ["activities-shown"];

/// How many activities are shown at first, and how many more each time.
const STEP: usize = 20;

/// Files of the register that have been asked for.
#[derive(Default)]
struct Pieces {
    here: HashMap<String, Piece>,
    on_their_way: HashSet<String>,
    failed: HashMap<String, String>,
}

/// The activities of all files: chosen by facets and words, sorted; its state is the address. Its children are the static
/// list, which stays while nothing is chosen.
///
/// What can be chosen is fetched when it wakes; which activities have what is chosen, and how those that are shown are
/// called, when it is needed: its bytes do not grow with the number of activities.
#[island(lazy)]
pub fn ActivitiesRegister(
    /// The folder of the published JSON: "/data/v1/".
    data: String,
    /// The address that those of activities are below: "/fr/activities/".
    page: String,
    /// The words.
    words: Dictionary,
    /// The static list.
    children: Children,
) -> impl IntoView {
    let register = RwSignal::new(Fetched::<ActivityRegister>::Asleep);
    let (filter, limit) = (RwSignal::new(ActivitiesFilter::default()), RwSignal::new(STEP));
    let (pieces, unknown) = (RwSignal::new(Pieces::default()), RwSignal::new(Vec::<String>::new()));
    let load = {
        let address = format!("{data}activities.json");
        move || fetch(address.clone(), register)
    };
    Effect::new({
        let load = load.clone();
        move || {
            filter.set(ActivitiesFilter::from_parameters(address::parameter));
            load();
        }
    });
    Effect::new(move || {
        register.with(|register| {
            if let Fetched::Ready(register) = register {
                let aside = filter
                    .try_update(|filter| filter.put_aside(register))
                    .unwrap_or_default();
                if !aside.is_empty() {
                    address::write_parameters(&ActivitiesFilter::names(), &filter.read_untracked().parameters());
                    unknown.set(aside);
                }
            }
        });
    });
    let is_static = move || {
        filter.with(ActivitiesFilter::is_all) || !register.with(|register| matches!(register, Fetched::Ready(_)))
    };
    // None while something that is needed to know them has not come.
    let shown = Memo::new(move |_| {
        register.with(|register| match register {
            Fetched::Ready(register) => {
                pieces.with(|pieces| filter.with(|filter| filter.apply(register, &pieces.here)))
            }
            _ => None,
        })
    });
    let folder = format!("{data}activities/");
    Effect::new(move || {
        // Also when a failure is forgotten.
        pieces.track();
        if is_static() {
            return;
        }
        let mut paths = register.with(|register| match register {
            Fetched::Ready(register) => filter.with(|filter| filter.needed(register)),
            _ => Vec::new(),
        });
        let part = part_size(register);
        shown.with(|shown| {
            let places = shown.iter().flatten().take(limit.get());
            paths.extend(places.map(|number| format!("parts/{}.json", number / part)));
        });
        need(pieces, &folder, paths);
    });
    let change = move |edit: &dyn Fn(&mut ActivitiesFilter)| {
        filter.update(|filter| edit(filter));
        unknown.update(Vec::clear);
        limit.set(STEP);
        address::write_parameters(&ActivitiesFilter::names(), &filter.read_untracked().parameters());
    };
    let lent = StoredValue::new(words.clone());
    let facet = move |at: usize| {
        let key = ActivityRegister::FACETS[at];
        let changed = move |event: ev::Event| change(&|filter| filter.chosen[at] = event_target_value(&event));
        let options = move || {
            let chosen = filter.with_untracked(|filter| filter.chosen[at].clone());
            register.with(|register| match register {
                Fetched::Ready(register) => {
                    let values = register
                        .facets
                        .iter()
                        .filter(|facet| facet.key == key)
                        .flat_map(|facet| &facet.values);
                    let option = |value: &crate::model::FacetValue| {
                        let name = lent.with_value(|words| match &value.name {
                            Some(name) => name.get(&words.language()).to_owned(),
                            None if key == "measure" => words.text(&format!("measure-{}", value.id)),
                            None => value.id.clone(),
                        });
                        let count = value.count.to_string();
                        let label = lent
                            .with_value(|words| words.format("register-option", &[("name", &name), ("count", &count)]));
                        view! { <option value=value.id.clone() selected=value.id == chosen>{label}</option> }
                    };
                    values.map(option).collect_view()
                }
                _ => Vec::new(),
            })
        };
        let label = lent.with_value(|words| words.text(&format!("facet-{key}")));
        let is_all = move || filter.with(|filter| filter.chosen[at].is_empty());
        view! {
            <label>
                <span>{label}</span>
                <select name=key on:change=changed>
                    <option value="" prop:selected=is_all>{lent.with_value(|words| words.text("filter-all"))}</option>
                    {options}
                </select>
            </label>
        }
    };
    let sort = |key: &'static str, message: &str| {
        let name = words.text(message);
        view! { <option value=key prop:selected=move || filter.with(|filter| filter.sort == key)>{name}</option> }
    };
    let sorts = [
        sort("", "activities-sort-files"),
        sort("start", "activities-sort-start"),
        sort("spent", "activities-sort-spent"),
    ];
    let rows = move || {
        if is_static() {
            return Vec::new();
        }
        let (part, currency) = (part_size(register), currency(register));
        let row = |number: &usize| {
            let entry = pieces.with(
                |pieces| match pieces.here.get(&format!("parts/{}.json", number / part)) {
                    Some(Piece::Part(found)) => found.activities.get(number % part).cloned(),
                    _ => None,
                },
            )?;
            let (title, language, direction) = lent.with_value(|words| title(&entry, words));
            let about = lent.with_value(|words| about(&entry, register, &currency, words));
            let address = format!("{page}{}/", entry.slug);
            Some(view! {
                <li>
                    <p><a href=address lang=language dir=direction>{title}</a></p>
                    <p class="reported">{about}</p>
                </li>
            })
        };
        shown.with(|shown| shown.iter().flatten().take(limit.get()).filter_map(row).collect())
    };
    let total = move || shown.with(|shown| shown.as_ref().map(Vec::len));
    let is_loading = move || pieces.with(|pieces| !pieces.on_their_way.is_empty());
    let status = move || {
        let aside = unknown.with(|unknown| unknown.join(", "));
        lent.with_value(|words| {
            let said = match total() {
                _ if is_static() => String::new(),
                Some(total) => words.count("activities-shown", total),
                None if is_loading() => words.text("loading"),
                None => String::new(),
            };
            match aside.is_empty() {
                true => said,
                false => format!("{} {said}", words.format("filter-unknown", &[("values", &aside)])),
            }
        })
    };
    let failed = move || {
        let failures = pieces.with(|pieces| {
            pieces
                .failed
                .iter()
                .map(|(path, error)| format!("{path}: {error}"))
                .collect::<Vec<_>>()
        });
        failures.join(" · ")
    };
    view! {
        <form class="filter" role="search" on:submit=|event: ev::SubmitEvent| event.prevent_default()>
            <fieldset>
                <legend>{words.text("activities-legend")}</legend>
                {(0..ActivityRegister::FACETS.len()).map(facet).collect_view()}
                <label>
                    <span>{words.text("filter-text")}</span>
                    <input type="search" name="q" autocomplete="off" prop:value=move || filter.with(|filter| filter.text.clone())
                        on:input=move |event| change(&|filter| filter.text = event_target_value(&event))/>
                </label>
                <label>
                    <span>{words.text("filter-sort")}</span>
                    <select name="sort" on:change=move |event| change(&|filter| filter.sort = event_target_value(&event))>
                        {sorts}
                    </select>
                </label>
                <button type="reset" on:click=move |_| change(&|filter| *filter = ActivitiesFilter::default())>
                    {words.text("filter-reset")}
                </button>
            </fieldset>
        </form>
        <p class="count" role="status">{status}</p>
        {fetch_status(register, &words, load)}
        <div class="notice" role="alert" hidden=move || failed().is_empty()>
            <p>{words.text("fetch-failed")}" "<code>{failed}</code></p>
            <button type="button" on:click=move |_| pieces.update(|pieces| pieces.failed.clear())>{words.text("retry")}</button>
        </div>
        <ul class="statements" id="chosen">{rows}</ul>
        <p class="note" hidden=move || is_static() || total() != Some(0)>{words.text("activities-nothing")}</p>
        <button type="button" hidden=move || is_static() || total().unwrap_or_default() <= limit.get() on:click=move |_| limit.update(|limit| *limit += STEP)>
            {words.text("activities-more")}
        </button>
        <div data-away=move || (!is_static()).then_some("")>{children()}</div>
    }
}

/// How many activities a part holds; never 0.
fn part_size(register: RwSignal<Fetched<ActivityRegister>>) -> usize {
    register.with(|register| match register {
        Fetched::Ready(register) => register.part.max(1),
        _ => 1,
    })
}

/// The currency of totals.
fn currency(register: RwSignal<Fetched<ActivityRegister>>) -> String {
    register.with(|register| match register {
        Fetched::Ready(register) => register.currency.clone(),
        _ => String::new(),
    })
}

/// The title in the reader's language, or another with its language and direction; the identifier where there is none.
fn title(entry: &ActivityEntry, words: &Dictionary) -> (String, Option<String>, Option<&'static str>) {
    let own = entry.title.get(words.language().as_str());
    match (own, entry.title.iter().next()) {
        (Some(own), _) => (own.clone(), None, None),
        (None, Some((language, title))) if language.is_empty() => (title.clone(), None, None),
        (None, Some((language, title))) => {
            let direction = crate::model::Language::from(language.as_str()).direction();
            (title.clone(), Some(language.clone()), Some(direction))
        }
        (None, None) => (entry.identifier.clone(), None, None),
    }
}

/// What stands below a title: identifier, status, years, what was spent.
fn about(
    entry: &ActivityEntry,
    register: RwSignal<Fetched<ActivityRegister>>,
    currency: &str,
    words: &Dictionary,
) -> String {
    let status = entry.status.as_ref().map(|status| {
        register.with(|register| match register {
            Fetched::Ready(register) => {
                let facet = register.facets.iter().find(|facet| facet.key == "status");
                let value = facet.and_then(|facet| facet.values.iter().find(|value| value.id == *status));
                let name = value.and_then(|value| value.name.as_ref());
                name.map_or_else(|| status.clone(), |name| name.get(&words.language()).to_owned())
            }
            _ => status.clone(),
        })
    });
    let year = |year: Option<i32>| year.map(|year| year.to_string()).unwrap_or_default();
    let years = (entry.years != (None, None)).then(|| format!("{}–{}", year(entry.years.0), year(entry.years.1)));
    let spent = entry.spent.filter(|spent| !spent.is_zero()).map(|spent| {
        let spent = crate::locale::format_decimal(spent, &words.language());
        words.format("activity-spent", &[("amount", &format!("{spent}\u{a0}{currency}"))])
    });
    let parts = [Some(entry.identifier.clone()), status, years, spent];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Fetches these files from below `folder`, each once.
fn need(pieces: RwSignal<Pieces>, folder: &str, paths: Vec<String>) {
    let mut asked = Vec::new();
    pieces.update_untracked(|pieces| {
        for path in paths {
            let is_known = pieces.here.contains_key(&path) || pieces.failed.contains_key(&path);
            if !is_known && pieces.on_their_way.insert(path.clone()) {
                asked.push(path);
            }
        }
    });
    if asked.is_empty() {
        return;
    }
    pieces.notify();
    for path in asked {
        let address = format!("{folder}{path}");
        leptos::task::spawn_local(async move {
            let found = match text(&address).await {
                Ok(Some(text)) => Piece::read(&path, &text).map_err(|error| error.to_string()),
                Ok(None) => Err("404".to_owned()),
                Err(error) => Err(error),
            };
            _ = pieces.try_update(|pieces| {
                pieces.on_their_way.remove(&path);
                match found {
                    Ok(piece) => _ = pieces.here.insert(path, piece),
                    Err(error) => _ = pieces.failed.insert(path, error),
                }
            });
        });
    }
}
