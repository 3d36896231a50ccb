use rust_decimal::Decimal;

use super::{Chart, Words};

/// The description of a diagram of single figures: the highest and the lowest of those that are known, all of them, and
/// how many are missing. `known` is each known figure and what is said of it; `total` counts the missing too.
pub(super) fn describe(chart: &Chart, known: &[(Decimal, String)], total: usize, words: &Words) -> String {
    let (Some(highest), Some(lowest)) = (
        known.iter().rev().max_by_key(|(number, _)| number),
        known.iter().min_by_key(|(number, _)| number),
    ) else {
        return words.describe_empty(chart);
    };
    let figures: Vec<String> = known.iter().map(|(_, said)| said.clone()).collect();
    let count = |count: usize| words.numbers.write(count.into());
    let missing = words.of(&count(total - known.len()), &count(total));
    let figures = words.list(&figures);
    let mut values = vec![
        ("title", chart.title.as_str()),
        ("unit", &chart.unit),
        ("highest", &highest.1),
        ("lowest", &lowest.1),
        ("figures", &figures),
    ];
    if known.len() < total {
        values.push(("missing", &missing));
    }
    words.describe(&values)
}
