//! The words of an index in smaller parts than Pagefind makes: a search loads the parts that its words stand in, and a
//! question of five words would load most of the index. Words that begin alike stay together, so that what is typed finds
//! all of them however far it is typed.
//!
//! Source of the format: Pagefind's own `src/index/index_words.rs` and `index_metadata.rs`, CBOR arrays behind
//! `pagefind_dcd`. Another version of it is refused, not guessed at: Cargo.toml names the one that this knows.

use std::io::{Read, Write};

use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use minicbor::{Decoder, Encoder};

use super::{super::short_hash, index::IndexFile};

/// What every file of an index begins with.
const SIGNATURE: &[u8] = b"pagefind_dcd";

/// How large a part grows, in bytes before packing: some 4 kB as served.
const SIZE: usize = 12_000;

/// Words that have so many first letters in common stay in one part.
const ALIKE: usize = 4;

/// A word and what the index says of it, as CBOR.
type Word<'a> = (&'a str, &'a [u8]);

/// Divides the words of an index anew.
///
/// # Errors
///
/// What is not as this version of Pagefind writes it.
pub fn divide(language: &str, files: &mut Vec<IndexFile>) -> Result<(), String> {
    let is_meta = |file: &IndexFile| file.name.ends_with(".pf_meta");
    let meta = files.iter().position(is_meta).ok_or("no list of its parts")?;
    let list = unpacked(&files[meta])?;
    let (before, hashes, after) = parts(&list).map_err(|error| format!("the list of its parts: {error}"))?;
    let mut old = Vec::new();
    for hash in hashes {
        let name = format!("index/{hash}.pf_index");
        let file = files.iter().find(|file| file.name == name);
        old.push((unpacked(file.ok_or_else(|| format!("no {name}"))?)?, name));
    }
    let mut words: Vec<Word<'_>> = Vec::new();
    for (part, name) in &old {
        words.extend(words_of(part).map_err(|error| format!("{name}: {error}"))?);
    }
    let mut new = Vec::new();
    let mut entries = Encoder::new(Vec::new());
    let groups = grouped(&words);
    let mut list_of = || -> Result<(), minicbor::encode::Error<_>> {
        entries.array(groups.len() as u64)?;
        for group in &groups {
            let bytes = part_of(group)?;
            let hash = format!("{language}_{}", &short_hash([&*bytes])[..10]);
            let (first, last) = (group[0].0, group[group.len() - 1].0);
            entries.array(3)?.str(first)?.str(last)?.str(&hash)?;
            new.push((format!("index/{hash}.pf_index"), bytes));
        }
        Ok(())
    };
    list_of().map_err(|error| error.to_string())?;
    let list = [before, &entries.into_writer(), after].concat();
    files[meta].bytes = packed(&list)?;
    files.retain(|file| !file.name.ends_with(".pf_index"));
    for (name, bytes) in new {
        let bytes = packed(&bytes)?;
        files.push(IndexFile { name, bytes });
    }
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(())
}

/// The list of an index's parts: what stands before and behind it, and the hashes that the parts are named after.
#[expect(clippy::type_complexity, reason = "three slices of one")]
fn parts(list: &[u8]) -> Result<(&[u8], Vec<&str>, &[u8]), minicbor::decode::Error> {
    let mut decoder = Decoder::new(list);
    array(&mut decoder, Some(6))?; // version, pages, parts, filters, orders, fields
    decoder.skip()?;
    decoder.skip()?;
    let start = decoder.position();
    let mut hashes = Vec::new();
    for _ in 0..array(&mut decoder, None)? {
        array(&mut decoder, Some(3))?; // first word, last word, hash
        decoder.skip()?;
        decoder.skip()?;
        hashes.push(decoder.str()?);
    }
    Ok((&list[..start], hashes, &list[decoder.position()..]))
}

