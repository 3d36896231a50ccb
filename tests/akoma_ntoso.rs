//! The Akoma Ntoso of every text of `content/` and of the cases in `tests/publish`: whole, in step with the published
//! data, and valid against the schema of OASIS where that is at hand.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use openstrategy::{
    model::{Document, TextStatus},
    publish::{
        Publication,
        read::load,
        write::akoma_ntoso::{self, AkomaNtoso},
    },
    text::plain_text,
};
use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

/// The publications that have something to show.
fn publications() -> Vec<(PathBuf, Publication)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let cases = fs::read_dir(root.join("tests/publish")).expect("tests/publish");
    let mut folders: Vec<PathBuf> = cases.map(|case| case.expect("a case").path().join("content")).collect();
    folders.push(root.join("content"));
    folders.sort();
    let load = |folder: PathBuf| load(&folder).publication.map(|publication| (folder, publication));
    folders.into_iter().filter_map(load).collect()
}

fn texts(publication: &Publication) -> Vec<AkomaNtoso> {
    akoma_ntoso::texts(publication).expect("texts")
}

/// What a file holds, element by element.
#[derive(Default)]
struct Read {
    /// The elements with their attributes, in order.
    elements: Vec<(String, BTreeMap<String, String>)>,
    /// The words of each element with an `xml:id`, without its notes, numbers and inner elements with ids of their own.
    words: BTreeMap<String, String>,
}

impl Read {
    /// Fails where the file is not well-formed.
    fn of(xml: &[u8]) -> Self {
        let mut read = Self::default();
        let mut reader = Reader::from_reader(xml);
        reader.config_mut().check_end_names = true;
        // The `xml:id` that words belong to; none in what is left out.
        let mut within: Vec<Option<String>> = vec![None];
        loop {
            match reader.read_event().expect("well-formed XML") {
                Event::Start(start) => {
                    let id = read.element(&start);
                    let inherited = match read.elements.last().map(|(name, _)| name.as_str()) {
                        Some("num" | "heading" | "noteRef") => None,
                        _ => within.last().cloned().flatten(),
                    };
                    within.push(id.or(inherited));
                }
                Event::Empty(start) => _ = read.element(&start),
                Event::End(_) => _ = within.pop(),
                Event::Text(text) => read.add(&within, &text.xml10_content()),
                Event::GeneralRef(reference) => {
                    let sign = match &*reference {
                        "amp" => "&",
                        "lt" => "<",
                        "gt" => ">",
                        "quot" => "\"",
                        "apos" => "'",
                        other => panic!("the entity {other}"),
                    };
                    read.add(&within, sign);
                }
                Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(within.len(), 1, "every element is closed");
        read
    }

    fn element(&mut self, start: &BytesStart<'_>) -> Option<String> {
        let name = start.name().as_ref().to_owned();
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.expect("an attribute");
            let value = attribute
                .normalized_value(quick_xml::XmlVersion::Explicit1_0)
                .expect("a value");
            (attribute.key.as_ref().to_owned(), value.into_owned())
        });
        let attributes: BTreeMap<String, String> = attributes.collect();
        let id = attributes.get("xml:id").cloned();
        self.elements.push((name, attributes));
        id
    }

    fn add(&mut self, within: &[Option<String>], text: &str) {
        if let Some(Some(id)) = within.last() {
            self.words.entry(id.clone()).or_default().push_str(text);
        }
    }

    fn values(&self, attribute: &str) -> Vec<&str> {
        let values = self
            .elements
            .iter()
            .filter_map(|(_, attributes)| attributes.get(attribute));
        values.map(String::as_str).collect()
    }

    /// The values of an attribute of every element with this name.
    fn of_element(&self, name: &str, attribute: &str) -> Vec<&str> {
        let named = self.elements.iter().filter(|(element, _)| element == name);
        named
            .filter_map(|(_, attributes)| attributes.get(attribute))
            .map(String::as_str)
            .collect()
    }

