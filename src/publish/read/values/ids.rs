use super::super::{
    draft::Target,
    fields::{Read, Value},
    findings::quoted,
};

/// The id of an organisation, of which is noted that it is used.
pub struct OrganisationId(pub String);

impl Read for OrganisationId {
    fn form() -> String {
        "the id of an organisation of organisations.toml".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let Some(id) = value.text() else { return value.wrong() };
        value.file.uses(value.line, Target::Organisation(id.to_owned()));
        Some(Self(id.to_owned()))
    }
}

/// An id that becomes an address: lower-case letters, digits and hyphens.
pub struct Slug(pub String);

impl Read for Slug {
    fn form() -> String {
        "an id of lower-case letters, digits and hyphens".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let Some(id) = value.text() else { return value.wrong() };
        if is_slug(id) {
            return Some(Self(id.to_owned()));
        }
        value.error("bad-id", format!("`{}` is {}", value.key, quoted(id)), Self::form());
        None
    }
}

/// An id within a document or strategy, which may have the document's own capitals: "A1".
pub struct LocalId(pub String);

impl Read for LocalId {
    fn form() -> String {
        "an id of letters, digits and hyphens".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let Some(id) = value.text() else { return value.wrong() };
        if is_slug(&id.to_ascii_lowercase()) {
            return Some(Self(id.to_owned()));
        }
        value.error("bad-id", format!("`{}` is {}", value.key, quoted(id)), Self::form());
        None
    }
}

/// Whether an id is made of lower-case letters, digits and single hyphens between them.
pub fn is_slug(id: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    id.len() <= 100 && id.split('-').all(part)
}

/// Whether the page of a document gives the id to something of its own: `notes`, `note-1`, `fact-…`.
pub fn is_id_of_text_page(id: &str) -> bool {
    const OWN: [&str; 8] = [
        "main",
        "contents",
        "text",
        "notes",
        "requests",
        "facts",
        "references",
        "citation",
    ];
    const FAMILIES: [&str; 6] = ["note", "noteref", "fact", "show", "client", "term"];
    OWN.contains(&id) || FAMILIES.contains(&id.split('-').next().unwrap_or_default())
}

/// Whether the page of results gives the id to something of its own: `matrix`, `results-…`.
pub fn is_id_of_results_page(id: &str) -> bool {
    const OWN: [&str; 3] = ["main", "matrix", "chart-title"];
    const FAMILIES: [&str; 2] = ["results", "client"];
    OWN.contains(&id) || FAMILIES.contains(&id.split('-').next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::is_slug;

    #[test]
    fn slugs_are_lower_case_with_single_hyphens() {
        assert!(is_slug("a-res-76-245"));
        for id in ["", "A", "a--b", "-a", "a_b", "é", "a/b", ".."] {
            assert!(!is_slug(id), "{id}");
        }
    }
}
