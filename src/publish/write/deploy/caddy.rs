use std::fmt::Write as _;

use super::{FOLDER, headers};
use crate::publish::write::headers::{Header, RULES, Scope};

/// A Caddyfile.
pub fn form(host: &str, base_path: &str) -> String {
    let mut text = format!("# The site's folder is {FOLDER}.\n{host} {{\n");
    let prefix = base_path.trim_end_matches('/');
    if !prefix.is_empty() {
        let _ = writeln!(text, "\tredir {prefix} {base_path} permanent");
    }
    let _ = writeln!(text, "\troute {base_path}* {{");
    if !prefix.is_empty() {
        let _ = writeln!(text, "\t\turi strip_prefix {prefix}");
    }
    let patterns: Vec<_> = headers::folders().map(|folder| format!("/{folder}/*")).collect();
    let _ = writeln!(text, "\t\troot * {FOLDER}\n\t\t@rest not path {}", patterns.join(" "));
    for rule in RULES {
        let matcher = match rule.scope {
            Scope::Everything => String::new(),
            Scope::Folder(folder) => format!("/{folder}/* "),
            Scope::Rest => "@rest ".to_owned(),
        };
        header(&mut text, &matcher, rule.headers.iter().copied());
    }
    text.push_str("\t\tfile_server {\n\t\t\tprecompressed br gzip\n\t\t\thide _headers\n\t\t}\n\t}\n");
    text.push_str("\thandle_errors {\n\t\t@gone expression {err.status_code} == 404\n\t\trewrite @gone /404.html\n");
    let _ = writeln!(text, "\t\troot * {FOLDER}");
    header(&mut text, "", headers::in_scope(Scope::Rest));
    text.push_str("\t\tfile_server @gone\n\t}\n}\n");
    text
}

fn header(text: &mut String, matcher: &str, headers: impl Iterator<Item = Header>) {
    let _ = writeln!(text, "\t\theader {matcher}{{");
    for (name, value) in headers {
        let _ = writeln!(text, "\t\t\t{name} \"{value}\"");
    }
    text.push_str("\t\t}\n");
}
