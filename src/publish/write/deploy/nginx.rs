use std::fmt::Write as _;

use super::{FOLDER, headers};
use crate::publish::write::headers::Scope;

/// Locations for a server block.
///
/// nginx forgets the headers of a block as soon as one inside it adds any, so every location says all of its own.
pub fn form(base_path: &str) -> String {
    let mut text = format!(
        "# Inside the server {{ … }} of the host. The site's folder is {FOLDER}.\n\
         gzip_static on;\n\
         gzip_vary on;\n\
         # brotli_static on;  # with the module ngx_http_brotli_static (Debian: libnginx-mod-http-brotli-static)\n\
         absolute_redirect off;\n\
         charset utf-8;\n\
         charset_types text/css text/csv text/javascript application/javascript application/json text/plain text/xml \
         application/xml;\n\
         error_page 404 {base_path}404.html;\n\n\
         location = {base_path}_headers {{ return 404; }}\n\n"
    );
    location(&mut text, base_path, "", Scope::Rest);
    for folder in headers::folders() {
        location(&mut text, base_path, &format!("{folder}/"), Scope::Folder(folder));
    }
    text
}

fn location(text: &mut String, base_path: &str, folder: &str, scope: Scope) {
    let _ = writeln!(
        text,
        "location {base_path}{folder} {{\n    alias {FOLDER}/{folder};\n    index index.html;"
    );
    for (name, value) in headers::in_scope(scope) {
        let _ = writeln!(text, "    add_header {name} \"{value}\" always;");
    }
    text.push_str("}\n");
}
