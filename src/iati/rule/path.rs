//! The part of XPath 1.0 that rulesets are written in: paths with predicates, comparisons, `count`, `not`, `number`.

use std::{cell::Cell, ops::ControlFlow};

use crate::iati::{name::Name, tree::Element};

/// What an element's predicates and a rule's conditions say.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Expression {
    /// The nodes of any of the paths.
    Nodes(Vec<Path>),
    Number(f64),
    Text(String),
    /// The value that a loop is at: `'$1'`.
    Variable,
    Count(Box<Self>),
    Not(Box<Self>),
    ToNumber(Box<Self>),
    And(Box<Self>, Box<Self>),
    Or(Box<Self>, Box<Self>),
    Add(Box<Self>, Box<Self>),
    Compare(Comparison, Box<Self>, Box<Self>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// A location path.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Path {
    pub(super) from: From,
    pub(super) steps: Vec<Step>,
}

/// Where a path begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
    /// The element that is looked at.
    Here,
    /// The file: `/iati-activities/…`.
    Root,
    /// Anywhere: `//title`.
    Anywhere,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Step {
    pub(super) test: Test,
    pub(super) predicates: Vec<Expression>,
}

/// What a step goes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Test {
    Child(Word),
    Attribute(Word),
    Parent,
    OwnText,
}

/// A name: a number where the standard has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Known(Name),
    Other(String),
}

/// What a path leads to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Node<'a> {
    Element(Element<'a>),
    Value(Element<'a>, &'a str),
}

impl Word {
    pub(super) fn new(word: &str) -> Self {
        match Name::of(word) {
            Name::OTHER => Self::Other(word.to_owned()),
            name => Self::Known(name),
        }
    }

    #[inline]
    pub(super) fn is(&self, element: Element<'_>) -> bool {
        match self {
            Self::Known(name) => element.name() == *name,
            Self::Other(word) => element.name() == Name::OTHER && element.written_name() == word,
        }
    }
}

impl<'a> Node<'a> {
    pub(super) fn element(self) -> Element<'a> {
        match self {
            Self::Element(element) | Self::Value(element, _) => element,
        }
    }

    /// Its string value.
    pub(super) fn text(self) -> std::borrow::Cow<'a, str> {
        match self {
            Self::Value(_, value) => value.into(),
            Self::Element(element) => {
                let mut texts = element.descendants().map(Element::text).filter(|text| !text.is_empty());
                let first = texts.next().unwrap_or_default();
                match texts.next() {
                    None => first.into(),
                    Some(second) => (first.to_owned() + second + &texts.collect::<String>()).into(),
                }
            }
        }
    }
}

/// What expressions are worked out against.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scene<'v> {
    /// The value that a loop is at.
    pub(super) variable: Option<&'v str>,
    /// Which names there are.
    pub(super) present: &'v Present,
    /// How many more elements are looked at: a unit that was made to take long is given up.
    pub(super) work: &'v Cell<u64>,
}

impl Scene<'_> {
    /// Whether what was worked out is not to be relied on.
    pub(super) fn is_exhausted(&self) -> bool {
        self.work.get() == 0
    }
}

/// The names of a unit's elements by how deep they stand, so that most paths that lead nowhere are not walked.
#[derive(Clone, Debug, Default)]
pub(super) struct Present {
    names: [[u64; Name::COUNT.div_ceil(64)]; DEPTHS],
    /// The children of the unit's outermost element by name, then by their place.
    children: Vec<(Name, u32)>,
}

/// How many depths are told apart, the children of the unit's outermost element being the first.
const DEPTHS: usize = 4;

impl Present {
    pub(super) fn of(unit: Element<'_>) -> Self {
        let mut present = Self::default();
        present.add(unit, 0);
        present
            .children
            .extend(unit.children().map(|child| (child.name(), child.index() as u32)));
        present.children.sort_unstable();
        present
    }

    /// The children of the unit's outermost element of one name.
    fn children(&self, name: Name) -> &[(Name, u32)] {
        let from = self.children.partition_point(|(other, _)| *other < name);
        let of = &self.children[from..];
        &of[..of.partition_point(|(other, _)| *other == name)]
    }

    fn add(&mut self, element: Element<'_>, depth: usize) {
        for child in element.children() {
            let index = child.name().index();
            self.names[depth][index / 64] |= 1 << (index % 64);
            if depth + 1 < DEPTHS {
                self.add(child, depth + 1);
            }
        }
    }

