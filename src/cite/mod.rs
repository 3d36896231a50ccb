//! Citations of documents, paragraphs, results and charts, in four formats; the same code natively and in the browser.
//!
//! A citation names the original (whose it is, title, symbol, date or that none is stated, paragraph). Where the text
//! cited is not its author's own, the citation says what it is, by whom, in which language and of which release. A text
//! that is authentic, or translated by its author, is cited as itself.
//!
//! | format | ending | what it is for |
//! |---|---|---|
//! | plain | – | foot notes, letters |
//! | BibTeX | `.bib` | LaTeX |
//! | RIS | `.ris` | EndNote, Zotero, Mendeley |
//! | CSL-JSON | `.json` | Pandoc, Zotero, citeproc |

mod bibtex;
mod citation;
mod csl;
mod format;
mod imprint;
mod kind;
mod make;
mod plain;
mod ris;
mod text_fragment;

pub use citation::{Citation, Rendering};
pub use format::Format;
pub use imprint::Imprint;
pub use kind::Kind;
pub use make::MAKING_TEXTS;
pub use plain::TEXTS;
pub use text_fragment::Selected;
