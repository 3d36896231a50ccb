//! A dossier of the publication in `tests/publish/two-texts`: put together from its published JSON, and taken along as
//! Markdown and DOCX, as the golden files in `tests/dossier` have them. `UPDATE_GOLDEN=1 cargo test --test dossier`
//! writes them anew: read them before you commit them.

use std::{
    collections::BTreeMap,
    fs,
    io::Read as _,
    path::{Path, PathBuf},
};

use openstrategy::{
    cite::Imprint,
    dossier::{Collection, Entry, Figure, Found, Item, Library, List, Need, Picture, docx, markdown, texts},
    locale::{Dictionary, Messages},
    model::Language,
    publish::{
        Publication,
        read::load,
        write::{Silent, site},
    },
};
use quick_xml::{Reader, events::Event};

const ITEMS: &str = "items=charter:p1,p2,p3,p4,summary-1,p2-b;progress-2027:p2;results/harbour-2030:A1,B3;\
                     chart/strategies/harbour-2030/results:results-harbour-2030";

#[test]
fn a_dossier_is_taken_along_as_its_golden_files() {
    let mut wrong = Vec::new();
    for language in ["fr", "en"] {
        let now = taken(language);
        for (name, text) in now {
            let path = golden(&format!("{name}.{language}"));
            if std::env::var_os("UPDATE_GOLDEN").is_some() {
                fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
                fs::write(&path, &text).expect("a golden file");
            }
            if fs::read_to_string(&path).ok().as_deref() != Some(text.as_str()) {
                wrong.push(path.display().to_string());
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "not as before (UPDATE_GOLDEN=1 writes them anew): {wrong:#?}"
    );
}

/// Every part is XML that ends where it should, and every link, picture and footnote that the text names is there.
#[test]
fn docx_holds_together() {
    let parts = unpacked(&docx(&collection("fr", &imprint(), &words("fr"))).expect("a file"));
    for (name, bytes) in parts
        .iter()
        .filter(|(name, _)| name.ends_with(".xml") || name.ends_with(".rels"))
    {
        well_formed(name, &String::from_utf8(bytes.clone()).expect("UTF-8"));
    }
    let text = |name: &str| String::from_utf8(parts[name].clone()).expect("UTF-8");
    for (part, relationships) in [
        ("word/document.xml", "word/_rels/document.xml.rels"),
        ("word/footnotes.xml", "word/_rels/footnotes.xml.rels"),
    ] {
        let (xml, known) = (text(part), text(relationships));
        let named = ["r:id=\"", "r:embed=\""].into_iter().flat_map(|key| values(&xml, key));
        let missing: Vec<String> = named.filter(|id| !known.contains(&format!("Id=\"{id}\""))).collect();
        assert!(missing.is_empty(), "{part}: {missing:?}");
        for target in values(&known, " Target=\"").filter(|target| !target.contains(':')) {
            assert!(
                parts.contains_key(&format!("word/{target}")),
                "{relationships}: {target}"
            );
        }
    }
    let (document, footnotes, styles) = (
        text("word/document.xml"),
        text("word/footnotes.xml"),
        text("word/styles.xml"),
    );
    for id in values(&document, "<w:footnoteReference w:id=\"") {
        assert!(
            footnotes.contains(&format!("<w:footnote w:id=\"{id}\">")),
            "footnote {id}"
        );
    }
    for style in values(&document, "<w:pStyle w:val=\"").chain(values(&footnotes, "Style w:val=\"")) {
        assert!(styles.contains(&format!("w:styleId=\"{style}\"")), "style {style}");
    }
    for name in parts
        .keys()
        .filter(|name| name.ends_with(".xml") && *name != "[Content_Types].xml")
    {
        assert!(
            text("[Content_Types].xml").contains(&format!("PartName=\"/{name}\"")),
            "{name} has no type"
        );
    }
    assert_eq!(parts["word/media/picture0.png"], PNG);
}

/// The same dossier gives the same bytes.
#[test]
fn docx_has_no_clock() {
    let (imprint, words) = (imprint(), words("en"));
    let one = docx(&collection("en", &imprint, &words)).expect("a file");
    assert!(one == docx(&collection("en", &imprint, &words)).expect("a file"));
}

/// What is written from right to left is set so: paragraphs, runs, tables and pages.
#[test]
fn docx_is_ready_for_arabic() {
    // Its messages are not there yet: English ones stand in for them.
    let (imprint, words) = (imprint(), words("ar"));
    let mut entries = collection("en", &imprint, &words).entries;
    for (entry, _) in &mut entries {
        for passage in &mut entry.passages {
            passage.language = "ar".into();
            passage.text.text = "الاستراتيجية الرقمية".to_owned();
        }
    }
    let collection = Collection {
        entries,
        left_out: Vec::new(),
        address: String::new(),
        imprint: &imprint,
        words: &words,
    };
    let parts = unpacked(&docx(&collection).expect("a file"));
    let text = |name: &str| String::from_utf8(parts[name].clone()).expect("UTF-8");
    let document = text("word/document.xml");
    for part in [
        "<w:pStyle w:val=\"Quote\"/><w:bidi/>",
        "<w:rtl/>",
        "<w:bidiVisual/>",
        "<w:bidi/></w:sectPr>",
        "الاستراتيجية",
    ] {
        assert!(document.contains(part), "no {part}");
    }
    assert!(text("word/styles.xml").contains("<w:lang w:bidi=\"ar-SA\"/>"));
    well_formed("word/document.xml", &document);
}

/// What an address names and the publication does not have is told apart from what could not be fetched.
#[test]
fn what_is_missing_is_told_apart_from_what_failed() {
    let (imprint, words) = (imprint(), words("en"));
    let publication = Published::new();
    let mut library = publication.library("en", "items=charter:p1,p99;nowhere:p1;results/harbour-2030:Z9");
    let found = |library: &Library, item: Item| library.find(&item, &imprint, &words);
    assert!(matches!(
        found(&library, Item::paragraph("charter", "p1")),
        Found::Entry(_)
    ));
    for item in [
        Item::paragraph("charter", "p99"),
        Item::paragraph("nowhere", "p1"),
        Item::result("harbour-2030", "Z9"),
    ] {
        assert_eq!(found(&library, item.clone()), Found::Missing, "{item}");
    }
    library.set_failed(Need::Record("notice".to_owned()), "500".to_owned());
    assert_eq!(
        found(&library, Item::paragraph("notice", "p1")),
        Found::Failed("500".to_owned())
    );
    assert_eq!(library.failures(), ["500"]);
    library.forget_failures();
    let needs = vec![Need::Record("notice".to_owned()), Need::Text("notice".to_owned())];
    assert_eq!(found(&library, Item::paragraph("notice", "p1")), Found::Needs(needs));
    let error = library
        .put(Need::Record("notice".to_owned()), "<html>")
        .expect_err("no JSON");
    assert!(error.contains("line 1"), "{error}");
}

/// Five hundred items are put together and packed.
#[test]
fn five_hundred_items_are_taken_along() {
    let (imprint, words) = (imprint(), words("en"));
    let one = collection("en", &imprint, &words).entries;
    let entries: Vec<(Entry, String)> = one.iter().cycle().take(500).cloned().collect();
    let collection = Collection {
        entries,
        left_out: Vec::new(),
        address: String::new(),
        imprint: &imprint,
        words: &words,
    };
    assert_eq!(markdown(&collection).matches("\n## ").count(), 500);
    let parts = unpacked(&docx(&collection).expect("a file"));
    let document = String::from_utf8(parts["word/document.xml"].clone()).expect("UTF-8");
    assert_eq!(document.matches("w:val=\"Heading1\"").count(), 500);
    well_formed("word/document.xml", &document);
}

/// A one-pixel picture.
const PNG: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0, 0, 1, 8,
    6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0x0d, b'I', b'D', b'A', b'T', 0x78, 0x9c, 0x63, 0xf8, 0xcf, 0xc0,
    0xf0, 0x1f, 0, 5, 0, 1, 0xff, 0x89, 0x99, 0x3d, 0x1d, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xae, 0x42, 0x60, 0x82,
];

/// The Markdown, and the parts of the DOCX that hold text, an element a line.
fn taken(language: &str) -> Vec<(&'static str, String)> {
    let (imprint, words) = (imprint(), words(language));
    let collection = collection(language, &imprint, &words);
    let parts = unpacked(&docx(&collection).expect("a file"));
    let lines = |name: &str| {
        String::from_utf8(parts[name].clone())
            .expect("UTF-8")
            .replace("><", ">\n<")
    };
    vec![
        ("dossier.md", markdown(&collection)),
        ("document.xml", lines("word/document.xml")),
        ("footnotes.xml", lines("word/footnotes.xml")),
        ("core.xml", lines("docProps/core.xml")),
    ]
}

fn collection<'a>(language: &str, imprint: &'a Imprint, words: &'a Dictionary) -> Collection<'a> {
    let library = Published::new().library(language, ITEMS);
    let mut list = List::from_fragment(ITEMS).list;
    list.set_note(
        &Item::paragraph("charter", "p2"),
        "À relire : 50\u{a0}% de *quoi* ?\n- et <pourquoi>",
    );
    let entries = list
        .items()
        .iter()
        .map(|(item, note)| match library.find(item, imprint, words) {
            Found::Entry(entry) => (*entry, note.clone()),
            other => panic!("{item}: {other:?}"),
        });
    Collection {
        entries: entries.collect(),
        left_out: vec!["charter:p99".to_owned()],
        address: format!("{}{language}/dossier/#{}", imprint.base_url, list.to_fragment()),
        imprint,
        words,
    }
}

/// The published files of the case.
struct Published(BTreeMap<String, Vec<u8>>);

impl Published {
    fn new() -> Self {
        let (files, _) = site(&publication(), &Silent).expect("a site");
        Self(
            files
                .iter()
                .map(|(path, file)| (path.to_owned(), file.bytes.to_vec()))
                .collect(),
        )
    }

    /// A library that has fetched everything that the list needs.
    fn library(&self, language: &str, items: &str) -> Library {
        let (imprint, words, tag) = (imprint(), words(language), Language::from(language));
        let mut library = Library::default();
        for (item, _) in List::from_fragment(items).list.items() {
            // Files name other files: three rounds at most.
            for _ in 0..3 {
                let Found::Needs(needs) = library.find(item, &imprint, &words) else {
                    break;
                };
                for need in needs {
                    library.ask(need.clone());
                    match (self.0.get(&need.path(&tag)), &need) {
                        (_, Need::Page(path)) => {
                            library.put_figures(path, [("results-harbour-2030".to_owned(), figure())])
                        }
                        (Some(json), _) => {
                            let json = std::str::from_utf8(json).expect("UTF-8");
                            library.put(need, json).expect("what is published can be read");
                        }
                        (None, _) => library.set_absent(need),
                    }
                }
            }
        }
        library
    }
}

/// What the browser reads from the chart's page.
fn figure() -> Figure {
    let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
    Figure {
        title: "Results, by outcome".to_owned(),
        unit: "Number of results".to_owned(),
        description: "All together: 1 done.".to_owned(),
        sources: "Source: Charter · As of 1 July 2027".to_owned(),
        svg: "<svg></svg>".to_owned(),
        picture: Some(Picture { png: PNG.to_vec(), width: 1520, height: 800 }),
        rows: vec![row(["Outcome", "Done", "Total"]), row(["A | quays", "1", "1"]), row(["Total", "1", "1"])],
        citation: "openstrategy, Results, by outcome, 1 July 2027. https://example.org/en/strategies/harbour-2030/results/#results-harbour-2030".to_owned(),
    }
}

fn publication() -> Publication {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/publish/two-texts/content");
    load(&folder).publication.expect("a publication without faults")
}

fn imprint() -> Imprint {
    let site = publication().site;
    Imprint {
        title: "Harbour & Council".to_owned(),
        base_url: site.base_url,
        release: site.release,
        publisher: "openstrategy".to_owned(),
    }
}

fn words(language: &str) -> Dictionary {
    let ids = texts(&["fr".into(), "en".into()]);
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    Messages::new(&language.into(), None).dictionary(&ids, &[])
}

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dossier").join(name)
}

