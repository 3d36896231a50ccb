//! What lies in the content folder: which files are read, which are missing and which nothing reads.

mod document;
mod spreadsheet;
mod strategy;

use std::path::Path;

use super::{
    draft::Draft,
    findings::{File, Findings, one_of, quoted},
    folder::{Entry, Folder, join},
    glossary::read_glossary,
    iati::read_iati,
    locale::read_messages,
    rates::read_rates,
    registers::{read_organisations, read_themes, read_works},
    site::{read_languages, read_site},
    values::is_slug,
};
use crate::{model::Language, publish::Place};

/// Reads the content folder; none where there is no folder.
pub fn read(path: &Path, findings: &Findings) -> Option<Draft> {
    let folder = Folder::open(path, findings)?;
    let mut content = Content {
        folder,
        findings,
        languages: None,
        draft: Draft::default(),
    };
    content.read();
    let mut draft = content.draft;
    draft.languages = content.languages.unwrap_or_default();
    draft.ids = findings.take_ids();
    draft.uses = findings.take_uses();
    Some(draft)
}

/// The names of the files that hold the publication itself as IATI.
const OWN_FILES: [&str; 2] = ["activities.xml", "organisation.xml"];

struct Content<'a> {
    folder: Folder<'a>,
    findings: &'a Findings,
    languages: Option<Vec<Language>>,
    draft: Draft,
}

