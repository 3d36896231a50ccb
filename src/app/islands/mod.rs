//! The interactive parts. Each is a lazy island: its code is a chunk of its own, fetched when the reader first uses it,
//! and what is prerendered in it stays until the data are there. `boot.js` wakes them and replays the click.
//!
//! | island | without it |
//! |---|---|
//! | [`results_table`] | the whole results matrix as a static table |
//! | [`results_chart`] | the chart of all results as SVG, and its table |
//! | [`parallel_reading`] | a link to the page in the other language |
//! | [`find_in_document`] | the browser's own search |

mod address;
mod download;
mod fetch;
mod filter;
pub mod find_in_document;
mod fold;
mod hits;
pub mod parallel_reading;
pub mod results_chart;
mod results_figures;
pub mod results_table;
mod row;
mod row_labels;

pub use fetch::FetchLabels;
pub use results_figures::{FigureLabels, figures, results_diagram};
pub use row::results_rows;
pub use row_labels::RowLabels;
