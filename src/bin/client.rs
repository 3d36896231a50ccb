//! The browser's client: the islands, to be woken one by one by boot.js. Does nothing natively.
#[allow(unused_imports)]
use openstrategy as _;

fn main() {
    #[cfg(target_family = "wasm")]
    {
        // What went wrong is for the console; boot.js tells the reader.
        std::panic::set_hook(Box::new(|info| web_sys::console::error_1(&info.to_string().into())));
        leptos::mount::hydrate_islands();
    }
}
