//! The part of openstrategy that reads what others wrote, with the little that it takes from the rest.

#[path = "../../src/iati/mod.rs"]
pub mod iati;

#[path = "."]
pub mod model {
    #[path = "../../src/model/language.rs"]
    mod language;

    pub use language::{Language, Localised};
}

#[path = "."]
pub mod text {
    #[path = "../../src/text/csv.rs"]
    pub mod csv;
}
