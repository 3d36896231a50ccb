//! The land: a table that `xtask/world_map.mjs` makes of Natural Earth, with the projection of points.

use std::sync::LazyLock;

use rust_decimal::{Decimal, prelude::ToPrimitive};

/// The table; the script says what each line is.
const TABLE: &str = include_str!("land.txt");

/// The land, in steps: the map is [`Land::WIDE`] steps wide and `high` steps high.
pub(super) struct Land {
    pub high: i32,
    /// Where the equator is, in hundredths of a step.
    equator: i64,
    /// For each whole degree of latitude, in hundredths of a step: half of its length, and how far it is from the equator.
    parallels: Vec<(i64, i64)>,
    arcs: Vec<Vec<(i32, i32)>>,
    pub areas: Vec<Area>,
}

/// A country or area.
pub(super) struct Area {
    /// ISO 3166-1 alpha-2; "-" where it has none.
    pub code: &'static str,
    /// Whether its status is determined.
    pub is_determined: bool,
    /// Each a list of arcs.
    rings: Vec<Vec<i32>>,
}

static LAND: LazyLock<Land> = LazyLock::new(|| Land::read(TABLE));

/// The meridian in the middle, in thousandths of a degree.
const MIDDLE: i64 = 11_500;

impl Land {
    pub(super) const WIDE: i32 = 1440;

    pub(super) fn get() -> &'static Self {
        &LAND
    }

    fn read(table: &'static str) -> Self {
        let mut land = Self {
            high: 0,
            equator: 0,
            parallels: Vec::new(),
            arcs: Vec::new(),
            areas: Vec::new(),
        };
        for (kind, rest) in table.lines().filter_map(|line| line.split_once(' ')) {
            match kind {
                "s" => land.high = whole(rest),
                "o" => land.equator = whole(rest).into(),
                "p" => land.parallels = pairs(rest).map(|(x, y)| (x.into(), y.into())).collect(),
                "a" => {
                    let mut at = (0, 0);
                    let step = |(x, y)| {
                        at = (at.0 + x, at.1 + y);
                        at
                    };
                    land.arcs.push(pairs(rest).map(step).collect());
                }
                "l" | "d" => {
                    let (code, rings) = rest.split_once(' ').unwrap_or((rest, ""));
                    let ring = |ring: &str| ring.split_whitespace().map(whole).collect();
                    land.areas.push(Area {
                        code,
                        is_determined: kind == "l",
                        rings: rings.split(';').map(ring).collect(),
                    });
                }
                _ => {}
            }
        }
        land
    }

    /// The outlines of an area, each closed: its first point is not said again. Holes run the other way round.
    pub(super) fn rings(&self, area: &Area) -> Vec<Vec<(i32, i32)>> {
        let ring = |arcs: &Vec<i32>| {
            let mut points = Vec::new();
            for arc in arcs {
                let (at, is_reversed) = if *arc < 0 { (!arc, true) } else { (*arc, false) };
                let Some(arc) = usize::try_from(at).ok().and_then(|at| self.arcs.get(at)) else {
                    continue;
                };
                // An arc ends where the next begins.
                let most = arc.len().saturating_sub(1);
                match is_reversed {
                    true => points.extend(arc.iter().rev().take(most)),
                    false => points.extend(arc.iter().take(most)),
                }
            }
            points
        };
        area.rings.iter().map(ring).collect()
    }

    /// Where a place is, in hundredths of a step; nothing where it is not on the map, or nowhere.
    pub(super) fn place(&self, latitude: Decimal, longitude: Decimal) -> Option<(i64, i64)> {
        let thousandths = |degrees: Decimal, most: i64| {
            let found = degrees.checked_mul(1000.into())?.round().to_i64()?;
            (-most..=most).contains(&found).then_some(found)
        };
        let (latitude, longitude) = (thousandths(latitude, 90_000)?, thousandths(longitude, 180_000)?);
        let degree = usize::try_from(latitude.abs() / 1000).ok()?;
        let (half, up) = *self.parallels.get(degree)?;
        let (next_half, next_up) = self.parallels.get(degree + 1).copied().unwrap_or((half, up));
        let part = latitude.abs() % 1000;
        let (half, up) = (
            half + (next_half - half) * part / 1000,
            up + (next_up - up) * part / 1000,
        );
        let mut east = longitude - MIDDLE;
        if east < -180_000 {
            east += 360_000;
        }
        let x = i64::from(Self::WIDE) * 50 + east * half / 180_000;
        let y = self.equator - up * latitude.signum();
        (0..i64::from(self.high) * 100).contains(&y).then_some((x, y))
    }
}

fn whole(text: &str) -> i32 {
    text.trim().parse().unwrap_or(0)
}

