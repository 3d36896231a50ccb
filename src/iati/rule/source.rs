use std::fmt;

use super::{All, Case, Expression, Moment, Path, Prefix, Rule, parse, path::Test, pattern::Pattern, word::Word};
use crate::iati::check::Severity;

/// A ruleset that cannot be read: where in it, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceError(pub String);

impl fmt::Display for SourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for SourceError {}

/// A case as it is written: a kind, and values under keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct CaseSource {
    pub(super) kind: String,
    pub(super) id: String,
    pub(super) severity: String,
    pub(super) values: Vec<(String, String)>,
    /// The keys in whose values `$1` stands for the value of the loop; `None` for all.
    pub(super) subs: Option<Vec<String>>,
}

impl CaseSource {
    fn all<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a str> {
        self.values
            .iter()
            .filter(move |(name, _)| name == key)
            .map(|(_, value)| value.as_str())
    }

    fn one(&self, key: &str) -> Option<&str> {
        let found = self.values.iter().find(|(name, _)| name == key)?;
        Some(&found.1)
    }

    fn need(&self, key: &str) -> Result<&str, SourceError> {
        self.one(key)
            .ok_or_else(|| SourceError(format!("{} {}: “{key}” is missing", self.kind, self.id)))
    }

    fn variable(&self, key: &str) -> bool {
        self.one("foreach").is_some() && self.subs.as_ref().is_none_or(|subs| subs.iter().any(|sub| sub == key))
    }

    fn paths(&self, key: &str) -> Result<Vec<Path>, SourceError> {
        let mut paths = Vec::new();
        for value in self.all(key) {
            paths.extend(parse::paths(value, self.variable(key)).map_err(|error| self.at(&error))?);
        }
        Ok(paths)
    }

    fn expression(&self, key: &str) -> Result<Expression, SourceError> {
        parse::expression(self.need(key)?, self.variable(key)).map_err(|error| self.at(&error))
    }

    fn at(&self, error: &str) -> SourceError {
        SourceError(format!("{} {}: {error}", self.kind, self.id))
    }

    fn number(&self, key: &str) -> Result<Option<f64>, SourceError> {
        self.one(key)
            .map(|value| {
                value
                    .parse()
                    .map_err(|_| self.at(&format!("“{value}” is not a number")))
            })
            .transpose()
    }

    fn moment(&self, key: &str) -> Result<Moment, SourceError> {
        match self.need(key)? {
            "NOW" => Ok(Moment::Now),
            _ => Ok(Moment::At(self.paths(key)?)),
        }
    }

    fn regex(&self) -> Result<Pattern, SourceError> {
        Pattern::new(self.need("regex")?).map_err(|error| self.at(&error))
    }

    /// The case, ready to be worked out.
    pub(super) fn build(&self) -> Result<Case, SourceError> {
        let rule = match self.kind.as_str() {
            "atleast_one" | "atLeastOne" => Rule::AtLeastOne(self.paths("paths")?),
            "no_more_than_one" | "noMoreThanOne" => Rule::NoMoreThanOne(self.paths("paths")?),
            "only_one_of" | "onlyOneOf" => Rule::OnlyOneOf {
                excluded: self.paths("excluded")?,
                paths: self.paths("paths")?,
            },
            "one_or_all" | "oneOrAll" => Rule::OneOrAll {
                one: self.paths("one")?,
                all: match self.need("all")? {
                    "lang" => All::Languages,
                    "currency" => All::Currencies,
                    name => All::InTransactions(Word::new(name)),
                },
            },
            "dependent" => Rule::Dependent(
                self.all("paths")
                    .map(|path| parse::paths(path, false).map_err(|error| self.at(&error)))
                    .collect::<Result<_, _>>()?,
            ),
            "sum" | "strict_sum" | "strictSum" => Rule::Sum {
                paths: self.paths("paths")?,
                sum: {
                    let sum = self.need("sum")?;
                    sum.parse().map_err(|_| self.at(&format!("“{sum}” is not a number")))?
                },
            },
            "range" => Rule::Range {
                paths: self.paths("paths")?,
                min: self.number("min")?,
                max: self.number("max")?,
            },
            "date_order" | "dateOrder" => Rule::DateOrder {
                less: self.moment("less")?,
                more: self.moment("more")?,
            },
            "date_now" | "dateNow" => Rule::DateNow(self.paths("date")?),
            "time_limit" | "timeLimit" => Rule::TimeLimit {
                start: self.paths("start")?,
                end: self.paths("end")?,
            },
            "between_dates" | "betweenDates" => Rule::BetweenDates {
                date: self.paths("date")?,
                start: self.paths("start")?,
                end: self.paths("end")?,
            },
            "regex_matches" | "regexMatches" => Rule::RegexMatches {
                paths: self.paths("paths")?,
                regex: self.regex()?,
            },
            "regex_no_matches" | "regexNoMatches" => Rule::RegexNoMatches {
                paths: self.paths("paths")?,
                regex: self.regex()?,
            },
            "startswith" | "startsWith" => Rule::StartsWith {
                paths: self.paths("paths")?,
                prefix: if self.one("prefix") == Some("ORG-ID-PREFIX") {
                    Prefix::Agencies
                } else {
                    // Older rulesets call it "start".
                    let mut prefix = self.paths("prefix")?;
                    prefix.extend(self.paths("start")?);
                    Prefix::Paths(prefix)
                },
                separator: self.one("separator").unwrap_or_default().to_owned(),
            },
            "unique" => Rule::Unique(self.paths("paths")?),
            "if_then" | "ifThen" => Rule::IfThen {
                condition: self.expression("if")?,
                then: self.expression("then")?,
                paths: self.paths("paths")?,
            },
            "no_spaces" | "noSpaces" => Rule::NoSpaces(self.paths("paths")?),
            kind => return Err(SourceError(format!("{kind} is not a kind of rule"))),
        };
        let foreach = match self.one("foreach") {
            None => None,
            Some(path) => {
                let paths = parse::paths(path, false).map_err(|error| self.at(&error))?;
                // What a loop goes through are values.
                let values = paths.iter().all(|path| {
                    matches!(
                        path.steps.last().map(|step| &step.test),
                        Some(Test::Attribute(_) | Test::OwnText)
                    )
                });
                if !values {
                    return Err(self.at(&format!("“{path}” does not lead to values")));
                }
                Some(paths)
            }
        };
        Ok(Case {
            id: self.id.clone(),
            severity: match self.severity.as_str() {
                "warning" | "advisory" => Severity::Warning,
                _ => Severity::Error,
            },
            registry: self.one("idCondition").is_some(),
            condition: self
                .one("condition")
                .map(|_| self.expression("condition"))
                .transpose()?,
            foreach,
            rule,
        })
    }
}
