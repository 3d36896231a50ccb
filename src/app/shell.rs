use std::fmt::Write;

use crate::{
    app::{Context, Sheet},
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
    /// The page's path in its language ("documents/"); none for a page that has no counterpart in other languages.
    pub path: Option<String>,
    /// Its style sheet.
    pub sheet: Sheet,
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
        // Leptos marks places with `<!>`, which HTML knows as a faulty comment. Text and attributes hold no `<`.
        .replacen("<!--APP-->", &body.replace("<!>", "<!---->"), 1)
}

fn head_html(context: &Context, head: &Head) -> String {
    let (site, language) = (&context.publication.site, &context.language);
    let assets = &context.assets;
    let title = escaped(&head.title);
    let description = escaped(&head.description);
    let mut html = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n<title>{title}</title>\n\
         <meta name=\"description\" content=\"{description}\">\n",
        escaped(&document_policy())
    );
    if let Some(path) = &head.path {
        let canonical = escaped(&context.full_url(path));
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
    if let Some(client) = &assets.client {
        _ = write!(
            html,
            "\n<script type=\"module\" src=\"{}{client}boot.js\"></script>",
            assets.base_path
        );
    }
    html
}

/// The policy as a page can state it of itself: browsers take `frame-ancestors` from headers only.
fn document_policy() -> String {
    let directives: Vec<&str> = headers::POLICY
        .split("; ")
        .filter(|directive| !directive.starts_with("frame-ancestors"))
        .collect();
    directives.join("; ")
}
