use std::io::{self, Write as _};

use flate2::{
    Compression,
    write::{DeflateEncoder, GzEncoder},
};
use rawzip::{CompressionMethod, ZipArchiveWriter};

use super::*;

const XML: &[u8] = b"<iati-activities version=\"2.03\"/>";

/// A file that is given: its name, and what it holds or why not.
type Given = (String, Result<Vec<u8>, Option<Refusal>>);

/// Every file that is given.
fn unpacked(bytes: &[u8]) -> Vec<Given> {
    let mut found = Vec::new();
    each("a", &bytes.to_vec(), bytes.len() as u64, &mut |name, reader| {
        let mut all = Vec::new();
        let read = reader.read_to_end(&mut all);
        let read = read.map(|_| all).map_err(|error| Refusal::of(&error));
        found.push((name.to_owned(), read));
    });
    found
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).expect("to memory");
    encoder.finish().expect("to memory")
}

fn zip(files: &[(&str, CompressionMethod, &[u8])]) -> Vec<u8> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, method, bytes) in files {
        let (mut entry, config) = archive
            .new_file(name)
            .compression_method(*method)
            .start()
            .expect("a file");
        let descriptor = if *method == CompressionMethod::DEFLATE {
            let mut data = config.wrap(DeflateEncoder::new(&mut entry, Compression::best()));
            data.write_all(bytes).expect("to memory");
            let (encoder, descriptor) = data.finish().expect("to memory");
            encoder.finish().expect("to memory");
            descriptor
        } else {
            let mut data = config.wrap(&mut entry);
            data.write_all(bytes).expect("to memory");
            data.finish().expect("to memory").1
        };
        entry.finish(descriptor).expect("to memory");
    }
    archive.finish().expect("to memory")
}

fn whole(name: &str) -> Given {
    (name.to_owned(), Ok(XML.to_vec()))
}

fn refused(name: &str, refusal: Refusal) -> Given {
    (name.to_owned(), Err(Some(refusal)))
}

#[test]
fn a_file_is_itself_or_what_is_packed_in_it() {
    assert_eq!(unpacked(XML), [whole("a")]);
    assert_eq!(unpacked(b""), [("a".to_owned(), Ok(Vec::new()))]);
    assert_eq!(unpacked(b"PK"), [("a".to_owned(), Ok(b"PK".to_vec()))]);
    assert_eq!(unpacked(&gzip(XML)), [whole("a")]);
    let (head, tail) = XML.split_at(9);
    assert_eq!(unpacked(&[gzip(head), gzip(tail)].concat()), [whole("a")], "in members");
}

#[test]
fn the_xml_files_of_an_archive_are_given_in_its_order() {
    let archive = zip(&[
        ("b/two.XML", CompressionMethod::DEFLATE, XML),
        ("readme.txt", CompressionMethod::DEFLATE, b"no data"),
        ("__MACOSX/b/._two.xml", CompressionMethod::STORE, b"no data"),
        ("one.xml", CompressionMethod::STORE, XML),
    ]);
    assert_eq!(unpacked(&archive), [whole("a/b/two.XML"), whole("a/one.xml")]);
}

#[test]
fn a_bomb_is_refused() {
    let zeros = vec![b' '; 64 << 20];
    assert_eq!(unpacked(&gzip(&zeros)), [refused("a", Refusal::Bomb)]);
    let bomb = zip(&[
        ("one.xml", CompressionMethod::DEFLATE, &zeros),
        ("two.xml", CompressionMethod::STORE, XML),
    ]);
    let found = unpacked(&bomb);
    assert_eq!(found[0], refused("a/one.xml", Refusal::Bomb));
    // What packs well and is short is no bomb.
    assert_eq!(
        unpacked(&gzip(&zeros[..8 << 20]))[0].1.as_ref().map(Vec::len),
        Ok(8 << 20)
    );
}

#[test]
fn files_that_lie_one_over_the_other_are_counted_each() {
    let long = vec![b' '; 12 << 20];
    let mut archive = zip(&[
        ("one.xml", CompressionMethod::DEFLATE, &long),
        ("two.xml", CompressionMethod::STORE, XML),
    ]);
    // The second entry of the directory becomes a second name of the first.
    let [first, second] = directory(&archive)[..] else {
        panic!("two entries")
    };
    let from = first + 8;
    archive.copy_within(from..from + 20, second + 8);
    archive.copy_within(first + 42..first + 46, second + 42);
    let found = unpacked(&archive);
    assert!(found[0].1.is_ok());
    assert_eq!(found[1], refused("a/two.xml", Refusal::Bomb));
}

#[test]
fn what_is_damaged_or_not_known_is_refused() {
    let packed = gzip(XML);
    assert_eq!(unpacked(&packed[..packed.len() - 5]), [refused("a", Refusal::Broken)]);
    let archive = zip(&[("one.xml", CompressionMethod::DEFLATE, XML)]);
    assert_eq!(
        unpacked(&archive[..archive.len() - 30]),
        [refused("a", Refusal::Broken)]
    );
    let mut damaged = archive.clone();
    damaged[40] ^= 0xff;
    assert_eq!(unpacked(&damaged), [refused("a/one.xml", Refusal::Broken)]);
    let mut encrypted = archive.clone();
    let at = directory(&archive)[0];
    encrypted[at + 8] |= 1;
    assert_eq!(unpacked(&encrypted), [refused("a/one.xml", Refusal::Encrypted)]);
    let mut other = archive.clone();
    other[at + 10] = 93;
    assert_eq!(unpacked(&other), [refused("a/one.xml", Refusal::Method)]);
    let text = zip(&[("readme.txt", CompressionMethod::STORE, b"no data")]);
    assert_eq!(unpacked(&text), [refused("a", Refusal::Empty)]);
    let names: Vec<String> = (0..=MOST).map(|number| format!("{number}.xml")).collect();
    let many: Vec<_> = names
        .iter()
        .map(|name| (name.as_str(), CompressionMethod::STORE, XML))
        .collect();
    assert_eq!(unpacked(&zip(&many)), [refused("a", Refusal::TooMany)]);
}

#[test]
fn what_the_system_says_is_told_as_it_is() {
    struct Gone;
    impl ReaderAt for Gone {
        fn read_at(&self, _: &mut [u8], _: u64) -> io::Result<usize> {
            Err(io::Error::other("the disk is gone"))
        }
    }
    let mut told = String::new();
    each("a", &Gone, 1000, &mut |_, reader| {
        let error = reader.read(&mut [0; 10]).expect_err("no disk");
        told = error.to_string();
    });
    assert_eq!(told, "the disk is gone");
}

/// Where the entries of the directory begin.
fn directory(archive: &[u8]) -> Vec<usize> {
    let begins = |window: &[u8]| window == [b'P', b'K', 1, 2];
    let windows = archive.windows(4).enumerate();
    windows
        .filter_map(|(at, window)| begins(window).then_some(at))
        .collect()
}
