use std::collections::{BTreeMap, HashMap};

use super::{
    amount::{Body, amounts, places, sectors},
    names::Names,
};
use crate::{
    app::islands::kit::fold::fold,
    iati::{Day, model::Activity},
    model::{ActivityRegister, Facet, FacetPlaces, FacetValue, Localised, Measure, Runs, WordPlaces},
};

/// How many values a facet offers at most: those that most activities have. A list of more helps nobody to choose.
const MOST: usize = 1000;

/// The earliest and the latest year that is taken for one.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;

/// The facets of all activities, and which of them have each value.
pub fn facets(activities: &[Activity], names: &Names) -> (Vec<Facet>, Vec<FacetPlaces>) {
    let mut tables: [Values; ActivityRegister::FACETS.len()] = Default::default();
    for (at, activity) in activities.iter().enumerate() {
        let [organisations, statuses, places_of, sectors_of, years_of, measures] = &mut tables;
        let reporter = Body::reporting(activity).into_iter();
        let bodies = activity.participating_orgs.iter().filter_map(|body| {
            let name = body.name.0.first().map(|name| name.text.as_str());
            Body::of(body.reference.as_deref(), name)
        });
        for body in reporter.chain(bodies) {
            organisations.add(at, body.key, || Some(names.verbatim(body.name)));
        }
        if let Some(status) = &activity.status {
            statuses.add(at, status, || names.code("ActivityStatus", status));
        }
        for (kind, share) in places(&activity.countries, &activity.regions) {
            places_of.add(at, &share.code.code, || Some(names.place(kind, share)));
        }
        for share in sectors(&activity.sectors) {
            sectors_of.add(at, &share.code.code, || Some(names.sector(share)));
        }
        let amounts = amounts(activity);
        for amount in &amounts {
            for (kind, share) in &amount.places {
                places_of.add(at, &share.code.code, || Some(names.place(*kind, share)));
            }
            for share in &amount.sectors {
                sectors_of.add(at, &share.code.code, || Some(names.sector(share)));
            }
            if let Some(measure) = amount.measure {
                measures.add(at, measure.key(), || None);
            }
        }
        let (start, end) = years(activity);
        let own = start
            .or(end)
            .into_iter()
            .flat_map(|from| from..=end.unwrap_or(from).max(from));
        let moved = amounts.iter().filter_map(|amount| amount.year);
        for year in own.chain(moved).filter(|year| YEARS.contains(year)) {
            years_of.add(at, &year.to_string(), || None);
        }
    }
    let published = ActivityRegister::FACETS
        .into_iter()
        .zip(tables)
        .map(|(key, values)| values.published(key));
    published.filter(|(facet, _)| !facet.values.is_empty()).unzip()
}

/// The years that an activity begins and ends in: as they were, else as they are planned (types 2, 4; 1, 3 of the list
/// ActivityDateType).
pub fn years(activity: &Activity) -> (Option<i32>, Option<i32>) {
    let year = |kinds: [&str; 2]| {
        let of = |kind: &str| {
            let mut dates = activity.dates.iter();
            dates
                .find(|date| date.kind.as_deref() == Some(kind))
                .map(|date| date.date)
        };
        kinds.into_iter().find_map(of).map(Day::year)
    };
    (year(["2", "1"]), year(["4", "3"]))
}

#[derive(Default)]
struct Values(HashMap<String, (Option<Localised>, Vec<usize>)>);

impl Values {
    fn add(&mut self, at: usize, id: &str, name: impl FnOnce() -> Option<Localised>) {
        if !self.0.contains_key(id) {
            let name = name();
            self.0.insert(id.to_owned(), (name, Vec::new()));
        }
        if let Some((_, places)) = self.0.get_mut(id)
            && places.last() != Some(&at)
        {
            places.push(at);
        }
    }

    fn published(self, key: &str) -> (Facet, FacetPlaces) {
        let mut all: Vec<_> = self.0.into_iter().collect();
        match key {
            "year" => all.sort_by(|(one, _), (other, _)| other.cmp(one)),
            "measure" => {
                let order = |id: &str| Measure::ALL.iter().position(|measure| measure.key() == id);
                all.sort_by_key(|(id, _)| order(id));
            }
            "status" => all.sort_by(|(one, _), (other, _)| one.cmp(other)),
            _ => all.sort_by(|(one, (_, of_one)), (other, (_, of_other))| {
                of_other.len().cmp(&of_one.len()).then_with(|| one.cmp(other))
            }),
        }
        all.truncate(MOST);
        let (values, places) = all
            .into_iter()
            .map(|(id, (name, places))| {
                let count = places.len();
                (FacetValue { id, name, count }, Runs::of(places))
            })
            .unzip();
        let facet = Facet {
            key: key.to_owned(),
            values,
        };
        (facet, FacetPlaces { values: places })
    }
}

/// Which activities have a word in their title or identifier, by the first two letters of words.
pub fn words(activities: &[Activity]) -> BTreeMap<String, WordPlaces> {
    let mut all: BTreeMap<String, BTreeMap<String, Vec<usize>>> = BTreeMap::new();
    for (at, activity) in activities.iter().enumerate() {
        let titles = activity.title.0.iter().map(|title| title.text.as_str());
        for text in titles.chain([activity.head.identifier.as_str()]) {
            for word in words_of(&fold(text)) {
                let of = all
                    .entry(beginning(word))
                    .or_default()
                    .entry(word.to_owned())
                    .or_default();
                if of.last() != Some(&at) {
                    of.push(at);
                }
            }
        }
    }
    let published = |words: BTreeMap<String, Vec<usize>>| WordPlaces {
        words: words
            .into_iter()
            .map(|(word, places)| (word, Runs::of(places)))
            .collect(),
    };
    all.into_iter()
        .map(|(beginning, words)| (beginning, published(words)))
        .collect()
}

/// The words of a folded text.
pub fn words_of(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// The first two letters of a word.
pub fn beginning(word: &str) -> String {
    word.chars().take(2).collect()
}
