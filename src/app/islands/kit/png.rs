//! Drawings as PNG. Browser only.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Blob, HtmlImageElement};

use super::download::{drawn, offer_blob};

/// Offers the SVG at `address` (of this site, or of `data:`), which has a size of its own, as the PNG `name`, at twice
/// that size. `failed` is told why there is none.
///
/// # Errors
///
/// What the browser says that makes no image.
pub fn offer_png(name: String, address: &str, failed: impl Fn(&JsValue) + 'static) -> Result<(), JsValue> {
    let image = HtmlImageElement::new()?;
    let failed = Rc::new(failed);
    let loaded = {
        let (image, failed) = (image.clone(), Rc::clone(&failed));
        Closure::once_into_js(move || {
            if let Err(error) = draw(&name, &image) {
                failed(&error);
            }
        })
    };
    image.set_onload(Some(loaded.unchecked_ref()));
    image.set_onerror(Some(
        Closure::once_into_js(move |error: JsValue| failed(&error)).unchecked_ref(),
    ));
    image.set_src(address);
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
