use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{
    draft::At,
    findings::{File, one_of, quoted},
};

/// What a key's value can be read as.
pub trait Read: Sized {
    /// What is expected, in words: "a text in every language of the site".
    fn form() -> String;

    /// Reads it, or notes what is wrong with it.
    fn read(value: &Value<'_>) -> Option<Self>;
}

/// The keys of a TOML table, taken one by one; [`Fields::finish`] names those that nobody asked for.
pub struct Fields<'a> {
    file: &'a File<'a>,
    table: &'a DeTable<'a>,
    /// What the table is in a message: "`[[facts]]`", or "the file".
    name: String,
    line: usize,
    known: Vec<&'static str>,
}

/// A key with its value.
#[derive(Clone, Copy)]
pub struct Value<'a> {
    /// The file it stands in.
    pub file: &'a File<'a>,
    /// Its key.
    pub key: &'a str,
    /// The value.
    pub toml: &'a DeValue<'a>,
    /// Its line.
    pub line: usize,
}

/// Parses TOML and hands the keys of its root, called `name` in messages, to `read`. Faults of syntax are noted, and
/// what can be read is read.
pub fn with_root<T>(file: &mut File<'_>, text: &str, name: &str, read: impl FnOnce(Fields<'_>) -> T) -> T {
    let (root, faults) = DeTable::parse_recoverable(text);
    for fault in &faults {
        let span = fault.span().unwrap_or_default();
        let (found, expected) = match fault.message().split_once(", expected ") {
            Some((found, expected)) => (found, expected),
            None if fault.message() == "duplicate key" => ("a key twice", "each key once"),
            None => (fault.message(), "valid TOML"),
        };
        let shown = text.get(span.clone()).filter(|shown| !shown.trim().is_empty());
        let shown = shown.map_or_else(String::new, |shown| format!(", at {}", quoted(shown)));
        let found = format!("TOML: {}{shown}", found.replace('\n', " "));
        file.error(file.line(span.start), "toml-syntax", found, expected);
    }
    file.broken = !faults.is_empty();
    let (table, line, name) = (root.get_ref(), file.root_line(), name.to_owned());
    read(Fields {
        file,
        table,
        name,
        line,
        known: Vec::new(),
    })
}

impl<'a> Fields<'a> {
    /// The keys of a table that was put together; `name` is what it is in a message.
    pub fn of(file: &'a File<'a>, table: &'a DeTable<'a>, name: &str) -> Self {
        Self {
            file,
            table,
            name: name.to_owned(),
            line: file.root_line(),
            known: Vec::new(),
        }
    }

    /// The file that the table stands in.
    pub fn file(&self) -> &'a File<'a> {
        self.file
    }

    /// The line that the table begins in; 0 for the whole file.
    pub fn line(&self) -> usize {
        self.line
    }

    /// Whether the key is there, be its value right or wrong.
    pub fn has(&self, key: &str) -> bool {
        self.table.get(key).is_some()
    }

    /// The value of a key that may be left out.
    pub fn value(&mut self, key: &'static str) -> Option<Value<'a>> {
        self.known.push(key);
        let (name, value) = self.table.get_key_value(key)?;
        let line = self.file.line(name.span().start);
        Some(Value {
            file: self.file,
            key,
            toml: value.get_ref(),
            line,
        })
    }

    /// Reads a key that may be left out.
    pub fn optional<T: Read>(&mut self, key: &'static str) -> Option<T> {
        self.value(key).and_then(|value| T::read(&value))
    }

    /// Reads a key that has to be there.
    pub fn required<T: Read>(&mut self, key: &'static str) -> Option<T> {
        self.required_at(key).map(|read| read.value)
    }

    /// Reads a key that has to be there, with its line.
    pub fn required_at<T: Read>(&mut self, key: &'static str) -> Option<At<T>> {
        match self.value(key) {
            Some(value) => T::read(&value).map(|read| At {
                value: read,
                line: value.line,
            }),
            None => {
                self.missing(key, &T::form());
                None
            }
        }
    }

    /// Reads a key that may be left out, with its line.
    pub fn optional_at<T: Read>(&mut self, key: &'static str) -> Option<At<T>> {
        let value = self.value(key)?;
        T::read(&value).map(|read| At {
            value: read,
            line: value.line,
        })
    }

    /// Every key with its value, for a table whose keys are no fixed set.
    pub fn values(&self) -> Vec<Value<'a>> {
        let value = |(key, value): (&'a Spanned<std::borrow::Cow<'a, str>>, &'a Spanned<DeValue<'a>>)| Value {
            file: self.file,
            key: key.get_ref().as_ref(),
            toml: value.get_ref(),
            line: self.file.line(key.span().start),
        };
        self.table.iter().map(value).collect()
    }

