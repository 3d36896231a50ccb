use plotters::{element::Rectangle, style::Color};
use plotters_backend::text_anchor::HPos;
use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::{
    TreeMap,
    pieces::{self, Piece},
    squares::squares,
};
use crate::chart::{
    Bounds, Ink, Layout, Picture, Tone, Width, Words,
    canvas::{Canvas, stroke},
    legend::{self, Swatch},
    measure::{LEADING, strong_width, width, wrap},
    texture,
};

/// Between an area's edge and its letters.
const PAD: i32 = 60;
/// Between groups.
const GAP: i32 = 60;
/// Between areas.
const SLIT: i32 = 15;
/// Between the legend and the areas.
const BETWEEN: i32 = 170;
pub(super) fn draw(map: &TreeMap, layout: Layout, words: &Words, id: &str, description: &str) -> Picture {
    let groups = pieces::groups(map, words);
    let mut canvas = Canvas::new(id, layout, groups.iter().map(|group| group.pieces.len()).sum());
    if groups.is_empty() {
        canvas.text(&words.empty, (0, LEADING / 2), Ink::Muted, HPos::Left);
        return canvas.finish(LEADING, &map.chart.title, description);
    }
    let named = groups.iter().filter(|group| !group.label.is_empty());
    let entries: Vec<legend::Entry> = named
        .map(|group| (group.tone, group.label.as_str(), words.numbers.write(group.sum)))
        .collect();
    let top = match entries.is_empty() {
        true => 0,
        false => legend::draw(&canvas, Swatch::Area, &entries, 0) + BETWEEN,
    };
    let whole = Bounds {
        left: 10,
        top: top + 10,
        right: canvas.right() - 10,
        bottom: top + 10 + if layout.width == Width::Wide { 3800 } else { 4400 },
    };
    let places = divide(groups.iter().map(|group| group.sum), whole);
    let gap = if groups.len() > 1 { GAP } else { 0 };
    for (group, place) in groups.iter().zip(places) {
        let areas = divide(group.pieces.iter().map(|piece| piece.value), within(place, whole, gap));
        for (piece, area) in group.pieces.iter().zip(areas) {
            draw_piece(&mut canvas, map, piece, (group.tone, area), words);
        }
    }
    canvas.finish(whole.bottom + 10, &map.chart.title, description)
}

/// The areas of figures above nought in falling order.
fn divide(values: impl Iterator<Item = Decimal>, whole: Bounds) -> Vec<Bounds> {
    let shares: Vec<f64> = values.filter_map(|value| value.to_f64()).collect();
    squares(&shares, whole)
}

/// The area without half the gap at each edge that is not one of the whole.
fn within(area: Bounds, whole: Bounds, gap: i32) -> Bounds {
    let half = gap / 2;
    let inner = |is_inner: bool| if is_inner { half } else { 0 };
    let bounds = Bounds {
        left: area.left + inner(area.left > whole.left),
        top: area.top + inner(area.top > whole.top),
        right: area.right - inner(area.right < whole.right),
        bottom: area.bottom - inner(area.bottom < whole.bottom),
    };
    // A group that is thinner than the gap keeps its place.
    if bounds.left < bounds.right && bounds.top < bounds.bottom {
        bounds
    } else {
        area
    }
}

/// An area, with its name and its figure where they fit.
fn draw_piece(canvas: &mut Canvas, map: &TreeMap, piece: &Piece, (tone, area): (Tone, Bounds), words: &Words) {
    // Too thin for a slit: as it is.
    let slit = |from: i32, to: i32| if to - from > 4 * SLIT { SLIT } else { 0 };
    let bounds = Bounds {
        right: area.right - slit(area.left, area.right),
        bottom: area.bottom - slit(area.top, area.bottom),
        ..area
    };
    let figure = words.numbers.write(piece.value);
    let shape = |canvas: &Canvas| {
        match map.groups.is_empty() {
            // There is nothing to tell apart: a plain ground, and an outline.
            true => {
                let corners = [(bounds.left, bounds.top), (bounds.right, bounds.bottom)];
                canvas.draw(&Rectangle::new(corners, Ink::Ground(Tone::Planned).filled()));
                canvas.draw(&Rectangle::new(corners, stroke(Ink::Axis)));
            }
            false => canvas.area(bounds, tone),
        }
        draw_letters(canvas, (&piece.label, &figure), bounds, (tone, !map.groups.is_empty()));
    };
    match piece.row {
        Some(row) => {
            let columns = if map.groups.is_empty() { 2 } else { 3 };
            let said = words.pair(&piece.label, &words.of(&figure, &words.numbers.write(map.total())));
            canvas.mark(row * columns, said, bounds, shape);
        }
        // What stands for several rows is none of them.
        None => shape(canvas),
    }
}

/// The name and the figure of an area; the name alone where both do not fit, and nothing where it would be cut.
fn draw_letters(canvas: &Canvas, (label, figure): (&str, &str), bounds: Bounds, (tone, is_toned): (Tone, bool)) {
    let (room, high) = (
        bounds.right - bounds.left - 2 * PAD,
        bounds.bottom - bounds.top - 2 * PAD,
    );
    let most = usize::try_from(high / LEADING).unwrap_or(0).min(4);
    if room <= 0 || most == 0 || label.trim().is_empty() {
        return;
    }
    let name = wrap(label, room, most);
    // A word that is torn does not read.
    let is_whole = !name.cut && label.split_whitespace().all(|word| width(word) <= room);
    if !is_whole {
        return;
    }
    let with_figure = name.lines.len() < most && strong_width(figure) <= room;
    let height = name.height() + if with_figure { LEADING } else { 0 };
    let (left, top) = (bounds.left + PAD, bounds.top + PAD);
    if is_toned && texture::pattern(tone).is_some() {
        let wide = name.width().max(if with_figure { strong_width(figure) } else { 0 });
        let corners = [(left - 25, top - 10), (left + wide + 25, top + height + 10)];
        canvas.draw(&Rectangle::new(corners, Ink::Ground(tone).filled()));
    }
    // On a full tone letters have the colour of the page.
    let (ink, figure_ink) = match is_toned && texture::pattern(tone).is_none() {
        true => (Ink::On(tone), Ink::On(tone)),
        false => (Ink::Text, Ink::Strong),
    };
    canvas.lines(&name, label, (left, top + LEADING / 2), ink, HPos::Left);
    if with_figure {
        canvas.text(
            figure,
            (left, top + name.height() + LEADING / 2),
            figure_ink,
            HPos::Left,
        );
    }
}
