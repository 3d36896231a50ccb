//! Which activities a reader has chosen, what must be fetched to know them, and which they are.

use std::collections::HashMap;

use crate::{
    app::islands::kit::fold::fold,
    model::{ActivityOrder, ActivityPart, ActivityRegister, FacetPlaces, Runs, WordPlaces, words_file},
};

/// Which activities are shown, and in which order. Its state is the page's address: `?place=TZ&year=2023`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActivitiesFilter {
    /// What is chosen in each of [`ActivityRegister::FACETS`]; empty for all.
    pub chosen: [String; ActivityRegister::FACETS.len()],
    /// Words with which words of the title or identifier begin, all of them; empty for all.
    pub text: String,
    /// One of [`ActivityRegister::ORDERS`]; empty for that of the files.
    pub sort: String,
}

/// A file of the register.
#[derive(Clone, Debug)]
pub enum Piece {
    /// Which have each value of a facet.
    Facet(FacetPlaces),
    /// Which have a word.
    Words(WordPlaces),
    /// Another order.
    Order(ActivityOrder),
    /// How they are called.
    Part(ActivityPart),
}

impl Piece {
    /// From the text of the file at a path below `activities/`.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn read(path: &str, text: &str) -> Result<Self, serde_json::Error> {
        Ok(match path.split('/').next() {
            Some("by") => Self::Facet(serde_json::from_str(text)?),
            Some("words") => Self::Words(serde_json::from_str(text)?),
            Some("order") => Self::Order(serde_json::from_str(text)?),
            _ => Self::Part(serde_json::from_str(text)?),
        })
    }
}

impl ActivitiesFilter {
    /// The parameters of the address that say a filter.
    pub fn names() -> Vec<&'static str> {
        ActivityRegister::FACETS.into_iter().chain(["q", "sort"]).collect()
    }

    /// From the parameters of an address; unknown ones are passed over.
    pub fn from_parameters(get: impl Fn(&str) -> Option<String>) -> Self {
        let text = |name: &str| get(name).unwrap_or_default();
        Self {
            chosen: ActivityRegister::FACETS.map(text),
            text: text("q"),
            sort: text("sort"),
        }
    }

    /// The parameters that an address needs to say it; empty for what is not chosen.
    pub fn parameters(&self) -> Vec<(&'static str, &str)> {
        let chosen = ActivityRegister::FACETS
            .into_iter()
            .zip(self.chosen.iter().map(String::as_str));
        chosen
            .chain([("q", self.text.as_str()), ("sort", self.sort.as_str())])
            .collect()
    }

    /// Whether it shows everything in the order of the static pages.
    pub fn is_all(&self) -> bool {
        *self == Self::default()
    }

    /// Takes out what is chosen and is nowhere in the register, and gives it.
    pub fn put_aside(&mut self, register: &ActivityRegister) -> Vec<String> {
        let mut aside = Vec::new();
        for (key, chosen) in ActivityRegister::FACETS.into_iter().zip(&mut self.chosen) {
            if !chosen.is_empty() && value_at(register, key, chosen).is_none() {
                aside.push(std::mem::take(chosen));
            }
        }
        if !self.sort.is_empty() && !register.orders.contains(&self.sort) {
            aside.push(std::mem::take(&mut self.sort));
        }
        aside
    }

    /// The files that must be there to know which activities these are, by path below `activities/`.
    pub fn needed(&self, register: &ActivityRegister) -> Vec<String> {
        let facets = ActivityRegister::FACETS.into_iter().zip(&self.chosen);
        let facets = facets
            .filter(|(_, chosen)| !chosen.is_empty())
            .map(|(key, _)| format!("by/{key}.json"));
        let words = self.words();
        let words = words.iter().flat_map(|word| beginnings(register, word));
        let words = words.map(|beginning| format!("words/{}.json", words_file(beginning)));
        let sort = (!self.sort.is_empty()).then(|| format!("order/{}.json", self.sort));
        facets.chain(words).chain(sort).collect()
    }

    /// The numbers of the activities, in order; none while a file that is needed is not there.
    pub fn apply(&self, register: &ActivityRegister, pieces: &HashMap<String, Piece>) -> Option<Vec<usize>> {
        let count = register.count;
        let mut kept = vec![true; count];
        let mut keep = |runs: &mut dyn Iterator<Item = &Runs>| {
            let mut has = vec![false; count];
            for number in runs.flat_map(|runs| runs.numbers(count)) {
                has[number] = true;
            }
            for (kept, has) in kept.iter_mut().zip(has) {
                *kept &= has;
            }
        };
        for (key, chosen) in ActivityRegister::FACETS.into_iter().zip(&self.chosen) {
            if chosen.is_empty() {
                continue;
            }
            let Some(Piece::Facet(places)) = pieces.get(&format!("by/{key}.json")) else {
                return None;
            };
            let at = value_at(register, key, chosen)?;
            keep(&mut places.values.get(at).into_iter());
        }
        for word in self.words() {
            let mut found: Vec<&Runs> = Vec::new();
            for beginning in beginnings(register, &word) {
                let Some(Piece::Words(words)) = pieces.get(&format!("words/{}.json", words_file(beginning))) else {
                    return None;
                };
                let from = words.words.range(word.clone()..);
                found.extend(
                    from.take_while(|(known, _)| known.starts_with(&word))
                        .map(|(_, runs)| runs),
                );
            }
            keep(&mut found.into_iter());
        }
        if self.sort.is_empty() {
            return Some((0..count).filter(|number| kept[*number]).collect());
        }
        let Some(Piece::Order(order)) = pieces.get(&format!("order/{}.json", self.sort)) else {
            return None;
        };
        let order = order.activities.iter().map(|number| *number as usize);
        Some(order.filter(|number| kept.get(*number) == Some(&true)).collect())
    }

    /// The words that are asked for, as the register writes words.
    fn words(&self) -> Vec<String> {
        let folded = fold(&self.text);
        let words = folded.split(|character: char| !character.is_alphanumeric());
        words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
    }
}

