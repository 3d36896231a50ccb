use super::{AttributeRule, Form, Name, Particle, Schema, Type, TypeId};

/// Reads one of the tables beside this file; their first lines say how they are written.
///
/// A table that is not as it should be is a mistake in this program: what cannot be read is left out, and the tests see it.
pub(super) fn parse(table: &str) -> Schema {
    let lines: Vec<(&str, &str, &str)> = table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let (name, rest) = line.split_once(" :")?;
            let (content, attributes) = rest.split_once(';')?;
            Some((name, content, attributes))
        })
        .collect();
    let id = |name: &str| {
        let place = lines.iter().position(|line| line.0 == name).unwrap_or(0);
        TypeId(place as u16)
    };
    let types = lines
        .iter()
        .map(|(_, content, attributes)| {
            let mut built = Type {
                particles: Vec::new(),
                form: None,
                attributes: Vec::new(),
                open: false,
            };
            for word in content.split_ascii_whitespace() {
                if let Some(form) = word.strip_prefix('#') {
                    built.form = Form::named(form);
                    continue;
                }
                if word == "~" {
                    built.particles.push(Particle {
                        name: None,
                        holds: TypeId(0),
                        required: false,
                        repeated: true,
                    });
                    continue;
                }
                let bare = word.trim_end_matches(['?', '*', '+']);
                let (name, holds) = bare.split_once('=').unwrap_or((bare, bare));
                built.particles.push(Particle {
                    name: Some(Name::of(name)),
                    holds: id(holds),
                    required: !word.ends_with(['?', '*']),
                    repeated: word.ends_with(['*', '+']),
                });
            }
            for word in attributes.split_ascii_whitespace() {
                if word == "~" {
                    built.open = true;
                    continue;
                }
                // Not at the first colon, which may be that of `xml:lang`.
                let (name, form) = match word.rsplit_once(':') {
                    Some((name, form)) => (name, Form::named(form).unwrap_or(Form::String)),
                    None => (word, Form::String),
                };
                built.attributes.push(AttributeRule {
                    name: Name::of(name.trim_end_matches('!')),
                    form,
                    required: name.ends_with('!'),
                });
            }
            built
        })
        .collect();
    Schema {
        types,
        activities: id("iati-activities"),
        organisations: id("iati-organisations"),
    }
}

#[cfg(test)]
mod tests {
    use crate::iati::{Name, Version, read::Kind, schema::Schema};

    #[test]
    fn every_name_form_and_type_of_the_tables_is_known() {
        for (version, table) in [
            (Version::V201, include_str!("2.01.txt")),
            (Version::V202, include_str!("2.02.txt")),
            (Version::V203, include_str!("2.03.txt")),
        ] {
            let lines: Vec<&str> = table.lines().filter(|line| !line.starts_with('#')).collect();
            let types: Vec<&str> = lines.iter().filter_map(|line| line.split(" :").next()).collect();
            for line in &lines {
                let (content, attributes) = line
                    .split_once(" :")
                    .and_then(|(_, rest)| rest.split_once(';'))
                    .unwrap_or_default();
                for word in content.split_ascii_whitespace().filter(|word| *word != "~") {
                    match word.strip_prefix('#') {
                        Some(form) => assert!(super::Form::named(form).is_some(), "{version}: {word}"),
                        None => {
                            let bare = word.trim_end_matches(['?', '*', '+']);
                            let (name, holds) = bare.split_once('=').unwrap_or((bare, bare));
                            assert_ne!(Name::of(name), Name::OTHER, "{version}: {word}");
                            assert!(types.contains(&holds), "{version}: {word}");
                        }
                    }
                }
                for word in attributes.split_ascii_whitespace().filter(|word| *word != "~") {
                    let name = match word.rsplit_once(':') {
                        Some((name, form)) => {
                            assert!(super::Form::named(form).is_some(), "{version}: {word}");
                            name
                        }
                        None => word,
                    };
                    assert_ne!(Name::of(name.trim_end_matches('!')), Name::OTHER, "{version}: {word}");
                }
            }
            let schema = Schema::of(version);
            assert!(schema.is_some_and(|schema| {
                schema.types.len() == lines.len()
                    && schema.get(schema.root(Kind::Activities)).attributes.len() == 3
                    && schema.get(schema.root(Kind::Organisations)).attributes.len() == 2
            }));
        }
    }
}
