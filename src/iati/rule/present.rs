use crate::iati::{name::Name, tree::Element};

/// The names of a unit's elements by how deep they stand, so that most paths that lead nowhere are not walked.
#[derive(Clone, Debug, Default)]
pub(super) struct Present {
    names: [[u64; Name::COUNT.div_ceil(64)]; DEPTHS],
    /// The children of the unit's outermost element by name, then by their place.
    children: Vec<(Name, u32)>,
}

/// How many depths are told apart, the children of the unit's outermost element being the first.
const DEPTHS: usize = 4;

impl Present {
    pub(super) fn of(unit: Element<'_>) -> Self {
        let mut present = Self::default();
        present.add(unit, 0);
        present
            .children
            .extend(unit.children().map(|child| (child.name(), child.index() as u32)));
        present.children.sort_unstable();
        present
    }

    /// The children of the unit's outermost element of one name.
    pub(super) fn children(&self, name: Name) -> &[(Name, u32)] {
        let from = self.children.partition_point(|(other, _)| *other < name);
        let of = &self.children[from..];
        &of[..of.partition_point(|(other, _)| *other == name)]
    }

    fn add(&mut self, element: Element<'_>, depth: usize) {
        for child in element.children() {
            let index = child.name().index();
            self.names[depth][index / 64] |= 1 << (index % 64);
            if depth + 1 < DEPTHS {
                self.add(child, depth + 1);
            }
        }
    }

    #[inline]
    pub(super) fn has(&self, depth: usize, name: Name) -> bool {
        match self.names.get(depth) {
            Some(names) => names[name.index() / 64] & 1 << (name.index() % 64) != 0,
            None => true,
        }
    }
}
