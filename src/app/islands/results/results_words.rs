//! The words of results: a part of the client of its own, which only who searches or sorts by words fetches.

use std::pin::Pin;

use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::entry::Words;
use crate::{
    app::islands::kit::{fetch_text::text, fold::fold},
    model::{Language, Results},
};

/// The words of the results of an undertaking in one language.
pub struct ResultsWords {
    /// How they are folded: words are searched for as this makes them.
    pub fold: fn(&str) -> String,
    /// The words, by the ids of the results.
    pub words: Vec<(String, Words)>,
}

/// Something on its way: the words, or what went wrong with them, for the reader.
type Coming = Pin<Box<dyn Future<Output = Result<ResultsWords, String>>>>;

/// Fetches the words of the results at `address` in `language`.
///
/// # Errors
///
/// This part of the client did not come.
#[wasm_split(results_words, wasm_split_path = leptos::wasm_split, fallible)]
pub fn results_words(address: String, language: Language) -> Result<Coming, SplitLoaderError> {
    Ok(Box::pin(async move {
        let read = async || {
            let text = text(&address).await?.ok_or("404")?;
            serde_json::from_str::<Results>(&text).map_err(|error| error.to_string())
        };
        let results = read().await.map_err(|error: String| format!("{address}: {error}"))?;
        let words = results.deliverables.iter();
        let words = words.map(|deliverable| (deliverable.id.clone(), Words::of(deliverable, &language)));
        Ok(ResultsWords {
            fold,
            words: words.collect(),
        })
    }))
}
