use leptos::prelude::*;

use crate::{
    app::{
        context::Context,
        parts::{source_link, work_name},
    },
    cite::{Citation, Format},
    model::{Block, Document, DocumentSummary, Heading, Note, Paragraph, Source},
    text::{Anchors, MarkedNotes, explained_paragraph_html, inline_html},
};

/// The contents; boot.js marks the heading that is being read.
pub fn contents(context: &Context, document: &Document) -> impl IntoView + use<> {
    let links = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading(heading) => Some(heading),
            Block::Paragraph(_) => None,
        })
        .map(|heading| {
            let level = format!("level-{}", heading.level);
            view! { <li class=level><a href=format!("#{}", heading.id)>{heading.text.clone()}</a></li> }
        })
        .collect_view();
    view! {
        <nav class="contents" aria-labelledby="contents">
            <details open="">
                <summary id="contents">{context.text("document-contents")}</summary>
                <ol>{links}</ol>
            </details>
        </nav>
    }
}

/// The text: headings, and paragraphs with their number, permalink, citation and the results that rest on them.
pub fn text(
    context: &Context,
    summary: &DocumentSummary,
    document: &Document,
    citations: &[Citation],
) -> impl IntoView + use<> {
    let marked = MarkedNotes::default();
    let blocks = document
        .blocks
        .iter()
        .map(|block| match block {
            Block::Heading(found) => heading(found).into_any(),
            Block::Paragraph(found) => paragraph(context, summary, document, citations, found, &marked).into_any(),
        })
        .collect_view();
    view! { <div class="text" id="text">{blocks}</div> }
}

fn heading(heading: &Heading) -> impl IntoView + use<> {
    let (id, text) = (heading.id.clone(), heading.text.clone());
    match heading.level {
        2 => view! { <h2 id=id>{text}</h2> }.into_any(),
        3 => view! { <h3 id=id>{text}</h3> }.into_any(),
        _ => view! { <h4 id=id>{text}</h4> }.into_any(),
    }
}

fn paragraph(
    context: &Context,
    summary: &DocumentSummary,
    document: &Document,
    citations: &[Citation],
    paragraph: &Paragraph,
    marked: &MarkedNotes,
) -> impl IntoView + use<> {
    let (number, permalink) = match &paragraph.number {
        Some(number) => (
            number.clone(),
            context.format("permalink", [("number", number.clone().into())]),
        ),
        None => ("¶".to_owned(), context.text("permalink-passage")),
    };
    let named = paragraph
        .number
        .clone()
        .unwrap_or_else(|| place_under_heading(document, paragraph));
    let take = context.format("dossier-take", [("passage", named.clone().into())]);
    let constructed = context.text("address-constructed");
    let texts = paragraph
        .texts
        .iter()
        .enumerate()
        .map(|(at, text)| {
            // The first text of a paragraph carries the ids of its items and notes.
            let anchors = match at {
                0 => Anchors::Here(marked),
                _ => Anchors::Elsewhere,
            };
            let name = edition_name(context, document, &text.edition);
            let html = explained_paragraph_html(text, &constructed, anchors);
            view! { <div class=format!("body edition-{}", text.edition)>{name}<div inner_html=html></div></div> }
        })
        .collect_view();
    view! {
        <div class="para" id=paragraph.id.clone()>
            <a class="num" href=format!("#{}", paragraph.id) title=permalink>{number}</a>
            <div class="bodies">{texts}{related(context, summary, paragraph)}{cites(context, paragraph)}</div>
            <button class="take" aria-label=take>"+"</button>
            <details class="cite">
                <summary>{context.text("cite")}<span class="hidden">{format!(" {named}")}</span></summary>
                {cited(context, citations, paragraph, &named)}
            </details>
        </div>
    }
}

/// A paragraph without a number, by the heading that it stands under and, where others do too, the how many-th it is:
/// "Foreword ¶ 3".
fn place_under_heading(document: &Document, paragraph: &Paragraph) -> String {
    let heading = document.heading(&paragraph.section);
    let heading = heading.map(|heading| heading.text.clone()).unwrap_or_default();
    let beside: Vec<&Paragraph> = document
        .paragraphs()
        .filter(|other| other.section == paragraph.section && other.number.is_none())
        .collect();
    let place = beside.iter().position(|other| other.id == paragraph.id);
    match place.filter(|_| beside.len() > 1) {
        Some(place) => format!("{heading} ¶\u{a0}{}", place + 1),
        None => heading,
    }
}

/// What the edition is worth, where the document holds several.
fn edition_name(context: &Context, document: &Document, id: &str) -> Option<AnyView> {
    let edition = document.editions.iter().find(|edition| edition.id == id)?;
    let name = context.text(&format!("status-{}", edition.status.key()));
    (document.editions.len() > 1).then(|| view! { <p class="edition-name">{name}</p> }.into_any())
}

