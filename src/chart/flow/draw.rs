use plotters_backend::text_anchor::HPos;
use rust_decimal::prelude::ToPrimitive;

use super::{
    Flow,
    panel::Panel,
    plan::{Node, Plan},
};
use crate::chart::{Ink, Layout, Picture, Width, Words, canvas::Canvas, measure::LEADING};

/// Between panels.
const PANELS: i32 = 320;

/// Columns beside each other, as many as have room for their names: three, or two on a telephone. Further columns stand
/// below, after the last one once more.
pub(super) fn draw(flow: &Flow, layout: Layout, words: &Words, id: &str, description: &str) -> Picture {
    let plan = Plan::of(flow, words);
    let mut canvas = Canvas::new(id, layout, plan.bands.len());
    let used = || (0..plan.columns.len()).filter(|column| !plan.columns[*column].is_empty());
    let (Some(mut first), Some(end)) = (used().next(), used().next_back()) else {
        canvas.text(&words.empty, (0, LEADING / 2), Ink::Muted, HPos::Left);
        return canvas.finish(LEADING, &flow.chart.title, description);
    };
    let (most, tall) = match layout.width {
        Width::Wide => (3, 2400),
        Width::Narrow => (2, 1800),
    };
    let whole = |nodes: &Vec<Node>| super::sum(nodes.iter().map(Node::most)).to_f64().unwrap_or(f64::MAX);
    let highest = plan.columns.iter().map(whole).fold(f64::MIN_POSITIVE, f64::max);
    let scale = f64::from(tall) / highest;
    let mut y = 0;
    while first < end {
        let last = end.min(first + most - 1);
        let panel = Panel::of(&plan, (first, last), scale, layout.width, words);
        y = panel.draw(&mut canvas, flow, y, words) + PANELS;
        first = last;
    }
    canvas.finish(y - PANELS + 20, &flow.chart.title, description)
}
