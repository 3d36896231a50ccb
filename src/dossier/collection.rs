use super::Entry;
use crate::{cite::Imprint, locale::Dictionary};

/// The messages of what is taken along.
pub const TEXTS: [&str; 6] = [
    "dossier-title",
    "dossier-address",
    "dossier-left-out",
    "dossier-note",
    "footer-as-of",
    "footer-unofficial",
];

/// A dossier that is to be taken along: its entries in the reader's order, and what it says of itself.
#[derive(Clone, Debug)]
pub struct Collection {
    /// The entries, each with the reader's note; empty without one.
    pub entries: Vec<(Entry, String)>,
    /// What of the list could not be put in, as the address names it.
    pub left_out: Vec<String>,
    /// The address that is the list; empty where it is too long for one.
    pub address: String,
    /// Who publishes what is collected.
    pub imprint: Imprint,
    /// The messages of [`TEXTS`], in the reader's language.
    pub words: Dictionary,
}

impl Collection {
    /// What stands below the title: the site, its release, that it is unofficial, the address of the list.
    pub(super) fn front(&self) -> Vec<String> {
        let mut lines = vec![
            self.imprint.title.clone(),
            self.words
                .format("footer-as-of", &[("date", &self.imprint.release_in_words)]),
            self.words.text("footer-unofficial"),
        ];
        if !self.address.is_empty() {
            lines.push(self.words.format("dossier-address", &[("address", &self.address)]));
        }
        lines
    }

    /// What stands at the end: what could not be put in.
    pub(super) fn back(&self) -> Option<String> {
        let left_out = self.left_out.join(", ");
        (!left_out.is_empty()).then(|| self.words.format("dossier-left-out", &[("items", &left_out)]))
    }
}
