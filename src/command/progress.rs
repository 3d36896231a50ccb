use indicatif::{ProgressBar, ProgressStyle};

use crate::publish::write::{Progress, Stage};

/// A bar on standard error, shown only on a terminal.
#[derive(Debug)]
pub struct Bar(ProgressBar);

impl Bar {
    /// Shows an empty one.
    pub fn new() -> Self {
        let bar = ProgressBar::new(0);
        if let Ok(style) = ProgressStyle::with_template("{msg:>8} {wide_bar} {pos}/{len}") {
            bar.set_style(style);
        }
        Self(bar)
    }

    /// Takes it away.
    pub fn finish(&self) {
        self.0.finish_and_clear();
    }
}

impl Progress for Bar {
    fn stage(&self, stage: Stage, steps: usize) {
        self.0.set_message(match stage {
            Stage::Data => "data",
            Stage::Pages => "pages",
            Stage::Files => "files",
        });
        self.0.set_length(steps as u64);
        self.0.set_position(0);
    }

    fn step(&self) {
        self.0.inc(1);
    }
}
