use std::collections::HashSet;

/// The longest slug, without a number at its end: file systems allow 255 bytes.
const LONGEST: usize = 100;

/// Makes ends of addresses out of identifiers, each only once.
#[derive(Debug, Default)]
pub struct Slugs(HashSet<String>);

impl Slugs {
    /// Never one of these.
    pub fn without<const N: usize>(taken: [&str; N]) -> Self {
        Self(taken.map(str::to_owned).into())
    }

    /// The slug of an identifier: its letters and digits in lower case, a hyphen for each stretch of other characters;
    /// with a number where it is taken already.
    pub fn of(&mut self, identifier: &str) -> String {
        let mut slug = String::new();
        for character in identifier.chars() {
            if character.is_ascii_alphanumeric() {
                slug.push(character.to_ascii_lowercase());
            } else if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
            if slug.len() == LONGEST {
                break;
            }
        }
        let slug = match slug.trim_end_matches('-') {
            "" => "activity",
            slug => slug,
        };
        let numbered = (1..).map(|number| match number {
            1 => slug.to_owned(),
            _ => format!("{slug}-{number}"),
        });
        let mut free = numbered.skip_while(|slug| self.0.contains(slug));
        let slug = free.next().unwrap_or_default();
        self.0.insert(slug.clone());
        slug
    }
}

#[cfg(test)]
mod tests {
    use super::Slugs;

    #[test]
    fn every_identifier_has_an_address_of_its_own() {
        let mut slugs = Slugs::default();
        let identifiers = [
            "XM-DAC-41121-2023/EHGL:1",
            "xm dac 41121 2023 ehgl 1",
            "",
            "…",
            "../../etc",
            "-a-",
        ];
        assert_eq!(
            identifiers.map(|identifier| slugs.of(identifier)),
            [
                "xm-dac-41121-2023-ehgl-1",
                "xm-dac-41121-2023-ehgl-1-2",
                "activity",
                "activity-2",
                "etc",
                "a"
            ]
        );
        assert_eq!(slugs.of(&"x".repeat(500)).len(), 100);
        assert_eq!(Slugs::without(["page"]).of("Page"), "page-2");
    }
}
