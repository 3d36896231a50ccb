use leptos::prelude::*;

use crate::app::Context;

/// A place of a page: the id that leads there, and what it is called.
pub type Place = (String, String);

/// A place of a page, with short names of places in it: letters, years.
pub struct Section {
    /// The place.
    pub place: Place,
    /// Those in it; they stand in a row.
    pub within: Vec<Place>,
}

impl From<Place> for Section {
    fn from(place: Place) -> Self {
        Self {
            place,
            within: Vec::new(),
        }
    }
}

/// "On this page": what is on a long page, each a link; nothing where there is but one place.
pub fn on_page<S: Into<Section>>(context: &Context, sections: Vec<S>) -> impl IntoView + use<S> {
    let sections: Vec<Section> = sections.into_iter().map(Into::into).collect();
    let has_several = sections.iter().map(|section| 1 + section.within.len()).sum::<usize>() > 1;
    let label = context.text("on-this-page");
    let items = sections
        .into_iter()
        .map(|Section { place, within }| {
            let within = (!within.is_empty()).then(|| {
                let links = within.into_iter().map(|place| view! { <li>{link(place)}</li> });
                view! { <ul class="letters">{links.collect_view()}</ul> }
            });
            view! { <li>{link(place)}{within}</li> }
        })
        .collect_view();
    has_several.then(|| view! { <nav class="on-page" aria-label=label><ul>{items}</ul></nav> })
}

fn link((id, name): Place) -> impl IntoView {
    view! { <a href=format!("#{id}")>{name}</a> }
}
