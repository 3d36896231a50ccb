//! Files made in the browser. Nothing leaves the machine.

use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement, Url,
};

/// Offers `text` as the file `name` of this media type.
pub fn offer(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    offer_part(name, media_type, &text.into())
}

/// Offers a part of a file, text or bytes, as the file `name` of this media type.
pub fn offer_part(name: &str, media_type: &str, part: &JsValue) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(part), &options)?;
    offer_blob(name, &blob)
}

/// Offers a blob as the file `name`.
pub fn offer_blob(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let link = document().create_element("a")?.unchecked_into::<HtmlAnchorElement>();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}

/// The address of a drawing that an image can be made of. The policy lets images come from `data:` and from the site,
/// not from blobs.
pub fn svg_address(svg: &str) -> String {
    format!(
        "data:image/svg+xml;charset=utf-8,{}",
        String::from(js_sys::encode_uri_component(svg))
    )
}

/// An image on a canvas, at twice its size.
///
/// # Errors
///
/// What the browser says that draws nothing.
pub fn drawn(image: &HtmlImageElement) -> Result<HtmlCanvasElement, JsValue> {
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
    Ok(canvas)
}
