//! The preview: serves a published site on this machine as a host would, with the same headers, and watches the
//! content.
//!
//! It differs from a host in one thing: nothing is cached without asking, so that a change shows at once.

mod address;
mod answer;
mod encoding;
mod media_type;
mod server;
mod shown;
mod watch;

pub use self::{
    answer::answer,
    server::Server,
    shown::{Build, Shown},
    watch::{Watch, watch},
};
