use super::{
    columns::widths,
    footnotes::Footnotes,
    inline::{self, Setting, link, paragraph, run},
    links::Links,
    picture::drawing,
    xml::{DECLARATION, SPACES},
};
use crate::{
    dossier::{Collection, Entry, Figure, Passage, Picture},
    model::Language,
};

/// The text of the file, and what belongs to it.
pub struct Body<'a> {
    xml: String,
    own: Language,
    /// The footnotes.
    pub footnotes: Footnotes,
    /// The addresses that the text leads to.
    pub links: Links,
    /// The pictures, in order.
    pub pictures: Vec<&'a Picture>,
}

impl<'a> Body<'a> {
    /// The whole dossier.
    pub fn of(collection: &'a Collection) -> Self {
        let mut body = Self {
            xml: String::new(),
            own: collection.words.language(),
            footnotes: Footnotes::default(),
            links: Links::default(),
            pictures: Vec::new(),
        };
        body.line("Title", &collection.words.text("dossier-title"));
        for (at, line) in collection.front().iter().enumerate() {
            body.line(if at == 0 { "Subtitle" } else { "Status" }, line);
        }
        let note_label = collection.words.text("dossier-note");
        for (at, (entry, note)) in collection.entries.iter().enumerate() {
            body.entry(at + 1, entry);
            if !note.is_empty() {
                body.labelled("ReaderNote", &note_label, note);
            }
        }
        if let Some(back) = collection.back() {
            body.line("Normal", &back);
        }
        body
    }

    /// The names of the pictures' parts, from `word/`.
    pub fn picture_names(&self) -> impl Iterator<Item = String> + use<> {
        (0..self.pictures.len()).map(|at| format!("media/picture{at}.png"))
    }

    /// The part.
    pub fn document(&self) -> String {
        let right_to_left = if self.own.direction() == "rtl" { "<w:bidi/>" } else { "" };
        format!(
            "{DECLARATION}<w:document {SPACES}><w:body>{}<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
             <w:pgMar w:top=\"1247\" w:right=\"1361\" w:bottom=\"1247\" w:left=\"1361\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/>\
             {right_to_left}</w:sectPr></w:body></w:document>",
            self.xml
        )
    }

    fn entry(&mut self, number: usize, entry: &'a Entry) {
        self.line("Heading1", &format!("{number}. {}", entry.heading));
        for passage in &entry.passages {
            self.passage(passage);
        }
        if let Some(figure) = &entry.figure {
            self.figure(figure);
        }
        let own = self.own.clone();
        let setting = Setting {
            language: &own,
            own: &own,
        };
        self.open("Status", &own);
        link(
            &mut self.xml,
            &entry.address,
            &entry.address,
            "",
            &mut self.links,
            setting,
        );
        self.close();
    }

    fn passage(&mut self, passage: &Passage) {
        let own = self.own.clone();
        let setting = Setting {
            language: &passage.language,
            own: &own,
        };
        let last = passage.points.len();
        let points = passage.points.iter().map(|point| (Some(point), &point.text));
        for (at, (point, text)) in [(None, &passage.text)].into_iter().chain(points).enumerate() {
            let style = match point {
                None => "Quote",
                Some(point) if point.label.is_none() => "ListBullet",
                Some(_) => "List",
            };
            self.open(style, &passage.language);
            if let Some(label) = point.and_then(|point| point.label.as_ref()) {
                run(&mut self.xml, &format!("{label} "), "", setting);
            }
            let (links, footnotes) = (&mut self.links, Some(&mut self.footnotes));
            inline::spans(&mut self.xml, text, &passage.notes, links, footnotes, setting);
            if at == last {
                let setting = Setting {
                    language: &own,
                    own: &own,
                };
                self.footnotes.cite(&mut self.xml, &passage.citation, setting);
            }
            self.close();
        }
        self.line("Status", &passage.status);
        for (name, fact) in &passage.facts {
            self.labelled("Normal", &format!("{name}."), fact);
        }
    }

    fn figure(&mut self, figure: &'a Figure) {
        let own = self.own.clone();
        let setting = Setting {
            language: &own,
            own: &own,
        };
        // It stays with what it describes.
        self.open("FigureText", &own);
        run(&mut self.xml, &figure.description, "", setting);
        self.footnotes.cite(&mut self.xml, &figure.citation, setting);
        self.close();
        if let Some(picture) = &figure.picture {
            self.open("Normal", &own);
            self.xml
                .push_str(&drawing(self.pictures.len(), picture, &figure.description));
            self.close();
            self.pictures.push(picture);
        }
        if !figure.unit.is_empty() {
            self.line("Caption", &figure.unit);
        }
        self.table(&figure.rows);
        self.line("Status", &figure.sources);
    }

    fn table(&mut self, rows: &[Vec<String>]) {
        let own = self.own.clone();
        let setting = Setting {
            language: &own,
            own: &own,
        };
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        if columns == 0 {
            return;
        }
        let right_to_left = if own.direction() == "rtl" {
            "<w:bidiVisual/>"
        } else {
            ""
        };
        let widths = widths(rows, columns);
        let grid: String = widths
            .iter()
            .map(|width| format!("<w:gridCol w:w=\"{width}\"/>"))
            .collect();
        self.xml.push_str(&format!(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/>{right_to_left}<w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        ));
        for (at, row) in rows.iter().enumerate() {
            let header = if at == 0 { "<w:tblHeader/>" } else { "" };
            self.xml
                .push_str(&format!("<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>"));
            for (column, width) in widths.iter().enumerate() {
                self.xml.push_str(&format!(
                    "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>"
                ));
                self.open("TableText", &own);
                let header = if at == 0 || column == 0 { "<w:b/><w:bCs/>" } else { "" };
                run(
                    &mut self.xml,
                    row.get(column).map_or("", String::as_str),
                    header,
                    setting,
                );
                self.close();
                self.xml.push_str("</w:tc>");
            }
            self.xml.push_str("</w:tr>");
        }
        self.xml.push_str("</w:tbl>");
    }

    /// A paragraph of plain words.
    fn line(&mut self, style: &str, words: &str) {
        let own = self.own.clone();
        self.open(style, &own);
        run(
            &mut self.xml,
            words,
            "",
            Setting {
                language: &own,
                own: &own,
            },
        );
        self.close();
    }

    /// A paragraph that begins with what it is.
    fn labelled(&mut self, style: &str, label: &str, words: &str) {
        let own = self.own.clone();
        let setting = Setting {
            language: &own,
            own: &own,
        };
        self.open(style, &own);
        run(&mut self.xml, &format!("{label} "), "<w:b/><w:bCs/>", setting);
        run(&mut self.xml, words, "", setting);
        self.close();
    }

    fn open(&mut self, style: &str, language: &Language) {
        self.xml.push_str(&paragraph(style, language));
    }

    fn close(&mut self) {
        self.xml.push_str("</w:p>");
    }
}