    #[inline]
    fn has(&self, depth: usize, name: Name) -> bool {
        match self.names.get(depth) {
            Some(names) => names[name.index() / 64] & 1 << (name.index() % 64) != 0,
            None => true,
        }
    }
}

impl Path {
    /// Goes to every node that the path leads to from `here`, in the order of the file.
    pub(super) fn each<'a>(
        &self,
        scene: &Scene<'_>,
        here: Element<'a>,
        see: &mut dyn FnMut(Node<'a>) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        match self.from {
            From::Here => {
                if here.parent().is_none() && !self.may_lead(scene) {
                    return ControlFlow::Continue(());
                }
                walk(&self.steps, scene, here, see)
            }
            // Contexts only: rules look from their element.
            From::Root | From::Anywhere => {
                let mut outermost = here;
                while let Some(parent) = outermost.parent() {
                    outermost = parent;
                }
                for element in outermost.descendants().filter(|element| self.leads_to(scene, *element)) {
                    see(Node::Element(element))?;
                }
                ControlFlow::Continue(())
            }
        }
    }

    /// Whether there are the names, as deep as the path has them, from a unit's outermost element.
    fn may_lead(&self, scene: &Scene<'_>) -> bool {
        let mut names = self
            .steps
            .iter()
            .take_while(|step| step.test != Test::Parent)
            .enumerate();
        names.all(|(depth, step)| match &step.test {
            Test::Child(Word::Known(name)) => scene.present.has(depth, *name),
            _ => true,
        })
    }

    /// Whether there is a node at all.
    pub(super) fn exists(&self, scene: &Scene<'_>, here: Element<'_>) -> bool {
        self.each(scene, here, &mut |_| ControlFlow::Break(())).is_break()
    }

    /// Whether this path, that of a context, leads to the element.
    pub(super) fn leads_to(&self, scene: &Scene<'_>, element: Element<'_>) -> bool {
        let mut at = Some(element);
        let mut steps = self.steps.iter().rev();
        for step in steps.by_ref() {
            let Test::Child(word) = &step.test else { return false };
            let Some(element) = at else {
                // What is left of `/iati-activities/iati-activity/…` is the file's outermost element.
                return self.from == From::Root && steps.next().is_none();
            };
            if !word.is(element) || !step.predicates.iter().all(|predicate| predicate.holds(scene, element)) {
                return false;
            }
            at = element.parent();
        }
        match self.from {
            From::Anywhere => true,
            From::Root => at.is_none(),
            From::Here => false,
        }
    }
}

fn walk<'a>(
    steps: &[Step],
    scene: &Scene<'_>,
    here: Element<'a>,
    see: &mut dyn FnMut(Node<'a>) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let Some((step, rest)) = steps.split_first() else {
        return see(Node::Element(here));
    };
    match &step.test {
        Test::Child(word) => {
            let mut place = 0;
            let mut take = |child: Element<'a>| {
                place += 1;
                if step.predicates.iter().all(|predicate| match predicate {
                    Expression::Number(number) => f64::from(place) == *number,
                    predicate => predicate.holds(scene, child),
                }) {
                    walk(rest, scene, child, see)?;
                }
                ControlFlow::Continue(())
            };
            let work = || {
                scene.work.set(scene.work.get().saturating_sub(1));
                scene.is_exhausted()
            };
            if let (Word::Known(name), None) = (word, here.parent()) {
                for (_, index) in scene.present.children(*name) {
                    if work() {
                        break;
                    }
                    take(here.other(*index))?;
                }
                return ControlFlow::Continue(());
            }
            for child in here.children() {
                if work() {
                    break;
                }
                if word.is(child) {
                    take(child)?;
                }
            }
            ControlFlow::Continue(())
        }
        Test::Attribute(word) => {
            let value = match word {
                Word::Known(name) => here.attribute(*name),
                Word::Other(word) => here
                    .attributes()
                    .find(|attribute| attribute.written_name() == word)
                    .map(|attribute| attribute.value()),
            };
            match value {
                Some(value) => see(Node::Value(here, value)),
                None => ControlFlow::Continue(()),
            }
        }
        Test::OwnText => match here.text() {
            "" => ControlFlow::Continue(()),
            text => see(Node::Value(here, text)),
        },
        Test::Parent => match here.parent() {
            Some(parent) => walk(rest, scene, parent, see),
            None => ControlFlow::Continue(()),
        },
    }
}