fn pairs(text: &str) -> impl Iterator<Item = (i32, i32)> {
    let mut numbers = text.split_whitespace().map(whole);
    std::iter::from_fn(move || Some((numbers.next()?, numbers.next()?)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rust_decimal::Decimal;

    use super::{Land, TABLE};

    /// Twice the area of a ring, below nought where it runs the other way round.
    fn area(ring: &[(i32, i32)]) -> i32 {
        let next = ring.iter().cycle().skip(1);
        ring.iter().zip(next).map(|((x, y), (nx, ny))| x * ny - nx * y).sum()
    }

    #[test]
    fn every_line_is_read_and_every_ring_is_land() {
        let land = Land::get();
        let lines = |kind: &str| TABLE.lines().filter(|line| line.starts_with(kind)).count();
        assert_eq!(land.parallels.len(), 91);
        assert_eq!(land.arcs.len(), lines("a "));
        assert_eq!(land.areas.len(), lines("l ") + lines("d "));
        for found in &land.areas {
            for (at, ring) in land.rings(found).iter().enumerate() {
                assert!(
                    ring.len() >= 3 && area(ring) != 0,
                    "{}: ring {at}: {ring:?}",
                    found.code
                );
                let is_inside = |(x, y): &(i32, i32)| (0..=Land::WIDE).contains(x) && (0..=land.high).contains(y);
                assert!(ring.iter().all(is_inside), "{}", found.code);
                // Nothing spans the map.
                let xs = ring.iter().map(|(x, _)| *x);
                assert!(
                    xs.clone()
                        .max()
                        .zip(xs.min())
                        .is_some_and(|(right, left)| right - left < 800),
                    "{}",
                    found.code
                );
            }
        }
        let codes: Vec<&str> = land
            .areas
            .iter()
            .map(|area| area.code)
            .filter(|code| *code != "-")
            .collect();
        assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len(), "a code twice");
        let undetermined: Vec<&str> = land
            .areas
            .iter()
            .filter(|area| !area.is_determined)
            .map(|area| area.code)
            .collect();
        assert_eq!(undetermined, ["-", "-", "EH", "FK", "XK"]);
    }

    /// Equal Earth is true to area: the ratio of two countries is that of their square kilometres.
    #[test]
    fn areas_are_as_large_as_they_are() {
        let land = Land::get();
        let of = |code: &str| {
            let found = land
                .areas
                .iter()
                .find(|area| area.code == code)
                .expect("it is on the map");
            f64::from(land.rings(found).iter().map(|ring| area(ring)).sum::<i32>().abs())
        };
        for (code, ratio) in [("BR", 1.0), ("AU", 0.904), ("AR", 0.327), ("EG", 0.119)] {
            let found = of(code) / of("BR");
            assert!((found / ratio - 1.0).abs() < 0.05, "{code}: {found}, expected {ratio}");
        }
    }

    #[test]
    fn points_fall_on_their_countries() {
        let land = Land::get();
        let places = [
            ("KE", "-1.29", "36.82"),
            ("BR", "-15.79", "-47.88"),
            ("MN", "47.92", "106.92"),
            ("US", "39.74", "-104.99"),
            ("NZ", "-38.7", "176.1"),
            // Crimea, as the General Assembly has it.
            ("UA", "45.2", "34.2"),
            ("RU", "66.5", "-173.0"),
        ];
        for (code, latitude, longitude) in places {
            let degrees = [latitude, longitude].map(|text| text.parse::<Decimal>().expect("degrees"));
            let (x, y) = land.place(degrees[0], degrees[1]).expect("on the map");
            let (x, y) = ((x / 100) as i32, (y / 100) as i32);
            let is_around = |ring: &Vec<(i32, i32)>| {
                let next = ring.iter().cycle().skip(1);
                let crossings = ring
                    .iter()
                    .zip(next)
                    .filter(|((ax, ay), (bx, by))| (*ay > y) != (*by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax);
                crossings.count() % 2 == 1
            };
            let around: Vec<&str> = land
                .areas
                .iter()
                .filter(|area| land.rings(area).iter().any(is_around))
                .map(|area| area.code)
                .collect();
            assert_eq!(around, [code]);
        }
    }

    #[test]
    fn what_is_nowhere_has_no_place() {
        let land = Land::get();
        for (latitude, longitude) in [("91", "0"), ("0", "181"), ("-89", "0"), ("1e20", "0")] {
            let degrees = [latitude, longitude].map(|text| Decimal::from_scientific(text).or_else(|_| text.parse()));
            let [Ok(latitude), Ok(longitude)] = degrees else {
                panic!("degrees")
            };
            assert_eq!(land.place(latitude, longitude), None);
        }
        assert_eq!(
            land.place(Decimal::ZERO, Decimal::new(115, 1)),
            Some((72_000, land.equator))
        );
        assert_eq!(land.place(Decimal::MAX, Decimal::MIN), None);
    }
}
