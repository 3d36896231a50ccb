//! A chart as a file: a part of the client of its own, which only who takes one along fetches.

use leptos::wasm_split::{SplitLoaderError, wasm_split};

use crate::{
    app::islands::kit::{download, png::offer_png},
    chart::{Diagram, Layout, Palette, Words, export, stacked_bars::StackedBars},
};

/// Offers a diagram as `svg`, `png` or `csv`. A browser that refuses to save says so itself.
///
/// # Errors
///
/// This part of the client did not come.
#[wasm_split(chart_file, wasm_split_path = leptos::wasm_split, fallible)]
pub fn chart_file(format: String, diagram: StackedBars, words: Words, layout: Layout) -> Result<(), SplitLoaderError> {
    let name = format!("{}.{format}", diagram.chart().id);
    let svg = || {
        let drawn = diagram.svg(layout, &words, &diagram.chart().id);
        export(&drawn, diagram.chart(), &words, &Palette::LIGHT)
    };
    _ = match format.as_str() {
        "svg" => download::offer(&name, "image/svg+xml", &svg()),
        // What fails then is the drawing itself: there is no more to say of it than that there is no file.
        "png" => offer_png(name, &download::svg_address(&svg()), |error| {
            leptos::logging::warn!("{error:?}");
        }),
        _ => download::offer(&name, "text/csv", &diagram.table(&words).to_csv()),
    };
    Ok(())
}
