use std::collections::HashSet;

use rust_decimal::Decimal;

use crate::{
    iati::{
        Day,
        figure::Division,
        model::{Activity, Code, Money, Party, Share},
    },
    model::Measure,
};

/// An amount of an activity, with what it is counted by.
#[derive(Debug)]
pub struct Amount<'a> {
    /// What it is; none for a transaction of a type that the list does not have.
    pub measure: Option<Measure>,
    /// Whether a revised budget of the same period stands in its place.
    pub is_revised: bool,
    /// The year that it counts in: that of the transaction, or that a budget or plan begins in.
    pub year: Option<i32>,
    /// As it is given.
    pub value: Decimal,
    /// Its currency; empty where the file says none.
    pub currency: &'a str,
    /// The day whose rate it is converted at: the value's, else its own.
    pub day: Option<Day>,
    /// Who provides it: as named, else for what goes out the reporting organisation.
    pub provider: Option<Body<'a>>,
    /// Who receives it: as named, else for what comes in the reporting organisation.
    pub receiver: Option<Body<'a>>,
    /// The sectors that it is for.
    pub sectors: Vec<&'a Share>,
    /// The countries and regions that it is for.
    pub places: Vec<(PlaceKind, &'a Share)>,
}

/// What a recipient is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlaceKind {
    /// `recipient-country`.
    Country,
    /// `recipient-region`.
    Region,
}

/// An organisation as a file names it.
#[derive(Clone, Copy, Debug)]
pub struct Body<'a> {
    /// `@ref`, else its name: what tells it from others.
    pub key: &'a str,
    /// What it is called there; its reference where it has no name.
    pub name: &'a str,
}

impl<'a> Body<'a> {
    /// From a reference and a name, one of which there must be.
    pub fn of(reference: Option<&'a str>, name: Option<&'a str>) -> Option<Self> {
        let given = |text: Option<&'a str>| text.map(str::trim).filter(|text| !text.is_empty());
        let (reference, name) = (given(reference), given(name));
        Some(Self {
            key: reference.or(name)?,
            name: name.or(reference)?,
        })
    }

    /// From what provides or receives.
    fn of_party(party: &'a Party) -> Option<Self> {
        let name = party.name.0.first().map(|name| name.text.as_str());
        Self::of(party.reference.as_deref(), name)
    }

    /// Who reports an activity.
    pub fn reporting(activity: &'a Activity) -> Option<Self> {
        let reporting = activity.reporting_org.as_ref()?;
        let name = reporting.name.0.first().map(|name| name.text.as_str());
        Self::of(reporting.reference.as_deref(), name)
    }
}

impl Amount<'_> {
    /// How it is divided among its sectors.
    pub fn by_sector(&self) -> Division {
        Division::among(&self.sectors)
    }

    /// How it is divided among its countries and regions.
    pub fn by_place(&self) -> Division {
        let shares: Vec<&Share> = self.places.iter().map(|(_, share)| *share).collect();
        Division::among(&shares)
    }
}

/// Every amount of an activity: its budgets, what it plans to disburse, its transactions.
pub fn amounts<'a>(activity: &'a Activity) -> Vec<Amount<'a>> {
    let reporter = Body::reporting(activity);
    let (sectors, places) = (
        sectors(&activity.sectors),
        places(&activity.countries, &activity.regions),
    );
    let is_revised = |kind: &Option<String>| kind.as_deref() == Some("2");
    let revised: HashSet<(Option<Day>, Option<Day>)> = activity
        .budgets
        .iter()
        .filter(|budget| is_revised(&budget.kind))
        .map(|budget| (budget.start, budget.end))
        .collect();
    let planned = |measure: Measure, value: &'a Money, start: Option<Day>| Amount {
        measure: Some(measure),
        is_revised: false,
        year: start.or(value.value_date).map(Day::year),
        value: value.amount,
        currency: currency(activity, value),
        day: value.value_date.or(start),
        provider: reporter,
        receiver: None,
        sectors: sectors.clone(),
        places: places.clone(),
    };
    let mut all = Vec::new();
    for budget in &activity.budgets {
        all.push(Amount {
            is_revised: !is_revised(&budget.kind) && revised.contains(&(budget.start, budget.end)),
            ..planned(Measure::Budget, &budget.value, budget.start)
        });
    }
    for plan in &activity.planned_disbursements {
        let provider = plan.provider.as_ref().and_then(Body::of_party);
        all.push(Amount {
            provider: provider.or(reporter),
            receiver: plan.receiver.as_ref().and_then(Body::of_party),
            ..planned(Measure::PlannedDisbursement, &plan.value, plan.start)
        });
    }
    for transaction in &activity.transactions {
        let measure = Measure::of_transactions(&transaction.kind);
        let is_incoming = measure.is_some_and(Measure::is_incoming);
        let own_sectors = self::sectors(&transaction.sectors);
        let own_places = self::places(transaction.country.as_slice(), transaction.region.as_slice());
        let provider = transaction.provider.as_ref().and_then(Body::of_party);
        let receiver = transaction.receiver.as_ref().and_then(Body::of_party);
        all.push(Amount {
            measure,
            is_revised: false,
            year: transaction.date.or(transaction.value.value_date).map(Day::year),
            value: transaction.value.amount,
            currency: currency(activity, &transaction.value),
            day: transaction.value.value_date.or(transaction.date),
            provider: provider.or(reporter.filter(|_| !is_incoming && transaction.provider.is_none())),
            receiver: receiver.or(reporter.filter(|_| is_incoming && transaction.receiver.is_none())),
            sectors: if own_sectors.is_empty() {
                sectors.clone()
            } else {
                own_sectors
            },
            places: if own_places.is_empty() {
                places.clone()
            } else {
                own_places
            },
        });
    }
    all
}

fn currency<'a>(activity: &'a Activity, value: &'a Money) -> &'a str {
    let own = value.currency.as_deref();
    own.or(activity.head.default_currency.as_deref())
        .unwrap_or_default()
        .trim()
}

/// The sectors in the standard's five-digit vocabulary; where there are none, those in its three-digit one.
pub fn sectors(shares: &[Share]) -> Vec<&Share> {
    let of = |vocabulary: &str| -> Vec<&Share> {
        shares
            .iter()
            .filter(|share| is_in(&share.code, vocabulary) && !share.code.code.is_empty())
            .collect()
    };
    let five_digits = of("1");
    if five_digits.is_empty() { of("2") } else { five_digits }
}

/// The countries, and the regions in the standard's own vocabulary.
pub fn places<'a>(countries: &'a [Share], regions: &'a [Share]) -> Vec<(PlaceKind, &'a Share)> {
    let countries = countries.iter().map(|share| (PlaceKind::Country, share));
    let regions = regions.iter().filter(|share| is_in(&share.code, "1"));
    let regions = regions.map(|share| (PlaceKind::Region, share));
    countries
        .chain(regions)
        .filter(|(_, share)| !share.code.code.is_empty())
        .collect()
}

/// Whether a code is of a vocabulary; "1" is meant where none is given.
fn is_in(code: &Code, vocabulary: &str) -> bool {
    code.vocabulary.as_deref().unwrap_or("1") == vocabulary
}
