use std::{collections::BTreeMap, fmt::Write as _, io, path::Path};

use csv::{Terminator, Writer, WriterBuilder};
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
    schema,
    table::{self, Cells, Column, Context, Rows, Table},
};

/// A folder of tables in CSV: RFC 4180, UTF-8 without a byte order mark, a first line with the names of the columns.
pub struct Csv {
    folder: Folder,
    columns: BTreeMap<Table, Vec<Column>>,
    tables: BTreeMap<Table, Writer<io::BufWriter<NamedTempFile>>>,
    written: String,
    error: Option<Box<dyn std::error::Error>>,
}

impl Csv {
    /// A folder, made where there is none.
    pub fn new(path: &Path) -> Result<Self> {
        Ok(Self {
            folder: Folder::new(path)?,
            columns: table::columns(),
            tables: BTreeMap::new(),
            written: String::new(),
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
                let mut writer = WriterBuilder::new()
                    .terminator(Terminator::CRLF)
                    .buffer_capacity(64 << 10)
                    .from_writer(self.folder.file()?);
                writer.write_record(columns.iter().map(|column| column.name))?;
                self.tables.insert(*table, writer);
            }
        }
        Ok(())
    }

    fn said(&mut self) -> Result<()> {
        self.error.take().map_or(Ok(()), Err)
    }
}

impl Output for Csv {
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
        for (table, writer) in self.tables {
            let file = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
            self.folder.add(file, format!("{}.csv", table.name()))?;
        }
        self.folder.finish()
    }
}

impl Rows for Csv {
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
            self.error.get_or_insert(error.into());
        }
    }
}

struct Line<'l> {
    writer: &'l mut Writer<io::BufWriter<NamedTempFile>>,
    written: &'l mut String,
    said: csv::Result<()>,
}

impl Line<'_> {
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

impl Cells for Line<'_> {
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
