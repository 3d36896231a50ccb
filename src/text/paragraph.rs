use super::{
    Anchors,
    html::{escape, explained_html},
};
use crate::model::{Item, ParagraphText, TermMark};

/// What one edition says in one paragraph, as HTML: a `<p>` and, where there is one, its list.
pub fn paragraph_html(text: &ParagraphText, constructed_title: &str, anchors: Anchors<'_>) -> String {
    written(text, constructed_title, anchors, |_| &[])
}

/// The same, its terms being buttons as in [`explained_html`]: for pages that hold the explanations.
pub fn explained_paragraph_html(text: &ParagraphText, constructed_title: &str, anchors: Anchors<'_>) -> String {
    written(text, constructed_title, anchors, |terms| terms)
}

fn written(
    text: &ParagraphText,
    constructed_title: &str,
    anchors: Anchors<'_>,
    explained: fn(&[TermMark]) -> &[TermMark],
) -> String {
    let inline = |text: &str, terms| explained_html(text, explained(terms), constructed_title, anchors);
    let mut html = format!("<p>{}</p>", inline(&text.text, &text.terms));
    if !text.items.is_empty() {
        let lettered = text.items.iter().any(|item| item.label.is_some());
        html.push_str(if lettered {
            "<ul class=\"items lettered\">"
        } else {
            "<ul class=\"items\">"
        });
        for item in &text.items {
            push_item(&mut html, item, &inline(&item.text, &item.terms), anchors);
        }
        html.push_str("</ul>");
    }
    html
}

fn push_item(html: &mut String, item: &Item, words: &str, anchors: Anchors<'_>) {
    html.push_str("<li");
    if matches!(anchors, Anchors::Here(_)) {
        html.push_str(" id=\"");
        escape(html, &item.id);
        html.push('"');
    }
    html.push('>');
    if let Some(label) = &item.label {
        html.push_str("<span class=\"label\">");
        escape(html, label);
        html.push_str(")</span> ");
    }
    html.push_str(words);
    html.push_str("</li>");
}
