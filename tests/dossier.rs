//! A dossier taken along as Markdown and DOCX, as the golden files in `tests/dossier` have it. `UPDATE_GOLDEN=1 cargo test
//! --test all dossier::` writes them anew: read them before you commit them. (How entries are read from the published pages is
//! tested in a browser: tests/browser/dossier.spec.mjs.)

use std::{
    collections::BTreeMap,
    fs,
    io::Read as _,
    path::{Path, PathBuf},
};

use openstrategy::{
    cite::Imprint,
    dossier::{Collection, Entry, Figure, Item, Link, List, Passage, Picture, Point, Span, TEXTS, docx, markdown},
    locale::Messages,
};
use quick_xml::{Reader, events::Event};

#[test]
fn a_dossier_is_taken_along_as_its_golden_files() {
    let mut wrong = Vec::new();
    for language in ["fr", "en"] {
        for (name, text) in taken(language) {
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

/// Every part is XML that ends where it should, and every link, picture, style and footnote that it names is there.
#[test]
fn docx_holds_together() {
    let parts = unpacked(&docx(&collection("fr")).expect("a file"));
    let text = |name: &str| String::from_utf8(parts[name].clone()).expect("UTF-8");
    for name in parts.keys().filter(|name| !name.ends_with(".png")) {
        well_formed(name, &text(name));
    }
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
    let marks: Vec<String> = values(&document, "<w:footnoteReference w:id=\"").collect();
    assert_eq!(marks.len(), 6, "one for each citation and each mark of a note");
    for id in marks {
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
    assert!(docx(&collection("en")).expect("a file") == docx(&collection("en")).expect("a file"));
}

/// What is written from right to left is set so: paragraphs, runs, tables and pages.
#[test]
fn docx_is_ready_for_arabic() {
    // Its messages are not there yet: English ones stand in for them.
    let mut collection = collection("ar");
    for passage in collection.entries.iter_mut().flat_map(|(entry, _)| &mut entry.passages) {
        passage.language = "ar".into();
        passage.text = vec![Span::plain("الاستراتيجية الرقمية")];
    }
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

/// Signs that XML cannot hold, or that Markdown and XML would read as marks, harm no form.
#[test]
fn hostile_words_stay_words() {
    let mut collection = collection("en");
    let hostile = "\u{0}</w:t><script>&amp; ]]> \u{fffe}# *x* [y](javascript:alert(1)) | ~";
    collection.entries[0].0.passages[0].text = vec![Span::plain(hostile)];
    collection.entries[0].1 = hostile.to_owned();
    let parts = unpacked(&docx(&collection).expect("a file"));
    let document = String::from_utf8(parts["word/document.xml"].clone()).expect("UTF-8");
    well_formed("word/document.xml", &document);
    assert!(
        document.contains("&lt;/w:t&gt;&lt;script&gt;&amp;amp; ]]&gt; # *x*"),
        "words as they were"
    );
    let text = markdown(&collection);
    assert!(
        text.contains("\\<script\\>") && text.contains("\\[y\\](javascript"),
        "{text}"
    );
}

/// Five hundred items are put together and packed.
#[test]
fn five_hundred_items_are_taken_along() {
    let mut collection = collection("en");
    collection.entries = collection.entries.iter().cycle().take(500).cloned().collect();
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
    let collection = collection(language);
    let parts = unpacked(&docx(&collection).expect("a file"));
    let lines = |name: &str| {
        let text = String::from_utf8(parts[name].clone()).expect("UTF-8");
        text.replace("><", ">\n<")
    };
    vec![
        ("dossier.md", markdown(&collection)),
        ("document.xml", lines("word/document.xml")),
        ("footnotes.xml", lines("word/footnotes.xml")),
        ("core.xml", lines("docProps/core.xml")),
    ]
}

/// A paragraph with two texts, one with a list and notes; a result; a chart.
fn collection(language: &str) -> Collection {
    let address = format!("https://example.org/plans/{language}/");
    let mut list = List::default();
    let entries = [paragraph(&address), result(&address), chart(&address)];
    for entry in &entries {
        list.add(entry.item.clone());
    }
    list.set_note(&entries[0].item, "À relire : 50\u{a0}% de *quoi* ?\n- et <pourquoi>");
    let notes = entries
        .iter()
        .map(|entry| list.note(&entry.item).to_owned())
        .collect::<Vec<_>>();
    Collection {
        entries: entries.into_iter().zip(notes).collect(),
        left_out: vec!["plan:p99".to_owned()],
        address: format!("{address}dossier/#{}", list.to_fragment()),
        imprint: Imprint {
            title: "Plans & networks".to_owned(),
            base_url: "https://example.org/plans/".to_owned(),
            release: "2027-06-30".parse().expect("a date"),
            release_in_words: "30\u{a0}June 2027".to_owned(),
            publisher: "openstrategy".to_owned(),
        },
        words: Messages::new(&language.into(), None).dictionary(&TEXTS, &[]),
    }
}

fn paragraph(address: &str) -> Entry {
    let set = |words: &str, emphasis: bool, strong: bool, address: Option<&str>| Span::Words {
        words: words.to_owned(),
        emphasis,
        strong,
        link: address.map(|address| Link {
            address: address.to_owned(),
            constructed: address
                .contains("/en/A/")
                .then(|| "Address \"built\" from the symbol".to_owned()),
        }),
    };
    let page = format!("{address}documents/plan/");
    let authentic = Passage {
        status: "Authentic text, Office, 2027".to_owned(),
        language: "en".into(),
        text: vec![
            set("The Council asked, by ", false, false, None),
            set(
                "resolution 3",
                true,
                false,
                Some("https://undocs.org/fr/A/RES/3(rév)?l=<fr>"),
            ),
            set(" and ", false, false, None),
            set("A/4", false, false, Some("https://undocs.org/en/A/4")),
            set(", for a ", false, false, None),
            set("charter ", false, true, None),
            Span::Note("1".to_owned()),
            Span::plain("."),
        ],
        points: Vec::new(),
        facts: Vec::new(),
        notes: vec![(
            "1".to_owned(),
            vec![Span::plain("A note, see "), set("p2", false, false, Some(&page))],
        )],
        citation: format!("Office, Plan (A/1_b), n.d., para.\u{a0}2. {page}#p2"),
    };
    let rendering = Passage {
        status: "Version en langage clair, non officielle, openstrategy, 30 juin 2027".to_owned(),
        language: "fr".into(),
        text: vec![Span::plain("Le Port compte\u{a0}:")],
        points: vec![
            Point {
                label: Some("a)".to_owned()),
                text: vec![
                    Span::plain("2\u{202f}340 «\u{a0}bittes\u{a0}» & 12 grues"),
                    Span::Note("a".to_owned()),
                ],
            },
            Point {
                label: None,
                text: vec![Span::plain("moins de 5\u{a0}%\u{202f}; 1. rien")],
            },
        ],
        facts: Vec::new(),
        notes: vec![("a".to_owned(), vec![Span::plain("Une autre note.")])],
        citation: format!("Bureau, Plan (A/1_b), s.\u{a0}d., par.\u{a0}2. Version en langage clair. {page}#p2"),
    };
    Entry {
        item: Item::paragraph("plan", "p2"),
        heading: "Paragraph 2: Plan \"A & B\"".to_owned(),
        address: format!("{page}#p2"),
        passages: vec![authentic, rendering],
        figure: None,
    }
}

fn result(address: &str) -> Entry {
    let address = format!("{address}strategies/plan/results/#A1");
    Entry {
        item: Item::result("plan", "A1"),
        heading: "Expected result A1: Plan <2030>".to_owned(),
        passages: vec![Passage {
            status: "Unofficial plain-language rendering".to_owned(),
            language: "en".into(),
            text: vec![Span::plain("- A map of the quays.")],
            points: Vec::new(),
            facts: vec![(
                "What is reported".to_owned(),
                "Done, according to Office. The map is <ready>.".to_owned(),
            )],
            notes: Vec::new(),
            citation: format!("Office, Plan, n.d., expected result A1 (para.\u{a0}A1). {address}"),
        }],
        address,
        figure: None,
    }
}

fn chart(address: &str) -> Entry {
    let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
    let address = format!("{address}strategies/plan/results/#results-plan");
    Entry {
        item: Item::chart("strategies/plan/results", "results-plan"),
        heading: "Results, by outcome".to_owned(),
        passages: Vec::new(),
        figure: Some(Figure {
            title: "Results, by outcome".to_owned(),
            unit: "Number of results".to_owned(),
            description: "All together: 1 \"done\".".to_owned(),
            sources: "Source: Plan · As of 30 June 2027".to_owned(),
            svg: "<svg></svg>".to_owned(),
            picture: Some(Picture {
                png: PNG.to_vec(),
                width: 1520,
                height: 800,
            }),
            rows: vec![
                row(["Outcome", "Done", "Total"]),
                row(["A | quays", "1", "1"]),
                row(["Total", "1", "1"]),
            ],
            citation: format!("openstrategy, Results, by outcome, 30 June 2027. {address}"),
        }),
        address,
    }
}

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dossier").join(name)
}

/// The parts of a ZIP file, by name.
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
