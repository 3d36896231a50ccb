//! The structure that versions 2.01 to 2.03 ask for: which elements, in which order, how often, with which attributes.
//!
//! One small text table a version, read once. Version 1.0x has none: its schemas allow any order and nearly everything.

mod form;
mod table;

use std::sync::OnceLock;

pub use self::form::Form;
use super::{name::Name, read::Kind, version::Version};

/// A version's structure.
#[derive(Debug)]
pub struct Schema {
    types: Vec<Type>,
    activities: TypeId,
    organisations: TypeId,
}

/// A place in [`Schema::get`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypeId(u16);

/// What an element may hold.
#[derive(Debug)]
pub struct Type {
    /// Its children, in their order.
    pub particles: Vec<Particle>,
    /// The form of its text; none where it holds elements only.
    pub form: Option<Form>,
    /// Its attributes.
    pub attributes: Vec<AttributeRule>,
    /// Whether attributes of other namespaces may stand on it.
    pub open: bool,
}

/// One of the children that an element may have.
#[derive(Debug)]
pub struct Particle {
    /// Its name; `None` for any element of another namespace.
    pub name: Option<Name>,
    /// What it may hold.
    pub holds: TypeId,
    /// Whether there must be one.
    pub required: bool,
    /// Whether there may be several.
    pub repeated: bool,
}

/// One of the attributes that an element may have.
#[derive(Clone, Copy, Debug)]
pub struct AttributeRule {
    /// Its name.
    pub name: Name,
    /// The form of its value.
    pub form: Form,
    /// Whether it must be there.
    pub required: bool,
}

impl Schema {
    /// The structure of a version; none for 1.0x.
    pub fn of(version: Version) -> Option<&'static Self> {
        static TABLES: [OnceLock<Schema>; 3] = [const { OnceLock::new() }; 3];
        let (place, table) = match version {
            Version::V1 => return None,
            Version::V201 => (0, include_str!("2.01.txt")),
            Version::V202 => (1, include_str!("2.02.txt")),
            Version::V203 => (2, include_str!("2.03.txt")),
        };
        Some(TABLES[place].get_or_init(|| table::parse(table)))
    }

    /// The type of the outermost element.
    pub fn root(&self, kind: Kind) -> TypeId {
        match kind {
            Kind::Activities => self.activities,
            Kind::Organisations => self.organisations,
        }
    }

    /// A type.
    #[inline]
    pub fn get(&self, id: TypeId) -> &Type {
        &self.types[usize::from(id.0)]
    }
}

impl Type {
    /// The type of a child; the second number is its place in the order.
    #[inline]
    pub fn child(&self, name: Name) -> Option<(usize, &Particle)> {
        self.particles
            .iter()
            .enumerate()
            .find(|(_, particle)| particle.name == Some(name))
    }
}
