use std::{io, io::Read};

use sha2::{Digest, Sha256};

use super::{
    findings::Findings,
    folder::{Folder, join},
};
use crate::{
    iati::{
        Limits,
        check::{Finding, Options, Severity, check_and},
        model::{Activity, Organisation},
        read::{Broken, Fault, Item, Kind},
        report::Report,
        words::Language,
    },
    publish::Place,
};

/// An IATI file of the content, read activity by activity.
#[derive(Debug)]
pub struct IatiFile {
    /// Its name in `content/iati/`.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// What the check found in it.
    pub report: Report,
    /// Elements that could not be read and are kept out.
    pub refused: Vec<Finding>,
    /// Its activities, in its order.
    pub activities: Vec<Activity>,
    /// Its organisations, in its order.
    pub organisations: Vec<Organisation>,
}

/// Reads the file `name` of `iati/`; none, with a problem, where it cannot be read to its end.
///
/// What the standard asks for and the file lacks is no error of the publication: the file is shown as far as it could be
/// read, and what was found is published beside it. One warning says how much that is.
pub fn read_iati(folder: &Folder<'_>, name: &str, findings: &Findings) -> Option<IatiFile> {
    let path = join("iati", name);
    let source = folder.open_file(&path)?;
    match IatiFile::read(name, source) {
        Ok(file) => {
            warn(&file, &path, findings);
            Some(file)
        }
        Err(unread) => {
            let Unread { broken, units, message } = unread;
            let found = match &broken.fault {
                Fault::Io(error) => format!("it cannot be read: {error}"),
                _ => format!("{message} ({units} activities or organizations before it could be read)"),
            };
            let place = Place::at(path, broken.position.line as usize);
            findings.error(place, "iati-broken", found, "an IATI file that can be read to its end");
            None
        }
    }
}

/// Why a file could not be read to its end.
#[derive(Debug)]
pub struct Unread {
    /// Where, and what is wrong there.
    pub broken: Broken,
    /// The same in a sentence.
    pub message: String,
    /// How many activities or organisations could be read before.
    pub units: u64,
}

impl IatiFile {
    /// Reads a file activity by activity, or organisation by organisation, and checks it on the way.
    ///
    /// # Errors
    ///
    /// It could not be read to its end.
    pub fn read(name: &str, source: impl Read) -> Result<Self, Unread> {
        let mut source = Keeping {
            source,
            bytes: Vec::new(),
        };
        let mut file = Self {
            name: name.to_owned(),
            bytes: Vec::new(),
            sha256: String::new(),
            report: Report::new(name),
            refused: Vec::new(),
            activities: Vec::new(),
            organisations: Vec::new(),
        };
        let options = Options {
            limits: Limits::default(),
            today: None,
        };
        let (report, refused) = (&mut file.report, &mut file.refused);
        let (activities, organisations) = (&mut file.activities, &mut file.organisations);
        let mut outcome = check_and(&mut source, &options, &mut |finding| report.add(finding), &mut |item| {
            if let Item::Unit(unit, root) = item {
                match root.kind {
                    Kind::Activities => activities.push(Activity::read(unit, *root, refused)),
                    Kind::Organisations => organisations.push(Organisation::read(unit, *root, refused)),
                }
            }
        });
        if let Some(broken) = outcome.broken.take() {
            let last = file.report.findings.last();
            return Err(Unread {
                message: last.map(|finding| finding.message(Language::En)).unwrap_or_default(),
                units: outcome.units,
                broken,
            });
        }
        file.bytes = source.bytes;
        file.sha256 = Sha256::digest(&file.bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        file.report.outcome = Some(outcome);
        Ok(file)
    }
}

/// Says how much the check found, and the first of it.
fn warn(file: &IatiFile, path: &str, findings: &Findings) {
    let errors = file.report.count(Severity::Error);
    let mut all = file.report.findings.iter();
    if let Some(first) = all.find(|finding| finding.severity == Severity::Error) {
        let message = first.message(Language::En);
        let found = format!("{errors} that the IATI standard does not allow; the first: {message}");
        let expected =
            format!("a file in which `openstrategy iati check` finds no error; the site lists them at {QUALITY_PAGE}");
        findings.warning(
            Place::at(path, first.position.line as usize),
            "iati-standard",
            found,
            expected,
        );
    }
}

/// Where the site says what was found.
const QUALITY_PAGE: &str = "/quality/";

/// Keeps what is read: it is published as it was found.
struct Keeping<R> {
    source: R,
    bytes: Vec<u8>,
}

impl<R: Read> Read for Keeping<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.source.read(buffer)?;
        self.bytes.extend_from_slice(&buffer[..length]);
        Ok(length)
    }
}
