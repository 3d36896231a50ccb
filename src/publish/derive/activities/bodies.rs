use std::collections::{BTreeMap, HashMap};

use super::{
    amount::{Body, amounts},
    slug::Slugs,
};
use crate::{iati::model::Activity, publish::IatiBody};

/// Every organisation that an activity names, with what it does in which, and where each stands.
pub fn bodies(activities: &[Activity]) -> (Vec<IatiBody>, HashMap<String, usize>) {
    let mut found: BTreeMap<String, Found> = BTreeMap::new();
    for (at, activity) in activities.iter().enumerate() {
        let mut see = |body: Option<Body<'_>>, role: &str| {
            if let Some(body) = body {
                found.entry(body.key.to_owned()).or_default().see(body.name, role, at);
            }
        };
        see(Body::reporting(activity), "reporting");
        for body in &activity.participating_orgs {
            let name = body.name.0.first().map(|name| name.text.as_str());
            let role = body.role.as_deref().unwrap_or_default();
            see(Body::of(body.reference.as_deref(), name), role);
        }
        for amount in amounts(activity) {
            see(amount.provider, "provider");
            see(amount.receiver, "receiver");
        }
    }
    let mut slugs = Slugs::default();
    let bodies: Vec<IatiBody> = found
        .into_iter()
        .map(|(key, found)| IatiBody {
            slug: slugs.of(&key),
            name: found.name(),
            key,
            roles: found.roles,
        })
        .collect();
    let places = bodies.iter().enumerate().map(|(at, body)| (body.key.clone(), at));
    let places = places.collect();
    (bodies, places)
}

#[derive(Default)]
struct Found {
    names: BTreeMap<String, usize>,
    roles: BTreeMap<String, Vec<usize>>,
}

impl Found {
    fn see(&mut self, name: &str, role: &str, at: usize) {
        *self.names.entry(name.to_owned()).or_default() += 1;
        let activities = self.roles.entry(role.to_owned()).or_default();
        if activities.last() != Some(&at) {
            activities.push(at);
        }
    }

    /// The name that is given most often; of two, the first by letters.
    fn name(&self) -> String {
        let names = self
            .names
            .iter()
            .max_by(|(one, of_one), (other, of_other)| of_one.cmp(of_other).then_with(|| other.cmp(one)));
        names.map(|(name, _)| name.clone()).unwrap_or_default()
    }
}
