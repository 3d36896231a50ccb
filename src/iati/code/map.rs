use std::sync::OnceLock;

use super::List;
use crate::iati::{
    name::{Name, name},
    tree::Element,
};

/// Where codes of a list stand.
#[derive(Debug)]
pub(in crate::iati) struct Place {
    /// The names of the elements around it, from the inside.
    around: Vec<Name>,
    /// The attribute; none for the element's text.
    pub(in crate::iati) attribute: Option<Name>,
    /// The list.
    pub(in crate::iati) list: &'static List,
    /// The vocabulary that must be given; "1" is also meant where none is.
    vocabulary: Option<&'static str>,
}

impl Place {
    /// Whether it is about this element, whose name fits.
    pub(in crate::iati) fn is_about(&self, element: Element<'_>) -> bool {
        let mut at = element.parent();
        for name in &self.around {
            match at {
                Some(element) if element.name() == *name => at = element.parent(),
                _ => return false,
            }
        }
        if at.is_some() {
            return false;
        }
        match (self.vocabulary, element.attribute(name!("vocabulary"))) {
            (None, _) | (Some("1"), None) => true,
            (Some(wanted), given) => given == Some(wanted),
        }
    }
}

/// The places on elements of a name.
pub(in crate::iati) fn places(name: Name) -> &'static [Place] {
    static PLACES: OnceLock<Vec<Vec<Place>>> = OnceLock::new();
    &PLACES.get_or_init(|| parse(include_str!("map.txt")))[name.index()]
}

fn parse(table: &'static str) -> Vec<Vec<Place>> {
    let mut places: Vec<Vec<Place>> = (0..Name::COUNT).map(|_| Vec::new()).collect();
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split(' ');
        let (path, list, vocabulary) = (words.next(), words.next(), words.next());
        let (Some(path), Some(list)) = (path, list.and_then(List::named)) else {
            continue;
        };
        let mut steps = path.rsplit('/');
        let attribute = steps.next().and_then(|last| last.strip_prefix('@')).map(Name::of);
        let Some(element) = steps.next().map(Name::of) else {
            continue;
        };
        places[element.index()].push(Place {
            around: steps.map(Name::of).collect(),
            attribute,
            list,
            vocabulary,
        });
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_map_names_what_there_is() {
        for line in include_str!("map.txt").lines().filter(|line| !line.starts_with('#')) {
            let (path, rest) = line.split_once(' ').unwrap_or_default();
            let list = rest.split(' ').next().unwrap_or_default();
            assert!(List::named(list).is_some(), "{line}");
            for step in path.split('/').filter(|step| *step != "text()" && !step.is_empty()) {
                assert_ne!(Name::of(step.trim_start_matches('@')), Name::OTHER, "{line}");
            }
        }
        assert_eq!(places(name!("sector")).len(), 10);
    }
}
