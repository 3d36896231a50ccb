use crate::model::Language;

/// What a sheet, or a CSV file, holds a row of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetKind {
    /// Initiatives.
    Initiatives,
    /// What is reported of initiatives.
    Updates,
    /// How the start or end of initiatives was moved.
    Revisions,
    /// What is reported of deliverables.
    Reports,
    /// Indicators.
    Indicators,
    /// What is to be reached of indicators.
    Targets,
    /// What was observed of indicators.
    Observations,
}

/// A kind of column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its header, without the language.
    pub name: String,
    /// Where its value stands in TOML.
    pub path: Vec<String>,
    /// What its cells hold.
    pub form: Form,
    /// How often it is wanted.
    pub want: Want,
}

/// How often a column is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Want {
    /// A sheet without it is refused.
    Needed,
    /// It may be left out.
    Optional,
    /// It may be left out, and is written only where something stands in it.
    Rare,
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
    /// A number, or decimal text.
    Number,
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
    /// How often it is wanted.
    pub want: Want,
}

impl SheetKind {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Initiatives,
        Self::Updates,
        Self::Revisions,
        Self::Reports,
        Self::Indicators,
        Self::Targets,
        Self::Observations,
    ];

    /// Those that tell of indicators.
    pub const OF_INDICATORS: [Self; 3] = [Self::Indicators, Self::Targets, Self::Observations];

    /// The name of its sheet, and the stem of its CSV file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Initiatives => "initiatives",
            Self::Updates => "updates",
            Self::Revisions => "revisions",
            Self::Reports => "reports",
            Self::Indicators => "indicators",
            Self::Targets => "targets",
            Self::Observations => "observations",
        }
    }

    /// The columns that it may have, in the order that they are written in.
    pub fn columns(self) -> Vec<Column> {
        let mut columns = Vec::new();
        match self {
            Self::Initiatives => initiatives(&mut columns),
            Self::Updates => reports("initiative", &mut columns),
            Self::Revisions => revisions(&mut columns),
            Self::Reports => reports("deliverable", &mut columns),
            Self::Indicators => indicators(&mut columns),
            Self::Targets => targets(&mut columns),
            Self::Observations => observations(&mut columns),
        }
        columns
    }

    /// The columns with a text in each of `languages`.
    pub fn headers(self, languages: &[Language]) -> Vec<Header> {
        let one = |column: &Column, language: Option<&Language>| Header {
            name: match language {
                Some(language) => format!("{}.{language}", column.name),
                None => column.name.clone(),
            },
            path: column
                .path
                .iter()
                .cloned()
                .chain(language.map(ToString::to_string))
                .collect(),
            form: column.form,
            want: column.want,
        };
        let of = |column: Column| match column.form {
            Form::Localised => languages.iter().map(|language| one(&column, Some(language))).collect(),
            _ => vec![one(&column, None)],
        };
        self.columns().into_iter().flat_map(of).collect()
    }
}

fn initiatives(columns: &mut Vec<Column>) {
    columns.extend([
        column("id", Form::Text, Want::Needed),
        column("within", Form::Text, Want::Optional),
        column("title", Form::Localised, Want::Needed),
        column("text", Form::Localised, Want::Optional),
        column("source", Form::Text, Want::Needed),
        column("see", Form::List, Want::Optional),
        short("lead", "lead.organisation", Form::Text),
        column("lead.source", Form::Text, Want::Optional),
        column("partners", Form::List, Want::Optional),
        Column {
            path: vec!["partners.source".to_owned()],
            ..column("partners.source", Form::List, Want::Optional)
        },
        short("start", "start.date", Form::Date),
        column("start.source", Form::Text, Want::Optional),
        short("end", "end.date", Form::Date),
        column("end.source", Form::Text, Want::Optional),
    ]);
}

