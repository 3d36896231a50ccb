use quick_xml::{
    Reader,
    errors::{Error, IllFormedError},
    events::{BytesRef, BytesStart, Event, attributes::AttrError},
};

use super::{
    node::{AttributeNode, Node, Nodes, Span},
    scope::{MOST_DECLARATIONS, Scope, Space},
    value::{allowed, entity, value},
    xml_name::{LONGEST_NAME, is_name},
};
use crate::iati::{limits::Limits, name::Name, read::Fault};

/// A part of a file as it stands in a fault: not longer than a line.
pub(super) fn short(text: &str) -> String {
    text.chars().take(80).collect()
}

/// How building a unit ended.
pub(in crate::iati) enum Built {
    /// It is whole, and this long.
    Whole(usize),
    /// The text ends before it does.
    More,
    /// The text cannot be read, at this byte.
    Broken(Fault, usize),
    /// As `Broken`, but it may be that the text only ends too early.
    Perhaps(Fault, usize),
}

/// Builds the element that begins with the first byte of `text`.
///
/// `depth` is how deep it stands, 1 for the root; with `only_tag` its start tag is all that is taken.
pub(in crate::iati) fn build(
    text: &str,
    nodes: &mut Nodes,
    scope: &mut Scope,
    limits: &Limits,
    depth: usize,
    only_tag: bool,
) -> Built {
    nodes.clear();
    scope.leave(depth);
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_comments = true;
    let mut builder = Builder {
        text,
        nodes,
        scope,
        limits,
        depth,
    };
    let ended = builder.run(&mut reader, only_tag);
    if !only_tag {
        scope.leave(depth);
    }
    ended
}

struct Builder<'a> {
    text: &'a str,
    nodes: &'a mut Nodes,
    scope: &'a mut Scope,
    limits: &'a Limits,
    depth: usize,
}

type Step = Result<(), (Fault, usize)>;

impl<'a> Builder<'a> {
    fn run(&mut self, reader: &mut Reader<&'a [u8]>, only_tag: bool) -> Built {
        loop {
            let at = reader.buffer_position() as usize;
            let event = match reader.read_event() {
                Ok(event) => event,
                Err(error) => return broken(self.text, &error, reader.error_position() as usize),
            };
            let step = match event {
                Event::Start(tag) => self.start(&tag, at).map(|()| {
                    let index = self.nodes.nodes.len() as u32 - 1;
                    self.nodes.open.push(index);
                }),
                Event::Empty(tag) => self.start(&tag, at).map(|()| {
                    self.scope.leave(self.depth + self.nodes.open.len());
                    let count = self.nodes.nodes.len() as u32;
                    if let Some(last) = self.nodes.nodes.last_mut() {
                        last.end = count;
                    }
                }),
                Event::End(_) => {
                    let count = self.nodes.nodes.len() as u32;
                    if let Some(index) = self.nodes.open.pop() {
                        self.nodes.nodes[index as usize].end = count;
                        self.scope.leave(self.depth + self.nodes.open.len());
                    }
                    Ok(())
                }
                Event::Text(piece) => self.piece(&piece, at),
                Event::CData(piece) => self.piece(&piece, at),
                Event::GeneralRef(reference) => self.reference(&reference, at),
                Event::Comment(_) | Event::PI(_) => Ok(()),
                Event::Decl(_) => Err((Fault::Syntax("<?xml … ?>".to_owned()), at)),
                Event::DocType(_) => Err((Fault::Doctype, at)),
                Event::Eof => return Built::More,
            };
            if let Err((fault, at)) = step {
                return Built::Broken(fault, at);
            }
            if self.nodes.open.is_empty() || only_tag {
                return Built::Whole(reader.buffer_position() as usize);
            }
        }
    }

