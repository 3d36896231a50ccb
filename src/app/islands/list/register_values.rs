//! What can be chosen in the register of initiatives, and what of an initiative is compared.

use super::register_filter::FACETS;
use crate::{
    app::islands::kit::fold::fold,
    model::{InitiativeEntry, InitiativeRegister, Language, Named, ReportState, UNREPORTED},
};

/// The values that can be chosen in each of [`FACETS`]: ids, keys, years.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values {
    /// By facet. What initiatives stand under is named with the undertaking: "undp-2022/outcome-1".
    pub lists: [Vec<String>; FACETS.len()],
    /// The first year.
    first: u16,
}

impl Values {
    /// All values that the register has.
    pub fn new(register: &InitiativeRegister) -> Self {
        let states = ReportState::ALL.map(ReportState::key).into_iter().chain([UNREPORTED]);
        let ids = |list: &[Named]| list.iter().map(|named| named.id.clone()).collect::<Vec<_>>();
        let places = register.places.iter().map(|place| {
            let strategy = register.strategies.get(place.strategy).map_or("", |named| &named.id);
            format!("{strategy}/{}", place.named.id)
        });
        let organisations = ids(&register.organisations);
        let known = || register.start.iter().chain(&register.end).flatten().copied();
        let first = known().min().unwrap_or_default();
        let years = known().max().map(|last| first..=last).into_iter().flatten();
        let lists = [
            ids(&register.strategies),
            places.collect(),
            states.map(str::to_owned).collect(),
            organisations.clone(),
            organisations,
            ids(&register.themes),
            years.map(|year| year.to_string()).collect(),
        ];
        Self { lists, first }
    }

    /// The places of the values that an initiative has, by facet.
    pub(super) fn of(&self, register: &InitiativeRegister, at: usize, has: &mut [Vec<usize>; FACETS.len()]) {
        has.iter_mut().for_each(Vec::clear);
        let [strategy, within, state, lead, partner, theme, year] = has;
        strategy.push(register.strategy[at]);
        within.extend(register.within[at]);
        state.push(register.state[at].map_or(ReportState::ALL.len(), |state| state as usize));
        lead.extend(register.lead[at]);
        partner.extend(&register.partners[at]);
        theme.extend(&register.about[at]);
        // Of what only one end is known, only that year is sure.
        let ends = register.start[at]
            .or(register.end[at])
            .zip(register.end[at].or(register.start[at]));
        if let Some((start, end)) = ends {
            year.extend((start..=end).map(|year| usize::from(year - self.first)));
        }
    }
}

/// What of an initiative is compared with words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// Its name, folded.
    pub(super) title: String,
    /// Its name, text and id, folded.
    pub(super) all: String,
}

impl Words {
    /// Of an initiative, in a language.
    pub fn of(entry: &InitiativeEntry, language: &Language) -> Self {
        let title = fold(entry.title.get(language));
        let text = entry.text.as_ref().map_or("", |text| text.get(language));
        Self {
            all: format!("{title} {} {}", fold(text), entry.id),
            title,
        }
    }
}
