//! Reads a file activity by activity, or organisation by organisation; one is in memory at a time.

mod fault;

use std::io::Read;

use quick_xml::events::Event;

pub use self::fault::{Broken, Fault};
use super::{
    input::Input,
    limits::Limits,
    name::{Name, name},
    tree::{Built, Nodes, Scope, Unit, build},
    version::{Declared, Version},
};

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `iati-activities`.
    Activities,
    /// `iati-organisations`.
    Organisations,
}

/// The outermost element of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Root {
    /// What the file holds.
    pub kind: Kind,
    /// The version that it says it is of.
    pub version: Declared,
    /// Whether the outermost element is one activity or organisation, without the element around them.
    pub bare: bool,
}

/// What the reader comes to next.
#[derive(Debug)]
pub enum Item<'a> {
    /// The start tag of the outermost element, with its attributes. Comes once, first; not for a bare activity.
    Root(Unit<'a>, Root),
    /// An `iati-activity` or `iati-organisation`.
    Unit(Unit<'a>, Root),
    /// Another element directly in the outermost one.
    Other(Unit<'a>),
    /// Text directly in the outermost element, as it is written.
    Text(&'a str, super::Position),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Before,
    Within,
    After,
    Ended,
}

/// Reads IATI files of every version and encoding. See [`Reader::next`].
#[derive(Debug)]
pub struct Reader<R> {
    input: Input<R>,
    limits: Limits,
    nodes: Nodes,
    scope: Scope,
    state: State,
    root: Option<Root>,
    root_name: String,
    /// Bytes that the item that was given last covers.
    given: usize,
    units: u64,
}

/// What the reader does with the next piece of text.
enum Ahead {
    Skip(usize),
    Text(usize),
    Element,
    End(usize),
    More,
    Broken(Fault, usize),
    Perhaps(Fault, usize),
    Ended,
}

impl<R: Read> Reader<R> {
    /// Reads from `source`, with [`Limits::default`].
    pub fn new(source: R) -> Self {
        Self::with_limits(source, Limits::default())
    }

    /// Reads from `source`.
    pub fn with_limits(source: R, limits: Limits) -> Self {
        Self {
            input: Input::new(source, &limits),
            limits,
            nodes: Nodes::default(),
            scope: Scope::default(),
            state: State::Before,
            root: None,
            root_name: String::new(),
            given: 0,
            units: 0,
        }
    }

    /// The outermost element, once the first item was given.
    pub fn root(&self) -> Option<Root> {
        self.root
    }

    /// Bytes of the file that are done with, decoded to UTF-8: for showing progress.
    pub fn offset(&self) -> u64 {
        self.input.offset()
    }

    /// How many activities or organisations were given.
    pub fn units(&self) -> u64 {
        self.units
    }

    /// The next item, `None` at the end.
    ///
    /// # Errors
    ///
    /// Where the file is broken. What was given before stands; afterwards there is no more.
    #[allow(clippy::should_implement_trait, reason = "what it gives borrows the reader")]
    pub fn next(&mut self) -> Result<Option<Item<'_>>, Broken> {
        match self.find() {
            Ok(None) => {
                self.state = State::Ended;
                Ok(None)
            }
            Ok(Some(found)) => {
                let (text, position) = (&self.input.text()[..self.given], self.input.position());
                let unit = || Unit::new(text, &self.nodes, position);
                Ok(Some(match (found, self.root) {
                    (Found::Root, Some(root)) => Item::Root(unit(), root),
                    (Found::Unit, Some(root)) => Item::Unit(unit(), root),
                    (Found::Text, _) => Item::Text(text, position),
                    _ => Item::Other(unit()),
                }))
            }
            Err(mut broken) => {
                self.state = State::Ended;
                self.given = 0;
                broken.read = self.units;
                Err(broken)
            }
        }
    }

    fn find(&mut self) -> Result<Option<Found>, Broken> {
        self.input.advance(self.given);
        self.given = 0;
        loop {
            if self.state == State::Ended {
                return Ok(None);
            }
            let ended = self.input.ended();
            match self.ahead() {
                Ahead::Skip(length) => self.input.advance(length),
                Ahead::Text(length) => match self.state {
                    State::Within => {
                        self.given = length;
                        return Ok(Some(Found::Text));
                    }
                    State::Before => return Err(self.broken(Fault::Syntax("text".to_owned()), 0)),
                    State::After | State::Ended => return Err(self.broken(Fault::AfterEnd, 0)),
                },
                Ahead::Element => {
                    if self.state == State::After {
                        return Err(self.broken(Fault::AfterEnd, 0));
                    }
                    if let Some(found) = self.element()? {
                        return Ok(Some(found));
                    }
                }
                Ahead::End(length) => {
                    self.input.advance(length);
                    self.scope.leave(0);
                    self.state = State::After;
                }
                Ahead::Broken(fault, at) => return Err(self.broken(fault, at)),
                Ahead::Perhaps(fault, at) if ended => {
                    return Err(self.input.fault().unwrap_or_else(|| self.broken(fault, at)));
                }
                Ahead::Perhaps(..) | Ahead::More => self.grow()?,
                Ahead::Ended => {
                    if let Some(fault) = self.input.fault() {
                        return Err(fault);
                    }
                    return match self.state {
                        State::Before => Err(self.broken(Fault::Empty, 0)),
                        State::Within => Err(self.broken(Fault::Unclosed(self.root_name.clone()), 0)),
                        State::After | State::Ended => Ok(None),
                    };
                }
            }
        }
    }

    fn broken(&self, fault: Fault, at: usize) -> Broken {
        let text = self.input.text();
        let at = text.floor_char_boundary(at);
        Broken::new(fault, self.input.position().after(&text[..at]))
    }

    fn grow(&mut self) -> Result<(), Broken> {
        if self.input.text().len() > self.limits.unit {
            return Err(self.broken(Fault::UnitTooLong(self.limits.unit), 0));
        }
        self.input.grow();
        Ok(())
    }

    /// Looks at what comes next between the elements that are given.
    fn ahead(&self) -> Ahead {
        let text = self.input.text();
        let ended = self.input.ended();
        let blank = text.len() - text.trim_ascii_start().len();
        if blank > 0 {
            return Ahead::Skip(blank);
        }
        if text.is_empty() {
            return if ended { Ahead::Ended } else { Ahead::More };
        }
        let bytes = text.as_bytes();
        let element = |first: &u8| first.is_ascii_alphabetic() || *first == b'_' || *first == b':' || *first >= 0x80;
        match bytes {
            [b'<', first, ..] if element(first) => return Ahead::Element,
            [b'<'] if !ended => return Ahead::More,
            _ => {}
        }
        // quick-xml would pass it over as a byte-order mark and count from after it. Here it is a text like any other: that of
        // the file's beginning is gone.
        if text.starts_with('\u{feff}') {
            let length = text.find(['<', '&']).unwrap_or(text.len());
            let is_whole = length < text.len() || ended || length >= self.limits.text;
            return if is_whole { Ahead::Text(length) } else { Ahead::More };
        }
        let mut reader = quick_xml::Reader::from_str(text);
        reader.config_mut().allow_unmatched_ends = true;
        reader.config_mut().check_comments = true;
        let event = reader.read_event();
        let length = reader.buffer_position() as usize;
        match event {
            Ok(Event::Comment(_) | Event::PI(_)) => Ahead::Skip(length),
            Ok(Event::Decl(_)) if self.state == State::Before && self.input.offset() == 0 => Ahead::Skip(length),
            Ok(Event::Decl(_)) => Ahead::Broken(Fault::Syntax("<?xml".to_owned()), 0),
            Ok(Event::DocType(_)) => Ahead::Broken(Fault::Doctype, 0),
            // Refused even where it is not whole: it may be as long as the file.
            Err(_) if bytes.len() >= 9 && bytes[..9].eq_ignore_ascii_case(b"<!DOCTYPE") => {
                Ahead::Broken(Fault::Doctype, 0)
            }
            Ok(Event::End(end)) => {
                if self.state == State::Within && end.name().0 == self.root_name {
                    Ahead::End(length)
                } else {
                    Ahead::Broken(
                        Fault::MismatchedEnd {
                            expected: self.root_name.clone(),
                            found: end.name().0.to_owned(),
                        },
                        0,
                    )
                }
            }
            Ok(Event::Text(_)) if length == text.len() && !ended && length < self.limits.text => Ahead::More,
            Ok(Event::Text(_) | Event::CData(_) | Event::GeneralRef(_)) => Ahead::Text(length.max(1)),
            Ok(Event::Start(_) | Event::Empty(_)) => Ahead::Element,
            Ok(Event::Eof) => Ahead::More,
            Err(error) => Ahead::Perhaps(Fault::Syntax(error.to_string()), reader.error_position() as usize),
        }
    }

    /// Builds the element that comes next: the root's start tag, or what stands in it, whole.
    fn element(&mut self) -> Result<Option<Found>, Broken> {
        let within = self.state == State::Within;
        let bare = !within && self.is_bare();
        let depth = if within { 2 } else { 1 };
        loop {
            let only_tag = !within && !bare;
            let ended = self.input.ended();
            match build(
                self.input.text(),
                &mut self.nodes,
                &mut self.scope,
                &self.limits,
                depth,
                only_tag,
            ) {
                Built::Whole(length) if length > self.limits.unit => {
                    return Err(self.broken(Fault::UnitTooLong(self.limits.unit), 0));
                }
                Built::Whole(length) => {
                    self.given = length;
                    break;
                }
                Built::Broken(fault, at) => return Err(self.broken(fault, at)),
                Built::Perhaps(fault, at) if ended => {
                    return Err(self.input.fault().unwrap_or_else(|| self.broken(fault, at)));
                }
                Built::More if ended => {
                    return Err(self.input.fault().unwrap_or_else(|| {
                        let open = Unit::new(self.input.text(), &self.nodes, self.input.position());
                        let name = self.nodes.innermost(&open);
                        self.broken(Fault::Unclosed(name), self.input.text().len())
                    }));
                }
                Built::More | Built::Perhaps(..) => self.grow()?,
            }
        }
        let unit = Unit::new(&self.input.text()[..self.given], &self.nodes, self.input.position());
        let element = unit.root();
        let name = element.name();
        if within {
            let kind = self.root.map(|root| root.kind);
            let is_unit = name == name!("iati-activity") && kind == Some(Kind::Activities)
                || name == name!("iati-organisation") && kind == Some(Kind::Organisations);
            if is_unit {
                self.units += 1;
                if let Some(root) = &mut self.root {
                    root.version = root
                        .version
                        .seen(unit.elements().any(|element| element.name() == name!("narrative")));
                }
            }
            return Ok(Some(if is_unit { Found::Unit } else { Found::Other }));
        }
        let kind = match name {
            _ if name == name!("iati-activities") || name == name!("iati-activity") => Kind::Activities,
            _ if name == name!("iati-organisations") || name == name!("iati-organisation") => Kind::Organisations,
            _ => return Err(self.broken(Fault::NotIati(element.written_name().to_owned()), 0)),
        };
        let declared = element.attribute(name!("version"));
        let mut root = Root {
            kind,
            version: Version::declared(declared),
            bare,
        };
        self.root_name = element.written_name().to_owned();
        if bare {
            root.version = root
                .version
                .seen(unit.elements().any(|element| element.name() == name!("narrative")));
            self.units += 1;
            self.state = State::After;
            self.root = Some(root);
            return Ok(Some(Found::Unit));
        }
        // `<iati-activities/>` has no end tag.
        self.state = if unit.source().ends_with("/>") {
            State::After
        } else {
            State::Within
        };
        self.root = Some(root);
        Ok(Some(Found::Root))
    }

    /// Whether the outermost element is an activity or organisation itself.
    fn is_bare(&self) -> bool {
        let text = self.input.text();
        let name = text[1..].split([' ', '\t', '\r', '\n', '>', '/']).next();
        matches!(name.map(Name::of), Some(name) if name == name!("iati-activity") || name == name!("iati-organisation"))
    }
}

enum Found {
    Root,
    Unit,
    Other,
    Text,
}
