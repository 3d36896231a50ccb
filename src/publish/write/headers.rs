//! The headers that every host is to send: the one table that `_headers`, the forms of `deploy/` and the preview
//! are made from.
//!
//! Hosts that read `_headers` join what all matching rules say (Cloudflare Pages puts a comma between two values of one
//! header; Netlify joins or overrides), so no header stands in two rules that match one path. A policy joined with
//! another means both: beside `frame-ancestors 'none'` a rule that lets a page be framed would do nothing. So what may be
//! framed lies in a folder at the top, `embed/`, and the policy of everything else is said for each other place at the
//! top by its name: neither host has a pattern for "all but these", and both know a literal beginning with `*` at the
//! end. (An unknown address outside all of them is answered with 404.html, which states its policy itself but cannot
//! refuse to be framed; it holds nothing but three links.)

use std::fmt::Write as _;

use crate::model::Language;

/// The folder of the pages that others may show in theirs.
pub const EMBED: &str = "embed";

/// What a page may load and do: nothing inline, nothing from elsewhere.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                          img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
                          base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// What a chart for the pages of others may do: be shown there, and load its style.
pub const EMBED_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; \
                                form-action 'none'; frame-ancestors *";

/// A header's name and value.
pub type Header = (&'static str, &'static str);

/// Which files a rule is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All of them.
    Everything,
    /// Those of a folder at the top.
    Folder(&'static str),
    /// Those that no [`Scope::Folder`] holds: pages, and what stands beside them.
    Rest,
}

/// Headers for some files.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Which files.
    pub scope: Scope,
    /// What they are sent with.
    pub headers: &'static [Header],
}

/// Addresses with a hash never change.
const FOREVER: &[Header] = &[
    ("Content-Security-Policy", POLICY),
    ("Cache-Control", "public, max-age=31536000, immutable"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
];

/// All rules.
pub const RULES: [Rule; 7] = [
    Rule {
        scope: Scope::Everything,
        headers: &[
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "strict-origin-when-cross-origin"),
            (
                "Permissions-Policy",
                "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
            ),
            ("Cross-Origin-Opener-Policy", "same-origin"),
        ],
    },
    Rule {
        scope: Scope::Folder("pkg"),
        headers: FOREVER,
    },
    Rule {
        scope: Scope::Folder("assets"),
        headers: FOREVER,
    },
    Rule {
        scope: Scope::Folder("search"),
        headers: FOREVER,
    },
    Rule {
        scope: Scope::Folder("data"),
        headers: &[
            ("Content-Security-Policy", POLICY),
            ("Access-Control-Allow-Origin", "*"),
            ("Cache-Control", REVALIDATE),
            ("Cross-Origin-Resource-Policy", "cross-origin"),
        ],
    },
    Rule {
        scope: Scope::Folder(EMBED),
        headers: &[
            ("Content-Security-Policy", EMBED_POLICY),
            ("Cache-Control", REVALIDATE),
            // Also in pages that only take what agrees to be taken.
            ("Cross-Origin-Resource-Policy", "cross-origin"),
        ],
    },
    Rule {
        scope: Scope::Rest,
        headers: &[
            ("Content-Security-Policy", POLICY),
            ("Cache-Control", REVALIDATE),
            ("Cross-Origin-Resource-Policy", "same-origin"),
        ],
    },
];

/// Kept, and asked for anew every time: one release never shows beside another.
const REVALIDATE: &str = "public, max-age=0, must-revalidate";

/// The folders that have rules of their own.
pub fn folders() -> impl Iterator<Item = &'static str> {
    RULES.iter().filter_map(|rule| match rule.scope {
        Scope::Folder(folder) => Some(folder),
        Scope::Everything | Scope::Rest => None,
    })
}

/// The headers of a file, by its path from the site's folder.
pub fn of(path: &str) -> impl Iterator<Item = Header> {
    let top = path.split_once('/').map(|(top, _)| top);
    let folder = folders().find(|folder| Some(*folder) == top);
    in_scope(folder.map_or(Scope::Rest, Scope::Folder))
}

/// The headers of every file of a folder with rules of its own, or of the rest.
pub fn in_scope(scope: Scope) -> impl Iterator<Item = Header> {
    RULES
        .iter()
        .filter(move |rule| rule.scope == Scope::Everything || rule.scope == scope)
        .flat_map(|rule| rule.headers.iter().copied())
}

