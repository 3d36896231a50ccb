//! Where the map is in the drawing.

use plotters_backend::BackendCoord;

use super::land::{Area, Land};
use crate::chart::{Bounds, Direction, Layout, Width};

/// From the land's steps to tenths of a unit.
pub(super) struct Frame {
    pub layout: Layout,
    /// The upper edge of the map.
    pub top: i32,
}

impl Frame {
    /// A map is not mirrored: what the drawing will mirror is mirrored before.
    fn across(&self, x: i32) -> i32 {
        match self.layout.direction {
            Direction::Ltr => x,
            Direction::Rtl => self.layout.width.tenths() - x,
        }
    }

    /// A corner of land. Whole halves of a unit, in both widths, so that neighbours meet and numbers are short.
    pub(super) fn corner(&self, (x, y): (i32, i32)) -> BackendCoord {
        let half = |steps: i32| match self.layout.width {
            Width::Wide => steps * 5,
            Width::Narrow => (steps + 1) / 2 * 5,
        };
        (self.across(half(x)), self.top + half(y))
    }

    /// A place in hundredths of a step.
    pub(super) fn place(&self, (x, y): (i64, i64)) -> BackendCoord {
        let tenths = i64::from(Land::WIDE) * 100 / i64::from(self.layout.width.tenths());
        (self.across((x / tenths) as i32), self.top + (y / tenths) as i32)
    }

    pub(super) fn height(&self) -> i32 {
        self.corner((0, Land::get().high)).1 - self.top
    }

    /// The rings of an area, without those of which nothing is left.
    pub(super) fn rings(&self, area: &Area) -> Vec<Vec<BackendCoord>> {
        let rings = Land::get().rings(area).into_iter().map(|ring| {
            let mut points: Vec<BackendCoord> = ring.into_iter().map(|point| self.corner(point)).collect();
            points.dedup();
            points
        });
        rings.filter(|points| points.len() > 2).collect()
    }
}

/// A box about a place.
pub(super) fn around((x, y): BackendCoord, radius: i32) -> Bounds {
    Bounds {
        left: x - radius,
        top: y - radius,
        right: x + radius,
        bottom: y + radius,
    }
}

/// The box that holds all points.
pub(super) fn bounds<'a>(points: impl Iterator<Item = &'a BackendCoord> + Clone) -> Bounds {
    let [xs, ys] = [0, 1].map(|axis| points.clone().map(move |(x, y)| if axis == 0 { *x } else { *y }));
    Bounds {
        left: xs.clone().min().unwrap_or(0),
        top: ys.clone().min().unwrap_or(0),
        right: xs.max().unwrap_or(0),
        bottom: ys.max().unwrap_or(0),
    }
}
