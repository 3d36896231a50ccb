//! Languages, messages, numbers and dates.
//!
//! Messages are Fluent files beside this one (`fr.ftl`, `en.ftl`), resolved natively: pages get finished text, islands
//! get the few messages that they show as props, plural forms included (see [`Plural`]).

mod date;
#[cfg(not(target_family = "wasm"))]
mod messages;
mod number;
mod plural;

pub use date::DateForms;
#[cfg(not(target_family = "wasm"))]
pub use messages::{Argument, Messages, SUPPORTED};
pub use number::{format_decimal, format_whole, number_form};
pub use plural::Plural;
