use super::{
    Anchors,
    html::{escape, inline_html},
};
use crate::model::{Item, ParagraphText};

/// What one edition says in one paragraph, as HTML: a `<p>` and, where there is one, its list.
pub fn paragraph_html(text: &ParagraphText, constructed_title: &str, anchors: Anchors<'_>) -> String {
    let mut html = format!("<p>{}</p>", inline_html(&text.text, constructed_title, anchors));
    if !text.items.is_empty() {
        let lettered = text.items.iter().any(|item| item.label.is_some());
        html.push_str(if lettered {
            "<ul class=\"items lettered\">"
        } else {
            "<ul class=\"items\">"
        });
        for item in &text.items {
            push_item(&mut html, item, constructed_title, anchors);
        }
        html.push_str("</ul>");
    }
    html
}

fn push_item(html: &mut String, item: &Item, constructed_title: &str, anchors: Anchors<'_>) {
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
    html.push_str(&inline_html(&item.text, constructed_title, anchors));
    html.push_str("</li>");
}
