//! How French and English texts are set. What can be set safely, publishing sets by itself ([`set`]); what only the
//! writer can know, check asks for ([`faults`]). Texts in other languages are left as they are.
//!
//! French: a no-break space before `:` and within « », a narrow one before `;`, `!`, `?` and `%` and between the
//! thousands, ’, …; « » and “ ” within them; 1er, 2e. English, as the United Nations write it: “ ” and ’, no space before
//! `:`, `;`, `!` and `?`, "per cent", commas between the thousands, and the spelling of the organization's manual.

mod english;
mod fluent;
mod foreign;
mod french;
mod markdown;
mod quotes;
mod set;
mod spelling;
mod text;

pub use fluent::fluent_faults;
pub use markdown::{markdown_faults, set_markdown};
pub use set::set;

use std::ops::Range;

use crate::model::Language;

/// Something that the writer is to mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where it stands in the text.
    pub at: Range<usize>,
    /// The kind of fault, for machines.
    pub rule: &'static str,
    /// What was found.
    pub found: String,
    /// What was expected.
    pub expected: String,
}

/// What a text hides: words in another language, or those of a placeholder. It counts as a word that nothing is known
/// of. One byte, so that hiding what is plain keeps places.
pub const HIDDEN: char = '\u{1}';

/// What the writer is to mend in a plain text, in the order of the text. A quotation that is plainly in the other
/// language is left alone: a plain text cannot say so.
pub fn faults(text: &str, language: &Language) -> Vec<Fault> {
    let mut faults = match primary(language) {
        "fr" => french::faults(text),
        "en" => english::faults(text),
        _ => Vec::new(),
    };
    let foreign = foreign::quotations(text, language);
    faults.retain(|fault| foreign.iter().all(|quotation| !quotation.contains(&fault.at.start)));
    faults.sort_by_key(|fault| fault.at.start);
    faults
}

/// The first part of a tag: "en" of "en-gb".
fn primary(language: &Language) -> &str {
    language.as_str().split('-').next().unwrap_or_default()
}
