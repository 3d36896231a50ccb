use super::{
    Cells, Rows, Table,
    activity::{Of, coded},
    cells::name,
    classified::{COUNTRY, Classification, REGION, SECTOR},
    money,
};
use crate::iati::{
    figure::Division,
    model::{Activity, AidType, Share, Transaction},
};

/// Transactions of an activity, and their parts by sector and by place.
pub(super) fn rows(of: &Of<'_>, rows: &mut dyn Rows) {
    let sectors = Groups::sectors(of, &of.activity.sectors);
    let places = Groups::places(of, &of.activity.countries, &of.activity.regions);
    for (place, transaction) in of.activity.transactions.iter().enumerate() {
        of.row(rows, Table::Transactions, &mut |cells| {
            cells.number("transaction_no", place);
            itself(cells, of, transaction);
        });
        let parts =
            |rows: &mut dyn Rows, table, shares: &Groups<'_>| parts(of, rows, table, place, transaction, shares);
        if transaction.sectors.is_empty() {
            parts(rows, Table::TransactionSectors, &sectors);
        } else {
            parts(
                rows,
                Table::TransactionSectors,
                &Groups::sectors(of, &transaction.sectors),
            );
        }
        // A region beside a country is the one that it lies in.
        let own = transaction.country.as_ref().map(|country| (COUNTRY, country));
        match own.or(transaction.region.as_ref().map(|region| (REGION, region))) {
            Some(own) => parts(rows, Table::TransactionPlaces, &Groups::of(of, vec![vec![own]])),
            None => parts(rows, Table::TransactionPlaces, &places),
        }
    }
}

/// What an amount is divided among: once for each vocabulary, whole each time.
struct Groups<'s>(Vec<Group<'s>>);

/// Shares that divide an amount, with what is written of each.
struct Group<'s> {
    shares: Vec<Named<'s>>,
    division: Division,
}

struct Named<'s> {
    kind: &'static str,
    vocabulary: Option<&'s str>,
    name: Option<&'s str>,
    share: &'s Share,
}

impl<'s> Group<'s> {
    fn of(of: &Of<'_>, shares: Vec<(Classification, &'s Share)>) -> Self {
        Self {
            division: Division::among(&shares.iter().map(|(_, share)| *share).collect::<Vec<_>>()),
            shares: shares
                .into_iter()
                .map(|(what, share)| Named {
                    kind: what.name,
                    vocabulary: Some(what.vocabulary(&share.code)).filter(|vocabulary| !vocabulary.is_empty()),
                    name: what.called(of, &share.code, &share.text),
                    share,
                })
                .collect(),
        }
    }
}

impl<'s> Groups<'s> {
    fn sectors(of: &Of<'_>, sectors: &'s [Share]) -> Self {
        Self::of(of, by_vocabulary(SECTOR, sectors))
    }

    /// Countries and regions divide an amount together. Where regions are of several vocabularies, each of them does, with all
    /// the countries.
    fn places(of: &Of<'_>, countries: &'s [Share], regions: &'s [Share]) -> Self {
        let countries = || countries.iter().map(|share| (COUNTRY, share));
        let mut groups = by_vocabulary(REGION, regions);
        for group in &mut groups {
            group.splice(0..0, countries());
        }
        if groups.is_empty() {
            groups.push(countries().collect());
        }
        Self::of(of, groups)
    }

    fn of(of: &Of<'_>, mut groups: Vec<Vec<(Classification, &'s Share)>>) -> Self {
        if groups.is_empty() {
            groups.push(Vec::new());
        }
        Self(groups.into_iter().map(|shares| Group::of(of, shares)).collect())
    }
}

fn by_vocabulary(what: Classification, shares: &[Share]) -> Vec<Vec<(Classification, &Share)>> {
    let mut groups: Vec<Vec<(Classification, &Share)>> = Vec::new();
    for share in shares {
        let vocabulary = what.vocabulary(&share.code);
        let same = groups.iter_mut().find(|group| {
            group
                .first()
                .is_some_and(|(_, first)| what.vocabulary(&first.code) == vocabulary)
        });
        match same {
            Some(group) => group.push((what, share)),
            None => groups.push(vec![(what, share)]),
        }
    }
    groups
}

fn parts(of: &Of<'_>, rows: &mut dyn Rows, table: Table, place: usize, transaction: &Transaction, groups: &Groups<'_>) {
    let currency = currency(of.activity, transaction);
    let kind = name("TransactionType", &transaction.kind, of.context.language);
    let mut count = 0;
    for group in &groups.0 {
        let basis = group.division.basis().as_str();
        for (share, amount) in group.division.parts(transaction.value.amount) {
            let named = share.and_then(|share| group.shares.get(share));
            of.row(rows, table, &mut |cells| {
                cells.number("transaction_no", place);
                cells.number("part_no", count);
                cells.text("transaction_type", Some(&transaction.kind));
                cells.text("transaction_type_name", kind);
                cells.day("date", transaction.date);
                if table == Table::TransactionPlaces {
                    cells.text("kind", named.map(|named| named.kind));
                }
                cells.text("vocabulary", named.and_then(|named| named.vocabulary));
                cells.text("code", named.map(|named| named.share.code.code.as_str()));
                cells.text("name", named.and_then(|named| named.name));
                cells.decimal("percentage", named.and_then(|named| named.share.percentage));
                cells.text("basis", Some(basis));
                cells.decimal("amount", Some(amount));
                cells.text("currency", currency);
            });
            count += 1;
        }
    }
}

fn currency<'t>(activity: &'t Activity, transaction: &'t Transaction) -> Option<&'t str> {
    let own = transaction.value.currency.as_deref();
    own.or(activity.head.default_currency.as_deref())
}

/// A transaction; what it does not say itself is the activity's default.
fn itself(cells: &mut dyn Cells, of: &Of<'_>, transaction: &Transaction) {
    let (activity, context) = (of.activity, of.context);
    cells.words("ref", &transaction.reference);
    coded!(
        cells,
        "type",
        "TransactionType",
        Some(transaction.kind.as_str()),
        context
    );
    cells.day("date", transaction.date);
    money::value(cells, &activity.head, &transaction.value);
    cells.text("description", of.text(&transaction.description));
    money::parties(cells, of, transaction.provider.as_ref(), transaction.receiver.as_ref());
    cells.flag("humanitarian", transaction.humanitarian.or(activity.humanitarian));
    let channel = transaction.disbursement_channel.as_deref();
    coded!(cells, "disbursement_channel", "DisbursementChannel", channel, context);
    let flow = transaction
        .flow_type
        .as_deref()
        .or(activity.default_flow_type.as_deref());
    coded!(cells, "flow_type", "FlowType", flow, context);
    let finance = transaction
        .finance_type
        .as_deref()
        .or(activity.default_finance_type.as_deref());
    coded!(cells, "finance_type", "FinanceType", finance, context);
    let aid = aid_type(&transaction.aid_types).or_else(|| aid_type(&activity.default_aid_types));
    coded!(cells, "aid_type", "AidType", aid, context);
    let tied = transaction
        .tied_status
        .as_deref()
        .or(activity.default_tied_status.as_deref());
    coded!(cells, "tied_status", "TiedStatus", tied, context);
}

/// The first aid type of the standard's own vocabulary.
pub(super) fn aid_type(kinds: &[AidType]) -> Option<&str> {
    let mut kinds = kinds.iter();
    let first = kinds.find(|kind| kind.vocabulary.as_deref().is_none_or(|vocabulary| vocabulary == "1"));
    first.map(|kind| kind.code.as_str())
}
