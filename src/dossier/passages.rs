//! What paragraphs and results say, from the published JSON.

use super::{Entry, Item, Library, Passage};
use crate::{
    cite::{Citation, Format, Imprint},
    locale::{DateForms, Dictionary},
    model::{Absence, Deliverable, Document, DocumentSummary, Edition, ParagraphText, Report, Source, Stated},
    text::markdown_of,
};

/// A paragraph; none where its document does not have it.
pub(super) fn paragraph(library: &Library, item: &Item, imprint: &Imprint, words: &Dictionary) -> Option<Entry> {
    let cited = Cited::new(library, &item.source, &item.id, imprint, words)?;
    let page = imprint.address(&words.language(), &format!("documents/{}/", item.source));
    let paragraph = cited
        .document
        .paragraphs()
        .find(|paragraph| paragraph.holds(&item.id))?;
    let passages = cited.editions().map(|(edition, citation)| {
        let text = paragraph.texts.iter().find(|text| text.edition == edition.id)?;
        let full = with_full_addresses(text, &page);
        Some(Passage {
            status: status_line(edition, words),
            language: edition.language.clone(),
            notes: notes(cited.document, edition, &full, &page),
            text: full,
            facts: Vec::new(),
            citation: Format::Plain.write(&[citation.clone()], words),
        })
    });
    let title = cited.summary.short_title.get(&words.language());
    let heading = match &cited.number {
        Some(number) => words.format("paragraph-link", &[("number", number), ("document", title)]),
        None => words.format("passage-link", &[("heading", &cited.heading), ("document", title)]),
    };
    Some(Entry {
        item: item.clone(),
        heading,
        address: format!("{page}#{}", item.id),
        passages: passages.flatten().collect(),
        figure: None,
    })
}

/// A result: what is promised, and what is reported of it.
pub(super) fn result(
    library: &Library,
    item: &Item,
    result: &Deliverable,
    imprint: &Imprint,
    words: &Dictionary,
) -> Option<Entry> {
    let language = words.language();
    let strategy = library.strategies.get(&item.source)?;
    let address = imprint.address(&language, &format!("strategies/{}/results/", item.source));
    let cited = Cited::new(
        library,
        &result.source.document,
        &result.source.paragraph,
        imprint,
        words,
    )?;
    // The words of results are the rendering's, where there is one.
    let (edition, citation) = cited.editions().last()?;
    let citation = citation.result(result, &address, words);
    let reported = match &result.unreported {
        Some(absence) => {
            let why = absence_in_words(absence, words);
            vec![format!("{} ({why})", words.text("results-unreported"))]
        }
        None => result
            .reports
            .iter()
            .map(|report| reported(library, report, words))
            .collect(),
    };
    let passage = Passage {
        status: status_line(edition, words),
        language: edition.language.clone(),
        text: ParagraphText {
            edition: edition.id.clone(),
            text: markdown_of(result.text.get(&language)),
            items: Vec::new(),
        },
        facts: reported
            .into_iter()
            .map(|text| (words.text("results-reported"), text))
            .collect(),
        notes: Vec::new(),
        citation: Format::Plain.write(&[citation], words),
    };
    let title = strategy.title.get(&language);
    Some(Entry {
        item: item.clone(),
        heading: words.format("dossier-result", &[("id", &result.id), ("strategy", title)]),
        address: format!("{address}#{}", result.id),
        passages: vec![passage],
        figure: None,
    })
}

/// A paragraph with the citations of it, one for each text.
struct Cited<'a> {
    summary: &'a DocumentSummary,
    document: &'a Document,
    /// Its number, with the letter of an item: "52 a"; none for a paragraph without a number.
    number: Option<String>,
    /// The heading above it.
    heading: String,
    citations: Vec<Citation>,
}

