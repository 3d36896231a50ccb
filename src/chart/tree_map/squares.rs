//! A rectangle divided into rectangles of given shares, each as near to a square as may be ("squarified": Bruls, Huizing
//! and van Wijk, Squarified Treemaps, 2000).

use crate::chart::Bounds;

/// Divides `whole` among shares, which are above nought and in falling order; the corners are rounded to whole tenths, so
/// that neighbours share their edges.
pub(super) fn squares(shares: &[f64], whole: Bounds) -> Vec<Bounds> {
    let mut rest = Rest {
        left: f64::from(whole.left),
        top: f64::from(whole.top),
        right: f64::from(whole.right),
        bottom: f64::from(whole.bottom),
    };
    let mut laid = Vec::with_capacity(shares.len());
    let mut from = 0;
    while from < shares.len() {
        let left: f64 = shares[from..].iter().sum();
        let mut to = from + 1;
        // A row takes one more as long as the worst of its rectangles becomes no worse.
        while to < shares.len() && rest.worst(&shares[from..=to], left) <= rest.worst(&shares[from..to], left) {
            to += 1;
        }
        rest.lay(&shares[from..to], left, &mut laid);
        from = to;
    }
    laid
}

/// What is not yet divided.
struct Rest {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Rest {
    /// The length of the side along which a row lies: the shorter one; and of the other.
    fn sides(&self) -> (f64, f64) {
        let (wide, high) = (self.right - self.left, self.bottom - self.top);
        (wide.min(high), wide.max(high))
    }

    /// How far from a square the worst rectangle of a row is: the longer side by the shorter. `all` is what is left to be
    /// laid, the row included.
    fn worst(&self, row: &[f64], all: f64) -> f64 {
        let (along, across) = self.sides();
        let sum: f64 = row.iter().sum();
        let thick = across * sum / all;
        let one = |share: &f64| {
            let long = along * share / sum;
            if long > thick { long / thick } else { thick / long }
        };
        row.iter().map(one).fold(0.0, f64::max)
    }

    /// Lays a row at the left, or at the top where that is shorter, and takes it from what is left.
    fn lay(&mut self, row: &[f64], all: f64, laid: &mut Vec<Bounds>) {
        let sum: f64 = row.iter().sum();
        let is_upright = self.right - self.left >= self.bottom - self.top;
        let edge = match is_upright {
            true => self.left + (self.right - self.left) * (sum / all),
            false => self.top + (self.bottom - self.top) * (sum / all),
        };
        let mut before = 0.0;
        for share in row {
            let after = before + share;
            let part = |from: f64, to: f64, at: f64| from + (to - from) * (at / sum).min(1.0);
            let corners = match is_upright {
                true => [
                    self.left,
                    part(self.top, self.bottom, before),
                    edge,
                    part(self.top, self.bottom, after),
                ],
                false => [
                    part(self.left, self.right, before),
                    self.top,
                    part(self.left, self.right, after),
                    edge,
                ],
            };
            let [left, top, right, bottom] = corners.map(|place| place.round() as i32);
            laid.push(Bounds {
                left,
                top,
                right,
                bottom,
            });
            before = after;
        }
        match is_upright {
            true => self.left = edge,
            false => self.top = edge,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::squares;
    use crate::chart::Bounds;

    const WHOLE: Bounds = Bounds {
        left: 0,
        top: 0,
        right: 6000,
        bottom: 4000,
    };

    /// The example of the paper: 6, 6, 4, 3, 2, 2, 1 in six by four.
    #[test]
    fn areas_are_as_their_shares_and_nearly_square() {
        let shares = [6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0];
        let laid = squares(&shares, WHOLE);
        assert_eq!(
            laid[0],
            Bounds {
                left: 0,
                top: 0,
                right: 3000,
                bottom: 2000
            }
        );
        assert_eq!(
            laid[1],
            Bounds {
                left: 0,
                top: 2000,
                right: 3000,
                bottom: 4000
            }
        );
        for (share, part) in shares.iter().zip(&laid) {
            let (wide, high) = (f64::from(part.right - part.left), f64::from(part.bottom - part.top));
            assert!((wide * high / 1e6 - share).abs() < 0.01, "{share}: {part:?}");
            assert!(wide.max(high) / wide.min(high) < 3.0, "{share}: {part:?}");
        }
    }

    #[test]
    fn nothing_overlaps_and_nothing_is_outside() {
        let shares: Vec<f64> = (1..40).rev().map(|at| f64::from(at * at)).collect();
        let laid = squares(&shares, WHOLE);
        assert_eq!(laid.len(), shares.len());
        for (at, a) in laid.iter().enumerate() {
            assert!(
                a.left >= 0 && a.top >= 0 && a.right <= 6000 && a.bottom <= 4000,
                "{a:?}"
            );
            let is_apart =
                |b: &Bounds| a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
            assert!(laid[at + 1..].iter().all(is_apart), "{a:?}");
        }
    }
}
