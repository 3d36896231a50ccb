//! Tables of IATI files in Parquet: typed columns, each of which may be empty.

use std::{collections::BTreeMap, io::BufWriter, path::Path, sync::Arc};

use parquet::{
    basic::{Compression, LogicalType, Repetition, Type as Physical},
    column::writer::ColumnWriter,
    data_type::{ByteArray, FixedLenByteArray},
    file::{properties::WriterProperties, writer::SerializedFileWriter},
    schema::types::Type,
};
use rust_decimal::Decimal;
use tempfile::NamedTempFile;

use super::{
    output::{Output, Result},
    target::Folder,
};
use crate::iati::{
    Day,
    check::Finding,
    model::{Activity, Organisation},
    table::{self, Cells, Column, Context, Form, Rows, Table},
};

/// Decimals of a number, and its digits in all: enough for any amount, and for coordinates to a hundredth of a millimetre.
const DECIMALS: u32 = 10;
const DIGITS: i32 = 38;

/// How much of a table waits in memory before it is written as a row group.
const ROWS: usize = 32 << 10;
const BYTES: usize = 8 << 20;

/// A folder of tables in Parquet: typed columns, each of which may be empty; Snappy.
pub struct Parquet {
    folder: Folder,
    columns: BTreeMap<Table, Vec<Column>>,
    tables: BTreeMap<Table, Waiting>,
    error: Option<Box<dyn std::error::Error>>,
}

/// A table that is being written.
struct Waiting {
    file: SerializedFileWriter<BufWriter<NamedTempFile>>,
    buffers: Vec<Buffer>,
    rows: usize,
    bytes: usize,
    /// A number that is too large, by its column.
    too_large: Option<(&'static str, Decimal)>,
    /// The cell that comes next.
    next: usize,
}

/// What waits of a column.
struct Buffer {
    /// 1 for each cell that holds something, 0 for each that does not.
    levels: Vec<i16>,
    values: Values,
}

enum Values {
    /// All texts, and where each ends.
    Text(String, Vec<usize>),
    Decimal(Vec<i128>),
    Day(Vec<i32>),
    Whole(Vec<i64>),
    Flag(Vec<bool>),
}

impl Parquet {
    /// A folder, made where there is none.
    pub fn new(path: &Path) -> Result<Self> {
        Ok(Self {
            folder: Folder::new(path)?,
            columns: table::columns(),
            tables: BTreeMap::new(),
            error: None,
        })
    }

    /// Begins every table of activities, or of organisations.
    fn begin(&mut self, organisations: bool) -> Result<()> {
        let first = if organisations {
            Table::Organisations
        } else {
            Table::Activities
        };
        if self.tables.contains_key(&first) {
            return Ok(());
        }
        for (table, columns) in &self.columns {
            if table.is_of_organisations() == organisations {
                let waiting = Waiting::begin(*table, columns, &self.folder)?;
                self.tables.insert(*table, waiting);
            }
        }
        Ok(())
    }

    fn said(&mut self) -> Result<()> {
        self.error.take().map_or(Ok(()), Err)
    }
}

impl Output for Parquet {
    fn activity(&mut self, activity: &Activity, context: Context<'_>, _: &mut Vec<Finding>) -> Result<()> {
        self.begin(false)?;
        table::activity(activity, context, self);
        self.said()
    }

    fn organisation(&mut self, organisation: &Organisation, context: Context<'_>, _: &mut Vec<Finding>) -> Result<()> {
        self.begin(true)?;
        table::organisation(organisation, context, self);
        self.said()
    }

    fn finish(mut self: Box<Self>) -> Result<()> {
        for (table, mut waiting) in self.tables {
            waiting.write()?;
            let file = waiting.file.into_inner()?;
            self.folder.add(file, format!("{}.parquet", table.name()))?;
        }
        self.folder.finish()
    }
}

impl Rows for Parquet {
    fn row(&mut self, table: Table, fill: &mut dyn FnMut(&mut dyn Cells)) {
        let Some(waiting) = self.tables.get_mut(&table) else {
            return;
        };
        waiting.next = 0;
        fill(waiting);
        waiting.rows += 1;
        if let Some((column, value)) = waiting.too_large.take() {
            let said = format!("{column} {value} has more digits than Parquet takes");
            self.error.get_or_insert(said.into());
        }
        if (waiting.rows >= ROWS || waiting.bytes >= BYTES)
            && let Err(error) = waiting.write()
        {
            self.error.get_or_insert(error);
        }
    }
}

impl Waiting {
    fn begin(table: Table, columns: &[Column], folder: &Folder) -> Result<Self> {
        let fields = columns.iter().map(|column| field(*column).map(Arc::new));
        let fields = fields.collect::<std::result::Result<Vec<_>, _>>()?;
        let schema = Type::group_type_builder(table.name()).with_fields(fields).build()?;
        let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
        Ok(Self {
            file: SerializedFileWriter::new(folder.file()?, Arc::new(schema), Arc::new(properties))?,
            buffers: columns.iter().map(|column| Buffer::of(column.form)).collect(),
            rows: 0,
            bytes: 0,
            too_large: None,
            next: 0,
        })
    }

    /// Writes what waits.
    fn write(&mut self) -> Result<()> {
        if self.rows == 0 {
            return Ok(());
        }
        let mut group = self.file.next_row_group()?;
        for buffer in &mut self.buffers {
            if let Some(mut column) = group.next_column()? {
                buffer.write(column.untyped())?;
                column.close()?;
            }
        }
        group.close()?;
        (self.rows, self.bytes) = (0, 0);
        Ok(())
    }

