//! The initiatives of all undertakings, chosen by facets: the island.
#![allow(missing_docs, reason = "what `#[island]` generates cannot be documented")]

use std::time::Duration;

use leptos::{
    ev,
    prelude::*,
    wasm_split::{SplitLoaderError, wasm_split},
};

use super::{
    register_filter::{FACETS, RegisterFilter, Shown},
    register_parts::{Parts, need},
    register_timeline::{self, Span, register_timeline},
    register_values::Values,
    register_view::{RegisterSort, RegisterView},
    register_words::{about, name},
};
use crate::{
    app::islands::kit::{
        address,
        fetch::{Fetched, fetch_checked, fetch_status},
    },
    chart::{Chart, Direction, figure_html},
    locale::{DIAGRAM_TEXTS, Dictionary, diagram_words},
    model::{InitiativeRegister, PartialDate},
};

/// The messages that the island shows.
pub fn texts() -> Vec<&'static str> {
    [&TEXTS[..], &register_timeline::TEXTS, &DIAGRAM_TEXTS].concat()
}

const TEXTS: [&str; 31] = [
    "filter-unknown",
    "register-legend",
    "register-strategy",
    "register-within",
    "register-state",
    "register-lead",
    "register-partner",
    "register-theme",
    "register-year",
    "register-sort-strategy",
    "register-sort-start",
    "register-sort-title",
    "register-view",
    "register-view-list",
    "register-view-timeline",
    "register-more",
    "register-none",
    "register-option",
    "filter-text",
    "filter-all",
    "filter-sort",
    "filter-reset",
    "state-planned",
    "state-under-way",
    "state-done",
    "state-dropped",
    "state-unreported",
    "loading",
    "fetch-failed",
    "retry",
    "period-years",
];

/// The messages that count.
pub const COUNTS: [&str; 1] = ["register-shown"];

/// How many initiatives are shown at first, and how many more each time.
const STEP: usize = 25;

