//! What a reader collects: paragraphs, results and charts, in an order of their own, with notes of their own.
//!
//! The list's state is an address, nothing else: [`List::to_fragment`] writes it and [`List::from_fragment`] reads it,
//! whatever it is given. What the list names is read from the published pages as [`Entry`]s, which are shown, printed and
//! taken along as Markdown and DOCX. The same code natively and in the browser; no I/O.

mod collection;
mod docx;
mod entry;
mod file;
mod html;
mod item;
mod list;
mod markdown;

pub use collection::{Collection, TEXTS};
pub use docx::{MEDIA_TYPE as DOCX_MEDIA_TYPE, docx};
pub use entry::{Entry, Figure, Link, Passage, Picture, Point, Span};
pub use file::{read_file, write_file};
pub use html::entry_html;
pub use item::{Item, ItemKind};
pub use list::{List, Reading};
pub use markdown::markdown;