impl<'a> Cited<'a> {
    fn new(library: &'a Library, document: &str, id: &str, imprint: &Imprint, words: &Dictionary) -> Option<Self> {
        let (summary, document) = (library.records.get(document)?, library.texts.get(document)?);
        let organisation = library.organisations.get(&summary.organisation);
        let organisation =
            organisation.map_or(summary.organisation.as_str(), |found| found.name.get(&words.language()));
        let paragraph = document.paragraphs().find(|paragraph| paragraph.holds(id))?;
        let heading = document.heading(&paragraph.section);
        let heading = heading.map(|heading| heading.text.clone()).unwrap_or_default();
        let whole = Citation::document(summary, organisation, &document.editions, imprint, words);
        let label = || {
            let (document, paragraph) = (document.id.clone(), id.to_owned());
            Source { document, paragraph }.label()
        };
        let number = paragraph.number.as_ref().map(|_| label());
        Some(Self {
            summary,
            document,
            citations: whole
                .iter()
                .map(|whole| whole.paragraph(id, number.as_deref(), &heading, words))
                .collect(),
            number,
            heading,
        })
    }

    fn editions(&self) -> impl Iterator<Item = (&'a Edition, &Citation)> {
        self.document.editions.iter().zip(&self.citations)
    }
}

fn status_line(edition: &Edition, words: &Dictionary) -> String {
    let status = words.text(&format!("status-{}", edition.status.key()));
    let date = DateForms::from_dictionary(words).date(edition.date);
    words.format(
        "status-line",
        &[("status", &status), ("author", &edition.author), ("date", &date)],
    )
}

/// The text with links that lead to the same places from anywhere. In published Markdown a link is relative to its
/// document's page; what is no link has its brackets escaped.
fn with_full_addresses(text: &ParagraphText, page: &str) -> ParagraphText {
    let full = |markdown: &str| full_addresses(markdown, page);
    let mut text = text.clone();
    text.text = full(&text.text);
    for item in &mut text.items {
        item.text = full(&item.text);
    }
    text
}

fn full_addresses(markdown: &str, page: &str) -> String {
    let above = page
        .trim_end_matches('/')
        .rsplit_once('/')
        .map_or("", |(above, _)| above);
    markdown
        .replace("](#", &format!("]({page}#"))
        .replace("](../", &format!("]({above}/"))
}

/// The notes that a text refers to, in the order of the document.
fn notes(document: &Document, edition: &Edition, text: &ParagraphText, page: &str) -> Vec<(String, String)> {
    let refers = |label: &str| {
        let mark = format!("[^{label}]");
        text.text.contains(&mark) || text.items.iter().any(|item| item.text.contains(&mark))
    };
    let notes = document.notes.iter().filter(|note| refers(&note.label));
    let notes = notes.filter_map(|note| {
        let text = note.texts.iter().find(|text| text.edition == edition.id)?;
        Some((note.label.clone(), full_addresses(&text.text, page)))
    });
    notes.collect()
}

/// What somebody reports, in a line: state, by whom, in which words, as of when.
fn reported(library: &Library, report: &Report, words: &Dictionary) -> String {
    let language = words.language();
    let by = library.organisations.get(&report.by);
    let by = by.map_or(report.by.as_str(), |found| found.short_name().get(&language));
    let date = match &report.date {
        Stated::Value(date) => DateForms::from_dictionary(words).date(*date),
        Stated::Absent(absence) => absence_in_words(absence, words),
    };
    format!(
        "{}, {}. {} {}",
        words.text(&format!("state-{}", report.state.key())),
        words.format("report-by", &[("organisation", by)]),
        report.text.get(&language),
        words.format("report-date", &[("date", &date)]),
    )
}

fn absence_in_words(absence: &Absence, words: &Dictionary) -> String {
    let language = words.language();
    match absence {
        Absence::StatedElsewhere { place, .. } => {
            words.format("absence-stated-elsewhere-where", &[("where", place.get(&language))])
        }
        Absence::Withheld { why } => words.format("absence-withheld-why", &[("why", why.get(&language))]),
        other => words.text(&format!("absence-{}", other.kind())),
    }
}
