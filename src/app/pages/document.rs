use leptos::prelude::*;

use super::document_text::{contents, notes, text};
use crate::{
    app::{
        context::Context,
        islands::read::{
            find_in_document::{self, FindInDocument},
            parallel_reading::{self, ParallelLanguage, ParallelReading},
        },
        page::Draft,
        parts::{
            Charts, explanations, facts_table, introduction, passage_tools, references_table, requests_list, stated,
        },
        sheet::Sheet,
    },
    cite::{Citation, Format},
    model::{Document, DocumentRecord, DocumentSummary, Edition, Party, Reference, TextStatus},
    publish::{PublishedDocument, write::akoma_ntoso},
};

/// `/<lang>/documents/<id>/`: the text with numbered paragraphs, its status, contents, notes, figures, references.
pub fn page(context: &Context, document: &PublishedDocument) -> Draft {
    let summary = &document.record.summary;
    let (inner, document) = (context.clone(), document.clone());
    let kind = context.text(&format!("document-kind-{}", summary.kind.key()));
    Draft {
        path: format!("documents/{}/", summary.id),
        title: format!("{} ({kind})", context.local(&summary.short_title)),
        name: context.local(&summary.short_title),
        description: format!("{kind}. {}", context.local(&summary.title)),
        sheet: Sheet::Reading,
        trail: vec![(context.text("documents-title"), "documents/".to_owned())],
        main: Box::new(move || main(&inner, &document).into_any()),
    }
}

fn main(context: &Context, published: &PublishedDocument) -> impl IntoView + use<> {
    let summary = &published.record.summary;
    let document = published.texts.get(&context.language);
    let has_text = !summary.languages.is_empty();
    let citations = context.citing().document(&context.publication, published);
    let record = context.data_url(&format!("documents/{}.json", summary.id));
    let data = context.data_url(&format!("documents/{}/{}.json", summary.id, context.language));
    view! {
        <header class="document-header">
            <p class="kind">{context.text(&format!("document-kind-{}", summary.kind.key()))}</p>
            <h1>{context.local(&summary.title)}</h1>
            {document.map(|document| status(context, &document.editions))}
            {facts(context, summary)}
            {introduction(context, summary)}
        </header>
        {(!has_text).then(|| view! { <p class="note">{context.text("no-text")}</p> })}
        {document.filter(|_| has_text).map(|document| reading(context, summary, document, &citations).into_any())}
        {document.map(|document| back_matter(context, &published.record, document).into_any())}
        {cite(context, summary, &citations).into_any()}
        {explanations(context, published)}
        <p class="data">
            <a href=record>{context.text("data-json")}</a>
            {has_text.then(|| view! { " · "<a href=data>{context.text("data-text-json")}</a> })}
            {document.map(|document| akoma_ntoso_links(context, document))}
        </p>
        {has_text.then(|| passage_tools(context, summary.id.clone(), citations, Charts::None).into_any())}
    }
}

/// The text as Akoma Ntoso, one link an edition.
fn akoma_ntoso_links(context: &Context, document: &Document) -> impl IntoView + use<> {
    let editions = document.editions.iter().filter(|_| !document.blocks.is_empty());
    let links = editions.map(|edition| {
        let address = context.data_url(&akoma_ntoso::path(&document.id, &context.language, &edition.id));
        let status = context.text(&format!("status-{}", edition.status.key()));
        let words = match document.editions.len() {
            1 => context.text("data-akoma-ntoso"),
            _ => context.format("data-akoma-ntoso-edition", [("status", status.into())]),
        };
        view! { " · "<a href=address type=akoma_ntoso::MEDIA_TYPE>{words}</a> }
    });
    links.collect_view()
}

/// What the texts are worth: shown first, and printed.
fn status(context: &Context, editions: &[Edition]) -> impl IntoView + use<> {
    let lines = editions
        .iter()
        .map(|edition| {
            let key = edition.status.key();
            let line = context.format(
                "status-line",
                [
                    ("status", context.text(&format!("status-{key}")).into()),
                    ("author", edition.author.clone().into()),
                    ("date", context.date(edition.date).into()),
                ],
            );
            let rendering = edition.status == TextStatus::PlainRendering;
            view! {
                <p class=rendering.then_some("rendering")>
                    <strong>{line}</strong>". "{context.text(&format!("status-{key}-note"))}
                </p>
            }
        })
        .collect_view();
    (!editions.is_empty()).then(|| view! { <div class="status">{lines}</div> })
}

fn facts(context: &Context, summary: &DocumentSummary) -> impl IntoView + use<> {
    let strategy = context.publication.strategy(&summary.strategy).map(|found| {
        let title = context.local(&found.strategy.summary.title);
        let address = context.url(&format!("strategies/{}/", summary.strategy));
        view! { <div><dt>{context.text("strategy-column")}</dt><dd><a href=address>{title}</a></dd></div> }
    });
    let original = stated(context, &summary.original.address, |address| {
        view! { <a href=address.clone()>{address.clone()}</a> }.into_any()
    });
    let language = context.format(
        "document-original-language",
        [("language", context.language_in_words(&summary.original.language).into())],
    );
    view! {
        <dl class="facts">
            <div><dt>{context.text("organisation-label")}</dt><dd>{context.organisation(&summary.organisation)}</dd></div>
            {strategy}
            <div><dt>{context.text("document-symbol")}</dt><dd>{stated(context, &summary.symbol, |symbol| symbol.clone().into_any())}</dd></div>
            <div><dt>{context.text("document-date")}</dt><dd>{stated(context, &summary.date, |date| context.date(*date).into_any())}</dd></div>
            <div><dt>{context.text("document-covers")}</dt><dd>{stated(context, &summary.covers, |period| context.period(*period).into_any())}</dd></div>
            <div><dt>{context.text("document-original")}</dt><dd>{language}<br/>{context.text("original-address")}" "{original}</dd></div>
        </dl>
    }
}