/// The file `_headers` that Netlify, Cloudflare Pages and others read, for a site in these languages.
///
/// [`Scope::Rest`] cannot be named there without matching the folders too: its rule stands once for each place at the
/// top, the pages of each language and the two that belong to none. That is a dozen rules; Cloudflare takes a hundred.
pub fn netlify(base_path: &str, languages: &[Language]) -> String {
    let mut text = String::new();
    for rule in RULES {
        let patterns = match rule.scope {
            Scope::Everything => vec!["*".to_owned()],
            Scope::Folder(folder) => vec![format!("{folder}/*")],
            Scope::Rest => {
                let alone = ["", "index.html", "404.html"].map(str::to_owned);
                let pages = languages.iter().map(|language| format!("{language}/*"));
                alone.into_iter().chain(pages).collect()
            }
        };
        for pattern in patterns {
            let _ = writeln!(text, "{base_path}{pattern}");
            for (name, value) in rule.headers {
                let _ = writeln!(text, "  {name}: {value}");
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{EMBED_POLICY, POLICY, RULES, Scope, netlify, of};

    #[test]
    fn no_file_gets_a_header_twice() {
        for path in [
            "index.html",
            "fr/documents/x/index.html",
            "pkg/0/client.js",
            "assets/style.0.css",
            "search/0/fr/pagefind.js",
            "data/v1/index.json",
            "embed/fr/bars/index.html",
        ] {
            let names: Vec<_> = of(path).map(|(name, _)| name.to_ascii_lowercase()).collect();
            assert_eq!(
                names.iter().collect::<BTreeSet<_>>().len(),
                names.len(),
                "{path}: {names:?}"
            );
        }
    }

    #[test]
    fn rules_that_match_one_address_set_no_header_in_common() {
        let text = netlify("/strategy/", &["fr".into(), "en".into()]);
        let mut rules: Vec<(&str, BTreeSet<&str>)> = Vec::new();
        for line in text.lines() {
            match (line.strip_prefix("  "), rules.last_mut()) {
                (Some(header), Some((_, names))) => {
                    let name = header.split_once(": ").expect("a header").0;
                    assert!(names.insert(name), "{name} twice in one rule");
                }
                _ => rules.push((line, BTreeSet::new())),
            }
        }
        // Whether some address is matched by both: `*` stands at the end, if at all.
        let meet = |one: &str, other: &str| match (one.strip_suffix('*'), other.strip_suffix('*')) {
            (Some(one), Some(other)) => one.starts_with(other) || other.starts_with(one),
            (Some(one), None) => other.starts_with(one),
            (None, Some(other)) => one.starts_with(other),
            (None, None) => one == other,
        };
        for (at, (pattern, names)) in rules.iter().enumerate() {
            for (other_pattern, other) in &rules[at + 1..] {
                if meet(pattern, other_pattern) {
                    assert!(names.is_disjoint(other), "{pattern} and {other_pattern}");
                }
            }
        }
    }

    /// As the hosts do: every rule that matches says its headers.
    #[test]
    fn only_charts_for_others_may_be_framed() {
        let text = netlify("/strategy/", &["fr".into(), "en".into()]);
        let policies = |address: &str| {
            let mut matches = false;
            let mut found = Vec::new();
            for line in text.lines() {
                match line.strip_prefix("  Content-Security-Policy: ") {
                    Some(policy) if matches => found.push(policy),
                    Some(_) => {}
                    None if line.starts_with(' ') => {}
                    None => {
                        matches = match line.strip_suffix('*') {
                            Some(beginning) => address.starts_with(beginning),
                            None => address == line,
                        }
                    }
                }
            }
            found
        };
        for address in [
            "",
            "index.html",
            "404.html",
            "fr/",
            "en/strategies/x/",
            "fr/embed/x/",
            "data/v1/index.json",
        ] {
            assert_eq!(policies(&format!("/strategy/{address}")), [POLICY], "{address}");
        }
        assert_eq!(policies("/strategy/embed/fr/bars/"), [EMBED_POLICY]);
        assert!(EMBED_POLICY.ends_with("frame-ancestors *") && POLICY.ends_with("frame-ancestors 'none'"));
        assert!(!EMBED_POLICY.contains("script-src"), "nothing runs in it");
        let policy = |path: &str| of(path).find(|(name, _)| *name == "Content-Security-Policy");
        assert_eq!(
            policy("embed/fr/bars/index.html").map(|(_, value)| value),
            Some(EMBED_POLICY)
        );
        assert_eq!(policy("embed").map(|(_, value)| value), Some(POLICY));
    }

    #[test]
    fn the_policy_is_that_of_the_architecture() {
        assert_eq!(
            POLICY,
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
             connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; \
             frame-ancestors 'none'"
        );
        assert!(of("fr/index.html").any(|header| header == ("Content-Security-Policy", POLICY)));
    }

    #[test]
    fn only_addresses_with_a_hash_are_kept_for_ever() {
        let kept = |path: &str| of(path).any(|(name, value)| name == "Cache-Control" && value.contains("immutable"));
        assert!(kept("pkg/0/client.js") && kept("assets/style.0.css") && kept("search/0/search.js"));
        assert!(!kept("data/v1/index.json") && !kept("index.html") && !kept("assets") && !kept("fr/search/index.html"));
    }

    #[test]
    fn only_data_may_be_read_from_elsewhere() {
        let open = |path: &str| of(path).any(|(name, _)| name == "Access-Control-Allow-Origin");
        assert!(open("data/v1/index.json"));
        assert!(!open("fr/index.html") && !open("pkg/0/client.js"));
    }

    #[test]
    fn values_need_no_escaping_in_any_form() {
        for (name, value) in RULES.iter().flat_map(|rule| rule.headers) {
            assert!(!value.contains(['"', '\\', '\n', '$', '{', '`', '%']), "{name}");
        }
        assert_eq!(RULES.iter().filter(|rule| rule.scope == Scope::Everything).count(), 1);
    }
}
