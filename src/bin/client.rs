//! The browser's client: wakes the islands of a page. Does nothing natively.
#[allow(unused_imports)]
use openstrategy as _;

fn main() {}
