use std::sync::{Arc, Once};

use any_spawner::Executor;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;

static EXECUTOR: Once = Once::new();

/// A Leptos view as HTML, its islands ready to be woken.
pub fn html<V: IntoView + 'static>(view: impl FnOnce() -> V) -> String {
    // Leptos wants an executor even where nothing is asynchronous; an error only says that there is one.
    EXECUTOR.call_once(|| _ = Executor::init_futures_executor());
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| view().into_view().to_html());
    owner.unset_with_forced_cleanup();
    html
}
