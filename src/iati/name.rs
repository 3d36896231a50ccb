//! The element and attribute names of the standard, as small numbers.

use std::fmt;

/// Every element and attribute name of versions 1.05 to 2.03, sorted.
const NAMES: &[&str] = &[
    "activity-date",
    "activity-description",
    "activity-id",
    "activity-scope",
    "activity-status",
    "activity-website",
    "actual",
    "adm1",
    "adm2",
    "administrative",
    "aggregation-status",
    "aid-type",
    "aidtype-flag",
    "ascending",
    "attached",
    "baseline",
    "budget",
    "budget-item",
    "budget-line",
    "budget-not-provided",
    "capital-spend",
    "category",
    "channel-code",
    "code",
    "collaboration-type",
    "comment",
    "commitment-date",
    "condition",
    "conditions",
    "contact-info",
    "coordinates",
    "country",
    "country-budget-items",
    "crs-add",
    "crs-channel-code",
    "currency",
    "default-aid-type",
    "default-currency",
    "default-finance-type",
    "default-flow-type",
    "default-tied-status",
    "department",
    "description",
    "dimension",
    "disbursement-channel",
    "document-date",
    "document-link",
    "email",
    "exactness",
    "expense-line",
    "extraction-date",
    "feature-designation",
    "finance-type",
    "flow-type",
    "forecast",
    "format",
    "fss",
    "gazetteer-entry",
    "gazetteer-ref",
    "generated-datetime",
    "hierarchy",
    "humanitarian",
    "humanitarian-scope",
    "iati-activities",
    "iati-activity",
    "iati-equivalent",
    "iati-identifier",
    "iati-organisation",
    "iati-organisations",
    "indicator",
    "indicator-uri",
    "interest-arrears",
    "interest-received",
    "iso-date",
    "job-title",
    "language",
    "last-updated-datetime",
    "latitude",
    "legacy-data",
    "level",
    "linked-data-default",
    "linked-data-uri",
    "loan-status",
    "loan-terms",
    "location",
    "location-class",
    "location-id",
    "location-reach",
    "location-type",
    "longitude",
    "mailing-address",
    "measure",
    "name",
    "narrative",
    "organisation",
    "organisation-identifier",
    "other-flags",
    "other-identifier",
    "owner-name",
    "owner-org",
    "owner-ref",
    "participating-org",
    "percentage",
    "period",
    "period-end",
    "period-start",
    "person-name",
    "phaseout-year",
    "planned-disbursement",
    "point",
    "policy-marker",
    "pos",
    "precision",
    "principal-arrears",
    "principal-outstanding",
    "priority",
    "provider-activity-id",
    "provider-org",
    "rate-1",
    "rate-2",
    "receiver-activity-id",
    "receiver-org",
    "recipient-country",
    "recipient-country-budget",
    "recipient-org",
    "recipient-org-budget",
    "recipient-region",
    "recipient-region-budget",
    "ref",
    "reference",
    "related-activity",
    "repayment-final-date",
    "repayment-first-date",
    "repayment-plan",
    "repayment-type",
    "reporting-org",
    "result",
    "role",
    "secondary-reporter",
    "sector",
    "significance",
    "srsName",
    "status",
    "tag",
    "target",
    "telephone",
    "text",
    "tied-status",
    "title",
    "total-budget",
    "total-expenditure",
    "transaction",
    "transaction-date",
    "transaction-type",
    "type",
    "updated",
    "url",
    "value",
    "value-date",
    "version",
    "vocabulary",
    "vocabulary-uri",
    "website",
    "xml:lang",
    "year",
];

/// A name of the standard, or [`Name::OTHER`] for any other.
///
/// Comparing two is comparing numbers; the reader looks every name up once.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(u16);

const SLOTS: usize = 1024;

/// Open addressing: a slot holds the place of a name in [`NAMES`] plus one, 0 is free.
const TABLE: [u16; SLOTS] = {
    let mut table = [0u16; SLOTS];
    let mut place = 0;
    while place < NAMES.len() {
        let mut slot = slot(NAMES[place].as_bytes());
        while table[slot] != 0 {
            slot = (slot + 1) % SLOTS;
        }
        table[slot] = place as u16 + 1;
        place += 1;
    }
    table
};

/// Where a name is looked for first. The factor was chosen so that three of the names share a slot.
const fn slot(name: &[u8]) -> usize {
    let length = name.len();
    let key = length as u32 | (name[0] as u32) << 8 | (name[length / 2] as u32) << 16 | (name[length - 1] as u32) << 24;
    let key = key ^ ((name[length / 4] as u32) << 4) ^ ((name[length * 3 / 4] as u32) << 20);
    (key.wrapping_mul(3_048_706_237) >> 22) as usize
}

const fn same(left: &[u8], right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    let mut at = 0;
    while at < left.len() {
        if left[at] != right[at] {
            return false;
        }
        at += 1;
    }
    true
}

impl Name {
    /// A name that the standard does not have.
    pub const OTHER: Self = Self(0);

    /// The number of a name; [`Name::OTHER`] where the standard has none such.
    #[inline]
    pub fn of(name: &str) -> Self {
        if name.is_empty() {
            return Self::OTHER;
        }
        let mut slot = slot(name.as_bytes());
        loop {
            let place = TABLE[slot];
            if place == 0 {
                return Self::OTHER;
            }
            if NAMES[place as usize - 1] == name {
                return Self(place);
            }
            slot = (slot + 1) % SLOTS;
        }
    }

    /// As [`Name::of`], while compiling; a name that the standard does not have stops the compiler.
    pub const fn known(name: &str) -> Self {
        let mut place = 0;
        while place < NAMES.len() {
            if same(NAMES[place].as_bytes(), name.as_bytes()) {
                return Self(place as u16 + 1);
            }
            place += 1;
        }
        panic!("not a name of the standard")
    }

    /// How many numbers there are: [`Name::index`] is below it.
    pub const COUNT: usize = NAMES.len() + 1;

    /// A place in a table of [`Name::COUNT`] places.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// As it is written; empty for [`Name::OTHER`].
    pub fn as_str(self) -> &'static str {
        match self.0 {
            0 => "",
            place => NAMES[usize::from(place) - 1],
        }
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The [`Name`] of a literal, looked up by the compiler.
macro_rules! name {
    ($name:literal) => {
        const { $crate::iati::name::Name::known($name) }
    };
}
pub(crate) use name;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_found_and_no_other() {
        for (place, name) in NAMES.iter().enumerate() {
            assert_eq!(Name::of(name), Name(place as u16 + 1), "{name}");
            assert_eq!(Name::of(name).as_str(), *name);
        }
        assert_eq!(Name::of("sectors"), Name::OTHER);
        assert_eq!(Name::of(""), Name::OTHER);
        assert!(NAMES.is_sorted());
    }
}
