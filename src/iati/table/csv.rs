use std::{collections::BTreeMap, fmt::Write as _, io};

use csv::{Terminator, Writer, WriterBuilder};
use rust_decimal::Decimal;

use super::{Cells, Column, Context, Rows, Table, activity, columns, organisation};
use crate::iati::{
    day::Day,
    model::{Activity, Organisation},
    schema,
};

/// The tables as CSV: RFC 4180, UTF-8 without a byte order mark, a first line with the names of the columns.
///
/// `W` is what a table is written to; the tables of activities are begun by the first activity, those of organisations by the
/// first organisation.
pub struct CsvTables<W: io::Write> {
    columns: BTreeMap<Table, Vec<Column>>,
    tables: BTreeMap<Table, Writer<W>>,
    written: String,
    error: Option<csv::Error>,
}

impl<W: io::Write> Default for CsvTables<W> {
    fn default() -> Self {
        Self {
            columns: columns(),
            tables: BTreeMap::new(),
            written: String::new(),
            error: None,
        }
    }
}

impl<W: io::Write> CsvTables<W> {
    /// Writes the rows of an activity. `open` makes what a table is written to.
    ///
    /// # Errors
    ///
    /// What `open` and what it made say.
    pub fn activity<E: From<csv::Error>>(
        &mut self,
        activity: &Activity,
        context: Context<'_>,
        open: impl FnMut() -> Result<W, E>,
    ) -> Result<(), E> {
        self.begin(false, open)?;
        self::activity(activity, context, self);
        Ok(self.said()?)
    }

    /// Writes the rows of an organisation. `open` makes what a table is written to.
    ///
    /// # Errors
    ///
    /// What `open` and what it made say.
    pub fn organisation<E: From<csv::Error>>(
        &mut self,
        organisation: &Organisation,
        context: Context<'_>,
        open: impl FnMut() -> Result<W, E>,
    ) -> Result<(), E> {
        self.begin(true, open)?;
        self::organisation(organisation, context, self);
        Ok(self.said()?)
    }

    /// What the tables were written to.
    ///
    /// # Errors
    ///
    /// What it says when its last lines are written.
    pub fn finish(self) -> io::Result<Vec<(Table, W)>> {
        let tables = self.tables.into_iter();
        tables
            .map(|(table, writer)| Ok((table, writer.into_inner().map_err(csv::IntoInnerError::into_error)?)))
            .collect()
    }

    fn begin<E: From<csv::Error>>(
        &mut self,
        organisations: bool,
        mut open: impl FnMut() -> Result<W, E>,
    ) -> Result<(), E> {
        let first = match organisations {
            true => Table::Organisations,
            false => Table::Activities,
        };
        if self.tables.contains_key(&first) {
            return Ok(());
        }
        for (table, columns) in &self.columns {
            if table.is_of_organisations() == organisations {
                let mut writer = WriterBuilder::new()
                    .terminator(Terminator::CRLF)
                    .buffer_capacity(64 << 10)
                    .from_writer(open()?);
                writer.write_record(columns.iter().map(|column| column.name))?;
                self.tables.insert(*table, writer);
            }
        }
        Ok(())
    }

    fn said(&mut self) -> csv::Result<()> {
        self.error.take().map_or(Ok(()), Err)
    }
}

impl<W: io::Write> Rows for CsvTables<W> {
    fn row(&mut self, table: Table, fill: &mut dyn FnMut(&mut dyn Cells)) {
        let Some(writer) = self.tables.get_mut(&table) else {
            return;
        };
        let mut line = Line {
            writer,
            written: &mut self.written,
            said: Ok(()),
        };
        fill(&mut line);
        let said = line.said.and_then(|()| writer.write_record(None::<&[u8]>));
        if let Err(error) = said {
            self.error.get_or_insert(error);
        }
    }
}

struct Line<'l, W: io::Write> {
    writer: &'l mut Writer<W>,
    written: &'l mut String,
    said: csv::Result<()>,
}

impl<W: io::Write> Line<'_, W> {
    fn field(&mut self, field: &str) {
        if self.said.is_ok() {
            self.said = self.writer.write_field(field);
        }
    }

    fn shown(&mut self, value: Option<impl std::fmt::Display>) {
        self.written.clear();
        if let Some(value) = value {
            let _ = write!(self.written, "{value}");
        }
        if self.said.is_ok() {
            self.said = self.writer.write_field(&self.written);
        }
    }
}

impl<W: io::Write> Cells for Line<'_, W> {
    /// Spreadsheets run what begins with one of these signs; an apostrophe makes it text. A number is not run.
    fn text(&mut self, _: &'static str, value: Option<&str>) {
        let value = value.unwrap_or_default();
        if value.starts_with(['=', '+', '-', '@', '\t', '\r']) && !schema::Form::Decimal.allows(value) {
            self.shown(Some(format_args!("'{value}")));
        } else {
            self.field(value);
        }
    }

    fn decimal(&mut self, _: &'static str, value: Option<Decimal>) {
        self.shown(value);
    }

    fn day(&mut self, _: &'static str, value: Option<Day>) {
        self.shown(value);
    }

    fn whole(&mut self, _: &'static str, value: Option<i64>) {
        self.shown(value);
    }

    fn flag(&mut self, _: &'static str, value: Option<bool>) {
        self.field(match value {
            Some(true) => "true",
            Some(false) => "false",
            None => "",
        });
    }
}
