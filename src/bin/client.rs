//! The browser's client: the islands, to be woken one by one by boot.js. Does nothing natively.
#[allow(unused_imports)]
use openstrategy as _;

fn main() {}
