use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Bytes in which a declaration ends, surely, where there is one.
pub(super) const ENOUGH: usize = 512;

/// The encoding of a file that begins with `bytes`, and how many of them are a byte-order mark.
///
/// A mark tells, then the form of the first characters, then the declaration; without any it is UTF-8. The error is the
/// name of an encoding that is not known.
pub(super) fn detect(bytes: &[u8]) -> Result<(&'static Encoding, usize), String> {
    if bytes.starts_with(&[0xFF, 0xFE, 0, 0]) || bytes.starts_with(&[0, 0, 0xFE, 0xFF]) {
        return Err("UTF-32".to_owned());
    }
    if let Some((found, length)) = Encoding::for_bom(bytes) {
        return Ok((found, length));
    }
    match bytes {
        [b'<', 0, next, 0, ..] if *next != 0 => return Ok((UTF_16LE, 0)),
        [0, b'<', 0, next, ..] if *next != 0 => return Ok((UTF_16BE, 0)),
        _ => {}
    }
    match declared(bytes) {
        None => Ok((UTF_8, 0)),
        Some(label) => match Encoding::for_label(label) {
            // Bytes of one each: what is declared as UTF-16 here was converted by someone who left the declaration.
            Some(found) if found == UTF_16LE || found == UTF_16BE => Ok((UTF_8, 0)),
            Some(found) => Ok((found, 0)),
            None => Err(String::from_utf8_lossy(label).into_owned()),
        },
    }
}

/// What `<?xml … encoding="…"?>` says.
fn declared(bytes: &[u8]) -> Option<&[u8]> {
    let declaration = bytes.strip_prefix(b"<?xml")?;
    let end = declaration.iter().position(|&byte| byte == b'>')?;
    let declaration = &declaration[..end];
    let at = declaration.windows(8).position(|window| window == b"encoding")?;
    let value = declaration[at + 8..]
        .trim_ascii_start()
        .strip_prefix(b"=")?
        .trim_ascii_start();
    let (quote, value) = value.split_first()?;
    let end = value.iter().position(|byte| byte == quote)?;
    Some(&value[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_forms_and_declarations() {
        let name = |bytes: &[u8]| detect(bytes).map(|(found, mark)| (found.name(), mark));
        assert_eq!(name(b"<iati-activities/>"), Ok(("UTF-8", 0)));
        assert_eq!(
            name(b"\xEF\xBB\xBF<?xml version='1.0' encoding='latin1'?>"),
            Ok(("UTF-8", 3))
        );
        assert_eq!(
            name(b"<?xml version=\"1.0\" encoding = 'ISO-8859-1' ?><a/>"),
            Ok(("windows-1252", 0))
        );
        assert_eq!(
            name(b"<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>"),
            Ok(("UTF-8", 0))
        );
        assert_eq!(name(b"\xFF\xFE<\0a\0"), Ok(("UTF-16LE", 2)));
        assert_eq!(name(b"\0<\0?\0x"), Ok(("UTF-16BE", 0)));
        assert_eq!(name(b"<\0a\0"), Ok(("UTF-16LE", 0)));
        assert_eq!(
            name(b"<?xml version='1.0' encoding='klingon'?>"),
            Err("klingon".to_owned())
        );
        assert_eq!(name(b"<?xml version='1.0' encoding='"), Ok(("UTF-8", 0)));
        assert_eq!(name(b""), Ok(("UTF-8", 0)));
    }
}
