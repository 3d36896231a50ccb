//! Markdown of `text.<lang>.md`, `authentic.<lang>.md` and `introduction.<lang>.md`.

mod blocks;
mod front;
mod heading;
mod introduction;
mod language;
mod line_start;
mod markdown;
mod passage;
mod symbols;
mod wiki;

pub use blocks::read_text;
pub use introduction::read_introduction;
