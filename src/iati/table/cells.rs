use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Context, Table, activity, organisation};
use crate::iati::{
    Reader,
    code::List,
    day::Day,
    model::{Activity, Organisation},
    read::{Item, Kind},
    words::Language,
};

/// Takes rows.
pub trait Rows {
    /// A row of a table, whose cells `fill` gives one by one: always the same, in the same order.
    fn row(&mut self, table: Table, fill: &mut dyn FnMut(&mut dyn Cells));
}

/// Takes the cells of a row. None is an empty cell.
pub trait Cells {
    /// Words.
    fn text(&mut self, column: &'static str, value: Option<&str>);
    /// A number with decimals.
    fn decimal(&mut self, column: &'static str, value: Option<Decimal>);
    /// A day.
    fn day(&mut self, column: &'static str, value: Option<Day>);
    /// A whole number.
    fn whole(&mut self, column: &'static str, value: Option<i64>);
    /// Yes or no.
    fn flag(&mut self, column: &'static str, value: Option<bool>);
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What its cells hold.
    pub form: Form,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Words.
    Text,
    /// A number with decimals.
    Decimal,
    /// A day.
    Day,
    /// A whole number.
    Whole,
    /// Yes or no.
    Flag,
}

impl dyn Cells + '_ {
    /// The number of a row within what it belongs to, from 1.
    pub(super) fn number(&mut self, column: &'static str, place: usize) {
        self.whole(column, i64::try_from(place + 1).ok());
    }

    /// Words that may be missing.
    pub(super) fn words(&mut self, column: &'static str, value: &Option<String>) {
        self.text(column, value.as_deref());
    }

    /// A code, and what the list calls it.
    pub(super) fn coded(
        &mut self,
        columns: [&'static str; 2],
        list: Option<&List>,
        code: Option<&str>,
        language: Language,
    ) {
        self.text(columns[0], code);
        let named = list.zip(code).and_then(|(list, code)| list.get(code));
        self.text(columns[1], named.map(|code| code.name(language)));
    }

    /// Several codes in one cell.
    pub(super) fn joined<'t>(&mut self, column: &'static str, codes: impl Iterator<Item = &'t str>) {
        let mut joined = String::new();
        for code in codes {
            if !joined.is_empty() {
                joined.push(';');
            }
            joined.push_str(code);
        }
        self.text(column, Some(joined.as_str()).filter(|joined| !joined.is_empty()));
    }
}

/// What a list calls a code.
pub(super) fn name(list: &str, code: &str, language: Language) -> Option<&'static str> {
    Some(List::named(list)?.get(code)?.name(language))
}

/// The columns of every table.
pub fn columns() -> BTreeMap<Table, Vec<Column>> {
    let mut columns = Columns::default();
    let context = Context {
        file: "",
        number: 1,
        language: Language::En,
    };
    for sample in [ACTIVITY, ORGANISATION] {
        let mut reader = Reader::new(sample.as_bytes());
        while let Ok(Some(item)) = reader.next() {
            if let Item::Unit(unit, root) = item {
                match root.kind {
                    Kind::Activities => activity(&Activity::read(&unit, root, &mut Vec::new()), context, &mut columns),
                    Kind::Organisations => {
                        organisation(&Organisation::read(&unit, root, &mut Vec::new()), context, &mut columns);
                    }
                }
            }
        }
    }
    columns.0
}

/// One of everything that has a row.
const ACTIVITY: &str = "<iati-activities version='2.03'><iati-activity><title><narrative>a</narrative></title>\
    <participating-org/><other-identifier/><recipient-country code='a'/><location/><sector code='a'/><tag code='a'/>\
    <humanitarian-scope code='a'/><policy-marker code='a'/><budget><value>1</value></budget>\
    <planned-disbursement><value>1</value></planned-disbursement>\
    <transaction><transaction-type code='1'/><value>1</value></transaction><document-link url='a'/><related-activity ref='a'/>\
    <result><indicator><baseline/><period/></indicator></result></iati-activity></iati-activities>";

/// As [`ACTIVITY`].
const ORGANISATION: &str = "<iati-organisations version='2.03'><iati-organisation><total-budget><value>1</value>\
    <budget-line><value>1</value></budget-line></total-budget><document-link url='a'/></iati-organisation></iati-organisations>";

/// Notes the columns of the first row of each table.
#[derive(Default)]
struct Columns(BTreeMap<Table, Vec<Column>>);

impl Rows for Columns {
    fn row(&mut self, table: Table, fill: &mut dyn FnMut(&mut dyn Cells)) {
        let mut seen = Seen(Vec::new());
        fill(&mut seen);
        self.0.entry(table).or_insert(seen.0);
    }
}

struct Seen(Vec<Column>);

impl Seen {
    fn see(&mut self, name: &'static str, form: Form) {
        self.0.push(Column { name, form });
    }
}

impl Cells for Seen {
    fn text(&mut self, column: &'static str, _: Option<&str>) {
        self.see(column, Form::Text);
    }

    fn decimal(&mut self, column: &'static str, _: Option<Decimal>) {
        self.see(column, Form::Decimal);
    }

    fn day(&mut self, column: &'static str, _: Option<Day>) {
        self.see(column, Form::Day);
    }

    fn whole(&mut self, column: &'static str, _: Option<i64>) {
        self.see(column, Form::Whole);
    }

    fn flag(&mut self, column: &'static str, _: Option<bool>) {
        self.see(column, Form::Flag);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_has_its_columns_and_its_key() {
        let columns = columns();
        for table in Table::ALL {
            let names: Vec<&str> = columns
                .get(table)
                .into_iter()
                .flatten()
                .map(|column| column.name)
                .collect();
            assert!(names.len() > 3, "{table:?}");
            for key in table.key() {
                assert!(names.contains(key), "{table:?} {key}");
            }
            let mut once = names.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), names.len(), "{table:?}: a column twice");
        }
    }
}
