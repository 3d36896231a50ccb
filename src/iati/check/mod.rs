//! Checks a file: its structure, its codes, the rules of the standard.

mod codes;
mod finding;
mod rules;
mod structure;

use std::{
    collections::HashSet,
    hash::{BuildHasher, RandomState},
    io::Read,
};

pub use self::finding::{Expected, Finding, Severity};
use self::{finding::shown, structure::Order};
use super::{
    Limits, Position,
    code::List,
    day::Day,
    model::{Activity, Organisation},
    name::name,
    read::{Broken, Item, Kind, Reader, Root},
    rule::{Circumstances, Ruleset},
    schema::{Schema, TypeId},
    tree::{Element, Unit},
    version::Declared,
};

/// What is checked, and how.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// How much is taken in.
    pub limits: Limits,
    /// The day that dates must not be after; without it that is not checked.
    pub today: Option<Day>,
}

/// What a check comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What the file holds; none where it broke before that could be seen.
    pub root: Option<Root>,
    /// How many activities or organisations were read.
    pub units: u64,
    /// Bytes, decoded to UTF-8.
    pub bytes: u64,
    /// Where and why reading stopped, if it did before the end. It is among the findings, too.
    pub broken: Option<Broken>,
}

/// Where findings go, and what they are about.
struct Context<'c, 'f> {
    sink: &'c mut (dyn FnMut(Finding) + 'f),
    identifier: String,
}

impl Context<'_, '_> {
    fn report(&mut self, severity: Severity, rule: &str, element: Element<'_>, found: String, expected: Expected) {
        self.report_at(severity, rule, element, element.position(), found, expected);
    }

    fn report_at(
        &mut self,
        severity: Severity,
        rule: &str,
        element: Element<'_>,
        position: Position,
        found: String,
        expected: Expected,
    ) {
        self.report_plain(severity, rule, position, &element.path(), found, expected);
    }

    fn report_plain(
        &mut self,
        severity: Severity,
        rule: &str,
        position: Position,
        path: &str,
        found: String,
        expected: Expected,
    ) {
        (self.sink)(Finding {
            severity,
            rule: rule.to_owned(),
            identifier: self.identifier.clone(),
            position,
            path: path.to_owned(),
            found,
            expected,
        });
    }
}

/// Checks one file, and gives every finding to `sink` as it comes.
///
/// One activity is in memory at a time. A broken file is checked up to where it breaks.
pub fn check<R: Read>(source: R, options: &Options, sink: &mut dyn FnMut(Finding)) -> Outcome {
    check_and(source, options, sink, &mut |_| {})
}

