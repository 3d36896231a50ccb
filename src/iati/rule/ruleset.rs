use std::{cell::Cell, sync::OnceLock};

use serde_json::Value;

use super::{
    Breach, Case, Circumstances, kinds, parse,
    path::{From, Path, Scene, Test},
    present::Present,
    source::{CaseSource, SourceError},
    table,
    word::Word,
};
use crate::iati::{name::Name, tree::Unit, version::Version};

/// Rules by the elements that they are about.
#[derive(Debug)]
pub struct Ruleset {
    contexts: Vec<Context>,
    /// The contexts that end in a name, by [`Name::index`]; those that end in another are under [`Name::OTHER`].
    by_name: Vec<Vec<u16>>,
}

#[derive(Debug)]
struct Context {
    paths: Vec<Path>,
    cases: Vec<Case>,
}

impl Ruleset {
    /// The standard's rules for a version; none for 1.0x.
    pub fn of(version: Version) -> Option<&'static Self> {
        static RULESETS: [OnceLock<Ruleset>; 3] = [const { OnceLock::new() }; 3];
        let place = match version {
            Version::V1 => return None,
            Version::V201 => 0,
            Version::V202 => 1,
            Version::V203 => 2,
        };
        let build = || {
            let table = table::read(include_str!("standard.txt"), version.as_str());
            // The tests see that the table can be read.
            table.and_then(Self::build).unwrap_or(Self {
                contexts: Vec::new(),
                by_name: vec![Vec::new(); Name::COUNT],
            })
        };
        Some(RULESETS[place].get_or_init(build))
    }

    /// Reads a ruleset as the standard publishes them: JSON, contexts with kinds with cases.
    ///
    /// # Errors
    ///
    /// Where it is not JSON, is of another shape, or has a kind of rule or an expression that is not known.
    pub fn read(json: &str) -> Result<Self, SourceError> {
        Self::build(sources(json)?)
    }

    fn build(sources: Vec<(String, Vec<CaseSource>)>) -> Result<Self, SourceError> {
        let mut contexts = Vec::new();
        let mut by_name = vec![Vec::new(); Name::COUNT];
        for (context, cases) in sources {
            let paths = parse::paths(&context, false).map_err(SourceError)?;
            for path in &paths {
                let last = path.steps.last().map(|step| &step.test);
                let place = match last {
                    Some(Test::Child(Word::Known(name))) if path.from != From::Here => name.index(),
                    Some(Test::Child(Word::Other(_))) if path.from != From::Here => Name::OTHER.index(),
                    _ => return Err(SourceError(format!("not a context: {context}"))),
                };
                let number = contexts.len() as u16;
                if !by_name[place].contains(&number) {
                    by_name[place].push(number);
                }
            }
            let cases = cases.iter().map(CaseSource::build).collect::<Result<_, _>>()?;
            contexts.push(Context { paths, cases });
        }
        Ok(Self { contexts, by_name })
    }

    /// All its rules.
    pub fn cases(&self) -> impl Iterator<Item = &Case> {
        self.contexts.iter().flat_map(|context| &context.cases)
    }

    /// Works the rules out on an activity or organisation. False where it would take too long: the rest is then left out.
    pub fn check<'a>(
        &self,
        unit: &'a Unit<'a>,
        circumstances: Circumstances,
        see: &mut dyn FnMut(&Case, Breach<'a>),
    ) -> bool {
        let present = Present::of(unit.root());
        // What real files take is a tenth of it.
        let work = Cell::new(LEAST_WORK + WORK_PER_ELEMENT * unit.len() as u64);
        let scene = Scene {
            variable: None,
            present: &present,
            work: &work,
        };
        for element in unit.elements() {
            for number in &self.by_name[element.name().index()] {
                let context = &self.contexts[usize::from(*number)];
                if element.is_foreign() || !context.paths.iter().any(|path| path.leads_to(&scene, element)) {
                    continue;
                }
                for case in &context.cases {
                    kinds::work_out(case, circumstances, &scene, element, &mut |breach| {
                        if !scene.is_exhausted() {
                            see(case, breach);
                        }
                    });
                    if scene.is_exhausted() {
                        return false;
                    }
                }
            }
        }
        true
    }
}

/// How many elements the rules may look at: so many, and so many more for each that there is.
const LEAST_WORK: u64 = 1_000_000;
const WORK_PER_ELEMENT: u64 = 200;

