//! Where rows stand on the map.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::{
    Point, WorldMap,
    land::{Area, Land},
    small::SMALL,
};

/// Where a country or area is drawn.
pub(super) enum Stand {
    /// On its land.
    Land(Vec<&'static Area>),
    /// As a disc, at a place in hundredths of a step: it is too small, or its status is not determined.
    Disc((i64, i64)),
}

/// Where each row stands; nothing where its code is not on the map or was in a row before.
pub(super) fn stands(map: &WorldMap) -> Vec<Option<Stand>> {
    let mut seen = BTreeSet::new();
    let codes = codes(map);
    let stand = |code: &String| seen.insert(code.clone()).then(|| stand(code, &codes)).flatten();
    codes.iter().map(stand).collect()
}

/// The codes of the rows, as they are compared.
pub(super) fn codes(map: &WorldMap) -> Vec<String> {
    map.places
        .iter()
        .map(|place| place.code.trim().to_ascii_uppercase())
        .collect()
}

/// The code whose row an area is drawn by: its own. General Assembly resolution 2758 (XXVI) is kept to as the United
/// Nations' maps do: Taiwan Province of China is drawn with China, unless figures name it apart.
pub(super) fn code_of(area: &Area, codes: &[String]) -> &'static str {
    match area.code {
        "TW" if !codes.iter().any(|code| code == "TW") => "CN",
        code => code,
    }
}

fn stand(code: &str, codes: &[String]) -> Option<Stand> {
    let land = Land::get();
    let areas = || land.areas.iter().filter(|area| area.code != "-");
    if let Some(undetermined) = areas().find(|area| area.code == code && !area.is_determined) {
        return middle(land, undetermined).map(Stand::Disc);
    }
    let own: Vec<&Area> = areas().filter(|area| code_of(area, codes) == code).collect();
    if !own.is_empty() {
        return Some(Stand::Land(own));
    }
    let (_, latitude, longitude) = SMALL.into_iter().find(|(small, ..)| *small == code)?;
    let [latitude, longitude] = [latitude, longitude].map(|tenths| Decimal::new(tenths.into(), 1));
    land.place(latitude, longitude).map(Stand::Disc)
}

/// The middle of an area's largest ring.
fn middle(land: &Land, area: &Area) -> Option<(i64, i64)> {
    let ring = land.rings(area).into_iter().next()?;
    let middle = |axis: fn(&(i32, i32)) -> i32| {
        let places = ring.iter().map(axis);
        Some(i64::from(places.clone().min()? + places.max()?) * 50)
    };
    Some((middle(|(x, _)| *x)?, middle(|(_, y)| *y)?))
}

/// Where a point is; nothing where that is not on the map.
pub(super) fn on_map(point: &Point) -> Option<(i64, i64)> {
    Land::get().place(point.latitude, point.longitude)
}
