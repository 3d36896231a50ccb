use std::collections::{BTreeMap, BTreeSet};

use crate::{
    model::{Ancestry, ParagraphLink, Party, Reference, References, Relation, StatedReference, Work},
    publish::PublishedDocument,
};

/// Everything that the documents say of what refers to what.
pub fn list(documents: &[PublishedDocument], links: Vec<ParagraphLink>, works: &BTreeMap<String, Work>) -> References {
    let stated = documents.iter().flat_map(|document| {
        let id = &document.record.summary.id;
        document.record.references.iter().map(|reference| StatedReference {
            stated_by: id.clone(),
            reference: reference.clone(),
        })
    });
    let references: Vec<StatedReference> = stated.collect();
    let relations = relations(&references);
    let ancestries = documents
        .iter()
        .filter_map(|document| ancestry(&document.record.summary.id, &relations))
        .collect();
    References {
        references,
        links,
        ancestries,
        works: works.values().cloned().collect(),
    }
}

/// The relations other than being named, each once with the sources of all who say so.
fn relations(references: &[StatedReference]) -> Vec<Reference> {
    let mut relations: Vec<Reference> = Vec::new();
    for StatedReference { reference, .. } in references {
        if reference.relation == Relation::Cites {
            continue;
        }
        let is_same = |known: &&mut Reference| {
            known.from == reference.from && known.relation == reference.relation && known.to == reference.to
        };
        match relations.iter_mut().find(is_same) {
            Some(known) => {
                for source in &reference.sources {
                    if !known.sources.contains(source) {
                        known.sources.push(source.clone());
                    }
                }
            }
            None => relations.push(reference.clone()),
        }
    }
    relations
}

/// The relations that hang together with a document. They are not followed beyond another document of the publication,
/// which has an ancestry of its own. None where there are less than two.
fn ancestry(document: &str, relations: &[Reference]) -> Option<Ancestry> {
    let start = Party::Document(document.to_owned());
    let mut reached: BTreeSet<&Party> = BTreeSet::from([&start]);
    let mut frontier = vec![&start];
    let mut kept = vec![false; relations.len()];
    while let Some(party) = frontier.pop() {
        for (relation, kept) in relations.iter().zip(&mut kept) {
            let other = match (relation.from == *party, relation.to == *party) {
                (true, _) => &relation.to,
                (_, true) => &relation.from,
                _ => continue,
            };
            *kept = true;
            if reached.insert(other) && matches!(other, Party::Work(_)) {
                frontier.push(other);
            }
        }
    }
    let relations = relations.iter().zip(kept).filter(|(_, kept)| *kept);
    let relations: Vec<Reference> = relations.map(|(relation, _)| relation.clone()).collect();
    (relations.len() > 1).then(|| Ancestry {
        document: document.to_owned(),
        relations,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn party(id: &str) -> Party {
        match id.starts_with('w') {
            true => Party::Work(id.to_owned()),
            false => Party::Document(id.to_owned()),
        }
    }

    fn relation(from: &str, relation: Relation, to: &str) -> Reference {
        Reference {
            from: party(from),
            relation,
            to: party(to),
            sources: Vec::new(),
        }
    }

    fn ends(document: &str, relations: &[Reference]) -> Option<Vec<(Party, Party)>> {
        let found = ancestry(document, relations)?;
        Some(
            found
                .relations
                .into_iter()
                .map(|found| (found.from, found.to))
                .collect(),
        )
    }

    #[test]
    fn an_ancestry_hangs_together_and_stops_at_other_documents() {
        let relations = [
            relation("w1", Relation::Requests, "a"),
            relation("w2", Relation::ReportsOn, "w1"),
            relation("w3", Relation::Audits, "w4"),
            relation("b", Relation::ReportsOn, "w1"),
            relation("b", Relation::Supersedes, "w5"),
        ];
        let of_a = [("w1", "a"), ("w2", "w1"), ("b", "w1")].map(|(from, to)| (party(from), party(to)));
        assert_eq!(ends("a", &relations), Some(of_a.to_vec()));
        assert_eq!(ends("c", &relations), None);
    }
}