    /// The `eId` of what has this id on the page.
    fn element_id(&self, id: &str) -> Option<&str> {
        let found = self
            .elements
            .iter()
            .find(|(_, attributes)| attributes.get("xml:id").is_some_and(|own| own == id));
        found
            .and_then(|(_, attributes)| attributes.get("eId"))
            .map(String::as_str)
    }
}

/// Words without what only sets them apart.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_text_is_there_and_says_what_the_data_say() {
    let mut count = 0;
    for (folder, publication) in publications() {
        let files: BTreeMap<String, AkomaNtoso> = texts(&publication)
            .into_iter()
            .map(|text| (text.path.clone(), text))
            .collect();
        let mut expected = 0;
        for document in publication
            .documents
            .iter()
            .flat_map(|document| document.texts.values())
        {
            for edition in document.editions.iter().filter(|_| !document.blocks.is_empty()) {
                let path = akoma_ntoso::path(&document.id, &document.language, &edition.id);
                let file = files
                    .get(&path)
                    .unwrap_or_else(|| panic!("{}: no {path}", folder.display()));
                assert_eq!(file.paragraphs, document.paragraphs().count(), "{path}");
                agrees(&Read::of(&file.xml), document, &edition.id, edition.status);
                expected += 1;
            }
        }
        assert_eq!(files.len(), expected, "{}", folder.display());
        count += expected;
    }
    assert!(count > 10, "{count} texts");
}

/// A file against the document that it was made from.
fn agrees(read: &Read, document: &Document, edition: &str, status: TextStatus) {
    let name = format!("{} {} {edition}", document.id, document.language);
    let is_official = matches!(status, TextStatus::Authentic | TextStatus::OfficialTranslation);
    assert_eq!(
        read.of_element("FRBRauthoritative", "value"),
        [is_official.to_string()],
        "{name}"
    );
    assert_eq!(
        read.of_element("FRBRlanguage", "language"),
        [document.language.as_str()],
        "{name}"
    );
    assert_eq!(
        read.of_element("mainBody", "xml:lang"),
        [document.language.as_str()],
        "{name}"
    );
    for paragraph in document.paragraphs() {
        if let Some(number) = &paragraph.number {
            assert_eq!(
                read.element_id(&format!("p{number}")),
                Some(&*format!("para_{number}")),
                "{name}"
            );
        }
        let said = paragraph
            .texts
            .iter()
            .find(|text| text.edition == edition)
            .expect("the edition");
        let words = |id: &str| squeezed(read.words.get(id).map_or("", String::as_str));
        assert_eq!(
            words(&paragraph.id),
            squeezed(&plain_text(&said.text)),
            "{name} {}",
            paragraph.id
        );
        for item in &said.items {
            assert!(read.element_id(&item.id).is_some(), "{name} {}", item.id);
            assert_eq!(words(&item.id), squeezed(&plain_text(&item.text)), "{name} {}", item.id);
        }
    }
    for note in &document.notes {
        let id = format!("note-{}", note.label);
        let Some(said) = note.texts.iter().find(|text| text.edition == edition) else {
            continue;
        };
        let words = squeezed(read.words.get(&id).map_or("", String::as_str));
        assert_eq!(words, squeezed(&plain_text(&said.text)), "{name} {id}");
    }
}

