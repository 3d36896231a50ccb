use std::io;

use super::{Expression, inline::text, xml::Xml};

/// Writes `preface`: the title, the symbol, whose the document is, and what this text is worth.
pub fn write(xml: &mut Xml, expression: &Expression<'_>) -> io::Result<()> {
    let (summary, document) = (&expression.record.summary, expression.document);
    let language = &document.language;
    xml.block("preface", &[("eId", "preface"), ("xml:lang", language.as_str())])?;
    xml.block("longTitle", &[("eId", "preface__longTitle")])?;
    xml.block("p", &[])?;
    xml.inline("docTitle", &[])?;
    text(xml, &document.title, Some(language))?;
    xml.close()?;
    xml.close()?;
    xml.close_block()?;
    if let Some(symbol) = summary.symbol.value() {
        line(xml, "docNumber", symbol)?;
    }
    if let Some(organisation) = expression.publication.organisations.get(&summary.organisation) {
        line(xml, "docAuthority", organisation.organisation.name.get(language))?;
    }
    line(xml, "docStatus", &status(expression))?;
    xml.close_block()
}

/// "Plain-language version, unofficial, openstrategy, 22 November 2026. Each paragraph …": as on the page.
fn status(expression: &Expression<'_>) -> String {
    let (messages, edition) = (expression.messages, expression.edition);
    let key = edition.status.key();
    let line = messages.format(
        "status-line",
        [
            ("status", messages.text(&format!("status-{key}")).into()),
            ("author", edition.author.clone().into()),
            ("date", messages.date_forms().date(edition.date).into()),
        ],
    );
    format!("{line}. {}", messages.text(&format!("status-{key}-note")))
}

fn line(xml: &mut Xml, name: &'static str, words: &str) -> io::Result<()> {
    xml.block("p", &[])?;
    xml.inline(name, &[])?;
    xml.text(words)?;
    xml.close()?;
    xml.close()
}
