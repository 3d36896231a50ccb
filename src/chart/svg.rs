//! The backend that plotters draws on: compact SVG whose colours are classes.

mod backend;

use plotters_backend::{BackendColor, BackendCoord, text_anchor::HPos};

use super::{
    Direction, Ink, Layout, Tone,
    markup::{push_escaped, push_id, push_tenths},
    measure::{LEADING, Lines, SIZE},
    texture,
};

/// A drawing in the making. Plotters' whole pixels are tenths of a unit here, so that nothing is rounded twice and no
/// number can be anything but a number.
///
/// Shapes of one look that follow each other become one path. In a right-to-left drawing every place is mirrored
/// here, and here alone: `text-anchor="start"` then means the right end, as the `direction` of the root has it.
pub struct Svg {
    id: String,
    layout: Layout,
    body: String,
    path: Path,
    textures: Vec<Tone>,
}

/// Shapes that wait for more of their kind.
#[derive(Default)]
struct Path {
    look: String,
    data: String,
}

impl Svg {
    /// An empty drawing. [`Svg::finish`] says how high it is.
    pub fn new(id: &str, layout: Layout) -> Self {
        Self {
            id: id.to_owned(),
            layout,
            body: String::new(),
            path: Path::default(),
            textures: Vec::new(),
        }
    }

    /// The `<svg>` element, `height` tenths of a unit high, with its title and description.
    pub fn finish(&mut self, height: i32, title: &str, description: &str) -> String {
        self.flush();
        let mut svg = String::with_capacity(self.body.len() + 600);
        svg.push_str("<svg class=\"chart ");
        svg.push_str(self.layout.width.key());
        svg.push_str("\" viewBox=\"0 0 ");
        push_tenths(&mut svg, self.layout.width.tenths());
        svg.push(' ');
        push_tenths(&mut svg, height);
        svg.push_str("\" role=\"img\" font-size=\"");
        push_tenths(&mut svg, SIZE);
        if self.layout.direction == Direction::Rtl {
            svg.push_str("\" direction=\"rtl");
        }
        for (attribute, end) in [("aria-labelledby", "title"), ("aria-describedby", "desc")] {
            svg.push_str("\" ");
            svg.push_str(attribute);
            svg.push_str("=\"");
            self.push_id(&mut svg, end);
        }
        svg.push_str("\">");
        for (element, text) in [("title", title), ("desc", description)] {
            svg.push('<');
            svg.push_str(element);
            svg.push_str(" id=\"");
            self.push_id(&mut svg, element);
            svg.push_str("\">");
            push_escaped(&mut svg, text);
            svg.push_str("</");
            svg.push_str(element);
            svg.push('>');
        }
        if !self.textures.is_empty() {
            svg.push_str("<defs>");
            for tone in &self.textures {
                svg.push_str("<pattern id=\"");
                self.push_id(&mut svg, tone.letter().encode_utf8(&mut [0; 4]));
                svg.push_str("\" ");
                svg.push_str(texture::pattern(*tone).unwrap_or_default());
                svg.push_str("</pattern>");
            }
            svg.push_str("</defs>");
        }
        svg.push_str(&self.body);
        svg.push_str("</svg>");
        svg
    }

    /// What has been drawn, without the root.
    pub(super) fn into_body(mut self) -> String {
        self.flush();
        self.body
    }

    /// Begins what stands for a cell of the table.
    pub fn open_mark(&mut self, number: usize) {
        self.flush();
        self.body.push_str("<g data-mark=\"");
        self.body.push_str(&number.to_string());
        self.body.push_str("\">");
    }

    /// Ends it.
    pub fn close_mark(&mut self) {
        self.flush();
        self.body.push_str("</g>");
    }

    /// Lines of one text, the first of them on the base line `at`; `whole` is the text when the lines cut it.
    pub fn draw_lines(&mut self, lines: &[String], at: BackendCoord, ink: Ink, anchor: HPos, whole: Option<&str>) {
        if lines.iter().all(|line| line.is_empty()) {
            return;
        }
        self.flush();
        let x = self.mirrored(at.0);
        self.body.push_str("<text class=\"");
        ink.push_class(&mut self.body);
        self.body.push('"');
        self.push_place(x, at.1, anchor);
        self.body.push('>');
        if let Some(whole) = whole {
            self.body.push_str("<title>");
            push_escaped(&mut self.body, whole);
            self.body.push_str("</title>");
        }
        for (index, line) in lines.iter().enumerate() {
            if index == 0 {
                push_escaped(&mut self.body, line);
                continue;
            }
            self.body.push_str("<tspan");
            self.push_attribute("x", x);
            self.push_attribute("dy", LEADING);
            self.body.push('>');
            push_escaped(&mut self.body, line);
            self.body.push_str("</tspan>");
        }
        self.body.push_str("</text>");
    }

