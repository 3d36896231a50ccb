//! The views: a shell, static pages and interactive islands.

#[cfg(not(target_family = "wasm"))]
mod page;

#[cfg(not(target_family = "wasm"))]
pub use page::{Assets, Page, pages};
