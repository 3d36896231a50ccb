//! IATI: files of the [International Aid Transparency Initiative](https://iatistandard.org), read, checked and written.
pub(crate) mod name;

pub mod check;
pub mod code;
mod day;
pub mod figure;
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
pub mod table;
pub mod tree;
pub mod unpack;
mod version;
pub mod words;
pub mod write;

pub use self::{
    day::Day,
    limits::Limits,
    name::Name,
    position::Position,
    read::{Broken, Fault, Reader},
    version::{Declared, Version},
};
