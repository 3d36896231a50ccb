use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Localised;

/// The activities of all IATI files, and what they can be chosen by: `data/v1/activities.json`.
///
/// It names no activity, so that a hundred thousand can be chosen from after a small fetch. The activities are numbered from
/// 0 in the order of the static list; which of them have a value of a facet is in `data/v1/activities/by/<facet>.json`, a
/// [`FacetPlaces`]; those with a word in their title in `data/v1/activities/words/<first letters>.json`, a [`WordPlaces`];
/// how they are called in `data/v1/activities/parts/<n / part>.json`, an [`ActivityPart`]; and each whole in
/// `data/v1/activity/<slug>.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct ActivityRegister {
    /// How many there are.
    pub count: usize,
    /// How many a part holds; the last one may hold fewer.
    pub part: usize,
    /// The currency that totals are in.
    pub currency: String,
    /// What they can be chosen by.
    pub facets: Vec<Facet>,
    /// What they can be put in order by besides their own: `data/v1/activities/order/<key>.json`, an [`ActivityOrder`].
    pub orders: Vec<String>,
    /// The first two letters of the words of titles, in small letters without accents; the name of each one's file is its
    /// UTF-8 in hexadecimal.
    pub words: Vec<String>,
}

impl ActivityRegister {
    /// The keys of facets, in the order of the form. One that no activity has a value of is left out of a register.
    pub const FACETS: [&str; 6] = ["organisation", "status", "place", "sector", "year", "measure"];

    /// The keys of other orders.
    pub const ORDERS: [&str; 2] = ["start", "spent"];
}

/// The file of the words that begin so, without ending: their UTF-8 in hexadecimal, a plain name whatever the letters.
pub fn words_file(beginning: &str) -> String {
    use std::fmt::Write as _;
    beginning.bytes().fold(String::new(), |mut name, byte| {
        _ = write!(name, "{byte:02x}");
        name
    })
}

/// All activities in another order: `data/v1/activities/order/<key>.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct ActivityOrder {
    /// Their numbers.
    pub activities: Vec<u32>,
}

/// Something that activities can be chosen by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Facet {
    /// Its key: "place".
    pub key: String,
    /// Its values, in the order in which they are offered.
    pub values: Vec<FacetValue>,
}

/// A value of a facet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct FacetValue {
    /// Its code: "TZ".
    pub id: String,
    /// What it is called; none where it is called by its code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Localised>,
    /// How many activities have it.
    pub count: usize,
}

/// Which activities have each value of a facet: `data/v1/activities/by/<facet>.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct FacetPlaces {
    /// In the order of the facet's values.
    pub values: Vec<Runs>,
}

/// Which activities have a word in their title, in any language: `data/v1/activities/words/<first letters>.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct WordPlaces {
    /// By word, in small letters without accents.
    pub words: BTreeMap<String, Runs>,
}

/// Some numbers, ascending, as stretches: how many are left out, how many follow that are in, and so on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Runs(pub Vec<u32>);

impl Runs {
    /// From numbers that ascend.
    pub fn of(numbers: impl IntoIterator<Item = usize>) -> Self {
        let (mut runs, mut next): (Vec<u32>, usize) = (Vec::new(), 0);
        for number in numbers {
            match runs.last_mut() {
                Some(length) if number == next => *length += 1,
                _ => {
                    let gap = number.saturating_sub(next);
                    runs.extend([u32::try_from(gap).unwrap_or(u32::MAX), 1]);
                }
            }
            next = number + 1;
        }
        Self(runs)
    }

    /// The numbers, up to `count`: what arrives in a browser may have been cut or mixed up on its way.
    pub fn numbers(&self, count: usize) -> impl Iterator<Item = usize> + '_ {
        let mut next = 0_usize;
        let stretches = self.0.chunks(2).map(move |run| {
            let from = next.saturating_add(run[0] as usize);
            next = from.saturating_add(run.get(1).map_or(0, |length| *length as usize));
            from.min(count)..next.min(count)
        });
        stretches.flatten()
    }
}

/// Some activities in words: `data/v1/activities/parts/<n>.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct ActivityPart {
    /// They, in the order of the register.
    pub activities: Vec<ActivityEntry>,
}

/// An activity in a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct ActivityEntry {
    /// The end of its address.
    pub slug: String,
    /// `iati-identifier`.
    pub identifier: String,
    /// `title`, by language as the file marks it ("" where it marks none).
    pub title: BTreeMap<String, String>,
    /// `activity-status/@code`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The years that it begins and ends in, actual or else planned.
    pub years: (Option<i32>, Option<i32>),
    /// What has been disbursed and spent, as far as it can be converted; none where the file says neither.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "rust_decimal::serde::str_option"
    )]
    #[cfg_attr(not(target_family = "wasm"), schemars(with = "Option<String>"))]
    pub spent: Option<Decimal>,
}

#[cfg(test)]
mod tests {
    use super::Runs;

    #[test]
    fn runs_say_their_numbers() {
        for numbers in [vec![], vec![0], vec![3, 4, 5, 9], vec![0, 1, 7]] {
            let runs = Runs::of(numbers.iter().copied());
            assert_eq!(runs.numbers(10).collect::<Vec<_>>(), numbers);
        }
        assert_eq!(Runs::of([3, 4, 5, 9]).0, [3, 3, 3, 1]);
        assert_eq!(Runs(vec![8, 4_000_000_000]).numbers(10).collect::<Vec<_>>(), [8, 9]);
        assert_eq!(Runs(vec![1, 1, 5]).numbers(10).collect::<Vec<_>>(), [1]);
    }
}