/// The columns of what is reported of that which `of` names.
fn reports(of: &str, columns: &mut Vec<Column>) {
    columns.extend([
        column(of, Form::Text, Want::Needed),
        column("state", Form::Text, Want::Needed),
        column("date", Form::Date, Want::Needed),
    ]);
    absence("date", Want::Optional, true, columns);
    columns.extend([
        column("by", Form::Text, Want::Needed),
        column("voice", Form::Text, Want::Optional),
        column("text", Form::Localised, Want::Needed),
        column("source", Form::Text, Want::Needed),
        column("decision.text", Form::Localised, Want::Optional),
        column("decision.date", Form::Date, Want::Optional),
    ]);
    absence("decision.date", Want::Rare, true, columns);
    columns.push(column("decision.source", Form::Text, Want::Optional));
    absence("decision", Want::Optional, false, columns);
    columns.push(column("reason.text", Form::Localised, Want::Optional));
    columns.push(column("reason.source", Form::Text, Want::Optional));
    absence("reason", Want::Optional, false, columns);
}

fn revisions(columns: &mut Vec<Column>) {
    columns.extend([
        column("initiative", Form::Text, Want::Needed),
        column("of", Form::Text, Want::Needed),
        column("date", Form::Date, Want::Needed),
        column("on", Form::Date, Want::Needed),
    ]);
    absence("on", Want::Optional, true, columns);
    columns.push(column("why", Form::Localised, Want::Needed));
    columns.push(column("source", Form::Text, Want::Needed));
}

fn indicators(columns: &mut Vec<Column>) {
    columns.extend([
        column("id", Form::Text, Want::Needed),
        column("outcome", Form::Text, Want::Optional),
        column("title", Form::Localised, Want::Needed),
        column("description", Form::Localised, Want::Needed),
        column("unit", Form::Localised, Want::Needed),
        column("direction", Form::Text, Want::Needed),
        column("baseline.value", Form::Number, Want::Optional),
        column("baseline.bound", Form::Text, Want::Rare),
        column("baseline.date", Form::Date, Want::Optional),
    ]);
    absence("baseline.date", Want::Rare, true, columns);
    columns.push(column("baseline.source", Form::Text, Want::Optional));
    columns.push(column("baseline.comment", Form::Localised, Want::Rare));
    absence("baseline", Want::Optional, false, columns);
    absence("target", Want::Optional, true, columns);
}

fn targets(columns: &mut Vec<Column>) {
    columns.extend([
        column("indicator", Form::Text, Want::Needed),
        column("value", Form::Number, Want::Needed),
        column("bound", Form::Text, Want::Optional),
        column("unit", Form::Localised, Want::Rare),
        column("date", Form::Date, Want::Needed),
    ]);
    absence("date", Want::Optional, true, columns);
    columns.push(column("source", Form::Text, Want::Needed));
    columns.push(column("comment", Form::Localised, Want::Rare));
}

fn observations(columns: &mut Vec<Column>) {
    columns.extend([
        column("indicator", Form::Text, Want::Needed),
        column("value", Form::Number, Want::Needed),
        column("bound", Form::Text, Want::Optional),
        column("unit", Form::Localised, Want::Rare),
        column("date", Form::Date, Want::Optional),
    ]);
    absence("date", Want::Optional, true, columns);
    columns.extend([
        column("period.start", Form::Date, Want::Optional),
        column("period.end", Form::Date, Want::Optional),
        column("said_by", Form::Text, Want::Needed),
        column("voice", Form::Text, Want::Optional),
        column("source", Form::Text, Want::Needed),
        column("disaggregation", Form::Localised, Want::Optional),
        column("comment", Form::Localised, Want::Rare),
        column("outside", Form::Localised, Want::Rare),
    ]);
}

/// Why the value under `of` is absent, and the source of that, unless what is stated has a column for its source.
fn absence(of: &str, want: Want, with_source: bool, columns: &mut Vec<Column>) {
    columns.push(column(&format!("{of}.absent"), Form::Text, want));
    columns.push(column(&format!("{of}.where"), Form::Localised, Want::Rare));
    columns.push(column(&format!("{of}.why"), Form::Localised, Want::Rare));
    if with_source {
        columns.push(column(&format!("{of}.source"), Form::Text, Want::Rare));
    }
}

/// A column that is called as TOML calls the key.
fn column(name: &str, form: Form, want: Want) -> Column {
    Column {
        name: name.to_owned(),
        path: name.split('.').map(str::to_owned).collect(),
        form,
        want,
    }
}

/// A column that may be left out, called otherwise than `key` of TOML.
fn short(name: &str, key: &str, form: Form) -> Column {
    Column {
        name: name.to_owned(),
        ..column(key, form, Want::Optional)
    }
}
