//! The location paths that rulesets are written in: children, attributes, parents and texts, with predicates.

use std::{cell::Cell, ops::ControlFlow};

use super::{expression::Expression, present::Present, word::Word};
use crate::iati::tree::Element;

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

/// What a path leads to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Node<'a> {
    Element(Element<'a>),
    Value(Element<'a>, &'a str),
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
