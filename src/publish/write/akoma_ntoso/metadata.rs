use std::{collections::BTreeSet, io};

use super::{Expression, address::MEDIA_TYPE, xml::Xml};
use crate::{
    model::{Localised, PartialDate, Party, TextStatus, Work},
    publish::write::data::FOLDER,
};

/// A country or body that nobody has named, as the Unicode locale data call it.
const UNKNOWN: &str = "zz";

/// Who made the file and its markup.
const PUBLISHER: &str = "publisher";
/// Whose the document is.
const ORGANISATION: &str = "organisation";
/// Who wrote this text.
const AUTHOR: &str = "author";

/// Writes `meta`: what the work, this text and this file are, who made them, and what they refer to.
pub fn write(xml: &mut Xml, expression: &Expression<'_>) -> io::Result<()> {
    let source = ("source", &*format!("#{PUBLISHER}"));
    xml.block("meta", &[])?;
    xml.block("identification", &[source])?;
    work(xml, expression)?;
    text(xml, expression)?;
    file(xml, expression)?;
    xml.close_block()?;
    xml.block("references", &[source])?;
    references(xml, expression)?;
    xml.close_block()?;
    xml.block("proprietary", &[source])?;
    terms(xml, expression)?;
    xml.close_block()?;
    xml.close_block()
}

fn work(xml: &mut Xml, expression: &Expression<'_>) -> io::Result<()> {
    let (summary, site) = (&expression.record.summary, &expression.publication.site);
    xml.block("FRBRWork", &[])?;
    identifiers(xml, &expression.work())?;
    let record = expression.full(&format!("{FOLDER}documents/{}.json", summary.id));
    xml.empty_block("FRBRalias", &[("value", &record), ("name", "record")])?;
    match summary.date.value() {
        Some(issued) => date(xml, *issued, "issued")?,
        // The source states no date, and the schema wants one.
        None => date(xml, site.release, "described")?,
    }
    agent(xml, ORGANISATION)?;
    value(xml, "FRBRcountry", site.jurisdiction.as_deref().unwrap_or(UNKNOWN))?;
    value(xml, "FRBRsubtype", summary.kind.key())?;
    if let Some(symbol) = summary.symbol.value() {
        value(xml, "FRBRnumber", symbol)?;
    }
    value(xml, "FRBRname", &summary.id)?;
    xml.close_block()
}

fn text(xml: &mut Xml, expression: &Expression<'_>) -> io::Result<()> {
    let (edition, original) = (expression.edition, &expression.record.summary.original);
    let language = edition.language.as_str();
    let authoritative = expression.is_authoritative().to_string();
    xml.block("FRBRExpression", &[])?;
    identifiers(xml, &expression.expression())?;
    let page = expression.full(&format!("{language}/documents/{}/", expression.document.id));
    xml.empty_block("FRBRalias", &[("value", &page), ("name", "page")])?;
    date(xml, edition.date, "written")?;
    agent(xml, AUTHOR)?;
    value(xml, "FRBRauthoritative", &authoritative)?;
    let href = expression.original();
    if !expression.is_original() {
        let title = expression.document.title.as_str();
        xml.empty_block("FRBRmasterExpression", &[("href", &href), ("showAs", title)])?;
    }
    xml.empty_block("FRBRlanguage", &[("language", language)])?;
    let is_translation = matches!(
        edition.status,
        TextStatus::OfficialTranslation | TextStatus::UnofficialTranslation
    );
    if is_translation {
        let attributes = [
            ("href", href.as_str()),
            ("fromLanguage", original.language.as_str()),
            ("authoritative", &authoritative),
            ("by", &format!("#{AUTHOR}")),
        ];
        xml.empty_block("FRBRtranslation", &attributes)?;
    }
    xml.close_block()
}

fn file(xml: &mut Xml, expression: &Expression<'_>) -> io::Result<()> {
    xml.block("FRBRManifestation", &[])?;
    identifiers(xml, &expression.manifestation())?;
    date(xml, expression.publication.site.release, "published")?;
    agent(xml, PUBLISHER)?;
    value(xml, "FRBRformat", MEDIA_TYPE)?;
    xml.close_block()
}

