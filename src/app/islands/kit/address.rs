//! The page's address as the state of what a reader has chosen. Browser only.

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use web_sys::UrlSearchParams;

/// A parameter of the address; natively there is none.
pub fn parameter(name: &str) -> Option<String> {
    if !cfg!(target_family = "wasm") {
        return None;
    }
    let search = window().location().search().ok()?;
    UrlSearchParams::new_with_str(&search).ok()?.get(name)
}

/// Puts a parameter into the address, or takes it out, without a new entry in the history.
pub fn set(name: &str, value: Option<&str>) {
    write_parameters(&[name], &[(name, value.unwrap_or_default())]);
}

/// Puts parameters into the address, without a new entry in the history: of those called `names`, the ones in `values`
/// that are not empty. Other parameters stay as they are.
pub fn write_parameters(names: &[&str], values: &[(&str, &str)]) {
    let location = window().location();
    let search = location.search().unwrap_or_default();
    let Ok(parameters) = UrlSearchParams::new_with_str(&search) else {
        return;
    };
    for name in names {
        parameters.delete(name);
    }
    for (name, value) in values.iter().filter(|(_, value)| !value.is_empty()) {
        parameters.append(name, value);
    }
    let mut address = location.pathname().unwrap_or_default();
    // A comma means itself in a query; people read and write these addresses.
    let query = String::from(parameters.to_string()).replace("%2C", ",");
    if !query.is_empty() {
        address.push('?');
        address.push_str(&query);
    }
    address.push_str(&location.hash().unwrap_or_default());
    // A browser that refuses (too many changes a second) keeps the old address; the page itself is right.
    if let Ok(history) = window().history() {
        _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}
