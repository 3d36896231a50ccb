use super::{
    Context,
    finding::{Expected, Severity, shown},
};
use crate::iati::{
    code::{List, places},
    name::name,
    tree::{Element, Unit},
};

/// Checks every code of a unit against its list.
pub(super) fn unit(context: &mut Context<'_, '_>, unit: &Unit<'_>, languages: Option<&List>) {
    for element in unit.elements() {
        if element.is_foreign() {
            continue;
        }
        for place in places(element.name()) {
            let value = match place.attribute {
                Some(attribute) => element.attribute(attribute),
                None => Some(element.text().trim()),
            };
            if let Some(value) = value
                && place.is_about(element)
            {
                code(context, element, place.list, value, || match place.attribute {
                    Some(attribute) => format!("@{}", attribute.as_str()),
                    None => "text()".to_owned(),
                });
            }
        }
        if let (Some(languages), Some(language)) = (languages, element.attribute(name!("xml:lang"))) {
            code(context, element, languages, language, || "@xml:lang".to_owned());
        }
    }
}

fn code(context: &mut Context<'_, '_>, element: Element<'_>, list: &List, value: &str, at: impl Fn() -> String) {
    let (severity, rule) = match list.get(value) {
        Some(code) if !code.withdrawn => return,
        Some(_) => (Severity::Note, "code.withdrawn"),
        None if list.complete => (Severity::Error, "code.unknown"),
        None => (Severity::Warning, "code.unlisted"),
    };
    let found = format!("{}=\"{}\"", at(), shown(value));
    // The name of a list lives as long as the program.
    let expected = List::named(list.name).map_or(Expected::Nothing, |list| Expected::CodeOf(list.name));
    context.report(severity, rule, element, found, expected);
}