/// The initiatives of all undertakings: chosen by facets and words, sorted; its state is the address.
///
/// The columns of the register are fetched when it wakes, the words of initiatives as they are shown. Its children are
/// the static list, which stays while nothing is chosen.
#[island(lazy)]
pub fn InitiativesRegister(
    /// The folder of the published JSON: "/data/v1/".
    data: String,
    /// The address that those of initiatives are below: "/fr/initiatives/".
    page: String,
    /// The words.
    words: Dictionary,
    /// The static list.
    children: Children,
) -> impl IntoView {
    let register = RwSignal::new(Fetched::<InitiativeRegister>::Asleep);
    let (parts, limit) = (RwSignal::new(Parts::default()), RwSignal::new(STEP));
    let filter = RwSignal::new(RegisterFilter::default());
    let values = Memo::new(move |_| {
        register.with(|register| match register {
            Fetched::Ready(register) => Values::new(register),
            _ => Values::default(),
        })
    });
    let load = {
        let address = format!("{data}initiatives.json");
        move || fetch_checked(address.clone(), register, InitiativeRegister::is_sound)
    };
    Effect::new({
        let load = load.clone();
        move || {
            filter.set(RegisterFilter::from_parameters(address::parameter));
            load();
        }
    });
    // What the address asks for and the register does not have.
    let unknown = RwSignal::new(Vec::<String>::new());
    Effect::new(move || {
        register.with(|register| {
            if let Fetched::Ready(register) = register {
                parts.set(Parts::new(register.len(), register.part));
                let put_aside = |filter: &mut RegisterFilter| values.with(|values| filter.put_aside(values));
                let aside = filter.try_update(put_aside).unwrap_or_default();
                if !aside.is_empty() {
                    address::write_parameters(&RegisterFilter::PARAMETERS, &filter.read_untracked().parameters());
                    unknown.set(aside);
                }
            }
        });
    });
    let shown = Memo::new(move |_| {
        register.with(|register| match register {
            Fetched::Ready(register) => filter.with(|filter| {
                // Without words asked for, those that come change nothing.
                let apply = |parts: &Parts| values.with(|values| filter.apply(register, values, &parts.words));
                if filter.needs_words() {
                    parts.with(apply)
                } else {
                    parts.with_untracked(apply)
                }
            }),
            _ => Shown::default(),
        })
    });
    let is_static =
        move || filter.with(RegisterFilter::is_all) || !register.with(|register| matches!(register, Fetched::Ready(_)));
    let (folder, language) = (format!("{data}initiatives/"), words.language());
    Effect::new(move || {
        // Also when a failure is forgotten.
        parts.track();
        if is_static() {
            return;
        }
        match filter.with(RegisterFilter::needs_words) {
            true => need(
                parts,
                &folder,
                &language,
                0..parts.with_untracked(|parts| parts.words.len()),
            ),
            false => shown.with(|shown| {
                need(
                    parts,
                    &folder,
                    &language,
                    shown.places.iter().copied().take(limit.get()),
                )
            }),
        }
    });
    let change = move |edit: &dyn Fn(&mut RegisterFilter)| {
        filter.update(|filter| edit(filter));
        unknown.update(Vec::clear);
        limit.set(STEP);
        // What is shown comes first, then what the closed lists of choices say of it, then the address.
        let write = move || {
            if let Some(filter) = filter.try_read_untracked() {
                address::write_parameters(&RegisterFilter::PARAMETERS, &filter.parameters());
            }
        };
        after_frame(move || after_frame(write));
    };
    let counts = RwSignal::new(<[Vec<usize>; FACETS.len()]>::default());
    Effect::new(move || {
        let found = shown.with(|shown| shown.counts.clone());
        after_frame(move || _ = counts.try_set(found));
    });

    let lent = StoredValue::new(words.clone());
    let facet = move |at: usize| {
        let changed = move |event: ev::Event| change(&|filter| filter.choose(at, event_target_value(&event)));
        let options = move || {
            let counts = counts.with(|counts| counts[at].clone());
            let chosen = filter.with_untracked(|filter| filter.chosen(at).to_owned());
            let lists = values.with(|values| values.lists[at].clone());
            register.with(|register| match register {
                Fetched::Ready(register) => lists
                    .into_iter()
                    .zip(counts)
                    .enumerate()
                    .filter(|(_, (value, count))| *count > 0 || *value == chosen)
                    .map(|(place, (value, count))| {
                        let name = lent.with_value(|words| name(register, at, place, &value, words));
                        let label = lent.with_value(|words| {
                            words.format("register-option", &[("name", &name), ("count", &count.to_string())])
                        });
                        let is_chosen = value == chosen;
                        view! { <option value=value selected=is_chosen>{label}</option> }
                    })
                    .collect_view(),
                _ => Vec::new(),
            })
        };
        let label = lent.with_value(|words| words.text(&format!("register-{}", FACETS[at])));
        let is_all = move || filter.with(|filter| filter.chosen(at).is_empty());
        view! {
            <label>
                <span>{label}</span>
                <select name=FACETS[at] on:change=changed>
                    <option value="" prop:selected=is_all>{lent.with_value(|words| words.text("filter-all"))}</option>
                    {options}
                </select>
            </label>
        }
    };
    let sorts = RegisterSort::ALL.map(|sort| {
        let name = words.text(&format!("register-sort-{}", sort.key()));
        view! { <option value=sort.key() prop:selected=move || filter.with(|filter| filter.sort == sort)>{name}</option> }
    });
    let rows = move || {
        if is_static() {
            return Vec::new();
        }
        let places = shown.with(|shown| shown.places.iter().copied().take(limit.get()).collect::<Vec<_>>());
        let row = |place: usize| {
            let (title, id) = parts.with(|parts| {
                let entry = parts.entry(place)?;
                let title = lent.with_value(|words| entry.title.get(&words.language()).to_owned());
                Some((title, entry.id.clone()))
            })?;
            let about = register.with(|register| match register {
                Fetched::Ready(register) => lent.with_value(|words| about(register, place, words)),
                _ => String::new(),
            });
            let address = format!("{page}{id}/");
            Some(view! { <li><p><a href=address>{title}</a></p><p class="reported">{about}</p></li> })
        };
        places.into_iter().filter_map(row).collect()
    };
    // What is drawn; redrawn when what is shown changes, or its words come.
    let (drawn, latest) = (RwSignal::new(String::new()), StoredValue::new(0_u32));
    let undrawn = RwSignal::new(None::<String>);
    let is_drawn = move || filter.with(|filter| filter.view == RegisterView::Timeline) && !is_static();
    Effect::new(move || {
        if !is_drawn() || parts.with(Parts::is_loading) {
            return;
        }
        let span = |place: usize| {
            let title = parts.with(|parts| {
                let entry = parts.entry(place)?;
                Some(lent.with_value(|words| entry.title.get(&words.language()).to_owned()))
            })?;
            let (start, end) = register.with(|register| match register {
                Fetched::Ready(register) => (register.start[place], register.end[place]),
                _ => (None, None),
            });
            let (start, end) = (start.map(year), end.map(year));
            Some(Span { title, start, end })
        };
        let spans = shown.with(|shown| {
            shown
                .places
                .iter()
                .copied()
                .take(limit.get())
                .filter_map(span)
                .collect()
        });
        let words = lent.get_value();
        latest.update_value(|latest| *latest += 1);
        let mine = latest.get_value();
        leptos::task::spawn_local(async move {
            let html = register_chart(spans, words).await;
            if latest.try_get_value() == Some(mine) {
                undrawn.set(html.as_ref().err().map(ToString::to_string));
                drawn.set(html.unwrap_or_default());
            }
        });
    });
    let views = RegisterView::ALL.map(|view| {
        let name = words.text(&format!("register-view-{}", view.key()));
        view! { <option value=view.key() prop:selected=move || filter.with(|filter| filter.view == view)>{name}</option> }
    });
    let total = move || shown.with(|shown| shown.places.len());
    let is_loading = move || parts.with(Parts::is_loading);
    let status = move || {
        let aside = unknown.with(|unknown| unknown.join(", "));
        lent.with_value(|words| {
            let said = match is_loading() {
                true => words.text("loading"),
                false if is_static() => String::new(),
                false => words.count("register-shown", total()),
            };
            match aside.is_empty() {
                true => said,
                false => format!("{} {said}", words.format("filter-unknown", &[("values", &aside)])),
            }
        })
    };
    let failed = move || {
        let undrawn = undrawn.get().filter(|_| is_drawn());
        parts.with(|parts| {
            parts
                .failures()
                .into_iter()
                .chain(undrawn.as_deref())
                .collect::<Vec<_>>()
                .join(" · ")
        })
    };
    view! {
        <form class="filter" role="search" on:submit=|event: ev::SubmitEvent| event.prevent_default()>
            <fieldset>
                <legend>{words.text("register-legend")}</legend>
                {(0..FACETS.len()).map(facet).collect_view()}
                <label>
                    <span>{words.text("filter-text")}</span>
                    <input type="search" name="q" autocomplete="off" prop:value=move || filter.with(|filter| filter.text.clone())
                        on:input=move |event| change(&|filter| filter.text = event_target_value(&event))/>
                </label>
                <label>
                    <span>{words.text("filter-sort")}</span>
                    <select name="sort" on:change=move |event| change(&|filter| filter.sort = RegisterSort::from_key(&event_target_value(&event)))>
                        {sorts}
                    </select>
                </label>
                <label>
                    <span>{words.text("register-view")}</span>
                    <select name="view" on:change=move |event| change(&|filter| filter.view = RegisterView::from_key(&event_target_value(&event)))>
                        {views}
                    </select>
                </label>
                <button type="reset" on:click=move |_| change(&|filter| *filter = RegisterFilter::default())>
                    {words.text("filter-reset")}
                </button>
            </fieldset>
        </form>
        <p class="count" role="status">{status}</p>
        {fetch_status(register, &words, load)}
        <div class="notice" role="alert" hidden=move || failed().is_empty()>
            <p>{words.text("fetch-failed")}" "<code>{failed}</code></p>
            <button type="button" on:click=move |_| parts.update(Parts::forget_failures)>{words.text("retry")}</button>
        </div>
        <figure class="chart-figure" hidden=move || !is_drawn() || total() == 0 || undrawn.with(Option::is_some) aria-labelledby="register-timeline">
            <figcaption><h2 id="register-timeline">{words.text("register-timeline")}</h2></figcaption>
            <div inner_html=drawn></div>
        </figure>
        <ul class="statements" id="chosen">{rows}</ul>
        <p class="note" hidden=move || is_static() || is_loading() || total() != 0>{words.text("register-none")}</p>
        <button type="button" hidden=move || is_static() || total() <= limit.get() on:click=move |_| limit.update(|limit| *limit += STEP)>
            {words.text("register-more")}
        </button>
        <div data-away=move || (!is_static()).then_some("")>{children()}</div>
    }
}

/// Does it once the page has been drawn anew.
fn after_frame(act: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(act, Duration::ZERO));
}

/// The time line as HTML. A part of the client of its own: only who wants it drawn fetches it.
///
/// # Errors
///
/// This part of the client did not come.
#[wasm_split(register_chart, wasm_split_path = leptos::wasm_split, fallible)]
fn register_chart(spans: Vec<Span>, words: Dictionary) -> Result<String, SplitLoaderError> {
    let chart = Chart {
        id: "register".to_owned(),
        title: words.text("register-timeline"),
        ..Chart::default()
    };
    let timeline = register_timeline(chart, spans, None, |date| date.to_string(), &words);
    let direction = Direction::from_dir(words.language().direction());
    let words = diagram_words(&words, &register_timeline::SENTENCES);
    Ok(figure_html(&timeline, direction, &words))
}

/// A year as a date.
fn year(year: u16) -> PartialDate {
    PartialDate {
        year,
        month: None,
        day: None,
    }
}
