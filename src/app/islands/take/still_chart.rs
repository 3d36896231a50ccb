//! A chart that nothing filters: the island.
#![allow(missing_docs, reason = "what `#[island]` generates cannot be documented")]

use std::cell::RefCell;

use leptos::{html, prelude::*};
use web_sys::{Element, Event};

use crate::{
    app::islands::kit::{
        listen::listen,
        png::offer_png,
        walk::{EVENTS, Walk},
    },
    locale::Dictionary,
};

/// The messages that the island shows.
pub const TEXTS: [&str; 2] = ["chart-mark", "fetch-failed"];

/// A chart that stands as it was prerendered: its values are walked by pointer and keyboard and said, and it is taken
/// along as PNG. What it says it reads from the table beside the drawing, so that nothing of plotters is fetched.
///
/// Its children are the drawing, its table, the links to it as SVG and as CSV, which need no script, and the control for
/// PNG.
#[island(lazy)]
pub fn StillChart(
    /// The words.
    words: Dictionary,
    /// The figure and its controls.
    children: Children,
) -> impl IntoView {
    let part = NodeRef::<html::Div>::new();
    Effect::new(move || {
        let Some(part) = part.get() else { return };
        let part = Element::from(part);
        let walk = RefCell::new(Walk::new(part.clone(), words.text("chart-mark")));
        let failed = words.text("fetch-failed");
        listen(&part.clone(), &EVENTS, move |event: Event| {
            let asked = walk.borrow_mut().answer(&event);
            if asked.is_some_and(|control| !control.has_attribute("href")) {
                save(&part, &failed);
            }
        });
    });
    view! { <div node_ref=part>{children()}</div> }
}

/// Offers the drawing that is a file of its own as PNG.
fn save(part: &Element, failed: &str) {
    let link = part.query_selector("a[data-format=svg]").ok().flatten();
    let Some(address) = link.and_then(|link| link.get_attribute("href")) else {
        return;
    };
    let name = address.rsplit('/').next().unwrap_or_default().replace(".svg", ".png");
    let (walk, failed) = (Walk::new(part.clone(), String::new()), format!("{failed} {address}"));
    let said = offer_png(name, &address, move |_| walk.say(&failed));
    if let Err(error) = said {
        leptos::logging::warn!("{error:?}");
    }
}
