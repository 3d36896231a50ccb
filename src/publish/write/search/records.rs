use super::{Kind, Record};
use crate::{
    app::{Branch, BranchKind, request_anchor, rhythm_anchor, term_path, tree},
    locale::Messages,
    model::{Deliverable, Document, Language, Localised, OrganisationRecord, Paragraph, ParagraphText, Source, Term},
    publish::{Publication, PublishedDocument, PublishedStrategy},
    text::plain_text,
};

/// Everything that a search in `language` finds, in the order of the publication: undertakings, documents, organisations,
/// terms, and what the calendar has: requests, and what comes again.
pub fn records(publication: &Publication, language: &Language) -> Vec<Record> {
    let strategies = publication.strategies.iter();
    let documents = publication.documents.iter();
    let organisations = publication.organisations.values();
    strategies
        .flat_map(|strategy| of_strategy(publication, strategy, language))
        .chain(documents.flat_map(|document| of_document(publication, document, language)))
        .chain(organisations.map(|record| organisation(record, language)))
        .chain(publication.terms.iter().map(|found| term(found, language)))
        .chain(of_calendar(publication, language))
        .collect()
}

/// What is asked for, of whom, and what comes again, each where the calendar has it.
fn of_calendar(publication: &Publication, language: &Language) -> Vec<Record> {
    let overrides = publication.messages.get(language).map(String::as_str);
    let messages = Messages::new(language, overrides);
    let name_of = |id: &String| {
        let record = publication.organisations.get(id);
        record.map_or("", |record| record.organisation.name.get(language))
    };
    let record = |anchor: &str, kind: Kind, content: &[&str], source: &Source, strategy: &str| {
        let document = publication.document(&source.document);
        let title = document.map_or("", |document| document.record.summary.short_title.get(language));
        Record::new(format!("{language}/calendar/#{anchor}"), kind, content)
            .meta("title", title)
            .filter("strategy", strategy)
            .document(publication, Some(source))
    };
    let calendar = &publication.calendar;
    let requests = calendar.requests.iter().map(|asked| {
        let request = &asked.request;
        let of = name_of(&request.of);
        let name = messages.format("search-request-name", [("organisation", of.into())]);
        let decided = request
            .decision
            .value()
            .map_or("", |decision| decision.text.get(language));
        let content = [request.text.get(language), decided];
        let anchor = request_anchor(&asked.document, &request.id);
        record(&anchor, Kind::Request, &content, &request.source, &asked.strategy)
            .meta("name", &name)
            .meta("also", &messages.text("search-also-request"))
    });
    let rhythms = calendar.rhythms.iter().map(|found| {
        let rhythm = &found.rhythm;
        let parties = rhythm.by.iter().chain(&rhythm.to).map(name_of);
        let content: Vec<&str> = std::iter::once(rhythm.text.get(language)).chain(parties).collect();
        let anchor = rhythm_anchor(&found.document, &rhythm.id);
        record(&anchor, Kind::Rhythm, &content, &rhythm.source, &found.strategy).meta("name", rhythm.text.get(language))
    });
    requests.chain(rhythms).collect()
}

/// The undertaking, the parts that it sets out to do, and what it promises.
fn of_strategy(publication: &Publication, published: &PublishedStrategy, language: &Language) -> Vec<Record> {
    let summary = &published.strategy.summary;
    let title = summary.title.get(language);
    let page = format!("{language}/strategies/{}/", summary.slug);
    let record = |address: String, kind, content: &[&str]| {
        Record::new(address, kind, content)
            .meta("title", title)
            .filter("strategy", &summary.slug)
    };
    let whole = record(page.clone(), Kind::Strategy, &[title, summary.summary.get(language)]).meta("name", title);
    let mut records = vec![whole];
    let part = |kind, branch: &Branch, above: Option<&Localised>| {
        let kind = if kind == BranchKind::Initiative {
            Kind::Initiative
        } else {
            Kind::Part
        };
        let report = branch.report.as_ref().map(|report| &report.text);
        let told = branch.text.iter().chain(report);
        let mut content: Vec<&str> = told.map(|text| text.get(language)).collect();
        if content.is_empty() {
            content.push(branch.title.get(language));
        }
        let address = match &branch.page {
            Some(own) => format!("{language}/{own}"),
            None => format!("{page}#{}", branch.anchor),
        };
        record(address, kind, &content)
            .meta("number", branch.number.as_deref().unwrap_or_default())
            .meta("name", branch.title.get(language))
            .meta("heading", above.map_or("", |above| above.get(language)))
            .document(publication, branch.sources.first())
    };
    for group in tree(published) {
        for branch in &group.branches {
            add_parts(&mut records, &part, group.kind, branch, None);
        }
    }
    let deliverables = published.results.iter().flat_map(|results| &results.deliverables);
    records.extend(deliverables.map(|deliverable| {
        let content = promised_and_reported(deliverable, language);
        record(format!("{page}results/#{}", deliverable.id), Kind::Result, &content)
            .meta("number", number(&deliverable.id))
            .meta("heading", outcome_of(published, deliverable, language))
            .document(publication, Some(&deliverable.source))
    }));
    records.extend(published.indicators.iter().map(|indicator| {
        let name = indicator.title.get(language);
        let content = [name, indicator.description.get(language), indicator.unit.get(language)];
        record(
            format!("{language}/indicators/{}/", indicator.id),
            Kind::Indicator,
            &content,
        )
        .meta("name", name)
        .document(publication, indicator.observations.first().map(|first| &first.source))
    }));
    records
}

