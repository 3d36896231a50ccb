//! Labels at the ends of lines, kept clear of each other.

use plotters_backend::BackendCoord;

use super::{
    Ink,
    canvas::{Canvas, Plot},
    measure::{LEADING, Lines, strong_width, width},
};

/// A name and a figure beside the end of a line.
pub(super) struct EndLabel<'a> {
    name: &'a str,
    pub lines: Lines,
    figure: String,
    /// The end of the line, as data.
    value: (f64, f64),
    /// The end of the line, as a place.
    end: BackendCoord,
    /// Where the leader of the label begins.
    leader: i32,
    /// Where the label's upper edge is.
    top: i32,
}

impl<'a> EndLabel<'a> {
    pub(super) fn new(name: &'a str, lines: Lines, figure: String, value: (f64, f64)) -> Self {
        Self {
            name,
            lines,
            figure,
            value,
            end: (0, 0),
            leader: 0,
            top: 0,
        }
    }

    /// How wide it is; the figure follows the last line.
    pub(super) fn width(&self) -> i32 {
        let last = self.lines.lines.last().map_or(0, |line| width(line));
        let figure = if self.figure.is_empty() {
            0
        } else {
            strong_width(&self.figure) + 70
        };
        self.lines.width().max(last + figure)
    }

    /// Puts it beside the end of its line; `right` is the edge of the plot.
    pub(super) fn place(&mut self, plot: &Plot, right: i32) {
        self.end = plot.map_coordinate(&self.value);
        self.leader = self.end.0.min(right) + 60;
        self.top = self.end.1 - self.lines.height() / 2;
    }

    pub(super) fn draw(&self, canvas: &Canvas, left: i32) {
        let middle = self.top + self.lines.height() / 2;
        if (middle - self.end.1).abs() > 40 || left - self.leader > 150 {
            canvas.line(
                vec![(self.leader, self.end.1), (left - 60, self.end.1), (left - 20, middle)],
                Ink::Grid,
            );
        }
        let first = (left, self.top + LEADING / 2);
        canvas.named_figure(&self.lines, self.name, &self.figure, first);
    }
}

/// Moves labels apart, as little as may be, between `top` and `bottom`, which have room for all of them.
pub(super) fn spread(labels: &mut [EndLabel], top: i32, bottom: i32) {
    labels.sort_by_key(|label| label.end.1);
    let mut places: Vec<(i32, i32)> = labels.iter().map(|label| (label.top, label.lines.height())).collect();
    apart(&mut places, top, bottom);
    for (label, (top, _)) in labels.iter_mut().zip(places) {
        label.top = top;
    }
}

/// Moves boxes apart that are in the order in which they stand below each other; each is its top and its height.
pub(super) fn apart(boxes: &mut [(i32, i32)], top: i32, bottom: i32) {
    let used: i32 = boxes.iter().map(|(_, height)| height).sum();
    let gap = ((bottom - top - used) / boxes.len().max(1) as i32).clamp(0, 50);
    let mut free = top;
    for (top, height) in boxes.iter_mut() {
        *top = free.max(*top);
        free = *top + *height + gap;
    }
    let mut free = bottom;
    for (top, height) in boxes.iter_mut().rev() {
        *top = (*top).min(free - *height);
        free = *top - gap;
    }
}

#[cfg(test)]
mod tests {
    use super::{EndLabel, spread};
    use crate::chart::measure::{LEADING, wrap};

    #[test]
    fn labels_do_not_overlap() {
        let mut labels: Vec<EndLabel> = [500, 500, 510, 900, 905]
            .into_iter()
            .map(|y| {
                let mut label = EndLabel::new("a", wrap("a", 100, 1), String::new(), (0.0, 0.0));
                (label.end, label.top) = ((0, y), y - LEADING / 2);
                label
            })
            .collect();
        spread(&mut labels, 0, 1000);
        assert!(labels.windows(2).all(|pair| pair[0].top + LEADING <= pair[1].top));
        assert!(labels[0].top >= 0 && labels[4].top + LEADING <= 1000);
    }
}