/// The parts of a ZIP file, by name, in any order.
fn unpacked(file: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let archive = rawzip::ZipArchive::from_slice(file).expect("a ZIP file");
    let mut parts = BTreeMap::new();
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry().expect("an entry") {
        let name = String::from_utf8(entry.file_path().as_ref().to_vec()).expect("a name");
        let part = archive.get_entry(entry.wayfinder()).expect("a part");
        assert_eq!(entry.compression_method(), rawzip::CompressionMethod::DEFLATE, "{name}");
        // The reader compares size and checksum.
        let mut reader = part.verifying_reader(flate2::read::DeflateDecoder::new(part.data()));
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).expect("what was packed");
        parts.insert(name, bytes);
    }
    parts
}

/// Reads XML to its end.
fn well_formed(name: &str, xml: &str) {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut depth = 0_i32;
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(Event::Start(_)) => depth += 1,
            Ok(Event::End(_)) => depth -= 1,
            Ok(_) => {}
            Err(error) => panic!("{name}, byte {}: {error}", reader.buffer_position()),
        }
    }
    assert_eq!(depth, 0, "{name}");
}

/// What stands between `key` and the next quotation mark, wherever the key stands.
fn values<'a>(xml: &'a str, key: &'a str) -> impl Iterator<Item = String> + use<'a> {
    xml.split(key)
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap_or_default().to_owned())
}
