use std::collections::{BTreeMap, HashSet};

use rust_decimal::Decimal;

use super::{
    amount::{Amount, amounts},
    exchange::Exchange,
    levels::Levels,
    names::Names,
};
use crate::{
    iati::{figure::Division, model::Activity},
    model::{ActivityTotals, LeftOutSum, Localised, Measure, Money, MoneyGroup, Sum, YearSum},
};

/// Adds up money by measure and year.
#[derive(Debug, Default)]
pub struct Book(BTreeMap<Measure, (Sum, BTreeMap<Year, Sum>)>);

/// A year; what is not dated comes last.
type Year = (bool, Option<i32>);

impl Book {
    /// Adds an amount; false where a sum would be too large.
    fn add(&mut self, entry: &Entry<'_>, amount: Decimal, converted: Option<Decimal>) -> bool {
        let (all, years) = self.0.entry(entry.measure).or_default();
        let year = years.entry((entry.year.is_none(), entry.year)).or_default();
        all.add(amount, entry.currency, converted) && year.add(amount, entry.currency, converted)
    }

    /// As it is published.
    pub fn money(self) -> Vec<Money> {
        let of = |(measure, (all, years)): (Measure, (Sum, BTreeMap<Year, Sum>))| Money {
            measure,
            all,
            years: years
                .into_iter()
                .map(|((_, year), sum)| YearSum { year, sum })
                .collect(),
        };
        self.0.into_iter().map(of).collect()
    }
}

/// What an amount is counted as.
struct Entry<'a> {
    measure: Measure,
    year: Option<i32>,
    currency: &'a str,
}

/// The money of one activity, whatever its level.
pub fn own_money(activity: &Activity, exchange: &Exchange<'_>) -> Vec<Money> {
    let mut book = Book::default();
    for amount in amounts(activity) {
        let Some(entry) = counted(&amount) else { continue };
        let converted = exchange.convert(amount.value, amount.currency, amount.day);
        book.add(&entry, amount.value, converted);
    }
    book.money()
}

/// None for what is in no total.
fn counted<'a>(amount: &Amount<'a>) -> Option<Entry<'a>> {
    let measure = amount.measure.filter(|_| !amount.is_revised)?;
    Some(Entry {
        measure,
        year: amount.year,
        currency: amount.currency,
    })
}

/// The money of many activities, in all and by sector, place and organisation.
pub struct Ledger<'a> {
    exchange: &'a Exchange<'a>,
    levels: Levels<'a>,
    names: &'a Names,
    all: Book,
    left_out: BTreeMap<&'static str, Sum>,
    sectors: Groups,
    places: Groups,
    providers: Groups,
    receivers: Groups,
}

/// Money that has something in common, by what it is.
#[derive(Default)]
struct Groups(BTreeMap<String, Group>);

#[derive(Default)]
struct Group {
    name: Localised,
    activities: HashSet<usize>,
    book: Book,
}

impl Groups {
    fn group(&mut self, id: &str, name: impl FnOnce() -> Localised, activity: usize) -> &mut Group {
        if !self.0.contains_key(id) {
            let name = name();
            self.0.insert(
                id.to_owned(),
                Group {
                    name,
                    ..Group::default()
                },
            );
        }
        let group = self.0.entry(id.to_owned()).or_default();
        group.activities.insert(activity);
        group
    }

    fn published(self) -> Vec<MoneyGroup> {
        let of = |(id, group): (String, Group)| MoneyGroup {
            id,
            name: group.name,
            activities: group.activities.len(),
            money: group.book.money(),
        };
        self.0.into_iter().map(of).collect()
    }
}

impl<'a> Ledger<'a> {
    /// Of these activities, which [`Ledger::add`] is then given one by one.
    pub fn new(activities: impl Iterator<Item = &'a Activity>, exchange: &'a Exchange<'a>, names: &'a Names) -> Self {
        Self {
            levels: Levels::of(activities, exchange),
            exchange,
            names,
            all: Book::default(),
            left_out: BTreeMap::new(),
            sectors: Groups::default(),
            places: Groups::default(),
            providers: Groups::default(),
            receivers: Groups::default(),
        }
    }

