use leptos::prelude::*;
use serde::de::DeserializeOwned;

/// Data on their way from the published JSON.
#[derive(Clone, Debug, PartialEq)]
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
    into.set(Fetched::Loading);
    leptos::task::spawn_local(async move {
        into.set(match get(&address).await {
            Ok(data) => Fetched::Ready(data),
            Err(error) => Fetched::Failed(format!("{address}: {error}")),
        });
    });
}

async fn get<T: DeserializeOwned>(address: &str) -> Result<T, String> {
    let response = gloo_net::http::Request::get(address)
        .send()
        .await
        .map_err(|error| error.to_string())?;
    if !response.ok() {
        return Err(format!("{} {}", response.status(), response.status_text()));
    }
    let text = response.text().await.map_err(|error| error.to_string())?;
    serde_json::from_str(&text).map_err(|error| error.to_string())
}

/// What stands where a fetch is on its way or has failed: a word, or what failed and a retry.
#[component]
pub fn FetchStatus(
    /// "Loading…", while the data are on their way.
    loading: Signal<bool>,
    /// What went wrong, where something has.
    failure: Signal<Option<String>>,
    /// The words.
    labels: FetchLabels,
    /// Asks once more.
    retry: impl Fn() + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let FetchLabels {
        loading: loading_label,
        failed,
        retry: retry_label,
    } = labels;
    view! {
        <div class="fetch" role="status">
            {move || loading.get().then(|| view! { <p class="loading">{loading_label.clone()}</p> })}
            {move || failure.get().map(|error| {
                let (failed, retry_label, retry) = (failed.clone(), retry_label.clone(), retry.clone());
                view! {
                    <div class="notice">
                        <p>{failed}" "<code>{error}</code></p>
                        <button type="button" on:click=move |_| retry()>{retry_label}</button>
                    </div>
                }
            })}
        </div>
    }
}

/// The words of [`FetchStatus`].
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct FetchLabels {
    /// "Loading…"
    pub loading: String,
    /// "The data could not be read."
    pub failed: String,
    /// "Try again"
    pub retry: String,
}
