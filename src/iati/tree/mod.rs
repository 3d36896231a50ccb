//! One activity or organisation as elements, each with its place in the file.

mod build;
mod node;
mod scope;
mod value;
mod xml_name;

use std::cell::OnceCell;

pub(in crate::iati) use self::{
    build::{Built, build},
    node::Nodes,
    scope::Scope,
};
use super::{
    name::Name,
    position::{Position, Steps},
};

/// A part of a file that is looked at as a whole: an `iati-activity`, an `iati-organisation`, or another child of the root.
#[derive(Debug)]
pub struct Unit<'a> {
    text: &'a str,
    nodes: &'a Nodes,
    start: Position,
    steps: OnceCell<Steps>,
}

impl<'a> Unit<'a> {
    pub(in crate::iati) fn new(text: &'a str, nodes: &'a Nodes, start: Position) -> Self {
        Self {
            text,
            nodes,
            start,
            steps: OnceCell::new(),
        }
    }

    /// Its outermost element.
    pub fn root(&self) -> Element<'_> {
        Element { unit: self, index: 0 }
    }

    /// How many elements it has, itself counted.
    pub fn len(&self) -> usize {
        self.nodes.nodes.len()
    }

    /// Never: a unit has at least its outermost element.
    pub fn is_empty(&self) -> bool {
        self.nodes.nodes.is_empty()
    }

    /// All its elements, as they stand in the file.
    pub fn elements(&self) -> impl Iterator<Item = Element<'_>> {
        (0..self.nodes.nodes.len() as u32).map(|index| Element { unit: self, index })
    }

    /// As it is written in the file.
    pub fn source(&self) -> &str {
        self.text
    }

    fn position(&self, offset: u32) -> Position {
        self.steps
            .get_or_init(|| Steps::count(self.text, self.start))
            .at(self.text, offset as usize)
    }
}

/// An element of a [`Unit`].
#[derive(Clone, Copy, Debug)]
pub struct Element<'a> {
    unit: &'a Unit<'a>,
    index: u32,
}

/// An attribute of an [`Element`].
#[derive(Clone, Copy, Debug)]
pub struct Attribute<'a> {
    element: Element<'a>,
    index: u32,
}

impl PartialEq for Element<'_> {
    /// Of one unit: the same element.
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}

impl<'a> Element<'a> {
    fn node(self) -> &'a node::Node {
        &self.unit.nodes.nodes[self.index as usize]
    }

    /// Its name in the standard; [`Name::OTHER`] for any other and for all that is in a namespace.
    #[inline]
    pub fn name(self) -> Name {
        self.node().name
    }

    /// Its name as the file has it, with its prefix.
    pub fn written_name(self) -> &'a str {
        let node = self.node();
        let start = node.at as usize + 1;
        self.unit
            .text
            .get(start..start + node.name_length as usize)
            .unwrap_or_default()
    }

    /// Whether it is in a namespace, so that it extends the standard.
    #[inline]
    pub fn is_foreign(self) -> bool {
        self.node().foreign
    }

    /// Whether its own text is more than white space.
    pub fn has_text(self) -> bool {
        self.node().texted
    }

    /// Its own text, entities resolved, without that of its children.
    pub fn text(self) -> &'a str {
        self.node().text.of(self.unit.text, self.unit.nodes)
    }

    /// The element that it stands in; none for the unit's outermost.
    #[inline]
    pub fn parent(self) -> Option<Self> {
        let parent = self.node().parent;
        (self.index > 0).then_some(Self {
            unit: self.unit,
            index: parent,
        })
    }

    /// The elements directly in it.
    #[inline]
    pub fn children(self) -> Children<'a> {
        Children {
            unit: self.unit,
            next: self.index + 1,
            end: self.node().end,
        }
    }

    /// The children of one name.
    pub fn named(self, name: Name) -> impl Iterator<Item = Self> {
        self.children().filter(move |child| child.name() == name)
    }

    /// The first child of one name.
    pub fn child(self, name: Name) -> Option<Self> {
        self.named(name).next()
    }

    /// It and all elements in it, as they stand in the file.
    pub fn descendants(self) -> impl Iterator<Item = Self> {
        (self.index..self.node().end).map(move |index| Self { unit: self.unit, index })
    }

    /// Its attributes, without the declarations of namespaces.
    #[inline]
    pub fn attributes(self) -> impl Iterator<Item = Attribute<'a>> {
        let node = self.node();
        let first = node.first_attribute;
        (first..first + u32::from(node.attributes))
            .map(move |index| Attribute { element: self, index })
            .filter(|attribute| !attribute.node().declares)
    }

    /// The value of an attribute of the standard, entities resolved.
    #[inline]
    pub fn attribute(self, name: Name) -> Option<&'a str> {
        let node = self.node();
        let first = node.first_attribute as usize;
        self.unit.nodes.attributes[first..first + usize::from(node.attributes)]
            .iter()
            .find(|attribute| attribute.name == name)
            .map(|attribute| attribute.value.of(self.unit.text, self.unit.nodes))
    }

    /// Where its start tag begins.
    pub fn position(self) -> Position {
        self.unit.position(self.node().at)
    }

    /// Its place among the unit's elements: below [`Unit::len`].
    pub fn index(self) -> usize {
        self.index as usize
    }

    /// Another element of its unit, by [`Element::index`].
    pub(in crate::iati) fn other(self, index: u32) -> Self {
        Self { unit: self.unit, index }
    }

    /// Its name and those of the elements that it stands in: `iati-activity/transaction/value`.
    pub fn path(self) -> String {
        match self.parent() {
            None => self.written_name().to_owned(),
            Some(parent) => parent.path() + "/" + self.written_name(),
        }
    }
}

/// See [`Element::children`].
#[derive(Clone, Debug)]
pub struct Children<'a> {
    unit: &'a Unit<'a>,
    next: u32,
    end: u32,
}

impl<'a> Iterator for Children<'a> {
    type Item = Element<'a>;

    #[inline]
    fn next(&mut self) -> Option<Element<'a>> {
        if self.next >= self.end {
            return None;
        }
        let element = Element {
            unit: self.unit,
            index: self.next,
        };
        self.next = element.node().end;
        Some(element)
    }
}

impl<'a> Attribute<'a> {
    fn node(self) -> &'a node::AttributeNode {
        &self.element.unit.nodes.attributes[self.index as usize]
    }

    /// Its name in the standard; [`Name::OTHER`] for any other and for all that is in a namespace, but `xml:lang`.
    #[inline]
    pub fn name(self) -> Name {
        self.node().name
    }

    /// Its name as the file has it, with its prefix.
    pub fn written_name(self) -> &'a str {
        let node = self.node();
        let start = node.name_at as usize;
        self.element
            .unit
            .text
            .get(start..start + node.name_length as usize)
            .unwrap_or_default()
    }

    /// Whether it is in a namespace; `xml:lang` is not counted, other attributes of `xml:` are.
    pub fn is_foreign(self) -> bool {
        self.node().foreign
    }

    /// Its value, entities resolved.
    #[inline]
    pub fn value(self) -> &'a str {
        self.node().value.of(self.element.unit.text, self.element.unit.nodes)
    }

    /// The element that it stands on.
    pub fn element(self) -> Element<'a> {
        self.element
    }

    /// Where its name begins.
    pub fn position(self) -> Position {
        self.element.unit.position(self.node().name_at)
    }
}
