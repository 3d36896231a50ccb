//! Writes activities and organisations as a file of version 2.03, one at a time.
//!
//! Everything that the model keeps is written, in the order of the 2.03 schema, and read again it is the same. The same model
//! gives the same bytes: there is no clock, and nothing depends on the machine. What was valid stays valid: an element that 2.03
//! wants with a text gets an empty `narrative` where the model has none. What 2.03 cannot hold is left out with a finding: a
//! code of 1.0x that is only a text. What the model itself does not keep of a file is in [`Lost`].

mod activity;
mod budget;
mod classification;
mod contact;
mod document;
mod emit;
mod location;
mod lost;
mod organisation;
mod other;
mod party;
mod result;
mod transaction;

use std::{io, marker::PhantomData};

use self::emit::Emit;
pub use self::lost::Lost;
use super::{
    check::{Expected, Finding, Severity},
    model::{Activity, Head, Organisation},
    version::Version,
};

/// A file that is being written: of activities, or of organisations.
#[derive(Debug)]
pub struct Writer<W, U> {
    sink: W,
    emit: Emit,
    units: PhantomData<U>,
}

impl<W: io::Write> Writer<W, Activity> {
    /// Begins an activity file.
    pub fn new(sink: W) -> Self {
        Self::begin(sink, "iati-activities")
    }

    /// Writes an activity. What is left out is told to `problems`.
    ///
    /// # Errors
    ///
    /// What the sink says.
    pub fn write(&mut self, activity: &Activity, problems: &mut Vec<Finding>) -> io::Result<()> {
        self.emit.old = activity.head.version == Version::V1;
        self.emit.activity(activity);
        self.pass_on(&activity.head, problems)
    }
}

impl<W: io::Write> Writer<W, Organisation> {
    /// Begins an organisation file.
    pub fn new(sink: W) -> Self {
        Self::begin(sink, "iati-organisations")
    }

    /// Writes an organisation. What is left out is told to `problems`.
    ///
    /// # Errors
    ///
    /// What the sink says.
    pub fn write(&mut self, organisation: &Organisation, problems: &mut Vec<Finding>) -> io::Result<()> {
        self.emit.old = organisation.head.version == Version::V1;
        self.emit.organisation(organisation);
        self.pass_on(&organisation.head, problems)
    }
}

impl<W: io::Write, U> Writer<W, U> {
    fn begin(sink: W, root: &'static str) -> Self {
        let mut emit = Emit::declared();
        emit.start(root);
        emit.attribute("version", Some(Version::V203.as_str()));
        Self {
            sink,
            emit,
            units: PhantomData,
        }
    }

    /// Gives to the sink what was written of one activity or organisation.
    fn pass_on(&mut self, head: &Head, problems: &mut Vec<Finding>) -> io::Result<()> {
        problems.extend(self.emit.left_out.drain(..).map(|left_out| Finding {
            severity: Severity::Error,
            rule: "write.lacks".to_owned(),
            identifier: head.identifier.clone(),
            position: head.source.0,
            path: left_out.path,
            found: left_out.found,
            expected: Expected::Verbatim(left_out.lacks.to_owned()),
        }));
        self.sink.write_all(self.emit.text.as_bytes())?;
        self.emit.text.clear();
        Ok(())
    }

    /// Ends the file and gives the sink back.
    ///
    /// # Errors
    ///
    /// What the sink says.
    pub fn finish(mut self) -> io::Result<W> {
        self.emit.end();
        self.emit.text.push('\n');
        self.sink.write_all(self.emit.text.as_bytes())?;
        self.sink.flush()?;
        Ok(self.sink)
    }
}