/// The original, the agents, and the writings that the document names.
fn references(xml: &mut Xml, expression: &Expression<'_>) -> io::Result<()> {
    let (record, publication) = (expression.record, expression.publication);
    let (site, language) = (&publication.site, &expression.document.language);
    let title = expression.document.title.as_str();
    let refer = |xml: &mut Xml, name: &'static str, id: &str, href: &str, shown: &str, kind: Option<&str>| {
        let mut attributes = vec![("eId", id), ("href", href), ("showAs", shown)];
        attributes.extend(kind.map(|kind| ("name", kind)));
        xml.empty_block(name, &attributes)
    };
    refer(xml, "original", "original", &expression.original(), title, None)?;
    let organisation = &record.summary.organisation;
    let address = expression.full(&format!("{FOLDER}organisations.json#{organisation}"));
    let known = publication.organisations.get(organisation);
    let name = known.map_or(organisation.as_str(), |known| known.organisation.name.get(language));
    refer(xml, "TLCOrganization", ORGANISATION, &address, name, None)?;
    let publisher = site.publisher.get(language);
    refer(xml, "TLCOrganization", PUBLISHER, &site.base_url, publisher, None)?;
    let author = expression.edition.author.as_str();
    let address = match author_is(author, &site.publisher) {
        true => site.base_url.clone(),
        false => match known.filter(|known| author_is(author, &known.organisation.name)) {
            Some(_) => address,
            None => format!("{}#author", expression.expression()),
        },
    };
    refer(xml, "TLCOrganization", AUTHOR, &address, author, None)?;
    for work in &record.works {
        let address = match work.address.0.is_empty() {
            true => expression.full(&format!("{FOLDER}works.json#{}", work.id)),
            false => work.address.get(language).to_owned(),
        };
        let shown = shown(work, work.title.get(language));
        refer(
            xml,
            "TLCReference",
            &format!("work_{}", work.id),
            &address,
            &shown,
            Some("work"),
        )?;
    }
    for id in documents(expression) {
        let address = expression.full(&format!("{FOLDER}documents/{id}"));
        let other = publication.document(id);
        let shown = other.map_or(id, |other| other.record.summary.title.get(language));
        refer(
            xml,
            "TLCReference",
            &format!("document_{id}"),
            &address,
            shown,
            Some("document"),
        )?;
    }
    Ok(())
}

/// The other documents of the publication that the references name, each once.
fn documents<'a>(expression: &'a Expression<'_>) -> BTreeSet<&'a str> {
    let parties = expression
        .record
        .references
        .iter()
        .flat_map(|reference| [&reference.from, &reference.to]);
    let documents = parties.filter_map(|party| match party {
        Party::Document(id) => Some(id.as_str()),
        Party::Work(_) => None,
    });
    documents.filter(|id| *id != expression.document.id).collect()
}

/// Whether the author's name is this one, in any language.
fn author_is(author: &str, name: &Localised) -> bool {
    name.0.values().any(|name| name == author)
}

/// A work by symbol and title.
fn shown(work: &Work, title: &str) -> String {
    match &work.symbol {
        Some(symbol) if !title.contains(symbol.as_str()) => format!("{symbol}, {title}"),
        _ => title.to_owned(),
    }
}

/// What Akoma Ntoso has no place for, in the terms of the Dublin Core: dates that are as exact as their source, the
/// period, the licence, where the original is.
fn terms(xml: &mut Xml, expression: &Expression<'_>) -> io::Result<()> {
    let (summary, site) = (&expression.record.summary, &expression.publication.site);
    if let Some(date) = summary.date.value() {
        xml.text_block("dcterms:issued", &[], &date.to_string())?;
    }
    xml.text_block("dcterms:created", &[], &expression.edition.date.to_string())?;
    if let Some(period) = summary.covers.value() {
        xml.text_block("dcterms:temporal", &[], &format!("{}/{}", period.start, period.end))?;
    }
    if let Some(address) = summary.original.address.value() {
        xml.text_block("dcterms:source", &[], address)?;
    }
    xml.text_block("dcterms:license", &[], &site.licence.address)
}

fn identifiers(xml: &mut Xml, address: &str) -> io::Result<()> {
    value(xml, "FRBRthis", address)?;
    value(xml, "FRBRuri", address)
}

fn value(xml: &mut Xml, name: &'static str, value: &str) -> io::Result<()> {
    xml.empty_block(name, &[("value", value)])
}

fn agent(xml: &mut Xml, id: &str) -> io::Result<()> {
    xml.empty_block("FRBRauthor", &[("href", &format!("#{id}"))])
}

/// A date that is whole, as the schema wants it; one that the source gives less exactly says so in its name.
fn date(xml: &mut Xml, date: PartialDate, name: &str) -> io::Result<()> {
    let (year, month, day) = date.first_day();
    let whole = format!("{year:04}-{month:02}-{day:02}");
    let name = match date.day {
        Some(_) => name.to_owned(),
        None => format!("{name} in {date}"),
    };
    xml.empty_block("FRBRdate", &[("date", &whole), ("name", &name)])
}
