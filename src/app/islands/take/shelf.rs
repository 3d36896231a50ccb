//! Where the reader's list is between pages: in this tab, or, where the reader has asked for it, on this device. Browser
//! only.

use leptos::prelude::window;
use wasm_bindgen::JsValue;

use super::js;
use crate::dossier::List;

/// How long a list is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Until the tab is closed.
    InThisTab,
    /// Until the reader says otherwise.
    OnThisDevice,
}

/// The list that is kept, if any, and how.
pub fn read(key: &str) -> Option<(List, Kept)> {
    let device = value("localStorage", key).map(|text| (text, Kept::OnThisDevice));
    let (text, kept) = device.or_else(|| value("sessionStorage", key).map(|text| (text, Kept::InThisTab)))?;
    Some((List::from_fragment(&text).list, kept))
}

/// Keeps the list in one place and no other. An empty list leaves nothing in a tab.
///
/// # Errors
///
/// What the browser says that keeps nothing, or has no room.
pub fn write(key: &str, list: &List, kept: Kept) -> Result<(), JsValue> {
    let (place, other) = match kept {
        Kept::InThisTab => ("sessionStorage", "localStorage"),
        Kept::OnThisDevice => ("localStorage", "sessionStorage"),
    };
    // First what could hold an older list: what fails then leaves none.
    let removed = remove(other, key);
    let text = list.to_fragment();
    if text.is_empty() && kept == Kept::InThisTab {
        return remove(place, key);
    }
    let storage = js::get(&window(), place)?;
    js::call(&storage, "setItem", &[key.into(), text.into()])?;
    removed
}

fn value(storage: &str, key: &str) -> Option<String> {
    let storage = js::get(&window(), storage).ok()?;
    js::call(&storage, "getItem", &[key.into()]).ok()?.as_string()
}

fn remove(storage: &str, key: &str) -> Result<(), JsValue> {
    let storage = js::get(&window(), storage)?;
    js::call(&storage, "removeItem", &[key.into()]).map(drop)
}
