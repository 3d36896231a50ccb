use leptos::prelude::*;

use crate::app::Context;

/// Where [`fill`] puts the links.
const PLACE: &str = "<ol data-sections=\"\"></ol>";

/// A list of the page's sections, for pages that are long: every `h2` with an id that comes after it, filled in when the
/// page is rendered, so that it always tells the page as it is.
pub fn on_this_page(context: &Context) -> impl IntoView + use<> {
    view! { <nav class="here" aria-label=context.text("on-this-page")><ol data-sections=""></ol></nav> }
}

/// A list of these places of the page: id and name.
pub fn on_this_page_at(context: &Context, places: Vec<(String, String)>) -> impl IntoView + use<> {
    let links = places
        .into_iter()
        .map(|(id, name)| view! { <li><a href=format!("#{id}")>{name}</a></li> })
        .collect_view();
    view! { <nav class="here" aria-label=context.text("on-this-page")><ol>{links}</ol></nav> }
}

/// Fills in the list of sections, where the page has one.
pub fn fill(html: String) -> String {
    let Some(at) = html.find(PLACE) else {
        return html;
    };
    let mut list = String::from("<ol>");
    for heading in html[at..].split("<h2 ").skip(1) {
        let Some((heading, _)) = heading.split_once("</h2>") else {
            continue;
        };
        let Some((attributes, words)) = heading.split_once('>') else {
            continue;
        };
        let id = attributes.split("id=\"").nth(1).and_then(|id| id.split('"').next());
        if let Some(id) = id {
            list.push_str(&format!("<li><a href=\"#{id}\">{}</a></li>", without_tags(words)));
        }
    }
    list.push_str("</ol>");
    html.replacen(PLACE, &list, 1)
}

/// The words of a heading. They hold no `<` but that of tags.
fn without_tags(words: &str) -> String {
    let mut plain = String::new();
    for (at, part) in words.split('<').enumerate() {
        match part.split_once('>') {
            Some((_, rest)) if at > 0 => plain.push_str(rest),
            _ => plain.push_str(part),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn sections_that_come_after_it_are_listed() {
        let html = "<h2 id=\"before\">x</h2><ol data-sections=\"\"></ol><h2 class=\"y\" id=\"aims\">Aims <em>&amp;</em><!> means</h2><h2>z</h2>";
        assert_eq!(
            fill(html.to_owned()),
            "<h2 id=\"before\">x</h2><ol><li><a href=\"#aims\">Aims &amp; means</a></li></ol>\
             <h2 class=\"y\" id=\"aims\">Aims <em>&amp;</em><!> means</h2><h2>z</h2>"
        );
        assert_eq!(fill("<p></p>".to_owned()), "<p></p>");
    }
}
