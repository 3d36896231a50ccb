//! Figures derived from what files say.

mod share;
mod split;

pub use self::{
    share::{Basis, Division},
    split::split,
};
