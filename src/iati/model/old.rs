//! What the codes of 1.0x became in 2.01. What is not known stays as it is.

fn converted(table: &[(&str, &str)], code: &str) -> String {
    table
        .iter()
        .find(|(old, _)| old.eq_ignore_ascii_case(code))
        .map_or(code, |(_, new)| new)
        .to_owned()
}

/// `activity-date/@type`.
pub(super) fn date_type(code: &str) -> String {
    let table = [
        ("start-planned", "1"),
        ("start-actual", "2"),
        ("end-planned", "3"),
        ("end-actual", "4"),
    ];
    converted(&table, code)
}

/// `participating-org/@role`.
pub(super) fn role(code: &str) -> String {
    let table = [
        ("funding", "1"),
        ("accountable", "2"),
        ("extending", "3"),
        ("implementing", "4"),
    ];
    converted(&table, code)
}

/// `transaction-type/@code`.
pub(super) fn transaction_type(code: &str) -> String {
    let table = [
        ("IF", "1"),
        ("C", "2"),
        ("D", "3"),
        ("E", "4"),
        ("IR", "5"),
        ("LR", "6"),
        ("R", "7"),
        ("QP", "8"),
        ("QS", "9"),
        ("CG", "10"),
    ];
    converted(&table, code)
}

/// `budget/@type`.
pub(super) fn budget_type(code: &str) -> String {
    converted(&[("original", "1"), ("revised", "2")], code)
}

/// `sector/@vocabulary` and its like.
pub(super) fn vocabulary(code: &str) -> String {
    let table = [
        ("DAC", "1"),
        ("DAC-3", "2"),
        ("COFOG", "3"),
        ("NACE", "4"),
        ("NTEE", "5"),
        ("ADT", "6"),
        ("RO2", "98"),
        ("RO", "99"),
    ];
    converted(&table, code)
}
