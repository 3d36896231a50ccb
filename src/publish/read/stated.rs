use toml::de::DeValue;

use super::{
    draft::Target,
    fields::{Read, Value},
    findings::{one_of, quoted},
};
use crate::model::{Absence, Source, Stated};

impl Read for Source {
    fn form() -> String {
        "a source: `\"#p38\"` or `\"document-id#p38\"`".to_owned()
    }

    /// One only, as the model carries it: of a list, nothing is left out silently.
    fn read(value: &Value<'_>) -> Option<Self> {
        let mut sources = Sources::read(value)?.0;
        if sources.len() > 1 {
            let found = format!("`{}` is a list of {} sources", value.key, sources.len());
            value.error("several-sources", found, "one source: the paragraph that states it");
            return None;
        }
        sources.pop()
    }
}

/// One source, or a list of them: never empty.
pub struct Sources(pub Vec<Source>);

impl Read for Sources {
    fn form() -> String {
        "a source: `\"#p38\"` or `\"document-id#p38\"`, or a list of them".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let entries = value.list().unwrap_or_else(|| vec![*value]);
        if entries.is_empty() {
            value.error("no-source", format!("`{}` is an empty list", value.key), Self::form());
            return None;
        }
        let sources: Vec<Option<Source>> = entries.iter().map(one_source).collect();
        sources.into_iter().collect::<Option<Vec<_>>>().map(Self)
    }
}

fn one_source(value: &Value<'_>) -> Option<Source> {
    let Some(text) = value.text() else { return value.wrong() };
    let Some((document, paragraph)) = text.split_once('#') else {
        value.error(
            "bad-source",
            format!("`{}` is {}", value.key, quoted(text)),
            Source::form(),
        );
        return None;
    };
    let is_implied = document.is_empty();
    let document = match document {
        "" => match &value.file.home {
            Some(home) => home.clone(),
            // `documents` of strategy.toml is faulty, which is noted there.
            None if value.file.path.starts_with("strategies/") => return None,
            None => {
                let found = format!("`{}` is {}", value.key, quoted(text));
                value.error("bad-source", found, "a source with its document: `\"document-id#p38\"`");
                return None;
            }
        },
        document => document.to_owned(),
    };
    let source = Source {
        document,
        paragraph: paragraph.to_owned(),
    };
    let target = Target::Source {
        source: source.clone(),
        is_implied,
    };
    value.file.uses(value.line, target);
    Some(source)
}

impl<T: Read> Read for Stated<T> {
    fn form() -> String {
        format!("{}, or an absence `{{ absent = \"not-stated\" }}`", T::form())
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        match value.toml {
            DeValue::Table(table) if table.contains_key("absent") => Absence::read(value).map(Self::Absent),
            _ => T::read(value).map(Self::Value),
        }
    }
}

const ABSENCES: [&str; 5] = [
    "not-stated",
    "stated-elsewhere",
    "lost-in-picture",
    "withheld",
    "nothing-further-due",
];

impl Read for Absence {
    fn form() -> String {
        "an absence `{ absent = \"not-stated\" }`".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let mut fields = value.parts::<Self>()?;
        let kind = fields.required::<String>("absent")?;
        let absence = match kind.as_str() {
            "not-stated" => Some(Self::NotStated),
            "nothing-further-due" => Some(Self::NothingFurtherDue),
            "stated-elsewhere" => {
                let (place, source) = (fields.required("where"), fields.optional("source"));
                place.map(|place| Self::StatedElsewhere { place, source })
            }
            "lost-in-picture" => Some(Self::LostInPicture {
                source: fields.optional("source"),
            }),
            "withheld" => fields.required("why").map(|why| Self::Withheld { why }),
            other => {
                let found = format!("`absent` is {}", quoted(other));
                value.error("unknown-value", found, one_of(ABSENCES));
                return None;
            }
        };
        fields.finish();
        absence
    }
}
