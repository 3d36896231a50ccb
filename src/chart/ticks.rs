//! Round numbers for scales.

/// The least power of ten of a step: no decimal is finer.
const LEAST: i32 = -29;

/// A value of a scale, and how it is written as plain decimal text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tick {
    pub value: f64,
    pub text: String,
}

/// At most `most` round values around `low` to `high`; the first is not above `low` and the last not below `high`, so
/// that they are the ends of the scale. `exponent` is subtracted from the power of ten in the texts: with 6, two
/// million is "2". None where there is nothing to divide.
pub(super) fn around(low: f64, high: f64, most: usize, exponent: i32) -> Vec<Tick> {
    let span = high - low;
    if !(span > 0.0 && span.is_finite()) {
        return Vec::new();
    }
    let mut power = LEAST;
    loop {
        for mantissa in [1_i64, 2, 5] {
            let step = mantissa as f64 * ten(power);
            let (first, last) = ((low / step).floor(), (high / step).ceil());
            if first.abs().max(last.abs()) > 1e15 {
                continue; // finer than a float can tell apart
            }
            if last - first < most.max(2) as f64 {
                let tick = |count: i64| Tick {
                    value: count as f64 * step,
                    text: decimal(count * mantissa, power - exponent),
                };
                return (first as i64..=last as i64).map(tick).collect();
            }
        }
        power += 1;
    }
}

/// At most `most` round years from `low` to `high`, both of them years at most.
pub(super) fn years(low: i32, high: i32, most: usize) -> Vec<i32> {
    let span = high.saturating_sub(low).max(0);
    let fits = |step: &i32| span / step < i32::try_from(most.max(2)).unwrap_or(i32::MAX);
    let step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
        .into_iter()
        .find(fits)
        .unwrap_or(5000);
    let first = low.div_euclid(step) * step;
    (0..)
        .map(|count| first + count * step)
        .skip_while(|year| *year < low)
        .take_while(|year| *year <= high)
        .collect()
}

/// The power of ten, a multiple of three, by which large and tiny values are divided on a
/// scale: 9 for thousands of millions.
pub(super) fn exponent(largest: f64) -> i32 {
    let mut exponent = 0;
    if largest >= 1e6 && largest.is_finite() {
        while largest >= ten(exponent + 3) {
            exponent += 3;
        }
    } else if largest > 0.0 && largest < 1e-3 {
        while largest < ten(exponent) && exponent > LEAST {
            exponent -= 3;
        }
    }
    exponent
}

/// "× 10⁹ US dollars".
pub(super) fn unit(exponent: i32, unit: &str) -> String {
    if exponent == 0 {
        return unit.to_owned();
    }
    let digits = exponent.to_string();
    let raised = digits.chars().map(|digit| match digit {
        '-' => '⁻',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        digit => char::from_u32(u32::from('⁰') + digit.to_digit(10).unwrap_or(0)).unwrap_or(digit),
    });
    let factor: String = "×\u{a0}10".chars().chain(raised).collect();
    if unit.is_empty() { factor } else { factor + " " + unit }
}

/// A power of ten by multiplication alone: logarithms and powers of the system differ from one to another in the last
/// digit, and the drawing must not.
fn ten(power: i32) -> f64 {
    let ten = (0..power.unsigned_abs()).fold(1.0, |ten, _| ten * 10.0);
    if power < 0 { 1.0 / ten } else { ten }
}

/// `digits × 10^power` as decimal text.
fn decimal(digits: i64, power: i32) -> String {
    let minus = if digits < 0 { "-" } else { "" };
    let mut text = digits.unsigned_abs().to_string();
    let power = if digits == 0 { 0 } else { power };
    if power >= 0 {
        text.extend(std::iter::repeat_n('0', power as usize));
    } else {
        let places = power.unsigned_abs() as usize;
        if text.len() <= places {
            text.insert_str(0, &"0".repeat(places + 1 - text.len()));
        }
        text.insert(text.len() - places, '.');
        text.truncate(text.trim_end_matches('0').trim_end_matches('.').len());
    }
    minus.to_owned() + &text
}

#[cfg(test)]
mod tests {
    use super::{around, exponent, years};

    fn texts(low: f64, high: f64, exponent: i32) -> Vec<String> {
        around(low, high, 6, exponent)
            .into_iter()
            .map(|tick| tick.text)
            .collect()
    }

    #[test]
    fn scales_have_round_numbers() {
        assert_eq!(texts(0.0, 97.0, 0), ["0", "20", "40", "60", "80", "100"]);
        assert_eq!(texts(0.0, 1.0, 0), ["0", "0.2", "0.4", "0.6", "0.8", "1"]);
        assert_eq!(texts(-3.0, 7.0, 0), ["-5", "0", "5", "10"]);
        assert_eq!(texts(0.0, 2.4e9, exponent(2.4e9)), ["0", "0.5", "1", "1.5", "2", "2.5"]);
        assert_eq!(texts(0.0, 7.9e28, exponent(7.9e28)), ["0", "20", "40", "60", "80"]);
        for (largest, expected) in [
            (999_999.0, 0),
            (1e6, 6),
            (999e6, 6),
            (1e9, 9),
            (0.5, 0),
            (2e-4, -6),
            (0.0, 0),
        ] {
            assert_eq!(exponent(largest), expected);
        }
        assert!((3..=6).contains(&texts(1e-28, 3e-28, 0).len()));
        assert_eq!(texts(7.9e28, 7.9e28 + 1e14, 27).len(), 2);
        assert!(texts(1.0, 1.0, 0).is_empty() && texts(0.0, f64::INFINITY, 0).is_empty());
    }

    #[test]
    fn years_are_round() {
        assert_eq!(years(1999, 2028, 8), [2000, 2005, 2010, 2015, 2020, 2025]);
        assert_eq!(years(2021, 2024, 8), [2021, 2022, 2023, 2024]);
        assert_eq!(years(2020, 2020, 8), [2020]);
        assert_eq!(years(1, 9999, 8), [5000]);
    }
}
