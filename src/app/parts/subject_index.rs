use leptos::prelude::*;

use super::{Place, given_by, on_page, paragraph_links};
use crate::{
    app::{Context, pages::themes::theme_anchor},
    model::{Block, Document, GivenBy, Heading, Paragraph, Source, Theme},
    publish::PublishedDocument,
};

/// What is said of something: a name and, where it has one, its address; who says that it is said; and where.
struct Subject {
    name: String,
    address: Option<String>,
    given_by: GivenBy,
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

/// Subjects that belong together, under a title, which has an id and may have an address.
struct Group {
    id: String,
    title: String,
    address: Option<String>,
    subjects: Vec<Subject>,
}

/// The index by subject: the themes that paragraphs are tagged with, and the headings of the documents.
pub fn subject_index(context: &Context) -> impl IntoView + use<> {
    let publication = &context.publication;
    let documents = publication.documents.iter();
    let themes = publication
        .themes
        .iter()
        .map(|theme| of_theme(context, theme))
        .collect();
    let headings = documents
        .filter_map(|document| of_document(context, document))
        .collect();
    let sections: [(&str, Vec<Group>); 2] = [("themes", themes), ("headings", headings)];
    let mut places: Vec<Place> = Vec::new();
    let sections = sections.map(|(id, groups)| {
        let title = context.text(&format!("search-index-{id}"));
        let groups: Vec<_> = groups.iter().filter(|group| !group.subjects.is_empty()).collect();
        if groups.is_empty() {
            return None;
        }
        places.push((id.to_owned(), title.clone()));
        places.extend(groups.iter().map(|group| (group.id.clone(), group.title.clone())));
        let groups = groups.into_iter().map(|group| shown(context, group)).collect_view();
        Some(view! { <section aria-labelledby=id><h2 id=id>{title}</h2>{groups}</section> })
    });
    view! {
        {on_page(context, places)}
        {sections.into_iter().collect_view()}
    }
}

/// The paragraphs of each document that are about the theme, apart by who says that they are.
fn of_theme(context: &Context, theme: &Theme) -> Group {
    let tagged = context.publication.documents.iter().flat_map(|document| {
        let summary = &document.record.summary;
        let tags = document.record.tags.iter().filter(|tag| tag.theme == theme.id);
        tags.map(move |tag| {
            let paragraphs = tag.paragraphs.iter().map(|paragraph| Source {
                document: summary.id.clone(),
                paragraph: paragraph.clone(),
            });
            Subject {
                name: context.local(&summary.short_title),
                given_by: tag.given_by,
                address: Some(context.url(&format!("documents/{}/", summary.id))),
                places: Places::Paragraphs(paragraphs.collect()),
            }
        })
    });
    Group {
        id: theme_anchor(theme),
        title: context.local(&theme.title),
        address: Some(context.url(&format!("themes/#{}", theme_anchor(theme)))),
        subjects: tagged.collect(),
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
        given_by: GivenBy::Source,
        address: Some(format!("{page}#{}", heading.id)),
        places: numbered(text, heading),
    };
    Some(Group {
        id: format!("headings-{}", summary.id),
        title: context.local(&summary.short_title),
        subjects: headings.map(subject).collect(),
        address: Some(page),
    })
}

/// The first and the last number under a heading, before the next one.
fn numbered(document: &Document, heading: &Heading) -> Places {
    let under = |paragraph: &&Paragraph| paragraph.section == heading.id;
    let mut numbers = document
        .paragraphs()
        .filter(under)
        .filter_map(|paragraph| paragraph.number.clone());
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
        .map(
            |subject| view! { <li>{linked(&subject.name, &subject.address)}{given_by(context, subject.given_by)}" "{places(context, &subject.places)}</li> },
        )
        .collect_view();
    view! {
        <h3 id=group.id.clone()>{linked(&group.title, &group.address)}</h3>
        <ul class="subjects">{subjects}</ul>
    }
}

fn linked(name: &str, address: &Option<String>) -> AnyView {
    let name = name.to_owned();
    match address {
        Some(address) => view! { <a href=address.clone()>{name}</a> }.into_any(),
        None => name.into_any(),
    }
}

fn places(context: &Context, places: &Places) -> Option<AnyView> {
    let range = match places {
        Places::Nowhere => return None,
        Places::Paragraphs(sources) => return Some(paragraph_links(context, sources).into_any()),
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
