//! Inline Markdown of paragraphs to HTML and to plain text; the same code natively and in the browser.

mod html;
mod markdown;
mod paragraph;
mod plain;

pub use html::{Anchors, MarkedNotes, escaped, inline_html};
pub use markdown::markdown_of;
pub use paragraph::paragraph_html;
pub use plain::plain_text;
