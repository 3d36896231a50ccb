//! The interactive parts. Each is a lazy island: its code is a chunk of its own, fetched when the reader first uses it,
//! and what is prerendered in it stays: islands hide, sort and redraw it. `boot.js` wakes them and replays the click.
//!
//! An island gets its words as a [`Dictionary`](crate::locale::Dictionary) of the messages that it names in its
//! constants, and writes little markup of its own: that keeps the chunks small. There are two clients, one for reading
//! and one for taking along (the feature `taking`): what one island shares with others is split off, and the fewer share
//! with one another, the less is split off in crumbs.
//!
//! | island | without it |
//! |---|---|
//! | [`results_table`] | the whole results matrix as a static table |
//! | [`results_chart`] | the chart of all results as SVG, and its table |
//! | [`compare`] | the first undertakings side by side; all of them where scripts are off |
//! | [`timeline_filter`] | the whole time line, drawn and as a list |
//! | [`parallel_reading`] | the language switch, which leads to the same place in the other language |
//! | [`find_in_document`] | the browser's own search |
//! | [`dossier`] | what a dossier is, and how to print and cite without one |
//! | [`passage_tools`] | each paragraph's citation, plain, and the document's in four formats |

#[cfg(any(not(feature = "taking"), not(target_family = "wasm")))]
mod address;
#[cfg(any(not(feature = "taking"), not(target_family = "wasm")))]
mod choice;
#[cfg(any(not(feature = "taking"), not(target_family = "wasm")))]
pub mod compare;
#[cfg(any(feature = "taking", not(target_family = "wasm")))]
pub mod dossier;
mod download;
#[cfg(any(not(feature = "taking"), not(target_family = "wasm")))]
mod fetch;
mod fetch_text;
#[cfg(any(not(feature = "taking"), not(target_family = "wasm")))]
mod filter;
#[cfg(any(not(feature = "taking"), not(target_family = "wasm")))]
pub mod find_in_document;
#[cfg(any(not(feature = "taking"), not(target_family = "wasm")))]
mod fold;
#[cfg(any(not(feature = "taking"), not(target_family = "wasm")))]
mod hits;
#[cfg(any(feature = "taking", not(target_family = "wasm")))]
mod js;
#[cfg(any(not(feature = "taking"), not(target_family = "wasm")))]
pub mod parallel_reading;
#[cfg(any(feature = "taking", not(target_family = "wasm")))]
mod passage;
#[cfg(any(feature = "taking", not(target_family = "wasm")))]
pub mod passage_tools;
#[cfg(any(not(feature = "taking"), not(target_family = "wasm")))]
mod png;
#[cfg(any(not(feature = "taking"), not(target_family = "wasm")))]
pub mod results_chart;
#[cfg(any(not(feature = "taking"), not(target_family = "wasm")))]
mod results_diagram;
#[cfg(any(not(feature = "taking"), not(target_family = "wasm")))]
pub mod results_table;
#[cfg(any(feature = "taking", not(target_family = "wasm")))]
mod selection;
#[cfg(any(feature = "taking", not(target_family = "wasm")))]
mod share_panel;
#[cfg(any(feature = "taking", not(target_family = "wasm")))]
mod shelf;
#[cfg(any(not(feature = "taking"), not(target_family = "wasm")))]
pub mod timeline_filter;

#[cfg(not(target_family = "wasm"))]
use crate::locale::DIAGRAM_TEXTS;

/// The messages of all islands, and those of them that count: one file a language holds them for all pages, so that
/// pages stay light. An island that a single page has may bring its words with it instead.
#[cfg(not(target_family = "wasm"))]
pub fn texts() -> (Vec<&'static str>, Vec<&'static str>) {
    let texts = [
        &compare::TEXTS[..],
        &find_in_document::TEXTS,
        &parallel_reading::TEXTS,
        &passage_tools::texts(),
        &results_chart::TEXTS,
        &DIAGRAM_TEXTS,
        &results_table::TEXTS,
        &timeline_filter::TEXTS,
    ];
    let counts = [
        &compare::COUNTS[..],
        &find_in_document::COUNTS,
        &parallel_reading::COUNTS,
        &passage_tools::COUNTS,
        &results_table::COUNTS,
        &timeline_filter::COUNTS,
    ];
    (texts.concat(), counts.concat())
}

#[cfg(any(not(feature = "taking"), not(target_family = "wasm")))]
pub use choice::MOST as MOST_COMPARED;
#[cfg(any(not(feature = "taking"), not(target_family = "wasm")))]
pub use filter::UNREPORTED;
#[cfg(any(not(feature = "taking"), not(target_family = "wasm")))]
pub use results_diagram::{Counted, results_diagram};
