use std::path::{Path, PathBuf};

use clap::Args;

use super::Outcome;
use crate::publish::{Problem, Publication, Severity, base_url, read};

/// Where a publication comes from.
#[derive(Clone, Debug, Args)]
pub struct Source {
    /// The content folder.
    #[arg(value_name = "CONTENT", default_value = "content")]
    pub content: PathBuf,
    /// The full address of the site, instead of that of site.toml.
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,
}

/// What came of reading it.
pub struct Loaded {
    /// The publication; none while a problem is an error.
    pub publication: Option<Publication>,
    /// Every problem.
    pub problems: Vec<Problem>,
}

impl Source {
    /// Reads and checks the content.
    pub fn load(&self) -> Loaded {
        let read::Loaded {
            mut publication,
            problems,
        } = read::load(&self.content);
        if let (Some(publication), Some(base_url)) = (&mut publication, &self.base_url) {
            publication.site.base_url.clone_from(base_url);
        }
        Loaded { publication, problems }
    }
}

/// How a verb ends after these problems.
pub fn outcome(problems: &[Problem]) -> Outcome {
    let errors = || problems.iter().filter(|problem| problem.severity == Severity::Error);
    if errors().any(|problem| problem.rule == "unreadable") {
        Outcome::Failed
    } else if errors().next().is_some() {
        Outcome::Problems
    } else {
        Outcome::Done
    }
}

/// How a verb ends that has no publication to work with.
pub fn failed_outcome(problems: &[Problem]) -> Outcome {
    match outcome(problems) {
        Outcome::Done => Outcome::Problems,
        outcome => outcome,
    }
}

/// Problems as text: one a line, then how many.
pub fn report(content: &Path, problems: &[Problem]) -> String {
    let mut text: String = problems.iter().map(|problem| format!("{problem}\n")).collect();
    let count = |severity, word: &str| {
        let number = problems.iter().filter(|problem| problem.severity == severity).count();
        match number {
            0 => None,
            1 => Some(format!("1 {word}")),
            _ => Some(format!("{number} {word}s")),
        }
    };
    let counts: Vec<_> = [count(Severity::Error, "error"), count(Severity::Warning, "warning")]
        .into_iter()
        .flatten()
        .collect();
    let counts = if counts.is_empty() {
        "no problems".to_owned()
    } else {
        counts.join(", ")
    };
    text.push_str(&format!("{}: {counts}\n", content.display()));
    text
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Outcome, Problem, Severity, outcome, report};
    use crate::publish::Place;

    fn problem(severity: Severity, rule: &'static str) -> Problem {
        Problem {
            place: Place::at("site.toml", 3),
            severity,
            rule,
            found: "unknown key `titel`".to_owned(),
            expected: "title".to_owned(),
        }
    }

    #[test]
    fn warnings_stop_nothing_and_what_cannot_be_read_stops_most() {
        let warning = problem(Severity::Warning, "unknown-key");
        let error = problem(Severity::Error, "unknown-key");
        let unreadable = problem(Severity::Error, "unreadable");
        assert_eq!(outcome(&[]), Outcome::Done);
        assert_eq!(outcome(std::slice::from_ref(&warning)), Outcome::Done);
        assert_eq!(outcome(&[warning, error.clone()]), Outcome::Problems);
        assert_eq!(outcome(&[error, unreadable]), Outcome::Failed);
    }

    #[test]
    fn the_last_line_counts() {
        let error = problem(Severity::Error, "unknown-key");
        assert_eq!(report(Path::new("content"), &[]), "content: no problems\n");
        assert_eq!(
            report(
                Path::new("content"),
                &[error.clone(), error, problem(Severity::Warning, "x")]
            ),
            "error site.toml:3: unknown key `titel`; expected title\n\
             error site.toml:3: unknown key `titel`; expected title\n\
             warning site.toml:3: unknown key `titel`; expected title\n\
             content: 2 errors, 1 warning\n"
        );
    }
}
