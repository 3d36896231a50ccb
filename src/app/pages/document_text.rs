use leptos::prelude::*;

use crate::{
    app::context::Context,
    model::{Block, Document, DocumentSummary, Edition, Heading, Paragraph, Source, TextStatus},
    text::{Anchors, inline_html, paragraph_html},
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
pub fn text(context: &Context, summary: &DocumentSummary, document: &Document) -> impl IntoView + use<> {
    let blocks = document
        .blocks
        .iter()
        .map(|block| match block {
            Block::Heading(found) => heading(found).into_any(),
            Block::Paragraph(found) => paragraph(context, summary, document, found).into_any(),
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
    paragraph: &Paragraph,
) -> impl IntoView + use<> {
    let number = paragraph.number.clone().unwrap_or_else(|| "¶".to_owned());
    let named = paragraph.number.clone().unwrap_or_else(|| paragraph.id.clone());
    let constructed = context.text("address-constructed");
    let texts = paragraph
        .texts
        .iter()
        .enumerate()
        .map(|(at, text)| {
            // The first text of a paragraph carries the ids of its items and notes.
            let anchors = if at == 0 { Anchors::Here } else { Anchors::Elsewhere };
            let edition = document.editions.iter().find(|edition| edition.id == text.edition);
            let name = edition
                .filter(|_| document.editions.len() > 1)
                .map(|edition| edition_name(context, edition));
            let html = paragraph_html(text, &constructed, anchors);
            view! { <div class=format!("body edition-{}", text.edition)>{name}<div inner_html=html></div></div> }
        })
        .collect_view();
    let permalink = context.format("permalink", [("number", named.clone().into())]);
    view! {
        <div class="para" id=paragraph.id.clone()>
            <a class="num" href=format!("#{}", paragraph.id) title=permalink>{number}</a>
            <div class="bodies">{texts}{related(context, summary, paragraph)}</div>
            <details class="cite">
                <summary>{context.text("cite")}<span class="hidden">{format!(" {named}")}</span></summary>
                <p>{citation(context, summary, document, paragraph, &named)}</p>
            </details>
        </div>
    }
}

fn edition_name(context: &Context, edition: &Edition) -> impl IntoView + use<> {
    view! { <p class="edition-name">{context.text(&format!("status-{}", edition.status.key()))}</p> }
}

/// How to cite the paragraph: the original's paragraph and, for a rendering, the rendering and the release.
fn citation(
    context: &Context,
    summary: &DocumentSummary,
    document: &Document,
    paragraph: &Paragraph,
    number: &str,
) -> String {
    let symbol = summary
        .symbol
        .value()
        .map(|symbol| format!(" ({symbol})"))
        .unwrap_or_default();
    let original = context.format(
        "citation",
        [
            ("organisation", context.organisation(&summary.organisation).into()),
            ("title", format!("{}{symbol}", context.local(&summary.title)).into()),
            ("number", number.into()),
        ],
    );
    let renderings = document
        .editions
        .iter()
        .filter(|edition| edition.status != TextStatus::Authentic)
        .map(|edition| {
            context.format(
                "citation-rendering",
                [
                    (
                        "status",
                        context.text(&format!("status-{}", edition.status.key())).into(),
                    ),
                    ("author", edition.author.clone().into()),
                    ("date", context.date(context.publication.site.release).into()),
                ],
            )
        })
        .map(|rendering| format!(" {rendering}."))
        .collect::<String>();
    let address = context.full_url(&format!("documents/{}/#{}", summary.id, paragraph.id));
    format!("{original}.{renderings} {address}")
}

/// The expected results that this paragraph promises or speaks of: from the text to the matrix in one step.
fn related(context: &Context, summary: &DocumentSummary, paragraph: &Paragraph) -> impl IntoView + use<> {
    let is_here = |source: &Source| {
        source.document == summary.id
            && (source.paragraph == paragraph.id
                || paragraph
                    .texts
                    .iter()
                    .flat_map(|text| &text.items)
                    .any(|item| item.id == source.paragraph))
    };
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

/// The notes, each leading back to where it stands.
pub fn notes(context: &Context, document: &Document) -> impl IntoView + use<> {
    let constructed = context.text("address-constructed");
    let back = context.text("document-note-back");
    let items = document
        .notes
        .iter()
        .map(|note| {
            let html = inline_html(&note.text, &constructed, Anchors::Elsewhere);
            view! {
                <li id=format!("note-{}", note.label)>
                    <span inner_html=html></span>" "
                    <a href=format!("#noteref-{}", note.label) aria-label=back.clone()>"↩"</a>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="notes" aria-labelledby="notes">
            <h2 id="notes">{context.text("document-notes")}</h2>
            <ol>{items}</ol>
        </section>
    }
}
