//! The part of openstrategy that reads what others wrote.

#[path = "../../src/iati/mod.rs"]
pub mod iati;
