//! What islands of several clients are made with.

pub mod address;
pub mod download;
pub mod fetch;
pub mod fetch_text;
pub mod fold;
pub mod listen;
pub mod png;
pub mod walk;
