use crate::iati::{name::Name, tree::Element};

/// A name: a number where the standard has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Known(Name),
    Other(String),
}

impl Word {
    pub(super) fn new(word: &str) -> Self {
        match Name::of(word) {
            Name::OTHER => Self::Other(word.to_owned()),
            name => Self::Known(name),
        }
    }

    #[inline]
    pub(super) fn is(&self, element: Element<'_>) -> bool {
        match self {
            Self::Known(name) => element.name() == *name,
            Self::Other(word) => element.name() == Name::OTHER && element.written_name() == word,
        }
    }
}