fn reading(
    context: &Context,
    summary: &DocumentSummary,
    document: &Document,
    citations: &[Citation],
) -> impl IntoView + use<> {
    view! {
        <div class="tools" data-client="read">
            {parallel(context, summary).into_any()}
            {find(context).into_any()}
        </div>
        {editions(context, &document.editions)}
        <div class="reading">
            {contents(context, document)}
            {text(context, summary, document, citations)}
        </div>
    }
}

/// Parallel reading, where the text is published in another language too.
fn parallel(context: &Context, summary: &DocumentSummary) -> impl IntoView + use<> {
    let languages: Vec<ParallelLanguage> = summary
        .languages
        .iter()
        .filter(|language| **language != context.language)
        .map(|language| {
            let name = context.language_in_words(language);
            ParallelLanguage {
                tag: language.to_string(),
                direction: language.direction().to_owned(),
                open: context.format("parallel-open", [("language", name.into())]),
                data: context.data_url(&format!("documents/{}/{language}.json", summary.id)),
            }
        })
        .collect();
    let words = context.island_words(&parallel_reading::TEXTS, &parallel_reading::COUNTS);
    (!languages.is_empty()).then(|| view! { <ParallelReading languages words/> })
}

fn find(context: &Context) -> impl IntoView + use<> {
    let dictionary = context.island_words(&find_in_document::TEXTS, &find_in_document::COUNTS);
    view! { <FindInDocument dictionary/> }
}

/// The choice between an authentic and a plain text, where a document holds both; the style sheet acts on it.
fn editions(context: &Context, editions: &[Edition]) -> impl IntoView + use<> {
    let choices = editions
        .iter()
        .map(|edition| {
            let id = format!("show-{}", edition.id);
            let status = context.text(&format!("status-{}", edition.status.key()));
            view! { <label><input type="radio" name="editions" id=id/>" "{status}</label> }
        })
        .collect_view();
    (editions.len() > 1).then(|| {
        view! {
            <fieldset class="editions">
                <legend>{context.text("editions-legend")}</legend>
                <label><input type="radio" name="editions" id="show-all" checked=""/>" "{context.text("editions-all")}</label>
                {choices}
            </fieldset>
        }
    })
}

fn back_matter(context: &Context, record: &DocumentRecord, document: &Document) -> impl IntoView + use<> {
    let notes = (!document.notes.is_empty()).then(|| notes(context, document));
    let requests = (!record.requests.is_empty()).then(|| {
        view! {
            <section aria-labelledby="requests">
                <h2 id="requests">{context.text("document-requests")}</h2>
                {requests_list(context, &record.requests, None)}
            </section>
        }
    });
    let figures = (!record.facts.is_empty()).then(|| {
        view! {
            <section aria-labelledby="facts">
                <h2 id="facts">{context.text("document-facts")}</h2>
                <p>{context.text("document-facts-intro")}</p>
                {facts_table(context, &record.facts)}
            </section>
        }
    });
    let references = references(context, record, &document.id);
    view! { {notes}{requests}{figures}{references} }
}

/// What this document says of what refers to what, and what others say of it.
fn references(context: &Context, record: &DocumentRecord, id: &str) -> impl IntoView + use<> {
    let party = Party::Document(id.to_owned());
    let elsewhere = context.publication.references.of(&party);
    let elsewhere = elsewhere
        .filter(|stated| stated.stated_by != id)
        .map(|stated| &stated.reference);
    let all: Vec<&Reference> = record.references.iter().chain(elsewhere).collect();
    (!all.is_empty()).then(|| {
        let table = references_table(context, id, &all);
        let more = context.url(&format!("references/#document-{id}"));
        view! {
            <section aria-labelledby="references">
                <h2 id="references">{context.text("document-references")}</h2>
                {table.into_any()}
                <p><a href=more>{context.text("references-link")}</a></p>
            </section>
        }
    })
}

/// How to cite the document as a whole, text by text, and the same as files for reference managers.
fn cite(context: &Context, summary: &DocumentSummary, citations: &[Citation]) -> impl IntoView + use<> {
    let plain = citations
        .iter()
        .map(|citation| view! { <p>{Format::Plain.write(std::slice::from_ref(citation), &context.citing().words)}</p> })
        .collect_view();
    let files = Format::FILES.map(|format| {
        let ending = format.ending();
        let path = format!("documents/{}/citation.{}.{ending}", summary.id, context.language);
        let name = format!("{}.{ending}", summary.id);
        view! { <li><a href=context.data_url(&path) download=name>{format.name()}</a></li> }
    });
    view! {
        <section class="citation" aria-labelledby="citation">
            <h2 id="citation">{context.text("document-cite")}</h2>
            {plain}
            <ul class="inline">{files}</ul>
        </section>
    }
}
