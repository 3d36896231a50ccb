use std::fmt::Write as _;

use super::headers;
use crate::publish::write::headers::{RULES, Scope};

/// The inside of the `<Directory>` of the site's folder, or a `.htaccess` in it.
pub fn form(base_path: &str) -> String {
    let mut text = format!(
        "# Inside the <Directory> of the site's folder; or as .htaccess in that folder, copied anew after every publishing,\n\
         # which replaces the folder. Needs mod_headers, mod_rewrite, mod_mime and mod_setenvif.\n\
         Options -Indexes -MultiViews\n\
         DirectoryIndex index.html\n\
         DirectorySlash On\n\
         ErrorDocument 404 {base_path}404.html\n\
         AddDefaultCharset utf-8\n\
         AddCharset utf-8 .css .csv .html .ics .js .json .svg .txt .xml\n\
         AddType text/calendar .ics\n\
         AddType application/wasm .wasm\n\
         AddType text/javascript .js\n\n"
    );
    let folders: Vec<_> = headers::folders().collect();
    for folder in &folders {
        let _ = writeln!(
            text,
            "SetEnvIf Request_URI \"^{}{folder}/\" in-{folder}",
            quoted(base_path)
        );
    }
    let all = folders.join("|");
    let _ = writeln!(
        text,
        "SetEnvIf Request_URI \"^{}(?!({all})/)\" in-rest",
        quoted(base_path)
    );
    for rule in RULES {
        let condition = match rule.scope {
            Scope::Everything => String::new(),
            Scope::Folder(folder) => format!(" env=in-{folder}"),
            Scope::Rest => " env=in-rest".to_owned(),
        };
        for (name, value) in rule.headers {
            let _ = writeln!(text, "Header always set {name} \"{value}\"{condition}");
        }
    }
    text.push_str(
        "\n# What is compressed already.\n\
         RemoveType .br .gz\n\
         RemoveLanguage .br\n\
         AddEncoding br .br\n\
         AddEncoding gzip .gz\n\
         RewriteEngine On\n\
         RewriteRule (^|/)_headers$ - [R=404,L]\n\
         RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b\n\
         RewriteCond %{REQUEST_FILENAME}.br -f\n\
         RewriteRule ^(.+)$ $1.br [L,E=no-gzip:1,E=no-brotli:1]\n\
         RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b\n\
         RewriteCond %{REQUEST_FILENAME}.gz -f\n\
         RewriteRule ^(.+)$ $1.gz [L,E=no-gzip:1,E=no-brotli:1]\n\
         <FilesMatch \"\\.(css|html|js|json|svg|txt|wasm|xml|pagefind|pf_meta|pf_index|pf_filter)(\\.(br|gz))?$\">\n\
         \x20   Header append Vary Accept-Encoding\n\
         </FilesMatch>\n",
    );
    text
}

/// The path as part of a regular expression.
fn quoted(path: &str) -> String {
    path.replace('.', "\\.")
}
