use super::{
    fields::{Fields, Read, Value},
    findings::{one_of, quoted},
};
use crate::{iati::code::List, model::IatiPublisher};

/// Reads `[iati]` of `site.toml`.
pub fn publisher(mut fields: Fields<'_>) -> Option<IatiPublisher> {
    let reporting_org = fields.required::<Identifier>("reporting-org");
    let kind = fields.required::<OrganisationType>("type");
    let has_currency = fields.has("currency");
    let currency = match fields.optional::<Currency>("currency") {
        Some(Currency(currency)) => Some(currency),
        None if has_currency => None, // wrong, which is noted
        None => Some("USD".to_owned()),
    };
    fields.finish();
    Some(IatiPublisher {
        reporting_org: reporting_org?.0,
        kind: kind?.0,
        currency: currency?,
    })
}

/// What the standard knows an organisation by: identifiers of activities are made of it.
struct Identifier(String);

impl Read for Identifier {
    fn form() -> String {
        "an identifier such as `GB-COH-1234567`: up to 100 characters without spaces and without `/`, `&`, `|` and `?`"
            .to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let Some(text) = value.text() else { return value.wrong() };
        // The standard's rules 1.14.1 and 1.14.13.
        let is_bad =
            |character: char| character.is_whitespace() || character.is_control() || "/&|?".contains(character);
        if !text.is_empty() && text.chars().count() <= 100 && !text.contains(is_bad) {
            return Some(Self(text.to_owned()));
        }
        value.error(
            "bad-identifier",
            format!("`{}` is {}", value.key, quoted(text)),
            Self::form(),
        );
        None
    }
}

/// A code of the list OrganisationType.
struct OrganisationType(String);

impl Read for OrganisationType {
    fn form() -> String {
        let codes = codes("OrganisationType").map(|(code, _)| code);
        format!("a code of the list OrganisationType: {}", one_of(codes))
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        listed::<Self>(value, "OrganisationType").map(Self)
    }
}

/// A currency of ISO 4217, as the standard lists them.
struct Currency(String);

impl Read for Currency {
    fn form() -> String {
        "a code of ISO 4217 such as `USD`".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        listed::<Self>(value, "Currency").map(Self)
    }
}

/// The codes of a list of the standard, and whether each is withdrawn.
fn codes(list: &str) -> impl Iterator<Item = (&'static str, bool)> {
    let codes = List::named(list).map(List::codes).unwrap_or_default().iter();
    codes.map(|known| (known.code, known.withdrawn))
}

/// A value that is a code of a list and to be used still.
fn listed<T: Read>(value: &Value<'_>, list: &str) -> Option<String> {
    let Some(text) = value.text() else {
        value.wrong::<T>();
        return None;
    };
    if codes(list).any(|known| known == (text, false)) {
        return Some(text.to_owned());
    }
    value.error(
        "unknown-code",
        format!("`{}` is {}", value.key, quoted(text)),
        T::form(),
    );
    None
}
