use std::{
    io::Write as _,
    path::{Path, PathBuf},
};

use serde::Serialize;

use super::{
    output::{Holds, Output, Result},
    target::Sink,
};
use crate::iati::{
    check::Finding,
    model::{Activity, Organisation},
    table::Context,
};

/// The model as JSON: an array, or an object a line.
pub struct Json {
    path: PathBuf,
    sink: Sink,
    holds: Holds,
    lines: bool,
}

impl Json {
    /// One array.
    pub fn array(path: &Path) -> Result<Self> {
        Self::new(path, false)
    }

    /// An object a line.
    pub fn lines(path: &Path) -> Result<Self> {
        Self::new(path, true)
    }

    fn new(path: &Path, lines: bool) -> Result<Self> {
        Ok(Self {
            path: path.to_owned(),
            sink: Sink::named(path)?,
            holds: Holds::Nothing,
            lines,
        })
    }

    fn object(&mut self, object: &impl Serialize, holds: Holds) -> Result<()> {
        if !self.lines {
            let first = self.holds == Holds::Nothing;
            self.sink.write_all(if first { b"[\n" } else { b",\n" })?;
        }
        self.holds.take(holds)?;
        serde_json::to_writer(&mut self.sink, object)?;
        if self.lines {
            self.sink.write_all(b"\n")?;
        }
        Ok(())
    }
}

impl Output for Json {
    fn activity(&mut self, activity: &Activity, _: Context<'_>, _: &mut Vec<Finding>) -> Result<()> {
        self.object(activity, Holds::Activities)
    }

    fn organisation(&mut self, organisation: &Organisation, _: Context<'_>, _: &mut Vec<Finding>) -> Result<()> {
        self.object(organisation, Holds::Organisations)
    }

    fn finish(mut self: Box<Self>) -> Result<()> {
        if !self.lines {
            let empty = self.holds == Holds::Nothing;
            self.sink.write_all(if empty { b"[]\n" } else { b"\n]\n" })?;
        }
        self.sink.finish(&self.path)
    }
}
