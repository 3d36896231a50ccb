//! Every diagram in the browser, for `charts.mjs`: the same code as natively, compiled as the client is. Not part of the
//! client; natively it does nothing.

#[cfg(target_family = "wasm")]
#[path = "../common/chart_case.rs"]
mod chart_case;

/// The golden files of an `input.json`: a name, then what it holds, one after the other.
///
/// # Errors
///
/// What is wrong with the input.
#[cfg(target_family = "wasm")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn golden_files(input: &str) -> Result<Vec<String>, String> {
    let files = chart_case::golden_files(input)?;
    Ok(files
        .into_iter()
        .flat_map(|(name, text)| [name.to_owned(), text])
        .collect())
}

fn main() {}
