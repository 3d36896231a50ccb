//! The numbers that a French or an English text mentions, in digits and in words.

mod balance;
mod compose;
mod english;
mod french;
mod lexicon;
mod mention;
mod reader;
mod scan;
mod tests;

pub use balance::unanswered;
pub use lexicon::Tongue;
pub use mention::{Mention, Reading, Weight};
pub use reader::mentions;
pub use scan::{addresses, symbol_key, without_symbols};
