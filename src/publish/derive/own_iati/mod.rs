//! The publication as IATI 2.03: what it holds, said as activities of the standard, and what the standard has no place for
//! without more than the sources give.
//!
//! - An undertaking is an activity of hierarchy 1, where a period is stated. Its period is dated as planned or actual by the
//!   day of the release. Its deliverables are outputs, its indicators stand under the outcomes that they tell of.
//! - An initiative is an activity of hierarchy 2, where a state is reported and a start is stated: the schema asks for a
//!   status, rule 6.11.1 for a start. It is a child of its undertaking, where that is an activity.
//! - The status follows from the rule in [`status`].
//! - The publisher of the site reports, always as a secondary reporter: the undertakings are those of others, whose own
//!   files, if there are any, are theirs. They take part: see [`parties`].
//! - Nothing is made up. Dates that are a year or a month carry the words of the source; what is not stated is left out, and
//!   listed. There is no money: no source states an amount with the period that a budget asks for.
//! - What the rules ask for and no source says in codes, the sector and who benefits where, is the same in all: [`place`].

mod day;
mod deliverable;
mod indicator;
mod initiative;
mod link;
mod organisation;
mod parties;
mod place;
mod status;
mod strategy;
mod value;
mod words;

use self::words::Words;
use crate::{
    iati::{
        Day, Version,
        model::{Activity, Code, Head, Narratives, ReportingOrg, Share, Source},
    },
    model::{IatiPublisher, Localised},
    publish::{
        OwnIati, Publication,
        read::IatiFile,
        write::{self, WriteError},
    },
};

/// The sector of every activity: information and communication technology (ICT), of the DAC's list. What is published here
/// are digital strategies; the list has no code for an organisation's own computing, and this one takes "computer hardware
/// and software, internet access, IT training".
const SECTOR: &str = "22040";

/// The publication as IATI; none where the site names no publisher for it.
pub fn own_iati(publication: &Publication) -> Option<OwnIati> {
    let publisher = publication.site.iati.as_ref()?;
    let maker = Maker {
        publication,
        publisher,
        as_of: day::first(publication.site.release),
        words: Words::new(publication),
    };
    let mut left_out = Vec::new();
    let mut activities = Vec::new();
    for published in &publication.strategies {
        let summary = &published.strategy.summary;
        let parent = maker.strategy(published, &mut left_out);
        let initiatives = published.initiatives.iter().flat_map(|all| &all.initiatives);
        let parts: Vec<Activity> = initiatives
            .filter_map(|initiative| maker.initiative(initiative, summary, parent.is_some(), &mut left_out))
            .collect();
        if let Some(mut parent) = parent {
            parent.related_activities = strategy::children(&parts);
            activities.push(parent);
        }
        activities.extend(parts);
    }
    Some(OwnIati {
        activities,
        organisation: maker.organisation(),
        left_out,
    })
}

/// Its files, read as any other file is: what the site shows of them is what they say.
pub fn files(own: &OwnIati) -> Vec<IatiFile> {
    let has_activities = !own.activities.is_empty();
    let activities = has_activities.then(|| (write::iati::ACTIVITIES, write::iati::activities(own)));
    let organisation = (write::iati::ORGANISATION, write::iati::organisation(own));
    let read = |(path, written): (&str, Result<Vec<u8>, WriteError>)| {
        let name = path.rsplit('/').next().unwrap_or(path);
        IatiFile::read(name, &*written.ok()?).ok()
    };
    activities.into_iter().chain([organisation]).filter_map(read).collect()
}

/// What the publication's own activities are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnActivity {
    /// An undertaking, by slug.
    Strategy,
    /// An initiative, by id.
    Initiative,
}

/// The identifier of an activity: the publisher's own, then what it is and its id.
fn identifier(publisher: &IatiPublisher, kind: OwnActivity, id: &str) -> String {
    let kind = match kind {
        OwnActivity::Strategy => "strategy",
        OwnActivity::Initiative => "initiative",
    };
    format!("{}-{kind}-{id}", publisher.reporting_org)
}

impl Publication {
    /// The slug of the activity that the publication's own file has of an undertaking or an initiative; none where it was
    /// left out.
    pub fn own_activity(&self, kind: OwnActivity, id: &str) -> Option<&str> {
        let (publisher, activities) = (self.site.iati.as_ref()?, self.activities.as_ref()?);
        let place = activities.places_of.get(&identifier(publisher, kind, id))?;
        Some(&activities.records.get(*place)?.slug)
    }
}

/// What every activity is made with.
struct Maker<'a> {
    publication: &'a Publication,
    publisher: &'a IatiPublisher,
    /// The day that everything is as of: the first that the release can mean. Actual dates are not after it.
    as_of: Day,
    words: Words,
}

impl Maker<'_> {
    fn identifier(&self, kind: OwnActivity, id: &str) -> String {
        identifier(self.publisher, kind, id)
    }

    /// What an activity and the organisation begin with.
    fn head(&self, identifier: String) -> Head {
        Head {
            source: Source::default(),
            version: Version::V203,
            identifier,
            last_updated: Some(format!("{}T00:00:00Z", self.as_of)),
            language: self.publication.site.languages.first().map(words::code),
            default_currency: None,
        }
    }

    /// The publisher of the site; a secondary reporter of what others undertake.
    fn reporting_org(&self, is_secondary: bool) -> ReportingOrg {
        ReportingOrg {
            reference: Some(self.publisher.reporting_org.clone()),
            kind: Some(self.publisher.kind.clone()),
            secondary: Some(is_secondary),
            name: self.local(&self.publication.site.publisher),
        }
    }

    /// An activity with what all of them share.
    fn activity(&self, identifier: String, hierarchy: i32, title: &Localised) -> Activity {
        let mut activity = Activity {
            hierarchy: Some(hierarchy),
            reporting_org: Some(self.reporting_org(true)),
            title: self.local(title),
            sectors: vec![share("1", SECTOR)],
            ..Activity::empty(self.head(identifier))
        };
        place::set(&mut activity, self.publication.site.jurisdiction.as_deref());
        activity
    }

    /// A text of the content in every language.
    fn local(&self, text: &Localised) -> Narratives {
        self.words.local(text)
    }

    /// What an organisation is called.
    fn organisation_name(&self, id: &str) -> Localised {
        let record = self.publication.organisations.get(id);
        record.map_or_else(Localised::default, |record| record.organisation.name.clone())
    }
}

/// A code that stands for the whole.
fn share(vocabulary: &str, code: &str) -> Share {
    Share {
        code: Code {
            code: code.to_owned(),
            vocabulary: Some(vocabulary.to_owned()),
            vocabulary_uri: None,
        },
        ..Share::default()
    }
}
