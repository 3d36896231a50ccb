use std::collections::HashMap;

use crate::{iati::model::Activity, model::RelatedRecord};

/// The activities that each activity has to do with, by their places: those that it names, and those that name it and that
/// it does not name.
pub fn relations(activities: &[(&Activity, &str)]) -> Vec<Vec<RelatedRecord>> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (at, (activity, _)) in activities.iter().enumerate() {
        if !activity.head.identifier.is_empty() {
            places.entry(&activity.head.identifier).or_insert(at);
        }
    }
    let mut related: Vec<Vec<RelatedRecord>> = activities.iter().map(|_| Vec::new()).collect();
    let mut reverse: Vec<(usize, RelatedRecord)> = Vec::new();
    for (at, (activity, slug)) in activities.iter().enumerate() {
        for named in &activity.related_activities {
            let there = places.get(named.reference.as_str()).copied();
            related[at].push(RelatedRecord {
                kind: named.kind.clone(),
                identifier: named.reference.clone(),
                slug: there.map(|there| activities[there].1.to_owned()),
                said_there: false,
            });
            if let Some(there) = there.filter(|there| *there != at) {
                let back = RelatedRecord {
                    kind: named.kind.as_deref().map(|kind| seen_from_there(kind).to_owned()),
                    identifier: activity.head.identifier.clone(),
                    slug: Some((*slug).to_owned()),
                    said_there: true,
                };
                reverse.push((there, back));
            }
        }
    }
    for (at, back) in reverse {
        let is_known = related[at].iter().any(|known| known.identifier == back.identifier);
        if !is_known {
            related[at].push(back);
        }
    }
    related
}

/// A type of the list RelatedActivityType from the other side: whose parent I am is my child.
fn seen_from_there(kind: &str) -> &str {
    match kind {
        "1" => "2",
        "2" => "1",
        other => other,
    }
}
