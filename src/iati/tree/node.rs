use crate::iati::name::Name;

/// A piece of a unit's text, or of what had to be written anew because of entities or line ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) start: u32,
    pub(super) length: u32,
    /// Whether it is in [`Nodes::written`].
    pub(super) written: bool,
}

impl Span {
    pub(super) fn of<'a>(self, text: &'a str, nodes: &'a Nodes) -> &'a str {
        let source = if self.written { nodes.written.as_str() } else { text };
        let start = self.start as usize;
        source.get(start..start + self.length as usize).unwrap_or_default()
    }
}

/// An element: its descendants follow it, up to `end`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    pub(super) name: Name,
    /// Whether it is in a namespace, which all of IATI is not.
    pub(super) foreign: bool,
    /// Whether its own text is more than white space.
    pub(super) texted: bool,
    pub(super) attributes: u16,
    pub(super) first_attribute: u32,
    pub(super) parent: u32,
    pub(super) end: u32,
    /// Where its start tag begins.
    pub(super) at: u32,
    pub(super) name_length: u32,
    pub(super) text: Span,
}

/// An attribute.
#[derive(Clone, Copy, Debug)]
pub(super) struct AttributeNode {
    pub(super) name: Name,
    /// Whether it is in a namespace; `xml:lang` and its like are not counted.
    pub(super) foreign: bool,
    /// Whether it declares a namespace.
    pub(super) declares: bool,
    pub(super) name_at: u32,
    pub(super) name_length: u32,
    pub(super) value: Span,
}

/// The elements of one unit; kept from unit to unit so that nothing is allocated anew.
#[derive(Debug, Default)]
pub(in crate::iati) struct Nodes {
    pub(super) nodes: Vec<Node>,
    pub(super) attributes: Vec<AttributeNode>,
    pub(super) written: String,
    /// The elements that are open while building.
    pub(super) open: Vec<u32>,
}

impl Nodes {
    pub(super) fn clear(&mut self) {
        self.nodes.clear();
        self.attributes.clear();
        self.written.clear();
        self.open.clear();
    }
}

impl Nodes {
    /// The name of the innermost element that was open when building ended.
    pub(in crate::iati) fn innermost(&self, unit: &super::Unit<'_>) -> String {
        let index = self.open.last().copied().unwrap_or(0) as usize;
        let element = unit.elements().nth(index);
        element
            .map(|element| element.written_name().to_owned())
            .unwrap_or_default()
    }
}
