//! What can be done with the whole list.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::{pages::Pages, state::State, take};
use crate::{
    app::islands::{
        kit::download,
        take::{js, shelf::Kept},
    },
    dossier::{List, read_file, write_file},
};

/// The controls above the list.
pub fn tools(state: State, pages: RwSignal<Pages, LocalStorage>) -> impl IntoView {
    let is_empty = move || state.list.with(List::is_empty);
    let save = move || {
        // A browser that refuses to save says so itself.
        let file = state.list.with_untracked(write_file);
        _ = download::offer("dossier.txt", "text/plain;charset=utf-8", &file);
    };
    let copy = move || {
        let address = state.address();
        leptos::task::spawn_local(async move {
            let copied = js::write_clipboard(&address).await;
            state.said.set(state.text(if copied.is_ok() {
                "share-copied"
            } else {
                "share-not-copied"
            }));
        });
    };
    let print = move || _ = js::call_window("print", &[]);
    let clear = move || state.change(state.text("dossier-cleared"), |list| *list = List::default());
    let button = |id: &'static str, act: Box<dyn Fn()>| {
        view! { <button type="button" hidden=is_empty on:click=move |_| act()>{state.text(id)}</button> }
    };
    view! {
        <div class="list-tools" role="group" aria-label=state.text("dossier-tools")>
            {button("dossier-print", Box::new(print))}
            {button("dossier-markdown", Box::new(move || take::markdown(state, pages)))}
            {button("dossier-docx", Box::new(move || take::docx(state, pages)))}
            {button("dossier-copy", Box::new(copy))}
            {button("dossier-save", Box::new(save))}
            {button("dossier-clear", Box::new(clear))}
            <button type="button" class="undo" hidden=move || state.before.with(Option::is_none) on:click=move |_| state.undo()>
                {state.text("dossier-undo")}
            </button>
            <label><span>{state.text("dossier-load")}</span>
                <input type="file" accept="text/plain,.txt" on:change:target=move |event| load(state, event.target().into())/>
            </label>
            <label>
                <input type="checkbox" prop:checked=move || state.kept.get() == Kept::OnThisDevice
                    on:change:target=move |event| state.keep(match event.target().checked() {
                        true => Kept::OnThisDevice,
                        false => Kept::InThisTab,
                    })/>
                " "{state.text("dossier-keep")}
            </label>
            <span class="count" role="status">
                {move || if is_empty() { String::new() } else { state.count("dossier-count", state.list.with(List::len)) }}
                " "{move || state.said.get()}
            </span>
        </div>
        <p class="printed-address">
            {move || if is_empty() { String::new() } else { state.format("dossier-address", &[("address", &state.address())]) }}
        </p>
    }
}

/// Reads a list from the file that the reader has chosen, and adds its items at the end.
fn load(state: State, field: JsValue) {
    leptos::task::spawn_local(async move {
        let text = text_of(&field).await.unwrap_or_default();
        match read_file(&text) {
            Some(reading) => {
                state.refused.set(reading.refused);
                let said = state.format("dossier-added", &[("count", &reading.list.len().to_string())]);
                state.change(said, |list| list.join(&reading.list));
            }
            None => state.said.set(state.text("dossier-bad-file")),
        }
        // The same file can be chosen again.
        _ = js_sys::Reflect::set(&field, &"value".into(), &"".into());
    });
}

async fn text_of(field: &JsValue) -> Result<String, JsValue> {
    let files = js::get(field, "files")?;
    let file = js::call(&files, "item", &[0.into()])?;
    let text = js::settled(js::call(&file, "text", &[])?).await?;
    Ok(text.as_string().unwrap_or_default())
}
