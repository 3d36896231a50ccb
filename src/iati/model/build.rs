use rust_decimal::Decimal;

use super::{Code, Narrative, Narratives, Source};
use crate::iati::{
    check::{Expected, Finding, Severity},
    day::Day,
    name::{Name, name},
    schema::Form,
    tree::Element,
    version::Version,
};

/// Reads elements into the model. What cannot be read is left out, with a finding.
pub(super) struct Build<'p> {
    pub(super) version: Version,
    pub(super) identifier: String,
    pub(super) problems: &'p mut Vec<Finding>,
}

impl Build<'_> {
    /// Whether texts stand in the elements themselves and codes are those of 1.0x.
    pub(super) fn old(&self) -> bool {
        !self.version.has_narratives()
    }

    /// Says that an element, or a part of it, was left out.
    pub(super) fn left_out(&mut self, element: Element<'_>, found: String, form: Form) {
        self.problems.push(Finding {
            severity: Severity::Error,
            rule: "read.left-out".to_owned(),
            identifier: self.identifier.clone(),
            position: element.position(),
            path: element.path(),
            found,
            expected: Expected::Words(form.key()),
        });
    }

    /// Says that an element was left out since it lacks what it cannot be without.
    pub(super) fn lacks(&mut self, element: Element<'_>, what: &str) {
        self.problems.push(Finding {
            severity: Severity::Error,
            rule: "read.lacks".to_owned(),
            identifier: self.identifier.clone(),
            position: element.position(),
            path: element.path(),
            found: String::new(),
            expected: Expected::Verbatim(what.to_owned()),
        });
    }

    /// A value that is given and can be read; none where it is not given, a finding where it cannot be read.
    fn value<T>(
        &mut self,
        element: Element<'_>,
        attribute: Option<Name>,
        form: Form,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let text = match attribute {
            Some(attribute) => element.attribute(attribute)?,
            None => element.text(),
        };
        let text = text.trim();
        if text.is_empty() && attribute.is_some() {
            return None;
        }
        let value = read(text);
        if value.is_none() {
            let shown: String = text.chars().take(80).collect();
            let found = match attribute {
                Some(attribute) => format!("@{}=\"{shown}\"", attribute.as_str()),
                None => format!("“{shown}”"),
            };
            self.left_out(element, found, form);
        }
        value
    }

    /// An attribute with a date.
    pub(super) fn day(&mut self, element: Element<'_>, attribute: Name) -> Option<Day> {
        self.value(element, Some(attribute), Form::Date, Day::parse)
    }

    /// The `iso-date` of a child.
    pub(super) fn day_of(&mut self, element: Element<'_>, child: Name) -> Option<Day> {
        self.iso_date(element.child(child)?)
    }

    /// The `iso-date` of an element. In 1.0x the date may stand as text instead.
    pub(super) fn iso_date(&mut self, element: Element<'_>) -> Option<Day> {
        let given = element
            .attribute(name!("iso-date"))
            .is_some_and(|date| !date.trim().is_empty());
        if !given && self.old() && element.has_text() {
            return self.value(element, None, Form::Date, Day::parse);
        }
        self.day(element, name!("iso-date"))
    }

    /// An attribute with a number.
    pub(super) fn decimal(&mut self, element: Element<'_>, attribute: Name) -> Option<Decimal> {
        self.value(element, Some(attribute), Form::Decimal, decimal)
    }

    /// The number that an element holds.
    pub(super) fn amount(&mut self, element: Element<'_>) -> Option<Decimal> {
        self.value(element, None, Form::Decimal, decimal)
    }

    /// An attribute with a whole number.
    pub(super) fn integer(&mut self, element: Element<'_>, attribute: Name) -> Option<i32> {
        self.value(element, Some(attribute), Form::Int, |text| text.parse().ok())
    }

    /// An attribute that says yes or no.
    pub(super) fn flag(&mut self, element: Element<'_>, attribute: Name) -> Option<bool> {
        self.value(element, Some(attribute), Form::Boolean, |text| match text {
            "1" | "true" => Some(true),
            "0" | "false" => Some(false),
            _ => None,
        })
    }

    /// The texts of an element: its narratives, or in 1.0x its own text.
    pub(super) fn narratives(&self, element: Element<'_>) -> Narratives {
        let mut texts = Narratives::default();
        self.add_narratives(&mut texts, element);
        texts
    }

    /// As [`Build::narratives`], of an element that may come once a language.
    pub(super) fn add_narratives(&self, texts: &mut Narratives, element: Element<'_>) {
        let mut add = |element: Element<'_>| {
            let text = element.text().trim();
            if !text.is_empty() {
                texts.0.push(Narrative {
                    language: attribute(element, name!("xml:lang")),
                    text: text.to_owned(),
                });
            }
        };
        let mut narratives = element.named(name!("narrative")).peekable();
        if narratives.peek().is_none() && self.old() {
            add(element);
        }
        narratives.for_each(add);
    }

    /// The texts of all children of a name: in 1.0x each is one text.
    pub(super) fn narratives_of(&self, element: Element<'_>, child: Name) -> Narratives {
        let mut texts = Narratives::default();
        for child in element.named(child) {
            self.add_narratives(&mut texts, child);
        }
        texts
    }

    /// The code of a child.
    pub(super) fn code_of(&self, element: Element<'_>, child: Name) -> Option<String> {
        attribute(element.child(child)?, name!("code"))
    }

    /// A code with its vocabulary; a finding where there is no code. In 1.0x a text may stand for it: the code is then empty.
    pub(super) fn code(&mut self, element: Element<'_>) -> Option<Code> {
        let code = attribute(element, name!("code"));
        let Some(code) = code.or_else(|| (self.old() && element.has_text()).then(String::new)) else {
            self.lacks(element, "@code");
            return None;
        };
        Some(Code {
            code,
            vocabulary: attribute(element, name!("vocabulary")).map(|vocabulary| {
                if self.old() {
                    super::old::vocabulary(&vocabulary)
                } else {
                    vocabulary
                }
            }),
            vocabulary_uri: attribute(element, name!("vocabulary-uri")),
        })
    }
}

/// A number as the standard writes it. More decimals than 28 are rounded.
fn decimal(text: &str) -> Option<Decimal> {
    Form::Decimal
        .allows(text)
        .then(|| text.trim_start_matches('+').trim_end_matches('.').parse().ok())
        .flatten()
}

/// An attribute's text, if there is any.
pub(super) fn attribute(element: Element<'_>, name: Name) -> Option<String> {
    element
        .attribute(name)
        .map(str::trim)
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
}

/// The text that an element holds, if there is any.
pub(super) fn text(element: Element<'_>) -> Option<String> {
    Some(element.text().trim().to_owned()).filter(|text| !text.is_empty())
}

impl From<Element<'_>> for Source {
    fn from(element: Element<'_>) -> Self {
        Self(element.position())
    }
}
