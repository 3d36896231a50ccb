/// The style sheet of a page: one of the entries of `style/`, each whole in itself, so that a page loads one sheet and
/// nothing in it that it does not show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sheet {
    /// Text and lists.
    Page,
    /// A document.
    Reading,
    /// Tables with filters, and charts.
    Matrix,
    /// Charts, and nothing to choose.
    Drawing,
    /// The time line.
    Dated,
    /// Undertakings side by side.
    Side,
    /// What refers to what.
    Web,
    /// Search and other tools.
    Tool,
    /// The check of IATI files.
    Check,
    /// The dossier.
    Dossier,
    /// A chart by itself, in a page of others.
    Embed,
}

impl Sheet {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Page,
        Self::Reading,
        Self::Matrix,
        Self::Drawing,
        Self::Dated,
        Self::Side,
        Self::Web,
        Self::Tool,
        Self::Check,
        Self::Dossier,
        Self::Embed,
    ];

    /// Whether something on its pages can be used once a part of the client is there.
    pub fn is_interactive(self) -> bool {
        !matches!(self, Self::Page | Self::Embed)
    }

    /// The name of its entry in `style/`, without ending, and the beginning of its published name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Reading => "reading",
            Self::Matrix => "matrix",
            Self::Drawing => "drawing",
            Self::Dated => "dated",
            Self::Side => "side",
            Self::Web => "web",
            Self::Tool => "tool",
            Self::Check => "check",
            Self::Dossier => "dossier",
            Self::Embed => "embed",
        }
    }
}
