use std::fmt;

use super::settings::Exception;

/// Something in which our text and the source differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The paragraph, heading or note.
    pub paragraph: String,
    /// "fr" or "en".
    pub language: &'static str,
    /// In what.
    pub kind: Kind,
    /// What differs: how exceptions name it.
    pub what: String,
    /// As it is written, and in what.
    pub words: String,
    /// Our file and line.
    pub place: String,
}

/// In what our text and the source can differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The source has the paragraph, we have not.
    LostParagraph,
    /// We have the paragraph, the source has not.
    AddedParagraph,
    /// The source has no such heading.
    AddedHeading,
    /// A number of the source is neither in our text nor in our data.
    LostNumber,
    /// A number of the source is said less often in our text and data.
    RarerNumber,
    /// A number of our text that the source does not have there.
    AddedNumber,
    /// A number of the source is said more often in our text.
    RepeatedNumber,
    /// A number of our data that the source does not have there.
    AddedFigure,
    /// A name of the source is not in our text.
    LostName,
    /// A name of our text is nowhere in the source.
    AddedName,
    /// An address that the source prints is not in our text.
    LostAddress,
    /// An address of our text is not in the source.
    AddedAddress,
    /// An exception that nothing asks for.
    UnusedException,
}

impl Kind {
    /// As messages and exceptions write it.
    pub fn key(self) -> &'static str {
        match self {
            Self::LostParagraph => "lost-paragraph",
            Self::AddedParagraph => "added-paragraph",
            Self::AddedHeading => "added-heading",
            Self::LostNumber => "lost-number",
            Self::RarerNumber => "rarer-number",
            Self::AddedNumber => "added-number",
            Self::RepeatedNumber => "repeated-number",
            Self::AddedFigure => "added-figure",
            Self::LostName => "lost-name",
            Self::AddedName => "added-name",
            Self::LostAddress => "lost-address",
            Self::AddedAddress => "added-address",
            Self::UnusedException => "unused-exception",
        }
    }
}

impl Exception {
    /// Whether it is made for the difference.
    pub fn fits(&self, difference: &Difference) -> bool {
        self.paragraph == difference.paragraph
            && self.language.as_ref().is_none_or(|language| *language == difference.language)
            && self.kind == difference.kind.key()
            && self.what == difference.what
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { paragraph, language, kind, what, words, place } = self;
        write!(formatter, "{paragraph:<12} {language}  {:<14} {what}", kind.key())?;
        if !words.is_empty() && words != what {
            write!(formatter, " ({words})")?;
        }
        write!(formatter, "  {place}")
    }
}
