use leptos::prelude::*;

use super::Shown;
use crate::{
    app::Context,
    chart::{Chart, Direction, Layout, Palette, Width, export},
    publish::write::headers::EMBED,
};

/// A file that belongs to a page.
#[derive(Clone, Debug)]
pub struct PageFile {
    /// Its path from the site's folder: "embed/fr/timeline-lanes/timeline-lanes.svg".
    pub path: String,
    /// What it holds.
    pub text: String,
}

/// A diagram as a drawing that is a file of its own, and its table as CSV, beside its address for the pages of others:
/// made when the site is, so that nobody needs a script to take them along.
pub fn chart_files(context: &Context, shown: &Shown) -> [PageFile; 2] {
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
    let path = |ending: &str| format!("{EMBED}/{}/{1}/{1}.{ending}", context.language, chart.id);
    [("svg", svg), ("csv", diagram.table(words).to_csv())].map(|(ending, text)| PageFile {
        path: path(ending),
        text,
    })
}

/// The links to those files, the control for the drawing as PNG, which a script makes, and the address of the chart for
/// the pages of others.
pub fn chart_downloads(context: &Context, chart: &Chart) -> impl IntoView + use<> {
    let embed = context.embed_url(&chart.id);
    let links = ["svg", "csv"].map(|ending| {
        let name = context.text(&format!("chart-download-{ending}"));
        view! { <a href=format!("{embed}{}.{ending}", chart.id) download="" data-format=ending>{name}</a>" " }
    });
    let png = context.text("chart-download-png");
    let named = format!(" {}", chart.title);
    view! {
        <p class="downloads">
            <span>{context.text("chart-download")}</span>
            {links}
            <button type="button" data-format="png">{png}</button>
            <a href=embed.clone()>{context.text("chart-embed")}<span class="hidden">{named}</span></a>
        </p>
    }
}
