use rust_decimal::Decimal;

/// The sum of all weights is brought below this, so that nothing overflows: units × sum < 2¹²⁸.
const MOST: u128 = 1 << 31;

/// Splits an amount by percentages, exactly.
///
/// The rule: each part is the amount × its percentage ÷ the sum of the percentages, cut down to the cent (to the amount's own
/// last digit where that is finer); the cents that are left over go one each to the parts that lost most by the cut, the
/// earlier first where two lost the same. So the parts always add up to the amount, and none is a cent or more from
/// its exact value. A negative amount is split as the positive one, with the sign. Percentages that add up to another sum than 100
/// split in proportion all the same. They count to their seventh decimal.
///
/// None where that cannot be: no percentages, a negative one, or all of them 0.
///
/// ```
/// use openstrategy::iati::figure::split;
/// use rust_decimal::Decimal;
///
/// let third = Decimal::new(3333, 2);
/// let parts = split(Decimal::new(10_000, 2), &[third, third, third]);
/// let parts: Option<Vec<String>> = parts.map(|parts| parts.iter().map(ToString::to_string).collect());
/// assert_eq!(parts, Some(vec!["33.34".to_owned(), "33.33".to_owned(), "33.33".to_owned()]));
/// ```
pub fn split(amount: Decimal, percentages: &[Decimal]) -> Option<Vec<Decimal>> {
    Weights::of(percentages)?.split(amount)
}

/// Percentages that can split amounts.
#[derive(Clone, Debug)]
pub(super) struct Weights {
    weights: Vec<u128>,
    sum: u128,
}

impl Weights {
    pub(super) fn of(percentages: &[Decimal]) -> Option<Self> {
        let weights = weights(percentages)?;
        let sum = weights.iter().sum();
        (sum > 0).then_some(Self { weights, sum })
    }

    /// See [`split`].
    pub(super) fn split(&self, amount: Decimal) -> Option<Vec<Decimal>> {
        let Self { weights, sum } = self;
        // In cents, or in what is finer; a number too large for that has no cents.
        let mut fine = amount;
        fine.rescale(amount.scale().max(2));
        let (units, scale) = (fine.mantissa(), fine.scale());
        let whole = units.unsigned_abs();
        let mut parts: Vec<u128> = weights.iter().map(|weight| whole * weight / sum).collect();
        let left = usize::try_from(whole - parts.iter().sum::<u128>()).ok()?;
        if left > 0 {
            let lost: Vec<u128> = weights.iter().map(|weight| whole * weight % sum).collect();
            let mut order: Vec<usize> = (0..weights.len()).collect();
            // Stable: of two that lost the same, the earlier stays first.
            order.sort_by_key(|&place| std::cmp::Reverse(lost[place]));
            for &place in order.iter().take(left) {
                parts[place] += 1;
            }
        }
        parts
            .into_iter()
            .map(|part| {
                let part = i128::try_from(part).ok()? * units.signum();
                Decimal::try_from_i128_with_scale(part, scale).ok()
            })
            .collect()
    }
}

