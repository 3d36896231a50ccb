use std::path::Path;

use super::{
    document::{read_document, read_facts},
    draft::{Draft, DraftDocument, DraftStrategy, IdKind, Places, StrategyRecord},
    events::read_events,
    fields::Fields,
    findings::{File, Findings, one_of, quoted},
    folder::{Entry, Folder, join},
    glossary::read_glossary,
    indicators::{indicators, read_indicators},
    initiatives::{initiatives, read_initiatives},
    locale::read_messages,
    plan::read_plan,
    registers::{read_organisations, read_themes, read_works},
    reports::KeptReports,
    results::read_results,
    rhythms::read_rhythms,
    roles::read_roles,
    sheet::{Raw, SheetKind, Sheets},
    site::{read_languages, read_site},
    strategy::{read_strategy, read_strategy_documents},
    tags::read_tags,
    text::{read_introduction, read_text},
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
            ("README.md", false),
            ("documents", true),
            ("strategies", true),
            ("locales", true),
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
    }

    fn document(&mut self, id: &str) -> DraftDocument {
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

    fn strategy(&mut self, slug: &str) -> DraftStrategy {
        let folder = join("strategies", slug);
        let entries = self.folder.list(&folder);
        self.expect(&folder, "strategy.toml", "what the strategy is");
        let (spreadsheets, others): (Vec<Entry>, Vec<Entry>) = entries
            .iter()
            .cloned()
            .partition(|entry| !entry.is_folder && spreadsheet(&entry.name).is_some());
        self.refuse_others(&folder, &others, &STRATEGY_FILES);
        let has = |name: &str| {
            entries.contains(&Entry {
                name: name.to_owned(),
                is_folder: false,
            })
        };
        let mut strategy = DraftStrategy {
            slug: slug.to_owned(),
            is_read: false,
            record: None,
            documents: Vec::new(),
            deliverables: None,
            plan: Vec::new(),
            has_unread_plan: false,
            initiatives: None,
            initiatives_at: Places::default(),
            indicators_at: Places::default(),
            indicators: Vec::new(),
        };
        let path = join(&folder, "strategy.toml");
        if let Some(text) = self.text_if(has("strategy.toml"), &path) {
            strategy.is_read = true;
            strategy.documents = read_strategy_documents(self.file(&path, &text), &text);
            let home = strategy.documents.first().map(|first| first.value.as_str());
            strategy.record = read_strategy(self.file(&path, &text).at_home(home), &text, slug);
        }
        let home = strategy.documents.first().map(|first| first.value.clone());
        let voices = strategy.record.as_ref().map(StrategyRecord::speakers);
        let read = |name: &str| {
            let path = join(&folder, name);
            let text = self.text_if(has(name), &path)?;
            let file = self.file(&path, &text).at_home(home.as_deref());
            Some((file.with_voices(voices.as_ref()), text))
        };
        let (kept, raw) = self.sheets(&folder, &spreadsheets);
        let cells = raw
            .file(&folder, self.languages.as_deref(), self.findings)
            .at_home(home.as_deref())
            .with_voices(voices.as_ref());
        let mut reports = match kept.reports {
            true => KeptReports::read(Fields::of(&cells, &raw.reports, "the reports")),
            false => KeptReports::default(),
        };
        let results = read("results.toml");
        strategy.deliverables = results.map(|(file, text)| read_results(file, &text, slug, &mut reports));
        if !has("results.toml") {
            reports.name_unknown("results.toml with the deliverable beside the reports");
        }
        let plan = read("plan.toml");
        strategy.has_unread_plan = has("plan.toml") && plan.is_none();
        strategy.plan = plan.map_or_else(Vec::new, |(file, text)| read_plan(file, &text, slug));
        let kept_twice = |name: &str| {
            if has(&format!("{name}.toml")) {
                let path = join(&folder, &format!("{name}.toml"));
                let found = format!("{name}.toml beside a spreadsheet of {name}");
                self.error(&path, "kept-twice", &found, "one of them");
            }
        };
        if kept.initiatives {
            kept_twice("initiatives");
            strategy.initiatives_at = cells.places();
            let fields = Fields::of(&cells, &raw.initiatives, "the spreadsheets");
            strategy.initiatives = Some(initiatives(fields, slug));
        } else if let Some((file, text)) = read("initiatives.toml") {
            strategy.initiatives_at = file.places();
            strategy.initiatives = Some(read_initiatives(file, &text, slug));
        }
        if kept.indicators {
            kept_twice("indicators");
            strategy.indicators_at = cells.places();
            let fields = Fields::of(&cells, &raw.indicators, "the spreadsheets");
            strategy.indicators = indicators(fields, slug);
        } else if let Some((file, text)) = read("indicators.toml") {
            strategy.indicators_at = file.places();
            strategy.indicators = read_indicators(file, &text, slug);
        }
        strategy
    }

    /// What the spreadsheets of a strategy say, and what of it is kept in them.
    fn sheets(&self, folder: &str, spreadsheets: &[Entry]) -> (Kept, Raw) {
        let mut sheets = Sheets::new(self.languages.as_deref(), self.findings);
        let mut kept = Kept::default();
        for Entry { name, .. } in spreadsheets {
            let path = join(folder, name);
            match spreadsheet(name) {
                Some(Spreadsheet::Csv(kind)) => {
                    kept.add(kind);
                    match self.folder.read(&path) {
                        Some(text) => sheets.csv(&path, &text, kind),
                        None => sheets.unread(),
                    }
                }
                Some(Spreadsheet::Workbook(kinds)) => {
                    kept.initiatives |= kinds.contains(&SheetKind::Initiatives);
                    kept.indicators |= *kinds == SheetKind::OF_INDICATORS;
                    match self.folder.read_bytes(&path) {
                        Some(bytes) => sheets.workbook(&path, &bytes, kinds),
                        None => sheets.unread(),
                    }
                }
                None => {}
            }
        }
        // What a workbook holds besides that which it is named after.
        kept.reports |= sheets.has(SheetKind::Reports);
        kept.indicators |= SheetKind::OF_INDICATORS.iter().any(|kind| sheets.has(*kind));
        (kept, sheets.finish())
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

/// The files of a document's folder that are not Markdown.
const DOCUMENT_FILES: [&str; 6] = [
    "document.toml",
    "facts.toml",
    "events.toml",
    "roles.toml",
    "rhythms.toml",
    "tags.toml",
];

/// The files of a strategy's folder.
const STRATEGY_FILES: [(&str, bool); 15] = [
    ("strategy.toml", false),
    ("results.toml", false),
    ("plan.toml", false),
    ("initiatives.toml", false),
    ("indicators.toml", false),
    ("initiatives.csv", false),
    ("updates.csv", false),
    ("revisions.csv", false),
    ("initiatives.xlsx", false),
    ("reports.csv", false),
    ("reports.xlsx", false),
    ("indicators.csv", false),
    ("targets.csv", false),
    ("observations.csv", false),
    ("indicators.xlsx", false),
];

/// What is kept in spreadsheets.
#[derive(Clone, Copy, Debug, Default)]
struct Kept {
    initiatives: bool,
    reports: bool,
    indicators: bool,
}

impl Kept {
    fn add(&mut self, kind: SheetKind) {
        match kind {
            SheetKind::Initiatives | SheetKind::Updates | SheetKind::Revisions => self.initiatives = true,
            SheetKind::Reports => self.reports = true,
            SheetKind::Indicators | SheetKind::Targets | SheetKind::Observations => self.indicators = true,
        }
    }
}

/// A file of a strategy's folder that is a spreadsheet.
enum Spreadsheet {
    /// Rows of one kind.
    Csv(SheetKind),
    /// Sheets of these kinds.
    Workbook(&'static [SheetKind]),
}

/// What spreadsheet a file is by its name: `initiatives-ilo.xlsx` is one of several workbooks, one a lead.
fn spreadsheet(name: &str) -> Option<Spreadsheet> {
    if let Some(stem) = name.strip_suffix(".csv") {
        return SheetKind::ALL
            .into_iter()
            .find(|kind| kind.name() == stem)
            .map(Spreadsheet::Csv);
    }
    match name.strip_suffix(".xlsx")? {
        "initiatives" => Some(Spreadsheet::Workbook(&SheetKind::ALL)),
        "reports" => Some(Spreadsheet::Workbook(&[SheetKind::Reports])),
        "indicators" => Some(Spreadsheet::Workbook(&SheetKind::OF_INDICATORS)),
        stem => {
            let rest = stem.strip_prefix("initiatives-")?;
            is_slug(rest).then_some(Spreadsheet::Workbook(&SheetKind::ALL))
        }
    }
}

/// The stem and the language tag of `text.fr.md`.
fn markdown_name(name: &str) -> Option<(&str, &str)> {
    let (stem, tag) = name.strip_suffix(".md")?.split_once('.')?;
    ["introduction", "text", "authentic"]
        .contains(&stem)
        .then_some((stem, tag))
}
