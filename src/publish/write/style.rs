use std::{
    fmt,
    path::{Path, PathBuf},
};

use lightningcss::{
    bundler::{Bundler, ResolveResult, SourceProvider},
    stylesheet::{MinifyOptions, ParserOptions, PrinterOptions},
    targets::{Browsers, Targets},
};

use super::WriteError;
use crate::publish::embedded::EmbeddedFile;

/// A style sheet of the site: `<name>.css` with what it imports, minified.
///
/// # Errors
///
/// [`WriteError::Style`] with file, line and column.
pub fn bundle(files: &[EmbeddedFile], name: &str) -> Result<String, WriteError> {
    let sources = Sources { files };
    let fault = |what: &dyn fmt::Display| WriteError::Style(what.to_string());
    let targets = Targets::from(browsers());
    let mut sheet = Bundler::new(&sources, None, ParserOptions::default())
        .bundle(Path::new(&format!("{name}.css")))
        .map_err(|error| fault(&error))?;
    sheet
        .minify(MinifyOptions {
            targets,
            ..MinifyOptions::default()
        })
        .map_err(|error| fault(&error))?;
    let printed = sheet
        .to_css(PrinterOptions {
            minify: true,
            targets,
            ..PrinterOptions::default()
        })
        .map_err(|error| fault(&error))?;
    Ok(printed.code + "\n")
}

/// Evergreen browsers as they were at the end of 2023.
fn browsers() -> Browsers {
    let version = |major: u32, minor: u32| Some(major << 16 | minor << 8);
    Browsers {
        android: version(119, 0),
        chrome: version(119, 0),
        edge: version(119, 0),
        firefox: version(119, 0),
        ios_saf: version(17, 0),
        opera: version(105, 0),
        safari: version(17, 0),
        samsung: version(23, 0),
        ..Browsers::default()
    }
}

struct Sources<'a> {
    files: &'a [EmbeddedFile],
}

impl SourceProvider for Sources<'_> {
    type Error = Missing;

    fn read<'a>(&'a self, file: &Path) -> Result<&'a str, Missing> {
        self.files
            .iter()
            .find(|candidate| Path::new(candidate.path) == file)
            .and_then(|found| str::from_utf8(found.bytes).ok())
            .ok_or_else(|| Missing(file.display().to_string()))
    }

    fn resolve(&self, specifier: &str, originating_file: &Path) -> Result<ResolveResult, Missing> {
        // No third party: an address elsewhere is no file of ours, and is refused when it is read.
        let folder = originating_file.parent().unwrap_or(Path::new(""));
        let path: PathBuf = folder.join(specifier.strip_prefix("./").unwrap_or(specifier));
        Ok(ResolveResult::File(path))
    }
}

/// An import of a file that is not there, or not UTF-8.
#[derive(Debug)]
struct Missing(String);

impl fmt::Display for Missing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "`{}` is no UTF-8 file of style/", self.0)
    }
}

impl std::error::Error for Missing {}

#[cfg(test)]
mod tests {
    use super::{EmbeddedFile, bundle};

    const fn file(path: &'static str, text: &'static str) -> EmbeddedFile {
        EmbeddedFile {
            path,
            bytes: text.as_bytes(),
        }
    }

    #[test]
    fn imports_are_put_together_and_minified() {
        let files = [
            file("base.css", "body { color: var(--ink) }"),
            file("main.css", "@import \"tokens.css\";\n@import \"./base.css\";"),
            file("tokens.css", ":root { --ink: #111111 }"),
        ];
        assert_eq!(
            bundle(&files, "main").expect("a style sheet"),
            ":root{--ink:#111}body{color:var(--ink)}\n"
        );
    }

    #[test]
    fn what_is_missing_or_elsewhere_is_named() {
        for (text, name) in [
            ("@import \"gone.css\";", "gone.css"),
            ("@import url(https://example.org/x.css);", "https:"),
        ] {
            let files = [EmbeddedFile {
                path: "main.css",
                bytes: text.as_bytes(),
            }];
            let error = bundle(&files, "main").expect_err("a missing file").to_string();
            assert!(error.contains(name), "{error}");
        }
    }
}
