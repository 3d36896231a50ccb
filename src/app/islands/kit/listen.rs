//! Events of the page. Browser only.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, EventTarget};

/// Calls `act` for each of these kinds of events that reach `target`, for as long as the page lives. One listener for
/// all of an island's static controls costs less of a client than one a control.
pub fn listen(target: &EventTarget, kinds: &[&str], act: impl FnMut(Event) + 'static) {
    let act = Closure::<dyn FnMut(Event)>::new(act).into_js_value();
    for kind in kinds {
        // It fails on no event's name.
        _ = target.add_event_listener_with_callback(kind, act.unchecked_ref());
    }
}
