use super::Content;
use crate::publish::{
    Place,
    read::{
        document::{read_document, read_facts},
        draft::{DraftDocument, IdKind},
        events::read_events,
        folder::{Entry, join},
        rhythms::read_rhythms,
        roles::read_roles,
        tags::read_tags,
        text::{read_introduction, read_text},
    },
};

/// The files of a document's folder that are not Markdown.
const DOCUMENT_FILES: [&str; 6] = [
    "document.toml",
    "facts.toml",
    "events.toml",
    "roles.toml",
    "rhythms.toml",
    "tags.toml",
];

impl Content<'_> {
    /// Reads the folder of a document.
    pub(super) fn document(&mut self, id: &str) -> DraftDocument {
        let folder = join("documents", id);
        let place = Place::at(folder.clone(), 0);
        self.findings.id(place, IdKind::Writing, "", id);
        let entries = self.folder.list(&folder);
        self.expect(&folder, "document.toml", "what the document is");
        let mut document = DraftDocument {
            id: id.to_owned(),
            record: None,
            strategy: None,
            introductions: Default::default(),
            texts: Vec::new(),
            has_text: false,
            has_unread_text: false,
            facts: Vec::new(),
            events: Vec::new(),
            roles: Vec::new(),
            rhythms: Vec::new(),
            tags: Vec::new(),
        };
        for Entry { name, is_folder } in &entries {
            let path = join(&folder, name);
            let markdown = markdown_name(name);
            let is_known = DOCUMENT_FILES.contains(&name.as_str()) || markdown.is_some();
            if *is_folder || !is_known {
                let expected = format!(
                    "{}, introduction.<lang>.md, text.<lang>.md or authentic.<lang>.md",
                    DOCUMENT_FILES.join(", ")
                );
                self.unknown(&path, *is_folder, &expected);
                continue;
            }
            let markdown = match markdown {
                Some((stem, tag)) => match self.language(&path, tag) {
                    Some(language) => Some((stem, language)),
                    None => continue,
                },
                None => None,
            };
            let is_text = markdown.as_ref().is_some_and(|(stem, _)| *stem != "introduction");
            document.has_text |= is_text;
            let Some(text) = self.folder.read(&path) else {
                document.has_unread_text |= is_text;
                continue;
            };
            let file = self.file(&path, &text).at_home(Some(id));
            match markdown {
                None if name == "facts.toml" => document.facts = read_facts(file, &text),
                None if name == "events.toml" => document.events = read_events(file, &text),
                None if name == "roles.toml" => document.roles = read_roles(file, &text),
                None if name == "rhythms.toml" => document.rhythms = read_rhythms(file, &text),
                None if name == "tags.toml" => document.tags = read_tags(file, &text),
                None => (document.record, document.strategy) = read_document(file, &text),
                Some(("introduction", language)) => {
                    let introduction = read_introduction(&file.in_language(&language), &text);
                    document.introductions.insert(language, introduction);
                }
                Some((stem, language)) => {
                    let file = file.in_language(&language);
                    document.texts.push(read_text(&file, &text, stem, &language));
                }
            }
        }
        self.expect_languages(&folder, "introduction");
        if entries.iter().any(|entry| entry.name.starts_with("text.")) {
            self.expect_languages(&folder, "text");
        }
        let order = self.languages.as_deref().unwrap_or_default();
        document.texts.sort_by_key(|text| {
            let language = order.iter().position(|language| *language == text.language);
            (text.stem != "text", language)
        });
        document
    }
}

/// The stem and the language tag of `text.fr.md`.
fn markdown_name(name: &str) -> Option<(&str, &str)> {
    let (stem, tag) = name.strip_suffix(".md")?.split_once('.')?;
    ["introduction", "text", "authentic"]
        .contains(&stem)
        .then_some((stem, tag))
}
