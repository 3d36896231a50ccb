//! The expressions of rulesets, a part of XPath 1.0: paths, comparisons, `count`, `not`, `number`.

use std::ops::ControlFlow;

use super::path::{Path, Scene};
use crate::iati::tree::Element;

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
