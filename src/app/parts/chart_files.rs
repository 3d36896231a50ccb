use leptos::prelude::*;

use super::Shown;
use crate::{
    app::Context,
    chart::{Direction, Layout, Palette, Width, export},
};

/// A file that belongs to a page.
#[derive(Clone, Debug)]
pub struct PageFile {
    /// Its path from the site's folder: "fr/timeline/timeline-lanes.svg".
    pub path: String,
    /// What it holds.
    pub text: String,
}

/// A diagram of the page at `page` as a drawing that is a file of its own, and its table as CSV: made when the site is,
/// so that nobody needs a script to take them along.
pub fn chart_files(context: &Context, page: &str, shown: &Shown) -> [PageFile; 2] {
    let (diagram, words) = (&shown.diagram, &shown.words(context));
    let layout = Layout {
        width: Width::Wide,
        direction: Direction::from_dir(context.language.direction()),
    };
    let mut chart = diagram.chart().clone();
    // A file that has left the site leads back to it.
    let here = context.url("");
    for source in &mut chart.sources {
        if let Some(path) = source.href.strip_prefix(&here) {
            source.href = context.full_url(path);
        }
    }
    let svg = export(&diagram.svg(layout, words, &chart.id), &chart, words, &Palette::LIGHT);
    let path = |ending: &str| format!("{}/{page}{}.{ending}", context.language, chart.id);
    [("svg", svg), ("csv", diagram.table(words).to_csv())].map(|(ending, text)| PageFile {
        path: path(ending),
        text,
    })
}

/// The links to those files, below the diagram with this id.
pub fn chart_downloads(context: &Context, id: &str) -> impl IntoView + use<> {
    let links = ["svg", "csv"].map(|ending| {
        let name = context.text(&format!("chart-download-{ending}"));
        view! { " "<a href=format!("{id}.{ending}") download="">{name}</a> }
    });
    view! { <p class="downloads files">{context.text("chart-download")}{links}</p> }
}
