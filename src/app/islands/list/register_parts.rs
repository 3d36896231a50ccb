//! The initiatives in words: parts of the register that are fetched as they are needed. Browser only.

use leptos::prelude::*;

use super::register_values::Words;
use crate::{
    app::islands::kit::fetch_text::text,
    model::{InitiativeEntry, InitiativePart, Language},
};

/// The parts that have come, and what is compared with words.
#[derive(Default)]
pub struct Parts {
    parts: Vec<Part>,
    /// What is compared with words, by place in the register.
    pub words: Vec<Option<Words>>,
    size: usize,
}

#[derive(Clone, Default)]
enum Part {
    #[default]
    Unasked,
    OnItsWay,
    Here(Vec<InitiativeEntry>),
    Failed(String),
}

impl Parts {
    /// Of a register of `count` initiatives, `size` of them in a part.
    pub fn new(count: usize, size: usize) -> Self {
        let size = size.max(1);
        Self {
            parts: vec![Part::default(); count.div_ceil(size)],
            words: vec![None; count],
            size,
        }
    }

    /// The initiative at a place, once it has come.
    pub fn entry(&self, place: usize) -> Option<&InitiativeEntry> {
        match self.parts.get(place.checked_div(self.size)?)? {
            Part::Here(entries) => entries.get(place % self.size),
            _ => None,
        }
    }

    /// What went wrong.
    pub fn failures(&self) -> Vec<&str> {
        let failed = self.parts.iter().filter_map(|part| match part {
            Part::Failed(error) => Some(error.as_str()),
            _ => None,
        });
        failed.collect()
    }

    /// Whether something is on its way.
    pub fn is_loading(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::OnItsWay))
    }

    /// Has what failed asked for again, when it is needed.
    pub fn forget_failures(&mut self) {
        for part in &mut self.parts {
            if matches!(part, Part::Failed(_)) {
                *part = Part::Unasked;
            }
        }
    }

    /// The parts of these places that nobody has asked for; from now on somebody has.
    fn ask(&mut self, places: impl Iterator<Item = usize>) -> Vec<usize> {
        let mut asked = Vec::new();
        for number in places.filter_map(|place| place.checked_div(self.size)) {
            if let Some(part @ Part::Unasked) = self.parts.get_mut(number) {
                *part = Part::OnItsWay;
                asked.push(number);
            }
        }
        asked
    }

    fn put(&mut self, number: usize, found: Result<InitiativePart, String>, language: &Language) {
        let part = match found {
            Ok(part) => {
                let words = self.words.iter_mut().skip(number * self.size);
                for (words, entry) in words.zip(&part.initiatives) {
                    *words = Some(Words::of(entry, language));
                }
                Part::Here(part.initiatives)
            }
            Err(error) => Part::Failed(error),
        };
        if let Some(place) = self.parts.get_mut(number) {
            *place = part;
        }
    }
}

/// Fetches the parts that these places stand in, each once, from below `folder`.
pub fn need(parts: RwSignal<Parts>, folder: &str, language: &Language, places: impl Iterator<Item = usize>) {
    let asked = parts
        .try_update_untracked(|parts| parts.ask(places))
        .unwrap_or_default();
    if asked.is_empty() {
        return;
    }
    parts.notify();
    for number in asked {
        let (address, language) = (format!("{folder}{number}.json"), language.clone());
        leptos::task::spawn_local(async move {
            let found = get(&address).await.map_err(|error| format!("{address}: {error}"));
            parts.try_update(|parts| parts.put(number, found, &language));
        });
    }
}

async fn get(address: &str) -> Result<InitiativePart, String> {
    let text = text(address).await?.ok_or("404")?;
    serde_json::from_str(&text).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::Parts;
    use crate::model::{InitiativeEntry, InitiativePart, Localised, Source};

    #[test]
    fn parts_are_asked_for_once_and_again_after_a_failure() {
        let mut parts = Parts::new(5, 2);
        assert_eq!(parts.ask([0, 1, 4].into_iter()), [0, 2]);
        assert_eq!(parts.ask(0..5), [1]);
        assert!(parts.is_loading());
        let entry = |id: &str| InitiativeEntry {
            id: id.to_owned(),
            title: Localised::from([("en", id)]),
            text: None,
            source: Source {
                document: "d".to_owned(),
                paragraph: "p1".to_owned(),
            },
        };
        parts.put(
            0,
            Ok(InitiativePart {
                initiatives: vec![entry("a"), entry("b")],
            }),
            &"en".into(),
        );
        parts.put(1, Err("404".to_owned()), &"en".into());
        parts.put(
            2,
            Ok(InitiativePart {
                initiatives: vec![entry("e")],
            }),
            &"en".into(),
        );
        assert_eq!(parts.entry(1).map(|entry| entry.id.as_str()), Some("b"));
        assert_eq!((parts.entry(2), parts.entry(9)), (None, None));
        assert_eq!(
            parts.words.iter().map(Option::is_some).collect::<Vec<_>>(),
            [true, true, false, false, true]
        );
        assert_eq!(parts.failures(), ["404"]);
        parts.forget_failures();
        assert_eq!(parts.ask(0..5), [1]);
    }
}
