//! The views: a shell, static pages and interactive islands.
//!
//! Pages are functions from a [`Context`] to a view and run natively only; islands are compiled for both targets. What
//! a page and an island show alike (a row of the results table) is one view function that both call.

pub mod islands;

#[cfg(not(target_family = "wasm"))]
mod context;
#[cfg(not(target_family = "wasm"))]
mod layout;
#[cfg(not(target_family = "wasm"))]
mod page;
#[cfg(not(target_family = "wasm"))]
mod pages;
#[cfg(not(target_family = "wasm"))]
mod parts;
#[cfg(not(target_family = "wasm"))]
mod prerender;
#[cfg(not(target_family = "wasm"))]
mod sheet;
#[cfg(not(target_family = "wasm"))]
mod shell;

#[cfg(not(target_family = "wasm"))]
pub use context::Context;
#[cfg(not(target_family = "wasm"))]
pub use page::{Assets, Page, page_files, pages};
#[cfg(not(target_family = "wasm"))]
pub use pages::check::{COUNTS as CHECK_COUNTS, TEXTS as CHECK_TEXTS};
#[cfg(not(target_family = "wasm"))]
pub use pages::search::{COUNTS as SEARCH_COUNTS, TEXTS as SEARCH_TEXTS};
#[cfg(not(target_family = "wasm"))]
pub(crate) use parts::{Branch, BranchKind, request_anchor, rhythm_anchor, term_path, tree};
#[cfg(not(target_family = "wasm"))]
pub use sheet::Sheet;
