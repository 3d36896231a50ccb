//! An entry as the dossier's page shows it. Everything in it is escaped.

use super::{Entry, Figure, Passage, Span};
use crate::text::escaped;

/// The entry as HTML: heading, words, status, citation, notes; or chart and table.
pub fn entry_html(entry: &Entry) -> String {
    let mut html = format!(
        "<h2><a href=\"{}\">{}</a></h2>",
        escaped(&entry.address),
        escaped(&entry.heading)
    );
    for passage in &entry.passages {
        push_passage(&mut html, passage);
    }
    if let Some(figure) = &entry.figure {
        push_figure(&mut html, figure);
    }
    html
}

fn push_passage(html: &mut String, passage: &Passage) {
    let (language, direction) = (&passage.language, passage.language.direction());
    html.push_str(&format!("<blockquote lang=\"{language}\" dir=\"{direction}\"><p>"));
    push_spans(html, &passage.text);
    html.push_str("</p>");
    if !passage.points.is_empty() {
        let is_lettered = passage.points.iter().any(|point| point.label.is_some());
        html.push_str(if is_lettered {
            "<ul class=\"items lettered\">"
        } else {
            "<ul class=\"items\">"
        });
        for point in &passage.points {
            html.push_str("<li>");
            if let Some(label) = &point.label {
                html.push_str(&format!("<span class=\"label\">{}</span> ", escaped(label)));
            }
            push_spans(html, &point.text);
            html.push_str("</li>");
        }
        html.push_str("</ul>");
    }
    html.push_str("</blockquote>");
    for (name, fact) in &passage.facts {
        html.push_str(&format!("<p><strong>{}.</strong> {}</p>", escaped(name), escaped(fact)));
    }
    push_line(html, "count", &passage.status);
    push_line(html, "count citation", &passage.citation);
    for (label, words) in &passage.notes {
        html.push_str(&format!("<p class=\"count\">[{}] ", escaped(label)));
        push_spans(html, words);
        html.push_str("</p>");
    }
}

fn push_figure(html: &mut String, figure: &Figure) {
    push_line(html, "description", &figure.description);
    let (class, cell_class) = match figure.has_numbers() {
        true => ("figures", " class=\"number\""),
        false => ("figures words", ""),
    };
    // The drawing comes from a page of this site, which draws it without anything that runs.
    html.push_str(&format!(
        "<div class=\"chart-frame\">{}</div><div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{title}\">\
         <table class=\"{class}\"><caption>{title}</caption><tbody>",
        figure.svg,
        title = escaped(&figure.title)
    ));
    for (at, row) in figure.rows.iter().enumerate() {
        html.push_str("<tr>");
        for (column, cell) in row.iter().enumerate() {
            let (name, with) = match (at, column) {
                (0, _) => ("th", " scope=\"col\""),
                (_, 0) => ("th", " scope=\"row\""),
                _ => ("td", cell_class),
            };
            html.push_str(&format!("<{name}{with}>{}</{name}>", escaped(cell)));
        }
        html.push_str("</tr>");
    }
    html.push_str("</tbody></table></div>");
    push_line(html, "count", &figure.unit);
    push_line(html, "count", &figure.sources);
    push_line(html, "count citation", &figure.citation);
}

fn push_line(html: &mut String, class: &str, words: &str) {
    if !words.is_empty() {
        html.push_str(&format!("<p class=\"{class}\">{}</p>", escaped(words)));
    }
}

fn push_spans(html: &mut String, spans: &[Span]) {
    for span in spans {
        match span {
            Span::Note(label) => html.push_str(&format!(" [{}]", escaped(label))),
            Span::Words {
                words,
                emphasis,
                strong,
                link,
            } => {
                let mut marks: Vec<(String, &str)> = Vec::new();
                if let Some(link) = link.as_ref().filter(|link| leads_on(&link.address)) {
                    let constructed = link.constructed.as_ref().map_or_else(String::new, |title| {
                        format!(" class=\"constructed\" title=\"{}\"", escaped(title))
                    });
                    let open = format!("<a href=\"{}\"{constructed}>", escaped(&link.address));
                    marks.push((open, "</a>"));
                }
                if *strong {
                    marks.push(("<strong>".to_owned(), "</strong>"));
                }
                if *emphasis {
                    marks.push(("<em>".to_owned(), "</em>"));
                }
                html.extend(marks.iter().map(|(open, _)| open.as_str()));
                html.push_str(&escaped(words));
                html.extend(marks.iter().rev().map(|(_, close)| *close));
            }
        }
    }
}

/// Whether an address leads to a page or a letter, and runs nothing.
fn leads_on(address: &str) -> bool {
    ["https://", "http://", "mailto:"]
        .iter()
        .any(|start| address.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::push_spans;
    use crate::dossier::{Link, Span};

    #[test]
    fn words_are_escaped_and_nothing_runs() {
        let words = |words: &str, emphasis, strong, address: Option<&str>| Span::Words {
            words: words.to_owned(),
            emphasis,
            strong,
            link: address.map(|address| Link {
                address: address.to_owned(),
                constructed: address.ends_with("/A/1").then(|| "<built>".to_owned()),
            }),
        };
        let cases = [
            (words("<b> & \"", false, false, None), "&lt;b&gt; &amp; &quot;"),
            (
                words("x", true, true, Some("https://a.org/\"")),
                "<a href=\"https://a.org/&quot;\"><strong><em>x</em></strong></a>",
            ),
            (
                words("x", false, false, Some("https://a.org/A/1")),
                "<a href=\"https://a.org/A/1\" class=\"constructed\" title=\"&lt;built&gt;\">x</a>",
            ),
            (words("x", false, false, Some("javascript:alert(1)")), "x"),
            (Span::Note("<1>".to_owned()), " [&lt;1&gt;]"),
        ];
        for (span, expected) in cases {
            let mut html = String::new();
            push_spans(&mut html, &[span]);
            assert_eq!(html, expected);
        }
    }
}
