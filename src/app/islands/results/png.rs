//! Drawings as PNG. Browser only.

use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Blob, HtmlImageElement};

use crate::app::islands::kit::download::{drawn, offer_blob, svg_address};

/// Offers an SVG that has a size of its own as the PNG `name`, at twice that size.
pub fn offer_png(name: String, svg: &str) -> Result<(), JsValue> {
    let image = HtmlImageElement::new()?;
    let drawn = {
        let image = image.clone();
        Closure::once_into_js(move || {
            if let Err(error) = draw(&name, &image) {
                // What the reader asked for is not there; the reason is for whoever looks into it.
                _ = window().alert_with_message(&format!("PNG: {error:?}"));
            }
        })
    };
    image.set_onload(Some(drawn.unchecked_ref()));
    image.set_src(&svg_address(svg));
    Ok(())
}

fn draw(name: &str, image: &HtmlImageElement) -> Result<(), JsValue> {
    let canvas = drawn(image)?;
    let name = name.to_owned();
    let offered = Closure::once_into_js(move |blob: JsValue| {
        if let Some(blob) = blob.dyn_ref::<Blob>() {
            _ = offer_blob(&name, blob);
        }
    });
    canvas.to_blob(offered.unchecked_ref())
}
