//! What is drawn of a tree map: its groups, and the pieces of each.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use super::TreeMap;
use crate::chart::{Tone, Words};

/// How many groups are told apart; of more, the smallest are one.
const GROUPS: usize = 6;
/// How many pieces are drawn of all groups together; the table has every part.
const MOST: usize = 60;

/// A group, or several that are drawn as one.
pub(super) struct Group {
    /// Empty where its parts have none.
    pub label: String,
    pub tone: Tone,
    pub sum: Decimal,
    /// The largest first.
    pub pieces: Vec<Piece>,
}

/// A part, or several that are drawn as one.
pub(super) struct Piece {
    pub label: String,
    pub value: Decimal,
    /// The row of the part; none of several.
    pub row: Option<usize>,
}

/// The groups of which something is drawn, the largest first.
pub(super) fn groups(map: &TreeMap, words: &Words) -> Vec<Group> {
    let mut sums = map.group_sums();
    sums.sort_by_key(|(_, sum)| Reverse(*sum));
    let single = if sums.len() > GROUPS { GROUPS - 1 } else { sums.len() };
    let others = sums.split_off(single);
    let each = MOST / (single + usize::from(!others.is_empty())).max(1);
    let tone = |rank: usize, group: Option<usize>| match group {
        None => Tone::Planned,
        // The same tone for the same group as long as there is one for each.
        Some(group) if map.groups.len() <= GROUPS => Tone::of(group),
        Some(_) => Tone::of(rank),
    };
    let singles = sums.iter().enumerate().map(|(rank, (group, sum))| Group {
        label: group
            .and_then(|group| map.groups.get(group))
            .cloned()
            .unwrap_or_default(),
        tone: tone(rank, *group),
        sum: *sum,
        pieces: pieces(map, &[*group], each, words),
    });
    let mut groups: Vec<Group> = singles.collect();
    if !others.is_empty() {
        let members: Vec<Option<usize>> = others.iter().map(|(group, _)| *group).collect();
        groups.push(Group {
            label: map.others_name(others.len(), words),
            tone: Tone::Dropped,
            sum: super::sum(others.iter().map(|(_, sum)| *sum)),
            pieces: pieces(map, &members, each, words),
        });
        groups.sort_by_key(|group| Reverse(group.sum));
    }
    groups
}

/// What is drawn of some groups, the largest first; beyond `most` pieces the smallest are one.
fn pieces(map: &TreeMap, groups: &[Option<usize>], most: usize, words: &Words) -> Vec<Piece> {
    let parts = map
        .parts
        .iter()
        .enumerate()
        .filter(|(_, part)| groups.contains(&map.group(part)));
    let mut pieces: Vec<Piece> = parts
        .filter_map(|(row, part)| {
            Some(Piece {
                label: part.label.clone(),
                value: part.area()?,
                row: Some(row),
            })
        })
        .collect();
    pieces.sort_by_key(|piece| Reverse(piece.value));
    if pieces.len() > most {
        let others = pieces.split_off(most.saturating_sub(1));
        pieces.push(Piece {
            label: map.others_name(others.len(), words),
            value: super::sum(others.iter().map(|piece| piece.value)),
            row: None,
        });
        // Areas are laid in falling order; which of them is joined, its name says.
        pieces.sort_by_key(|piece| Reverse(piece.value));
    }
    pieces
}
