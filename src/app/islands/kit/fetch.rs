//! Published JSON fetched, and what is said of it meanwhile.

use leptos::prelude::*;
use serde::de::DeserializeOwned;

use super::fetch_text::text;
use crate::locale::Dictionary;

/// Data on their way from the published JSON.
#[derive(Clone, Debug)]
pub enum Fetched<T> {
    /// Not asked for yet.
    Asleep,
    /// Asked for.
    Loading,
    /// There.
    Ready(T),
    /// What went wrong, for the reader.
    Failed(String),
}

/// Fetches `address` into `into`. What went wrong names the address and what was found there.
pub fn fetch<T>(address: String, into: RwSignal<Fetched<T>>)
where
    T: DeserializeOwned + Send + Sync + 'static,
{
    fetch_checked(address, into, |_| true);
}

/// The same for data that are more than their types say: what `is_sound` says no to has failed.
pub fn fetch_checked<T>(address: String, into: RwSignal<Fetched<T>>, is_sound: fn(&T) -> bool)
where
    T: DeserializeOwned + Send + Sync + 'static,
{
    into.set(Fetched::Loading);
    leptos::task::spawn_local(async move {
        into.set(match get(&address).await {
            Ok(data) if is_sound(&data) => Fetched::Ready(data),
            Ok(_) => Fetched::Failed(format!("{address}: its columns do not fit together")),
            Err(error) => Fetched::Failed(format!("{address}: {error}")),
        });
    });
}

async fn get<T: DeserializeOwned>(address: &str) -> Result<T, String> {
    let text = text(address).await?.ok_or("404")?;
    serde_json::from_str(&text).map_err(|error| error.to_string())
}

/// What stands where a fetch is on its way or has failed: a word, or what failed and a retry. It takes the
/// messages `loading`, `fetch-failed` and `retry`.
pub fn fetch_status<T, R>(fetched: RwSignal<Fetched<T>>, words: &Dictionary, retry: R) -> impl IntoView + use<T, R>
where
    T: Send + Sync + 'static,
    R: Fn() + Send + Sync + 'static,
{
    let failed = move || fetched.with(|fetched| matches!(fetched, Fetched::Failed(_)));
    let error = move || {
        fetched.with(|fetched| match fetched {
            Fetched::Failed(error) => error.clone(),
            _ => String::new(),
        })
    };
    let loading = words.text("loading");
    let state = move || {
        fetched.with(|fetched| {
            if matches!(fetched, Fetched::Loading) {
                loading.clone()
            } else {
                String::new()
            }
        })
    };
    view! {
        <p class="loading" role="status">{state}</p>
        <div class="notice" role="alert" hidden=move || !failed()>
            <p>{words.text("fetch-failed")}" "<code>{error}</code></p>
            <button type="button" on:click=move |_| retry()>{words.text("retry")}</button>
        </div>
    }
}
