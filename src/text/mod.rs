//! Inline Markdown of paragraphs to HTML; the same code natively and in the browser.
