use std::collections::BTreeSet;

use plotters::{element::Circle, style::Color};
use plotters_backend::{BackendCoord, text_anchor::HPos};

use super::{
    WorldMap,
    classes::{classes, tone},
    discs::apart,
    frame::{Frame, around, bounds},
    land::{Area, Land},
    place::{self, Stand},
};
use crate::chart::{
    Ink, Layout, Picture, Tone, Words,
    canvas::Canvas,
    legend::{self, Swatch},
    measure::{LEADING, wrap},
};

/// The radius of a disc.
const DISC: i32 = 38;
/// What is smaller than this, from edge to edge, gets a disc so that it is seen.
const SEEN: i32 = 45;
/// Between the legend, the map and the note.
const BETWEEN: i32 = 150;
/// Land of which nothing is said, and land whose status is not determined.
const PLAIN: Ink = Ink::Ground(Tone::Five);
const UNDETERMINED: Tone = Tone::Five;
const POINT: Tone = Tone::Four;

pub(super) fn draw(map: &WorldMap, layout: Layout, words: &Words, id: &str, description: &str) -> Picture {
    let mut canvas = Canvas::new(id, layout, map.places.len() + map.points.len());
    if map.places.is_empty() && map.points.is_empty() {
        canvas.text(&words.empty, (0, LEADING / 2), Ink::Muted, HPos::Left);
        return canvas.finish(LEADING, &map.chart.title, description);
    }
    let stands = place::stands(map);
    let tones = tones(map, &stands);
    let top = draw_legend(&canvas, map, &stands, words);
    let frame = Frame { layout, top };
    draw_land(&canvas, map, &frame);
    draw_places(&mut canvas, map, (&stands, &tones), &frame, words);
    draw_points(&mut canvas, map, &frame, words);
    let mut y = top + frame.height();
    if !map.note.is_empty() {
        let note = wrap(&map.note, canvas.right(), 40);
        canvas.lines(&note, &map.note, (0, y + BETWEEN + LEADING / 2), Ink::Muted, HPos::Left);
        y += BETWEEN + note.height();
    }
    let unplaced = map.unplaced().len();
    if unplaced > 0 {
        let more = wrap(&words.more(unplaced.into()), canvas.right(), 2);
        canvas.lines(&more, "", (0, y + BETWEEN / 2 + LEADING / 2), Ink::Muted, HPos::Left);
        y += BETWEEN / 2 + more.height();
    }
    canvas.finish(y + 30, &map.chart.title, description)
}

/// How each row looks.
fn tones(map: &WorldMap, stands: &[Option<Stand>]) -> Vec<Tone> {
    let drawn = map.places.iter().zip(stands).filter(|(_, stand)| stand.is_some());
    let classes = classes(drawn.filter_map(|(place, _)| place.value.number()));
    map.places
        .iter()
        .map(|place| tone(&classes, place.value.number()))
        .collect()
}

/// What the looks stand for; the place below.
fn draw_legend(canvas: &Canvas, map: &WorldMap, stands: &[Option<Stand>], words: &Words) -> i32 {
    let drawn = || map.places.iter().zip(stands).filter(|(_, stand)| stand.is_some());
    let classes = classes(drawn().filter_map(|(place, _)| place.value.number()));
    let names: Vec<String> = classes.iter().map(|class| class.name(words)).collect();
    let mut entries: Vec<legend::Entry> = classes
        .iter()
        .zip(&names)
        .map(|(class, name)| (class.tone, name.as_str(), String::new()))
        .collect();
    if drawn().any(|(place, _)| place.value.number().is_none()) {
        entries.push((Tone::Absent, &words.absent, String::new()));
    }
    let mut y = 0;
    let unit = if map.value_header.is_empty() {
        &map.chart.unit
    } else {
        &map.value_header
    };
    if !unit.is_empty() && !classes.is_empty() {
        let lines = wrap(unit, canvas.right(), 2);
        canvas.lines(&lines, unit, (0, LEADING / 2), Ink::Muted, HPos::Left);
        y = lines.height() + 50;
    }
    if !entries.is_empty() {
        y = legend::draw(canvas, Swatch::Area, &entries, y) + 50;
    }
    if !map.undetermined.is_empty() {
        let entry = (UNDETERMINED, map.undetermined.as_str(), String::new());
        y = legend::draw(canvas, Swatch::Area, &[entry], y) + 50;
    }
    if !map.points.is_empty() && !map.point_header.is_empty() {
        let entry = (POINT, map.point_header.as_str(), String::new());
        y = legend::draw(canvas, Swatch::Marker, &[entry], y) + 50;
    }
    y + BETWEEN
}

