//! The dossier as Markdown (CommonMark, with the tables and footnotes that GitHub and Pandoc know).

use super::{Collection, Figure, Link, Passage, Span};
use crate::text::markdown_of;

/// The whole dossier.
pub fn markdown(collection: &Collection) -> String {
    let words = &collection.words;
    let mut page = Page(String::new());
    page.block(&format!("# {}", markdown_of(&words.text("dossier-title"))));
    for line in collection.front() {
        page.block(&markdown_of(&line));
    }
    // Notes are told apart by the passage that they belong to.
    let mut passages = 0;
    for (at, (entry, note)) in collection.entries.iter().enumerate() {
        page.block(&format!("## {}. {}", at + 1, markdown_of(&entry.heading)));
        for passage in &entry.passages {
            passages += 1;
            push_passage(&mut page, passage, passages);
        }
        if let Some(figure) = &entry.figure {
            push_figure(&mut page, figure);
        }
        if !note.is_empty() {
            let lines: Vec<String> = note.lines().map(markdown_of).collect();
            page.block(&format!(
                "**{}** {}",
                markdown_of(&words.text("dossier-note")),
                lines.join("\\\n")
            ));
        }
    }
    if let Some(back) = collection.back() {
        page.block(&markdown_of(&back));
    }
    page.0
}

fn push_passage(page: &mut Page, passage: &Passage, number: usize) {
    let mut quote = format!("> {}", inline(&passage.text, number));
    for (at, point) in passage.points.iter().enumerate() {
        let label = point
            .label
            .as_ref()
            .map(|label| format!("{label} "))
            .unwrap_or_default();
        quote.push_str(if at == 0 { "\n>\n" } else { "\n" });
        quote.push_str(&format!("> - {label}{}", inline(&point.text, number)));
    }
    page.block(&quote);
    page.block(&format!("*{}*", markdown_of(&passage.status)));
    for (name, fact) in &passage.facts {
        page.block(&format!("**{}.** {}", markdown_of(name), markdown_of(fact)));
    }
    page.block(&cited(&passage.citation));
    for (label, text) in &passage.notes {
        page.block(&format!("[^{number}-{label}]: {}", inline(text, number)));
    }
}

/// Spans as inline Markdown. Notes are told apart by the number of the passage.
fn inline(spans: &[Span], number: usize) -> String {
    let mut text = String::new();
    for span in spans {
        match span {
            Span::Note(label) => text.push_str(&format!("[^{number}-{label}]")),
            Span::Words {
                words,
                emphasis,
                strong,
                link,
            } => {
                // Marks stand at words, not at the blanks beside them.
                let (start, end) = (words.len() - words.trim_start().len(), words.trim_end().len());
                if start > end {
                    text.push_str(words);
                    continue;
                }
                let mark = match (emphasis, strong) {
                    (false, false) => "",
                    (true, false) => "*",
                    (false, true) => "**",
                    (true, true) => "***",
                };
                let marked = format!("{mark}{}{mark}", markdown_of(&words[start..end]));
                text.push_str(&words[..start]);
                match link {
                    Some(link) => text.push_str(&format!("[{marked}]({})", destination(link))),
                    None => text.push_str(&marked),
                }
                text.push_str(&words[end..]);
            }
        }
    }
    text
}

/// An address, and that a resolver built it as the title of the link.
fn destination(link: &Link) -> String {
    let address = link.address.replace(['<', '>'], "");
    match &link.constructed {
        Some(title) => format!("<{address}> \"{}\"", title.replace('\\', "\\\\").replace('"', "\\\"")),
        None => format!("<{address}>"),
    }
}

/// A citation with its address, which stands last, as a link.
fn cited(citation: &str) -> String {
    match citation.rsplit_once(' ') {
        Some((words, address)) if address.starts_with("http") => format!("{} <{address}>", markdown_of(words)),
        _ => markdown_of(citation),
    }
}

fn push_figure(page: &mut Page, figure: &Figure) {
    if !figure.unit.is_empty() {
        page.block(&format!("*{}*", markdown_of(&figure.unit)));
    }
    page.block(&markdown_of(&figure.description));
    let mut table = String::new();
    for (at, row) in figure.rows.iter().enumerate() {
        let cells: Vec<String> = row.iter().map(|cell| markdown_of(cell)).collect();
        table.push_str(&format!("| {} |\n", cells.join(" | ")));
        if at == 0 {
            table.push_str(&format!("|{}\n", " --- |".repeat(row.len())));
        }
    }
    page.block(table.trim_end());
    page.block(&markdown_of(&figure.sources));
    page.block(&cited(&figure.citation));
}

/// Blocks with an empty line between them.
struct Page(String);

impl Page {
    fn block(&mut self, block: &str) {
        if block.is_empty() {
            return;
        }
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(block);
        self.0.push('\n');
    }
}
