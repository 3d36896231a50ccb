use quick_xml::events::BytesRef;

use super::{build::short, node::Span};
use crate::iati::read::Fault;

/// An attribute's value with entities resolved and line ends and tabs as spaces.
pub(super) fn value(raw: &str, at: usize, written: &mut String) -> Result<Span, Fault> {
    let bytes = raw.as_bytes();
    if !bytes.iter().fold(false, |any, &byte| {
        any | matches!(byte, b'&' | b'<' | b'\n' | b'\r' | b'\t')
    }) {
        return Ok(Span {
            start: at as u32,
            length: raw.len() as u32,
            written: false,
        });
    }
    let start = written.len() as u32;
    let mut rest = raw;
    while let Some(next) = rest.find(['&', '<', '\n', '\r', '\t']) {
        written.push_str(&rest[..next]);
        match rest.as_bytes()[next] {
            b'<' => return Err(Fault::LessThanInAttribute),
            b'&' => {
                let after = &rest[next + 1..];
                let name = after.split_once(';').map(|(name, _)| name);
                let name = name
                    .filter(|name| name.len() <= 32)
                    .ok_or_else(|| Fault::UnknownEntity(after.chars().take(16).collect()))?;
                let character = match BytesRef::new(name).resolve_char_ref() {
                    Ok(Some(character)) if allowed(character) => Some(character),
                    Ok(None) => entity(name),
                    _ => None,
                };
                written.push(character.ok_or_else(|| Fault::UnknownEntity(short(name)))?);
                rest = &after[name.len() + 1..];
                continue;
            }
            b'\r' if rest[next + 1..].starts_with('\n') => {}
            _ => written.push(' '),
        }
        rest = &rest[next + 1..];
    }
    written.push_str(rest);
    Ok(Span {
        start,
        length: written.len() as u32 - start,
        written: true,
    })
}

/// The five entities that XML has without a DOCTYPE.
pub(super) fn entity(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}

/// Whether XML allows the character that a reference names.
pub(super) fn allowed(character: char) -> bool {
    !matches!(character, '\0'..='\x08' | '\x0B' | '\x0C' | '\x0E'..='\x1F' | '\u{FFFE}' | '\u{FFFF}')
}
