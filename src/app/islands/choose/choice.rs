/// The fewest columns that are a comparison.
const FEWEST: usize = 2;

/// The most columns that stand side by side.
pub const MOST: usize = 5;

/// Which of the columns of a comparison are shown. Its state is the page's address: `?with=undp-2022,ilo-2018`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Whether each column is shown, in the order of the page.
    shown: Vec<bool>,
}

/// Why a column was neither shown nor hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing would be left to compare.
    TooFew,
    /// More would not stand side by side.
    TooMany,
}

/// What an address asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What is shown.
    pub choice: Choice,
    /// The slugs that it names and that are none.
    pub unknown: Vec<String>,
}

impl Choice {
    /// The first columns of `total`, as many as stand side by side.
    pub fn first(total: usize) -> Self {
        Self {
            shown: (0..total).map(|at| at < MOST).collect(),
        }
    }

    /// What the parameter `with` of an address asks for. One that leaves nothing to compare shows the first columns; of
    /// one that names too many, the first are shown.
    pub fn asked(with: &str, slugs: &[String]) -> Asked {
        let mut shown = vec![false; slugs.len()];
        let mut unknown: Vec<String> = Vec::new();
        for name in with.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            match slugs.iter().position(|slug| slug == name) {
                Some(at) if shown.iter().filter(|shown| **shown).count() < MOST => shown[at] = true,
                Some(_) => {}
                None if !unknown.iter().any(|known| known == name) => unknown.push(name.to_owned()),
                None => {}
            }
        }
        let choice = Self { shown };
        let choice = if choice.count() < FEWEST {
            Self::first(slugs.len())
        } else {
            choice
        };
        Asked { choice, unknown }
    }

    /// The value of the parameter `with`; none for what is shown without it.
    pub fn parameter(&self, slugs: &[String]) -> Option<String> {
        let chosen = slugs.iter().zip(&self.shown).filter(|(_, shown)| **shown);
        let chosen: Vec<&str> = chosen.map(|(slug, _)| slug.as_str()).collect();
        (*self != Self::first(self.shown.len())).then(|| chosen.join(","))
    }

    /// Whether the column is shown.
    pub fn shows(&self, at: usize) -> bool {
        self.shown.get(at).copied().unwrap_or_default()
    }

    /// How many are shown.
    pub fn count(&self) -> usize {
        self.shown.iter().filter(|shown| **shown).count()
    }

    /// Shows a column, or hides it.
    ///
    /// # Errors
    ///
    /// [`Refusal`], and everything stays as it is.
    pub fn set(&mut self, at: usize, show: bool) -> Result<(), Refusal> {
        if self.shows(at) == show {
            return Ok(());
        }
        if show && self.count() == MOST {
            return Err(Refusal::TooMany);
        }
        if !show && self.count() == FEWEST {
            return Err(Refusal::TooFew);
        }
        if let Some(shown) = self.shown.get_mut(at) {
            *shown = show;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Choice, Refusal};

    fn slugs() -> Vec<String> {
        ["a", "b", "c", "d", "e", "f"].map(str::to_owned).into()
    }

    #[test]
    fn an_address_says_the_columns_and_back() {
        let cases: [(&str, &str, &[&str]); 8] = [
            ("", "a,b,c,d,e", &[]),
            ("c,a", "a,c", &[]),
            (" a , f ", "a,f", &[]),
            ("a,a", "a,b,c,d,e", &[]),
            ("a,x,b,x,<y>", "a,b", &["x", "<y>"]),
            ("f", "a,b,c,d,e", &[]),
            ("x", "a,b,c,d,e", &["x"]),
            ("f,e,d,c,b,a", "b,c,d,e,f", &[]),
        ];
        for (with, shown, unknown) in cases {
            let asked = Choice::asked(with, &slugs());
            let chosen = asked.choice.parameter(&slugs());
            assert_eq!(chosen.as_deref().unwrap_or("a,b,c,d,e"), shown, "{with}");
            assert_eq!(asked.unknown, unknown, "{with}");
        }
        assert_eq!(Choice::first(6).parameter(&slugs()), None);
        assert_eq!(Choice::first(1).count(), 1);
    }

    #[test]
    fn two_to_five_are_shown() {
        let mut choice = Choice::first(6);
        assert_eq!(choice.set(5, true), Err(Refusal::TooMany));
        for at in [0, 1, 2] {
            assert_eq!(choice.set(at, false), Ok(()));
        }
        assert_eq!(choice.set(3, false), Err(Refusal::TooFew));
        assert_eq!(choice.parameter(&slugs()).as_deref(), Some("d,e"));
        assert_eq!(choice.set(9, true), Ok(()));
        assert_eq!(choice.count(), 2);
    }
}