    /// Adds the activity that stands at a place.
    pub fn add(&mut self, at: usize, activity: &Activity) {
        let amounts = amounts(activity);
        self.name(at, activity, &amounts);
        for amount in &amounts {
            let converted = self.exchange.convert(amount.value, amount.currency, amount.day);
            let Some(entry) = counted(amount) else {
                let reason = if amount.is_revised { "revised" } else { "unknown-type" };
                self.leave_out(reason, amount, converted);
                continue;
            };
            if !self.levels.counts(activity, entry.measure) {
                continue;
            }
            if !self.all.add(&entry, amount.value, converted) {
                self.leave_out("too-large", amount, converted);
                continue;
            }
            self.divide(at, &entry, amount, converted);
        }
    }

    /// Names what an activity has without any money.
    fn name(&mut self, at: usize, activity: &Activity, amounts: &[Amount<'_>]) {
        for share in super::amount::sectors(&activity.sectors) {
            let name = || self.names.sector(share);
            self.sectors.group(&share.code.code, name, at);
        }
        for (kind, share) in super::amount::places(&activity.countries, &activity.regions) {
            let name = || self.names.place(kind, share);
            self.places.group(&share.code.code, name, at);
        }
        for amount in amounts {
            for (groups, body) in [
                (&mut self.providers, amount.provider),
                (&mut self.receivers, amount.receiver),
            ] {
                if let Some(body) = body {
                    groups.group(body.key, || self.names.verbatim(body.name), at);
                }
            }
        }
    }

    fn leave_out(&mut self, reason: &'static str, amount: &Amount<'_>, converted: Option<Decimal>) {
        let sum = self.left_out.entry(reason).or_default();
        sum.add(amount.value, amount.currency, converted);
    }

    /// Divides an amount among its sectors and places, and gives the whole to its organisations.
    fn divide(&mut self, at: usize, entry: &Entry<'_>, amount: &Amount<'_>, converted: Option<Decimal>) {
        let names = self.names;
        for (share, part, converted) in parts(&amount.by_sector(), amount.value, converted) {
            let sector = share.and_then(|share| amount.sectors.get(share));
            let id = sector.map_or("", |share| share.code.code.as_str());
            let name = || sector.map(|share| names.sector(share)).unwrap_or_default();
            self.sectors.group(id, name, at).book.add(entry, part, converted);
        }
        for (share, part, converted) in parts(&amount.by_place(), amount.value, converted) {
            let place = share.and_then(|share| amount.places.get(share));
            let id = place.map_or("", |(_, share)| share.code.code.as_str());
            let name = || place.map(|(kind, share)| names.place(*kind, share)).unwrap_or_default();
            self.places.group(id, name, at).book.add(entry, part, converted);
        }
        for (groups, body) in [
            (&mut self.providers, amount.provider),
            (&mut self.receivers, amount.receiver),
        ] {
            let (id, name) = body.map_or(("", ""), |body| (body.key, body.name));
            let group = groups.group(id, || names.verbatim(name), at);
            group.book.add(entry, amount.value, converted);
        }
    }

    /// What it all comes to.
    pub fn totals(self, currency: &str) -> ActivityTotals {
        ActivityTotals {
            currency: currency.to_owned(),
            money: self.all.money(),
            levels: self.levels.published(),
            left_out: self
                .left_out
                .into_iter()
                .map(|(reason, sum)| LeftOutSum {
                    reason: reason.to_owned(),
                    sum,
                })
                .collect(),
            sectors: self.sectors.published(),
            places: self.places.published(),
            providers: self.providers.published(),
            receivers: self.receivers.published(),
        }
    }
}

/// The parts of an amount, and of what it comes to, which is divided by itself: both add up.
fn parts(
    division: &Division,
    amount: Decimal,
    converted: Option<Decimal>,
) -> impl Iterator<Item = (Option<usize>, Decimal, Option<Decimal>)> + use<> {
    let converted = converted.map(|converted| division.parts(converted));
    let parts = division.parts(amount).into_iter().enumerate();
    parts.map(move |(at, (share, part))| {
        let converted = converted.as_ref().and_then(|parts| parts.get(at));
        (share, part, converted.map(|(_, part)| *part))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"<iati-activities version="2.03">
      <iati-activity default-currency="EUR" hierarchy="1"><iati-identifier>A</iati-identifier>
        <reporting-org ref="R"><narrative>Reporter</narrative></reporting-org>
        <transaction><transaction-type code="3"/><transaction-date iso-date="2022-01-01"/><value value-date="2022-01-01">90</value></transaction>
      </iati-activity>
      <iati-activity default-currency="EUR" hierarchy="2"><iati-identifier>A-1</iati-identifier>
        <reporting-org ref="R"><narrative>Reporter</narrative></reporting-org>
        <recipient-country code="TZ" percentage="33.3"/><recipient-country code="KE" percentage="33.3"/><recipient-region code="298" percentage="33.4"/>
        <sector code="11110"/>
        <budget type="1"><period-start iso-date="2022-01-01"/><period-end iso-date="2022-12-31"/><value>5</value></budget>
        <budget type="2"><period-start iso-date="2022-01-01"/><period-end iso-date="2022-12-31"/><value>7</value></budget>
        <transaction><transaction-type code="3"/><transaction-date iso-date="2022-01-01"/><value value-date="2022-01-01">100</value></transaction>
        <transaction><transaction-type code="3"/><transaction-date iso-date="2023-01-01"/><value value-date="2023-01-01">-10</value></transaction>
        <transaction><transaction-type code="99"/><transaction-date iso-date="2023-01-01"/><value value-date="2023-01-01">3</value></transaction>
      </iati-activity>
    </iati-activities>"#;

    fn totals() -> ActivityTotals {
        let mut activities = Vec::new();
        let mut reader = crate::iati::read::Reader::new(FILE.as_bytes());
        while let Some(item) = reader.next().expect("a sound file") {
            if let crate::iati::read::Item::Unit(unit, root) = item {
                activities.push(Activity::read(&unit, root, &mut Vec::new()));
            }
        }
        let rates = [crate::model::Rate {
            currency: "EUR".to_owned(),
            period: "2022".parse().expect("a year"),
            rate: "1.111".parse().expect("a number"),
            source: "a test".to_owned(),
        }];
        let (exchange, names) = (Exchange::new("USD", &rates), Names::new(&["en".into()]));
        let mut ledger = Ledger::new(activities.iter(), &exchange, &names);
        for (at, activity) in activities.iter().enumerate() {
            ledger.add(at, activity);
        }
        ledger.totals("USD")
    }

    fn money(money: &[Money], measure: Measure) -> &Money {
        money.iter().find(|money| money.measure == measure).expect("such money")
    }

    #[test]
    fn one_level_is_counted_and_the_other_said() {
        let totals = totals();
        let spent = money(&totals.money, Measure::Disbursement);
        assert_eq!(spent.all.given["EUR"], 90.into(), "100 and -10 of the second level");
        assert_eq!(spent.all.converted.to_string(), "111.10", "that of 2023 has no rate");
        assert_eq!(spent.all.unconverted["EUR"], (-10).into());
        let level = totals
            .levels
            .iter()
            .find(|level| level.measure == Measure::Disbursement);
        let level = level.expect("a level");
        assert_eq!((level.level, level.left_out[0].level), (2, 1));
        assert_eq!(level.left_out[0].sum.given["EUR"], 90.into());
    }

    #[test]
    fn a_revised_budget_stands_alone_and_unknown_types_are_told() {
        let totals = totals();
        assert_eq!(money(&totals.money, Measure::Budget).all.given["EUR"], 7.into());
        let left_out: Vec<(&str, String)> = totals
            .left_out
            .iter()
            .map(|left_out| (left_out.reason.as_str(), left_out.sum.given["EUR"].to_string()))
            .collect();
        assert_eq!(
            left_out,
            [("revised", "5".to_owned()), ("unknown-type", "3".to_owned())]
        );
    }

    #[test]
    fn groups_and_years_add_up_to_all() {
        let totals = totals();
        let all = &money(&totals.money, Measure::Disbursement).all;
        for groups in [&totals.sectors, &totals.places, &totals.providers, &totals.receivers] {
            let mut sum = Sum::default();
            for group in groups {
                for year in group
                    .money
                    .iter()
                    .filter(|money| money.measure == Measure::Disbursement)
                    .flat_map(|money| &money.years)
                {
                    sum.converted += year.sum.converted;
                    *sum.given.entry("EUR".to_owned()).or_default() += year.sum.given["EUR"];
                }
            }
            assert_eq!((sum.converted, &sum.given), (all.converted, &all.given));
        }
        let named: Vec<&str> = totals.places.iter().map(|place| place.id.as_str()).collect();
        assert_eq!(named, ["298", "KE", "TZ"]);
        assert_eq!(totals.receivers[0].id, "", "nobody is named as receiver");
    }
}
