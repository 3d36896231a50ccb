//! The interactive parts. Each is a lazy island: its code is a chunk of its own, fetched when the reader first uses it,
//! and what is prerendered in it stays: islands hide, sort and redraw it. `boot.js` wakes them and replays the click.
//!
//! An island gets its words as a [`Dictionary`](crate::locale::Dictionary) of the messages that it names in its
//! constants, and writes little markup of its own: that keeps the chunks small.
//!
//! There are five clients, one for each use: what islands of one client share is split off for every set of them, so
//! that a client of all would come in crumbs. Natively all are there; in the browser a feature says which, and the
//! element around an island names it (`data-client`).
//!
//! | client | island | without it |
//! |---|---|---|
//! | `read` | [`parallel_reading`](read::parallel_reading) | the language switch, which leads to the same place in the other language |
//! | | [`find_in_document`](read::find_in_document) | the browser's own search |
//! | `results` | [`results_table`](results::results_table) | the whole results matrix as a static table |
//! | | [`results_chart`](results::results_chart) | the chart of all results as SVG, and its table |
//! | `choose` | [`compare`](choose::compare) | the first undertakings side by side; all of them where scripts are off |
//! | | [`timeline_filter`](choose::timeline_filter) | the whole time line, drawn and as a list |
//! | `list` | [`initiatives_register`](list::initiatives_register) | all initiatives by undertaking, on as many static pages as it takes |
//! | | [`activities_register`](list::activities_register) | all activities of IATI files, on as many static pages as it takes |
//! | `take` | [`dossier`](take::dossier) | what a dossier is, and how to print and cite without one |
//! | | [`passage_tools`](take::passage_tools) | each paragraph's citation, plain, and the document's in four formats |
//! | | [`still_chart`](take::still_chart) | the chart as SVG, its table, and both as files |

#[cfg(any(feature = "choose", not(target_family = "wasm")))]
pub mod choose;
pub mod kit;
#[cfg(any(feature = "list", not(target_family = "wasm")))]
pub mod list;
#[cfg(any(feature = "read", not(target_family = "wasm")))]
pub mod read;
#[cfg(any(feature = "results", not(target_family = "wasm")))]
pub mod results;
#[cfg(any(feature = "take", not(target_family = "wasm")))]
pub mod take;

/// The messages of all islands, and those of them that count: one file a language holds them for all pages, so that
/// pages stay light. An island that a single page has may bring its words with it instead.
#[cfg(not(target_family = "wasm"))]
pub fn texts() -> (Vec<&'static str>, Vec<&'static str>) {
    use crate::locale::DIAGRAM_TEXTS;
    use choose::{compare, timeline_filter};
    use list::{activities_register, initiatives_register};
    use read::{find_in_document, parallel_reading};
    use results::{results_chart, results_table};
    use take::{passage_tools, still_chart};

    let texts = [
        &activities_register::TEXTS[..],
        &compare::TEXTS,
        &find_in_document::TEXTS,
        &initiatives_register::texts(),
        &parallel_reading::TEXTS,
        &passage_tools::texts(),
        &results_chart::TEXTS,
        &DIAGRAM_TEXTS,
        &results_table::TEXTS,
        &still_chart::TEXTS,
        &timeline_filter::TEXTS,
    ];
    let counts = [
        &activities_register::COUNTS[..],
        &compare::COUNTS,
        &find_in_document::COUNTS,
        &initiatives_register::COUNTS,
        &parallel_reading::COUNTS,
        &passage_tools::COUNTS,
        &results_table::COUNTS,
        &timeline_filter::COUNTS,
    ];
    (texts.concat(), counts.concat())
}
