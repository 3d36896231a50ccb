//! Checks any bytes, and reports what was found in every form.
#![no_main]

#[path = "../property.rs"]
#[allow(dead_code)] // the reader's is the other target
mod property;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| property::checker(bytes));