impl Content<'_> {
    fn read(&mut self) {
        let entries = self.folder.list("");
        self.expect("", "site.toml", "the title, publisher and languages of the site");
        self.expect(
            "",
            "organisations.toml",
            "the bodies that documents and strategies name",
        );
        let allowed = [
            ("site.toml", false),
            ("organisations.toml", false),
            ("works.toml", false),
            ("themes.toml", false),
            ("glossary.toml", false),
            ("rates.csv", false),
            ("README.md", false),
            ("documents", true),
            ("strategies", true),
            ("locales", true),
            ("iati", true),
        ];
        self.refuse_others("", &entries, &allowed);
        let has = |name: &str, is_folder| {
            entries.contains(&Entry {
                name: name.to_owned(),
                is_folder,
            })
        };
        if let Some(text) = self.text_if(has("site.toml", false), "site.toml") {
            self.languages = read_languages("site.toml", &text, self.findings);
            let languages = self.languages.as_deref().unwrap_or_default();
            self.draft.site = read_site("site.toml", &text, languages, self.findings);
        }
        if let Some(text) = self.text_if(has("organisations.toml", false), "organisations.toml") {
            self.draft.has_organisations = true;
            self.draft.organisations = read_organisations(self.file("organisations.toml", &text), &text);
        }
        if let Some(text) = self.text_if(has("works.toml", false), "works.toml") {
            self.draft.works = read_works(self.file("works.toml", &text), &text);
        }
        self.draft.has_themes = true;
        if has("themes.toml", false) {
            match self.folder.read("themes.toml") {
                Some(text) => self.draft.themes = read_themes(self.file("themes.toml", &text), &text),
                None => self.draft.has_themes = false,
            }
        }
        if let Some(text) = self.text_if(has("glossary.toml", false), "glossary.toml") {
            self.draft.terms = read_glossary(self.file("glossary.toml", &text), &text);
        }
        for name in self.folders_if(has("documents", true), "documents") {
            let document = self.document(&name);
            self.draft.documents.push(document);
        }
        for name in self.folders_if(has("strategies", true), "strategies") {
            let strategy = self.strategy(&name);
            self.draft.strategies.push(strategy);
        }
        if has("locales", true) {
            self.locales();
        }
        if let Some(text) = self.text_if(has("rates.csv", false), "rates.csv") {
            self.draft.rates = read_rates(&self.file("rates.csv", &text), &text);
        }
        if has("iati", true) {
            self.iati();
        }
    }

    fn iati(&mut self) {
        for Entry { name, is_folder } in self.folder.list("iati") {
            let path = join("iati", &name);
            if OWN_FILES.contains(&name.as_str()) {
                let found = format!(
                    "a file with the name of one that the site makes itself, {}",
                    quoted(&name)
                );
                self.error(&path, "iati-name", found, "another name, such as that of the publisher");
            } else if is_folder || !name.ends_with(".xml") {
                self.unknown(
                    &join("iati", &name),
                    is_folder,
                    "IATI files, each with a name that ends in `.xml`",
                );
            } else if let Some(file) = read_iati(&self.folder, &name, self.findings) {
                self.draft.iati.push(file);
            }
        }
    }

    fn locales(&mut self) {
        for Entry { name, is_folder } in self.folder.list("locales") {
            let path = join("locales", &name);
            let Some(tag) = name.strip_suffix(".ftl").filter(|_| !is_folder) else {
                self.unknown(&path, is_folder, "files such as `fr.ftl`");
                continue;
            };
            let Some(language) = self.language(&path, tag) else {
                continue;
            };
            if let Some(text) = self.folder.read(&path) {
                read_messages(&self.file(&path, &text).in_language(&language), &text);
                self.draft.messages.insert(language, text);
            }
        }
    }

    fn file(&self, path: &str, text: &str) -> File<'_> {
        File::new(path, text, self.languages.as_deref(), self.findings)
    }

    fn text_if(&self, is_there: bool, path: &str) -> Option<String> {
        is_there.then(|| self.folder.read(path)).flatten()
    }

    /// The names of the folders in `path`, each of which is an id.
    fn folders_if(&self, is_there: bool, path: &str) -> Vec<String> {
        let entries = if is_there { self.folder.list(path) } else { Vec::new() };
        let mut names = Vec::new();
        for Entry { name, is_folder } in entries {
            let full = join(path, &name);
            if !is_folder {
                self.unknown(&full, false, "folders only, one each");
            } else if !is_slug(&name) {
                let expected = "a name of lower-case letters, digits and hyphens: it becomes an address";
                self.error(
                    &full,
                    "bad-id",
                    format!("the folder's name is {}", quoted(&name)),
                    expected,
                );
            } else {
                names.push(name);
            }
        }
        names
    }

    /// The language that a file's name ends in; none, with a problem, where the site does not have it.
    fn language(&self, path: &str, tag: &str) -> Option<Language> {
        let Some(languages) = &self.languages else {
            return Some(Language::from(tag));
        };
        let found = languages.iter().find(|language| language.as_str() == tag);
        if found.is_none() {
            let expected = format!(
                "a language of the site: {}",
                one_of(languages.iter().map(Language::as_str))
            );
            self.error(
                path,
                "unknown-language",
                format!("a file in the language {}", quoted(tag)),
                expected,
            );
        }
        found.cloned()
    }

    fn expect_languages(&self, folder: &str, stem: &str) {
        for language in self.languages.as_deref().unwrap_or_default() {
            let name = format!("{stem}.{language}.md");
            self.expect(folder, &name, &format!("its {stem} in every language of the site"));
        }
    }

    fn expect(&self, folder: &str, name: &str, expected: &str) {
        let path = join(folder, name);
        if !self.folder.holds(&path) {
            self.error(&path, "missing-file", "the file is missing", expected);
        }
    }

    fn refuse_others(&self, folder: &str, entries: &[Entry], allowed: &[(&str, bool)]) {
        for entry in entries {
            if !allowed.contains(&(entry.name.as_str(), entry.is_folder)) {
                let names = allowed.iter().map(|(name, _)| *name);
                self.unknown(&join(folder, &entry.name), entry.is_folder, &one_of(names));
            }
        }
    }

    fn unknown(&self, path: &str, is_folder: bool, expected: &str) {
        let kind = path.rsplit_once('.').map_or("", |(_, kind)| kind).to_ascii_lowercase();
        if !is_folder && ["xlsm", "xlsb", "xls", "xltm", "ods"].contains(&kind.as_str()) {
            let what = if kind.ends_with('m') { " with macros" } else { "" };
            let found = format!("a spreadsheet of the kind `.{kind}`{what}");
            self.error(path, "spreadsheet-kind", found, "a workbook in `.xlsx`, or `.csv`");
            return;
        }
        let what = if is_folder { "folder" } else { "file" };
        self.error(path, "unknown-file", format!("a {what} that nothing reads"), expected);
    }

    fn error(&self, path: &str, rule: &'static str, found: impl Into<String>, expected: impl Into<String>) {
        let place = Place::at(path.to_owned(), 0);
        self.findings.error(place, rule, found, expected);
    }
}
