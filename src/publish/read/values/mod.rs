//! What a value of TOML is read as: one file a kind.

mod address;
mod choices;
mod dates;
mod decimal;
mod ids;
mod texts;

pub use address::{Address, is_web_address};
pub use ids::{LocalId, OrganisationId, Slug, is_id_of_results_page, is_id_of_text_page, is_slug};
pub use texts::prose;
