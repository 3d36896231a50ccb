//! The dossier as files. Nothing leaves the machine.

use js_sys::Uint8Array;
use leptos::{
    prelude::*,
    wasm_split::{SplitLoaderError, wasm_split},
};
use wasm_bindgen::JsValue;
use web_sys::HtmlImageElement;

use super::{
    pages::{Found, Pages},
    state::State,
};
use crate::{
    app::islands::{kit::download, take::js},
    chart::{Chart, Palette, SourceLine, Words, export},
    dossier::{self, Collection, DOCX_MEDIA_TYPE, Figure, Picture},
};

/// What is to be made.
enum Work {
    /// The dossier as Markdown.
    Markdown(Collection),
    /// Charts as drawings that are files of their own.
    Drawings(Vec<Figure>),
    /// The dossier as DOCX.
    Docx(Collection),
}

/// What has been made.
enum Made {
    Markdown(String),
    Drawings(Vec<String>),
    Docx(Result<Vec<u8>, String>),
}

/// Offers the dossier as Markdown. What makes it is fetched the first time.
pub fn markdown(state: State, pages: RwSignal<Pages, LocalStorage>) {
    let collection = collect(state, pages);
    leptos::task::spawn_local(async move {
        state.said.set(match make(Work::Markdown(collection)).await {
            Ok(Made::Markdown(text)) => {
                // A browser that refuses to save says so itself.
                _ = download::offer("dossier.md", "text/markdown;charset=utf-8", &text);
                state.format("dossier-made", &[("file", "dossier.md")])
            }
            Ok(_) => return,
            Err(error) => state.format("dossier-not-made", &[("error", &error.to_string())]),
        });
    });
}

/// Offers the dossier as DOCX. What makes it is fetched the first time.
pub fn docx(state: State, pages: RwSignal<Pages, LocalStorage>) {
    state.said.set(state.text("dossier-making"));
    let mut collection = collect(state, pages);
    leptos::task::spawn_local(async move {
        let mut figures: Vec<&mut Figure> = collection
            .entries
            .iter_mut()
            .filter_map(|(entry, _)| entry.figure.as_mut())
            .collect();
        let drawn = figures.iter().map(|figure| (**figure).clone()).collect();
        // Without a picture its table tells the same, and the reader is told.
        let mut without = Vec::new();
        if let Ok(Made::Drawings(drawings)) = make(Work::Drawings(drawn)).await {
            for (figure, svg) in figures.iter_mut().zip(drawings) {
                figure.picture = picture(&svg).await.ok();
                if figure.picture.is_none() {
                    without.push(figure.title.clone());
                }
            }
        }
        let made = match make(Work::Docx(collection)).await {
            Ok(Made::Docx(made)) => made,
            Ok(_) => return,
            Err(error) => Err(error.to_string()),
        };
        state.said.set(match made {
            Ok(file) => {
                _ = download::offer_part("dossier.docx", DOCX_MEDIA_TYPE, &Uint8Array::from(file.as_slice()));
                let made = state.format("dossier-made", &[("file", "dossier.docx")]);
                match without.is_empty() {
                    true => made,
                    false => format!(
                        "{made} {}",
                        state.format("dossier-without-pictures", &[("charts", &without.join(", "))])
                    ),
                }
            }
            Err(error) => state.format("dossier-not-made", &[("error", &error)]),
        });
    });
}

/// A part of the client of its own: only who takes a dossier along fetches it.
///
/// # Errors
///
/// This part of the client did not come.
#[wasm_split(make, wasm_split_path = leptos::wasm_split, fallible)]
fn make(work: Work) -> Result<Made, SplitLoaderError> {
    Ok(match work {
        Work::Markdown(collection) => Made::Markdown(dossier::markdown(&collection)),
        Work::Drawings(figures) => Made::Drawings(figures.iter().map(drawing).collect()),
        Work::Docx(collection) => Made::Docx(dossier::docx(&collection)),
    })
}

fn collect(state: State, pages: RwSignal<Pages, LocalStorage>) -> Collection {
    let (mut entries, mut left_out) = (Vec::new(), Vec::new());
    let (list, address) = (state.list.get_untracked(), state.address());
    pages.with_untracked(|pages| {
        for (item, note) in list.items() {
            match state.with_words(|words| pages.find(item, words)) {
                Found::Entry(entry) => entries.push((*entry, note.clone())),
                Found::Waiting | Found::Missing | Found::Failed(_) => left_out.push(item.to_string()),
            }
        }
    });
    Collection {
        entries,
        left_out,
        address,
        imprint: state.imprint(),
        words: state.with_words(Clone::clone),
    }
}

/// The wide drawing of a chart as a file of its own, in the colours of the light page.
fn drawing(figure: &Figure) -> String {
    let chart = Chart {
        title: figure.title.clone(),
        unit: figure.unit.clone(),
        sources: vec![SourceLine {
            text: figure.sources.clone(),
            href: String::new(),
        }],
        ..Chart::default()
    };
    let words = Words {
        source: "{sources}".to_owned(),
        ..Words::default()
    };
    // The page holds a drawing for each width, the wide one first.
    let end = figure
        .svg
        .find("</svg>")
        .map_or(figure.svg.len(), |at| at + "</svg>".len());
    export(&figure.svg[..end], &chart, &words, &Palette::LIGHT)
}

/// A drawing as PNG.
async fn picture(svg: &str) -> Result<Picture, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(&download::svg_address(svg));
    js::settled(js::call(&image, "decode", &[])?).await?;
    let canvas = download::drawn(&image)?;
    let address = js::call(&canvas, "toDataURL", &["image/png".into()])?;
    let address = address.as_string().unwrap_or_default();
    let data = address.split_once(',').unwrap_or_default().1;
    // A character a byte.
    let bytes = js::call_window("atob", &[data.into()])?.as_string().unwrap_or_default();
    Ok(Picture {
        png: bytes.chars().map(|byte| byte as u8).collect(),
        width: canvas.width(),
        height: canvas.height(),
    })
}