    fn start(&mut self, tag: &BytesStart<'a>, at: usize) -> Step {
        let nodes = &mut *self.nodes;
        let depth = self.depth + nodes.open.len();
        if depth > self.limits.depth {
            return Err((Fault::TooDeep(self.limits.depth), at));
        }
        if nodes.nodes.len() >= self.limits.elements {
            return Err((Fault::TooManyElements(self.limits.elements), at));
        }
        let written = tag.name();
        let written: &str = written.as_ref();
        if written.len() > LONGEST_NAME {
            return Err((Fault::NotAName(short(written)), at));
        }
        let first_attribute = nodes.attributes.len();
        if tag.attributes_raw().len() > 1 {
            self.attributes(tag, at, depth)?;
        }
        let nodes = &mut *self.nodes;
        let count = nodes.attributes.len() - first_attribute;
        let mut name = Name::of(written);
        let mut foreign = false;
        if name == Name::OTHER {
            if !is_name(written) {
                return Err((Fault::NotAName(short(written)), at));
            }
            let prefix = written.split_once(':').map_or("", |(prefix, _)| prefix);
            match self.scope.of(prefix) {
                Space::None => {}
                Space::Foreign => foreign = true,
                Space::Undeclared => return Err((Fault::UndeclaredPrefix(prefix.to_owned()), at)),
            }
        } else if !self.scope.is_empty() && self.scope.of("") == Space::Foreign {
            (name, foreign) = (Name::OTHER, true);
        }
        nodes.nodes.push(Node {
            name,
            foreign,
            texted: false,
            attributes: count as u16,
            first_attribute: first_attribute as u32,
            parent: nodes.open.last().copied().unwrap_or(0),
            end: 0,
            at: at as u32,
            name_length: written.len() as u32,
            text: Span::default(),
        });
        Ok(())
    }

    fn attributes(&mut self, tag: &BytesStart<'a>, at: usize, depth: usize) -> Step {
        let first = self.nodes.attributes.len();
        let mut prefixed = false;
        for attribute in tag.attributes().with_checks(false) {
            let attribute = attribute.map_err(|error| (syntax(&error), at))?;
            let written: &str = attribute.key.0;
            let name_at = offset(self.text, written).unwrap_or(at);
            let raw: &str = &attribute.value;
            let value_at = offset(self.text, raw).unwrap_or(at);
            let nodes = &mut *self.nodes;
            if nodes.attributes.len() - first >= self.limits.attributes {
                return Err((Fault::TooManyAttributes(self.limits.attributes), at));
            }
            if nodes.attributes.len() / 3 >= self.limits.elements {
                return Err((Fault::TooManyElements(self.limits.elements), at));
            }
            if written.len() > LONGEST_NAME {
                return Err((Fault::NotAName(short(written)), name_at));
            }
            if raw.len() > self.limits.text {
                return Err((Fault::TextTooLong(self.limits.text), value_at));
            }
            let value = value(raw, value_at, &mut nodes.written).map_err(|fault| (fault, value_at))?;
            let name = Name::of(written);
            let declares = name == Name::OTHER && (written == "xmlns" || written.starts_with("xmlns:"));
            if declares {
                let value = value.of(self.text, nodes).to_owned();
                if !self.scope.declare(depth, written, &value) {
                    return Err((Fault::TooManyAttributes(MOST_DECLARATIONS), at));
                }
            } else if name == Name::OTHER {
                if !is_name(written) {
                    return Err((Fault::NotAName(short(written)), name_at));
                }
                prefixed |= written.contains(':');
            }
            let nodes = &mut *self.nodes;
            if nodes.attributes[first..].iter().any(|other| match name {
                Name::OTHER => written_name(self.text, other) == written,
                name => other.name == name,
            }) {
                return Err((Fault::DuplicateAttribute(written.to_owned()), name_at));
            }
            nodes.attributes.push(AttributeNode {
                name,
                foreign: name == Name::OTHER && written.contains(':'),
                declares,
                name_at: name_at as u32,
                name_length: written.len() as u32,
                value,
            });
        }
        if prefixed {
            // Only now: a declaration may stand after the attribute that uses it.
            for attribute in &self.nodes.attributes[first..] {
                let name = written_name(self.text, attribute);
                if let Some((prefix, _)) = name.split_once(':')
                    && self.scope.of(prefix) == Space::Undeclared
                {
                    return Err((Fault::UndeclaredPrefix(prefix.to_owned()), attribute.name_at as usize));
                }
            }
        }
        Ok(())
    }

