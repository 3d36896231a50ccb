//! Letters of different spelling made equal, to be searched.

/// Text as it is compared in searches: lower case, Latin letters without accents, ligatures opened, Arabic without
/// vowel signs. The same natively and in the browser.
pub fn fold(text: &str) -> String {
    text.chars().flat_map(fold_character).collect()
}

/// What one character becomes; nothing for a sign that only accompanies a letter.
pub fn fold_character(character: char) -> impl Iterator<Item = char> {
    let mut folded = ['\0'; 3];
    let mut length = 0;
    for lower in character.to_lowercase() {
        let replacement: &[char] = match lower {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' => &['a'],
            'ç' | 'č' | 'ć' => &['c'],
            'è' | 'é' | 'ê' | 'ë' | 'ē' => &['e'],
            'ì' | 'í' | 'î' | 'ï' => &['i'],
            'ñ' | 'ń' => &['n'],
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' => &['o'],
            'ù' | 'ú' | 'û' | 'ü' | 'ū' => &['u'],
            'ý' | 'ÿ' => &['y'],
            'š' => &['s'],
            'ž' => &['z'],
            'œ' => &['o', 'e'],
            'æ' => &['a', 'e'],
            '’' | 'ʼ' => &['\''],
            '\u{a0}' | '\u{202f}' => &[' '],
            '‑' | '–' => &['-'],
            '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{652}' | '\u{ad}' => &[],
            other => {
                if length < folded.len() {
                    folded[length] = other;
                    length += 1;
                }
                continue;
            }
        };
        for &letter in replacement {
            if length < folded.len() {
                folded[length] = letter;
                length += 1;
            }
        }
    }
    folded.into_iter().take(length)
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn what_a_reader_types_is_found() {
        assert_eq!(fold("Stratégie NUMÉRIQUE"), "strategie numerique");
        assert_eq!(fold("l’œuvre"), "l'oeuvre");
        assert_eq!(fold("2\u{202f}340"), "2 340");
        assert_eq!(fold("e\u{301}"), "e");
        assert_eq!(fold("الرَّقمي"), "الرقمي");
    }
}
