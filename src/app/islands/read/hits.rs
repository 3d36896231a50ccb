//! Hits of a search in the text of the page: found, marked, taken away. Browser only.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, NodeFilter, Text};

use crate::app::islands::kit::fold::{fold, fold_character};

/// The element that is searched.
const WITHIN: &str = "#text";

/// Marks every place where `words` stand in the text, compared without accents and case; the hits, in order. A hit that
/// reaches over a link or emphasis is several marks.
pub fn mark(words: &str) -> Vec<Vec<Element>> {
    let needle: Vec<char> = fold(words.trim()).chars().collect();
    let mut marked = Vec::new();
    if needle.is_empty() {
        return marked;
    }
    for block in blocks() {
        let texts: Vec<String> = block.iter().map(|text| text.data()).collect();
        // From the last hit to the first, so that what is split off behind leaves the offsets before it right.
        let mut here: Vec<Vec<Element>> = Vec::new();
        for parts in hits(&texts, &needle).into_iter().rev() {
            let marks = parts
                .into_iter()
                .rev()
                .filter_map(|part| wrap(&block[part.node], part.start, part.end));
            let mut marks: Vec<Element> = marks.collect();
            marks.reverse();
            here.push(marks);
        }
        here.reverse();
        marked.append(&mut here);
    }
    marked
}

/// Takes the marks away and leaves the text as it was.
pub fn clear() {
    let Ok(marks) = document().query_selector_all(&format!("{WITHIN} mark")) else {
        return;
    };
    for at in 0..marks.length() {
        let Some(mark) = marks.get(at) else { continue };
        let Some(parent) = mark.parent_node() else { continue };
        while let Some(child) = mark.first_child() {
            if parent.insert_before(&child, Some(&mark)).is_err() {
                break;
            }
        }
        _ = parent.remove_child(&mark);
        parent.normalize();
    }
}

/// The text nodes that a reader sees, in order, those of a paragraph, item or heading together: not those of citations.
fn blocks() -> Vec<Vec<Text>> {
    let page = document();
    let mut found: Vec<Vec<Text>> = Vec::new();
    let mut last: Option<Element> = None;
    let Ok(Some(root)) = page.query_selector(WITHIN) else {
        return found;
    };
    // 4 is NodeFilter.SHOW_TEXT.
    let Ok(walker) = page.create_tree_walker_with_what_to_show_and_filter(&root, 4, None::<&NodeFilter>) else {
        return found;
    };
    while let Ok(Some(node)) = walker.next_node() {
        let text: Text = node.unchecked_into();
        let hidden = text
            .parent_element()
            .and_then(|parent| parent.closest("details.cite, a.num, .take").ok().flatten());
        if hidden.is_some() {
            continue;
        }
        let block = text
            .parent_element()
            .and_then(|parent| parent.closest("p, li, h2, h3, h4").ok().flatten());
        match found.last_mut() {
            Some(together) if block.is_some() && block == last => together.push(text),
            _ => found.push(vec![text]),
        }
        last = block;
    }
    found
}

/// A stretch of one text node: UTF-16 units, as the DOM counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Part {
    node: usize,
    start: u32,
    end: u32,
}

/// Where the folded `needle` stands in texts that are read as one: the parts of each hit, in order.
fn hits(texts: &[String], needle: &[char]) -> Vec<Vec<Part>> {
    let mut folded: Vec<char> = Vec::new();
    let mut places: Vec<Part> = Vec::new();
    for (node, text) in texts.iter().enumerate() {
        let mut start = 0;
        for character in text.chars() {
            let end = start + character.len_utf16() as u32;
            for letter in fold_character(character) {
                folded.push(letter);
                places.push(Part { node, start, end });
            }
            start = end;
        }
    }
    let mut found = Vec::new();
    let mut at = 0;
    while at + needle.len() <= folded.len() {
        if folded[at..at + needle.len()] != *needle {
            at += 1;
            continue;
        }
        let mut parts: Vec<Part> = Vec::new();
        for place in &places[at..at + needle.len()] {
            match parts.last_mut() {
                Some(part) if part.node == place.node => part.end = place.end,
                _ => parts.push(*place),
            }
        }
        found.push(parts);
        at += needle.len();
    }
    found
}

/// Wraps a stretch of a text node in a `<mark>`.
fn wrap(text: &Text, start: u32, end: u32) -> Option<Element> {
    let hit = text.split_text(start).ok()?;
    hit.split_text(end - start).ok()?;
    let mark = document().create_element("mark").ok()?;
    let parent: Node = hit.parent_node()?;
    parent.replace_child(&mark, &hit).ok()?;
    mark.append_child(&hit).ok()?;
    Some(mark)
}

#[cfg(test)]
mod tests {
    use super::hits;

    fn find(texts: &[&str], needle: &str) -> Vec<Vec<(usize, u32, u32)>> {
        let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        let found = hits(&texts, &needle.chars().collect::<Vec<_>>());
        found
            .iter()
            .map(|parts| parts.iter().map(|part| (part.node, part.start, part.end)).collect())
            .collect()
    }

    #[test]
    fn hits_are_stretches_of_utf16() {
        assert_eq!(find(&["Données, données"], "donnees"), [[(0, 0, 7)], [(0, 9, 16)]]);
        assert_eq!(find(&["😀 œuvre"], "oeu"), [[(0, 3, 5)]]);
        assert_eq!(find(&["aaaa"], "aa"), [[(0, 0, 2)], [(0, 2, 4)]]);
        assert!(find(&["abc"], "abcd").is_empty());
    }

    #[test]
    fn a_hit_may_reach_over_a_link() {
        assert_eq!(
            find(&["see ", "résolution 76", "/245"], "see resolution 76/2"),
            [[(0, 0, 4), (1, 0, 13), (2, 0, 2)]]
        );
    }
}
