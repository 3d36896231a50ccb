/// Which namespaces are declared where.
#[derive(Debug, Default)]
pub(in crate::iati) struct Scope(Vec<Declaration>);

#[derive(Debug)]
struct Declaration {
    depth: usize,
    /// Empty for the default namespace.
    prefix: String,
    /// Whether the namespace's name is not empty.
    named: bool,
}

/// How many declarations may hold at one place.
pub(super) const MOST_DECLARATIONS: usize = 256;

/// What a prefix means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    /// No namespace: the standard's own.
    None,
    /// A namespace.
    Foreign,
    /// A prefix that nothing declares.
    Undeclared,
}

impl Scope {
    /// `xmlns` or `xmlns:prefix` on an element at `depth`. False where there are too many already.
    pub(super) fn declare(&mut self, depth: usize, attribute: &str, value: &str) -> bool {
        if self.0.len() >= MOST_DECLARATIONS {
            return false;
        }
        let prefix = attribute.strip_prefix("xmlns:").unwrap_or_default();
        self.0.push(Declaration {
            depth,
            prefix: prefix.to_owned(),
            named: !value.is_empty(),
        });
        true
    }

    /// The end of an element at `depth`.
    pub(in crate::iati) fn leave(&mut self, depth: usize) {
        while self.0.last().is_some_and(|last| last.depth >= depth) {
            self.0.pop();
        }
    }

    /// Whether no element needs to be looked at twice.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn of(&self, prefix: &str) -> Space {
        if prefix == "xml" || prefix == "xmlns" {
            return Space::Foreign;
        }
        match self.0.iter().rev().find(|declaration| declaration.prefix == prefix) {
            Some(declaration) if declaration.named => Space::Foreign,
            None if !prefix.is_empty() => Space::Undeclared,
            _ => Space::None,
        }
    }
}