/// The cases of a ruleset in JSON, loops taken apart.
pub(super) fn sources(json: &str) -> Result<Vec<(String, Vec<CaseSource>)>, SourceError> {
    let ruleset: Value = serde_json::from_str(json).map_err(|error| SourceError(error.to_string()))?;
    let shape = || SourceError("not of the shape of a ruleset".to_owned());
    let mut contexts = Vec::new();
    for (context, kinds) in ruleset.as_object().ok_or_else(shape)? {
        let mut cases = Vec::new();
        for (kind, list) in kinds.as_object().ok_or_else(shape)? {
            for case in list["cases"].as_array().ok_or_else(shape)? {
                if kind != "loop" {
                    cases.push(source(kind, case, None));
                    continue;
                }
                for (kind, list) in case["do"].as_object().ok_or_else(shape)? {
                    for inner in list["cases"].as_array().ok_or_else(shape)? {
                        cases.push(source(kind, inner, Some(case)));
                    }
                }
            }
        }
        contexts.push((context.clone(), cases));
    }
    Ok(contexts)
}

fn source(kind: &str, case: &Value, within: Option<&Value>) -> CaseSource {
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let mut values = Vec::new();
    for (key, value) in case
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(key, _)| *key != "ruleInfo")
    {
        match value {
            Value::Array(list) => values.extend(list.iter().map(|value| (key.clone(), text(value)))),
            value => values.push((key.clone(), text(value))),
        }
    }
    let mut subs = None;
    if let Some(within) = within {
        values.push(("foreach".to_owned(), text(&within["foreach"])));
        subs = within["subs"].as_array().map(|subs| subs.iter().map(text).collect());
    }
    let info = |key: &str| case["ruleInfo"][key].as_str().unwrap_or_default().to_owned();
    CaseSource {
        kind: kind.to_owned(),
        id: info("id"),
        severity: info("severity"),
        values,
        subs,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standards_rules_can_be_read_for_every_version() {
        for version in [Version::V201, Version::V202, Version::V203] {
            let table = table::read(include_str!("standard.txt"), version.as_str());
            let built = table.and_then(Ruleset::build).map(|ruleset| ruleset.cases().count());
            assert!(matches!(built, Ok(count) if count > 80), "{version}: {built:?}");
        }
    }

    #[test]
    fn the_table_holds_the_rules_that_the_standard_publishes() {
        for version in [Version::V201, Version::V202, Version::V203] {
            let path = format!(
                "{}/../shared/iati/standard/rulesets/standard-{version}.json",
                env!("CARGO_MANIFEST_DIR")
            );
            let Ok(json) = std::fs::read_to_string(&path) else {
                eprintln!("left out: {path} is not there");
                continue;
            };
            let plain = |contexts: Result<Vec<(String, Vec<CaseSource>)>, SourceError>| {
                let mut cases: Vec<String> = contexts
                    .unwrap_or_default()
                    .into_iter()
                    .flat_map(|(context, cases)| cases.into_iter().map(move |case| (context.clone(), case)))
                    .map(|(context, mut case)| {
                        // The table replaces `$1` everywhere in a loop, which is what the loops mean.
                        case.subs = None;
                        for (_, value) in &mut case.values {
                            *value = value.trim_end_matches(".0").to_owned();
                        }
                        case.values.sort();
                        format!("{context} {case:?}")
                    })
                    .collect();
                cases.sort();
                cases.dedup();
                cases
            };
            let ours = plain(table::read(include_str!("standard.txt"), version.as_str()));
            assert_eq!(ours, plain(sources(&json)), "{version}");
            assert!(ours.len() > 80);
        }
    }

    #[test]
    fn loops_replace_only_where_they_say() {
        let json = r#"{"//a": {"loop": {"cases": [{"foreach": "b/@c", "subs": ["paths"],
            "do": {"unique": {"cases": [{"paths": ["d[@e='$1']"]}]}}}]}}}"#;
        let sources = sources(json);
        assert!(sources.is_ok_and(|sources| sources[0].1[0].subs.as_ref().is_some_and(|subs| *subs == ["paths"])));
        assert!(Ruleset::read(json).is_ok());
        assert!(Ruleset::read("[]").is_err());
        assert!(Ruleset::read(r#"{"//a": {"guess": {"cases": [{}]}}}"#).is_err());
    }
}
