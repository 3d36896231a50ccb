//! Reads any bytes, writes what they hold and reads that again, makes tables of it.
#![no_main]

#[path = "../property.rs"]
#[allow(dead_code)] // the checker's is the other target
mod property;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| property::reader(bytes));
