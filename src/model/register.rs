use serde::{Deserialize, Serialize};

use super::{Localised, ReportState, Source};

/// What the initiatives of all undertakings can be chosen by, a column for each respect: `data/v1/initiatives.json`.
///
/// It holds no words of the initiatives, so that ten thousand of them can be filtered after one small fetch. Those are
/// in parts: the initiative at place `n` of every column is the one at place `n % part` of
/// `data/v1/initiatives/<n / part>.json`, an [`InitiativePart`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct InitiativeRegister {
    /// How many initiatives a part holds; the last one may hold fewer.
    pub part: usize,
    /// The undertakings that columns name by place.
    pub strategies: Vec<Named>,
    /// What initiatives stand under: aims, outcomes, domains and parts of plans, by undertaking.
    pub places: Vec<RegisterPlace>,
    /// The organisations that lead or take part.
    pub organisations: Vec<Named>,
    /// The themes that the paragraphs which describe initiatives are tagged with.
    pub themes: Vec<Named>,
    /// The undertaking of each initiative, by place in `strategies`.
    pub strategy: Vec<usize>,
    /// What it stands under, by place in `places`.
    pub within: Vec<Option<usize>>,
    /// The state of its latest update; null where nothing is reported.
    pub state: Vec<Option<ReportState>>,
    /// Who leads it, by place in `organisations`; null where no source says.
    pub lead: Vec<Option<usize>>,
    /// Who takes part besides, by place in `organisations`.
    pub partners: Vec<Vec<usize>>,
    /// Its themes, by place in `themes`.
    pub about: Vec<Vec<usize>>,
    /// The year that it begins or began in; null where no source says.
    pub start: Vec<Option<u16>>,
    /// The year that it ends or ended in; null where no source says.
    pub end: Vec<Option<u16>>,
}

impl InitiativeRegister {
    /// How many initiatives there are.
    pub fn len(&self) -> usize {
        self.strategy.len()
    }

    /// Whether every column has an entry for each initiative, and names only what there is. What is published is so; what
    /// arrives in a browser may have been cut or mixed up on its way.
    pub fn is_sound(&self) -> bool {
        let lengths = [
            self.within.len(),
            self.state.len(),
            self.lead.len(),
            self.partners.len(),
            self.about.len(),
            self.start.len(),
            self.end.len(),
        ];
        let bodies = self.lead.iter().flatten().chain(self.partners.iter().flatten());
        self.part > 0
            && lengths.iter().all(|length| *length == self.len())
            && all_below(self.strategies.len(), self.strategy.iter())
            && all_below(self.strategies.len(), self.places.iter().map(|place| &place.strategy))
            && all_below(self.places.len(), self.within.iter().flatten())
            && all_below(self.organisations.len(), bodies)
            && all_below(self.themes.len(), self.about.iter().flatten())
            && self
                .start
                .iter()
                .zip(&self.end)
                .all(|(start, end)| start.zip(*end).is_none_or(|(start, end)| start <= end))
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.strategy.is_empty()
    }
}

fn all_below<'a>(count: usize, mut places: impl Iterator<Item = &'a usize>) -> bool {
    places.all(|place| *place < count)
}

/// Something with an id and a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Localised,
}

/// What initiatives of an undertaking can stand under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct RegisterPlace {
    /// The undertaking, by place in [`InitiativeRegister::strategies`].
    pub strategy: usize,
    /// The aim, outcome, domain or part of the plan.
    #[serde(flatten)]
    pub named: Named,
}

/// Some of the initiatives in words: `data/v1/initiatives/<n>.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct InitiativePart {
    /// They, in the order of the register.
    pub initiatives: Vec<InitiativeEntry>,
}

/// An initiative in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct InitiativeEntry {
    /// Its id: the end of its address.
    pub id: String,
    /// Its name.
    pub title: Localised,
    /// One or two sentences on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Localised>,
    /// The paragraph that describes or promises it.
    pub source: Source,
}

#[cfg(test)]
mod tests {
    use super::InitiativeRegister;

    #[test]
    fn columns_that_do_not_fit_are_no_register() {
        let sound = InitiativeRegister {
            part: 200,
            strategies: vec![super::Named {
                id: "a".to_owned(),
                name: [("en", "A")].into(),
            }],
            strategy: vec![0],
            within: vec![None],
            state: vec![None],
            lead: vec![None],
            partners: vec![vec![]],
            about: vec![vec![]],
            start: vec![Some(2020)],
            end: vec![Some(2021)],
            ..InitiativeRegister::default()
        };
        assert!(sound.is_sound());
        type Break = fn(&mut InitiativeRegister);
        let breaks: [Break; 7] = [
            |register| register.part = 0,
            |register| register.end.clear(),
            |register| register.strategy[0] = 1,
            |register| register.lead[0] = Some(0),
            |register| register.partners[0].push(3),
            |register| register.about[0].push(0),
            |register| register.end[0] = Some(2019),
        ];
        for (at, spoil) in breaks.into_iter().enumerate() {
            let mut spoilt = sound.clone();
            spoil(&mut spoilt);
            assert!(!spoilt.is_sound(), "{at}");
        }
    }
}