/// The place of a value in its facet.
fn value_at(register: &ActivityRegister, key: &str, id: &str) -> Option<usize> {
    let facet = register.facets.iter().find(|facet| facet.key == key)?;
    facet.values.iter().position(|value| value.id == id)
}

/// The beginnings of words under which words that begin with `word` stand.
fn beginnings<'a>(register: &'a ActivityRegister, word: &str) -> impl Iterator<Item = &'a String> {
    let two: String = word.chars().take(2).collect();
    register
        .words
        .iter()
        .filter(move |beginning| beginning.starts_with(&two))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Facet, FacetValue};

    fn register() -> (ActivityRegister, HashMap<String, Piece>) {
        let value = |id: &str, count| FacetValue {
            id: id.to_owned(),
            name: None,
            count,
        };
        let register = ActivityRegister {
            count: 4,
            part: 50,
            facets: vec![
                Facet {
                    key: "place".to_owned(),
                    values: vec![value("TZ", 3), value("KE", 1)],
                },
                Facet {
                    key: "year".to_owned(),
                    values: vec![value("2023", 2)],
                },
            ],
            orders: vec!["start".to_owned()],
            words: vec!["re".to_owned(), "w".to_owned(), "wa".to_owned()],
            ..ActivityRegister::default()
        };
        let facet = |values: &[&[usize]]| {
            Piece::Facet(FacetPlaces {
                values: values.iter().map(|places| Runs::of(places.iter().copied())).collect(),
            })
        };
        let words = |words: &[(&str, &[usize])]| {
            Piece::Words(WordPlaces {
                words: words
                    .iter()
                    .map(|(word, places)| ((*word).to_owned(), Runs::of(places.iter().copied())))
                    .collect(),
            })
        };
        let pieces = [
            ("by/place.json".to_owned(), facet(&[&[0, 1, 3], &[2]])),
            ("by/year.json".to_owned(), facet(&[&[1, 2]])),
            (
                "words/7265.json".to_owned(),
                words(&[("reform", &[0, 1]), ("register", &[2, 3])]),
            ),
            ("words/7761.json".to_owned(), words(&[("water", &[1, 3])])),
            ("words/77.json".to_owned(), words(&[("w", &[0])])),
            (
                "order/start.json".to_owned(),
                Piece::Order(ActivityOrder {
                    activities: vec![3, 9, 1, 0, 2],
                }),
            ),
        ];
        (register, pieces.into())
    }

    fn shown(query: &[(&str, &str)]) -> Vec<usize> {
        let (register, pieces) = register();
        let get = |name: &str| {
            query
                .iter()
                .find(|(key, _)| *key == name)
                .map(|(_, value)| (*value).to_owned())
        };
        let filter = ActivitiesFilter::from_parameters(get);
        let said: Vec<_> = filter
            .parameters()
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .collect();
        assert_eq!(said.len(), query.len(), "the address says what it was read from");
        for path in filter.needed(&register) {
            let mut without = pieces.clone();
            assert!(without.remove(&path).is_some(), "{path}");
            assert_eq!(filter.apply(&register, &without), None, "not known without {path}");
        }
        filter.apply(&register, &pieces).expect("all that is needed")
    }

    #[test]
    fn each_choice_keeps_what_it_names() {
        assert_eq!(shown(&[]), [0, 1, 2, 3]);
        assert_eq!(shown(&[("place", "TZ")]), [0, 1, 3]);
        assert_eq!(shown(&[("place", "TZ"), ("year", "2023")]), [1]);
        assert_eq!(shown(&[("q", "RÉ")]), [0, 1, 2, 3]);
        assert_eq!(shown(&[("q", "reg")]), [2, 3]);
        assert_eq!(shown(&[("q", "reg water")]), [3]);
        assert_eq!(shown(&[("q", "w")]), [0, 1, 3]);
        assert_eq!(shown(&[("q", "nowhere")]), [] as [usize; 0]);
        assert_eq!(
            shown(&[("sort", "start")]),
            [3, 1, 0, 2],
            "a number that is none is passed over"
        );
        assert_eq!(shown(&[("sort", "start"), ("place", "TZ")]), [3, 1, 0]);
    }

    #[test]
    fn what_is_nowhere_is_put_aside_and_named() {
        let (register, _) = register();
        let get = |name: &str| Some(if name == "place" { "KE" } else { "nowhere" }.to_owned());
        let mut filter = ActivitiesFilter::from_parameters(get);
        filter.text.clear();
        assert_eq!(filter.put_aside(&register), ["nowhere"; 6]);
        assert_eq!(
            filter
                .parameters()
                .into_iter()
                .filter(|(_, value)| !value.is_empty())
                .collect::<Vec<_>>(),
            [("place", "KE")]
        );
    }
}