/// Checks as [`check`] does, and shows every item that is checked to `seen`, too.
pub fn check_and<R: Read>(
    source: R,
    options: &Options,
    sink: &mut dyn FnMut(Finding),
    seen: &mut dyn FnMut(&Item<'_>),
) -> Outcome {
    let mut reader = Reader::with_limits(source, options.limits);
    let mut checker = Checker::new(options);
    let broken = loop {
        match reader.next() {
            Ok(Some(item)) => {
                checker.item(&item, sink);
                seen(&item);
            }
            Ok(None) => break None,
            Err(broken) => break Some(broken),
        }
    };
    checker.end(broken.as_ref(), sink);
    Outcome {
        root: reader.root(),
        units: reader.units(),
        bytes: reader.offset(),
        broken,
    }
}

/// Checks what a [`Reader`] gives, item by item.
#[derive(Debug)]
pub struct Checker {
    root: Option<OpenRoot>,
    circumstances: Circumstances,
    /// What was said of rules that need the registry.
    told: HashSet<(String, String)>,
    /// The identifiers so far, as numbers: two that differ have the same number once in millions of millions.
    identifiers: HashSet<u64>,
    hasher: RandomState,
}

/// How many identifiers are remembered to find one that comes twice.
const IDENTIFIERS: usize = 2_000_000;

/// The outermost element, whose end has not come yet.
#[derive(Debug)]
struct OpenRoot {
    name: String,
    position: Position,
    holds: Option<(&'static Schema, TypeId)>,
    order: Order,
}

impl Checker {
    /// Knows nothing of a file yet.
    pub fn new(options: &Options) -> Self {
        Self {
            root: None,
            circumstances: Circumstances { today: options.today },
            told: HashSet::new(),
            identifiers: HashSet::new(),
            hasher: RandomState::new(),
        }
    }

    /// Checks the next item of a file.
    pub fn item(&mut self, item: &Item<'_>, sink: &mut dyn FnMut(Finding)) {
        let mut context = Context {
            sink,
            identifier: String::new(),
        };
        match item {
            Item::Root(unit, root) => self.begin(&mut context, unit, *root),
            Item::Unit(unit, root) => {
                let element = unit.root();
                context.identifier = identifier(element);
                if root.bare {
                    bare(&mut context, element, *root);
                }
                if let Some(open) = &mut self.root
                    && let Some((schema, id)) = open.holds
                {
                    open.order.take(&mut context, schema.get(id), element);
                }
                self.unit(&mut context, unit, *root);
            }
            Item::Other(unit) => {
                if let Some(open) = &mut self.root
                    && let Some((schema, id)) = open.holds
                {
                    open.order.take(&mut context, schema.get(id), unit.root());
                }
            }
            Item::Text(text, position) => {
                if let Some(open) = &self.root
                    && open.holds.is_some()
                {
                    context.report_plain(
                        Severity::Error,
                        "structure.text",
                        *position,
                        &open.name,
                        shown(text.trim()),
                        Expected::Nothing,
                    );
                }
            }
        }
    }

    fn begin(&mut self, context: &mut Context<'_, '_>, unit: &Unit<'_>, root: Root) {
        let element = unit.root();
        version(context, element, root.version);
        let schema = Schema::of(root.version.version());
        let holds = schema.map(|schema| (schema, schema.root(root.kind)));
        if let Some((schema, id)) = holds {
            structure::attributes(context, element, schema.get(id));
        }
        self.root = Some(OpenRoot {
            name: element.written_name().to_owned(),
            position: element.position(),
            holds,
            order: Order::default(),
        });
    }

    fn unit(&mut self, context: &mut Context<'_, '_>, unit: &Unit<'_>, root: Root) {
        let element = unit.root();
        self.duplicate(context, element);
        let version = root.version.version();
        if let Some(schema) = Schema::of(version) {
            let holder = schema.get(schema.root(root.kind));
            if let Some((_, particle)) = holder.child(element.name()) {
                structure::element(context, schema, element, particle.holds);
            }
            codes::unit(context, unit, List::named("Language"));
        } else {
            old(context, unit, root);
        }
        if let Some(ruleset) = Ruleset::of(version) {
            rules::unit(context, unit, ruleset, self.circumstances, &mut self.told);
        }
    }

    fn duplicate(&mut self, context: &mut Context<'_, '_>, element: Element<'_>) {
        if context.identifier.is_empty() || self.identifiers.len() >= IDENTIFIERS {
            return;
        }
        if !self.identifiers.insert(self.hasher.hash_one(&context.identifier)) {
            let found = context.identifier.clone();
            context.report(
                Severity::Warning,
                "identifier.duplicate",
                element,
                found,
                Expected::Nothing,
            );
        }
    }

    /// The end of the file, or where it broke.
    pub fn end(&mut self, broken: Option<&Broken>, sink: &mut dyn FnMut(Finding)) {
        let mut context = Context {
            sink,
            identifier: String::new(),
        };
        if let Some(broken) = broken {
            let expected = match broken.fault.expected() {
                expected if expected.is_empty() => Expected::Nothing,
                expected => Expected::Verbatim(expected),
            };
            let found = shown(&broken.fault.found());
            let name = self.root.as_ref().map(|open| open.name.as_str()).unwrap_or_default();
            context.report_plain(
                Severity::Error,
                broken.fault.key(),
                broken.position,
                name,
                found,
                expected,
            );
        } else if let Some(open) = &self.root
            && let Some((schema, id)) = open.holds
        {
            for name in open.order.missing(schema.get(id)) {
                let expected = Expected::Verbatim(format!("<{}>", name.as_str()));
                let rule = "structure.missing-element";
                context.report_plain(
                    Severity::Error,
                    rule,
                    open.position,
                    &open.name,
                    String::new(),
                    expected,
                );
            }
        }
        self.root = None;
    }
}

/// Of 1.0x, which has no structure to check: what cannot be read.
fn old(context: &mut Context<'_, '_>, unit: &Unit<'_>, root: Root) {
    let mut problems = Vec::new();
    match root.kind {
        Kind::Activities => drop(Activity::read(unit, root, &mut problems)),
        Kind::Organisations => drop(Organisation::read(unit, root, &mut problems)),
    }
    problems.into_iter().for_each(&mut *context.sink);
}

/// What an activity or organisation is known by: `iati-identifier`, or `organisation-identifier` (`iati-identifier` in 1.0x).
fn identifier(unit: Element<'_>) -> String {
    unit.children()
        .find(|child| child.name() == name!("iati-identifier") || child.name() == name!("organisation-identifier"))
        .map(|element| shown(element.text().trim()))
        .unwrap_or_default()
}

/// An activity or organisation without the element around it.
fn bare(context: &mut Context<'_, '_>, element: Element<'_>, root: Root) {
    let expected = match root.kind {
        Kind::Activities => "<iati-activities>",
        Kind::Organisations => "<iati-organisations>",
    };
    let found = format!("<{}>", element.written_name());
    let expected = Expected::Verbatim(expected.to_owned());
    context.report(Severity::Error, "structure.bare", element, found, expected);
    version(context, element, root.version);
}

fn version(context: &mut Context<'_, '_>, element: Element<'_>, declared: Declared) {
    let found = shown(element.attribute(name!("version")).unwrap_or_default());
    let read_as = || Expected::Verbatim(declared.version().to_string());
    match declared {
        Declared::Published(_) => {}
        Declared::Unknown(_) => context.report(Severity::Error, "version.unknown", element, found.clone(), read_as()),
        Declared::Missing(_) => context.report(Severity::Error, "version.missing", element, String::new(), read_as()),
    }
    if Schema::of(declared.version()).is_none() {
        context.report(Severity::Note, "version.old", element, found, Expected::Nothing);
    }
}
