use std::{collections::BTreeMap, fmt::Write as _};

use crate::iati::{
    name::{Name, name},
    read::{Kind, Root},
    schema::{Schema, TypeId},
    tree::{Attribute, Element, Unit},
    version::Version,
};

/// What of a file is neither in the model nor in version 2.03: elements and attributes of other namespaces, names that the
/// standard does not have or that 2.03 withdrew.
///
/// In 1.0x the text beside a code is its name, which the code lists have, and is not told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lost(BTreeMap<String, u64>);

/// How many names are kept apart.
const MOST: usize = 200;

impl Lost {
    /// Looks at an activity or organisation.
    pub fn see(&mut self, unit: &Unit<'_>, root: Root) {
        let Some(schema) = Schema::of(Version::V203) else {
            return;
        };
        let element = unit.root();
        if let Some((_, particle)) = schema.get(schema.root(root.kind)).child(element.name()) {
            let old = !root.version.version().has_narratives();
            self.element(element, schema, particle.holds, root.kind, old);
        }
    }

    /// What was seen, each with its path (`iati-activity/title/@lang`) and how many times, sorted.
    pub fn all(&self) -> impl Iterator<Item = (&str, u64)> {
        self.0.iter().map(|(path, count)| (path.as_str(), *count))
    }

    fn element(&mut self, element: Element<'_>, schema: &Schema, id: TypeId, kind: Kind, old: bool) {
        let holds = schema.get(id);
        for attribute in element.attributes() {
            let name = attribute.name();
            let allowed = holds
                .attributes
                .iter()
                .any(|rule| rule.name == name && name != Name::OTHER);
            let kept = kept_attribute(element.name(), name) || old && converted_attribute(element.name(), name);
            if !allowed && !kept {
                self.attribute(attribute);
            }
        }
        for child in element.children() {
            let within = holds.child(child.name()).filter(|_| !child.is_foreign());
            match (within, converted_element(child.name(), kind).filter(|_| old)) {
                (Some((_, particle)), _) => self.element(child, schema, particle.holds, kind, old),
                (None, Some(kept)) => {
                    for attribute in child.attributes() {
                        if !kept.contains(&attribute.name()) {
                            self.attribute(attribute);
                        }
                    }
                }
                (None, None) => self.add(child.path()),
            }
        }
    }

    fn attribute(&mut self, attribute: Attribute<'_>) {
        let mut path = attribute.element().path();
        let _ = write!(path, "/@{}", attribute.written_name());
        self.add(path);
    }

    fn add(&mut self, path: String) {
        if self.0.len() < MOST || self.0.contains_key(&path) {
            *self.0.entry(path).or_default() += 1;
        }
    }
}

/// What 2.03 does not have there, but the model keeps, and is written.
fn kept_attribute(element: Name, attribute: Name) -> bool {
    let place =
        element == name!("sector") || element == name!("recipient-country") || element == name!("recipient-region");
    place
        && (attribute == name!("percentage")
            || attribute == name!("vocabulary")
            || attribute == name!("vocabulary-uri"))
        || (element == name!("owner-org") || element == name!("recipient-org")) && attribute == name!("type")
}

/// What 1.0x writes otherwise; the model has it as 2.03 does.
fn converted_attribute(element: Name, attribute: Name) -> bool {
    // The language of a text, which stood on the element itself.
    attribute == name!("xml:lang")
        || element == name!("other-identifier") && (attribute == name!("owner-ref") || attribute == name!("owner-name"))
        || element == name!("administrative") && attribute == name!("country")
        || element == name!("iati-activity") && attribute == name!("version")
}

/// As [`converted_attribute`]: the attributes of the element that the model keeps.
fn converted_element(element: Name, kind: Kind) -> Option<&'static [Name]> {
    match element {
        _ if element == name!("coordinates") => Some(&[name!("latitude"), name!("longitude")]),
        _ if element == name!("location-type") => Some(&[name!("code")]),
        _ if element == name!("activity-website") => Some(&[]),
        _ if element == name!("aidtype-flag") => Some(&[name!("code"), name!("significance")]),
        _ if element == name!("iati-identifier") && kind == Kind::Organisations => Some(&[]),
        _ => None,
    }
}
