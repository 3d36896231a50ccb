//! What a publisher runs: `openstrategy check`, `openstrategy publish`, `openstrategy serve`.
fn main() {}
