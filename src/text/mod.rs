//! Inline Markdown of paragraphs to HTML and to plain text, tables to CSV; the same code natively and in the browser.

pub mod csv;
mod html;
mod inline;
pub mod language_mark;
mod markdown;
mod ordinals;
mod paragraph;
mod plain;

pub use html::{Anchors, MarkedNotes, escaped, explained_html, inline_html};
pub use inline::{Inline, Mark, inline};
pub use markdown::markdown_of;
pub use ordinals::{exponents, raise_ordinals};
pub use paragraph::{explained_paragraph_html, paragraph_html};
pub use plain::{plain_ranges, plain_text};
