use super::{Citation, bibtex::bibtex, csl::csl_json, plain::plain, ris::ris};
use crate::locale::Dictionary;

/// A form that citations are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// As people write it.
    Plain,
    /// For LaTeX.
    BibTeX,
    /// For reference managers.
    Ris,
    /// For citation processors.
    CslJson,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Plain, Self::BibTeX, Self::Ris, Self::CslJson];

    /// Those that are files for programs.
    pub const FILES: [Self; 3] = [Self::BibTeX, Self::Ris, Self::CslJson];

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Plain => "txt",
            Self::BibTeX => "bib",
            Self::Ris => "ris",
            Self::CslJson => "json",
        }
    }

    /// Its name; a name of its own in every language, except of the plain one, which the interface words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::BibTeX => "BibTeX",
            Self::Ris => "RIS",
            Self::CslJson => "CSL-JSON",
        }
    }

    /// The media type of its files.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Plain => "text/plain;charset=utf-8",
            Self::BibTeX => "application/x-bibtex",
            Self::Ris => "application/x-research-info-systems",
            Self::CslJson => "application/vnd.citationstyles.csl+json",
        }
    }

    /// These citations in this form. `words` are the messages of [`super::TEXTS`].
    pub fn write(self, citations: &[Citation], words: &Dictionary) -> String {
        match self {
            Self::Plain => {
                let lines: Vec<String> = citations.iter().map(|citation| plain(citation, words)).collect();
                lines.join("\n")
            }
            Self::BibTeX => citations.iter().map(bibtex).collect(),
            Self::Ris => citations.iter().map(ris).collect(),
            Self::CslJson => csl_json(citations),
        }
    }
}
