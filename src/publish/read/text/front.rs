use crate::{
    model::{Edition, Language},
    publish::read::{draft::At, fields::with_root, findings::File},
};

/// Splits a text into its front matter and its body, each with the number of its first line. None where it does not
/// begin with `+++`, or never closes it.
fn split(text: &str) -> Option<(&str, &str, usize)> {
    let rest = text.strip_prefix("+++")?;
    let rest = rest.strip_prefix('\r').unwrap_or(rest).strip_prefix('\n')?;
    let mut at = 0;
    for (index, line) in rest.split_inclusive('\n').enumerate() {
        if line.trim_end() == "+++" {
            return Some((&rest[..at], &rest[at + line.len()..], index + 3));
        }
        at += line.len();
    }
    None
}

/// Reads the front matter of the text file `stem`: the edition, the body, and the number of the body's first line.
pub fn read_front<'t>(
    file: &File<'_>,
    text: &'t str,
    stem: &str,
    language: &Language,
) -> (Option<At<Edition>>, &'t str, usize) {
    let Some((front, body, first_line)) = split(text) else {
        let found = "no front matter";
        let expected = "a line `+++`, then `status`, `author` and `date`, then a line `+++`";
        file.error(1, "no-front-matter", found, expected);
        return (None, text, 1);
    };
    let mut part = file.part(front, 2);
    let edition = with_root(&mut part, front, |mut fields| {
        let status = fields.required_at("status");
        let (author, date) = (fields.required("author"), fields.required("date"));
        fields.finish();
        let At { value: status, line } = status?;
        let (id, language) = (stem.to_owned(), language.clone());
        let edition = Edition {
            id,
            status,
            author: author?,
            date: date?,
            language,
        };
        Some(At { value: edition, line })
    });
    (edition, body, first_line)
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn front_matter_is_split_from_the_body() {
        assert_eq!(split("+++\na = 1\n+++\n\nx"), Some(("a = 1\n", "\nx", 4)));
        assert_eq!(split("+++\r\na = 1\r\n+++\r\nx"), Some(("a = 1\r\n", "x", 4)));
        assert_eq!(split("+++\n+++"), Some(("", "", 3)));
        for text in ["", "a", "+++", "+++\na = 1", "++++\n+++"] {
            assert_eq!(split(text), None, "{text}");
        }
    }
}
