use std::{cell::RefCell, collections::BTreeMap};

use super::{
    draft::{Id, IdKind, Target, Use},
    lines::Lines,
};
use crate::{
    model::{Language, Voice},
    publish::{Place, Problem, Severity, typography},
};

/// The most problems that are named in one file; a hostile one could have millions.
const MOST: usize = 1000;

/// What reading brings to light besides values: problems, ids that are given, and ids that are used.
#[derive(Debug, Default)]
pub struct Findings {
    problems: RefCell<Vec<Problem>>,
    counts: RefCell<BTreeMap<String, usize>>,
    ids: RefCell<Vec<Id>>,
    uses: RefCell<Vec<Use>>,
}

impl Findings {
    /// Notes a fault that stops publishing.
    pub fn error(&self, place: Place, rule: &'static str, found: impl Into<String>, expected: impl Into<String>) {
        self.add(place, Severity::Error, rule, found.into(), expected.into());
    }

    /// Notes something that is worth a look.
    pub fn warning(&self, place: Place, rule: &'static str, found: impl Into<String>, expected: impl Into<String>) {
        self.add(place, Severity::Warning, rule, found.into(), expected.into());
    }

    /// Notes that `id` is given at `place`.
    pub fn id(&self, place: Place, kind: IdKind, scope: &str, id: &str) {
        let (scope, id) = (scope.to_owned(), id.to_owned());
        self.ids.borrow_mut().push(Id { place, kind, scope, id });
    }

    /// Notes that something at `place` names something else.
    pub fn uses(&self, place: Place, target: Target) {
        self.uses.borrow_mut().push(Use { place, target });
    }

    /// Whether a fault has been noted that stops publishing.
    pub fn has_error(&self) -> bool {
        let problems = self.problems.borrow();
        problems.iter().any(|problem| problem.severity == Severity::Error)
    }

    /// The ids that were given, taken out.
    pub fn take_ids(&self) -> Vec<Id> {
        self.ids.take()
    }

    /// What was named, taken out.
    pub fn take_uses(&self) -> Vec<Use> {
        self.uses.take()
    }

    /// Every problem, in the order of files and lines, each once.
    pub fn into_problems(self) -> Vec<Problem> {
        let mut problems = self.problems.into_inner();
        problems.sort();
        problems.dedup();
        problems
    }

    /// Adds a problem, unless its file has had [`MOST`] already.
    fn add(&self, place: Place, severity: Severity, rule: &'static str, found: String, expected: String) {
        let mut counts = self.counts.borrow_mut();
        let count = counts.entry(place.file.clone()).or_default();
        *count += 1;
        let problem = match *count {
            ..=MOST => Problem {
                place,
                severity,
                rule,
                found,
                expected,
            },
            count if count == MOST + 1 => Problem {
                place: Place { line: 0, ..place },
                severity: Severity::Error,
                rule: "many-problems",
                found: format!("more than {MOST} problems in this file"),
                expected: "fewer: the others are not named".to_owned(),
            },
            _ => return,
        };
        self.problems.borrow_mut().push(problem);
    }
}

/// The file that is being read: turns offsets into places and notes what is found there.
pub struct File<'a> {
    /// Its path from the content folder.
    pub path: String,
    /// The languages of the site; none while `site.toml` does not say them.
    pub languages: Option<&'a [Language]>,
    /// The document that "#p38" means in this file.
    pub home: Option<String>,
    /// In which role who speaks of the undertaking that the file is about; none while strategy.toml does not say it.
    pub voices: Option<&'a BTreeMap<String, Voice>>,
    /// The language that the whole file is in; none for a file of facts.
    pub language: Option<Language>,
    findings: &'a Findings,
    lines: Lines,
    first_line: usize,
    /// The syntax is broken, so that what seems to be missing may only be unread.
    pub broken: bool,
}

impl<'a> File<'a> {
    /// The file at `path` with this text.
    pub fn new(path: &str, text: &str, languages: Option<&'a [Language]>, findings: &'a Findings) -> Self {
        let (path, lines) = (path.to_owned(), Lines::new(text));
        Self {
            path,
            languages,
            home: None,
            voices: None,
            language: None,
            findings,
            lines,
            first_line: 1,
            broken: false,
        }
    }

    /// The same file, "#p38" meaning a paragraph of `document`.
    pub fn at_home(mut self, document: Option<&str>) -> Self {
        self.home = document.map(str::to_owned);
        self
    }

    /// The same file, about an undertaking of which these organisations speak.
    pub fn with_voices(mut self, voices: Option<&'a BTreeMap<String, Voice>>) -> Self {
        self.voices = voices;
        self
    }

    /// The same file, written in `language`.
    pub fn in_language(mut self, language: &Language) -> Self {
        self.language = Some(language.clone());
        self
    }

    /// A part of the file that begins at `first_line`, as a file of its own.
    pub fn part(&self, text: &str, first_line: usize) -> File<'a> {
        let (path, home) = (self.path.clone(), self.home.clone());
        let (languages, findings) = (self.languages, self.findings);
        File {
            path,
            languages,
            home,
            voices: self.voices,
            language: self.language.clone(),
            findings,
            lines: Lines::new(text),
            first_line,
            broken: false,
        }
    }

    /// The line of the byte at `offset`.
    pub fn line(&self, offset: usize) -> usize {
        self.lines.line(offset) + self.first_line - 1
    }

    /// The line of what the text says as a whole: 0 for the file, or that of the mark above a part of it.
    pub fn root_line(&self) -> usize {
        self.first_line - 1
    }

    /// A line of this file as a place.
    pub fn place(&self, line: usize) -> Place {
        Place {
            file: self.path.clone(),
            line,
        }
    }

    /// Notes a fault at `line`.
    pub fn error(&self, line: usize, rule: &'static str, found: impl Into<String>, expected: impl Into<String>) {
        self.findings.error(self.place(line), rule, found, expected);
    }

    /// Notes at `line` what is worth a look.
    pub fn warning(&self, line: usize, rule: &'static str, found: impl Into<String>, expected: impl Into<String>) {
        self.findings.warning(self.place(line), rule, found, expected);
    }

    /// Warns of what the writer of a text in `language` is to mend in its typography.
    pub fn typography(&self, line: usize, text: &str, language: &Language) {
        for fault in typography::faults(text, language) {
            self.warning(line, fault.rule, fault.found, fault.expected);
        }
    }

    /// Notes that `id` is given at `line`.
    pub fn id(&self, line: usize, kind: IdKind, scope: &str, id: &str) {
        self.findings.id(self.place(line), kind, scope, id);
    }

    /// Notes that `line` names something.
    pub fn uses(&self, line: usize, target: Target) {
        self.findings.uses(self.place(line), target);
    }
}

/// A piece of the content in a message: between backticks, on one line, and short.
pub fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut shown: String = text.chars().take(LONGEST).flat_map(char_shown).collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    format!("`{shown}`")
}

fn char_shown(character: char) -> Vec<char> {
    match character {
        '`' => vec!['\''],
        control if control.is_control() => control.escape_default().collect(),
        other => vec![other],
    }
}

/// `one of a, b`, or the only one.
pub fn one_of<'a>(choices: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = choices.into_iter().map(|choice| format!("`{choice}`")).collect();
    match quoted.as_slice() {
        [] => "nothing".to_owned(),
        [only] => only.clone(),
        many => format!("one of {}", many.join(", ")),
    }
}
