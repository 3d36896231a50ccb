//! What flows in a publication: references, from the documents that state them to what they lead to.

use std::collections::{BTreeMap, HashSet};

use super::{Shown, chart, documents};
use crate::{
    app::context::Context,
    chart::flow::{Column, Flow, Link},
    locale::FLOW_SENTENCES,
    model::{Party, Reference, Relation},
};

/// What a reference leads to, in the order of the last column, with the message that calls it.
const ENDS: [&str; 3] = ["charts-flow-held", "charts-flow-symbol", "charts-flow-other"];

/// The references that documents state of themselves, counted: from which document, of which kind, to what.
pub(super) fn flow(context: &Context) -> Vec<Shown> {
    let references = &context.publication.references;
    let stated: Vec<(&str, &Reference)> = references
        .references
        .iter()
        .filter(|stated| stated.reference.from == Party::Document(stated.stated_by.clone()))
        .map(|stated| (stated.stated_by.as_str(), &stated.reference))
        .collect();
    let mut ids: Vec<&str> = stated.iter().map(|(id, _)| *id).collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Vec::new();
    }
    let works = references.works.iter().filter(|work| work.symbol.is_some());
    let with_symbol: HashSet<&str> = works.map(|work| work.id.as_str()).collect();
    let end = |party: &Party| match party {
        Party::Document(_) => 0,
        Party::Work(id) if with_symbol.contains(id.as_str()) => 1,
        Party::Work(_) => 2,
    };
    // How many lead from where to where, by column.
    let mut counts: BTreeMap<(usize, usize, usize), u32> = BTreeMap::new();
    for (id, reference) in &stated {
        let from = ids.iter().position(|known| known == id).unwrap_or_default();
        let relation = place(reference.relation);
        *counts.entry((0, from, relation)).or_default() += 1;
        *counts.entry((1, relation, end(&reference.to))).or_default() += 1;
    }
    let links = counts.into_iter().map(|((column, from, to), count)| Link {
        column,
        from,
        to,
        value: count.into(),
    });
    let relations = Relation::ALL.map(|relation| context.text(&format!("relation-{}", relation.key())));
    let column = |label: &str, nodes: Vec<String>| Column {
        label: context.text(label),
        nodes,
    };
    let title = context.text("charts-flow-title");
    let diagram = Flow {
        chart: chart(
            context,
            "flow",
            title,
            context.text("charts-flow-unit"),
            documents(context, ids.iter().copied()),
        ),
        link_header: context.text("chart-flow-header"),
        link: context.messages().template("chart-flow-link"),
        others: context.messages().template("chart-others"),
        columns: vec![
            column(
                "documents-title",
                ids.iter().map(|id| context.document_title(id)).collect(),
            ),
            column("charts-flow-relation", relations.into()),
            column("charts-flow-end", ENDS.map(|end| context.text(end)).into()),
        ],
        links: links.collect(),
        ..Flow::default()
    };
    vec![Shown {
        diagram: Box::new(diagram),
        sentences: &FLOW_SENTENCES,
    }]
}

fn place(relation: Relation) -> usize {
    Relation::ALL
        .iter()
        .position(|known| *known == relation)
        .unwrap_or_default()
}
