use super::share;
use crate::iati::{code::List, model::Activity};

/// "Developing countries, unspecified": what the standard has for everybody, everywhere.
const EVERYWHERE: &str = "998";

/// Whom an activity is for, which rule 3.7.1 asks for and no source says in codes. It follows from whose the documents are:
/// those of a country are for that country; those of an international body for no region that the list knows, with the scope
/// "global". Where the site does not say whose they are, the scope is left out.
pub fn set(activity: &mut Activity, jurisdiction: Option<&str>) {
    let code = jurisdiction.map(str::to_ascii_uppercase);
    let country = code.filter(|code| List::named("Country").is_some_and(|list| list.get(code).is_some()));
    match (country, jurisdiction) {
        (Some(country), _) => {
            let mut recipient = share("", &country);
            recipient.code.vocabulary = None; // countries have none
            activity.countries.push(recipient);
            activity.scope = Some("4".to_owned());
        }
        (None, Some(_)) => {
            activity.regions.push(share("1", EVERYWHERE));
            activity.scope = Some("1".to_owned());
        }
        (None, None) => activity.regions.push(share("1", EVERYWHERE)),
    }
}
