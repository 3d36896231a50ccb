//! Forms of configuration for hosts that do not read `_headers`, from the same table.

mod apache;
mod caddy;
mod nginx;

use super::headers;
use crate::model::Language;

/// A host's kind of configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Locations for an nginx server.
    Nginx,
    /// A Caddyfile.
    Caddy,
    /// A `.htaccess` or `<Directory>` for Apache httpd.
    Apache,
    /// The `_headers` of Netlify, Cloudflare Pages and others, as it lies in every site.
    Headers,
}

/// Where the forms expect the site's folder.
const FOLDER: &str = "/var/www/openstrategy";

/// The configuration for a site at `base_url`, which ends with a slash, in these languages.
pub fn form(form: Form, base_url: &str, languages: &[Language]) -> String {
    let (host, base_path) = split(base_url);
    match form {
        Form::Nginx => nginx::form(base_path),
        Form::Caddy => caddy::form(host, base_path),
        Form::Apache => apache::form(base_path),
        Form::Headers => headers::netlify(base_path, languages),
    }
}

/// The address up to the path, and the path.
fn split(base_url: &str) -> (&str, &str) {
    let after_scheme = base_url.find("://").map_or(0, |at| at + 3);
    match base_url[after_scheme..].find('/') {
        Some(at) => base_url.split_at(after_scheme + at),
        None => (base_url, "/"),
    }
}

#[cfg(test)]
mod tests {
    use super::Form;
    use crate::publish::write::headers::{EMBED_POLICY, POLICY, RULES};

    const FORMS: [Form; 4] = [Form::Nginx, Form::Caddy, Form::Apache, Form::Headers];

    fn form(kind: Form, base_url: &str) -> String {
        super::form(kind, base_url, &["fr".into(), "en".into()])
    }

    #[test]
    fn every_form_sends_every_header() {
        for kind in FORMS {
            let text = form(kind, "https://example.org/strategy/");
            assert!(text.contains(POLICY) && text.contains(EMBED_POLICY), "{kind:?}");
            for (name, value) in RULES.iter().flat_map(|rule| rule.headers) {
                assert!(text.contains(name) && text.contains(value), "{kind:?} lacks {name}");
            }
        }
    }

    #[test]
    fn every_form_knows_the_base_path() {
        for kind in FORMS {
            assert!(
                form(kind, "https://example.org/strategy/").contains("/strategy/"),
                "{kind:?}"
            );
            assert!(!form(kind, "https://example.org/").contains("//pkg"), "{kind:?}");
        }
    }

    #[test]
    fn caddy_is_told_the_host() {
        assert!(form(Form::Caddy, "https://example.org/strategy/").contains("\nhttps://example.org {\n"));
    }
}
