use std::{fmt, io};

use crate::iati::{position::Position, unpack::Refusal};

/// Why a file could not be read to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The source failed: what the system says.
    Io(String),
    /// It is packed, and not unpacked: why.
    Archive(Refusal),
    /// Nothing but white space.
    Empty,
    /// The declaration names an encoding that is not known.
    UnknownEncoding(String),
    /// Bytes that the named encoding does not have.
    NotInEncoding(String),
    /// A control character, which XML does not allow.
    ControlCharacter(u32),
    /// A document type declaration: refused, since entities and outside files come with it.
    Doctype,
    /// The outermost element is none of IATI's: its name.
    NotIati(String),
    /// Something is not closed, or is no markup: what the XML reader says.
    Syntax(String),
    /// An end tag that closes another element than the open one.
    MismatchedEnd {
        /// The open element.
        expected: String,
        /// What is closed.
        found: String,
    },
    /// The file ends while an element is open: its name.
    Unclosed(String),
    /// Something after the end of the outermost element.
    AfterEnd,
    /// Not a name of XML.
    NotAName(String),
    /// A prefix without a namespace.
    UndeclaredPrefix(String),
    /// One attribute twice on an element.
    DuplicateAttribute(String),
    /// `<` in an attribute's value.
    LessThanInAttribute,
    /// An entity or character that XML does not have.
    UnknownEntity(String),
    /// More bytes than [`Limits::file`](crate::iati::Limits::file).
    FileTooLong(u64),
    /// More bytes than [`Limits::unit`](crate::iati::Limits::unit).
    UnitTooLong(usize),
    /// More elements than [`Limits::elements`](crate::iati::Limits::elements).
    TooManyElements(usize),
    /// Deeper than [`Limits::depth`](crate::iati::Limits::depth).
    TooDeep(usize),
    /// More attributes than [`Limits::attributes`](crate::iati::Limits::attributes).
    TooManyAttributes(usize),
    /// Longer than [`Limits::text`](crate::iati::Limits::text).
    TextTooLong(usize),
}

impl Fault {
    /// What it is called in messages and reports.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Io(_) => "file.unreadable",
            Self::Archive(refusal) => refusal.key(),
            Self::Empty => "file.empty",
            Self::UnknownEncoding(_) => "file.encoding-unknown",
            Self::NotInEncoding(_) => "file.encoding-broken",
            Self::ControlCharacter(_) => "file.control-character",
            Self::Doctype => "file.doctype",
            Self::NotIati(_) => "file.not-iati",
            Self::Syntax(_) => "file.syntax",
            Self::MismatchedEnd { .. } => "file.mismatched-end",
            Self::Unclosed(_) => "file.unclosed",
            Self::AfterEnd => "file.after-end",
            Self::NotAName(_) => "file.name",
            Self::UndeclaredPrefix(_) => "file.prefix",
            Self::DuplicateAttribute(_) => "file.duplicate-attribute",
            Self::LessThanInAttribute => "file.less-than",
            Self::UnknownEntity(_) => "file.entity",
            Self::FileTooLong(_) => "file.too-long",
            Self::UnitTooLong(_) => "file.unit-too-long",
            Self::TooManyElements(_) => "file.too-many-elements",
            Self::TooDeep(_) => "file.too-deep",
            Self::TooManyAttributes(_) => "file.too-many-attributes",
            Self::TextTooLong(_) => "file.text-too-long",
        }
    }

    /// What was found, for the message.
    pub fn found(&self) -> String {
        match self {
            Self::Io(text)
            | Self::UnknownEncoding(text)
            | Self::NotInEncoding(text)
            | Self::Syntax(text)
            | Self::NotAName(text)
            | Self::UndeclaredPrefix(text)
            | Self::DuplicateAttribute(text)
            | Self::UnknownEntity(text) => text.clone(),
            Self::NotIati(name) | Self::Unclosed(name) => format!("<{name}>"),
            Self::MismatchedEnd { found, .. } => format!("</{found}>"),
            Self::ControlCharacter(code) => format!("U+{code:04X}"),
            Self::Doctype => "<!DOCTYPE".to_owned(),
            Self::LessThanInAttribute => "<".to_owned(),
            Self::Archive(_)
            | Self::Empty
            | Self::AfterEnd
            | Self::FileTooLong(_)
            | Self::UnitTooLong(_)
            | Self::TooManyElements(_)
            | Self::TooDeep(_)
            | Self::TooManyAttributes(_)
            | Self::TextTooLong(_) => String::new(),
        }
    }

    /// What was expected, for the message; empty where there is nothing to say.
    pub fn expected(&self) -> String {
        match self {
            Self::MismatchedEnd { expected, .. } => format!("</{expected}>"),
            Self::NotIati(_) => "<iati-activities>, <iati-organisations>".to_owned(),
            Self::Unclosed(name) => format!("</{name}>"),
            Self::Archive(refusal) => refusal.expected(),
            Self::FileTooLong(limit) => limit.to_string(),
            Self::UnitTooLong(limit)
            | Self::TooManyElements(limit)
            | Self::TooDeep(limit)
            | Self::TooManyAttributes(limit)
            | Self::TextTooLong(limit) => limit.to_string(),
            _ => String::new(),
        }
    }
}

/// Where and why reading stopped. What came before was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Why.
    pub fault: Fault,
    /// Where.
    pub position: Position,
    /// How many activities or organisations were read before.
    pub read: u64,
}

impl Broken {
    pub(in crate::iati) fn new(fault: Fault, position: Position) -> Self {
        Self {
            fault,
            position,
            read: 0,
        }
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Refusal::of(&error).map_or_else(|| Self::Io(error.to_string()), Self::Archive)
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} {}", self.position, self.fault.key(), self.fault.found())
    }
}

impl std::error::Error for Broken {}
