//! Makes the JavaScript that wasm-bindgen writes smaller: about a tenth of what every page loads.
//!
//! Its imports have long names with hashes, `__wbg_addEventListener_847fd86b8c33ec43`, which stand in both files and which
//! no compression makes small. Its comments serve people who read the file. Nothing else is changed.

use std::collections::BTreeMap;

/// New names for old ones.
pub type Names = BTreeMap<String, String>;

/// Short names for these names, in their order: "i0" and so on.
pub fn short_names<'a>(names: impl IntoIterator<Item = &'a str>) -> Names {
    let mut short = Names::new();
    for name in names {
        let next = format!("i{}", short.len());
        short.entry(name.to_owned()).or_insert(next);
    }
    short
}

/// The script with every identifier in `names` replaced, and without indentation, empty lines and `/** … */` blocks.
pub fn script(source: &str, names: &Names) -> String {
    let mut short = String::with_capacity(source.len());
    let mut in_comment = false;
    for line in source.lines().map(str::trim) {
        in_comment |= line.starts_with("/**");
        if in_comment {
            in_comment = !line.ends_with("*/");
        } else if !line.is_empty() {
            rename(line, names, &mut short);
            short.push('\n');
        }
    }
    short
}

fn rename(line: &str, names: &Names, renamed: &mut String) {
    let is_part = |character: char| character.is_ascii_alphanumeric() || matches!(character, '_' | '$');
    let mut rest = line;
    while let Some(start) = rest.find(is_part) {
        let (before, from) = rest.split_at(start);
        let (word, after) = from.split_at(from.find(|character| !is_part(character)).unwrap_or(from.len()));
        renamed.push_str(before);
        renamed.push_str(names.get(word).map_or(word, String::as_str));
        rest = after;
    }
    renamed.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_identifiers_are_renamed_and_comments_dropped() {
        let names = short_names(["__wbg_new_1", "__wbg_get_2", "__wbg_new_1"]);
        let source = "/**\n * @returns {number}\n */\nconst a = {\n    __wbg_new_1: __wbg_new_12, // kept\n\n    $__wbg_get_2: 'é' };\n/** one line */\n__wbg_get_2();\n";
        let expected = "const a = {\ni0: __wbg_new_12, // kept\n$__wbg_get_2: 'é' };\ni1();\n";
        assert_eq!(script(source, &names), expected);
    }
}
