use super::emit::Emit;
use crate::iati::model::{Location, Narratives, Point};

/// The system of coordinates that the standard names, and that of 1.0x, which does not name it.
const WGS_84: &str = "http://www.opengis.net/def/crs/EPSG/0/4326";

impl Emit {
    pub(super) fn location(&mut self, location: &Location) {
        self.element("location", |out| {
            out.attribute("ref", location.reference.as_deref());
            out.code("location-reach", &location.reach);
            for id in &location.ids {
                if out.has_code("location-id", &id.code, &Narratives::default()) {
                    out.element("location-id", |out| {
                        out.attribute("code", Some(&id.code));
                        out.attribute("vocabulary", id.vocabulary.as_deref());
                    });
                }
            }
            out.texts("name", &location.name);
            out.texts("description", &location.description);
            out.texts("activity-description", &location.activity_description);
            for part in &location.administrative {
                if out.has_code("administrative", &part.code, &Narratives::default()) {
                    out.element("administrative", |out| {
                        out.attribute("code", Some(&part.code));
                        out.attribute("vocabulary", part.vocabulary.as_deref());
                        out.shown("level", part.level);
                    });
                }
            }
            if let Some(point) = &location.point {
                out.point(point);
            }
            out.code("exactness", &location.exactness);
            out.code("location-class", &location.class);
            out.code("feature-designation", &location.feature);
        });
    }

    fn point(&mut self, point: &Point) {
        let system = point.system.as_deref().or(self.old.then_some(WGS_84));
        self.element("point", |out| {
            out.attribute("srsName", system);
            out.leaf("pos", &format!("{} {}", point.latitude, point.longitude));
        });
    }
}
