use std::convert::Infallible;

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontTransform,
    text_anchor::VPos,
};

use super::Svg;
use crate::chart::{
    markup::{push_escaped, push_tenths},
    measure::{SIZE, width},
};

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// How high a drawing may become, in tenths of a unit: plotters cuts off what is below.
const TALLEST: u32 = 100_000_000;

impl DrawingBackend for Svg {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.layout.width.tenths().unsigned_abs(), TALLEST)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        self.flush();
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect(
            point,
            (point.0.saturating_add(1), point.1.saturating_add(1)),
            &color,
            true,
        )
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Drawn {
        let (color, width) = (style.color(), style.stroke_width());
        if color.alpha > 0.0 {
            let (a, b) = (self.mirrored(from.0), self.mirrored(to.0));
            let (left, right) = (a.min(b), a.max(b));
            let data = self.path(color, width, fill, (left, from.1));
            push_step(data, (left, from.1), (right, from.1));
            push_step(data, (right, from.1), (right, to.1));
            push_step(data, (right, to.1), (left, to.1));
            data.push('z');
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.draw_points(path.into_iter(), style.color(), style.stroke_width(), false);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.draw_points(path.into_iter(), style.color(), style.stroke_width(), true);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        let (color, width) = (style.color(), style.stroke_width());
        let radius = i32::try_from(radius).unwrap_or(i32::MAX / 4).min(i32::MAX / 4);
        if color.alpha > 0.0 && radius > 0 {
            let left = self.mirrored(center.0).saturating_sub(radius);
            let data = self.path(color, width, fill, (left, center.1));
            for diameter in [2 * radius, -2 * radius] {
                data.push('a');
                push_tenths(data, radius);
                data.push(' ');
                push_tenths(data, radius);
                data.push_str(" 0 0 1 ");
                push_tenths(data, diameter);
                data.push_str(" 0");
            }
            data.push('z');
        }
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, at: BackendCoord) -> Drawn {
        let color = style.color();
        if color.alpha <= 0.0 || text.is_empty() {
            return Ok(());
        }
        self.flush();
        let size = (style.size() as i32).max(1);
        let x = self.mirrored(at.0);
        let anchor = style.anchor();
        let y = at.1.saturating_add(match anchor.v_pos {
            VPos::Top => size * 4 / 5,
            VPos::Center => size * 7 / 20,
            VPos::Bottom => -size / 5,
        });
        let look = self.look(color, 10, true);
        self.body.push_str("<text");
        self.body.push_str(&look);
        if size != SIZE {
            self.push_attribute("font-size", size);
        }
        self.push_place(x, y, anchor.h_pos);
        let degrees = match style.transform() {
            FontTransform::None => None,
            FontTransform::Rotate90 => Some("90"),
            FontTransform::Rotate180 => Some("180"),
            FontTransform::Rotate270 => Some("270"),
        };
        if let Some(degrees) = degrees {
            self.body.push_str(" transform=\"rotate(");
            self.body.push_str(degrees);
            for tenths in [x, at.1] {
                self.body.push(' ');
                push_tenths(&mut self.body, tenths);
            }
            self.body.push_str(")\"");
        }
        self.body.push('>');
        push_escaped(&mut self.body, text);
        self.body.push_str("</text>");
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = (style.size() as i32).max(1);
        let width = i64::from(width(text)) * i64::from(size) / i64::from(SIZE);
        Ok((u32::try_from(width).unwrap_or(u32::MAX), size.unsigned_abs()))
    }

    fn blit_bitmap(&mut self, _: BackendCoord, _: (u32, u32), _: &[u8]) -> Drawn {
        Ok(())
    }
}

impl Svg {
    fn draw_points(
        &mut self,
        mut points: impl Iterator<Item = BackendCoord>,
        color: BackendColor,
        width: u32,
        fill: bool,
    ) {
        let Some(first) = points.next().filter(|_| color.alpha > 0.0) else {
            return;
        };
        let mut last = (self.mirrored(first.0), first.1);
        self.path(color, width, fill, last);
        for (x, y) in points {
            let next = (self.mirrored(x), y);
            push_step(&mut self.path.data, last, next);
            last = next;
        }
        if fill {
            self.path.data.push('z');
        }
    }
}

/// Steps within a path: `h`, `v` or `l`, whichever is shortest.
fn push_step(data: &mut String, from: BackendCoord, to: BackendCoord) {
    let (dx, dy) = (to.0.saturating_sub(from.0), to.1.saturating_sub(from.1));
    match (dx, dy) {
        (0, 0) => {}
        (_, 0) => {
            data.push('h');
            push_tenths(data, dx);
        }
        (0, _) => {
            data.push('v');
            push_tenths(data, dy);
        }
        _ => {
            data.push('l');
            push_tenths(data, dx);
            if dy >= 0 {
                data.push(' ');
            }
            push_tenths(data, dy);
        }
    }
}
