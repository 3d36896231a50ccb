//! What diagrams draw with: plotters' drawing areas and elements on our backend, in tenths of a unit.

use std::{cell::RefCell, ops::Range, rc::Rc};

use plotters::{
    coord::{Shift, cartesian::Cartesian2d, types::RangedCoordf64},
    drawing::DrawingArea,
    element::{Circle, CoordMapper, Drawable, PathElement, PointCollection, Polygon, Rectangle},
    style::{Color, ShapeStyle},
};
use plotters_backend::{BackendCoord, text_anchor::HPos};

use super::{
    Bounds, Ink, Layout, Mark, Picture, Tone,
    measure::{Lines, SIZE, width},
    svg::Svg,
    texture,
};

/// An area with a scale of its own, in which data is drawn at its values.
pub(super) type Plot = DrawingArea<Svg, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// A drawing whose height is known last.
pub(super) struct Canvas {
    svg: Rc<RefCell<Svg>>,
    area: DrawingArea<Svg, Shift>,
    layout: Layout,
    marks: Vec<Mark>,
    elements: bool,
}

impl Canvas {
    /// `marks` is how many there will be: too many are not made elements, see [`Mark::DRAWN`].
    pub(super) fn new(id: &str, layout: Layout, marks: usize) -> Self {
        let svg = Rc::new(RefCell::new(Svg::new(id, layout)));
        let area = DrawingArea::from(&svg);
        Self {
            svg,
            area,
            layout,
            marks: Vec::new(),
            elements: marks <= Mark::DRAWN,
        }
    }

    /// The right edge.
    pub(super) fn right(&self) -> i32 {
        self.layout.width.tenths()
    }

