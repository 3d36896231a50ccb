//! The code lists of the standard: which codes there are, what they are called, where they stand.
//!
//! Facts of the standard, in two text tables beside this file that are read once, on first use.

mod map;

use std::sync::OnceLock;

pub(in crate::iati) use self::map::places;
use super::words::Language;

/// A code list.
#[derive(Debug)]
pub struct List {
    /// Its name in the standard: `Sector`.
    pub name: &'static str,
    /// Whether only its codes are allowed.
    pub complete: bool,
    /// By code.
    codes: Vec<Code>,
    /// Open addressing: places in `codes` plus one, 0 is free; a power of two of them, half free at least.
    slots: Vec<u16>,
}

/// A code of a list.
#[derive(Clone, Copy, Debug)]
pub struct Code {
    /// As files write it.
    pub code: &'static str,
    /// Whether it is no longer to be used.
    pub withdrawn: bool,
    en: &'static str,
    fr: &'static str,
}

impl Code {
    /// What it is called: in English where it has no French name; the code itself where it has none.
    pub fn name(&self, language: Language) -> &'static str {
        match language {
            Language::Fr if !self.fr.is_empty() => self.fr,
            _ if !self.en.is_empty() => self.en,
            _ => self.code,
        }
    }
}

impl List {
    /// A list by its name.
    pub fn named(name: &str) -> Option<&'static Self> {
        let lists = lists();
        lists
            .binary_search_by(|list| list.name.cmp(name))
            .ok()
            .map(|place| &lists[place])
    }

    /// A code of the list.
    pub fn get(&self, code: &str) -> Option<&Code> {
        let mut slot = slot(code) & (self.slots.len() - 1);
        loop {
            let entry = match self.slots[slot] {
                0 => return None,
                place => &self.codes[usize::from(place) - 1],
            };
            if entry.code == code {
                return Some(entry);
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }

    /// Sorts the codes and finds them a slot each.
    fn sort(&mut self) {
        self.codes.sort_by_key(|code| code.code);
        self.slots = vec![0; (self.codes.len() * 2 + 1).next_power_of_two()];
        for (place, code) in self.codes.iter().enumerate() {
            let mut slot = slot(code.code) & (self.slots.len() - 1);
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (self.slots.len() - 1);
            }
            self.slots[slot] = place as u16 + 1;
        }
    }

    /// All its codes, sorted.
    pub fn codes(&self) -> &[Code] {
        &self.codes
    }
}

/// Where a code is looked for first (FNV-1a over its last bytes, where codes differ).
fn slot(code: &str) -> usize {
    let bytes = code.as_bytes();
    let last = &bytes[bytes.len().saturating_sub(12)..];
    let hash = last.iter().fold(0x811c_9dc5 ^ bytes.len() as u32, |hash, byte| {
        (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    });
    (hash ^ hash >> 15) as usize
}

fn lists() -> &'static [List] {
    static LISTS: OnceLock<Vec<List>> = OnceLock::new();
    LISTS.get_or_init(|| parse(include_str!("lists.txt")))
}

fn parse(table: &'static str) -> Vec<List> {
    let mut lists: Vec<List> = Vec::new();
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix("= ") {
            let bare = name.strip_suffix(" !");
            lists.push(List {
                name: bare.unwrap_or(name),
                complete: bare.is_some(),
                codes: Vec::new(),
                slots: Vec::new(),
            });
        } else if let Some(list) = lists.last_mut() {
            let mut parts = line.split('\t');
            let code = parts.next().unwrap_or_default();
            let current = code.strip_prefix('!');
            list.codes.push(Code {
                code: current.unwrap_or(code),
                withdrawn: current.is_some(),
                en: parts.next().unwrap_or_default(),
                fr: parts.next().unwrap_or_default(),
            });
        }
    }
    for list in &mut lists {
        list.sort();
    }
    lists.sort_by_key(|list| list.name);
    lists
}

/// Whether an organisation's identifier begins with an agency that registers organisations: `GB-COH-…`.
pub(in crate::iati) fn is_of_agency(identifier: &str) -> bool {
    let Some(list) = List::named("OrganisationRegistrationAgency") else {
        return false;
    };
    identifier
        .match_indices('-')
        .any(|(at, _)| at + 1 < identifier.len() && list.get(&identifier[..at]).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_whole() {
        let name = |list: &str, code: &str, language| {
            List::named(list)
                .and_then(|list| list.get(code))
                .map(|code| code.name(language))
        };
        assert_eq!(name("Country", "CI", Language::Fr), Some("Côte d’Ivoire"));
        assert_eq!(name("TransactionType", "3", Language::Fr), Some("Décaissement"));
        assert_eq!(name("TransactionType", "3", Language::En), Some("Disbursement"));
        assert_eq!(
            name("FileFormat", "application/pdf", Language::En),
            Some("application/pdf")
        );
        assert_eq!(name("Sector", "1", Language::En), None);
        assert!(List::named("Sector").is_some_and(|list| list.complete && list.codes().len() > 300));
        assert!(List::named("Language").is_some_and(|list| !list.complete));
        assert!(
            is_of_agency("XM-DAC-41121")
                && is_of_agency("GB-COH-1")
                && !is_of_agency("41121")
                && !is_of_agency("GB-COH-")
        );
    }
}
