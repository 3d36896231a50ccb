//! Every integration test but `iati_fuzz`, in one program: linking one takes as long as linking any of two dozen.
//!
//! `cargo test --test all chart::` runs those of one file. What they share is in `common/`; what they read lies in the folder
//! of each one's name.

mod common;

mod akoma_ntoso;
mod calendar;
mod chart;
mod cite;
mod command;
mod content;
mod contents;
mod dossier;
mod iati;
mod iati_command;
mod iati_conformance;
mod iati_convert;
mod iati_hostile;
mod iati_write;
mod invalid;
mod ledger;
mod messages;
mod own_iati;
mod preview;
mod publish;
mod search;
mod spreadsheets;
mod write;
