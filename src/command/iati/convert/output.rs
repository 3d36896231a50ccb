use std::error::Error;

use crate::iati::{
    check::Finding,
    model::{Activity, Organisation},
    read::Root,
    table::Context,
    tree::Unit,
};

/// What cannot be written, and why.
pub type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// A form that files are converted to. Nothing is in its place before [`Output::finish`].
pub trait Output {
    /// Looks at what comes next, as it is in the file.
    fn see(&mut self, _unit: &Unit<'_>, _root: Root) {}

    /// Takes an activity. What is left out is told to `problems`.
    fn activity(&mut self, activity: &Activity, context: Context<'_>, problems: &mut Vec<Finding>) -> Result<()>;

    /// Takes an organisation. What is left out is told to `problems`.
    fn organisation(
        &mut self,
        organisation: &Organisation,
        context: Context<'_>,
        problems: &mut Vec<Finding>,
    ) -> Result<()>;

    /// Tells what was left out of the file that has just ended.
    fn lost(&mut self, _sink: &mut dyn FnMut(Finding)) {}

    /// Puts what was written in its place.
    fn finish(self: Box<Self>) -> Result<()>;
}

/// A form that holds activities or organisations, not both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Neither yet.
    Nothing,
    /// Activities.
    Activities,
    /// Organisations.
    Organisations,
}

impl Holds {
    /// Takes more of a kind.
    ///
    /// # Errors
    ///
    /// Where the other kind is there already.
    pub fn take(&mut self, more: Self) -> Result<()> {
        if *self != Self::Nothing && *self != more {
            return Err(
                "activity files and organisation files are converted apart from each other, but for tables".into(),
            );
        }
        *self = more;
        Ok(())
    }
}
