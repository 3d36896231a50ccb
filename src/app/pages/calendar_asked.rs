//! What cited texts asked for, what reports on it and what came of it: the chains that lead to the documents.

use leptos::prelude::*;

use crate::{
    app::{
        context::Context,
        parts::{party_name, source_links},
    },
    model::{Party, Reference, Relation},
};

/// The section of the calendar; none where no cited text asked for anything.
pub(super) fn asked(context: &Context) -> Option<AnyView> {
    let mut askers: Vec<&Party> = Vec::new();
    let references = context.publication.references.references.iter();
    for reference in references.map(|stated| &stated.reference) {
        let is_cited = matches!(reference.from, Party::Work(_)) && reference.relation == Relation::Requests;
        if is_cited && !askers.contains(&&reference.from) {
            askers.push(&reference.from);
        }
    }
    (!askers.is_empty()).then(|| {
        let chains = askers.into_iter().map(|asker| chain(context, asker)).collect_view();
        view! {
            <section aria-labelledby="asked">
                <h2 id="asked">{context.text("calendar-asked")}</h2>
                <p>{context.text("calendar-asked-text")}</p>
                <ul class="requests">{chains}</ul>
            </section>
        }
        .into_any()
    })
}

/// One end of a reference.
type End = fn(&Reference) -> &Party;

/// A text that asked for something, what it asked for, what reports on it, and what was done with what it asked for.
fn chain(context: &Context, asker: &Party) -> impl IntoView + use<> {
    let references = &context.publication.references;
    let of = |party: &Party, relations: &[Relation]| -> Vec<Reference> {
        let found = references.of(party).map(|stated| stated.reference.clone());
        found.filter(|found| relations.contains(&found.relation)).collect()
    };
    let wanted: Vec<Reference> = of(asker, &[Relation::Requests])
        .into_iter()
        .filter(|found| found.from == *asker)
        .collect();
    let answered = of(asker, &[Relation::ReportsOn]).into_iter();
    let answered: Vec<Reference> = answered.filter(|found| found.to == *asker).collect();
    let dealt = [Relation::Approves, Relation::TakesNoteOf, Relation::Audits];
    let followed: Vec<Reference> = wanted
        .iter()
        .flat_map(|wanted| of(&wanted.to, &dealt).into_iter().filter(|found| found.to == wanted.to))
        .collect();
    let parties = |references: &[Reference], end: End| match references.is_empty() {
        true => view! { <span class="absent">{context.text("absence-not-stated")}</span> }.into_any(),
        false => references
            .iter()
            .map(|found| view! { {link(context, end(found))}" "{source_links(context, &found.sources)} })
            .collect_view()
            .into_any(),
    };
    let (to, from): (End, End) = (|found| &found.to, |found| &found.from);
    view! {
        <li>
            <p>{link(context, asker)}</p>
            <dl class="facts">
                <div><dt>{context.text("calendar-asked-for")}</dt><dd>{parties(&wanted, to)}</dd></div>
                <div><dt>{context.text("calendar-answered")}</dt><dd>{parties(&answered, from)}</dd></div>
                <div><dt>{context.text("calendar-followed")}</dt><dd>{parties(&followed, from)}</dd></div>
            </dl>
        </li>
    }
}

/// A writing by its name: a document of this site leads to its text, another to its place among the references.
fn link(context: &Context, party: &Party) -> impl IntoView + use<> {
    let address = match party {
        Party::Document(id) => format!("documents/{id}/"),
        Party::Work(id) => format!("references/#work-{id}"),
    };
    view! { <a href=context.url(&address)>{party_name(context, party)}</a> }
}