/// Land that no row is about, and land whose status is not determined.
fn draw_land(canvas: &Canvas, map: &WorldMap, frame: &Frame) {
    let codes = place::codes(map);
    let areas = || Land::get().areas.iter();
    let is_said = |area: &&Area| codes.iter().any(|code| code == place::code_of(area, &codes));
    for area in areas().filter(|area| area.is_determined && !is_said(area)) {
        frame
            .rings(area)
            .into_iter()
            .for_each(|ring| canvas.polygon(ring, PLAIN));
    }
    for area in areas().filter(|area| !area.is_determined) {
        let rings = frame.rings(area).into_iter();
        rings.for_each(|ring| canvas.polygon(ring, Ink::Area(UNDETERMINED)));
    }
}

/// The rows: land first, then discs, which may stand on it.
fn draw_places(
    canvas: &mut Canvas,
    map: &WorldMap,
    (stands, tones): (&[Option<Stand>], &[Tone]),
    frame: &Frame,
    words: &Words,
) {
    let columns = if map.points.is_empty() { 1 } else { 2 };
    let mut discs: Vec<(usize, BackendCoord)> = Vec::new();
    for (row, stand) in stands.iter().enumerate() {
        let areas = match stand {
            Some(Stand::Land(areas)) => areas,
            Some(Stand::Disc(at)) => {
                discs.push((row, frame.place(*at)));
                continue;
            }
            None => continue,
        };
        let rings: Vec<Vec<BackendCoord>> = areas.iter().flat_map(|area| frame.rings(area)).collect();
        let around = bounds(rings.iter().flatten());
        if around.right - around.left < SEEN && around.bottom - around.top < SEEN {
            let middle = ((around.left + around.right) / 2, (around.top + around.bottom) / 2);
            // Nothing is left of the smallest.
            let first = || {
                areas
                    .first()
                    .and_then(|area| Land::get().rings(area).first()?.first().copied())
            };
            match rings.is_empty() {
                true => discs.extend(first().map(|corner| (row, frame.corner(corner)))),
                false => discs.push((row, middle)),
            }
            continue;
        }
        canvas.mark(row * columns, map.places[row].said(words), around, |canvas| {
            let ink = ink(tones[row]);
            rings.into_iter().for_each(|ring| canvas.polygon(ring, ink));
        });
    }
    let mut places: Vec<BackendCoord> = discs.iter().map(|(_, place)| *place).collect();
    apart(&mut places, 2 * DISC + 14);
    for ((row, _), (x, y)) in discs.into_iter().zip(places) {
        let around = around((x, y), DISC);
        canvas.mark(row * columns, map.places[row].said(words), around, |canvas| {
            let ink = ink(tones[row]);
            canvas.draw(&Circle::new((x, y), DISC, ink.filled()));
        });
    }
}

/// Full tones have an outline in the colour of the page, so that neighbours are told apart.
fn ink(tone: Tone) -> Ink {
    match tone {
        Tone::Done => Ink::Marker(tone),
        _ => Ink::Area(tone),
    }
}

/// The points; of those that fall together when they are too many to be walked, one is drawn.
fn draw_points(canvas: &mut Canvas, map: &WorldMap, frame: &Frame, words: &Words) {
    let mut seen = BTreeSet::new();
    for (at, point) in map.points.iter().enumerate() {
        let Some(place) = place::on_map(point) else { continue };
        let place = frame.place(place);
        let number = (map.places.len() + at) * 2 + 1;
        let said = words.mark(&point.label, &map.point_header, &point.written(words));
        let is_many = map.places.len() + map.points.len() > crate::chart::Mark::DRAWN;
        match is_many && !seen.insert((place.0 / 20, place.1 / 20)) {
            true => canvas.point(number, said, around(place, 50)),
            false => canvas.mark(number, said, around(place, 50), |canvas| canvas.marker(place, POINT)),
        }
    }
}