    /// Draws a plotters element whose places are tenths of a unit.
    pub(super) fn draw<'a, E, M>(&self, element: &'a E)
    where
        M: CoordMapper,
        &'a E: PointCollection<'a, BackendCoord, M>,
        E: Drawable<Svg, M>,
    {
        // Our backend can't fail, and nothing else holds it while this draws.
        let _ = self.area.draw(element);
    }

    /// A filled rectangle.
    pub(super) fn area(&self, bounds: Bounds, tone: Tone) {
        let corners = [(bounds.left, bounds.top), (bounds.right, bounds.bottom)];
        self.draw(&Rectangle::new(corners, Ink::Area(tone).filled()));
    }

    /// A line through points.
    pub(super) fn line(&self, points: Vec<BackendCoord>, ink: Ink) {
        self.draw(&PathElement::new(points, stroke(ink)));
    }

    /// A closed shape.
    pub(super) fn polygon(&self, points: Vec<BackendCoord>, ink: Ink) {
        self.draw(&Polygon::new(points, ink.filled()));
    }

    /// The marker of a tone: each has a shape of its own.
    pub(super) fn marker(&self, (x, y): BackendCoord, tone: Tone) {
        let ink = Ink::Marker(tone);
        let around = |corners: &[(i32, i32)]| corners.iter().map(|(dx, dy)| (x + dx, y + dy)).collect::<Vec<_>>();
        match tone {
            Tone::Two => self.polygon(around(&[(-35, -35), (35, -35), (35, 35), (-35, 35)]), ink),
            Tone::Planned => self.polygon(around(&[(-18, -52), (18, -52), (18, 52), (-18, 52)]), ink),
            Tone::Three => self.polygon(around(&[(0, -48), (44, 34), (-44, 34)]), ink),
            Tone::Four | Tone::UnderWay => self.polygon(around(&[(0, -50), (50, 0), (0, 50), (-50, 0)]), ink),
            Tone::Five | Tone::Dropped => self.polygon(
                around(&[
                    (0, -15),
                    (30, -45),
                    (45, -30),
                    (15, 0),
                    (45, 30),
                    (30, 45),
                    (0, 15),
                    (-30, 45),
                    (-45, 30),
                    (-15, 0),
                    (-45, -30),
                    (-30, -45),
                ]),
                ink,
            ),
            Tone::Six => self.polygon(around(&[(-44, -34), (44, -34), (0, 48)]), ink),
            Tone::One | Tone::Done | Tone::Absent => self.draw(&Circle::new((x, y), 40, ink.filled())),
        }
    }

    /// A figure in the middle of an area, on a plain ground where the area has a texture.
    pub(super) fn figure_on(&self, text: &str, at: BackendCoord, tone: Tone) {
        if texture::pattern(tone).is_some() {
            let (wide, high) = (width(text) / 2 + 25, SIZE * 3 / 5);
            let corners = [(at.0 - wide, at.1 - high), (at.0 + wide, at.1 + high)];
            self.draw(&Rectangle::new(corners, Ink::Ground(tone).filled()));
        }
        self.text(text, at, Ink::On(tone), HPos::Center);
    }

    /// A name and its figure, see [`Svg::draw_figure`].
    pub(super) fn named_figure(&self, name: &Lines, whole: &str, figure: &str, at: BackendCoord) {
        self.svg.borrow_mut().draw_figure(name, whole, figure, base_line(at));
    }

    /// A line of text whose middle is at the height `at.1`.
    pub(super) fn text(&self, text: &str, at: BackendCoord, ink: Ink, anchor: HPos) {
        self.svg
            .borrow_mut()
            .draw_lines(&[text.to_owned()], base_line(at), ink, anchor, None);
    }

    /// Lines of text, the middle of the first at the height `at.1`; `whole` is shown on request where they are cut.
    pub(super) fn lines(&self, lines: &Lines, whole: &str, at: BackendCoord, ink: Ink, anchor: HPos) {
        let whole = lines.cut.then_some(whole);
        self.svg
            .borrow_mut()
            .draw_lines(&lines.lines, base_line(at), ink, anchor, whole);
    }

    /// A figure in letters several times as large as others, on the base line `at`.
    pub(super) fn large(&self, text: &str, at: BackendCoord, times: i32) {
        self.svg.borrow_mut().draw_large(text, at, times);
    }

    /// An area whose left lower corner is the start of both ranges.
    pub(super) fn plot(&self, x: Range<f64>, y: Range<f64>, bounds: Bounds) -> Plot {
        let actual = (bounds.left..bounds.right, bounds.bottom..bounds.top);
        self.area.apply_coord_spec(Cartesian2d::new(x, y, actual))
    }

    /// Draws what stands for a cell of the table.
    pub(super) fn mark(&mut self, number: usize, text: String, bounds: Bounds, draw: impl FnOnce(&Self)) {
        if self.elements {
            self.svg.borrow_mut().open_mark(number);
        }
        draw(self);
        if self.elements {
            self.svg.borrow_mut().close_mark();
        }
        self.point(number, text, bounds);
    }

    /// Notes what stands for a cell of the table but is no element of its own.
    pub(super) fn point(&mut self, number: usize, text: String, bounds: Bounds) {
        let right = self.right();
        let (left, right) = match self.layout.direction {
            super::Direction::Ltr => (bounds.left, bounds.right),
            super::Direction::Rtl => (right - bounds.right, right - bounds.left),
        };
        self.marks.push(Mark {
            number,
            text,
            bounds: Bounds { left, right, ..bounds },
        });
    }

    /// The drawing, cut off at `height`.
    pub(super) fn finish(mut self, height: i32, title: &str, description: &str) -> Picture {
        self.marks.sort_by_key(|mark| mark.number);
        let svg = self.svg.borrow_mut().finish(height, title, description);
        Picture { svg, marks: self.marks }
    }
}

/// A line of an ink, as wide as CSS says.
pub(super) fn stroke(ink: Ink) -> ShapeStyle {
    ShapeStyle {
        color: ink.to_rgba(),
        filled: false,
        stroke_width: 10,
    }
}

fn base_line((x, middle): BackendCoord) -> BackendCoord {
    (x, middle.saturating_add(SIZE * 7 / 20))
}
