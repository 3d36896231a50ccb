/// The longest name that is taken, in bytes; the standard's longest has 25.
pub(super) const LONGEST_NAME: usize = 256;

/// Whether XML with namespaces allows it as a name.
pub(super) fn is_name(name: &str) -> bool {
    let part = |part: &str| {
        part.starts_with(|first: char| first.is_alphabetic() || first == '_')
            && part.chars().all(|next| {
                next.is_alphanumeric()
                    || matches!(next, '_' | '-' | '.' | '\u{B7}' | '\u{300}'..='\u{36F}')
                    || !next.is_ascii() && !next.is_whitespace()
            })
    };
    match name.split_once(':') {
        None => part(name),
        Some((prefix, local)) => part(prefix) && part(local),
    }
}
