use leptos::prelude::*;

use super::{
    embed::Embedded,
    glossary::shown as letter_shown,
    organisations::{first_letter, sort_key},
};
use crate::{
    app::{
        context::Context,
        page::Draft,
        parts::{
            Charts, Section, Shown, chart_sources, drawn, explored, on_page, party_name, passage_tools, share_button,
            source_label, source_links,
        },
        sheet::Sheet,
    },
    chart::{
        Chart, SourceLine,
        graph::{Edge, First, Graph, Node},
    },
    model::{AddressOrigin, Ancestry, Party, Relation, StatedReference, Work},
};

/// The page, from the folder of its language.
const PATH: &str = "references/";

/// `/<lang>/references/`: what refers to what, document by document and work by work.
pub fn page(context: &Context) -> Draft {
    let inner = context.clone();
    Draft {
        path: PATH.to_owned(),
        title: context.text("references-title"),
        name: context.text("references-title"),
        description: context.text("references-intro"),
        sheet: Sheet::Web,
        trail: Vec::new(),
        main: Box::new(move || main(&inner).into_any()),
    }
}

fn main(context: &Context) -> impl IntoView + use<> {
    let references = &context.publication.references;
    let count = format!(
        "{}, {}",
        context.count("references-count", references.references.len()),
        context.count("works-count", references.works.len())
    );
    let documents = context.publication.documents.iter();
    let (shown, documents): (Vec<&String>, Vec<_>) = documents
        .map(|document| &document.record.summary.id)
        .filter_map(|id| Some((id, document(context, id)?)))
        .unzip();
    let ordered = in_order(context, &references.works);
    let works = ordered.iter().map(|found| work(context, found)).collect_view();
    let works = (!references.works.is_empty()).then(|| {
        view! {
            <section aria-labelledby="works">
                <h2 id="works">{context.text("references-works")}</h2>
                <p>{context.text("references-works-intro")}</p>
                <ul class="statements works">{works}</ul>
            </section>
        }
    });
    view! {
        <h1>{context.text("references-title")}</h1>
        <p class="lead">{context.text("references-intro")}</p>
        <p>{count}</p>
        {on_page(context, contents(context, &shown, &ordered))}
        <section aria-labelledby="documents">
            <h2 id="documents">{context.text("references-documents")}</h2>
            {documents}
        </section>
        {works}
        <p class="data"><a href=context.data_url("references.json")>{context.text("data-json")}</a></p>
        {passage_tools(context, String::new(), Vec::new(), Charts::Some)}
    }
}

/// The documents, and the first work of each family of symbols and of each letter.
fn contents(context: &Context, documents: &[&String], works: &[&Work]) -> Vec<Section> {
    let begins: Vec<String> = works.iter().map(|work| beginning(context, work)).collect();
    let is_first = |at: &usize| begins[..*at].last() != begins.get(*at);
    let firsts = (0..works.len()).filter(is_first);
    let works = Section {
        place: ("works".to_owned(), context.text("references-works")),
        within: firsts
            .map(|at| (format!("work-{}", works[at].id), begins[at].clone()))
            .collect(),
    };
    let documents = documents
        .iter()
        .map(|id| (format!("document-{id}"), context.document_title(id)).into());
    let all = ("documents".to_owned(), context.text("references-documents"));
    let has_works = !works.within.is_empty();
    std::iter::once(all.into())
        .chain(documents)
        .chain(has_works.then_some(works))
        .collect()
}

/// Works with a symbol in its order, then those without by what they are called.
fn in_order<'a>(context: &Context, works: &'a [Work]) -> Vec<&'a Work> {
    let (mut ordered, mut without): (Vec<&Work>, Vec<&Work>) = works.iter().partition(|work| work.symbol.is_some());
    without.sort_by_cached_key(|work| sort_key(&context.local(&work.title)));
    ordered.append(&mut without);
    ordered
}

/// How a reader looks a work up: by the family of its symbol ("A/", "GB."), or by the first letter of its title.
fn beginning(context: &Context, work: &Work) -> String {
    match &work.symbol {
        Some(symbol) => symbol.split_inclusive(['/', '.']).next().unwrap_or(symbol).to_owned(),
        None => letter_shown(first_letter(&context.local(&work.title))),
    }
}

