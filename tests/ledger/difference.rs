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
            && self
                .language
                .as_ref()
                .is_none_or(|language| *language == difference.language)
            && self.kind == difference.kind.key()
            && self.what == difference.what
    }
}

/// The differences for which no exception is made, and the exceptions that nothing asks for.
pub fn without_exceptions(differences: Vec<Difference>, exceptions: &[Exception], place: &str) -> Vec<Difference> {
    let is_excepted = |difference: &Difference| exceptions.iter().any(|exception| exception.fits(difference));
    let is_used = |exception: &&Exception| differences.iter().any(|difference| exception.fits(difference));
    let unused = exceptions
        .iter()
        .filter(|exception| !is_used(exception))
        .map(|exception| Difference {
            paragraph: exception.paragraph.clone(),
            language: if exception.language.as_deref() == Some("en") {
                "en"
            } else {
                "fr"
            },
            kind: Kind::UnusedException,
            what: format!("{} {}", exception.kind, exception.what),
            words: exception.reason.clone(),
            place: place.to_owned(),
        });
    let unused: Vec<Difference> = unused.collect();
    differences
        .into_iter()
        .filter(|difference| !is_excepted(difference))
        .chain(unused)
        .collect()
}

impl fmt::Display for Difference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            paragraph,
            language,
            kind,
            what,
            words,
            place,
        } = self;
        write!(formatter, "{paragraph:<12} {language}  {:<14} {what}", kind.key())?;
        if !words.is_empty() && words != what {
            write!(formatter, " ({words})")?;
        }
        write!(formatter, "  {place}")
    }
}

#[cfg(test)]
mod tests {
    use super::{Difference, Exception, Kind, without_exceptions};

    fn difference(language: &'static str, what: &str) -> Difference {
        Difference {
            paragraph: "p1".to_owned(),
            language,
            kind: Kind::LostNumber,
            what: what.to_owned(),
            words: String::new(),
            place: String::new(),
        }
    }

    fn exception(language: Option<&str>, kind: &str, what: &str) -> Exception {
        Exception {
            paragraph: "p1".to_owned(),
            language: language.map(str::to_owned),
            kind: kind.to_owned(),
            what: what.to_owned(),
            reason: "a test".to_owned(),
        }
    }

    /// An exception takes away what it names and nothing else; one that names nothing stays as a difference.
    #[test]
    fn exceptions_fit_one_difference() {
        let differences = vec![difference("fr", "5"), difference("en", "5"), difference("en", "7")];
        let left = |exceptions: &[Exception]| -> Vec<String> {
            let left = without_exceptions(differences.clone(), exceptions, "here");
            left.iter()
                .map(|left| format!("{} {} {}", left.language, left.kind.key(), left.what))
                .collect()
        };
        assert_eq!(left(&[exception(None, "lost-number", "5")]), ["en lost-number 7"]);
        assert_eq!(
            left(&[exception(Some("fr"), "lost-number", "5")]),
            ["en lost-number 5", "en lost-number 7"]
        );
        assert_eq!(
            left(&[exception(None, "added-number", "5")]),
            [
                "fr lost-number 5",
                "en lost-number 5",
                "en lost-number 7",
                "fr unused-exception added-number 5"
            ]
        );
        assert_eq!(left(&[exception(None, "lost-number", "50")]).len(), 4);
    }
}