    /// A piece of text: a run of characters or a CDATA section.
    fn piece(&mut self, piece: &str, at: usize) -> Step {
        let at = offset(self.text, piece).unwrap_or(at);
        let blank = piece.bytes().all(|byte| byte.is_ascii_whitespace());
        let Nodes {
            nodes, open, written, ..
        } = &mut *self.nodes;
        let count = nodes.len();
        let Some(node) = open.last().and_then(|index| nodes.get_mut(*index as usize)) else {
            return Ok(());
        };
        // Between children, white space is only layout.
        let leaf = open.last().is_some_and(|index| *index as usize + 1 == count);
        if blank && !leaf {
            return Ok(());
        }
        let lines = memchr::memchr(b'\r', piece.as_bytes()).is_some();
        if !lines && (node.text.length == 0 || (!node.texted && !leaf)) {
            node.text = Span {
                start: at as u32,
                length: piece.len() as u32,
                written: false,
            };
        } else {
            append(node, written, self.text, |written| {
                if lines {
                    let mut parts = piece.split('\r');
                    written.push_str(parts.next().unwrap_or_default());
                    for part in parts {
                        if !part.starts_with('\n') {
                            written.push('\n');
                        }
                        written.push_str(part);
                    }
                } else {
                    written.push_str(piece);
                }
            });
        }
        node.texted |= !blank;
        self.measure(at)
    }

    /// `&amp;` and its like, `&#233;`.
    fn reference(&mut self, reference: &BytesRef<'_>, at: usize) -> Step {
        let name: &str = reference;
        let character = match reference.resolve_char_ref() {
            Ok(Some(character)) if allowed(character) => character,
            Ok(None) => match entity(name) {
                Some(character) => character,
                None => return Err((Fault::UnknownEntity(short(name)), at)),
            },
            _ => return Err((Fault::UnknownEntity(short(name)), at)),
        };
        let Nodes {
            nodes, open, written, ..
        } = &mut *self.nodes;
        if let Some(node) = open.last().and_then(|index| nodes.get_mut(*index as usize)) {
            append(node, written, self.text, |written| written.push(character));
            node.texted |= !character.is_ascii_whitespace();
        }
        self.measure(at)
    }

    fn measure(&self, at: usize) -> Step {
        let long = self
            .nodes
            .open
            .last()
            .is_some_and(|index| self.nodes.nodes[*index as usize].text.length as usize > self.limits.text);
        if long || self.nodes.written.len() > self.limits.unit {
            return Err((Fault::TextTooLong(self.limits.text), at));
        }
        Ok(())
    }
}

/// Adds to the text of a node, which is copied to the end of what is written where it is not there yet.
fn append(node: &mut Node, written: &mut String, text: &str, add: impl FnOnce(&mut String)) {
    let span = node.text;
    let end = (span.start + span.length) as usize;
    if !(span.written && end == written.len()) {
        let start = written.len() as u32;
        if span.written {
            written.extend_from_within(span.start as usize..end);
        } else {
            written.push_str(text.get(span.start as usize..end).unwrap_or_default());
        }
        node.text = Span {
            start,
            length: span.length,
            written: true,
        };
    }
    add(written);
    node.text.length = written.len() as u32 - node.text.start;
}

fn written_name<'a>(text: &'a str, attribute: &AttributeNode) -> &'a str {
    let start = attribute.name_at as usize;
    text.get(start..start + attribute.name_length as usize)
        .unwrap_or_default()
}

/// Where `part` stands in `text`, if it is a part of it.
fn offset(text: &str, part: &str) -> Option<usize> {
    let offset = (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
    (offset + part.len() <= text.len()).then_some(offset)
}

fn syntax(error: &AttrError) -> Fault {
    Fault::Syntax(error.to_string())
}

fn broken(text: &str, error: &Error, at: usize) -> Built {
    let fault = match error {
        Error::IllFormed(IllFormedError::MismatchedEndTag { expected, found }) => Fault::MismatchedEnd {
            expected: short(expected),
            found: short(found),
        },
        error => Fault::Syntax(error.to_string()),
    };
    let perhaps = match error {
        Error::Syntax(_) => true,
        // A reference is cut off by what follows, or by the end of the text.
        Error::IllFormed(IllFormedError::UnclosedReference) => {
            !text.get(at + 1..).unwrap_or_default().contains(['<', '&'])
        }
        _ => false,
    };
    if perhaps {
        Built::Perhaps(fault, at)
    } else {
        Built::Broken(fault, at)
    }
}
