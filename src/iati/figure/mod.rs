//! Figures derived from what files say.

mod split;

pub use self::split::split;
