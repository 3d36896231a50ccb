//! Inline Markdown of paragraphs to HTML and to plain text; the same code natively and in the browser.

mod html;
mod plain;

pub use html::inline_html;
pub use plain::plain_text;
