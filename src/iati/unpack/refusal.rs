use std::{fmt, io};

use super::{MOST, RATIO};

/// Why an archive, or a file of it, is not unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// More comes out of it than any file of data packs: [`RATIO`].
    Bomb,
    /// It is damaged, or cut off.
    Broken,
    /// It takes a password.
    Encrypted,
    /// It is packed in another way than deflate.
    Method,
    /// It holds more than [`MOST`] files.
    TooMany,
    /// It holds no `.xml` file.
    Empty,
}

impl Refusal {
    /// The refusal that a reader's error carries, if it does.
    pub fn of(error: &io::Error) -> Option<Self> {
        error.get_ref()?.downcast_ref::<Self>().copied()
    }

    /// What it is called in messages and reports.
    pub fn key(self) -> &'static str {
        match self {
            Self::Bomb => "archive.bomb",
            Self::Broken => "archive.broken",
            Self::Encrypted => "archive.encrypted",
            Self::Method => "archive.method",
            Self::TooMany => "archive.too-many",
            Self::Empty => "archive.empty",
        }
    }

    /// What was expected, for the message; empty where there is nothing to say.
    pub fn expected(self) -> String {
        match self {
            Self::Bomb => RATIO.to_string(),
            Self::TooMany => MOST.to_string(),
            Self::Broken | Self::Encrypted | Self::Method | Self::Empty => String::new(),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

impl std::error::Error for Refusal {}

impl From<Refusal> for io::Error {
    fn from(refusal: Refusal) -> Self {
        Self::other(refusal)
    }
}
