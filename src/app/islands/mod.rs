//! The interactive parts. Each is a lazy island: its code is a chunk of its own, fetched when the reader first uses it,
//! and what is prerendered in it stays: islands hide, sort and redraw it. `boot.js` wakes them and replays the click.
//!
//! An island gets its words as a [`Dictionary`](crate::locale::Dictionary) of the messages that it names in its
//! constants, and writes little markup of its own: that keeps the chunks small.
//!
//! | island | without it |
//! |---|---|
//! | [`results_table`] | the whole results matrix as a static table |
//! | [`results_chart`] | the chart of all results as SVG, and its table |
//! | [`compare`] | the first undertakings side by side; all of them where scripts are off |
//! | [`timeline_filter`] | the whole time line, drawn and as a list |
//! | [`parallel_reading`] | the language switch, which leads to the same place in the other language |
//! | [`find_in_document`] | the browser's own search |

mod address;
mod choice;
pub mod compare;
mod download;
mod fetch;
mod filter;
pub mod find_in_document;
mod fold;
mod hits;
pub mod parallel_reading;
pub mod results_chart;
mod results_diagram;
pub mod results_table;
pub mod timeline_filter;

pub use choice::MOST as MOST_COMPARED;
pub use filter::UNREPORTED;
pub use results_diagram::{Counted, results_diagram};