    /// The tables of `[[key]]`; none where there is no such key.
    pub fn tables(&mut self, key: &'static str) -> Vec<Fields<'a>> {
        self.value(key).map_or_else(Vec::new, |value| value.tables())
    }

    /// The table of `[key]`, which has to be there.
    pub fn table(&mut self, key: &'static str) -> Option<Fields<'a>> {
        match self.value(key) {
            Some(value) => value.table(&format!("`[{key}]`")),
            None => {
                self.missing(key, &format!("a table `[{key}]`"));
                None
            }
        }
    }

    /// Notes that `key` is not there.
    pub fn missing(&self, key: &str, form: &str) {
        let line = self.file.line_without(self.line, key);
        if !self.file.broken && !self.file.is_told(line) {
            let found = format!("no `{key}` in {}", self.name);
            self.file.error(line, "missing-key", found, format!("`{key}`, {form}"));
        }
    }

    /// Names the keys that nobody asked for.
    pub fn finish(self) {
        for key in self.table.keys() {
            let (name, line) = (key.get_ref().as_ref(), self.file.line(key.span().start));
            if !self.known.contains(&name) && !self.file.broken {
                let found = format!("unknown key {} in {}", quoted(name), self.name);
                self.file
                    .error(line, "unknown-key", found, one_of(self.known.iter().copied()));
            }
        }
    }
}

impl<'a> Value<'a> {
    /// Notes that the value is not of the right kind.
    pub fn wrong<T: Read>(&self) -> Option<T> {
        self.error("wrong-type", format!("`{}` is {}", self.key, self.kind()), T::form());
        None
    }

    /// Notes a fault of the value.
    pub fn error(&self, rule: &'static str, found: impl Into<String>, expected: impl Into<String>) {
        self.file.error(self.line, rule, found, expected);
    }

    /// What the value is, in words.
    pub fn kind(&self) -> String {
        match self.toml {
            DeValue::String(text) => format!("the text {}", quoted(text)),
            DeValue::Integer(number) => format!("the number {}", quoted(&number.to_string())),
            DeValue::Float(number) => format!("the binary fraction {}", quoted(number.as_str())),
            DeValue::Boolean(value) => format!("`{value}`"),
            DeValue::Datetime(date) => format!("the date `{date}` without quotation marks"),
            DeValue::Array(_) => "a list".to_owned(),
            DeValue::Table(_) => "a table".to_owned(),
        }
    }

    /// The value as text.
    pub fn text(&self) -> Option<&'a str> {
        match self.toml {
            DeValue::String(text) => Some(text.as_ref()),
            _ => None,
        }
    }

    /// The values of a list, each with its own line; none where it is no list.
    pub fn list(&self) -> Option<Vec<Value<'a>>> {
        let DeValue::Array(array) = self.toml else { return None };
        Some(array.iter().map(|entry| self.entry(entry)).collect())
    }

