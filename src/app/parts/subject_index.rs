use leptos::prelude::*;

use super::source_links;
use crate::{
    app::Context,
    model::{Block, Document, Heading, Paragraph, Source, Statement},
    publish::{PublishedDocument, PublishedStrategy},
};

/// What is said of something: a name and, where it has one, its address; and the paragraphs that say it.
struct Subject {
    name: String,
    address: Option<String>,
    places: Places,
}

/// Where it is said.
enum Places {
    /// In these paragraphs.
    Paragraphs(Vec<Source>),
    /// From one numbered paragraph to another.
    Range(String, String),
    /// Under its own name only.
    Nowhere,
}

/// Subjects that belong together, under the title of what they are taken from, with its address.
struct Group {
    title: String,
    address: String,
    subjects: Vec<Subject>,
}

/// The index by subject: what the undertakings say they are about, then the headings of the documents.
pub fn subject_index(context: &Context) -> impl IntoView + use<> {
    let strategies = context.publication.strategies.iter();
    let documents = context.publication.documents.iter();
    let sections = [
        (
            "subjects",
            strategies.map(|strategy| of_strategy(context, strategy)).collect(),
        ),
        (
            "headings",
            documents.filter_map(|document| of_document(context, document)).collect(),
        ),
    ];
    sections
        .map(|(id, groups): (&str, Vec<Group>)| {
            let title = context.text(&format!("search-index-{id}"));
            let groups: Vec<_> = groups.iter().filter(|group| !group.subjects.is_empty()).collect();
            let any = !groups.is_empty();
            let groups = groups.into_iter().map(|group| shown(context, group)).collect_view();
            any.then(|| view! { <section aria-labelledby=id><h2 id=id>{title}</h2>{groups}</section> })
        })
        .into_iter()
        .collect_view()
}

/// Aims, domains, principles, outcomes and their themes, each as the document names it.
fn of_strategy(context: &Context, published: &PublishedStrategy) -> Group {
    let strategy = &published.strategy;
    let outcomes = strategy.outcomes.iter();
    let stated = strategy
        .aims
        .iter()
        .chain(&strategy.domains)
        .chain(&strategy.principles)
        .chain(outcomes.flat_map(|outcome| std::iter::once(&outcome.statement).chain(&outcome.themes)));
    let subject = |statement: &Statement| Subject {
        name: context.local(&statement.title),
        address: None,
        places: Places::Paragraphs(statement.sources.clone()),
    };
    Group {
        title: context.local(&strategy.summary.title),
        address: context.url(&format!("strategies/{}/", strategy.summary.slug)),
        subjects: stated.map(subject).collect(),
    }
}

/// The headings, each with the numbered paragraphs under it.
fn of_document(context: &Context, published: &PublishedDocument) -> Option<Group> {
    let summary = &published.record.summary;
    let page = context.url(&format!("documents/{}/", summary.id));
    let text = published.texts.get(&context.language)?;
    let headings = text.blocks.iter().filter_map(|block| match block {
        Block::Heading(heading) => Some(heading),
        Block::Paragraph(_) => None,
    });
    let subject = |heading: &Heading| Subject {
        name: heading.text.clone(),
        address: Some(format!("{page}#{}", heading.id)),
        places: numbered(text, heading),
    };
    Some(Group {
        title: context.local(&summary.short_title),
        subjects: headings.map(subject).collect(),
        address: page,
    })
}

/// The first and the last number under a heading, before the next one.
fn numbered(document: &Document, heading: &Heading) -> Places {
    let under = |paragraph: &&Paragraph| paragraph.section == heading.id;
    let mut numbers = document.paragraphs().filter(under).filter_map(|paragraph| paragraph.number.clone());
    match numbers.next() {
        Some(first) => {
            let last = numbers.last().unwrap_or_else(|| first.clone());
            Places::Range(first, last)
        }
        None => Places::Nowhere,
    }
}

fn shown(context: &Context, group: &Group) -> impl IntoView + use<> {
    let subjects = group
        .subjects
        .iter()
        .map(|subject| {
            let name = match &subject.address {
                Some(address) => view! { <a href=address.clone()>{subject.name.clone()}</a> }.into_any(),
                None => subject.name.clone().into_any(),
            };
            view! { <li>{name}" "{places(context, &subject.places)}</li> }
        })
        .collect_view();
    view! {
        <h3><a href=group.address.clone()>{group.title.clone()}</a></h3>
        <ul class="subjects">{subjects}</ul>
    }
}

fn places(context: &Context, places: &Places) -> Option<AnyView> {
    let range = match places {
        Places::Nowhere => return None,
        Places::Paragraphs(sources) => return Some(source_links(context, sources).into_any()),
        Places::Range(first, last) if first == last => {
            context.format("paragraph-short", [("number", first.clone().into())])
        }
        Places::Range(first, last) => context.format(
            "paragraphs-short",
            [("first", first.clone().into()), ("last", last.clone().into())],
        ),
    };
    Some(view! { <span class="source">{range}</span> }.into_any())
}
