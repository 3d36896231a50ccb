use super::{
    Context,
    finding::{Expected, Severity, shown},
};
use crate::iati::{
    name::Name,
    schema::{Form, Particle, Schema, Type, TypeId},
    tree::{Attribute, Element},
};

/// Checks an element and all in it against its type: order, occurrence, attributes, forms of values.
pub(super) fn element(context: &mut Context<'_, '_>, schema: &Schema, element: Element<'_>, id: TypeId) {
    let holds = schema.get(id);
    if holds.form == Some(Form::Anything) {
        return;
    }
    attributes(context, element, holds);
    match holds.form {
        None if element.has_text() => {
            let found = shown(element.text().trim());
            context.report(Severity::Error, "structure.text", element, found, Expected::Nothing);
        }
        Some(form) if !form.allows(element.text()) => {
            let found = shown(element.text());
            context.report(
                Severity::Error,
                "structure.form",
                element,
                found,
                Expected::Words(form.key()),
            );
        }
        _ => {}
    }
    let mut order = Order::default();
    for child in element.children() {
        if let Some(particle) = order.take(context, holds, child)
            && particle.name.is_some()
        {
            self::element(context, schema, child, particle.holds);
        }
    }
    for name in order.missing(holds) {
        let expected = Expected::Verbatim(format!("<{}>", name.as_str()));
        context.report(
            Severity::Error,
            "structure.missing-element",
            element,
            String::new(),
            expected,
        );
    }
}

/// The start tag of an element only.
pub(super) fn attributes(context: &mut Context<'_, '_>, element: Element<'_>, holds: &Type) {
    let mut seen = 0u32;
    for attribute in element.attributes() {
        let rule = holds
            .attributes
            .iter()
            .enumerate()
            .find(|(_, rule)| rule.name == attribute.name());
        match rule {
            Some((place, rule)) if !attribute.is_foreign() => {
                seen |= 1 << place;
                form(context, attribute, rule.form);
            }
            _ if attribute.written_name() == "xml:lang" && holds.open => form(context, attribute, Form::Language),
            _ if attribute.written_name().contains(':')
                && (holds.open || attribute.written_name().starts_with("xsi:")) => {}
            _ => {
                let found = format!("@{}", attribute.written_name());
                let known = list(holds.attributes.iter().map(|rule| format!("@{}", rule.name.as_str())));
                context.report_at(
                    Severity::Error,
                    "structure.unexpected-attribute",
                    element,
                    attribute.position(),
                    found,
                    known,
                );
            }
        }
    }
    for (place, rule) in holds.attributes.iter().enumerate() {
        if rule.required && seen & 1 << place == 0 {
            let expected = Expected::Verbatim(format!("@{}", rule.name.as_str()));
            context.report(
                Severity::Error,
                "structure.missing-attribute",
                element,
                String::new(),
                expected,
            );
        }
    }
}

fn form(context: &mut Context<'_, '_>, attribute: Attribute<'_>, form: Form) {
    if !form.allows(attribute.value()) {
        let found = format!("@{}=\"{}\"", attribute.written_name(), shown(attribute.value()));
        context.report_at(
            Severity::Error,
            "structure.form",
            attribute.element(),
            attribute.position(),
            found,
            Expected::Words(form.key()),
        );
    }
}

/// How far the children of an element have come.
#[derive(Debug, Default)]
pub(super) struct Order {
    /// The place of the last child that was where it belongs.
    place: usize,
    /// The places of all, as bits.
    seen: u64,
}

impl Order {
    /// Takes the next child. Gives what it may hold, unless it may not be there at all.
    pub(super) fn take<'s>(
        &mut self,
        context: &mut Context<'_, '_>,
        holds: &'s Type,
        child: Element<'_>,
    ) -> Option<&'s Particle> {
        let particles = &holds.particles;
        let name = (!child.is_foreign()).then_some(child.name());
        let is = |particle: &Particle| particle.name == name;
        let later = particles[self.place.min(particles.len())..].iter().position(is);
        let place = match later {
            Some(later) => self.place + later,
            None => match particles.iter().position(is) {
                Some(place) => place,
                None => {
                    let expected = list(
                        particles
                            .iter()
                            .filter_map(|particle| particle.name.map(|name| format!("<{}>", name.as_str()))),
                    );
                    let found = format!("<{}>", child.written_name());
                    context.report(Severity::Error, "structure.unexpected-element", child, found, expected);
                    return None;
                }
            },
        };
        let particle = &particles[place];
        let bit = 1u64 << (place & 63);
        let found = || format!("<{}>", child.written_name());
        if self.seen & bit != 0 && !particle.repeated {
            context.report(Severity::Error, "structure.repeated", child, found(), Expected::Nothing);
        } else if place < self.place {
            let expected = match particles[self.place].name {
                Some(name) => Expected::Verbatim(format!("<{}>", name.as_str())),
                None => Expected::Words("structure.extensions"),
            };
            context.report(Severity::Error, "structure.order", child, found(), expected);
        } else {
            self.place = place;
        }
        self.seen |= bit;
        Some(particle)
    }

    /// What has not come though it must.
    pub(super) fn missing(&self, holds: &Type) -> impl Iterator<Item = Name> {
        holds
            .particles
            .iter()
            .enumerate()
            .filter(|(place, particle)| particle.required && self.seen & 1 << (place & 63) == 0)
            .filter_map(|(_, particle)| particle.name)
    }
}

fn list(names: impl Iterator<Item = String>) -> Expected {
    let mut text = String::new();
    for name in names {
        if !text.is_empty() {
            text.push_str(", ");
        }
        text.push_str(&name);
    }
    if text.is_empty() {
        Expected::Nothing
    } else {
        Expected::Verbatim(text)
    }
}
