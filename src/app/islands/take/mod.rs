//! The islands that take passages along: citing, sharing, the dossier.

pub mod dossier;
mod js;
mod passage;
pub mod passage_tools;
mod selection;
mod share_panel;
mod shelf;
pub mod still_chart;