    fn cell(&mut self, add: impl FnOnce(&mut Values) -> bool) {
        if let Some(buffer) = self.buffers.get_mut(self.next) {
            let given = add(&mut buffer.values);
            buffer.levels.push(i16::from(given));
        }
        self.next += 1;
    }
}

fn field(column: Column) -> parquet::errors::Result<Type> {
    let builder = |physical| Type::primitive_type_builder(column.name, physical).with_repetition(Repetition::OPTIONAL);
    match column.form {
        Form::Text => builder(Physical::BYTE_ARRAY).with_logical_type(Some(LogicalType::String)),
        Form::Decimal => builder(Physical::FIXED_LEN_BYTE_ARRAY)
            .with_length(16)
            .with_precision(DIGITS)
            .with_scale(DECIMALS as i32)
            .with_logical_type(Some(LogicalType::decimal(DECIMALS as i32, DIGITS))),
        Form::Day => builder(Physical::INT32).with_logical_type(Some(LogicalType::Date)),
        Form::Whole => builder(Physical::INT64),
        Form::Flag => builder(Physical::BOOLEAN),
    }
    .build()
}

impl Buffer {
    fn of(form: Form) -> Self {
        let values = match form {
            Form::Text => Values::Text(String::new(), Vec::new()),
            Form::Decimal => Values::Decimal(Vec::new()),
            Form::Day => Values::Day(Vec::new()),
            Form::Whole => Values::Whole(Vec::new()),
            Form::Flag => Values::Flag(Vec::new()),
        };
        Self {
            levels: Vec::new(),
            values,
        }
    }

    fn write(&mut self, column: &mut ColumnWriter<'_>) -> Result<()> {
        let levels = Some(&self.levels[..]);
        match (&mut self.values, column) {
            (Values::Text(texts, ends), ColumnWriter::ByteArrayColumnWriter(column)) => {
                let mut from = 0;
                let values: Vec<ByteArray> = ends
                    .drain(..)
                    .map(|end| ByteArray::from(&texts[std::mem::replace(&mut from, end)..end]))
                    .collect();
                column.write_batch(&values, levels, None)?;
                texts.clear();
            }
            (Values::Decimal(values), ColumnWriter::FixedLenByteArrayColumnWriter(column)) => {
                let bytes = values.drain(..).map(|value| value.to_be_bytes().to_vec().into());
                let bytes: Vec<FixedLenByteArray> = bytes.collect();
                column.write_batch(&bytes, levels, None)?;
            }
            (Values::Day(values), ColumnWriter::Int32ColumnWriter(column)) => {
                column.write_batch(values, levels, None)?;
                values.clear();
            }
            (Values::Whole(values), ColumnWriter::Int64ColumnWriter(column)) => {
                column.write_batch(values, levels, None)?;
                values.clear();
            }
            (Values::Flag(values), ColumnWriter::BoolColumnWriter(column)) => {
                column.write_batch(values, levels, None)?;
                values.clear();
            }
            _ => return Err("a column of another type than its values".into()),
        }
        self.levels.clear();
        Ok(())
    }
}

impl Cells for Waiting {
    fn text(&mut self, _: &'static str, value: Option<&str>) {
        self.bytes += value.map_or(0, str::len) + 8;
        self.cell(|values| match (values, value) {
            (Values::Text(texts, ends), Some(value)) => {
                texts.push_str(value);
                ends.push(texts.len());
                true
            }
            _ => false,
        });
    }

    fn decimal(&mut self, column: &'static str, value: Option<Decimal>) {
        self.bytes += 16;
        let given = value.and_then(unscaled);
        if given.is_none()
            && let Some(value) = value
        {
            self.too_large = Some((column, value));
        }
        self.cell(|values| match (values, given) {
            (Values::Decimal(values), Some(value)) => {
                values.push(value);
                true
            }
            _ => false,
        });
    }

    fn day(&mut self, _: &'static str, value: Option<Day>) {
        self.cell(|values| match (values, value) {
            (Values::Day(values), Some(value)) => {
                values.push(value.days_since_1970());
                true
            }
            _ => false,
        });
    }

    fn whole(&mut self, _: &'static str, value: Option<i64>) {
        self.cell(|values| match (values, value) {
            (Values::Whole(values), Some(value)) => {
                values.push(value);
                true
            }
            _ => false,
        });
    }

    fn flag(&mut self, _: &'static str, value: Option<bool>) {
        self.cell(|values| match (values, value) {
            (Values::Flag(values), Some(value)) => {
                values.push(value);
                true
            }
            _ => false,
        });
    }
}

/// A number as so many of its last decimals; more decimals than [`DECIMALS`] are rounded. None where it has more digits than
/// [`DIGITS`].
fn unscaled(value: Decimal) -> Option<i128> {
    let value = value.round_dp(DECIMALS);
    let unscaled = value.mantissa().checked_mul(10_i128.pow(DECIMALS - value.scale()))?;
    (unscaled.unsigned_abs() < 10_u128.pow(DIGITS as u32)).then_some(unscaled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_value() {
        for (text, units) in [
            ("1.5", 15_000_000_000),
            ("-0.0000000001", -1),
            ("0.00000000005", 0),
            ("7", 70_000_000_000),
        ] {
            assert_eq!(text.parse().ok().and_then(unscaled), Some(units), "{text}");
        }
        assert_eq!(unscaled(Decimal::MAX), None);
    }
}
