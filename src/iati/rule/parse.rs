//! Reads the expressions of rulesets.

use super::{
    expression::{Comparison, Expression},
    path::{From, Path, Step, Test},
    word::Word,
};

/// Reads an expression. With `variable`, the text `'$1'` stands for the value of a loop.
///
/// # Errors
///
/// What could not be read.
pub(super) fn expression(text: &str, variable: bool) -> Result<Expression, String> {
    let mut parser = Parser {
        text,
        rest: text,
        variable,
        depth: 0,
    };
    let read = parser.or()?;
    parser.end()?;
    Ok(read)
}

/// Reads one path, or several with `|` between them.
pub(super) fn paths(text: &str, variable: bool) -> Result<Vec<Path>, String> {
    match expression(text, variable)? {
        Expression::Nodes(paths) => Ok(paths),
        _ => Err(format!("not a path: {text}")),
    }
}

struct Parser<'a> {
    text: &'a str,
    rest: &'a str,
    variable: bool,
    depth: usize,
}

type Read<T> = Result<T, String>;

impl<'a> Parser<'a> {
    fn space(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn fail<T>(&self) -> Read<T> {
        let at = self.text.len() - self.rest.len();
        Err(format!("cannot read “{}” at byte {at}", self.text))
    }

    fn end(&mut self) -> Read<()> {
        self.space();
        if self.rest.is_empty() { Ok(()) } else { self.fail() }
    }

    fn take(&mut self, token: &str) -> bool {
        self.space();
        match self.rest.strip_prefix(token) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// A word, if it is this one and not only begins like it.
    fn word(&mut self, word: &str) -> bool {
        self.space();
        match self.rest.strip_prefix(word) {
            Some(rest) if !rest.starts_with(is_name_character) => {
                self.rest = rest;
                true
            }
            _ => false,
        }
    }

    fn or(&mut self) -> Read<Expression> {
        self.depth += 1;
        if self.depth > 32 {
            return self.fail();
        }
        let mut left = self.and()?;
        while self.word("or") {
            left = Expression::Or(Box::new(left), Box::new(self.and()?));
        }
        self.depth -= 1;
        Ok(left)
    }

    fn and(&mut self) -> Read<Expression> {
        let mut left = self.comparison()?;
        while self.word("and") {
            left = Expression::And(Box::new(left), Box::new(self.comparison()?));
        }
        Ok(left)
    }

    fn comparison(&mut self) -> Read<Expression> {
        let left = self.sum()?;
        let comparison = if self.take("!=") {
            Comparison::NotEqual
        } else if self.take("<=") {
            Comparison::LessOrEqual
        } else if self.take(">=") {
            Comparison::GreaterOrEqual
        } else if self.take("=") {
            Comparison::Equal
        } else if self.take("<") {
            Comparison::Less
        } else if self.take(">") {
            Comparison::Greater
        } else {
            return Ok(left);
        };
        Ok(Expression::Compare(comparison, Box::new(left), Box::new(self.sum()?)))
    }

    fn sum(&mut self) -> Read<Expression> {
        let mut left = self.union()?;
        while self.take("+") {
            left = Expression::Add(Box::new(left), Box::new(self.union()?));
        }
        Ok(left)
    }

    fn union(&mut self) -> Read<Expression> {
        let first = self.primary()?;
        let Expression::Nodes(mut paths) = first else {
            return Ok(first);
        };
        while self.take("|") {
            match self.primary()? {
                Expression::Nodes(more) => paths.extend(more),
                _ => return self.fail(),
            }
        }
        Ok(Expression::Nodes(paths))
    }

    fn primary(&mut self) -> Read<Expression> {
        self.space();
        if self.take("(") {
            let inner = self.or()?;
            return if self.take(")") { Ok(inner) } else { self.fail() };
        }
        if let Some(quote) = self.rest.chars().next().filter(|first| matches!(first, '\'' | '"')) {
            let Some((literal, rest)) = self.rest[1..].split_once(quote) else {
                return self.fail();
            };
            self.rest = rest;
            return Ok(match literal {
                "$1" if self.variable => Expression::Variable,
                literal => Expression::Text(literal.to_owned()),
            });
        }
        if self.rest.starts_with(|first: char| first.is_ascii_digit()) {
            let end = self
                .rest
                .find(|next: char| !next.is_ascii_digit() && next != '.')
                .unwrap_or(self.rest.len());
            let (number, rest) = self.rest.split_at(end);
            self.rest = rest;
            return number.parse().map(Expression::Number).or_else(|_| self.fail());
        }
        type Wrap = fn(Box<Expression>) -> Expression;
        let functions: [(&str, Wrap); 3] = [
            ("count(", Expression::Count),
            ("not(", Expression::Not),
            ("number(", Expression::ToNumber),
        ];
        for (function, wrap) in functions {
            if self.take(function) {
                let inner = self.or()?;
                return if self.take(")") {
                    Ok(wrap(Box::new(inner)))
                } else {
                    self.fail()
                };
            }
        }
        Ok(Expression::Nodes(vec![self.path()?]))
    }

    fn path(&mut self) -> Read<Path> {
        let from = if self.take("//") {
            From::Anywhere
        } else if self.take("/") {
            From::Root
        } else {
            From::Here
        };
        let mut steps = vec![self.step()?];
        while self.rest.starts_with('/') && !self.rest.starts_with("//") {
            self.rest = &self.rest[1..];
            steps.push(self.step()?);
        }
        Ok(Path { from, steps })
    }

    fn step(&mut self) -> Read<Step> {
        let test = if self.take("..") {
            Test::Parent
        } else if self.take("text()") {
            Test::OwnText
        } else if self.take("@") {
            Test::Attribute(Word::new(self.name()?))
        } else {
            Test::Child(Word::new(self.name()?))
        };
        let mut predicates = Vec::new();
        while self.rest.starts_with('[') {
            self.rest = &self.rest[1..];
            predicates.push(self.or()?);
            if !self.take("]") {
                return self.fail();
            }
        }
        Ok(Step { test, predicates })
    }

    fn name(&mut self) -> Read<&'a str> {
        self.space();
        let end = self
            .rest
            .find(|next| !is_name_character(next))
            .unwrap_or(self.rest.len());
        if end == 0 {
            return self.fail();
        }
        let (name, rest) = self.rest.split_at(end);
        self.rest = rest;
        Ok(name)
    }
}

fn is_name_character(next: char) -> bool {
    next.is_alphanumeric() || matches!(next, '-' | '_' | ':' | '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_rulesets_use_is_read_and_the_rest_refused() {
        for good in [
            "activity-date[@type='1' or @type='2']",
            "count(sector[@vocabulary = '$1']) + count(recipient-country) > 1",
            "not(a/@b) or a/@b = 100",
            "number(@value) = @value",
            "../reference[1]",
            "//a/b[@c='1'] | /x/y",
            "narrative/text()",
        ] {
            assert!(expression(good, true).is_ok(), "{good}");
        }
        for bad in ["", "a[", "count(a", "'open", "a b", "last()", "a//b", "@", "1 +"] {
            assert!(expression(bad, true).is_err(), "{bad}");
        }
        assert!(expression(&"(".repeat(1000), false).is_err());
    }
}
