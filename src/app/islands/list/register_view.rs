//! How initiatives are shown and in which order, as the address says it.

/// How initiatives are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RegisterView {
    /// As a list.
    #[default]
    List,
    /// On a time line, and as a list below it.
    Timeline,
}

impl RegisterView {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::List, Self::Timeline];

    /// As the address writes it, and the end of its message's id.
    pub fn key(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Timeline => "timeline",
        }
    }

    /// From what the address says; a list for anything unknown.
    pub fn from_key(key: &str) -> Self {
        Self::ALL.into_iter().find(|view| view.key() == key).unwrap_or_default()
    }
}

/// In which order initiatives are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RegisterSort {
    /// By undertaking, as its content has them; on a time line by the year they begin in, or else end in.
    #[default]
    Strategy,
    /// By the year they begin in; those that no source dates come last.
    Start,
    /// By their names.
    Title,
}

impl RegisterSort {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Strategy, Self::Start, Self::Title];

    /// As the address writes it, and the end of its message's id.
    pub fn key(self) -> &'static str {
        match self {
            Self::Strategy => "strategy",
            Self::Start => "start",
            Self::Title => "title",
        }
    }

    /// From what the address says; by undertaking for anything unknown.
    pub fn from_key(key: &str) -> Self {
        Self::ALL.into_iter().find(|sort| sort.key() == key).unwrap_or_default()
    }
}
