use super::{
    Cells, Rows, Table,
    activity::{Of, coded},
    cells::name,
};
use crate::iati::{
    code::List,
    model::{Code, Location, Narratives, Share},
};

/// Sectors, places, locations, tags, policy markers and humanitarian scopes of an activity.
pub(super) fn rows(of: &Of<'_>, rows: &mut dyn Rows) {
    let (activity, context) = (of.activity, of.context);
    for (place, sector) in activity.sectors.iter().enumerate() {
        of.row(rows, Table::Sectors, &mut |cells| {
            cells.number("sector_no", place);
            shared(cells, of, SECTOR, sector);
        });
    }
    let countries = activity.countries.iter().map(|share| (COUNTRY, share));
    let regions = activity.regions.iter().map(|share| (REGION, share));
    for (place, (kind, share)) in countries.chain(regions).enumerate() {
        of.row(rows, Table::Places, &mut |cells| {
            cells.number("place_no", place);
            cells.text("kind", Some(kind.name));
            shared(cells, of, kind, share);
        });
    }
    for (place, at) in activity.locations.iter().enumerate() {
        of.row(rows, Table::Locations, &mut |cells| {
            cells.number("location_no", place);
            location(cells, of, at);
        });
    }
    for (place, tag) in activity.tags.iter().enumerate() {
        of.row(rows, Table::Tags, &mut |cells| {
            cells.number("tag_no", place);
            classified(cells, of, TAG, &tag.code, &tag.text);
        });
    }
    for (place, marker) in activity.policy_markers.iter().enumerate() {
        of.row(rows, Table::PolicyMarkers, &mut |cells| {
            cells.number("policy_marker_no", place);
            classified(cells, of, MARKER, &marker.code, &marker.text);
            let significance = marker.significance.as_deref();
            coded!(cells, "significance", "PolicySignificance", significance, context);
        });
    }
    for (place, scope) in activity.humanitarian_scopes.iter().enumerate() {
        of.row(rows, Table::HumanitarianScopes, &mut |cells| {
            cells.number("humanitarian_scope_no", place);
            coded!(cells, "type", "HumanitarianScopeType", scope.kind.as_deref(), context);
            classified(cells, of, SCOPE, &scope.code, &scope.text);
        });
    }
}

/// What a code says something about: which list its vocabularies are of, and which list each vocabulary is.
#[derive(Clone, Copy)]
pub(super) struct Classification {
    pub(super) name: &'static str,
    /// The list of vocabularies.
    vocabularies: &'static str,
    /// The vocabulary that is meant where none is given.
    meant: &'static str,
    lists: &'static [(&'static str, &'static str)],
}

pub(super) const SECTOR: Classification = Classification {
    name: "sector",
    vocabularies: "SectorVocabulary",
    meant: "1",
    lists: &[
        ("1", "Sector"),
        ("2", "SectorCategory"),
        ("7", "UNSDG-Goals"),
        ("8", "UNSDG-Targets"),
    ],
};

pub(super) const COUNTRY: Classification = Classification {
    name: "country",
    vocabularies: "",
    meant: "",
    lists: &[("", "Country")],
};

pub(super) const REGION: Classification = Classification {
    name: "region",
    vocabularies: "RegionVocabulary",
    meant: "1",
    lists: &[("1", "Region")],
};

const TAG: Classification = Classification {
    name: "tag",
    vocabularies: "TagVocabulary",
    meant: "",
    lists: &[("2", "UNSDG-Goals"), ("3", "UNSDG-Targets")],
};

const MARKER: Classification = Classification {
    name: "policy marker",
    vocabularies: "PolicyMarkerVocabulary",
    meant: "1",
    lists: &[("1", "PolicyMarker")],
};

const SCOPE: Classification = Classification {
    name: "humanitarian scope",
    vocabularies: "HumanitarianScopeVocabulary",
    meant: "",
    lists: &[],
};

impl Classification {
    /// The vocabulary of a code: that which is given, or that which is meant.
    pub(super) fn vocabulary(self, code: &Code) -> &str {
        code.vocabulary.as_deref().unwrap_or(self.meant)
    }

    /// What a code is called: in its list, else in the file.
    pub(super) fn called<'n>(self, of: &Of<'_>, code: &Code, texts: &'n Narratives) -> Option<&'n str> {
        let vocabulary = self.vocabulary(code);
        let list = self.lists.iter().find(|(of, _)| *of == vocabulary);
        let of_list = list.and_then(|(_, list)| name(list, &code.code, of.context.language));
        of_list.or_else(|| of.text(texts))
    }
}

/// Vocabulary, code, name and percentage.
fn shared(cells: &mut dyn Cells, of: &Of<'_>, what: Classification, share: &Share) {
    classified(cells, of, what, &share.code, &share.text);
    cells.decimal("percentage", share.percentage);
}

/// Vocabulary, code and name: that of the list, else the file's own.
fn classified(cells: &mut dyn Cells, of: &Of<'_>, what: Classification, code: &Code, texts: &Narratives) {
    let vocabulary = Some(what.vocabulary(code)).filter(|vocabulary| !vocabulary.is_empty());
    cells.coded(
        ["vocabulary", "vocabulary_name"],
        List::named(what.vocabularies),
        vocabulary,
        of.context.language,
    );
    cells.text("code", Some(code.code.as_str()).filter(|code| !code.is_empty()));
    cells.text("name", what.called(of, code, texts));
}

fn location(cells: &mut dyn Cells, of: &Of<'_>, location: &Location) {
    cells.words("ref", &location.reference);
    cells.text("name", of.text(&location.name));
    cells.text("description", of.text(&location.description));
    cells.text("activity_description", of.text(&location.activity_description));
    let point = location.point.as_ref();
    cells.decimal("latitude", point.map(|point| point.latitude));
    cells.decimal("longitude", point.map(|point| point.longitude));
    coded!(
        cells,
        "exactness",
        "GeographicExactness",
        location.exactness.as_deref(),
        of.context
    );
    coded!(
        cells,
        "reach",
        "GeographicLocationReach",
        location.reach.as_deref(),
        of.context
    );
    coded!(
        cells,
        "class",
        "GeographicLocationClass",
        location.class.as_deref(),
        of.context
    );
    coded!(
        cells,
        "feature",
        "LocationType",
        location.feature.as_deref(),
        of.context
    );
    let with_vocabulary = |vocabulary: &Option<String>, code: &str| match vocabulary {
        Some(vocabulary) => format!("{vocabulary}:{code}"),
        None => code.to_owned(),
    };
    let ids: Vec<String> = location
        .ids
        .iter()
        .map(|id| with_vocabulary(&id.vocabulary, &id.code))
        .collect();
    cells.joined("ids", ids.iter().map(String::as_str));
    let parts = location.administrative.iter();
    let parts: Vec<String> = parts
        .map(|part| with_vocabulary(&part.vocabulary, &part.code))
        .collect();
    cells.joined("administrative", parts.iter().map(String::as_str));
}
