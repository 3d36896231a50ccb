use std::path::{Path, PathBuf};

use super::{
    output::{Holds, Output, Result},
    target::Sink,
};
use crate::iati::{
    Position,
    check::{Expected, Finding, Severity},
    model::{Activity, Organisation},
    read::Root,
    table::Context,
    tree::Unit,
    write::{Lost, Writer},
};

/// A file of version 2.03.
pub struct Xml {
    path: PathBuf,
    state: State,
    holds: Holds,
    lost: Lost,
}

enum State {
    Begun(Sink),
    Activities(Writer<Sink, Activity>),
    Organisations(Writer<Sink, Organisation>),
    /// While one becomes the other.
    Between,
}

impl Xml {
    /// One file, or standard output.
    pub fn new(path: &Path) -> Result<Self> {
        Ok(Self {
            path: path.to_owned(),
            state: State::Begun(Sink::named(path)?),
            holds: Holds::Nothing,
            lost: Lost::default(),
        })
    }
}

impl Output for Xml {
    fn see(&mut self, unit: &Unit<'_>, root: Root) {
        self.lost.see(unit, root);
    }

    fn activity(&mut self, activity: &Activity, _: Context<'_>, problems: &mut Vec<Finding>) -> Result<()> {
        self.holds.take(Holds::Activities)?;
        self.state = match std::mem::replace(&mut self.state, State::Between) {
            State::Begun(sink) => State::Activities(Writer::<_, Activity>::new(sink)),
            state => state,
        };
        if let State::Activities(writer) = &mut self.state {
            writer.write(activity, problems)?;
        }
        Ok(())
    }

    fn organisation(&mut self, organisation: &Organisation, _: Context<'_>, problems: &mut Vec<Finding>) -> Result<()> {
        self.holds.take(Holds::Organisations)?;
        self.state = match std::mem::replace(&mut self.state, State::Between) {
            State::Begun(sink) => State::Organisations(Writer::<_, Organisation>::new(sink)),
            state => state,
        };
        if let State::Organisations(writer) = &mut self.state {
            writer.write(organisation, problems)?;
        }
        Ok(())
    }

    fn lost(&mut self, sink: &mut dyn FnMut(Finding)) {
        for (path, count) in std::mem::take(&mut self.lost).all() {
            sink(Finding {
                severity: Severity::Note,
                rule: "write.lost".to_owned(),
                identifier: String::new(),
                position: Position::START,
                path: path.to_owned(),
                found: count.to_string(),
                expected: Expected::Nothing,
            });
        }
    }

    fn finish(self: Box<Self>) -> Result<()> {
        let sink = match self.state {
            State::Activities(writer) => writer.finish()?,
            State::Organisations(writer) => writer.finish()?,
            State::Begun(_) | State::Between => return Err("there is no activity and no organisation to write".into()),
        };
        sink.finish(&self.path)
    }
}
