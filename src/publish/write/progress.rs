/// Somebody who is told how far publishing has come.
pub trait Progress: Sync {
    /// A stage begins; it takes so many steps.
    fn stage(&self, stage: Stage, steps: usize);

    /// A step is done. Comes from several threads.
    fn step(&self);
}

/// A part of publishing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Style sheet, client and data files are made, in one step.
    Data,
    /// Every page is rendered, in one step.
    Pages,
    /// Files are compressed and written, a step each.
    Files,
}

/// Nobody.
#[derive(Clone, Copy, Debug)]
pub struct Silent;

impl Progress for Silent {
    fn stage(&self, _stage: Stage, _steps: usize) {}

    fn step(&self) {}
}
