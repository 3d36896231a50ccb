//! The publication as files of IATI 2.03, and what has no place in them.

use std::io;

use super::WriteError;
use crate::{
    iati::{
        check::Finding,
        model::{Activity, Organisation},
        words::Language,
        write::Writer,
    },
    locale::Messages,
    model::{LeftOutList, LeftOutReason, Localised},
    publish::{OwnIati, Publication},
};

/// The activity file, from the folder of the published JSON.
pub const ACTIVITIES: &str = "iati/activities.xml";

/// The organisation file, from there.
pub const ORGANISATION: &str = "iati/organisation.xml";

/// What is left out, from there.
pub const LEFT_OUT: &str = "iati/left-out.json";

/// What the standard says that its files are.
pub const MEDIA_TYPE: &str = "application/xml";

/// The activity file.
///
/// # Errors
///
/// [`WriteError::Iati`] for what version 2.03 cannot hold; none is known to happen.
pub fn activities(own: &OwnIati) -> Result<Vec<u8>, WriteError> {
    let mut writer = Writer::<_, Activity>::new(Vec::new());
    let mut problems = Vec::new();
    for activity in &own.activities {
        writer.write(activity, &mut problems).map_err(refused)?;
    }
    whole(writer.finish(), &problems)
}

/// The organisation file.
///
/// # Errors
///
/// As of [`activities`].
pub fn organisation(own: &OwnIati) -> Result<Vec<u8>, WriteError> {
    let mut writer = Writer::<_, Organisation>::new(Vec::new());
    let mut problems = Vec::new();
    writer.write(&own.organisation, &mut problems).map_err(refused)?;
    whole(writer.finish(), &problems)
}

/// What is left out, with the rules in words.
pub fn left_out(own: &OwnIati, publication: &Publication) -> LeftOutList {
    let languages = publication.site.languages.iter();
    let messages: Vec<Messages> = languages
        .map(|language| Messages::new(language, publication.messages.get(language).map(String::as_str)))
        .collect();
    let said = |id: &str| {
        let texts = messages
            .iter()
            .map(|messages| (messages.language().clone(), messages.text(id)));
        Localised(texts.collect())
    };
    let reason = |reason: LeftOutReason| {
        let words = said(&format!("iati-left-out-{}", reason.key()));
        (reason.key().to_owned(), words)
    };
    LeftOutList {
        status_rule: said("iati-status-rule"),
        reasons: LeftOutReason::ALL.into_iter().map(reason).collect(),
        left_out: own.left_out.clone(),
    }
}

fn whole(written: io::Result<Vec<u8>>, problems: &[Finding]) -> Result<Vec<u8>, WriteError> {
    match problems.first() {
        Some(problem) => Err(WriteError::Iati(problem.message(Language::En))),
        None => written.map_err(refused),
    }
}

fn refused(error: io::Error) -> WriteError {
    WriteError::Iati(error.to_string())
}
