//! Files that the reader takes along, and files that the reader gives.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, DragEvent, Event, File, HtmlAnchorElement,
    HtmlCanvasElement, HtmlImageElement, HtmlInputElement, Url,
};

use super::document;

/// A file that the reader gave. It is read here and goes nowhere.
pub struct Given(File);

impl Given {
    /// Its name.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// How many bytes it has.
    pub fn size(&self) -> f64 {
        self.0.size()
    }

    /// Some of its bytes; none where the disk doesn't give them.
    pub async fn part(&self, from: f64, to: f64) -> Option<Vec<u8>> {
        let part = self.0.slice_with_f64_and_f64(from, to).ok()?;
        let bytes = JsFuture::from(part.array_buffer()).await.ok()?;
        Some(js_sys::Uint8Array::new(&bytes).to_vec())
    }
}

/// The file that was chosen in a field or dropped on the page.
pub fn given(event: &Event) -> Option<Given> {
    if let Some(dropped) = event.dyn_ref::<DragEvent>() {
        return dropped.data_transfer()?.files()?.get(0).map(Given);
    }
    let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = field.files()?.get(0);
    // So that the same file, mended, can be chosen again.
    field.set_value("");
    file.map(Given)
}

/// Offers a file to save.
pub fn save(name: &str, kind: &str, content: &str) {
    let parts = js_sys::Array::of1(&content.into());
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options);
    if let Ok(url) = blob.and_then(|blob| Url::create_object_url_with_blob(&blob)) {
        click(name, &url);
        let _ = Url::revoke_object_url(&url);
    }
}

/// Offers an SVG to save as a PNG, drawn at twice its size where that can be.
/// The picture goes in as a `data:` address: a strict content policy refuses
/// `blob:`, and this one leaves the canvas readable.
/// Whether it came to that.
pub async fn save_png(name: &str, svg: &str) -> bool {
    try_png(name, svg).await.is_ok()
}

async fn try_png(name: &str, svg: &str) -> Result<(), JsValue> {
    let encoded = js_sys::encode_uri_component(svg);
    let image = HtmlImageElement::new()?;
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{}", String::from(encoded)));
    JsFuture::from(image.decode()).await?;
    let canvas = drawn(&image)?;
    // The browser writes it beside its other work.
    let mut written = |done: js_sys::Function, failed: js_sys::Function| {
        if let Err(why) = canvas.to_blob(&done) {
            let _ = failed.call1(&JsValue::NULL, &why);
        }
    };
    let blob = JsFuture::from(js_sys::Promise::new(&mut written)).await?;
    let url = Url::create_object_url_with_blob(&blob.dyn_into()?)?;
    click(name, &url);
    Url::revoke_object_url(&url)
}

fn drawn(image: &HtmlImageElement) -> Result<HtmlCanvasElement, JsValue> {
    // Browsers hold no canvas higher than this.
    const HIGHEST: u32 = 16_000;
    let document = document().ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    let scale = if image.natural_height() * 2 > HIGHEST { 1 } else { 2 };
    canvas.set_width(image.natural_width() * scale);
    canvas.set_height(image.natural_height() * scale);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)?;
    Ok(canvas)
}

/// A click on a link that saves.
fn click(name: &str, url: &str) {
    let link = document().and_then(|document| document.create_element("a").ok());
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(url);
        link.set_download(name);
        link.click();
    }
}
