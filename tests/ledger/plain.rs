//! Words as they are compared: lower-case, without accents.

/// The words of a text, lower-case and without accents; figures are words too.
pub fn words(text: &str) -> Vec<String> {
    let plain = fold(&text.to_lowercase());
    let words = plain
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// A text without the accents of French.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            'à' | 'â' | 'ä' | 'á' => folded.push('a'),
            'ç' => folded.push('c'),
            'è' | 'é' | 'ê' | 'ë' => folded.push('e'),
            'î' | 'ï' | 'í' => folded.push('i'),
            'ô' | 'ö' | 'ó' => folded.push('o'),
            'ù' | 'û' | 'ü' | 'ú' => folded.push('u'),
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'À' | 'Â' => folded.push('A'),
            'Ç' => folded.push('C'),
            'È' | 'É' | 'Ê' => folded.push('E'),
            'Î' => folded.push('I'),
            'Ô' => folded.push('O'),
            'Œ' => folded.push_str("Oe"),
            '’' | '‘' => folded.push('\''),
            '‑' => folded.push('-'),
            '\u{a0}' | '\u{202f}' | '\u{2009}' => folded.push(' '),
            other => folded.push(other),
        }
    }
    folded
}

/// A word without the endings of number and gender: « nationales » and « National » have one stem.
pub fn stem(word: &str) -> String {
    let folded = fold(&word.to_lowercase());
    let stem = folded.trim_end_matches(['s', 'x', 'e']);
    if stem.chars().count() >= 2 {
        stem.to_owned()
    } else {
        folded
    }
}
