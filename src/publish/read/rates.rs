use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::findings::{File, quoted};
use crate::{
    iati::code::List,
    model::{PartialDate, Rate},
};

const COLUMNS: [&str; 4] = ["currency", "period", "rate", "source"];

/// Reads `rates.csv`: what one unit of a currency was worth in the currency of the site's totals, on a day, in a month or in
/// a year, and who says so.
pub fn read_rates(file: &File<'_>, text: &str) -> Vec<Rate> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let (mut rates, mut seen, mut is_headed) = (Vec::new(), BTreeSet::new(), false);
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error.position().map_or(0, |at| at.line() as usize);
                file.error(
                    line,
                    "not-csv",
                    error.to_string(),
                    "a table of values with commas between them",
                );
                return rates;
            }
        };
        let line = record.position().map_or(0, |at| at.line() as usize);
        let cells: Vec<&str> = record.iter().map(str::trim).collect();
        if !is_headed {
            is_headed = true;
            if cells != COLUMNS {
                file.error(
                    line,
                    "rate-columns",
                    quoted(&cells.join(",")),
                    format!("the columns {}", quoted(&COLUMNS.join(","))),
                );
                return rates;
            }
            continue;
        }
        let [currency, period, rate, source] = cells[..] else {
            let found = format!("a row of {} cells", cells.len());
            file.error(
                line,
                "rate-columns",
                found,
                format!("{} cells: {}", COLUMNS.len(), COLUMNS.join(", ")),
            );
            continue;
        };
        let mut is_sound = true;
        let mut refuse = |rule: &'static str, found: &str, expected: &str| {
            is_sound = false;
            let found = if found.is_empty() {
                "nothing".to_owned()
            } else {
                quoted(found)
            };
            file.error(line, rule, found, expected);
        };
        if List::named("Currency").is_none_or(|list| list.get(currency).is_none()) {
            refuse(
                "rate-currency",
                currency,
                "a currency by its code of ISO 4217, such as `EUR`",
            );
        }
        let date: Option<PartialDate> = period.parse().ok();
        if date.is_none() {
            refuse(
                "bad-date",
                period,
                "a day, month or year: `2023-03-31`, `2023-03`, `2023`",
            );
        }
        let value = rate.parse::<Decimal>().ok().filter(|rate| *rate > Decimal::ZERO);
        if value.is_none() {
            refuse(
                "rate-value",
                rate,
                "how much one unit is worth, more than 0, with a point: `1.0813`",
            );
        }
        if source.is_empty() {
            refuse("rate-source", source, "who says so: an address or a name");
        }
        if let (true, Some(period), Some(rate)) = (is_sound, date, value) {
            if !seen.insert((currency.to_owned(), period)) {
                file.error(
                    line,
                    "rate-twice",
                    format!("a second rate of {currency} for {period}"),
                    "one rate of a currency for each day, month or year",
                );
                continue;
            }
            rates.push(Rate {
                currency: currency.to_owned(),
                period,
                rate,
                source: source.to_owned(),
            });
        }
    }
    rates
}