/// The percentages as whole numbers in the same proportion, to the seventh decimal, or less where they are very large.
fn weights(percentages: &[Decimal]) -> Option<Vec<u128>> {
    if percentages
        .iter()
        .any(|percentage| percentage.is_sign_negative() && !percentage.is_zero())
    {
        return None;
    }
    let mut decimals = percentages
        .iter()
        .map(|percentage| percentage.normalize().scale())
        .max()?
        .min(7);
    let mut divisor = Decimal::ONE;
    loop {
        let factor = Decimal::from(10_u64.pow(decimals));
        let weights: Option<Vec<u128>> = percentages
            .iter()
            .map(|percentage| {
                let weight = (percentage.checked_div(divisor)?.checked_mul(factor)?).round();
                u128::try_from(weight.mantissa() / 10_i128.pow(weight.scale())).ok()
            })
            .collect();
        match weights
            .filter(|weights| weights.iter().try_fold(0_u128, |sum, weight| sum.checked_add(*weight)) < Some(MOST))
        {
            Some(weights) => return Some(weights),
            None if decimals > 0 => decimals -= 1,
            None => divisor = divisor.checked_mul(Decimal::TEN)?,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimals(texts: &[&str]) -> Vec<Decimal> {
        texts.iter().map(|text| text.parse().expect("a number")).collect()
    }

    #[test]
    fn cents_go_to_those_that_lost_most() {
        for (amount, percentages, parts) in [
            ("100", &["50", "50"][..], &["50.00", "50.00"][..]),
            ("0.05", &["50", "50"], &["0.03", "0.02"]),
            ("-0.05", &["50", "50"], &["-0.03", "-0.02"]),
            ("1", &["33.3", "33.3", "33.4"], &["0.33", "0.33", "0.34"]),
            ("1000", &["60", "30"], &["666.67", "333.33"]),
            ("10.001", &["10", "90"], &["1.000", "9.001"]),
            ("7", &["0", "100"], &["0.00", "7.00"]),
            ("0", &["10", "90"], &["0.00", "0.00"]),
            ("1", &["0.00000004", "100"], &["0.00", "1.00"]),
            ("1", &["99999999999999999999", "1"], &["1.00", "0.00"]),
            (
                "79228162514264337593543950335",
                &["50", "50"],
                &["39614081257132168796771975168", "39614081257132168796771975167"],
            ),
        ] {
            let split = split(decimals(&[amount])[0], &decimals(percentages));
            let split: Vec<String> = split.into_iter().flatten().map(|part| part.to_string()).collect();
            assert_eq!(split, parts, "{amount} {percentages:?}");
        }
        for percentages in [&[][..], &["0"], &["-10", "110"], &["0", "0"]] {
            assert_eq!(split(Decimal::ONE, &decimals(percentages)), None, "{percentages:?}");
        }
    }
}

#[cfg(all(test, not(target_family = "wasm")))]
mod properties {
    use proptest::prelude::*;

    use super::*;

    fn number() -> impl Strategy<Value = Decimal> {
        (any::<i64>(), 0..6_u32).prop_map(|(number, scale)| Decimal::new(number, scale))
    }

    fn percentage() -> impl Strategy<Value = Decimal> {
        (0..1_000_000_000_i64, 0..9_u32).prop_map(|(number, scale)| Decimal::new(number, scale))
    }

    proptest! {
        #[test]
        fn parts_add_up_and_are_where_they_should_be(
            amount in number(),
            percentages in proptest::collection::vec(percentage(), 1..12),
        ) {
            let Some(parts) = split(amount, &percentages) else {
                // Only where there is nothing to split by: all are 0, or too small beside another to count.
                let sum: Decimal = percentages.iter().sum();
                prop_assert!(sum < Decimal::new(1, 6), "{sum}");
                return Ok(());
            };
            prop_assert_eq!(parts.iter().sum::<Decimal>(), amount);
            let weights = weights(&percentages).unwrap_or_default();
            let sum: u128 = weights.iter().sum();
            let unit = Decimal::new(1, amount.scale().max(2));
            for (part, weight) in parts.iter().zip(&weights) {
                let exact = amount * (Decimal::from(*weight) / Decimal::from(sum));
                // The tolerance is the rounding of the exact value here.
                prop_assert!((part - exact).abs() < unit + Decimal::new(1, 6), "{part} {exact}");
                prop_assert!(part.is_zero() || part.is_sign_negative() == amount.is_sign_negative());
            }
        }

        #[test]
        fn the_sign_changes_nothing_but_the_sign(
            amount in number(),
            percentages in proptest::collection::vec(percentage(), 1..12),
        ) {
            let negated: Option<Vec<Decimal>> = split(-amount, &percentages).map(|parts| parts.iter().map(|part| -part).collect());
            prop_assert_eq!(negated, split(amount, &percentages));
        }
    }
}