    /// A name and, after it, its figure in [`Ink::Strong`]; on the base line `at`.
    pub(super) fn draw_figure(&mut self, name: &Lines, whole: &str, figure: &str, at: BackendCoord) {
        if name.lines.iter().all(String::is_empty) {
            return self.draw_lines(&[figure.to_owned()], at, Ink::Strong, HPos::Left, None);
        }
        self.draw_lines(&name.lines, at, Ink::Text, HPos::Left, name.cut.then_some(whole));
        if !figure.is_empty() {
            self.body.truncate(self.body.len() - "</text>".len());
            self.body.push_str("\u{2002}<tspan class=\"strong\">");
            push_escaped(&mut self.body, figure);
            self.body.push_str("</tspan></text>");
        }
    }

    /// A figure in letters of [`Ink::Strong`], `times` as large as others; on the base line `at`.
    pub(super) fn draw_large(&mut self, text: &str, at: BackendCoord, times: i32) {
        self.flush();
        self.body.push_str("<text class=\"strong\"");
        self.push_attribute("font-size", SIZE * times);
        let x = self.mirrored(at.0);
        self.push_place(x, at.1, HPos::Left);
        self.body.push('>');
        push_escaped(&mut self.body, text);
        self.body.push_str("</text>");
    }

    fn push_id(&self, text: &mut String, end: &str) {
        push_id(text, &self.id);
        text.push('-');
        text.push_str(end);
    }

    fn push_place(&mut self, x: i32, y: i32, anchor: HPos) {
        self.push_attribute("x", x);
        self.push_attribute("y", y);
        self.body.push_str(match anchor {
            HPos::Left => "",
            HPos::Center => " text-anchor=\"middle\"",
            HPos::Right => " text-anchor=\"end\"",
        });
    }

    fn push_attribute(&mut self, name: &str, tenths: i32) {
        self.body.push(' ');
        self.body.push_str(name);
        self.body.push_str("=\"");
        push_tenths(&mut self.body, tenths);
        self.body.push('"');
    }

    fn mirrored(&self, x: i32) -> i32 {
        match self.layout.direction {
            Direction::Ltr => x,
            Direction::Rtl => self.layout.width.tenths().saturating_sub(x),
        }
    }

    fn flush(&mut self) {
        if !self.path.data.is_empty() {
            self.body.push_str("<path");
            self.body.push_str(&self.path.look);
            self.body.push_str(" d=\"");
            self.body.push_str(&self.path.data);
            self.body.push_str("\"/>");
            self.path.data.clear();
        }
    }

    /// The path to add a shape of this look to, at a place.
    fn path(&mut self, color: BackendColor, width: u32, filled: bool, (x, y): BackendCoord) -> &mut String {
        let look = self.look(color, width, filled);
        if look != self.path.look {
            self.flush();
            self.path.look = look;
        }
        let data = &mut self.path.data;
        data.push('M');
        push_tenths(data, x);
        if y >= 0 {
            data.push(' ');
        }
        push_tenths(data, y);
        data
    }

    /// The attributes that say how a shape looks.
    fn look(&mut self, color: BackendColor, width: u32, filled: bool) -> String {
        let mut look = String::new();
        match Ink::from_rgb(color.rgb) {
            Some(ink) => {
                look.push_str(" class=\"");
                ink.push_class(&mut look);
                look.push('"');
                if let (Ink::Area(tone), true) = (ink, filled)
                    && texture::pattern(tone).is_some()
                {
                    if !self.textures.contains(&tone) {
                        self.textures.push(tone);
                    }
                    look.push_str(" fill=\"url(#");
                    self.push_id(&mut look, tone.letter().encode_utf8(&mut [0; 4]));
                    look.push_str(")\"");
                }
            }
            None => {
                let (red, green, blue) = color.rgb;
                let (paint, none) = if filled {
                    ("fill", "")
                } else {
                    ("stroke", " fill=\"none\"")
                };
                look.push_str(none);
                look.push_str(&format!(" {paint}=\"#{red:02x}{green:02x}{blue:02x}\""));
                if !filled && width != 10 {
                    look.push_str(" stroke-width=\"");
                    push_tenths(&mut look, i32::try_from(width).unwrap_or(i32::MAX));
                    look.push('"');
                }
                if color.alpha < 1.0 {
                    look.push_str(" opacity=\".");
                    look.push_str(&format!("{:02}\"", (color.alpha.clamp(0.0, 0.99) * 100.0) as u8));
                }
            }
        }
        look
    }
}
