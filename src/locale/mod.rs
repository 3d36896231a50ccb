//! Languages, messages, numbers and dates.
//!
//! Messages are Fluent files beside this one (`fr.ftl`, `en.ftl`), resolved natively: pages get finished text, islands
//! get the few messages that they show as props, plural forms included (see [`Dictionary`]).

mod date;
mod diagram_words;
mod dictionary;
#[cfg(not(target_family = "wasm"))]
mod messages;
mod number;
mod plural;

pub use date::{DATE_TEXTS, DateForms};
pub use diagram_words::{
    DIAGRAM_TEXTS, FLOW_SENTENCES, FLOW_TEXTS, TREE_MAP_SENTENCES, TREE_MAP_TEXTS, WORLD_MAP_SENTENCES,
    WORLD_MAP_TEXTS, diagram_words,
};
pub use dictionary::Dictionary;
#[cfg(not(target_family = "wasm"))]
pub use messages::{Argument, Messages, SUPPORTED};
pub use number::{format_decimal, format_whole, number_form};
