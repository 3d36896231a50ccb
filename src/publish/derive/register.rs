use std::collections::BTreeMap;

use crate::{
    model::{
        InitiativeEntry, InitiativePart, InitiativeRegister, Localised, Named, OrganisationRecord, Owner,
        RegisterPlace, Source, Theme,
    },
    publish::{PublishedDocument, PublishedStrategy},
};

/// How many initiatives a part of the register holds: some 10 kB, compressed.
const PART: usize = 200;

/// The initiatives of all undertakings as columns, and in words.
pub fn register(
    strategies: &[PublishedStrategy],
    documents: &[PublishedDocument],
    organisations: &BTreeMap<String, OrganisationRecord>,
    themes: &[Theme],
) -> (InitiativeRegister, Vec<InitiativePart>) {
    let mut register = InitiativeRegister {
        part: PART,
        ..InitiativeRegister::default()
    };
    let (mut bodies, mut subjects, mut entries) = (Names::default(), Names::default(), Vec::new());
    let themes_of = themes_of_paragraphs(documents, themes);
    for published in strategies {
        let Some(initiatives) = &published.initiatives else {
            continue;
        };
        let strategy = register.strategies.len();
        let summary = &published.strategy.summary;
        register.strategies.push(named(&summary.slug, &summary.title));
        let mut places = Names::default();
        let first = register.places.len();
        for initiative in &initiatives.initiatives {
            let mut body = |owner: &Owner| {
                let organisation = &organisations.get(&owner.organisation)?.organisation;
                Some(bodies.place(&organisation.id, organisation.short_name()))
            };
            register.lead.push(initiative.lead.as_ref().and_then(&mut body));
            register
                .partners
                .push(initiative.partners.iter().filter_map(&mut body).collect());
            let about = themes_of.get(&initiative.source).into_iter().flatten();
            register
                .about
                .push(about.map(|theme| subjects.place(&theme.id, &theme.title)).collect());
            let within = initiative.within.as_deref();
            let within = within.and_then(|id| Some(first + places.place(id, published.strategy.name_of(id)?)));
            register.within.push(within);
            register.strategy.push(strategy);
            register.state.push(initiative.state());
            register
                .start
                .push(initiative.start.as_ref().map(|start| start.current().year));
            register.end.push(initiative.end.as_ref().map(|end| end.current().year));
            entries.push(InitiativeEntry {
                id: initiative.id.clone(),
                title: initiative.title.clone(),
                text: initiative.text.clone(),
                source: initiative.source.clone(),
            });
        }
        let places = places.list.into_iter().map(|named| RegisterPlace { strategy, named });
        register.places.extend(places);
    }
    register.organisations = bodies.list;
    register.themes = subjects.list;
    let parts = entries.chunks(PART).map(|initiatives| InitiativePart {
        initiatives: initiatives.to_vec(),
    });
    (register, parts.collect())
}

/// The themes that each paragraph is tagged with.
fn themes_of_paragraphs<'a>(documents: &[PublishedDocument], themes: &'a [Theme]) -> BTreeMap<Source, Vec<&'a Theme>> {
    let mut of: BTreeMap<Source, Vec<&Theme>> = BTreeMap::new();
    for record in documents.iter().map(|document| &document.record) {
        for tag in &record.tags {
            let Some(theme) = themes.iter().find(|theme| theme.id == tag.theme) else {
                continue;
            };
            for paragraph in &tag.paragraphs {
                let source = Source {
                    document: record.summary.id.clone(),
                    paragraph: paragraph.clone(),
                };
                let of = of.entry(source).or_default();
                if !of.contains(&theme) {
                    of.push(theme);
                }
            }
        }
    }
    of
}

fn named(id: &str, name: &Localised) -> Named {
    Named {
        id: id.to_owned(),
        name: name.clone(),
    }
}

/// A list of names that columns name by place, in the order of their first use.
#[derive(Default)]
struct Names {
    list: Vec<Named>,
    places: BTreeMap<String, usize>,
}

impl Names {
    fn place(&mut self, id: &str, name: &Localised) -> usize {
        *self.places.entry(id.to_owned()).or_insert_with(|| {
            self.list.push(named(id, name));
            self.list.len() - 1
        })
    }
}
