//! The islands of registers, which hold thousands: columns to choose by, words as they are shown.

pub mod activities_filter;
pub mod activities_register;
pub mod initiatives_register;
pub mod register_filter;
mod register_parts;
pub mod register_timeline;
mod register_values;
pub mod register_view;
mod register_words;
