use std::collections::HashMap;

use rust_decimal::Decimal;

use crate::{
    iati::Day,
    model::{PartialDate, Rate},
};

/// What amounts are worth in the currency of the site's totals, by pinned rates.
///
/// The rule: an amount is converted at the rate of its day, else of its month, else of its year, and rounded to the cent
/// (half a cent away from 0). Where there is none, or its day is not known, it is not converted. What is in the currency of the
/// totals already stays as it is.
#[derive(Debug)]
pub struct Exchange<'a> {
    currency: &'a str,
    rates: HashMap<(&'a str, PartialDate), Decimal>,
}

impl<'a> Exchange<'a> {
    /// To `currency`, by these rates.
    pub fn new(currency: &'a str, rates: &'a [Rate]) -> Self {
        let rates = rates.iter();
        Self {
            currency,
            rates: rates
                .map(|rate| ((rate.currency.as_str(), rate.period), rate.rate))
                .collect(),
        }
    }

    /// What an amount comes to; none where there is no rate.
    pub fn convert(&self, amount: Decimal, currency: &str, day: Option<Day>) -> Option<Decimal> {
        if currency == self.currency {
            return Some(amount);
        }
        let day = day?;
        let year = u16::try_from(day.year()).ok()?;
        let (month, number) = (Some(day.month()), Some(day.day()));
        let rate = [(month, number), (month, None), (None, None)]
            .into_iter()
            .find_map(|(month, day)| self.rates.get(&(currency, PartialDate { year, month, day })))?;
        let converted = amount.checked_mul(*rate)?;
        Some(converted.round_dp_with_strategy(2, rust_decimal::RoundingStrategy::MidpointAwayFromZero))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closest_rate_counts_and_none_is_made_up() {
        let rate = |currency: &str, period: &str, rate: &str| Rate {
            currency: currency.to_owned(),
            period: period.parse().expect("a date"),
            rate: rate.parse().expect("a number"),
            source: "a test".to_owned(),
        };
        let rates = [
            rate("EUR", "2022", "1.10"),
            rate("EUR", "2022-03", "1.20"),
            rate("EUR", "2022-03-05", "1.305"),
        ];
        let exchange = Exchange::new("USD", &rates);
        let convert = |amount: &str, currency: &str, day: Option<&str>| {
            let day = day.map(|day| Day::parse(day).expect("a day"));
            let converted = exchange.convert(amount.parse().expect("a number"), currency, day);
            converted.map(|amount| amount.to_string())
        };
        assert_eq!(convert("100", "EUR", Some("2022-03-05")).as_deref(), Some("130.50"));
        assert_eq!(convert("0.10", "EUR", Some("2022-03-06")).as_deref(), Some("0.12"));
        assert_eq!(
            convert("-0.05", "EUR", Some("2022-12-31")).as_deref(),
            Some("-0.06"),
            "half a cent goes away from 0"
        );
        assert_eq!(convert("1", "EUR", Some("2023-01-01")), None);
        assert_eq!(convert("1", "EUR", None), None);
        assert_eq!(convert("1", "XYZ", Some("2022-03-05")), None);
        assert_eq!(
            convert("1.005", "USD", None).as_deref(),
            Some("1.005"),
            "it stays as it is"
        );
    }
}
