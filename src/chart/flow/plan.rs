//! Which nodes are drawn, in which order, and the bands between them.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::{Flow, Words};

/// How many nodes of a column are drawn; of more, the smallest are one.
const MOST: usize = 10;

/// What is drawn.
pub(super) struct Plan {
    /// The nodes of each column, from the top.
    pub columns: Vec<Vec<Node>>,
    /// The bands.
    pub bands: Vec<Band>,
}

/// A node, or several that are drawn as one.
pub(super) struct Node {
    pub label: String,
    /// Its place in its column of the flow; none where it stands for several.
    pub at: Option<usize>,
    into: Decimal,
    out: Decimal,
}

impl Node {
    /// What flows in or out of it, whichever is more.
    pub(super) fn most(&self) -> Decimal {
        self.into.max(self.out)
    }
}

/// What flows from a drawn node to one of the next column.
pub(super) struct Band {
    /// The column that it begins in.
    pub column: usize,
    /// The places of its ends in the columns of the plan.
    pub from: usize,
    pub to: usize,
    pub value: Decimal,
    /// The row of its link in the table; none where it is of several.
    pub row: Option<usize>,
}

impl Plan {
    pub(super) fn of(flow: &Flow, words: &Words) -> Self {
        let drawn: Vec<_> = flow
            .known()
            .filter(|(_, link, ..)| link.value > Decimal::ZERO)
            .collect();
        // What flows in and out of the nodes of each column, by their places there.
        let mut through: Vec<BTreeMap<usize, (Decimal, Decimal)>> = vec![BTreeMap::new(); flow.columns.len()];
        for (_, link, ..) in &drawn {
            let out = &mut through[link.column].entry(link.from).or_default().1;
            *out = out.saturating_add(link.value);
            let into = &mut through[link.column + 1].entry(link.to).or_default().0;
            *into = into.saturating_add(link.value);
        }
        let mut columns: Vec<Vec<Node>> = Vec::new();
        // Where each node of the flow is in the plan.
        let mut places: Vec<BTreeMap<usize, usize>> = Vec::new();
        for (at, through) in through.iter().enumerate() {
            let mut order: Vec<(usize, (Decimal, Decimal))> =
                through.iter().map(|(node, sums)| (*node, *sums)).collect();
            order.sort_by_key(|(node, (into, out))| (Reverse(*into.max(out)), *node));
            let kept = if order.len() > MOST { MOST - 1 } else { order.len() };
            let others = order.split_off(kept);
            if at > 0 {
                let mean = |node: &usize| mean_place(&drawn, at, *node, &places[at - 1]);
                order.sort_by_key(|(node, (into, out))| (mean(node), Reverse(*into.max(out)), *node));
            }
            let mut place: BTreeMap<usize, usize> = order.iter().map(|(node, _)| *node).zip(0..).collect();
            place.extend(others.iter().map(|(node, _)| (*node, kept)));
            let mut nodes: Vec<Node> = order
                .into_iter()
                .map(|(node, (into, out))| Node {
                    label: flow.columns[at].nodes[node].clone(),
                    at: Some(node),
                    into,
                    out,
                })
                .collect();
            if !others.is_empty() {
                nodes.push(Node {
                    label: flow.others_name(others.len(), words),
                    at: None,
                    into: super::sum(others.iter().map(|(_, (into, _))| *into)),
                    out: super::sum(others.iter().map(|(_, (_, out))| *out)),
                });
            }
            columns.push(nodes);
            places.push(place);
        }
        let mut bands: BTreeMap<(usize, usize, usize), (Decimal, BTreeSet<usize>)> = BTreeMap::new();
        for (row, link, ..) in &drawn {
            let (Some(from), Some(to)) = (
                places[link.column].get(&link.from),
                places[link.column + 1].get(&link.to),
            ) else {
                continue;
            };
            let band = bands.entry((link.column, *from, *to)).or_default();
            band.0 = band.0.saturating_add(link.value);
            band.1.insert(*row);
        }
        let bands = bands.into_iter().map(|((column, from, to), (value, rows))| Band {
            column,
            from,
            to,
            value,
            row: rows.first().copied().filter(|_| rows.len() == 1),
        });
        Self {
            columns,
            bands: bands.collect(),
        }
    }
}

/// The mean place, in thousandths, of the nodes of the column before from which something flows to a node, each as heavy
/// as what flows: in this order few bands cross.
fn mean_place(
    drawn: &[(usize, &super::Link, &str, &str)],
    column: usize,
    node: usize,
    before: &BTreeMap<usize, usize>,
) -> i64 {
    let (mut weighed, mut weight) = (0.0, 0.0);
    let into = drawn
        .iter()
        .filter(|(_, link, ..)| link.column + 1 == column && link.to == node);
    for (_, link, ..) in into {
        let value = link.value.to_f64().unwrap_or(0.0);
        weighed += value * before.get(&link.from).copied().unwrap_or(0) as f64;
        weight += value;
    }
    // Nothing flows in: below the others.
    if weight > 0.0 {
        (weighed / weight * 1000.0).round() as i64
    } else {
        i64::MAX
    }
}

#[cfg(test)]
mod tests {
    use super::{Flow, MOST, Plan, Words};
    use crate::chart::flow::{Column, Link};

    #[test]
    fn the_smallest_are_one_node_and_nothing_is_lost() {
        let column = |count: usize| Column {
            nodes: (0..count).map(|node| format!("n{node}")).collect(),
            ..Column::default()
        };
        let flow = Flow {
            columns: vec![column(15), column(2)],
            links: (0..15)
                .map(|from| Link {
                    column: 0,
                    from,
                    to: from % 2,
                    value: (from + 1).into(),
                })
                .collect(),
            ..Flow::default()
        };
        let plan = Plan::of(&flow, &Words::default());
        assert_eq!(plan.columns[0].len(), MOST);
        let last = plan.columns[0].last().expect("a node");
        // 1 + 2 + … + 6.
        assert_eq!((last.label.as_str(), last.most()), ("… (6)", 21.into()));
        assert_eq!(
            plan.columns[1]
                .iter()
                .map(|node| node.most())
                .sum::<rust_decimal::Decimal>(),
            120.into()
        );
        assert_eq!(
            plan.bands.iter().map(|band| band.value).sum::<rust_decimal::Decimal>(),
            120.into()
        );
        let joined: Vec<_> = plan
            .bands
            .iter()
            .filter(|band| band.from == MOST - 1)
            .map(|band| band.row)
            .collect();
        assert_eq!(joined, [None, None]);
        assert_eq!(plan.bands.iter().filter(|band| band.row.is_some()).count(), MOST - 1);
    }
}
