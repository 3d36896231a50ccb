//! What the reader has selected in the text of the page. Browser only.

use std::cell::RefCell;

use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};

use super::{js, passage::page_address};
use crate::cite::Selected;

thread_local! {
    /// The last range that was selected in the text: a press on a button may end the selection itself.
    static LAST: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// Remembers what is selected, if it is in the text.
pub fn remember() {
    if let Some(range) = range().filter(|range| paragraph_of(range, "startContainer").is_some()) {
        LAST.set(Some(range));
    }
}

/// The paragraphs that the selection touches, in order; none where nothing is selected.
pub fn paragraphs() -> Vec<Element> {
    let Some(range) = last() else {
        return Vec::new();
    };
    let Ok(all) = document().query_selector_all("#text > .para") else {
        return Vec::new();
    };
    let all = (0..all.length()).filter_map(|at| all.get(at));
    let touched = all.filter(|paragraph| {
        let touches = js::call(&range, "intersectsNode", &[paragraph.into()]);
        touches.is_ok_and(|touches| touches.is_truthy())
    });
    touched.filter_map(|paragraph| paragraph.dyn_into().ok()).collect()
}

/// A full address that leads to the selected words; none where nothing is selected.
pub fn link() -> Option<String> {
    let range = last()?;
    let paragraph = paragraph_of(&range, "startContainer")?;
    let selected = Selected {
        before: beside(&range, "start", "setEnd").unwrap_or_default(),
        words: words(&range)?,
        after: beside(&range, "end", "setStart").unwrap_or_default(),
    };
    let text = document().get_element_by_id("text")?.text_content().unwrap_or_default();
    let directive = selected.text_fragment(&text)?;
    Some(format!("{}#{}{directive}", page_address(&document()), paragraph.id()))
}

/// The selection now, or the last one.
fn last() -> Option<JsValue> {
    remember();
    LAST.with_borrow(Clone::clone)
}

/// What is selected, in a range of its own that later selections leave alone.
fn range() -> Option<JsValue> {
    let selection = js::call_window("getSelection", &[]).ok()?;
    if js::get(&selection, "isCollapsed").ok()?.is_truthy() {
        return None;
    }
    let range = js::call(&selection, "getRangeAt", &[0.into()]).ok()?;
    js::call(&range, "cloneRange", &[]).ok()
}

/// The words of a range, a line for each paragraph that it reaches over: those of the text itself only.
fn words(range: &JsValue) -> Option<String> {
    let fragment = js::call(range, "cloneContents", &[]).ok()?;
    let bodies = js::call(&fragment, "querySelectorAll", &[".body p, .body li".into()]).ok()?;
    let count = js::get(&bodies, "length").ok()?.as_f64().unwrap_or_default() as u32;
    if count == 0 {
        return js::call(range, "toString", &[]).ok()?.as_string();
    }
    let lines = (0..count).filter_map(|at| {
        let block = js::call(&bodies, "item", &[at.into()]).ok()?;
        js::get(&block, "textContent").ok()?.as_string()
    });
    Some(lines.collect::<Vec<_>>().join("\n"))
}

/// What stands beside a range in the block that it begins or ends in.
fn beside(range: &JsValue, edge: &str, cut: &str) -> Option<String> {
    let node = js::get(range, &format!("{edge}Container")).ok()?;
    let block = block_of(&node)?;
    let beside = js::call(&document(), "createRange", &[]).ok()?;
    js::call(&beside, "selectNodeContents", &[block.into()]).ok()?;
    let offset = js::get(range, &format!("{edge}Offset")).ok()?;
    js::call(&beside, cut, &[node, offset]).ok()?;
    js::call(&beside, "toString", &[]).ok()?.as_string()
}

fn block_of(node: &JsValue) -> Option<Element> {
    let element = node.dyn_ref::<Element>().cloned();
    let element = element.or_else(|| node.dyn_ref::<Node>()?.parent_element())?;
    element.closest(".body p, .body li").ok().flatten()
}

/// The paragraph that an edge of a range stands in.
fn paragraph_of(range: &JsValue, edge: &str) -> Option<Element> {
    let node = js::get(range, edge).ok()?;
    let element = node.dyn_ref::<Element>().cloned();
    let element = element.or_else(|| node.dyn_ref::<Node>()?.parent_element())?;
    element.closest("#text > .para").ok().flatten()
}
