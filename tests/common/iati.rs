//! Reads IATI files whole, and makes such files up from the structure of a version.

use std::{fmt::Write as _, io::Read};

use openstrategy::iati::{
    Broken, Day, Limits, Reader, Version,
    check::Finding,
    model::{Activity, Organisation},
    read::{Item, Kind},
    schema::{Form, Schema, TypeId},
};

/// What a file holds, and why reading stopped.
#[derive(Debug, Default, PartialEq)]
pub struct Holds {
    pub activities: Vec<Activity>,
    pub organisations: Vec<Organisation>,
    pub problems: Vec<Finding>,
    pub broken: Option<Broken>,
}

/// Reads a file, or what of it stands before it breaks.
pub fn read(source: impl Read, limits: Limits) -> Holds {
    let mut reader = Reader::with_limits(source, limits);
    let mut holds = Holds::default();
    loop {
        match reader.next() {
            Ok(Some(Item::Unit(unit, root))) => match root.kind {
                Kind::Activities => holds.activities.push(Activity::read(&unit, root, &mut holds.problems)),
                Kind::Organisations => {
                    holds
                        .organisations
                        .push(Organisation::read(&unit, root, &mut holds.problems));
                }
            },
            Ok(Some(_)) => {}
            Ok(None) => return holds,
            Err(broken) => {
                holds.broken = Some(broken);
                return holds;
            }
        }
    }
}

/// Makes up a file of a version, each value another.
pub struct Generator {
    schema: &'static Schema,
    text: String,
    number: u32,
    values: Vec<String>,
    /// What is chosen by; without it everything is there.
    chance: Option<u64>,
}

impl Generator {
    /// A file with an element of every kind that a version has, twice where it may repeat, and the values in it.
    pub fn all(version: Version, kind: Kind) -> (String, Vec<String>) {
        Self::file(version, kind, None)
    }

    /// A file with elements, attributes and texts by chance, all of them allowed.
    pub fn some(version: Version, kind: Kind, seed: u64) -> String {
        Self::file(version, kind, Some(seed)).0
    }

    fn file(version: Version, kind: Kind, chance: Option<u64>) -> (String, Vec<String>) {
        let schema = Schema::of(version).expect("a structure");
        let mut generator = Self {
            schema,
            text: String::new(),
            number: 0,
            values: Vec::new(),
            chance,
        };
        let root = match kind {
            Kind::Activities => "iati-activities",
            Kind::Organisations => "iati-organisations",
        };
        generator.element(root, schema.root(kind));
        (generator.text.replace("VERSION", version.as_str()), generator.values)
    }

    /// A number below `below`; none where everything is there.
    fn chance(&mut self, below: u64) -> Option<u64> {
        let chance = self.chance.as_mut()?;
        *chance = chance
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        Some((*chance >> 33) % below)
    }

    fn value(&mut self, form: Form) -> String {
        self.number += 1;
        let number = self.number;
        let value = match form {
            Form::Decimal => match self.chance(4) {
                Some(0) => format!("-{number}.00000{number}"),
                Some(1) => number.to_string(),
                _ => format!("{number}.5"),
            },
            Form::Date => Day::since_1970(number * 3).to_string(),
            Form::DateTime => format!("{}T00:00:00Z", Day::since_1970(number * 3)),
            Form::Boolean => return if self.chance(2) == Some(0) { "0" } else { "1" }.to_owned(),
            Form::Int | Form::NonNegativeInteger | Form::PositiveInteger => (5000 + number).to_string(),
            Form::Uri => format!("https://example.org/{number}"),
            Form::Language => "fr".to_owned() + &"-x".repeat(number as usize % 3),
            Form::NameToken => format!("value-{number}-é"),
            Form::String | Form::Anything => match self.chance(6) {
                Some(0) => format!(" <{number}> & \"'\u{1F4A7}\n\t]]>\r\n\u{a0}"),
                Some(1) => format!("数 {number} عدد\u{FFFD}"),
                _ => format!("value-{number}-é"),
            },
        };
        if form != Form::Language {
            self.values.push(value.clone());
        }
        value
    }

    fn element(&mut self, name: &str, id: TypeId) {
        let holds = self.schema.get(id);
        let _ = write!(self.text, "<{name}");
        for attribute in &holds.attributes {
            if attribute.name.as_str() == "version" {
                self.text.push_str(" version=\"VERSION\"");
                continue;
            }
            if !attribute.required && self.chance(2) == Some(0) {
                continue;
            }
            let value = self.value(attribute.form);
            let _ = write!(self.text, " {}=\"{}\"", attribute.name.as_str(), escaped(&value));
        }
        self.text.push('>');
        if let Some(form) = holds.form {
            let value = if name == "pos" {
                "1.5 2.5".to_owned()
            } else {
                self.value(form)
            };
            self.text.push_str(&escaped(&value));
        }
        for particle in &holds.particles {
            if let Some(name) = particle.name {
                let least = u64::from(particle.required);
                let most = 1 + u64::from(particle.repeated && name.as_str() != "iati-activity");
                let count = self.chance(most - least + 1).map_or(most, |more| least + more);
                for _ in 0..count {
                    self.element(name.as_str(), particle.holds);
                }
            }
        }
        let _ = write!(self.text, "</{name}>");
    }
}

/// With what is markup, and every line feed and tab, as a reference.
fn escaped(value: &str) -> String {
    value.chars().fold(String::new(), |mut escaped, character| {
        if matches!(character, '<' | '>' | '&' | '"' | '\n' | '\t' | '\r') {
            let _ = write!(escaped, "&#{};", u32::from(character));
        } else {
            escaped.push(character);
        }
        escaped
    })
}
