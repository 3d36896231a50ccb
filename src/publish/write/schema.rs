use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::Value;

use crate::model::{
    ActivityOrder, ActivityPart, ActivityRecord, ActivityRegister, ActivityTotals, Calendar, Document, DocumentRecord,
    DocumentSummary, FacetPlaces, Index, Indicator, InitiativePart, InitiativeRegister, Initiatives, LeftOutList,
    OrganisationRecord, Quality, Rate, References, Results, Strategy, StrategySummary, Term, Theme, Timeline,
    WordPlaces, Work,
};

/// A kind of data file, which has a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Schema {
    /// What there is.
    Index,
    /// The list of undertakings.
    Strategies,
    /// An undertaking.
    Strategy,
    /// A results matrix.
    Results,
    /// The initiatives of an undertaking.
    Initiatives,
    /// What is measured.
    Indicators,
    /// The initiatives of all undertakings, as columns.
    InitiativeRegister,
    /// Some of them in words.
    InitiativePart,
    /// The list of documents.
    Documents,
    /// A document without its text.
    Document,
    /// The text of a document in one language.
    Text,
    /// The list of organisations.
    Organisations,
    /// The list of works.
    Works,
    /// What refers to what.
    References,
    /// Everything dated.
    Timeline,
    /// What is asked for and due.
    Calendar,
    /// The list of themes.
    Themes,
    /// The glossary.
    Glossary,
    /// What activities of IATI files can be chosen by.
    Activities,
    /// Which activities have each value of a facet.
    ActivityFacet,
    /// Which activities have a word in their title.
    ActivityWords,
    /// Activities in another order.
    ActivityOrder,
    /// Some activities in a line each.
    ActivityPart,
    /// The money of activities, added up.
    ActivityTotals,
    /// An activity whole.
    Activity,
    /// What was read, refused and found of IATI files.
    Quality,
    /// Pinned rates of currencies.
    Rates,
    /// What has no place in the IATI files.
    LeftOutList,
}

impl Schema {
    /// All of them.
    pub const ALL: [Self; 28] = [
        Self::Index,
        Self::Strategies,
        Self::Strategy,
        Self::Results,
        Self::Initiatives,
        Self::Indicators,
        Self::InitiativeRegister,
        Self::InitiativePart,
        Self::Documents,
        Self::Document,
        Self::Text,
        Self::Organisations,
        Self::Works,
        Self::References,
        Self::Timeline,
        Self::Calendar,
        Self::Themes,
        Self::Glossary,
        Self::Activities,
        Self::ActivityFacet,
        Self::ActivityWords,
        Self::ActivityOrder,
        Self::ActivityPart,
        Self::ActivityTotals,
        Self::Activity,
        Self::Quality,
        Self::Rates,
        Self::LeftOutList,
    ];

    /// The name of its file in `data/v1/schema/`, without ending.
    pub fn name(self) -> &'static str {
        match self {
            Self::Index => "index",
            Self::Strategies => "strategies",
            Self::Strategy => "strategy",
            Self::Results => "results",
            Self::Initiatives => "initiatives",
            Self::Indicators => "indicators",
            Self::InitiativeRegister => "initiative-register",
            Self::InitiativePart => "initiative-part",
            Self::Documents => "documents",
            Self::Document => "document",
            Self::Text => "text",
            Self::Organisations => "organisations",
            Self::Works => "works",
            Self::References => "references",
            Self::Timeline => "timeline",
            Self::Calendar => "calendar",
            Self::Themes => "themes",
            Self::Glossary => "glossary",
            Self::Activities => "activities",
            Self::ActivityFacet => "activity-facet",
            Self::ActivityWords => "activity-words",
            Self::ActivityOrder => "activity-order",
            Self::ActivityPart => "activity-part",
            Self::ActivityTotals => "activity-totals",
            Self::Activity => "activity",
            Self::Quality => "quality",
            Self::Rates => "rates",
            Self::LeftOutList => "iati-left-out",
        }
    }

    /// The JSON Schema (2020-12), with the address that it is published under in the site at `base_url`.
    pub fn json(self, base_url: &str) -> Value {
        let mut schema = match self {
            Self::Index => of::<Index>("What the publication holds"),
            Self::Strategies => of::<Vec<StrategySummary>>("Undertakings"),
            Self::Strategy => of::<Strategy>("An undertaking"),
            Self::Results => of::<Results>("The results matrix of an undertaking"),
            Self::Initiatives => of::<Initiatives>("The initiatives of an undertaking"),
            Self::Indicators => of::<Vec<Indicator>>("Indicators, what they start from, are to reach and have reached"),
            Self::InitiativeRegister => of::<InitiativeRegister>("The initiatives of all undertakings, as columns"),
            Self::InitiativePart => of::<InitiativePart>("Some of the initiatives, in words"),
            Self::Documents => of::<Vec<DocumentSummary>>("Documents"),
            Self::Document => of::<DocumentRecord>("A document without its text"),
            Self::Text => of::<Document>("The text of a document in one language"),
            Self::Organisations => of::<Vec<OrganisationRecord>>("Organisations and where they appear"),
            Self::Works => of::<Vec<Work>>("Works that documents name"),
            Self::References => of::<References>("What refers to what"),
            Self::Timeline => of::<Timeline>("Everything dated"),
            Self::Calendar => of::<Calendar>("What is asked for, comes again and is due"),
            Self::Themes => of::<Vec<Theme>>("Subjects of paragraphs"),
            Self::Glossary => of::<Vec<Term>>("Terms and acronyms"),
            Self::Activities => of::<ActivityRegister>("What activities of IATI files can be chosen by"),
            Self::ActivityFacet => of::<FacetPlaces>("Which activities have each value of a facet"),
            Self::ActivityWords => of::<WordPlaces>("Which activities have a word in their title"),
            Self::ActivityOrder => of::<ActivityOrder>("Activities in another order"),
            Self::ActivityPart => of::<ActivityPart>("Some activities, in a line each"),
            Self::ActivityTotals => of::<ActivityTotals>("The money of activities, added up"),
            Self::Activity => of::<ActivityRecord<Value>>("An activity, whole"),
            Self::Quality => of::<Quality>("What was read, refused and found of IATI files"),
            Self::Rates => of::<Vec<Rate>>("What currencies were worth"),
            Self::LeftOutList => of::<LeftOutList>("What has no place in the IATI files, and why"),
        };
        schema.insert(
            "$id".to_owned(),
            format!("{base_url}data/v1/schema/{}.json", self.name()).into(),
        );
        schema.to_value()
    }
}

fn of<T: JsonSchema>(title: &str) -> schemars::Schema {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    schema.insert("title".to_owned(), title.into());
    schema
}

#[cfg(test)]
mod tests {
    use super::Schema;

    #[test]
    fn every_schema_names_its_dialect_address_and_title() {
        for schema in Schema::ALL {
            let json = schema.json("https://example.org/");
            assert_eq!(json["$schema"], "https://json-schema.org/draft/2020-12/schema");
            assert_eq!(
                json["$id"],
                format!("https://example.org/data/v1/schema/{}.json", schema.name())
            );
            assert!(json["title"].as_str().is_some_and(|title| !title.is_empty()));
        }
    }
}