impl Comparison {
    fn numbers(self, left: f64, right: f64) -> bool {
        match self {
            Self::Equal => left == right,
            Self::NotEqual => left != right,
            Self::Less => left < right,
            Self::LessOrEqual => left <= right,
            Self::Greater => left > right,
            Self::GreaterOrEqual => left >= right,
        }
    }

    fn mirrored(self) -> Self {
        match self {
            Self::Less => Self::Greater,
            Self::LessOrEqual => Self::GreaterOrEqual,
            Self::Greater => Self::Less,
            Self::GreaterOrEqual => Self::LessOrEqual,
            same => same,
        }
    }
}

/// As XPath reads a number: digits with a point, white space around them put aside.
pub(super) fn number(text: &str) -> f64 {
    let text = text.trim_ascii();
    let plain = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-');
    if plain {
        text.parse().unwrap_or(f64::NAN)
    } else {
        f64::NAN
    }
}

impl Expression {
    /// Whether it is true of an element.
    pub(super) fn holds(&self, scene: &Scene<'_>, here: Element<'_>) -> bool {
        match self {
            Self::Nodes(paths) => paths.iter().any(|path| path.exists(scene, here)),
            Self::Not(inner) => !inner.holds(scene, here),
            Self::And(left, right) => left.holds(scene, here) && right.holds(scene, here),
            Self::Or(left, right) => left.holds(scene, here) || right.holds(scene, here),
            Self::Compare(comparison, left, right) => compare(*comparison, left, right, scene, here),
            Self::Text(text) => !text.is_empty(),
            Self::Variable => scene.variable.is_some_and(|value| !value.is_empty()),
            Self::Number(_) | Self::Count(_) | Self::ToNumber(_) | Self::Add(..) => {
                let number = self.number(scene, here);
                number != 0.0 && !number.is_nan()
            }
        }
    }

    /// Its value as a number.
    fn number(&self, scene: &Scene<'_>, here: Element<'_>) -> f64 {
        match self {
            Self::Number(number) => *number,
            Self::Text(text) => number(text),
            Self::Variable => number(scene.variable.unwrap_or_default()),
            Self::Count(inner) => {
                let mut count = 0u32;
                if let Self::Nodes(paths) = &**inner {
                    for path in paths {
                        let _ = path.each(scene, here, &mut |_| {
                            count += 1;
                            ControlFlow::Continue(())
                        });
                    }
                }
                f64::from(count)
            }
            Self::ToNumber(inner) => inner.number(scene, here),
            Self::Add(left, right) => left.number(scene, here) + right.number(scene, here),
            Self::Nodes(paths) => {
                let mut first = f64::NAN;
                for path in paths {
                    let found = path.each(scene, here, &mut |node| {
                        first = number(&node.text());
                        ControlFlow::Break(())
                    });
                    if found.is_break() {
                        break;
                    }
                }
                first
            }
            Self::Not(_) | Self::And(..) | Self::Or(..) | Self::Compare(..) => {
                f64::from(u8::from(self.holds(scene, here)))
            }
        }
    }

    /// Its value as text, where it is a text.
    fn literal<'s>(&'s self, scene: &Scene<'s>) -> Option<&'s str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Variable => Some(scene.variable.unwrap_or_default()),
            _ => None,
        }
    }
}

/// A comparison is true of nodes when it is true of one of them.
fn compare(
    comparison: Comparison,
    left: &Expression,
    right: &Expression,
    scene: &Scene<'_>,
    here: Element<'_>,
) -> bool {
    use Comparison::{Equal, NotEqual};
    match (left, right) {
        (Expression::Nodes(paths), other) => {
            let text = other.literal(scene).filter(|_| matches!(comparison, Equal | NotEqual));
            let value = if text.is_some() { 0.0 } else { other.number(scene, here) };
            paths.iter().any(|path| {
                path.each(scene, here, &mut |node| {
                    let node = node.text();
                    let holds = match text {
                        Some(text) => (node == text) == (comparison == Equal),
                        None => comparison.numbers(number(&node), value),
                    };
                    if holds {
                        ControlFlow::Break(())
                    } else {
                        ControlFlow::Continue(())
                    }
                })
                .is_break()
            })
        }
        (other, Expression::Nodes(_)) => compare(comparison.mirrored(), right, other, scene, here),
        _ => match (left.literal(scene), right.literal(scene), comparison) {
            (Some(left), Some(right), Equal) => left == right,
            (Some(left), Some(right), NotEqual) => left != right,
            _ => comparison.numbers(left.number(scene, here), right.number(scene, here)),
        },
    }
}