    /// The value as a table that is called `name` in messages.
    pub fn table(&self, name: &str) -> Option<Fields<'a>> {
        if let DeValue::Table(table) = self.toml {
            let name = name.to_owned();
            return Some(Fields {
                file: self.file,
                table,
                name,
                line: self.line,
                known: Vec::new(),
            });
        }
        let found = format!("`{}` is {}", self.key, self.kind());
        self.error("wrong-type", found, "a table");
        None
    }

    /// The keys of a value that is written as a table; `T` says which.
    pub fn parts<T: Read>(&self) -> Option<Fields<'a>> {
        match self.toml {
            DeValue::Table(_) => self.table(&format!("`{}`", self.key)),
            _ => {
                self.wrong::<T>();
                None
            }
        }
    }

    fn tables(&self) -> Vec<Fields<'a>> {
        let name = format!("`[[{}]]`", self.key);
        let Some(entries) = self.list() else {
            let found = format!("`{}` is {}", self.key, self.kind());
            self.error("wrong-type", found, format!("tables, each under a line {name}"));
            return Vec::new();
        };
        entries.iter().filter_map(|entry| entry.table(&name)).collect()
    }

    fn entry(&self, entry: &'a Spanned<DeValue<'a>>) -> Value<'a> {
        let line = self.file.line(entry.span().start);
        Value {
            file: self.file,
            key: self.key,
            toml: entry.get_ref(),
            line,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::findings::{File, Findings},
        Fields, with_root,
    };
    use crate::model::{Language, Localised, PartialDate, Source, Stated};

    /// The problems of reading `text` as a document at home in "home", without the file's name.
    fn problems(text: &str, read: impl FnOnce(&mut Fields<'_>)) -> Vec<String> {
        let (findings, languages) = (Findings::default(), [Language::from("fr"), Language::from("en")]);
        let mut file = File::new("x.toml", text, Some(&languages), &findings).at_home(Some("home"));
        with_root(&mut file, text, "the file", |mut fields| {
            read(&mut fields);
            fields.finish();
        });
        findings
            .into_problems()
            .iter()
            .map(|problem| problem.to_string().replace("error x.toml", ""))
            .collect()
    }

    #[test]
    fn values_are_read_in_every_way_of_writing_them() {
        let texts = [
            "title = { fr = \"a\", en = \"b\" }\ndate = \"2006-08\"\nsource = \"#p1\"",
            "title.fr = \"a\"\ntitle.en = \"b\"\ndate = '2006-08'\nsource = [\"#p1\"]",
            "source = \"#p1\"\ndate = \"\"\"2006-08\"\"\"\n[title]\nfr = \"a\"\nen = \"b\"",
        ];
        for text in texts {
            let found = problems(text, |fields| {
                let title: Option<Localised> = fields.required("title");
                assert_eq!(title, Some(Localised::from([("fr", "a"), ("en", "b")])));
                let date: Option<Stated<PartialDate>> = fields.required("date");
                assert_eq!(
                    date.and_then(|date| date.value().map(ToString::to_string)).as_deref(),
                    Some("2006-08")
                );
                let source: Option<Source> = fields.required("source");
                assert_eq!(source.map(|source| source.to_string()).as_deref(), Some("home#p1"));
            });
            assert_eq!(found, [""; 0], "{text}");
        }
    }

    #[test]
    fn every_problem_of_a_table_is_named_with_its_line() {
        let text = "title = { fr = \"a\" }\n\ndate = 2006\nother = 1\n";
        let found = problems(text, |fields| {
            fields.required::<Localised>("title");
            fields.required::<PartialDate>("date");
            fields.required::<Source>("source");
        });
        let expected = [
            ": no `source` in the file; expected `source`, a source: `\"#p38\"` or `\"document-id#p38\"`",
            ":1: `title` has no `en`; expected a text in every language of the site",
            ":3: `date` is the number `2006`; expected a date as text: `\"2006\"`, `\"2006-08\"` or `\"2006-08-21\"`",
            ":4: unknown key `other` in the file; expected one of `title`, `date`, `source`",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn broken_syntax_is_the_only_thing_said_of_what_is_missing() {
        let found = problems("title = { fr = \"a\"\n\nx = 1", |fields| {
            fields.required::<PartialDate>("date");
        });
        assert!(found.iter().all(|problem| problem.contains("TOML: ")), "{found:?}");
        assert!(!found.is_empty());
    }
}
