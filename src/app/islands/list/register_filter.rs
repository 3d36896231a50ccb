//! Which initiatives a reader has chosen, and what that shows of the register.

use super::{
    register_values::{Values, Words},
    register_view::{RegisterSort, RegisterView},
};
use crate::{app::islands::kit::fold::fold, model::InitiativeRegister};

/// What initiatives are chosen by, as the address names it, in the order of the form; words come besides.
pub const FACETS: [&str; 7] = ["strategy", "within", "state", "lead", "partner", "theme", "year"];

/// Which initiatives are shown, and in which order. Its state is the page's address: `?strategy=undp-2022&year=2023`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegisterFilter {
    /// What is chosen in each of [`FACETS`]: an id, a key or a year; empty for all.
    chosen: [String; FACETS.len()],
    /// Words that must all be there; empty for all.
    pub text: String,
    /// The order.
    pub sort: RegisterSort,
    /// Whether they are drawn too.
    pub view: RegisterView,
}

/// What a filter shows of a register.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The places of the initiatives, in order.
    pub places: Vec<usize>,
    /// For each of [`FACETS`] how many there would be with each of its [values](Values), the other facets as they are.
    pub counts: [Vec<usize>; FACETS.len()],
}

impl RegisterFilter {
    /// The parameters of the address that say a filter.
    pub const PARAMETERS: [&str; FACETS.len() + 3] = [
        "strategy", "within", "state", "lead", "partner", "theme", "year", "q", "sort", "view",
    ];

    /// From the parameters of an address; unknown ones are passed over.
    pub fn from_parameters(get: impl Fn(&str) -> Option<String>) -> Self {
        let text = |name: &str| get(name).unwrap_or_default();
        Self {
            chosen: FACETS.map(text),
            text: text("q"),
            sort: RegisterSort::from_key(&text("sort")),
            view: RegisterView::from_key(&text("view")),
        }
    }

    /// The parameters that an address needs to say it; empty for what is not chosen.
    pub fn parameters(&self) -> Vec<(&'static str, &str)> {
        let sort = match self.sort {
            RegisterSort::Strategy => "",
            sort => sort.key(),
        };
        let view = match self.view {
            RegisterView::List => "",
            view => view.key(),
        };
        let chosen = FACETS.into_iter().zip(self.chosen.iter().map(String::as_str));
        let besides = [("q", self.text.as_str()), ("sort", sort), ("view", view)];
        chosen.chain(besides).collect()
    }

    /// What is chosen in the facet at a place of [`FACETS`].
    pub fn chosen(&self, facet: usize) -> &str {
        &self.chosen[facet]
    }

    /// Chooses in a facet. Another undertaking has other places to stand under.
    pub fn choose(&mut self, facet: usize, value: String) {
        self.chosen[facet] = value;
        if facet == 0 {
            self.chosen[1].clear();
        }
    }

    /// Takes out what is chosen and is nowhere in the register, and gives it.
    pub fn put_aside(&mut self, values: &Values) -> Vec<String> {
        let mut aside = Vec::new();
        for (chosen, list) in self.chosen.iter_mut().zip(&values.lists) {
            if !chosen.is_empty() && !list.contains(chosen) {
                aside.push(std::mem::take(chosen));
            }
        }
        aside
    }

    /// Whether it shows everything in the order of the static pages.
    pub fn is_all(&self) -> bool {
        *self == Self::default()
    }

    /// Whether it needs the words of all initiatives.
    pub fn needs_words(&self) -> bool {
        !self.text.trim().is_empty() || self.sort == RegisterSort::Title
    }