/// What a document says of references, and what others say of it.
fn document(context: &Context, id: &str) -> Option<AnyView> {
    let references = &context.publication.references;
    let party = Party::Document(id.to_owned());
    let touching: Vec<&StatedReference> = references.of(&party).collect();
    let groups = groups(context, &party, &touching);
    // What it says of others: neither end is the document.
    let others: Vec<_> = references
        .references
        .iter()
        .filter(|stated| stated.stated_by == id && stated.reference.from != party && stated.reference.to != party)
        .map(|stated| {
            let reference = &stated.reference;
            let relation = context.text(&format!("relation-{}", reference.relation.key()));
            view! {
                <li>
                    {party_link(context, &reference.from)}" "{relation}" "{party_link(context, &reference.to)}
                    {sources(context, stated)}
                </li>
            }
        })
        .collect();
    let others = (!others.is_empty())
        .then(|| view! { <div><dt>{context.text("references-other")}</dt><dd><ul>{others}</ul></dd></div> });
    let ancestry = references.ancestries.iter().find(|ancestry| ancestry.document == id);
    let (anchor, heading) = (format!("document-{id}"), format!("document-{id}"));
    let title = context.document_title(id);
    let address = context.url(&format!("documents/{id}/"));
    (groups.is_some() || others.is_some()).then(|| {
        view! {
            <section class="references" aria-labelledby=anchor>
                <h3 id=heading><a href=address>{title}</a></h3>
                {ancestry.map(|ancestry| figure(context, ancestry).into_any())}
                <dl class="roles">{groups}{others}</dl>
            </section>
        }
        .into_any()
    })
}

/// The relations of a writing, by what they are and which way they go; none where it has none.
fn groups(context: &Context, party: &Party, references: &[&StatedReference]) -> Option<AnyView> {
    let ways = Relation::ALL
        .into_iter()
        .flat_map(|relation| [(relation, true), (relation, false)]);
    let groups: Vec<_> = ways
        .filter_map(|(relation, acts)| {
            let entries: Vec<_> = references
                .iter()
                .filter(|stated| stated.reference.relation == relation)
                .filter(|stated| (stated.reference.from == *party) == acts)
                .map(|stated| {
                    let reference = &stated.reference;
                    let other = if acts { &reference.to } else { &reference.from };
                    // Where a document cites a work stands with the work.
                    let is_there = acts && relation == Relation::Cites && matches!(other, Party::Work(_));
                    let sources = (!is_there).then(|| sources(context, stated));
                    view! { <li>{party_link(context, other)}{sources}</li> }
                })
                .collect();
            let name = match acts {
                true => context.text(&format!("relation-{}", relation.key())),
                false => context.text(&format!("relation-{}-passive", relation.key())),
            };
            (!entries.is_empty()).then(|| view! { <div><dt>{name}</dt><dd><ul>{entries}</ul></dd></div> })
        })
        .collect();
    (!groups.is_empty()).then(|| groups.into_any())
}

/// A work: what it is called, where it can be read, and who names it.
fn work(context: &Context, work: &Work) -> impl IntoView + use<> {
    let symbol = work
        .symbol
        .as_ref()
        .map(|symbol| view! { <strong>{symbol.clone()}</strong>" " });
    let party = Party::Work(work.id.clone());
    let references: Vec<&StatedReference> = context.publication.references.of(&party).collect();
    view! {
        <li id=format!("work-{}", work.id)>
            <p>{symbol}{context.local(&work.title)}</p>
            <p class="see">{address(context, work)}</p>
            <dl class="roles">{groups(context, &party, &references)}</dl>
        </li>
    }
}

/// The address of a work, and where it comes from.
fn address(context: &Context, work: &Work) -> AnyView {
    if work.address_origin.is_none() {
        return view! { <span class="absent">{context.text("references-no-address")}</span> }.into_any();
    }
    let [address, shown] = [0, 1].map(|_| context.local(&work.address));
    let constructed = work.address_origin == Some(AddressOrigin::Constructed);
    let origin = match constructed {
        true => context.text("address-constructed"),
        false => context.text("references-address-source"),
    };
    let elsewhere = work.elsewhere(&context.language).map(ToString::to_string);
    let beside = work.beside(&context.language).map(|built| {
        let (tag, origin) = (context.language.to_string(), context.text("address-constructed"));
        view! { <br/><a href=built.to_owned() hreflang=tag class="constructed">{built.to_owned()}</a>" ("{origin}")" }
    });
    view! {
        <a href=address hreflang=elsewhere class=constructed.then_some("constructed")>{shown}</a>" ("{origin}")"{beside}
    }
    .into_any()
}

