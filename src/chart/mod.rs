//! Figures to SVG, table and description; the same code natively and in the browser.
//!
//! A diagram is data: [`stacked_bars::StackedBars`], [`line::LineChart`], [`timeline::Timeline`],
//! [`lanes::Lanes`], [`graph::Graph`], [`bars::Bars`], [`slope::Slope`], [`dots::Dots`], [`target::Targets`],
//! [`maturity::Maturity`], [`matrix::Matrix`], [`multiples::Multiples`], [`card::Card`],
//! [`flow::Flow`], [`world_map::WorldMap`], [`tree_map::TreeMap`]. Each is a [`Diagram`]: from the same figures come a [`Picture`] (SVG and its marks), a [`Table`] and a description in words.
//!
//! - **Colours are classes.** Diagrams draw in named [inks](Ink) through plotters; the backend, [`svg::Svg`],
//!   writes classes that `style/chart.css` colours (light, dark, forced colours, print). No style attribute, no fixed
//!   size: a `viewBox` only. [`export()`] resolves the colours for a file of its own.
//! - **Never colour alone.** Every area has a texture, every line a dash and a marker shape, every series a label.
//! - **Two widths.** A drawing of 720 units shown at 320 pixels has letters of 6 pixels, and one of 360 units shown on
//!   a desk has letters as for children; so each diagram is laid out twice ([`Width`]), and CSS shows the one that fits
//!   its container. The second costs some 400 bytes, compressed.
//! - **No words of our own.** Every word comes from the caller, localised, in [`Words`].
//! - **Same bytes everywhere.** Coordinates are whole tenths of a unit; text is measured with a table of widths.
//!
//! ```
//! use openstrategy::chart::{
//!     Chart, Diagram, Direction, Layout, Tone, Width, Words,
//!     stacked_bars::{Row, Segment, StackedBars},
//! };
//!
//! let bars = StackedBars {
//!     chart: Chart { id: "results".into(), title: "Results by outcome".into(), ..Chart::default() },
//!     row_header: "Outcome".into(),
//!     segments: vec![
//!         Segment { label: "Done".into(), tone: Tone::Done },
//!         Segment { label: "Nothing reported".into(), tone: Tone::Absent },
//!     ],
//!     rows: vec![Row { label: "A. Serving entities".into(), values: vec![3.into(), 13.into()] }],
//! };
//! let words = Words::default(); // in earnest: from the messages of the page's language
//! let layout = Layout { width: Width::Wide, direction: Direction::Ltr };
//! let svg = bars.svg(layout, &words, "results-wide");
//! assert!(svg.starts_with("<svg class=\"chart wide\" viewBox=\"0 0 720 "));
//! assert_eq!(bars.table(&words).rows[0].cells[2].text, "16");
//! ```

pub mod bars;
mod canvas;
pub mod card;
mod dates;
mod diagram;
pub mod dots;
mod export;
mod extremes;
mod figure;
pub mod flow;
pub mod graph;
mod info;
mod ink;
mod labels;
pub mod lanes;
mod layout;
mod legend;
pub mod line;
mod markup;
pub mod matrix;
pub mod maturity;
mod measure;
pub mod multiples;
mod number;
mod palette;
#[cfg(all(test, not(target_family = "wasm")))]
mod properties;
mod rows;
pub mod slope;
pub mod stacked_bars;
pub mod svg;
mod table;
pub mod target;
mod texture;
mod ticks;
pub mod timeline;
mod tone;
pub mod tree_map;
mod value;
mod words;
#[cfg(any(not(target_family = "wasm"), feature = "charts"))] // its table of land; no client draws it
pub mod world_map;

pub use dates::Moment;
pub use diagram::{Bounds, Diagram, Mark, Picture};
pub use export::export;
pub use figure::figure_html;
pub use info::{Chart, SourceLine};
pub use ink::Ink;
pub use layout::{Direction, Layout, Width};
pub use number::NumberForm;
pub use palette::Palette;
pub use table::{Cell, Table, TableRow};
pub use tone::Tone;
pub use value::Figure;
pub use words::Words;
