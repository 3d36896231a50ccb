use std::fmt::Write;

use crate::{
    app::{Context, Sheet},
    model::Language,
    publish::write::{akoma_ntoso, headers},
    text::escaped,
};

/// The shell of every page: `index.html` at the top of the project.
const SHELL: &str = include_str!("../../index.html");

/// What the head of a page says.
pub struct Head {
    /// The title of the window, whole.
    pub title: String,
    /// One or two sentences, for search engines and previews.
    pub description: String,
    /// Where the page stands.
    pub place: Place,
    /// Its style sheet.
    pub sheet: Sheet,
}

/// Where a page stands among the languages of the site.
pub enum Place {
    /// At this path in its language, "documents/", and in every other.
    InLanguage(String),
    /// Above all languages: the page that leads to each.
    Root,
    /// Nowhere of its own: a chart by itself, the page for what is not there.
    Nowhere,
}

impl Place {
    /// Its full address, from the site's; none where it has none of its own.
    fn address(&self, base: &str, language: &Language) -> Option<String> {
        match self {
            Self::InLanguage(path) => Some(format!("{base}{language}/{path}")),
            Self::Root => Some(base.to_owned()),
            Self::Nowhere => None,
        }
    }

    /// Its path in every language; none where it has none.
    fn path(&self) -> Option<&str> {
        match self {
            Self::InLanguage(path) => Some(path),
            Self::Root => Some(""),
            Self::Nowhere => None,
        }
    }
}

/// A whole page: the shell with this head and body.
pub fn document(context: &Context, head: &Head, body: &str) -> String {
    let language = &context.language;
    SHELL
        .replacen(
            "<html>",
            &format!("<html lang=\"{language}\" dir=\"{}\">", language.direction()),
            1,
        )
        .replacen("<!--HEAD-->", &head_html(context, head), 1)
        .replacen("<!--APP-->", &with_marks(body), 1)
}

/// Leptos marks places with `<!>`, which HTML knows as a faulty comment. It looks for them where an island wakes, and
/// not in what is prerendered in an island as its children: elsewhere they are left out. Text and attributes hold no `<`.
fn with_marks(body: &str) -> String {
    let mut html = String::with_capacity(body.len());
    // Whether an island wakes here, for each element that says so.
    let mut wakes = Vec::new();
    for (at, part) in body.split('<').enumerate() {
        match part {
            part if part.starts_with("leptos-island") => wakes.push(true),
            part if part.starts_with("leptos-children") => wakes.push(false),
            part if part.starts_with("/leptos-island") || part.starts_with("/leptos-children") => _ = wakes.pop(),
            _ => {}
        }
        match part.strip_prefix("!>") {
            Some(rest) if wakes.last() == Some(&true) => html.extend(["<!---->", rest]),
            Some(rest) => html.push_str(rest),
            None if at == 0 => html.push_str(part),
            None => html.extend(["<", part]),
        }
    }
    html
}

fn head_html(context: &Context, head: &Head) -> String {
    let (site, language) = (&context.publication.site, &context.language);
    let assets = &context.assets;
    let title = escaped(&head.title);
    let description = escaped(&head.description);
    let mut html = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n<title>{title}</title>\n\
         <meta name=\"description\" content=\"{description}\">\n",
        escaped(&document_policy(head.sheet))
    );
    if head.sheet == Sheet::Embed {
        // Search engines are to find the page that it comes from.
        html.push_str("<meta name=\"robots\" content=\"noindex\">\n");
    }
    if let (Some(canonical), Some(path)) = (head.place.address(&site.base_url, language), head.place.path()) {
        let canonical = escaped(&canonical);
        // `write!` into a String cannot fail.
        _ = writeln!(html, "<link rel=\"canonical\" href=\"{canonical}\">");
        for language in &site.languages {
            let address = escaped(&format!("{}{language}/{path}", site.base_url));
            _ = writeln!(
                html,
                "<link rel=\"alternate\" hreflang=\"{language}\" href=\"{address}\">"
            );
        }
        for text in akoma_ntoso::of_page(&context.publication, path, language) {
            let address = escaped(&format!("{}{text}", site.base_url));
            let kind = akoma_ntoso::MEDIA_TYPE;
            // Without `hreflang`: it is another form of this page, not another language.
            _ = writeln!(html, "<link rel=\"alternate\" type=\"{kind}\" href=\"{address}\">");
        }
        _ = writeln!(html, "<meta property=\"og:url\" content=\"{canonical}\">");
    }
    _ = writeln!(
        html,
        "<meta property=\"og:type\" content=\"website\">\n<meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{description}\">\n\
         <meta property=\"og:site_name\" content=\"{}\">\n<meta property=\"og:locale\" content=\"{}\">",
        escaped(site.title.get(&context.language)),
        context.language
    );
    _ = writeln!(
        html,
        "<link rel=\"stylesheet\" href=\"{}{}\">",
        assets.base_path,
        assets.sheets.get(&head.sheet).map_or("", String::as_str)
    );
    _ = write!(
        html,
        "<link rel=\"icon\" type=\"image/svg+xml\" href=\"{}favicon.svg\">",
        assets.base_path
    );
    if let Some(client) = assets.client.as_ref().filter(|_| head.sheet != Sheet::Embed) {
        let base = &assets.base_path;
        let words = assets.words.get(&context.language);
        let words = words
            .filter(|_| head.sheet.is_interactive())
            .map(|words| format!(" data-words=\"{base}{words}\""))
            .unwrap_or_default();
        _ = write!(
            html,
            "\n<script type=\"module\" src=\"{base}{client}boot.js\"{words}></script>"
        );
    }
    html
}

/// The policy as a page can state it of itself: browsers take `frame-ancestors` from headers only.
fn document_policy(sheet: Sheet) -> String {
    let policy = match sheet {
        Sheet::Embed => headers::EMBED_POLICY,
        _ => headers::POLICY,
    };
    let directives: Vec<&str> = policy
        .split("; ")
        .filter(|directive| !directive.starts_with("frame-ancestors"))
        .collect();
    directives.join("; ")
}

#[cfg(test)]
mod tests {
    use super::with_marks;

    #[test]
    fn marks_stay_where_an_island_wakes() {
        let body = "a<!>b<leptos-island x=\"1\">c<!>d<leptos-children>e<!>f<leptos-island><!></leptos-island></leptos-children><!></leptos-island><!>g";
        let html = "ab<leptos-island x=\"1\">c<!---->d<leptos-children>ef<leptos-island><!----></leptos-island></leptos-children><!----></leptos-island>g";
        assert_eq!(with_marks(body), html);
    }
}