/// Ids are given once, and what is named by id is there: in the same file, or in another of the publication.
#[test]
fn ids_are_unique_and_references_lead_somewhere() {
    for (folder, publication) in publications() {
        let base = format!("{}data/v1/", publication.site.base_url);
        let read: BTreeMap<String, Read> = texts(&publication)
            .into_iter()
            .map(|text| (text.path, Read::of(&text.xml)))
            .collect();
        for (path, file) in &read {
            let name = format!("{}: {path}", folder.display());
            for attribute in ["eId", "xml:id"] {
                let values = file.values(attribute);
                let unique: BTreeSet<_> = values.iter().collect();
                assert_eq!(values.len(), unique.len(), "{name}: {attribute} twice in {values:?}");
                assert!(values.iter().all(|id| !id.is_empty() && !id.contains(' ')), "{name}");
            }
            let ids: BTreeSet<&str> = file.values("eId").into_iter().collect();
            for attribute in ["href", "source", "refersTo", "by"] {
                for value in file.values(attribute) {
                    if let Some(id) = value.strip_prefix('#') {
                        assert!(ids.contains(id), "{name}: {attribute}={value}");
                    } else if let Some((other, id)) = value.strip_prefix(&base).and_then(|rest| rest.split_once("xml#"))
                    {
                        let other = read
                            .get(&format!("{other}xml"))
                            .unwrap_or_else(|| panic!("{name}: no {value}"));
                        assert!(other.values("eId").contains(&id), "{name}: {value}");
                    }
                }
            }
        }
    }
}

/// Two editions of one document: the authentic one is the original, the rendering derives from it, and both have files.
#[test]
fn an_authentic_text_and_its_rendering_are_told_apart() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/publish/two-texts/content");
    let publication = load(&folder).publication.expect("a publication");
    let files: BTreeMap<String, Read> = texts(&publication)
        .into_iter()
        .map(|text| (text.path, Read::of(&text.xml)))
        .collect();
    let original = publication
        .document("charter")
        .expect("the charter")
        .record
        .summary
        .original
        .language
        .clone();
    let (authentic, plain) = (
        &files[&akoma_ntoso::path("charter", &original, "authentic")],
        &files[&akoma_ntoso::path("charter", &original, "text")],
    );
    let expression = |file: &Read| file.of_element("FRBRuri", "value")[1].to_owned();
    assert_eq!(authentic.of_element("FRBRauthoritative", "value"), ["true"]);
    assert_eq!(plain.of_element("FRBRauthoritative", "value"), ["false"]);
    assert_eq!(authentic.of_element("FRBRmasterExpression", "href"), [""; 0]);
    assert_eq!(
        plain.of_element("FRBRmasterExpression", "href"),
        [expression(authentic)]
    );
    assert_eq!(
        authentic.of_element("FRBRuri", "value")[0],
        plain.of_element("FRBRuri", "value")[0]
    );
    let french = &files[&akoma_ntoso::path("charter", &"fr".into(), "text")];
    assert_eq!(french.of_element("span", "xml:lang"), ["en"]);
    assert!(
        french.elements.iter().any(|(name, _)| name == "sup"),
        "the exponent of an ordinal"
    );
}

/// Every file against the schema. Left out, with a message, where the schema or xmllint is missing; `cargo xtask test`
/// has a step that makes sure of xmllint, or fails under CI.
#[test]
fn files_are_valid_against_the_schema() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let schema = root.join("../shared/standards/akoma-ntoso/akomantoso30.xsd");
    if !schema.exists() {
        println!("left out: {} is not there", schema.display());
        return;
    }
    if Command::new("xmllint").arg("--version").output().is_err() {
        println!("left out: xmllint is not installed (libxml2-utils)");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let mut files = Vec::new();
    for (at, (_, publication)) in publications().into_iter().enumerate() {
        for text in texts(&publication) {
            let file = folder.path().join(format!("{at}-{}", text.path.replace('/', "-")));
            fs::write(&file, &text.xml).expect("a file");
            files.push(file);
        }
    }
    let checked = Command::new("xmllint")
        .args(["--nonet", "--noout", "--schema"])
        .arg(&schema)
        .args(&files)
        .output()
        .expect("xmllint");
    let said = String::from_utf8_lossy(&checked.stderr);
    let faults: Vec<&str> = said.lines().filter(|line| !line.ends_with(" validates")).collect();
    assert!(checked.status.success(), "{faults:#?}");
    println!("{} files are valid", files.len());
}
