use std::{
    cell::Cell,
    io::{self, ErrorKind, Read},
};

use super::{RATIO, Refusal, SLACK};

/// How many bytes may still be unpacked of an archive: of all its files together, since they may lie one over the other.
pub(super) struct Budget(Cell<u64>);

impl Budget {
    pub(super) fn of(length: u64) -> Self {
        Self(Cell::new(length.saturating_mul(RATIO).saturating_add(SLACK)))
    }
}

/// Reads what is unpacked, as far as the budget goes; what goes wrong is a [`Refusal`].
pub(super) struct Unpacked<'b, R> {
    from: R,
    budget: &'b Budget,
}

impl<'b, R> Unpacked<'b, R> {
    pub(super) fn new(from: R, budget: &'b Budget) -> Self {
        Self { from, budget }
    }
}

impl<R: Read> Read for Unpacked<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(into).map_err(|error| match error.kind() {
            ErrorKind::InvalidInput | ErrorKind::InvalidData | ErrorKind::UnexpectedEof => Refusal::Broken.into(),
            // The archive itself could not be read on.
            _ => error,
        })?;
        let Budget(left) = self.budget;
        left.set(left.get().checked_sub(read as u64).ok_or(Refusal::Bomb)?);
        Ok(read)
    }
}
