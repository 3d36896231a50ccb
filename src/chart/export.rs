use plotters_backend::text_anchor::HPos;

use super::{
    Chart, Direction, Ink, Layout, Palette, Width, Words,
    markup::{push_escaped, push_tenths},
    measure::{LEADING, SIZE, wrap},
    svg::Svg,
    words::write,
};

/// Around the drawing, in tenths of a unit.
const MARGIN: i32 = 200;
/// The size of the title, and from line to line of it.
const TITLE: (i32, i32) = (180, 230);
/// The fonts, as in `style/chart.css`.
const FONTS: &str = "Segoe UI, Roboto, Helvetica Neue, Arial, Liberation Sans, Noto Sans Arabic, Noto Sans, sans-serif";

/// A drawing as a file of its own: with its name space, a fixed size (which a canvas needs to make a PNG of it),
/// colours, title, sources and date. `svg` is what a [`super::Diagram`] drew; anything else gives an empty picture with
/// the title and the sources.
pub fn export(svg: &str, chart: &Chart, words: &Words, palette: &Palette) -> String {
    let drawing = Drawing::of(svg);
    let room = drawing.layout.width.tenths();
    let mut head = Svg::new("", drawing.layout);
    let mut y = 0;
    for line in wrap(&chart.caption(), room / TITLE.0 * SIZE, 4).lines {
        head.draw_lines(&[line], (0, y + TITLE.1 * 3 / 4), Ink::Strong, HPos::Left, None);
        y += TITLE.1;
    }
    let top = y + 120;

    let mut foot = Svg::new("", drawing.layout);
    let mut y = top + drawing.height + 200;
    for text in notes(chart, words) {
        let lines = wrap(&text, room, 6);
        foot.draw_lines(&lines.lines, (0, y + LEADING * 3 / 4), Ink::Muted, HPos::Left, None);
        y += lines.height() + 20;
    }

    let (width, height) = (room + 2 * MARGIN, y + 2 * MARGIN);
    let mut file = String::with_capacity(svg.len() * 2);
    file.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
    push_tenths(&mut file, width);
    file.push_str("\" height=\"");
    push_tenths(&mut file, height);
    file.push_str("\" viewBox=\"0 0 ");
    push_tenths(&mut file, width);
    file.push(' ');
    push_tenths(&mut file, height);
    file.push_str("\" font-size=\"");
    push_tenths(&mut file, SIZE);
    file.push_str("\" font-family=\"");
    file.push_str(FONTS);
    if drawing.layout.direction == Direction::Rtl {
        file.push_str("\" direction=\"rtl");
    }
    file.push_str("\" fill=\"none\"><title>");
    push_escaped(&mut file, &chart.title);
    file.push_str("</title><path fill=\"");
    file.push_str(palette.surface);
    file.push_str("\" d=\"M0 0h");
    push_tenths(&mut file, width);
    file.push('v');
    push_tenths(&mut file, height);
    file.push_str("H0z\"/><g transform=\"translate(");
    push_tenths(&mut file, MARGIN);
    file.push(' ');
    push_tenths(&mut file, MARGIN);
    file.push_str(")\"><g font-size=\"");
    push_tenths(&mut file, TITLE.0);
    file.push_str("\">");
    push_coloured(&mut file, &head.into_body(), palette);
    file.push_str("</g><g transform=\"translate(0 ");
    push_tenths(&mut file, top);
    file.push_str(")\">");
    push_coloured(&mut file, drawing.body, palette);
    file.push_str("</g>");
    push_coloured(&mut file, &foot.into_body(), palette);
    file.push_str("</g></svg>");
    file
}

/// The lines below the drawing.
fn notes(chart: &Chart, words: &Words) -> Vec<String> {
    let sources: Vec<&str> = chart.sources.iter().map(|source| source.text.as_str()).collect();
    let mut notes = Vec::new();
    if !sources.is_empty() {
        notes.push(write(&words.source, &[("sources", &sources.join(&words.separator))]));
    }
    notes.extend(
        chart
            .sources
            .iter()
            .map(|source| source.href.clone())
            .filter(|href| !href.is_empty()),
    );
    if !chart.as_of.is_empty() {
        notes.push(write(&words.as_of, &[("date", &chart.as_of)]));
    }
    notes
}

/// What [`Svg::finish`] wrote.
struct Drawing<'a> {
    layout: Layout,
    height: i32,
    body: &'a str,
}

impl<'a> Drawing<'a> {
    fn of(svg: &'a str) -> Self {
        let (root, body) = svg.split_once('>').unwrap_or_default();
        let body = body.strip_suffix("</svg>").unwrap_or_default();
        // Past title and description, which the file has of its own or not at all.
        let body = body.split_once("</desc>").map_or(body, |(_, body)| body);
        let width = if root.contains("chart narrow") {
            Width::Narrow
        } else {
            Width::Wide
        };
        let direction = if root.contains("direction=\"rtl\"") {
            Direction::Rtl
        } else {
            Direction::Ltr
        };
        let view_box = root
            .split_once("viewBox=\"")
            .and_then(|(_, rest)| rest.split_once('"'))
            .unwrap_or_default()
            .0;
        let (units, tenth) = view_box
            .rsplit(' ')
            .next()
            .and_then(|last| last.split_once('.'))
            .unwrap_or_else(|| (view_box.rsplit(' ').next().unwrap_or_default(), "0"));
        let height = units.parse::<i32>().unwrap_or(0).saturating_mul(10) + tenth.parse::<i32>().unwrap_or(0);
        Self {
            layout: Layout { width, direction },
            height,
            body,
        }
    }
}

/// The markup with attributes in place of classes. Text can't hold a quotation mark, so what is found is an attribute.
fn push_coloured(file: &mut String, markup: &str, palette: &Palette) {
    let mut rest = markup;
    while let Some((before, after)) = rest.split_once("class=\"") {
        file.push_str(before);
        let (class, after) = after.split_once('"').unwrap_or((after, ""));
        file.push_str(&palette.attributes(class));
        rest = after;
    }
    file.push_str(rest);
}