/// The words of a part, which are sorted.
fn words_of(part: &[u8]) -> Result<Vec<Word<'_>>, minicbor::decode::Error> {
    let mut decoder = Decoder::new(part);
    array(&mut decoder, Some(1))?;
    let mut words = Vec::new();
    for _ in 0..array(&mut decoder, None)? {
        let start = decoder.position();
        array(&mut decoder, Some(3))?; // the word, where it stands, its other forms
        let word = decoder.str()?;
        decoder.skip()?;
        decoder.skip()?;
        words.push((word, &part[start..decoder.position()]));
    }
    Ok(words)
}

/// The length of the array that begins here, which has to be `expected`.
fn array(decoder: &mut Decoder<'_>, expected: Option<u64>) -> Result<u64, minicbor::decode::Error> {
    match decoder.array()? {
        Some(length) if expected.is_none_or(|expected| expected == length) => Ok(length),
        _ => Err(minicbor::decode::Error::message(
            "an array of another length than expected",
        )),
    }
}

fn grouped<'a, 'b>(words: &'b [Word<'a>]) -> Vec<&'b [Word<'a>]> {
    let alike = |word: &str| word.chars().take(ALIKE).collect::<String>();
    let mut groups = Vec::new();
    let (mut start, mut size) = (0, 0);
    for (at, (word, bytes)) in words.iter().enumerate() {
        size += bytes.len();
        let ends = words.get(at + 1).is_none_or(|(next, _)| alike(next) != alike(word));
        if at + 1 == words.len() || (size >= SIZE && ends) {
            groups.push(&words[start..=at]);
            (start, size) = (at + 1, 0);
        }
    }
    groups
}

fn part_of(words: &[Word<'_>]) -> Result<Vec<u8>, minicbor::encode::Error<std::convert::Infallible>> {
    let mut encoder = Encoder::new(Vec::new());
    encoder.array(1)?.array(words.len() as u64)?;
    let mut part = encoder.into_writer();
    for (_, bytes) in words {
        part.extend_from_slice(bytes);
    }
    Ok(part)
}

fn unpacked(file: &IndexFile) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let read = GzDecoder::new(&*file.bytes).read_to_end(&mut bytes);
    read.map_err(|error| format!("{}: {error}", file.name))?;
    match bytes.strip_prefix(SIGNATURE) {
        Some(content) => Ok(content.to_owned()),
        None => Err(format!("{}: does not begin with its signature", file.name)),
    }
}

fn packed(content: &[u8]) -> Result<Vec<u8>, String> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let written = encoder.write_all(SIGNATURE).and_then(|()| encoder.write_all(content));
    written
        .and_then(|()| encoder.finish())
        .map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::{ALIKE, SIZE, Word, grouped, part_of, words_of};

    #[test]
    fn parts_are_small_and_words_that_begin_alike_stay_together() {
        let names: Vec<String> = (0..400)
            .map(|at| format!("{}{at:03}", ["data", "dates", "zone"][at / 150]))
            .collect();
        let bytes = [0_u8; 100];
        let words: Vec<Word<'_>> = names.iter().map(|name| (name.as_str(), &bytes[..])).collect();
        let groups = grouped(&words);
        assert_eq!(groups.concat(), words, "none is lost, none moves");
        assert!(groups.len() > 1);
        for pair in groups.windows(2) {
            let (last, first) = (pair[0][pair[0].len() - 1].0, pair[1][0].0);
            assert_ne!(last[..ALIKE], first[..ALIKE]);
            assert!(pair[0].len() * bytes.len() >= SIZE);
        }
        assert!(grouped(&[]).is_empty());
    }

    #[test]
    fn what_is_written_is_read() {
        let word = [0x83, 0x61, b'a', 0x80, 0x80]; // ["a", [], []]
        let part = part_of(&[("a", &word), ("a", &word)]).expect("to memory");
        let read = words_of(&part).expect("as written");
        assert_eq!(read, [("a", &word[..]), ("a", &word[..])]);
        assert!(words_of(&part[..part.len() - 1]).is_err(), "cut off");
        assert!(words_of(&[0x82, 0x80, 0x80]).is_err(), "of another form");
    }
}
