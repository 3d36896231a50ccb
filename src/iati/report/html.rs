use std::fmt::Write as _;

use super::{Report, text};
use crate::iati::words::{Language, words};

const STYLE: &str = "body{font:1rem/1.5 system-ui,sans-serif;max-inline-size:70rem;margin:auto;padding:1rem}\
table{border-collapse:collapse;inline-size:100%}th,td{text-align:start;vertical-align:top;padding:.25rem .5rem;\
border-block-end:1px solid #8888}td{overflow-wrap:anywhere}.n{text-align:end;white-space:nowrap}\
@media(prefers-color-scheme:dark){:root{color-scheme:dark}}@media print{details{break-inside:avoid}}";

/// One page without scripts, that stands alone: files, rules, findings.
pub(super) fn write(reports: &[Report], language: Language) -> String {
    let words = words(language);
    let title = words.get("report.title");
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n",
        language.tag()
    );
    for report in reports {
        let _ = writeln!(page, "<section>\n<h2>{}</h2>", escape(&report.file));
        let _ = writeln!(page, "<p>{}</p>", escape(&text::summary(report, language)));
        for (severity, rule, count) in report.rules() {
            let mut findings = report
                .findings
                .iter()
                .filter(|finding| finding.rule == rule && finding.severity == severity)
                .peekable();
            let Some(first) = findings.peek() else { continue };
            let _ = writeln!(
                page,
                "<details>\n<summary><strong>{} [{}]</strong> × {count} – {}</summary>\n<table>\n<thead><tr><th scope=\"col\" \
                 class=\"n\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n<tbody>",
                escape(words.get(text::severity(severity))),
                escape(rule),
                escape(&first.message(language)),
                escape(words.get("report.line")),
                escape(words.get("report.identifier")),
                escape(words.get("report.message")),
            );
            for finding in findings {
                let _ = writeln!(
                    page,
                    "<tr><td class=\"n\">{}</td><td>{}</td><td>{}</td></tr>",
                    finding.position,
                    escape(&finding.identifier),
                    escape(&finding.message(language)),
                );
            }
            page.push_str("</tbody>\n</table>\n</details>\n");
        }
        if report.left_out() > 0 {
            let left_out = words.fill("report.left-out", &[("count", &report.left_out().to_string())]);
            let _ = writeln!(page, "<p>{}</p>", escape(&left_out));
        }
        page.push_str("</section>\n");
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            character => escaped.push(character),
        }
    }
    escaped
}