    /// What it shows. `words` are those of each initiative, by place, as far as they have come: one whose words have not
    /// come is left out where words are asked for.
    pub fn apply(&self, register: &InitiativeRegister, values: &Values, words: &[Option<Words>]) -> Shown {
        let asked: Vec<String> = fold(&self.text).split_whitespace().map(str::to_owned).collect();
        // A value that is nowhere keeps nothing.
        let chosen = |facet: usize| {
            values.lists[facet]
                .iter()
                .position(|value| *value == self.chosen[facet])
        };
        let chosen: [Option<usize>; FACETS.len()] = std::array::from_fn(chosen);
        let mut shown = Shown {
            places: Vec::new(),
            counts: std::array::from_fn(|facet| vec![0; values.lists[facet].len()]),
        };
        let mut has: [Vec<usize>; FACETS.len()] = Default::default();
        for at in 0..register.len() {
            let says = |words: &Words| asked.iter().all(|word| words.all.contains(word.as_str()));
            if !asked.is_empty() && !words.get(at).is_some_and(|words| words.as_ref().is_some_and(says)) {
                continue;
            }
            values.of(register, at, &mut has);
            let fails = |facet: &usize| {
                !self.chosen[*facet].is_empty() && !chosen[*facet].is_some_and(|value| has[*facet].contains(&value))
            };
            let mut failed = (0..FACETS.len()).filter(fails);
            match (failed.next(), failed.next()) {
                (None, _) => {
                    shown.places.push(at);
                    for (counts, has) in shown.counts.iter_mut().zip(&has) {
                        has.iter().for_each(|value| counts[*value] += 1);
                    }
                }
                // It would be there with another value of this one facet.
                (Some(facet), None) => has[facet].iter().for_each(|value| shown.counts[facet][*value] += 1),
                _ => {}
            }
        }
        match self.sort {
            RegisterSort::Strategy if self.view == RegisterView::Timeline => {
                let year = |at: usize| register.start[at].or(register.end[at]);
                shown.places.sort_by_key(|&at| year(at).unwrap_or(u16::MAX));
            }
            RegisterSort::Strategy => {}
            RegisterSort::Start => shown.places.sort_by_key(|&at| register.start[at].unwrap_or(u16::MAX)),
            RegisterSort::Title => shown.places.sort_by_key(|&at| {
                let words = words.get(at).and_then(Option::as_ref);
                words.map(|words| &words.title)
            }),
        }
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::{RegisterFilter, Values, Words};
    use crate::model::{InitiativeEntry, InitiativeRegister, Localised, Named, RegisterPlace, ReportState, Source};

    fn named(id: &str) -> Named {
        Named {
            id: id.to_owned(),
            name: Localised::from([("en", id)]),
        }
    }

    /// Three initiatives of two undertakings.
    fn register() -> (InitiativeRegister, Values, Vec<Option<Words>>) {
        let register = InitiativeRegister {
            part: 2,
            strategies: vec![named("a"), named("b")],
            places: vec![
                RegisterPlace {
                    strategy: 0,
                    named: named("aim"),
                },
                RegisterPlace {
                    strategy: 1,
                    named: named("aim"),
                },
            ],
            organisations: vec![named("office"), named("bank")],
            themes: vec![named("data")],
            strategy: vec![0, 0, 1],
            within: vec![Some(0), None, Some(1)],
            state: vec![Some(ReportState::Done), None, Some(ReportState::Done)],
            lead: vec![Some(0), None, Some(1)],
            partners: vec![vec![1], vec![], vec![0]],
            about: vec![vec![0], vec![], vec![0]],
            start: vec![Some(2020), None, Some(2018)],
            end: vec![Some(2022), Some(2021), None],
        };
        let entry = |title: &str| InitiativeEntry {
            id: title.to_lowercase(),
            title: Localised::from([("en", title)]),
            text: None,
            source: Source {
                document: "d".to_owned(),
                paragraph: "p1".to_owned(),
            },
        };
        let words = ["Zélé portal", "Archive", "Mobile portal"];
        let words = words.map(|title| Some(Words::of(&entry(title), &"en".into()))).to_vec();
        let values = Values::new(&register);
        (register, values, words)
    }

    fn shown(query: &[(&str, &str)]) -> Vec<usize> {
        let (register, values, words) = register();
        let get = |name: &str| {
            query
                .iter()
                .find(|(key, _)| *key == name)
                .map(|(_, value)| (*value).to_owned())
        };
        let filter = RegisterFilter::from_parameters(get);
        let said: Vec<(&str, &str)> = filter
            .parameters()
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .collect();
        assert_eq!(said, query, "the address says what it was read from");
        filter.apply(&register, &values, &words).places
    }

    #[test]
    fn each_facet_keeps_what_it_names() {
        assert_eq!(shown(&[]), [0, 1, 2]);
        assert_eq!(shown(&[("strategy", "a")]), [0, 1]);
        assert_eq!(
            shown(&[("within", "b/aim")]),
            [2],
            "the same id in another undertaking is another place"
        );
        assert_eq!(shown(&[("state", "unreported")]), [1]);
        assert_eq!(shown(&[("lead", "bank")]), [2]);
        assert_eq!(shown(&[("partner", "bank")]), [0]);
        assert_eq!(shown(&[("theme", "data"), ("year", "2018")]), [2]);
        assert_eq!(shown(&[("year", "2021")]), [0, 1]);
        assert_eq!(shown(&[("q", "PORTAL zele")]), [0]);
        assert_eq!(shown(&[("strategy", "nowhere")]), [] as [usize; 0]);
        assert_eq!(shown(&[("sort", "start")]), [2, 0, 1]);
        assert_eq!(shown(&[("sort", "title")]), [1, 2, 0]);
        assert_eq!(shown(&[("view", "timeline")]), [2, 0, 1], "by the year that is known");
        assert_eq!(shown(&[("sort", "title"), ("view", "timeline")]), [1, 2, 0]);
    }

    #[test]
    fn counts_say_what_another_choice_would_show() {
        let (register, values, words) = register();
        let mut filter = RegisterFilter::default();
        filter.choose(0, "a".to_owned());
        filter.choose(2, "done".to_owned());
        let shown = filter.apply(&register, &values, &words);
        assert_eq!(shown.places, [0]);
        assert_eq!(shown.counts[0], [1, 1], "one that is done in each undertaking");
        assert_eq!(
            shown.counts[2],
            [0, 0, 1, 0, 1],
            "one of the first undertaking is done, of one nothing is reported"
        );
    }

    #[test]
    fn what_has_no_words_yet_is_not_found_by_words() {
        let (register, values, mut words) = register();
        words[0] = None;
        let filter = RegisterFilter::from_parameters(|name| (name == "q").then(|| "portal".to_owned()));
        assert!(filter.needs_words());
        assert_eq!(filter.apply(&register, &values, &words).places, [2]);
    }

    #[test]
    fn what_is_nowhere_is_put_aside_and_named() {
        let (register, values, words) = register();
        let get = |name: &str| match name {
            "strategy" => Some("nowhere".to_owned()),
            "state" => Some("done".to_owned()),
            _ => None,
        };
        let mut filter = RegisterFilter::from_parameters(get);
        assert_eq!(filter.put_aside(&values), ["nowhere"]);
        assert_eq!(filter.apply(&register, &values, &words).places, [0, 2]);
        assert_eq!(filter.put_aside(&values), [] as [&str; 0]);
    }

    #[test]
    fn another_undertaking_has_other_places() {
        let mut filter = RegisterFilter::default();
        filter.choose(1, "a/aim".to_owned());
        filter.choose(0, "b".to_owned());
        assert_eq!(filter.chosen(1), "");
    }
}
