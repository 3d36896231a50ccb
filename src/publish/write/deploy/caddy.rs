use std::fmt::Write as _;

use super::{FOLDER, headers};
use crate::publish::write::headers::{RULES, Scope};

/// A Caddyfile.
pub fn form(host: &str, base_path: &str) -> String {
    let mut text = format!(
        "# The site's folder is {FOLDER}.\n{host} {{\n\troute {base_path}* {{\n\t\turi strip_prefix {}\n\t\troot {FOLDER}\n",
        if base_path == "/" {
            "/"
        } else {
            base_path.trim_end_matches('/')
        }
    );
    if base_path == "/" {
        text = text.replace("\t\turi strip_prefix /\n", "");
    }
    let patterns: Vec<_> = headers::folders().map(|folder| format!("/{folder}/*")).collect();
    let _ = writeln!(text, "\t\t@rest not path {}", patterns.join(" "));
    for rule in RULES {
        let matcher = match rule.scope {
            Scope::Everything => String::new(),
            Scope::Folder(folder) => format!("/{folder}/* "),
            Scope::Rest => "@rest ".to_owned(),
        };
        let _ = writeln!(text, "\t\theader {matcher}{{");
        for (name, value) in rule.headers {
            let _ = writeln!(text, "\t\t\t{name} \"{value}\"");
        }
        text.push_str("\t\t}\n");
    }
    text.push_str(
        "\t\tfile_server {\n\t\t\tprecompressed br gzip\n\t\t\thide _headers\n\t\t}\n\t}\n\thandle_errors 404 {\n",
    );
    let _ = writeln!(text, "\t\troot {FOLDER}\n\t\trewrite /404.html\n\t\theader {{");
    for (name, value) in headers::in_scope(Scope::Rest) {
        let _ = writeln!(text, "\t\t\t{name} \"{value}\"");
    }
    text.push_str("\t\t}\n\t\tfile_server\n\t}\n}\n");
    text
}
