use crate::model::Language;

/// What a sheet, or a CSV file, holds a row of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetKind {
    /// Initiatives.
    Initiatives,
    /// What is reported of initiatives.
    Updates,
    /// What is reported of deliverables.
    Reports,
}

/// A kind of column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its header, without the language.
    pub name: &'static str,
    /// Where its value stands in TOML.
    pub path: &'static [&'static str],
    /// What its cells hold.
    pub form: Form,
    /// A sheet without it is refused.
    pub is_needed: bool,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A text, an id or a source.
    Text,
    /// A text in the language that ends the header.
    Localised,
    /// A date, as text or as a cell that is formatted as a date.
    Date,
    /// Texts between semicolons.
    List,
}

/// A column as a header names it.
#[derive(Clone, Debug)]
pub struct Header {
    /// What the header says: "title.fr".
    pub name: String,
    /// Where the value stands in TOML: "title", "fr".
    pub path: Vec<String>,
    /// What the cells hold.
    pub form: Form,
    /// A sheet without it is refused.
    pub is_needed: bool,
}

impl SheetKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Initiatives, Self::Updates, Self::Reports];

    /// The name of its sheet, and the stem of its CSV file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Initiatives => "initiatives",
            Self::Updates => "updates",
            Self::Reports => "reports",
        }
    }

    /// The columns that it may have, in the order that they are written in.
    pub fn columns(self) -> &'static [Column] {
        match self {
            Self::Initiatives => &INITIATIVES,
            Self::Updates => &UPDATES,
            Self::Reports => &REPORTS,
        }
    }

    /// The columns with a text in each of `languages`.
    pub fn headers(self, languages: &[Language]) -> Vec<Header> {
        let one = |column: &Column, language: Option<&Language>| {
            let mut path: Vec<String> = column.path.iter().map(ToString::to_string).collect();
            path.extend(language.map(ToString::to_string));
            Header {
                name: match language {
                    Some(language) => format!("{}.{language}", column.name),
                    None => column.name.to_owned(),
                },
                path,
                form: column.form,
                is_needed: column.is_needed,
            }
        };
        let of = |column: &Column| match column.form {
            Form::Localised => languages.iter().map(|language| one(column, Some(language))).collect(),
            _ => vec![one(column, None)],
        };
        self.columns().iter().flat_map(of).collect()
    }
}

const INITIATIVES: [Column; 14] = [
    needed("id", &["id"], Form::Text),
    optional("within", &["within"], Form::Text),
    needed("title", &["title"], Form::Localised),
    optional("text", &["text"], Form::Localised),
    needed("source", &["source"], Form::Text),
    optional("see", &["see"], Form::List),
    optional("lead", &["lead", "organisation"], Form::Text),
    optional("lead.source", &["lead", "source"], Form::Text),
    optional("partners", &["partners"], Form::List),
    optional("partners.source", &["partners.source"], Form::List),
    optional("start", &["start", "date"], Form::Date),
    optional("start.source", &["start", "source"], Form::Text),
    optional("end", &["end", "date"], Form::Date),
    optional("end.source", &["end", "source"], Form::Text),
];

const UPDATES: [Column; 10] = reports("initiative", &["initiative"]);

const REPORTS: [Column; 10] = reports("deliverable", &["deliverable"]);

/// The columns of what is reported of that which `of` names.
const fn reports(of: &'static str, path: &'static [&'static str]) -> [Column; 10] {
    [
        needed(of, path, Form::Text),
        needed("state", &["state"], Form::Text),
        needed("date", &["date"], Form::Date),
        optional("date.absent", &["date", "absent"], Form::Text),
        optional("date.where", &["date", "where"], Form::Localised),
        optional("date.why", &["date", "why"], Form::Localised),
        optional("date.source", &["date", "source"], Form::Text),
        needed("by", &["by"], Form::Text),
        needed("text", &["text"], Form::Localised),
        needed("source", &["source"], Form::Text),
    ]
}

const fn needed(name: &'static str, path: &'static [&'static str], form: Form) -> Column {
    Column {
        name,
        path,
        form,
        is_needed: true,
    }
}

const fn optional(name: &'static str, path: &'static [&'static str], form: Form) -> Column {
    Column {
        name,
        path,
        form,
        is_needed: false,
    }
}
