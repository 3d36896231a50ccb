//! IATI: files of the [International Aid Transparency Initiative](https://iatistandard.org), read and checked.
pub(crate) mod name;

pub mod check;
pub mod code;
mod day;
mod input;
mod limits;
pub mod model;
pub mod outline;
mod position;
pub mod read;
pub mod report;
pub mod rule;
pub mod schema;
pub mod session;
pub mod tree;
pub mod unpack;
mod version;
pub mod words;

pub use self::{
    day::Day,
    limits::Limits,
    name::Name,
    position::Position,
    read::{Broken, Fault, Reader},
    version::{Declared, Version},
};
