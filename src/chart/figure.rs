use super::{Diagram, Direction, Layout, Table, Width, Words, markup::push_escaped};

/// A diagram as a page shows it: its description in words, its drawing for each width, and the same figures as a
/// table. HTML for inner HTML, everything in it escaped; the same natively and in the browser.
pub fn figure_html(diagram: &dyn Diagram, direction: Direction, words: &Words) -> String {
    let id = &diagram.chart().id;
    let mut html = String::from("<p class=\"description\">");
    push_escaped(&mut html, &diagram.description(words));
    html.push_str("</p><div class=\"figure-pair\"><div class=\"chart-frame\">");
    for width in Width::ALL {
        html.push_str(&diagram.svg(Layout { width, direction }, words, &format!("{id}-{}", width.key())));
    }
    let table = diagram.table(words);
    html.push_str("</div><div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"");
    push_escaped(&mut html, &table.caption);
    html.push_str("\">");
    push_table(&mut html, &table);
    html.push_str("</div></div>");
    html
}

fn push_table(html: &mut String, table: &Table) {
    let has_numbers = table
        .rows
        .iter()
        .flat_map(|row| &row.cells)
        .any(|cell| cell.number.is_some());
    let (class, cell_start) = match has_numbers {
        true => ("figures", "<td class=\"number\">"),
        false => ("figures words", "<td>"),
    };
    html.push_str(&format!("<table class=\"{class}\"><caption>"));
    push_escaped(html, &table.caption);
    html.push_str("</caption><thead><tr>");
    for header in std::iter::once(&table.corner).chain(&table.columns) {
        push_cell(html, "<th scope=\"col\">", header, "</th>");
    }
    html.push_str("</tr></thead><tbody>");
    for row in &table.rows {
        push_cell(html, "<tr><th scope=\"row\">", &row.header, "</th>");
        for cell in &row.cells {
            push_cell(html, cell_start, &cell.text, "</td>");
        }
        html.push_str("</tr>");
    }
    html.push_str("</tbody></table>");
}

fn push_cell(html: &mut String, before: &str, text: &str, after: &str) {
    html.push_str(before);
    push_escaped(html, text);
    html.push_str(after);
}

#[cfg(test)]
mod tests {
    use super::figure_html;
    use crate::chart::{
        Chart, Direction, Tone, Words,
        stacked_bars::{Row, Segment, StackedBars},
    };

    #[test]
    fn a_figure_has_its_drawings_and_its_table_and_nothing_that_runs() {
        let bars = StackedBars {
            chart: Chart {
                id: "x".into(),
                title: "<b>".into(),
                ..Chart::default()
            },
            row_header: "Outcome".into(),
            segments: vec![Segment {
                label: "Done".into(),
                tone: Tone::Done,
            }],
            rows: vec![Row {
                label: "A & <script>".into(),
                values: vec![3.into()],
            }],
        };
        let html = figure_html(&bars, Direction::Ltr, &Words::default());
        assert_eq!(html.matches("<svg").count(), 2);
        assert!(html.contains("<th scope=\"row\">A &amp; &lt;script&gt;</th><td class=\"number\">3</td>"));
        assert!(!html.contains("<script>") && !html.contains("<b>"));
    }
}
