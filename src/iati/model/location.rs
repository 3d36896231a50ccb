use rust_decimal::Decimal;
use serde::Serialize;

use super::{
    Narratives, Source,
    build::{Build, attribute},
};
use crate::iati::{name::name, schema::Form, tree::Element};

/// `location`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Location {
    /// Where it stands.
    pub source: Source,
    /// `@ref`: what results refer to.
    pub reference: Option<String>,
    /// `location-reach/@code`.
    pub reach: Option<String>,
    /// `location-id`.
    pub ids: Vec<LocationId>,
    /// `name`.
    pub name: Narratives,
    /// `description`.
    pub description: Narratives,
    /// `activity-description`.
    pub activity_description: Narratives,
    /// `administrative`.
    pub administrative: Vec<Administrative>,
    /// `point`.
    pub point: Option<Point>,
    /// `exactness/@code`.
    pub exactness: Option<String>,
    /// `location-class/@code`.
    pub class: Option<String>,
    /// `feature-designation/@code`, of the list LocationType.
    pub feature: Option<String>,
}

/// `location-id`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct LocationId {
    /// `@code`.
    pub code: String,
    /// `@vocabulary`, of the list GeographicVocabulary.
    pub vocabulary: Option<String>,
}

/// `administrative`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Administrative {
    /// `@code`.
    pub code: String,
    /// `@vocabulary`, of the list GeographicVocabulary.
    pub vocabulary: Option<String>,
    /// `@level`.
    pub level: Option<i32>,
}

/// `point/pos`, in degrees.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Point {
    /// From −90 to 90.
    pub latitude: Decimal,
    /// From −180 to 180.
    pub longitude: Decimal,
    /// `point/@srsName`.
    pub system: Option<String>,
}

impl Build<'_> {
    pub(super) fn location(&mut self, element: Element<'_>) -> Location {
        let mut ids: Vec<LocationId> = Vec::new();
        for id in element.named(name!("location-id")) {
            ids.extend(self.code(id).map(|code| LocationId {
                code: code.code,
                vocabulary: code.vocabulary,
            }));
        }
        let mut administrative = Vec::new();
        for part in element.named(name!("administrative")) {
            // In 1.0x it may have a country instead of a code.
            let code = match attribute(part, name!("country")).filter(|_| part.attribute(name!("code")).is_none()) {
                Some(country) => Some((country, Some("A4".to_owned()))),
                None => self.code(part).map(|code| (code.code, code.vocabulary)),
            };
            if let Some((code, vocabulary)) = code {
                administrative.push(Administrative {
                    code,
                    vocabulary,
                    level: self.integer(part, name!("level")),
                });
            }
        }
        let code = |child| self.code_of(element, child);
        Location {
            source: element.into(),
            reference: attribute(element, name!("ref")),
            reach: code(name!("location-reach")),
            name: self.narratives_of(element, name!("name")),
            description: self.narratives_of(element, name!("description")),
            activity_description: self.narratives_of(element, name!("activity-description")),
            exactness: code(name!("exactness")),
            class: code(name!("location-class")),
            feature: code(name!("feature-designation")).or_else(|| code(name!("location-type"))),
            ids,
            administrative,
            point: self.point(element),
        }
    }

    fn point(&mut self, location: Element<'_>) -> Option<Point> {
        if let Some(coordinates) = location.child(name!("coordinates")) {
            let latitude = self.decimal(coordinates, name!("latitude"));
            let longitude = self.decimal(coordinates, name!("longitude"));
            return self.on_earth(coordinates, latitude?, longitude?, None);
        }
        let point = location.child(name!("point"))?;
        let position = point.child(name!("pos"))?;
        let mut numbers = position
            .text()
            .split([' ', ',', '\n', '\t'])
            .filter(|part| !part.is_empty());
        let mut next = || numbers.next().and_then(|part| part.parse::<Decimal>().ok());
        let (latitude, longitude) = (next(), next());
        match (latitude, longitude, numbers.next()) {
            (Some(latitude), Some(longitude), None) => {
                self.on_earth(position, latitude, longitude, attribute(point, name!("srsName")))
            }
            _ => {
                if position.has_text() {
                    let found = format!("“{}”", position.text().trim().chars().take(80).collect::<String>());
                    self.left_out(position, found, Form::Decimal);
                }
                None
            }
        }
    }

    fn on_earth(
        &mut self,
        element: Element<'_>,
        latitude: Decimal,
        longitude: Decimal,
        system: Option<String>,
    ) -> Option<Point> {
        if latitude.abs() > Decimal::from(90) || longitude.abs() > Decimal::from(180) {
            self.left_out(element, format!("{latitude} {longitude}"), Form::Decimal);
            return None;
        }
        Some(Point {
            latitude,
            longitude,
            system,
        })
    }
}
