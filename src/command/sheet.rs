use std::{
    fs::{self, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use clap::Args;

use super::{Outcome, source};
use crate::{
    locale::Messages,
    model::Language,
    publish::{
        Publication,
        read::load,
        reporting::{Refusal, ReportingSheet},
    },
};

/// `openstrategy sheet`.
#[derive(Debug, Args)]
#[command(
    after_help = "Put a sheet that comes back into the folder of its undertaking as initiatives.xlsx, or as \
                  initiatives-<lead>.xlsx if there are several, instead of initiatives.toml; `openstrategy check` then \
                  names every problem with sheet, row and column."
)]
pub struct Sheet {
    /// The content folder.
    #[arg(value_name = "CONTENT", default_value = "content")]
    content: PathBuf,
    /// The organisation that is to report, by id: what it leads and what it answers for. Without it, everything in the
    /// undertaking.
    #[arg(long, value_name = "ORG", required_unless_present = "strategy")]
    lead: Option<String>,
    /// The undertaking, by the name of its folder; needed where the lead has something to report on in several.
    #[arg(long, value_name = "SLUG")]
    strategy: Option<String>,
    /// The language of the explanations: one of the site; its first, if not given.
    #[arg(long, value_name = "LANG")]
    language: Option<String>,
    /// The new file: `….xlsx`, or a new folder for CSV files.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

impl Sheet {
    /// Reads and checks the content and writes the sheet. Problems go to standard error.
    pub fn run(&self) -> Outcome {
        let loaded = load(&self.content);
        let Some(publication) = loaded.publication else {
            eprint!("{}", source::report(&self.content, &loaded.problems));
            eprintln!("error: no sheet is written while the content has errors");
            return source::failed_outcome(&loaded.problems);
        };
        let written = self
            .language(&publication)
            .and_then(|language| self.write(&publication, &language));
        match written {
            Ok(()) => {
                println!("{}: written", self.out.display());
                Outcome::Done
            }
            Err(error) => {
                eprintln!("error: {error}");
                Outcome::Failed
            }
        }
    }

    fn language(&self, publication: &Publication) -> Result<Language, String> {
        let languages = &publication.site.languages;
        let wanted = self.language.as_deref();
        let found = languages
            .iter()
            .find(|language| wanted.is_none_or(|wanted| wanted == language.as_str()));
        found.cloned().ok_or_else(|| {
            let all: Vec<&str> = languages.iter().map(Language::as_str).collect();
            format!(
                "the site has no language `{}`; it has {}",
                wanted.unwrap_or_default(),
                all.join(", ")
            )
        })
    }

    fn write(&self, publication: &Publication, language: &Language) -> Result<(), String> {
        let sheet = ReportingSheet::new(publication, self.lead.as_deref(), self.strategy.as_deref()).map_err(said)?;
        let is_workbook = self.out.extension().is_some_and(|extension| extension == "xlsx");
        let failed = |path: &Path, error: &io::Error| format!("cannot write {}: {error}", path.display());
        if is_workbook {
            let overrides = publication.messages.get(language).map(String::as_str);
            let bytes = sheet.workbook(&Messages::new(language, overrides)).map_err(said)?;
            return write_new(&self.out, &bytes).map_err(|error| failed(&self.out, &error));
        }
        let files = sheet.csv().map_err(said)?;
        fs::create_dir(&self.out).map_err(|error| failed(&self.out, &error))?;
        for (name, bytes) in files {
            let path = self.out.join(name);
            write_new(&path, &bytes).map_err(|error| failed(&path, &error))?;
        }
        Ok(())
    }
}

/// Writes a file that is not there yet: one that somebody has filled in is never lost.
fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)
}

fn said(refusal: Refusal) -> String {
    match refusal {
        Refusal::UnknownLead(id) => format!("no organisation has the id `{id}`; organisations.toml holds all of them"),
        Refusal::UnknownStrategy(slug) => format!("no undertaking is called `{slug}`"),
        Refusal::Nothing => "there is nothing to report on: no source names that lead or owner there".to_owned(),
        Refusal::Several(slugs) => format!("choose one undertaking with --strategy: {}", slugs.join(", ")),
        Refusal::Unwritable(why) => why,
    }
}
