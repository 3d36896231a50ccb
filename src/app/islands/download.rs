//! Files made in the browser. Nothing leaves the machine.

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement, Url,
};

/// Offers `text` as the file `name` of this media type.
pub fn offer(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &options)?;
    offer_blob(name, &blob)
}

fn offer_blob(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let link = document().create_element("a")?.unchecked_into::<HtmlAnchorElement>();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}

/// Offers an SVG that has a size of its own as the PNG `name`, at twice that size.
pub fn offer_png(name: String, svg: &str) -> Result<(), JsValue> {
    // The policy lets images come from `data:` and from the site, not from blobs.
    let address = format!(
        "data:image/svg+xml;charset=utf-8,{}",
        String::from(js_sys::encode_uri_component(svg))
    );
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
    image.set_src(&address);
    Ok(())
}

fn draw(name: &str, image: &HtmlImageElement) -> Result<(), JsValue> {
    let scale = 2;
    let canvas = document()
        .create_element("canvas")?
        .unchecked_into::<HtmlCanvasElement>();
    canvas.set_width(image.natural_width() * scale);
    canvas.set_height(image.natural_height() * scale);
    let context = canvas
        .get_context("2d")?
        .ok_or_else(|| JsValue::from_str("no canvas"))?
        .unchecked_into::<CanvasRenderingContext2d>();
    context.draw_image_with_html_image_element_and_dw_and_dh(
        image,
        0.0,
        0.0,
        f64::from(canvas.width()),
        f64::from(canvas.height()),
    )?;
    let name = name.to_owned();
    let offered = Closure::once_into_js(move |blob: JsValue| {
        if let Some(blob) = blob.dyn_ref::<Blob>() {
            _ = offer_blob(&name, blob);
        }
    });
    canvas.to_blob(offered.unchecked_ref())
}
