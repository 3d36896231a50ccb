use std::{io, path::Path};

use tempfile::NamedTempFile;

use super::{
    output::{Output, Result},
    target::Folder,
};
use crate::iati::{
    check::Finding,
    model::{Activity, Organisation},
    table::{Context, CsvTables},
};

/// A folder of tables in CSV.
pub struct Csv {
    folder: Folder,
    tables: CsvTables<io::BufWriter<NamedTempFile>>,
}

impl Csv {
    /// A folder, made where there is none.
    pub fn new(path: &Path) -> Result<Self> {
        Ok(Self {
            folder: Folder::new(path)?,
            tables: CsvTables::default(),
        })
    }
}

impl Output for Csv {
    fn activity(&mut self, activity: &Activity, context: Context<'_>, _: &mut Vec<Finding>) -> Result<()> {
        self.tables.activity(activity, context, || self.folder.file())
    }

    fn organisation(&mut self, organisation: &Organisation, context: Context<'_>, _: &mut Vec<Finding>) -> Result<()> {
        self.tables.organisation(organisation, context, || self.folder.file())
    }

    fn finish(mut self: Box<Self>) -> Result<()> {
        for (table, file) in self.tables.finish()? {
            self.folder.add(file, format!("{}.csv", table.name()))?;
        }
        self.folder.finish()
    }
}
