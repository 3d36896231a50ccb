//! The browser's functions and properties by name. Browser only.
//!
//! A typed binding of web-sys is glue in client.js, which every page may load; what one island uses once is cheaper by
//! name.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::Event;

/// A property of an object.
///
/// # Errors
///
/// What reading it throws: storage that the reader has forbidden does.
pub fn get(object: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    Reflect::get(object, &name.into())
}

/// Calls a function of an object.
///
/// # Errors
///
/// What it throws, and that there is no such function.
pub fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = get(object, name)?.dyn_into()?;
    let list = Array::new();
    for argument in arguments {
        list.push(argument);
    }
    function.apply(object, &list)
}

/// Calls a function of the window.
///
/// # Errors
///
/// As [`call`].
pub fn call_window(name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    call(&window(), name, arguments)
}

/// What a promise brings.
///
/// # Errors
///
/// What it is refused with, and that it is no promise.
pub async fn settled(promise: JsValue) -> Result<JsValue, JsValue> {
    JsFuture::from(promise.dyn_into::<Promise>()?).await
}

/// Hears every event of a kind in the page, also those that do not rise to it, for as long as the page is there.
pub fn listen(kind: &str, hear: impl FnMut(Event) + 'static) {
    let hear = Closure::<dyn FnMut(Event)>::new(hear).into_js_value();
    // It fails on what is no function only.
    _ = call(&document(), "addEventListener", &[kind.into(), hear, true.into()]);
}

/// Puts text on the clipboard.
///
/// # Errors
///
/// What the browser refuses it with.
pub async fn write_clipboard(text: &str) -> Result<(), JsValue> {
    let clipboard = get(&get(&window(), "navigator")?, "clipboard")?;
    settled(call(&clipboard, "writeText", &[text.into()])?).await.map(drop)
}