/// A writing by its name, leading to its place on this page.
fn party_link(context: &Context, party: &Party) -> impl IntoView + use<> {
    let anchor = match party {
        Party::Document(id) => format!("#document-{id}"),
        Party::Work(id) => format!("#work-{id}"),
    };
    view! { <a href=anchor>{party_name(context, party)}</a> }
}

/// The paragraphs that say so, or that the text which would say so is not published.
fn sources(context: &Context, stated: &StatedReference) -> AnyView {
    let reference = &stated.reference;
    if reference.sources.is_empty() {
        return view! { " "<span class="absent">{context.text("reference-no-text")}</span> }.into_any();
    }
    let document = Party::Document(stated.stated_by.clone());
    if reference.from != document && reference.to != document {
        return view! { " "{source_links(context, &reference.sources)} }.into_any();
    }
    // The document is named beside it, so that the links need not say which it is.
    let links = reference.sources.iter().map(|source| {
        view! { " "<a class="source" href=context.source_url(source)>{source_label(context, source)}</a> }
    });
    links.collect_view().into_any()
}

fn figure(context: &Context, ancestry: &Ancestry) -> impl IntoView + use<> {
    let shown = shown(context, ancestry);
    let (drawn, chart) = (drawn(context, &shown), shown.diagram.chart());
    let share = share_button(context, &chart.title).into_any();
    let [label, title] = [0, 1].map(|_| format!("{}-title", chart.id));
    let (sources, drawn) = (
        chart_sources(context, chart),
        explored(context, chart, drawn).into_any(),
    );
    view! {
        <figure class="chart-figure" id=chart.id.clone() aria-labelledby=label>
            <figcaption><h4 id=title>{context.text("references-graph")}</h4></figcaption>
            {drawn}
            <p class="chart-source">{sources}" "{share}</p>
        </figure>
    }
}

fn shown(context: &Context, ancestry: &Ancestry) -> Shown {
    Shown {
        diagram: Box::new(graph(context, ancestry)),
        sentences: &["chart-graph-count", "chart-graph-most"],
    }
}

/// The charts of this page.
pub(super) fn embedded(context: &Context) -> Vec<Embedded> {
    let embedded = |ancestry| {
        let shown = shown(context, ancestry);
        Embedded {
            page: format!("references/#{}", shown.diagram.chart().id),
            title: context.text("references-title"),
            shown,
        }
    };
    context.publication.references.ancestries.iter().map(embedded).collect()
}

/// The relations of an ancestry as a diagram.
fn graph(context: &Context, ancestry: &Ancestry) -> Graph {
    let mut parties = vec![Party::Document(ancestry.document.clone())];
    let mut place = |party: &Party| {
        let found = parties.iter().position(|known| known == party);
        found.unwrap_or_else(|| {
            parties.push(party.clone());
            parties.len() - 1
        })
    };
    let edges = ancestry
        .relations
        .iter()
        .map(|reference| Edge {
            from: place(&reference.from),
            to: place(&reference.to),
            label: context.text(&format!("relation-{}", reference.relation.key())),
            first: match reference.relation.acts_first() {
                true => First::From,
                false => First::To,
            },
        })
        .collect();
    let nodes = parties.iter().enumerate().map(|(at, party)| Node {
        label: party_name(context, party),
        main: at == 0,
    });
    let mut documents: Vec<&str> = Vec::new();
    for source in ancestry.relations.iter().flat_map(|reference| &reference.sources) {
        if !documents.contains(&source.document.as_str()) {
            documents.push(&source.document);
        }
    }
    let title = context.document_title(&ancestry.document);
    Graph {
        chart: Chart {
            id: format!("ancestry-{}", ancestry.document),
            title: context.format("references-graph-of", [("document", title.into())]),
            unit: String::new(),
            sources: documents
                .into_iter()
                .map(|id| SourceLine {
                    text: context.format("chart-source", [("document", context.document_title(id).into())]),
                    href: context.url(&format!("documents/{id}/")),
                })
                .collect(),
            as_of: context.date(context.publication.site.release),
        },
        from_header: context.text("reference-from"),
        relation_header: context.text("reference-relation"),
        to_header: context.text("reference-to"),
        nodes: nodes.collect(),
        edges,
    }
}
