use super::{
    draft::{At, DocumentRecord, IdKind},
    fields::{Fields, Read, Value, with_root},
    findings::{File, quoted},
    references::reference,
    scoped_id,
    values::{Address, OrganisationId},
};
use crate::model::{Decision, Fact, Language, Original, PartialDate, Request, Source, Stated};

/// Reads `document.toml` of the document that `file` is at home in: its record, and the strategy it names.
pub fn read_document(mut file: File<'_>, text: &str) -> (Option<DocumentRecord>, Option<At<String>>) {
    with_root(&mut file, text, "the file", |mut fields| {
        let kind = fields.required("type");
        let title = fields.required("title");
        let short_title = fields.required("short_title");
        let organisation = fields.required::<OrganisationId>("organisation");
        let strategy = fields.required_at::<String>("strategy");
        let symbol = fields.required("symbol");
        let date = fields.required("date");
        let covers = fields.required("covers");
        let original = fields.table("original").and_then(original);
        let references = fields.tables("references").into_iter().filter_map(reference).collect();
        let requests = fields.tables("requests").into_iter().filter_map(request).collect();
        fields.finish();
        let record = || {
            Some(DocumentRecord {
                kind: kind?,
                title: title?,
                short_title: short_title?,
                organisation: organisation?.0,
                symbol: symbol?,
                date: date?,
                covers: covers?,
                original: original?,
                references,
                requests,
            })
        };
        (record(), strategy)
    })
}

/// Reads `facts.toml` of the document that `file` is at home in.
pub fn read_facts(mut file: File<'_>, text: &str) -> Vec<Fact> {
    with_root(&mut file, text, "the file", |mut fields| {
        let entries = fields.tables("facts");
        fields.finish();
        entries.into_iter().filter_map(fact).collect()
    })
}

fn original(mut fields: Fields<'_>) -> Option<Original> {
    let language = fields.required_at::<String>("language");
    let address = fields.required::<Stated<Address>>("address");
    let file = fields.file();
    fields.finish();
    let At { value: language, line } = language?;
    if !super::site::is_language_tag(&language) {
        let found = format!("`language` is {}", quoted(&language));
        file.error(line, "bad-language", found, "a language tag in lower case such as `fr`");
        return None;
    }
    let address = match address? {
        Stated::Absent(absence) => Stated::Absent(absence),
        Stated::Value(Address(address)) => Stated::Value(address),
    };
    Some(Original {
        language: Language(language),
        address,
    })
}

fn request(mut fields: Fields<'_>) -> Option<Request> {
    let id = scoped_id(&mut fields, IdKind::Request);
    let of = fields.required::<OrganisationId>("of");
    let text = fields.required("text");
    let source = fields.required("source");
    let due = fields.required("due");
    let decision = fields.required("decision");
    fields.finish();
    Some(Request {
        id: id?,
        of: of?.0,
        text: text?,
        source: source?,
        due: due?,
        decision: decision?,
    })
}

impl Read for Decision {
    fn form() -> String {
        "a decision `{ text = {…}, date = \"…\", source = \"#p1\" }`".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let mut fields = value.parts::<Self>()?;
        let (text, date) = (fields.required("text"), fields.required("date"));
        let source = fields.required("source");
        fields.finish();
        Some(Self {
            text: text?,
            date: date?,
            source: source?,
        })
    }
}

fn fact(mut fields: Fields<'_>) -> Option<Fact> {
    let id = scoped_id(&mut fields, IdKind::Fact);
    let source = fields.required::<Source>("source");
    let measure = fields.required("measure");
    let value = fields.required("value");
    let (has_bound, bound) = (fields.has("bound"), fields.optional("bound"));
    let unit = fields.required("unit");
    let (has_date, date) = (fields.has("date"), fields.optional("date"));
    let (has_period, period) = (fields.has("period"), fields.optional("period"));
    let said_by = fields.required::<OrganisationId>("said_by");
    let (file, line) = (fields.file(), fields.line());
    match (has_date, has_period) {
        (true, true) => {
            let found = "a figure with `date` and with `period`";
            file.error(line, "date-and-period", found, "one of them");
        }
        (false, false) => fields.missing("date", &format!("{}, or `period`", Stated::<PartialDate>::form())),
        _ => {}
    }
    fields.finish();
    Some(Fact {
        id: id?,
        source: source?,
        measure: measure?,
        value: value?,
        bound: if has_bound { bound? } else { Default::default() },
        unit: unit?,
        date: if has_date { Some(date?) } else { None },
        period: if has_period { Some(period?) } else { None },
        said_by: said_by?.0,
    })
}