/// How to cite the paragraph, text by text. `named` is its number, or its place under the heading above it.
fn cited(context: &Context, citations: &[Citation], paragraph: &Paragraph, named: &str) -> impl IntoView + use<> {
    let words = &context.citing().words;
    let number = paragraph.number.as_deref();
    citations
        .iter()
        .zip(&paragraph.texts)
        .map(|(whole, text)| {
            let citation = whole.paragraph(&paragraph.id, number, named, words);
            let plain = Format::Plain.write(&[citation], words);
            match citations.len() {
                1 => view! { <p>{plain}</p> }.into_any(),
                _ => view! { <p class=format!("edition-{}", text.edition)>{plain}</p> }.into_any(),
            }
        })
        .collect_view()
}

/// The expected results that this paragraph promises or speaks of: from the text to the matrix in one step.
fn related(context: &Context, summary: &DocumentSummary, paragraph: &Paragraph) -> impl IntoView + use<> {
    let is_here = |source: &Source| source.document == summary.id && paragraph.holds(&source.paragraph);
    let links: Vec<_> = context
        .publication
        .strategies
        .iter()
        .filter_map(|strategy| strategy.results.as_ref())
        .flat_map(|results| {
            results
                .deliverables
                .iter()
                .map(move |deliverable| (results, deliverable))
        })
        .filter(|(_, deliverable)| {
            is_here(&deliverable.source)
                || deliverable.see.iter().any(is_here)
                || deliverable.reports.iter().any(|report| is_here(&report.source))
        })
        .map(|(results, deliverable)| {
            let address = context.url(&format!("strategies/{}/results/#{}", results.strategy, deliverable.id));
            view! { <a class="code" href=address>{deliverable.id.clone()}</a>" " }
        })
        .collect();
    let label = context.text("related-results");
    (!links.is_empty()).then(|| view! { <p class="related">{label}" "{links}</p> })
}

/// The works that the paragraph names, and the paragraphs of other documents that refer to it.
fn cites(context: &Context, paragraph: &Paragraph) -> impl IntoView + use<> {
    let works = paragraph
        .references
        .iter()
        .filter_map(|id| context.publication.works.get(id));
    let works = works.map(|work| {
        let address = context.url(&format!("references/#work-{}", work.id));
        view! { <a href=address>{work_name(context, work)}</a> }.into_any()
    });
    let citing = paragraph.cited_by.iter().map(|source| {
        let title = context.document_title(&source.document);
        view! { {title}" "{source_link(context, source)} }.into_any()
    });
    let line = |label: &str, entries: Vec<AnyView>| {
        let label = context.text(label);
        (!entries.is_empty()).then(|| {
            let entries = entries.into_iter().map(|entry| view! { " · "{entry} });
            view! { <p class="related">{label}{entries.collect_view()}</p> }
        })
    };
    let (cites, cited_by) = (
        line("cites-label", works.collect()),
        line("cited-by-label", citing.collect()),
    );
    view! { {cites}{cited_by} }
}

/// The notes, each with its label and leading back to where it stands.
pub fn notes(context: &Context, document: &Document) -> impl IntoView + use<> {
    let back = context.text("document-note-back");
    // The list counts the labels itself, where all are numbers; otherwise they are written.
    let is_counted = document.notes.iter().all(|note| note.label.parse::<u32>().is_ok());
    let items = document
        .notes
        .iter()
        .map(|note| {
            let number = is_counted.then(|| note.label.clone());
            let label = (!is_counted).then(|| view! { <span class="label">{note.label.clone()}</span>" " });
            view! {
                <li id=format!("note-{}", note.label) value=number>
                    {label}
                    {note_texts(context, document, note)}" "
                    <a href=format!("#noteref-{}", note.label) aria-label=back.clone()>"↩"</a>
                </li>
            }
        })
        .collect_view();
    let list = match is_counted {
        true => view! { <ol>{items}</ol> }.into_any(),
        false => view! { <ul>{items}</ul> }.into_any(),
    };
    view! {
        <section class="notes" aria-labelledby="notes">
            <h2 id="notes">{context.text("document-notes")}</h2>
            {list}
        </section>
    }
}

/// What each edition says in a note.
fn note_texts(context: &Context, document: &Document, note: &Note) -> Vec<AnyView> {
    let constructed = context.text("address-constructed");
    note.texts
        .iter()
        .map(|text| {
            let html = inline_html(&text.text, &constructed, Anchors::Elsewhere);
            match edition_name(context, document, &text.edition) {
                None => view! { <span inner_html=html></span> }.into_any(),
                name => view! { <div class=format!("edition-{}", text.edition)>{name}<p inner_html=html></p></div> }
                    .into_any(),
            }
        })
        .collect()
}
