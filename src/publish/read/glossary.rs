use std::collections::BTreeMap;

use super::{
    draft::{At, DraftTerm, IdKind},
    fields::{Fields, Read, with_root},
    findings::{File, one_of, quoted},
    registers::entry_id,
};
use crate::{
    model::{Language, Term},
    publish::typography,
};

/// Reads `glossary.toml`.
pub fn read_glossary(mut file: File<'_>, text: &str) -> Vec<At<DraftTerm>> {
    with_root(&mut file, text, "the file", |mut fields| {
        let entries = fields.tables("terms");
        fields.finish();
        entries.into_iter().filter_map(term).collect()
    })
}

fn term(mut fields: Fields<'_>) -> Option<At<DraftTerm>> {
    let line = fields.line();
    let id = entry_id(&mut fields, IdKind::Term);
    let (kind, term) = (fields.required("kind"), fields.required("term"));
    let (expansion, definition) = (fields.optional("expansion"), fields.required("definition"));
    let given_by = fields.required("given_by");
    let source = fields.required("source");
    let forms = match fields.has("forms") {
        true => fields.table("forms").map(forms),
        false => Some(BTreeMap::new()),
    };
    fields.finish();
    let term = Term {
        id: id?,
        kind: kind?,
        term: term?,
        expansion,
        definition: definition?,
        given_by: given_by?,
        source: source?,
        uses: Vec::new(),
    };
    let value = DraftTerm { term, forms: forms? };
    Some(At { value, line })
}

/// The spellings by which a term is found in the texts of a language.
fn forms(fields: Fields<'_>) -> BTreeMap<Language, Vec<String>> {
    let file = fields.file();
    let mut forms = BTreeMap::new();
    for value in fields.values() {
        let known = file.languages.unwrap_or_default();
        if !known.is_empty() && known.iter().all(|language| language.as_str() != value.key) {
            let found = format!("`forms` has the language {}", quoted(value.key));
            value.error("unknown-language", found, one_of(known.iter().map(Language::as_str)));
            continue;
        }
        if let Some(spellings) = Vec::<At<String>>::read(&value) {
            let language = Language::from(value.key);
            // As the texts are set in which they are looked for.
            let spellings = spellings
                .iter()
                .map(|spelling| typography::set(&spelling.value, &language));
            forms.insert(language.clone(), spellings.collect());
        }
    }
    forms
}