/// Makes a record of a part and of those under it. What is promised has a page of its own, of which records are made.
fn add_parts(
    records: &mut Vec<Record>,
    part: &impl Fn(BranchKind, &Branch, Option<&Localised>) -> Record,
    kind: BranchKind,
    branch: &Branch,
    above: Option<&Localised>,
) {
    if kind == BranchKind::Deliverable {
        return;
    }
    records.push(part(kind, branch, above));
    for group in &branch.groups {
        for under in &group.branches {
            add_parts(records, part, group.kind, under, Some(&branch.title));
        }
    }
}

/// The document's own number, "A1"; a longer id is ours and says nothing to a reader.
fn number(id: &str) -> &str {
    if id.chars().count() <= 3 { id } else { "" }
}

fn promised_and_reported<'a>(deliverable: &'a Deliverable, language: &Language) -> Vec<&'a str> {
    let reports = deliverable.reports.iter().map(|report| &report.text);
    std::iter::once(&deliverable.text)
        .chain(reports)
        .map(|text| text.get(language))
        .collect()
}

fn outcome_of<'a>(published: &'a PublishedStrategy, deliverable: &Deliverable, language: &Language) -> &'a str {
    let outcomes = published.strategy.outcomes.iter().map(|outcome| &outcome.statement);
    let mut named = outcomes.filter(|statement| statement.id == deliverable.outcome);
    named.next().map_or("", |statement| statement.title.get(language))
}

/// The document, its paragraphs and its notes.
fn of_document(publication: &Publication, published: &PublishedDocument, language: &Language) -> Vec<Record> {
    let summary = &published.record.summary;
    let title = summary.short_title.get(language);
    let page = format!("{language}/documents/{}/", summary.id);
    let record = |address: String, kind, content: &[&str]| {
        Record::new(address, kind, content)
            .meta("title", title)
            .filter("strategy", &summary.strategy)
            .filter("document", summary.kind.key())
    };
    let introduction = plain(summary.introduction.get(language));
    let name = summary.title.get(language);
    let symbol = summary.symbol.value().map_or("", String::as_str);
    let whole = record(page.clone(), Kind::Document, &[name, symbol, &introduction]);
    let mut records = vec![whole.meta("name", title)];
    let Some(text) = published.texts.get(language) else {
        return records;
    };
    records.extend(text.paragraphs().map(|paragraph| {
        let content = words(&paragraph.texts);
        record(format!("{page}#{}", paragraph.id), Kind::Paragraph, &refs(&content))
            .meta("number", paragraph.number.as_deref().unwrap_or_default())
            .meta("heading", heading(text, paragraph))
            .meta("cites", &symbols(publication, paragraph))
    }));
    records.extend(text.notes.iter().map(|note| {
        let content = words(&note.texts);
        record(format!("{page}#note-{}", note.label), Kind::Note, &refs(&content)).meta("number", &note.label)
    }));
    records
}

/// An organisation: its names, and what it does in the documents.
fn organisation(record: &OrganisationRecord, language: &Language) -> Record {
    let organisation = &record.organisation;
    let name = organisation.name.get(language);
    let does = record.appearances.iter().flat_map(|appearance| &appearance.texts);
    let content: Vec<&str> = std::iter::once(&organisation.name)
        .chain(&organisation.short)
        .chain(does)
        .map(|text| text.get(language))
        .collect();
    let address = format!("{language}/organisations/{}/", organisation.id);
    let short = organisation.short.as_ref().map_or("", |short| short.get(language));
    Record::new(address, Kind::Organisation, &content)
        .meta("title", name)
        .meta("name", name)
        .meta("short", short)
}

/// A term of the glossary: what its letters stand for and what it means.
fn term(term: &Term, language: &Language) -> Record {
    let name = term.term.get(language);
    let content: Vec<&str> = term
        .expansion
        .iter()
        .chain([&term.definition])
        .map(|text| text.get(language))
        .collect();
    Record::new(format!("{language}/{}", term_path(term)), Kind::Term, &content)
        .meta("title", name)
        .meta("name", name)
}

fn heading<'a>(document: &'a Document, paragraph: &Paragraph) -> &'a str {
    document
        .heading(&paragraph.section)
        .map_or("", |heading| heading.text.as_str())
}

/// Symbols may stand behind words: "resolution 76/245" for A/RES/76/245.
fn symbols(publication: &Publication, paragraph: &Paragraph) -> String {
    let works = paragraph.references.iter().filter_map(|id| publication.works.get(id));
    let symbols: Vec<_> = works.filter_map(|work| work.symbol.as_deref()).collect();
    symbols.join(" ")
}

/// What each edition says, with its items.
fn words(texts: &[ParagraphText]) -> Vec<String> {
    let said = |text: &ParagraphText| {
        let items = text.items.iter().map(|item| match &item.label {
            Some(label) => format!("{label}) {}", plain_text(&item.text)),
            None => plain_text(&item.text),
        });
        std::iter::once(plain_text(&text.text))
            .chain(items)
            .collect::<Vec<_>>()
            .join(" ")
    };
    texts.iter().map(said).collect()
}

/// Several paragraphs of Markdown as plain text.
fn plain(markdown: &str) -> String {
    let paragraphs: Vec<_> = markdown.split("\n\n").map(plain_text).collect();
    paragraphs.join(" ")
}

fn refs(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}
