//! Discs kept clear of each other: the small states of the Caribbean are nearer to each other than discs are wide.

use plotters_backend::BackendCoord;

/// How often all are moved, at most.
const ROUNDS: usize = 60;

/// Moves places apart until each is `clear` from every other, or nearly; each as little as may be, and the same on every
/// machine: only operations that IEEE 754 defines to the last bit.
pub(super) fn apart(places: &mut [BackendCoord], clear: i32) {
    let mut exact: Vec<(f64, f64)> = places.iter().map(|(x, y)| (f64::from(*x), f64::from(*y))).collect();
    let clear = f64::from(clear);
    for _ in 0..ROUNDS {
        let mut is_clear = true;
        for at in 0..exact.len() {
            for other in at + 1..exact.len() {
                let (a, b) = (exact[at], exact[other]);
                let (dx, dy) = (b.0 - a.0, b.1 - a.1);
                let far = (dx * dx + dy * dy).sqrt();
                if far >= clear {
                    continue;
                }
                is_clear = false;
                // Those on the same place go to the sides.
                let (dx, dy) = if far < 1.0 { (1.0, 0.0) } else { (dx / far, dy / far) };
                let push = (clear - far) / 2.0;
                exact[at] = (a.0 - dx * push, a.1 - dy * push);
                exact[other] = (b.0 + dx * push, b.1 + dy * push);
            }
        }
        if is_clear {
            break;
        }
    }
    for (place, (x, y)) in places.iter_mut().zip(exact) {
        *place = (x.round() as i32, y.round() as i32);
    }
}

#[cfg(test)]
mod tests {
    use super::apart;

    #[test]
    fn neighbours_are_moved_apart_and_others_stay() {
        let mut places = vec![(1000, 1000), (1000, 1000), (1010, 1030), (1040, 980), (5000, 1000)];
        apart(&mut places, 90);
        for (at, a) in places.iter().enumerate() {
            for b in &places[at + 1..] {
                let (dx, dy) = (f64::from(a.0 - b.0), f64::from(a.1 - b.1));
                assert!((dx * dx + dy * dy).sqrt() > 85.0, "{places:?}");
            }
        }
        assert_eq!(places[4], (5000, 1000));
        assert!(
            places[..4]
                .iter()
                .all(|(x, y)| (x - 1010).abs() < 150 && (y - 1005).abs() < 150),
            "{places:?}"
        );
    }
}
