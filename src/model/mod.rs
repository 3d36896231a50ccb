//! The publication as data: the same plain serde types are written as the published JSON and read by the
//! client. No I/O, no Leptos.
//!
//! Conventions of the JSON: keys in `snake_case`, enum values in `kebab-case`, dates as text that is as exact as
//! the source ("2006", "2006-08", "2006-08-21"), numbers of figures as decimal text ("6.9"), a text in several
//! languages as an object `{"fr": "…", "en": "…"}`, and what a source does not state as a typed [`Absence`].

mod absence;
mod activity_record;
mod activity_register;
mod any_block;
mod calendar;
mod date;
mod document;
mod event;
mod fact;
mod iati;
mod index;
mod indicator;
mod initiative;
mod language;
mod measure;
mod money;
mod organisation;
mod plan;
mod quality;
mod rate;
mod reference;
mod references;
mod register;
mod request;
mod result;
mod rhythm;
mod role;
mod site;
mod source;
mod strategy;
mod term;
mod text;
mod theme;
mod timeline;
mod voice;

pub use absence::{Absence, Stated};
pub use activity_record::{ActivityRecord, RelatedRecord};
pub use activity_register::{
    ActivityEntry, ActivityOrder, ActivityPart, ActivityRegister, Facet, FacetPlaces, FacetValue, Runs, WordPlaces,
    words_file,
};
pub use calendar::{Calendar, CalendarRequest, CalendarRhythm};
pub use date::{PartialDate, Period};
pub use document::{
    Block, Document, DocumentKind, DocumentRecord, DocumentSummary, Heading, Note, Original, Paragraph,
};
pub use event::{Event, EventKind};
pub use fact::{Bound, Fact};
pub use iati::{LeftOut, LeftOutList, LeftOutPart, LeftOutReason};
pub use index::{DatasetEntry, Index, SCHEMA_VERSION};
pub use indicator::{Indicator, IndicatorDirection, IndicatorValue, Observation};
pub use initiative::{Initiative, Initiatives};
pub use language::{Language, Localised};
pub use measure::Measure;
pub use money::{ActivityTotals, CountedLevel, LeftOutSum, LevelSum, Money, MoneyGroup, Sum, YearSum};
pub use organisation::{Appearance, Organisation, OrganisationRecord};
pub use plan::{PlanItem, PlanKind};
pub use quality::{Quality, QualityFile, QualityFinding, QualityRule};
pub use rate::Rate;
pub use reference::{AddressOrigin, Party, Reference, Relation, Work};
pub use references::{Ancestry, ParagraphLink, References, StatedReference};
pub use register::{InitiativeEntry, InitiativePart, InitiativeRegister, Named, RegisterPlace};
pub use request::{Decision, Request};
pub use result::{
    Amount, Deliverable, Owner, Report, ReportState, Respect, Results, RevisedDate, StatedDate, StatedText, UNREPORTED,
};
pub use rhythm::{Every, EveryUnit, Rhythm};
pub use role::{Role, RoleKind};
pub use site::{IatiPublisher, Licence, Site, SymbolResolver};
pub use source::Source;
pub use strategy::{Called, Outcome, Statement, Strategy, StrategyKind, StrategySummary};
pub use term::{Term, TermKind};
pub use text::{Edition, Item, ParagraphText, TermMark, TextStatus};
pub use theme::{GivenBy, Tag, Theme};
pub use timeline::{DatedEntry, DatedOrigin, Timeline};
pub use voice::{Speaker, Voice};
