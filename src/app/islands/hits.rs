//! Hits of a search in the text of the page: found, marked, taken away. Browser only.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, NodeFilter, Text};

use super::fold::{fold, fold_character};

/// The element that is searched.
const WITHIN: &str = "#text";

/// Marks every place where `words` stand in the text, compared without accents and case; the marks, in order.
pub fn mark(words: &str) -> Vec<Element> {
    let needle: Vec<char> = fold(words.trim()).chars().collect();
    let mut marks = Vec::new();
    if needle.is_empty() {
        return marks;
    }
    for text in texts() {
        // From the last hit to the first, so that what is split off behind leaves the offsets before it right.
        let mut here: Vec<Element> = Vec::new();
        for (start, end) in hits(&text.data(), &needle).into_iter().rev() {
            here.extend(wrap(&text, start, end));
        }
        here.reverse();
        marks.append(&mut here);
    }
    marks
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

/// The text nodes that a reader sees, in order: not those of closed citations.
fn texts() -> Vec<Text> {
    let page = document();
    let mut found = Vec::new();
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
            .and_then(|parent| parent.closest("details.cite, a.num").ok().flatten());
        if hidden.is_none() {
            found.push(text);
        }
    }
    found
}

/// Where the folded `needle` stands in `text`: stretches of UTF-16 units, as the DOM counts.
fn hits(text: &str, needle: &[char]) -> Vec<(u32, u32)> {
    let mut folded: Vec<char> = Vec::with_capacity(text.len());
    let mut starts: Vec<u32> = Vec::with_capacity(text.len());
    let mut ends: Vec<u32> = Vec::with_capacity(text.len());
    let mut offset = 0;
    for character in text.chars() {
        let next = offset + character.len_utf16() as u32;
        for letter in fold_character(character) {
            folded.push(letter);
            starts.push(offset);
            ends.push(next);
        }
        offset = next;
    }
    let mut found = Vec::new();
    let mut at = 0;
    while at + needle.len() <= folded.len() {
        if folded[at..at + needle.len()] == *needle {
            found.push((starts[at], ends[at + needle.len() - 1]));
            at += needle.len();
        } else {
            at += 1;
        }
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

    #[test]
    fn hits_are_stretches_of_utf16() {
        let find = |text: &str, needle: &str| hits(text, &needle.chars().collect::<Vec<_>>());
        assert_eq!(find("Données, données", "donnees"), [(0, 7), (9, 16)]);
        assert_eq!(find("😀 œuvre", "oeu"), [(3, 5)]);
        assert_eq!(find("aaaa", "aa"), [(0, 2), (2, 4)]);
        assert_eq!(find("abc", "abcd"), []);
    }
}
