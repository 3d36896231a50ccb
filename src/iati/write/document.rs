use super::emit::Emit;
use crate::iati::model::DocumentLink;

impl Emit {
    pub(super) fn document(&mut self, document: &DocumentLink) {
        self.element("document-link", |out| {
            out.attribute("url", Some(&document.url));
            out.attribute("format", document.format.as_deref());
            out.wanted_texts("title", &document.title);
            out.texts("description", &document.description);
            for (name, codes) in [("category", &document.categories), ("language", &document.languages)] {
                for code in codes {
                    out.element(name, |out| out.attribute("code", Some(code)));
                }
            }
            out.day("document-date", document.date);
            for (code, texts) in &document.countries {
                out.element("recipient-country", |out| {
                    out.attribute("code", Some(code));
                    out.narratives(texts);
                });
            }
        });
    }
}
